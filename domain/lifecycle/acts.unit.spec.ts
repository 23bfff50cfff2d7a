/** Given a past, when an act, then facts. Refusals have their own table beside this one. */
import { describe, expect, test } from 'vitest';
import { cellAfter, cellBrief, type Dated } from '../../test/rehearsal/cell.ts';
import { DONE_ON_THE_WAY } from '../../test/rehearsal/done-on-the-way.ts';
import {
  at,
  doing,
  office,
  officeForUnit,
  officer,
  opened,
  paper,
  reviewer,
} from '../../test/rehearsal/given.ts';
import type { Actor } from './actor.ts';
import { ACT_NAMES, type ActName, EVALUATION_ACT_NAMES } from './commands.ts';
import { decide } from './decide.ts';
import type { UnitFact } from './events.ts';
import { evolve } from './evolve.ts';

const ban: Actor = { post: 'BAN-1', unit: 'BAN', role: 'reviewer' };
const entry = (on: string) => ({ on });
const handedIn = (step: string, day = '2025-12-01'): Dated => [
  day,
  step.startsWith('T') || step.startsWith('G')
    ? { act: 'carryOutTask', by: officer, step, entry: entry(day) }
    : { act: 'submit', by: officer, step, entry: entry(day) },
];
const asked: Dated[1] = {
  act: 'askExtension',
  by: officer,
  step: 'P/once',
  wished: '2025-12-19',
  reason: 'chờ số liệu',
};
const content = { id: 'blob-1', sha256: 'ab' };

