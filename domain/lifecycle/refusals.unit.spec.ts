/** Every code that an act or a rollout's act may be refused with has a row here; a new code without one is red. */
import { describe, expect, test } from 'vitest';
import { cellAfter, cellBrief, type Dated } from '../../test/rehearsal/cell.ts';
import {
  at,
  briefWith,
  type Doing,
  doing,
  having,
  hearing,
  type Lived,
  news,
  office,
  officer,
  opened,
  reviewer,
} from '../../test/rehearsal/given.ts';
import { entry, submitted } from '../../test/rehearsal/handed-in.ts';
import { type Office, rolloutBrief, rolloutDoing } from '../../test/rehearsal/office.ts';
import { BY_STATE } from '../../test/rehearsal/refused-by-state.ts';
import { IN_PLANS } from '../../test/rehearsal/refused-in-plans.ts';
import { asked, granted, OF_DATES } from '../../test/rehearsal/refused-of-dates.ts';
import { OF_PEOPLE } from '../../test/rehearsal/refused-of-people.ts';
import { OF_RESULTS } from '../../test/rehearsal/refused-of-results.ts';
import {
  closes,
  expecting,
  merged,
  ON_DIRECTIVE,
  recorded,
  reopens,
  revokes,
} from '../../test/rehearsal/refused-on-directive.ts';
import { ON_THE_WAY } from '../../test/rehearsal/refused-on-the-way.ts';
import { decideRollout } from '../rollout/rollout.ts';
import { decide } from './decide.ts';
import { REFUSALS, type RefusalCode } from './refusals.ts';

/** At the top, or with a review that goes through one body to another. */
const unitAfter = (past: Dated[], on: 'top' | 'through' | undefined): Lived => {
  if (on !== 'through') return cellAfter(past, on === 'top' ? { ancestors: [] } : {});
  const brief = cellBrief();
  const obligations = brief.obligations.map((one) =>
    one.kind === 'yearEndReview' ? { ...one, reviewers: ['DB', 'DU'] } : one,
  );
  return past.reduce((unit, [day, act]) => having(unit, act, at(day)), opened({ ...brief, obligations }));
};

type Row =
  | [name: string, given: Dated[], when: Dated, on?: 'top' | 'through']
  | [name: string, given: Office[], when: Office, on: 'rollout'];

/** What a unit refuses after it has ended, what takes two meetings, and what takes a year, stands below. */
const BELOW = ['UNIT_ENDED', 'MEETING_NOT_COMBINED', 'CLOSED_TOO_LONG'] as const;
const TABLE: Record<Exclude<RefusalCode, (typeof BELOW)[number]>, Row[]> = {
  ...(ON_DIRECTIVE as Record<keyof typeof ON_DIRECTIVE, Row[]>),
  ...(OF_RESULTS as Record<keyof typeof OF_RESULTS, Row[]>),
  ...(OF_DATES as Record<keyof typeof OF_DATES, Row[]>),
  ...(ON_THE_WAY as Record<keyof typeof ON_THE_WAY, Row[]>),
  ...(IN_PLANS as Record<keyof typeof IN_PLANS, Row[]>),
  ...(BY_STATE as Record<keyof typeof BY_STATE, Row[]>),
  ...(OF_PEOPLE as Record<keyof typeof OF_PEOPLE, Row[]>),
  REASON_NEEDED: [
    ['return', [submitted], ['2025-12-02', { act: 'return', by: reviewer, step: 'P/once', reason: '  ' }]],
    ['waive', [], ['2025-12-02', { act: 'waive', by: office, step: 'P/once', reason: '' }]],
    ['an event expected anew', [], { ...expecting, reason: ' ' }, 'rollout'],
    [
      'move',
      [],
      ['2025-12-02', { act: 'moveMeeting', by: officer, step: 'M/2025-12', to: '2025-12-04', reason: '' }],
    ],
    [
      'open',
      [],
      ['2025-12-02', { act: 'openAdHoc', by: officer, obligation: 'I', due: '2025-12-30', reason: '' }],
    ],
    [
      'a result without words',
      [['2025-12-10', { act: 'submit', by: officer, step: 'Y/2025', entry }]],
      ['2025-12-16', { act: 'recordYearEndResult', by: reviewer, step: 'Y/2025', result: ' ' }],
    ],
    [
      'correct',
      [recorded],
      { act: 'correctEvent', by: office, event: 'A', occurrence: 1, on: '2025-11-21', reason: '' },
      'rollout',
    ],
    [
      'withdraw',
      [recorded],
      { act: 'withdrawEvent', by: office, event: 'A', occurrence: 1, reason: ' ' },
      'rollout',
    ],
    ['hold', [], { act: 'holdLetters', by: office, reason: '' }, 'rollout'],
    ['revoke', [], { ...revokes, reason: ' ' }, 'rollout'],
    ['reopen', [closes], { ...reopens, reason: ' ' }, 'rollout'],
    ['close', [], { act: 'closeDirective', by: office, reason: '' }, 'rollout'],
  ],
  NO_DEADLINE: [
    ['waits for its event', [], ['2025-12-01', { ...asked, step: 'W/once' }]],
    ['has none', [], ['2025-12-01', { ...asked, step: 'G/2025' }]],
  ],
  FORM_NOT_ALLOWED: [
    [
      'online where no guidance allows it',
      [],
      [
        '2025-12-01',
        {
          act: 'planMeeting',
          by: officer,
          step: 'M/2025-12',
          entry: { on: '2025-12-03' },
          time: '19:30',
          online: true,
        },
      ],
    ],
    [
      'held together with another cell',
      [],
      [
        '2025-12-03',
        { act: 'holdMeeting', by: officer, step: 'M/2025-12', entry: { on: '2025-12-03' }, with: ['CB2'] },
      ],
    ],
  ],
  MEETING_NOT_HELD: [
    [
      'what a meeting to come concludes',
      [],
      [
        '2025-12-01',
        { act: 'openConclusion', by: officer, step: 'M/2025-12', title: 'a', due: '2025-12-20' },
      ],
    ],
  ],
  EXTENSION_PENDING: [['asked twice', [['2025-12-01', asked]], ['2025-12-02', asked]]],
  EXTENSION_NOT_ASKED: [
    ['granted unasked', [], ['2025-12-01', granted]],
    [
      'granted twice',
      [
        ['2025-12-01', asked],
        ['2025-12-02', granted],
      ],
      ['2025-12-03', granted],
    ],
    [
      'refused when it is granted',
      [
        ['2025-12-01', asked],
        ['2025-12-02', granted],
      ],
      ['2025-12-03', { act: 'refuseExtension', by: reviewer, step: 'P/once', reason: 'a' }],
    ],
  ],
};

