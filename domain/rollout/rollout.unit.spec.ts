import { describe, expect, test } from 'vitest';
import { at, office } from '../../test/rehearsal/given.ts';
import { issued, type Office, rolloutBrief, rolloutDoing } from '../../test/rehearsal/office.ts';
import type { Reorganised } from '../reorganisation/reorganised.ts';
import { ROLLOUT_COMMAND_NAMES } from './commands.ts';
import { closing } from './endings.ts';
import type { RolloutFact } from './events.ts';
import { hostOf, rolloutId } from './ids.ts';
import type { NewsBody } from './news.ts';
import { decideRollout, evolveRollout } from './rollout.ts';

const merged: Reorganised = {
  type: 'UnitsReorganised',
  reorganisation: 'R1',
  kind: 'merge',
  on: '2025-12-01',
  reason: 'sáp nhập',
  ends: ['CB1', 'CB2'].map((unit) => ({ unit, heirs: ['CB9'] })),
  begins: [{ unit: 'CB9', parent: 'DU' }],
  lines: { CB9: ['DU'] },
  paths: [['DU', 'CB1']],
  everybody: false,
};

const recordA: Office = { act: 'recordEvent', by: office, event: 'A', on: '2025-11-20' };
const recordN = (on: string): Office => ({ act: 'recordEvent', by: office, event: 'N', on });
const withdrawA: Office = { act: 'withdrawEvent', by: office, event: 'A', occurrence: 1, reason: 'nhầm' };
const told = (news: number, body: NewsBody, over = {}): RolloutFact => ({
  type: 'NewsRecorded',
  news,
  body,
  ...over,
});
const amendment = {
  type: 'DirectiveAmended' as const,
  reason: 'sát thực tế',
  approver: 'Ban Thường vụ',
  change: { drop: ['O1'] },
  records: { events: { A: { recurring: false }, B: { recurring: false } }, periodic: [] },
};
const { type: _, ...amending } = amendment;
const amends: Office = { act: 'amendDirective', by: office, base: 1, ...amending };
const rule = { type: 'every', period: 'quarter' } as const;

const stop: Office = {
  act: 'stopClocks',
  by: office,
  path: ['DU', 'DB'],
  branch: true,
  from: '2025-11-24',
  reason: 'bão',
};
const stopped = {
  suspension: 1,
  path: ['DU', 'DB'],
  branch: true,
  from: '2025-11-24',
  until: null,
  reason: 'bão',
};
const paper = { number: '12-TB/ĐU', date: '2025-11-30' };
const SUSPENSIONS: [name: string, past: Office[], act: Office, fact: RolloutFact][] = [
  ['clocks stopped until further notice', [], stop, told(1, { type: 'ClocksStopped', ...stopped })],
  [
    'stopped with its end known and a paper',
    [],
    { ...stop, until: '2025-12-05', document: paper },
    told(1, { type: 'ClocksStopped', ...stopped, until: '2025-12-05', paper }),
  ],
  [
    'the same branch once more for other days',
    [stop],
    { ...stop, from: '2025-12-08' },
    told(2, { type: 'ClocksStopped', ...stopped, suspension: 2, from: '2025-12-08' }),
  ],
  [
    'clocks run again: the last day on which they stood is the day before',
    [stop],
    { act: 'resumeClocks', by: office, suspension: 1, on: '2025-12-01', reason: 'hết bão', document: paper },
    told(2, { type: 'ClocksResumed', ...stopped, until: '2025-11-30', reason: 'hết bão', paper }),
  ],
  [
    'a stop taken back whole',
    [{ ...stop, until: '2025-12-05' }],
    { act: 'resumeClocks', by: office, suspension: 1, on: '2025-11-24', reason: 'nhầm' },
    told(2, { type: 'ClocksResumed', ...stopped, until: '2025-11-23', reason: 'nhầm' }),
  ],
];

const ticks: Office = { act: 'tickContext', by: office, line: 'L', paper };
const TICKS: [string, Office[], Office, RolloutFact][] = [
  ['a line of context ticked by a paper', [], ticks, { type: 'ContextTicked', line: 'L', paper }],
  [
    'and the tick taken back',
    [ticks],
    { act: 'untickContext', by: office, line: 'L', reason: 'wrongPaper' },
    { type: 'ContextUnticked', line: 'L', reason: 'wrongPaper' },
  ],
];
const successor = { directive: 'e', number: '2-KH/ĐU', title: 'Kế hoạch mới' };
const approved = {
  reason: 'a',
  approver: 'Ban Thường vụ',
  paper: { number: '9-CV/ĐU', date: '2025-12-01' },
};