const TABLE: [name: string, given: Dated[], when: Dated, then: UnitFact[]][] = [
  ...DONE_ON_THE_WAY,
  [
    'recordStudy closes the step, with who was there',
    [],
    [
      '2025-12-05',
      {
        act: 'recordStudy',
        by: officer,
        step: 'S/once',
        entry: entry('2025-12-04'),
        invited: 30,
        present: 28,
      },
    ],
    [{ type: 'StudyRecorded', step: 'S/once', entry: { on: '2025-12-04' }, invited: 30, present: 28 }],
  ],
  [
    'nameOfficer says who answers for the directive',
    [],
    ['2025-12-01', { act: 'nameOfficer', by: officer, officer: 'CB-2' }],
    [{ type: 'OfficerNamed', officer: 'CB-2' }],
  ],
  [
    'nameOfficer by the office, on the unit’s paper, in place of another',
    [['2025-12-01', { act: 'nameOfficer', by: officer, officer: 'CB-2' }]],
    ['2025-12-02', { act: 'nameOfficer', by: officeForUnit, officer: 'CB-1', paper }],
    [{ type: 'OfficerNamed', officer: 'CB-1', paper }],
  ],
  [
    'handOverPost: the officer named leaves, nobody takes its place',
    [['2025-12-01', { act: 'nameOfficer', by: officer, officer: 'CB-2' }]],
    ['2025-12-02', { act: 'handOverPost', by: officer, from: 'CB-2', reason: 'nghỉ hưu' }],
    [{ type: 'PostHandedOver', from: 'CB-2', to: null, officer: true, reason: 'nghỉ hưu' }],
  ],
  [
    'holdMeeting without numbers, entered some days later',
    [],
    ['2025-12-08', { act: 'holdMeeting', by: officer, step: 'M/2025-12', entry: entry('2025-12-03') }],
    [{ type: 'MeetingHeld', step: 'M/2025-12', entry: { on: '2025-12-03' } }],
  ],
  [
    'moveMeeting sets a new deadline; mornings already past are not sent again',
    [],
    [
      '2025-12-02',
      { act: 'moveMeeting', by: officer, step: 'M/2025-12', to: '2025-12-05', reason: 'Bí thư đi học' },
    ],
    [
      { type: 'MeetingMoved', step: 'M/2025-12', to: '2025-12-05', reason: 'Bí thư đi học' },
      {
        type: 'DeadlineSet',
        step: 'M/2025-12',
        version: 2,
        opensOn: '2025-12-01',
        deadline: {
          date: '2025-12-05',
          because: { rule: 'movedMeeting', from: '2025-12-03', reason: 'Bí thư đi học' },
        },
      },
      {
        type: 'ReminderDue',
        step: 'M/2025-12',
        version: 2,
        clock: 'step',
        at: -7,
        recipients: [],
        skipped: [-7],
      },
    ],
  ],
  [
    'a meeting that was moved may be moved again',
    [['2025-12-01', { act: 'moveMeeting', by: officer, step: 'M/2026-01', to: '2026-01-05', reason: 'a' }]],
    ['2025-12-02', { act: 'moveMeeting', by: officer, step: 'M/2026-01', to: '2026-01-07', reason: 'b' }],
    [
      { type: 'MeetingMoved', step: 'M/2026-01', to: '2026-01-07', reason: 'b' },
      {
        type: 'DeadlineSet',
        step: 'M/2026-01',
        version: 3,
        opensOn: '2026-01-01',
        deadline: { date: '2026-01-07', because: { rule: 'movedMeeting', from: '2026-01-05', reason: 'b' } },
      },
    ],
  ],
  [
    'recordInspection with its findings',
    [],
    [
      '2025-12-20',
      { act: 'recordInspection', by: officer, step: 'I/2025', entry: entry('2025-12-19'), findings: 2 },
    ],
    [{ type: 'InspectionRecorded', step: 'I/2025', entry: { on: '2025-12-19' }, findings: 2 }],
  ],
  [
    'a unit’s own submission counts from the day it is made, whatever it says',
    [],
    ['2025-12-20', { act: 'submit', by: officer, step: 'R/2025-Q4', entry: { on: '2025-12-01', content } }],
    [{ type: 'Submitted', step: 'R/2025-Q4', entry: { on: '2025-12-20', content }, attempt: 1 }],
  ],
  [
    'the office enters what came on paper, from the day it was received',
    [],
    [
      '2025-12-20',
      { act: 'submit', by: officeForUnit, step: 'R/2025-Q4', entry: { on: '2025-12-01', paper } },
    ],
    [{ type: 'Submitted', step: 'R/2025-Q4', entry: { on: '2025-12-01', paper }, attempt: 1 }],
  ],
  [
    'a task that is only recorded is done when it is carried out',
    [],
    ['2025-12-15', { act: 'carryOutTask', by: officer, step: 'C/once', entry: entry('2025-12-15') }],
    [
      { type: 'TaskCarriedOut', step: 'C/once', entry: { on: '2025-12-15' }, attempt: 1 },
      { type: 'Accepted', step: 'C/once', on: '2025-12-15', onTime: false },
    ],
  ],
  [
    'after a return the second attempt',
    [
      handedIn('T/once'),
      ['2025-12-02', { act: 'return', by: reviewer, step: 'T/once', reason: 'thiếu số liệu' }],
    ],
    ['2025-12-03', { act: 'carryOutTask', by: officer, step: 'T/once', entry: entry('2025-12-03') }],
    [{ type: 'TaskCarriedOut', step: 'T/once', entry: { on: '2025-12-03' }, attempt: 2 }],
  ],
  [
    'withdraw wakes the unit’s ladder without a letter for what it missed',
    [handedIn('T/once')],
    ['2025-12-04', { act: 'withdraw', by: officer, step: 'T/once' }],
    [
      { type: 'Withdrawn', step: 'T/once' },
      {
        type: 'ReminderDue',
        step: 'T/once',
        version: 1,
        clock: 'step',
        at: -7,
        recipients: [],
        skipped: [-7],
      },
    ],
  ],
  [
    'the office withdraws for the unit',
    [handedIn('T/once')],
    ['2025-12-02', { act: 'withdraw', by: office, step: 'T/once' }],
    [{ type: 'Withdrawn', step: 'T/once' }],
  ],
  [
    'the body it goes through passes it on',
    [handedIn('R/2025-Q4')],
    ['2025-12-02', { act: 'accept', by: ban, step: 'R/2025-Q4' }],
    [{ type: 'PassedOn', step: 'R/2025-Q4', by: 'BAN' }],
  ],
  [
    'then the one it is owed to accepts; on time by the submission, not by the acceptance',
    [handedIn('R/2025-Q4', '2025-12-25'), ['2025-12-26', { act: 'accept', by: ban, step: 'R/2025-Q4' }]],
    ['2026-01-12', { act: 'accept', by: reviewer, step: 'R/2025-Q4' }],
    [{ type: 'Accepted', step: 'R/2025-Q4', on: '2025-12-25', onTime: true }],
  ],
  [
    'a late submission is accepted as late',
    [handedIn('P/once', '2025-12-15')],
    ['2025-12-16', { act: 'accept', by: reviewer, step: 'P/once' }],
    [{ type: 'Accepted', step: 'P/once', on: '2025-12-15', onTime: false }],
  ],
  [
    'without a deadline neither on time nor late',
    [handedIn('G/2025')],
    ['2025-12-16', { act: 'accept', by: reviewer, step: 'G/2025' }],
    [{ type: 'Accepted', step: 'G/2025', on: '2025-12-01', onTime: null }],
  ],
  [
    'the office accepts on the reviewer’s behalf',
    [handedIn('P/once')],
    ['2025-12-16', { act: 'accept', by: { ...office, onBehalfOf: 'DB' }, step: 'P/once' }],
    [{ type: 'Accepted', step: 'P/once', on: '2025-12-01', onTime: true }],
  ],
  [
    'a return gives the reason and wakes the ladder, of which the morning was missed',
    [handedIn('P/once', '2025-12-01')],
    ['2025-12-04', { act: 'return', by: reviewer, step: 'P/once', reason: 'thiếu phân công' }],
    [
      { type: 'Returned', step: 'P/once', reason: 'thiếu phân công' },
      {
        type: 'ReminderDue',
        step: 'P/once',
        version: 1,
        clock: 'step',
        at: -7,
        recipients: [],
        skipped: [-7],
      },
    ],
  ],
  [
    'the year-end result closes what has no deadline, but not what lies with a reviewer',
    [handedIn('Y/2025', '2025-12-10')],
    [
      '2025-12-18',
      { act: 'recordYearEndResult', by: reviewer, step: 'Y/2025', result: 'Hoàn thành tốt', paper },
    ],
    [
      { type: 'YearEndResultRecorded', step: 'Y/2025', result: 'Hoàn thành tốt', paper, onTime: true },
      { type: 'ClosedByYearEnd', step: 'G/2025', review: 'Y/2025' },
    ],
  ],
  [
    'with the undated task handed in, it stays with its reviewer',
    [handedIn('G/2025'), handedIn('Y/2025', '2025-12-16')],
    ['2025-12-18', { act: 'recordYearEndResult', by: reviewer, step: 'Y/2025', result: 'Hoàn thành' }],
    [{ type: 'YearEndResultRecorded', step: 'Y/2025', result: 'Hoàn thành', onTime: false }],
  ],
  [
    'waive gives a reason',
    [],
    ['2025-12-01', { act: 'waive', by: office, step: 'W/once', reason: 'đơn vị mới thành lập' }],
    [{ type: 'Waived', step: 'W/once', reason: 'đơn vị mới thành lập' }],
  ],
  [
    'askExtension: the old deadline still runs',
    [],
    ['2025-12-01', asked],
    [{ type: 'ExtensionAsked', step: 'P/once', wished: '2025-12-19', reason: 'chờ số liệu' }],
  ],
  [
    'grantExtension sets the new deadline; mornings of its ladder already past are not sent',
    [['2025-12-01', asked]],
    ['2025-12-09', { act: 'grantExtension', by: reviewer, step: 'P/once', to: '2025-12-17' }],
    [
      { type: 'ExtensionGranted', step: 'P/once', from: '2025-12-12', to: '2025-12-17', days: 5 },
      {
        type: 'DeadlineSet',
        step: 'P/once',
        version: 2,
        opensOn: '2025-11-13',
        deadline: {
          date: '2025-12-17',
          because: { rule: 'on', date: '2025-12-12' },
          adjusted: { from: '2025-12-12', extended: { days: 5, on: '2025-12-09' } },
        },
      },
      {
        type: 'ReminderDue',
        step: 'P/once',
        version: 2,
        clock: 'step',
        at: -7,
        recipients: [],
        skipped: [-7],
      },
    ],
  ],
  [
    'refuseExtension leaves the deadline, by the office on the superior’s behalf',
    [['2025-12-01', asked]],
    [
      '2025-12-02',
      {
        act: 'refuseExtension',
        by: { ...office, onBehalfOf: 'DB' },
        step: 'P/once',
        reason: 'đủ thời gian',
      },
    ],
    [{ type: 'ExtensionRefused', step: 'P/once', wished: '2025-12-19', reason: 'đủ thời gian' }],
  ],
];

