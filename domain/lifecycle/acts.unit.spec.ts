/** Given a past, when an act, then facts. Refusals have their own table beside this one. */
import { describe, expect, test } from 'vitest';
import { cellAfter, cellBrief, type Dated } from '../../test/rehearsal/cell.ts';
import { DONE_AT_MEETINGS } from '../../test/rehearsal/done-at-meetings.ts';
import { DONE_IN_REVIEW } from '../../test/rehearsal/done-in-review.ts';
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
import { ACT_NAMES, type ActName, EVALUATION_ACT_NAMES } from './commands.ts';
import { decide } from './decide.ts';
import type { UnitFact } from './events.ts';
import { evolve } from './evolve.ts';

const entry = (on: string) => ({ on });
const asked: Dated[1] = {
  act: 'askExtension',
  by: officer,
  step: 'P/once',
  wished: '2025-12-19',
  reason: 'chờ số liệu',
};

const TABLE: [name: string, given: Dated[], when: Dated, then: UnitFact[]][] = [
  ...DONE_ON_THE_WAY,
  ...DONE_AT_MEETINGS,
  ...DONE_IN_REVIEW,
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
    'recordInspection with its findings',
    [],
    [
      '2025-12-20',
      { act: 'recordInspection', by: officer, step: 'I/2025', entry: entry('2025-12-19'), findings: 2 },
    ],
    [{ type: 'InspectionRecorded', step: 'I/2025', entry: { on: '2025-12-19' }, findings: 2 }],
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
