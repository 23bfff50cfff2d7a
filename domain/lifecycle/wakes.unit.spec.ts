/** What time brings to a unit: the ladder of what it owes, the reviewer's own clock, and who is told when. */
import { describe, expect, test } from 'vitest';
import { cellAfter, cellBrief, type Dated } from '../../test/rehearsal/cell.ts';
import {
  at,
  briefWith,
  eight,
  factsOf,
  having,
  type Lived,
  officer,
  opened,
  reminders,
  reviewer,
  until,
} from '../../test/rehearsal/given.ts';
import type { Actor } from './actor.ts';
import { tick } from './decide.ts';
import { isOverdue } from './step.ts';
import { nextRungOf, nextWake, reviewDeadline } from './wakes.ts';

const ban: Actor = { post: 'BAN-1', unit: 'BAN', role: 'reviewer' };
const plan = (date: string) =>
  opened(
    briefWith([{ id: 'P', kind: 'plan', due: { type: 'on', date }, closes: 'reviewed', reviewers: ['DB'] }]),
  );
const submit = (unit: Lived, day: string) =>
  having(unit, { act: 'submit', by: officer, step: 'P/once', entry: { on: day } }, at(day));
const since = (unit: Lived, before: Lived) => reminders(unit.events.slice(before.events.length));

describe('a plan due on Friday 12 December that never comes', () => {
  const unit = until(plan('2025-12-12'), eight('2026-01-21'));
  test('climbs rung by rung, over New Year', () => {
    expect(reminders(unit.events)).toEqual([
      '2025-12-03 step T-7 CB:officer skipped[]',
      '2025-12-11 step T-1 CB:officer skipped[]',
      '2025-12-12 step T0 CB:officer skipped[]',
      '2025-12-15 step T1 CB:officer skipped[]',
      '2025-12-16 step T2 CB:officer+CB:head skipped[]',
      '2025-12-17 step T3 CB:officer skipped[]',
      '2025-12-18 step T4 CB:officer+BAN:officer skipped[]',
      '2025-12-19 step T5 CB:officer skipped[]',
      '2025-12-22 step T6 CB:officer+DB:committee skipped[]',
      '2025-12-25 step T9 DU:committee skipped[]',
      '2025-12-29 step T11 CB:officer skipped[]',
      '2026-01-07 step T16 CB:officer skipped[]',
      '2026-01-13 step T21 CB:officer skipped[]',
      '2026-01-20 step T26 CB:officer skipped[]',
    ]);
  });
  test('each at its planned morning, by the system, answering no command', () => {
    const fired = unit.events.filter((e) => e.fact.type === 'ReminderDue');
    expect(new Set(fired.map((e) => e.at.slice(10)))).toEqual(new Set(['T01:00:00.000Z']));
    expect(new Set(fired.map((e) => `${e.by.role} ${e.command}`))).toEqual(new Set(['system null']));
  });
});

test('a directive issued after a morning has passed sends nothing for it: the letter of issue names the step', () => {
  expect(reminders(plan('2025-11-14').events)).toEqual(['2025-11-13 step T-1 - skipped[-7,-1]']);
});

test('back after a week away: only the highest rung is sent, at its own morning', () => {
  const unit = until(plan('2025-12-12'), eight('2025-12-11'));
  const events = tick(unit.state, { now: at('2025-12-18', '15:00'), brief: unit.brief });
  expect(reminders(events)).toEqual(['2025-12-18 step T4 CB:officer+BAN:officer skipped[0,1,2,3]']);
  expect(events[0]?.at).toBe(eight('2025-12-18'));
});

test('all that is due to one unit on one morning is one wake-up', () => {
  const unit = opened(
    briefWith([
      { id: 'A', kind: 'study', due: { type: 'on', date: '2025-12-12' } },
      { id: 'B', kind: 'study', due: { type: 'on', date: '2025-12-12' } },
    ]),
  );
  expect(nextWake(unit.state, unit.brief)).toBe(eight('2025-12-03'));
  expect(reminders(until(unit, eight('2025-12-03')).events)).toHaveLength(2);
});