test.each(TABLE)('%s', (_, given, [day, act], then) => {
  const { facts, refusal } = doing(cellAfter(given), act, at(day));
  expect(refusal).toBeNull();
  expect(facts).toEqual(then);
});

describe('openAdHoc', () => {
  const adHoc = (due: string) =>
    ({ act: 'openAdHoc', by: officer, obligation: 'I', due, reason: 'đơn thư' }) as const;
  test('opens one more occurrence, counted from one', () => {
    const first = doing(cellAfter([]), adHoc('2025-12-30'), at('2025-12-01'));
    expect(first.facts).toMatchObject([
      {
        type: 'StepsPlanned',
        through: '2026-01-31',
        steps: [{ id: 'I/x1', opensOn: '2025-12-01', deadline: { date: '2025-12-30' }, closes: 'recorded' }],
      },
    ]);
    const second = doing(first.unit, { ...adHoc('2025-12-02'), by: office }, at('2025-12-01', '10:30'));
    expect(second.facts).toMatchObject([
      { type: 'StepsPlanned', steps: [{ id: 'I/x2' }] },
      { type: 'ReminderDue', step: 'I/x2', at: -1, recipients: [], skipped: [-7, -1] },
    ]);
  });
});

// Those of evaluation have tables of their own beside this one.
test('every act stands in the table', () => {
  const shown = new Set<ActName>([
    'openAdHoc',
    ...EVALUATION_ACT_NAMES,
    ...TABLE.map(([, , [, act]]) => act.act),
  ]);
  expect([...shown].sort()).toEqual([...ACT_NAMES].sort());
});