const TABLE: [string, Office[], Office, RolloutFact][] = [
  [
    'an event with its document',
    [],
    { ...recordA, document: { number: '12-CV/TU', date: '2025-11-20' } } as Office,
    told(
      1,
      { type: 'EventRecorded', event: 'A', occurrence: 1, on: '2025-11-20' },
      { document: { number: '12-CV/TU', date: '2025-11-20' } },
    ),
  ],
  [
    'an event of some units, today',
    [],
    { ...recordA, on: '2025-12-01', units: ['CB'] } as Office,
    told(1, { type: 'EventRecorded', event: 'A', occurrence: 1, on: '2025-12-01', units: ['CB'] }),
  ],
  [
    'a recurring event counts on',
    [recordN('2025-11-20'), recordN('2025-11-21')],
    recordN('2025-11-21'),
    told(3, { type: 'EventRecorded', event: 'N', occurrence: 3, on: '2025-11-21' }),
  ],
  [
    'expected on another day',
    [],
    { act: 'expectEvent', by: office, event: 'X', on: '2026-01-23', reason: 'hoãn' },
    told(1, { type: 'EventExpected', event: 'X', on: '2026-01-23' }, { reason: 'hoãn' }),
  ],
  [
    'expected today, of an event without a day so far, for the last time it was said otherwise',
    [{ act: 'expectEvent', by: office, event: 'A', on: '2026-01-20', reason: 'hoãn' }],
    { act: 'expectEvent', by: office, event: 'A', on: '2025-12-01', reason: 'sớm hơn' },
    told(2, { type: 'EventExpected', event: 'A', on: '2025-12-01' }, { reason: 'sớm hơn' }),
  ],
  [
    'corrected, for the same units',
    [{ ...recordA, units: ['CB'] } as Office],
    { act: 'correctEvent', by: office, event: 'A', occurrence: 1, on: '2025-11-21', reason: 'nhầm ngày' },
    told(
      2,
      { type: 'EventCorrected', event: 'A', occurrence: 1, on: '2025-11-21', units: ['CB'] },
      { reason: 'nhầm ngày' },
    ),
  ],
  [
    'the second occurrence corrected',
    [recordN('2025-11-20'), recordN('2025-11-21')],
    { act: 'correctEvent', by: office, event: 'N', occurrence: 2, on: '2025-11-19', reason: 'nhầm' },
    told(3, { type: 'EventCorrected', event: 'N', occurrence: 2, on: '2025-11-19' }, { reason: 'nhầm' }),
  ],
  [
    'withdrawn',
    [recordA],
    withdrawA,
    told(2, { type: 'EventWithdrawn', event: 'A', occurrence: 1, on: null }, { reason: 'nhầm' }),
  ],
  [
    'recorded again after a withdrawal, still the first occurrence',
    [recordA, withdrawA],
    { ...recordA, on: '2025-11-28' } as Office,
    told(3, { type: 'EventRecorded', event: 'A', occurrence: 1, on: '2025-11-28' }),
  ],
  [
    'a period for what came without one',
    [],
    { act: 'statePeriod', by: office, obligation: 'P', rule },
    told(1, { type: 'PeriodStated', obligation: 'P', rule }),
  ],
  ...SUSPENSIONS,
  ...TICKS,
  [
    'letters held',
    [],
    { act: 'holdLetters', by: office, reason: 'chờ' },
    { type: 'LettersHeld', reason: 'chờ' },
  ],
  [
    'letters released',
    [{ act: 'holdLetters', by: office, reason: 'chờ' }],
    { act: 'releaseLetters', by: office },
    { type: 'LettersReleased' },
  ],
  [
    'two units go up in one',
    [recordA],
    { act: 'reorganise', by: office, change: merged },
    { type: 'NewsRecorded', news: 2, body: merged },
  ],
  [
    'a unit joins the tree',
    [],
    {
      act: 'bringIn',
      by: office,
      begins: [{ unit: 'CB9', parent: 'DU' }],
      on: '2025-12-01',
      paths: [['DU', 'CB9']],
    },
    {
      type: 'NewsRecorded',
      news: 1,
      body: {
        type: 'UnitsJoined',
        begins: [{ unit: 'CB9', parent: 'DU' }],
        on: '2025-12-01',
        paths: [['DU', 'CB9']],
      },
    },
  ],
  [
    'the calendar changed',
    [recordA],
    {
      act: 'changeCalendar',
      by: office,
      version: 'DU/2',
      days: [{ date: '2026-03-03', as: 'off' }],
      reason: 'bão',
    },
    {
      type: 'NewsRecorded',
      news: 2,
      body: { type: 'CalendarChanged', version: 'DU/2', days: [{ date: '2026-03-03', as: 'off' }] },
      reason: 'bão',
    },
  ],
  [
    'amended, with what had occurred by then',
    [recordA, recordN('2025-11-21')],
    amends,
    told(3, { ...amendment, amendment: 1, occurred: { A: { on: '2025-11-20' } } }),
  ],
  [
    'amended again, after the event was withdrawn',
    [recordA, amends, withdrawA],
    { ...amends, base: 2 } as Office,
    told(4, { ...amendment, amendment: 2, occurred: {} }),
  ],
  [
    'an event that only the amendment brought',
    [amends],
    { act: 'recordEvent', by: office, event: 'B', on: '2025-11-21' },
    told(2, { type: 'EventRecorded', event: 'B', occurrence: 1, on: '2025-11-21' }),
  ],
  [
    'the directive closed',
    [recordA],
    { act: 'closeDirective', by: office, reason: 'hết hạn' },
    told(2, { type: 'DirectiveClosed', reason: 'hết hạn' }),
  ],
  [
    'the directive revoked',
    [recordA],
    { act: 'revokeDirective', by: office, ...approved },
    told(2, {
      type: 'DirectiveClosed',
      reason: approved.reason,
      ending: { how: 'revoked', approver: approved.approver, paper: approved.paper },
    }),
  ],
  [
    'the directive superseded',
    [recordA],
    { act: 'supersedeDirective', by: office, ...approved, successor },
    told(2, {
      type: 'DirectiveClosed',
      reason: approved.reason,
      ending: { how: 'superseded', approver: approved.approver, paper: approved.paper, by: successor },
    }),
  ],
  [
    'the directive opened again',
    [{ act: 'closeDirective', by: office, reason: 'hết hạn' }],
    { act: 'reopenDirective', by: office, ...approved, giveBack: true },
    told(2, { type: 'DirectiveReopened', ...approved, closedOn: '2025-12-01', giveBack: true }),
  ],
];