describe('the reviewer has three working days', () => {
  test.each([
    ['over a weekend', '2025-12-04', '2025-12-09'],
    ['over New Year', '2025-12-30', '2026-01-06'],
    ['over Tết', '2026-02-12', '2026-02-24'],
    ['handed in on a Saturday', '2025-12-06', '2025-12-10'],
  ])('%s: from %s to %s', (_, reviewSince, expected) => {
    expect(reviewDeadline(cellBrief(), { reviewSince })).toBe(expected);
  });

  const waiting = submit(plan('2025-12-12'), '2025-12-04');
  test('meanwhile the unit’s own ladder rests', () => {
    expect(since(until(waiting, eight('2025-12-24')), waiting)).toEqual([
      '2025-12-09 review T0 DB:reviewer skipped[]',
      '2025-12-10 review T1 DB:reviewer skipped[]',
      '2025-12-11 review T2 DB:head skipped[]',
      '2025-12-12 review T3 DB:reviewer skipped[]',
      '2025-12-17 review T6 DU:committee skipped[]',
      '2025-12-19 review T8 DB:reviewer skipped[]',
    ]);
  });

  test('a return wakes it: what it missed is not sent, what comes is', () => {
    const rested = until(waiting, eight('2025-12-11'));
    const returned = having(
      rested,
      { act: 'return', by: reviewer, step: 'P/once', reason: 'thiếu' },
      at('2025-12-11'),
    );
    expect(since(until(returned, eight('2025-12-15')), rested)).toEqual([
      '2025-12-11 step T-1 - skipped[-1]',
      '2025-12-12 step T0 CB:officer skipped[]',
      '2025-12-15 step T1 CB:officer skipped[]',
    ]);
  });

  test('a second attempt has a clock of its own', () => {
    const rested = until(waiting, eight('2025-12-09'));
    const back = having(rested, { act: 'withdraw', by: officer, step: 'P/once' }, at('2025-12-09'));
    const again = submit(back, '2025-12-10');
    expect(since(until(again, eight('2025-12-16')), again)).toEqual([
      '2025-12-15 review T0 DB:reviewer skipped[]',
      '2025-12-16 review T1 DB:reviewer skipped[]',
    ]);
  });
});

describe('qua Ban, then về the superior', () => {
  const given: Dated[] = [
    ['2025-12-04', { act: 'submit', by: officer, step: 'R/2025-Q4', entry: { on: '2025-12-04' } }],
  ];
  const only = (unit: Lived, day: string) =>
    reminders(until(unit, eight(day)).events).filter((line) => line.includes('review'));
  test('first the body’s clock, under the top of the tree', () => {
    expect(only(cellAfter(given), '2025-12-17')).toEqual([
      '2025-12-09 review T0 BAN:reviewer skipped[]',
      '2025-12-10 review T1 BAN:reviewer skipped[]',
      '2025-12-11 review T2 BAN:head skipped[]',
      '2025-12-12 review T3 BAN:reviewer skipped[]',
      '2025-12-17 review T6 DU:committee skipped[]',
    ]);
  });
  test('where the root itself submits, the root stands above the body', () => {
    const root = cellAfter(given, { unit: 'CB', ancestors: [] });
    expect(only(root, '2025-12-17').at(-1)).toBe('2025-12-17 review T6 CB:committee skipped[]');
  });
  test('passed on, the superior’s begins anew', () => {
    const passed = cellAfter([...given, ['2025-12-05', { act: 'accept', by: ban, step: 'R/2025-Q4' }]]);
    expect(only(passed, '2025-12-11')).toEqual([
      '2025-12-10 review T0 DB:reviewer skipped[]',
      '2025-12-11 review T1 DB:reviewer skipped[]',
    ]);
  });
});

describe('what the screens show as next', () => {
  test.each<[string, Dated[], string, string | null]>([
    ['an open step', [], 'P/once', '2025-12-03 T-7'],
    ['a waiting one', [], 'W/once', null],
    ['without a deadline', [], 'G/2025', null],
    [
      'a waived one',
      [
        [
          '2025-12-01',
          { act: 'waive', by: { post: 'VP', unit: 'DU', role: 'office' }, step: 'P/once', reason: 'a' },
        ],
      ],
      'P/once',
      null,
    ],
    [
      'one with the reviewer',
      [['2025-12-01', { act: 'submit', by: officer, step: 'P/once', entry: { on: '2025-12-01' } }]],
      'P/once',
      '2025-12-04 T0',
    ],
    [
      'a recorded one',
      [['2025-12-01', { act: 'recordStudy', by: officer, step: 'S/once', entry: { on: '2025-12-01' } }]],
      'S/once',
      null,
    ],
  ])('%s', (_, given, id, expected) => {
    const { state, brief } = cellAfter(given);
    const step = state.steps[id];
    const next = step && nextRungOf(brief, step);
    expect(next ? `${next.moment.slice(0, 10)} T${next.at}` : null).toBe(expected);
  });

  test('a ladder that the directive does not bring reminds nobody', () => {
    const unit = opened(cellBrief({ ladders: {} }));
    expect(nextWake(unit.state, unit.brief)).toBe(eight('2026-01-01'));
  });
});

test('overdue is derived: from the day after the deadline, and never for what is with a reviewer', () => {
  const step = (unit: Lived) => unit.state.steps['P/once'];
  const open = plan('2025-12-12');
  const judged = (unit: Lived, today: string) => {
    const found = step(unit);
    return found && isOverdue(found, today);
  };
  expect(judged(open, '2025-12-12')).toBe(false);
  expect(judged(open, '2025-12-13')).toBe(true);
  expect(judged(submit(open, '2025-12-15'), '2025-12-20')).toBe(false);
  expect(factsOf(open.events).map((f) => f.type)).toEqual(['UnitOpened', 'StepsPlanned']);
});