test('at the root, with nobody above, the unit records its own year-end result', () => {
  const brief = cellBrief();
  const root = {
    ...brief,
    obligations: brief.obligations.map((o) => ({ ...o, reviewers: [], closes: 'recorded' as const })),
  };
  const done = doing(
    opened(root),
    { act: 'recordYearEndResult', by: officer, step: 'Y/2025', result: 'Hoàn thành' },
    at('2025-12-16'),
  );
  expect(done.facts).toEqual([
    { type: 'YearEndResultRecorded', step: 'Y/2025', result: 'Hoàn thành', onTime: false },
    { type: 'ClosedByYearEnd', step: 'G/2025', review: 'Y/2025' },
  ]);
});

test('a command sent twice is answered and decides nothing, even when it would be refused by now', () => {
  const { state, brief } = cellAfter([]);
  const act = { id: 'x', act: 'waive', by: office, step: 'W/once', reason: 'a' } as const;
  const first = decide(state, act, { now: at('2025-12-01'), brief });
  expect(first).toHaveProperty('events.length', 1);
  const next = 'events' in first ? first.events.reduce(evolve, state) : state;
  expect(decide(next, act, { now: at('2025-12-02'), brief })).toEqual({ events: [] });
  expect(decide(next, { ...act, id: 'y' }, { now: at('2025-12-02'), brief })).toHaveProperty(
    'refusal.code',
    'ALREADY_CLOSED',
  );
});