describe.each(Object.entries(TABLE) as [RefusalCode, Row[]][])('%s', (code, rows) => {
  test.each(rows.map((row) => [row[0], row] as const))('%s', (_, row) => {
    const refusal =
      row[3] === 'rollout'
        ? rolloutDoing(row[1], row[2]).refusal
        : doing(unitAfter(row[1], row[3]), row[2][1], at(row[2][0])).refusal;
    expect(refusal).toBe(code);
  });
});

test('no code is without a row', () => {
  expect([...Object.keys(TABLE), ...BELOW].sort()).toEqual([...REFUSALS].sort());
  expect(Object.values(TABLE).filter((rows) => rows.length === 0)).toEqual([]);
});

test('two meetings on one day, where the plan forbids one of them to be combined', () => {
  const every = { type: 'every', period: 'month', day: 3 } as const;
  const given = opened(
    briefWith([
      { id: 'M', kind: 'meeting', due: every, notCombined: true },
      { id: 'V', kind: 'meeting', due: { ...every, day: 5 } },
    ]),
  );
  const plan = (step: string, on: string): Doing => ({
    act: 'planMeeting',
    by: officer,
    step,
    entry: { on },
    time: '19:30',
  });
  const planned = doing(given, plan('M/2025-12', '2025-12-03'), at('2025-12-01')).unit;
  expect(doing(planned, plan('V/2025-12', '2025-12-03'), at('2025-12-01')).refusal).toBe(
    'MEETING_NOT_COMBINED',
  );
  expect(doing(planned, plan('V/2025-12', '2025-12-04'), at('2025-12-01')).refusal).toBeNull();
});

test('what has been closed for more than a year is not opened again', () => {
  const { state } = rolloutDoing([], closes);
  const late = (day: string) =>
    decideRollout(state, { id: 'late', ...reopens }, { now: at(day), brief: rolloutBrief, ended: true });
  expect(late('2026-12-02')).toMatchObject({ events: [{}] });
  expect(late('2026-12-03')).toEqual({
    refusal: { code: 'CLOSED_TOO_LONG', detail: { until: '2026-12-02' } },
  });
});

test('a unit that ended names those who go on with its work', () => {
  const given = cellAfter([]);
  const change = { ...merged, ends: [{ unit: given.brief.unit, heirs: ['CB2'] }] };
  const { state, brief } = hearing(given, news(1, change), at('2025-12-01'));
  const act = { id: 'late', act: 'recordStudy', by: officer, step: 'S/once', entry } as const;
  expect(decide(state, act, { now: at('2025-12-02'), brief })).toEqual({
    refusal: { code: 'UNIT_ENDED', detail: { on: '2025-12-01', heirs: 'CB2' } },
  });
});

test('a closed unit refuses every new act', () => {
  const { state, brief } = hearing(
    cellAfter([]),
    news(1, { type: 'DirectiveClosed', reason: 'a' }),
    at('2025-12-01'),
  );
  const act = { id: 'late', act: 'recordStudy', by: officer, step: 'S/once', entry } as const;
  expect(decide(state, act, { now: at('2025-12-02'), brief })).toEqual({
    refusal: { code: 'DIRECTIVE_CLOSED' },
  });
});
