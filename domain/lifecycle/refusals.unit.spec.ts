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
  officeForUnit,
  officer,
  opened,
  paper,
  reviewer,
} from '../../test/rehearsal/given.ts';
import { type Office, rolloutBrief, rolloutDoing } from '../../test/rehearsal/office.ts';
import { IN_PLANS } from '../../test/rehearsal/refused-in-plans.ts';
import { asked, granted, OF_DATES } from '../../test/rehearsal/refused-of-dates.ts';
import { OF_RESULTS } from '../../test/rehearsal/refused-of-results.ts';
import {
  closes,
  expecting,
  merged,
  ON_DIRECTIVE,
  recorded,
  reopens,
  revokes,
  stopped,
} from '../../test/rehearsal/refused-on-directive.ts';
import { ON_THE_WAY } from '../../test/rehearsal/refused-on-the-way.ts';
import { decideRollout } from '../rollout/rollout.ts';
import type { Actor } from './actor.ts';
import { decide } from './decide.ts';
import { REFUSALS, type RefusalCode } from './refusals.ts';

const entry = { on: '2025-12-01' };
const ban: Actor = { post: 'BAN-1', unit: 'BAN', role: 'reviewer' };
const stranger: Actor = { post: 'CB2-1', unit: 'CB2', role: 'officer' };
const submitted: Dated = ['2025-12-01', { act: 'submit', by: officer, step: 'P/once', entry }];
const accepted: Dated = ['2025-12-02', { act: 'accept', by: reviewer, step: 'P/once' }];
const toBan: Dated = ['2025-12-01', { act: 'submit', by: officer, step: 'R/2025-Q4', entry }];
const passedOn: Dated = ['2025-12-02', { act: 'accept', by: ban, step: 'R/2025-Q4' }];
const waived: Dated = ['2025-12-01', { act: 'waive', by: office, step: 'S/once', reason: 'a' }];
const substitute = (from: string, until: string): Actor => ({
  ...officer,
  post: 'CB-2',
  inPlaceOf: { post: 'CB-1', from, until, paper },
});

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
  UNKNOWN_STEP: [
    ['no such step', [], ['2025-12-01', { act: 'recordStudy', by: officer, step: 'S/2', entry }]],
  ],
  NOT_YOURS: [
    ['its officer', [], ['2025-12-01', { act: 'nameOfficer', by: reviewer, officer: 'CB-2' }]],
    ['another unit', [], ['2025-12-01', { act: 'recordStudy', by: stranger, step: 'S/once', entry }]],
    [
      'a reviewer does not act for the unit',
      [],
      ['2025-12-01', { act: 'recordStudy', by: reviewer, step: 'S/once', entry }],
    ],
    [
      'the office in its own name',
      [],
      ['2025-12-01', { act: 'submit', by: office, step: 'P/once', entry: { ...entry, paper } }],
    ],
    [
      'an office beside the line',
      [],
      ['2025-12-01', { act: 'waive', by: { ...office, unit: 'DB9' }, step: 'S/once', reason: 'a' }],
    ],
    ['more time for another unit', [], ['2025-12-01', { ...asked, by: stranger }]],
    ['granted by the unit itself', [['2025-12-01', asked]], ['2025-12-02', { ...granted, by: officer }]],
    ['granted by another reviewer', [['2025-12-01', asked]], ['2025-12-02', { ...granted, by: ban }]],
    ['clocks stopped by an officer', [], { ...stopped, by: officer }, 'rollout'],
    [
      'waive by the unit itself',
      [],
      ['2025-12-01', { act: 'waive', by: officer, step: 'S/once', reason: 'a' }],
    ],
    [
      'accept by the unit itself',
      [submitted],
      ['2025-12-02', { act: 'accept', by: officer, step: 'P/once' }],
    ],
    [
      'accept before it is one’s turn',
      [toBan],
      ['2025-12-02', { act: 'accept', by: reviewer, step: 'R/2025-Q4' }],
    ],
    [
      'accept when it has gone on',
      [toBan, passedOn],
      ['2025-12-03', { act: 'accept', by: ban, step: 'R/2025-Q4' }],
    ],
    [
      'return by a stranger',
      [submitted],
      ['2025-12-02', { act: 'return', by: stranger, step: 'P/once', reason: 'a' }],
    ],
    [
      'the office on behalf of another reviewer',
      [submitted],
      ['2025-12-02', { act: 'accept', by: { ...office, onBehalfOf: 'BAN' }, step: 'P/once' }],
    ],
    [
      'a meeting moved by the office',
      [],
      ['2025-12-01', { act: 'moveMeeting', by: office, step: 'M/2025-12', to: '2025-12-04', reason: 'a' }],
    ],
    [
      'withdrawn by the reviewer',
      [submitted],
      ['2025-12-02', { act: 'withdraw', by: reviewer, step: 'P/once' }],
    ],
    [
      'an inspection opened by a stranger',
      [],
      ['2025-12-01', { act: 'openAdHoc', by: stranger, obligation: 'I', due: '2025-12-30', reason: 'a' }],
    ],
    ['a directive’s event by a unit', [], { ...recorded, by: officer }, 'rollout'],
  ],
  NOT_OPEN: [
    [
      'its event has not occurred',
      [],
      ['2025-12-01', { act: 'carryOutTask', by: officer, step: 'W/once', entry }],
    ],
  ],
  NOT_BEGUN: [
    [
      'next month’s meeting',
      [],
      ['2025-12-10', { act: 'holdMeeting', by: officer, step: 'M/2026-01', entry }],
    ],
    ['next quarter’s report', [], ['2025-12-10', { act: 'submit', by: officer, step: 'R/2026-Q1', entry }]],
  ],
  ALREADY_ACCEPTED: [
    [
      'submitted again',
      [submitted, accepted],
      ['2025-12-03', { act: 'submit', by: officer, step: 'P/once', entry }],
    ],
    [
      'accepted again',
      [submitted, accepted],
      ['2025-12-03', { act: 'accept', by: reviewer, step: 'P/once' }],
    ],
    [
      'waived after all',
      [submitted, accepted],
      ['2025-12-03', { act: 'waive', by: office, step: 'P/once', reason: 'a' }],
    ],
  ],
  ALREADY_CLOSED: [
    [
      'recorded though waived',
      [waived],
      ['2025-12-03', { act: 'recordStudy', by: officer, step: 'S/once', entry }],
    ],
    ['waived twice', [waived], ['2025-12-03', { act: 'waive', by: office, step: 'S/once', reason: 'a' }]],
  ],
  ALREADY_SUBMITTED: [
    [
      'while it is with the reviewer',
      [submitted],
      ['2025-12-02', { act: 'submit', by: officer, step: 'P/once', entry }],
    ],
  ],
  NOT_SUBMITTED: [
    ['accepted before it came', [], ['2025-12-02', { act: 'accept', by: reviewer, step: 'P/once' }]],
    [
      'returned before it came',
      [],
      ['2025-12-02', { act: 'return', by: reviewer, step: 'P/once', reason: 'a' }],
    ],
    ['nothing to withdraw', [], ['2025-12-02', { act: 'withdraw', by: officer, step: 'P/once' }]],
    [
      'withdrawn after it went on',
      [toBan, passedOn],
      ['2025-12-03', { act: 'withdraw', by: officer, step: 'R/2025-Q4' }],
    ],
    [
      'a result before the unit’s own review',
      [],
      ['2025-12-16', { act: 'recordYearEndResult', by: reviewer, step: 'Y/2025', result: 'a' }],
    ],
  ],
  WRONG_ACT: [
    ['a study is not held', [], ['2025-12-02', { act: 'holdMeeting', by: officer, step: 'S/once', entry }]],
    [
      'a meeting is not studied',
      [],
      ['2025-12-03', { act: 'recordStudy', by: officer, step: 'M/2025-12', entry }],
    ],
    ['a task is not submitted', [], ['2025-12-02', { act: 'submit', by: officer, step: 'T/once', entry }]],
    [
      'a plan is not carried out',
      [],
      ['2025-12-02', { act: 'carryOutTask', by: officer, step: 'P/once', entry }],
    ],
    [
      'a plan is not inspected',
      [],
      ['2025-12-02', { act: 'recordInspection', by: officer, step: 'P/once', entry, findings: 0 }],
    ],
    [
      'a plan has no year-end result',
      [submitted],
      ['2025-12-02', { act: 'recordYearEndResult', by: reviewer, step: 'P/once', result: 'a' }],
    ],
    [
      'a study is not moved',
      [],
      ['2025-12-02', { act: 'moveMeeting', by: officer, step: 'S/once', to: '2025-12-03', reason: 'a' }],
    ],
    [
      'a year-end review is not accepted but given a result',
      [['2025-12-10', { act: 'submit', by: officer, step: 'Y/2025', entry }]],
      ['2025-12-16', { act: 'accept', by: reviewer, step: 'Y/2025' }],
    ],
  ],
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
  PAPER_NEEDED: [
    [
      'an officer named for the unit',
      [],
      ['2025-12-02', { act: 'nameOfficer', by: officeForUnit, officer: 'CB-2' }],
    ],
    [
      'the office for the unit',
      [],
      ['2025-12-02', { act: 'submit', by: officeForUnit, step: 'P/once', entry }],
    ],
    [
      'a meeting entered for the unit',
      [],
      ['2025-12-03', { act: 'holdMeeting', by: officeForUnit, step: 'M/2025-12', entry }],
    ],
  ],
  NO_DEADLINE: [
    ['waits for its event', [], ['2025-12-01', { ...asked, step: 'W/once' }]],
    ['has none', [], ['2025-12-01', { ...asked, step: 'G/2025' }]],
  ],
  NOBODY_ABOVE: [['the unit at the top', [], ['2025-12-01', asked], 'top']],
  OFFICER_ALREADY_NAMED: [
    [
      'named twice',
      [['2025-12-01', { act: 'nameOfficer', by: officer, officer: 'CB-2' }]],
      ['2025-12-02', { act: 'nameOfficer', by: officer, officer: 'CB-2' }],
    ],
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
  DELEGATION_OVER: [
    [
      'a substitute after the last day',
      [],
      [
        '2025-12-01',
        { act: 'recordStudy', by: substitute('2025-11-20', '2025-11-30'), step: 'S/once', entry },
      ],
    ],
    [
      'before the first',
      [],
      [
        '2025-12-01',
        { act: 'recordStudy', by: substitute('2025-12-02', '2025-12-09'), step: 'S/once', entry },
      ],
    ],
    [
      'on the directive as a whole',
      [],
      { ...recorded, by: { ...office, inPlaceOf: substitute('2025-11-20', '2025-11-30').inPlaceOf } },
      'rollout',
    ],
  ],
  NOTHING_TO_HAND_OVER: [
    [
      'a post that answers for nothing',
      [],
      ['2025-12-01', { act: 'handOverPost', by: officer, from: 'CB-9', to: 'CB-2', reason: 'a' }],
    ],
    [
      'to itself',
      [],
      [
        '2025-12-01',
        { act: 'handOverPost', by: officer, from: 'CB-1', to: 'CB-1', answers: true, reason: 'a' },
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