test.each(TABLE)('%s', (_, past, act, fact) => {
  expect(rolloutDoing(past, act, true)).toMatchObject({ refusal: null });
  expect(rolloutDoing(past, act, true).facts).toEqual([fact]);
});

test('every act of the office stands in the table', () => {
  expect([...new Set(TABLE.map(([, , act]) => act.act))].sort()).toEqual([...ROLLOUT_COMMAND_NAMES].sort());
});

describe('state', () => {
  test('the issue is its first event', () => {
    expect(issued()).toEqual({ seq: 1, news: [], lettersHeld: false, answered: {}, closed: false });
    expect(issued({ ...rolloutBrief, lettersHeld: true }).lettersHeld).toBe(true);
  });
  test('letters are held and released', () => {
    const held = rolloutDoing([], { act: 'holdLetters', by: office, reason: 'a' }).state;
    expect(held.lettersHeld).toBe(true);
    const released = rolloutDoing([{ act: 'holdLetters', by: office, reason: 'a' }], {
      act: 'releaseLetters',
      by: office,
    });
    expect(released.state.lettersHeld).toBe(false);
  });
  test('it closes', () => {
    expect(rolloutDoing([], { act: 'closeDirective', by: office, reason: 'a' }).state.closed).toBe(true);
  });
  test('it runs again once it is opened again', () => {
    const { state } = rolloutDoing(
      [{ act: 'closeDirective', by: office, reason: 'a' }],
      { act: 'reopenDirective', by: office, ...approved, giveBack: false },
      true,
    );
    expect(state).toMatchObject({ closed: false, seq: 3 });
    expect(closing(state.news)).toBeNull();
  });
  test('a command sent twice changes nothing, even after the close', () => {
    const context = { now: at('2025-12-01'), brief: rolloutBrief };
    const act = { id: 'c', act: 'closeDirective', by: office, reason: 'a' } as const;
    const first = decideRollout(issued(), act, context);
    const closed = 'events' in first ? first.events.reduce(evolveRollout, issued()) : issued();
    expect(closed).toMatchObject({ seq: 2, answered: { c: 2 } });
    expect(decideRollout(closed, act, context)).toEqual({ events: [] });
  });
});

test('workflows are addressed by ids that anyone can work out', () => {
  expect(rolloutId('d')).toBe('directive/d');
  expect(hostOf('d', 'CB12')).toBe('directive/d/unit/CB12');
});
