/** The office expects an event on another day: what rests on it moves, what has occurred or is closed stays. */
import { describe, expect, test } from 'vitest';
import {
  at,
  briefWith,
  factsOf,
  having,
  hearing,
  type Lived,
  news,
  officer,
  opened,
  reminders,
} from '../../test/rehearsal/given.ts';
import type { UnitBrief } from '../directive/brief.ts';
import type { DueRule } from '../directive/due-rule.ts';
import type { NewsBody } from '../rollout/news.ts';
import { briefAfter, briefNow } from './brief-now.ts';

const owing = (due: DueRule, over: Partial<UnitBrief> = {}): Lived =>
  opened(
    briefWith([{ id: 'W', kind: 'task', due, closes: 'reviewed', reviewers: ['DB'] }], {
      expected: { A: '2026-01-19', B: '2026-01-19' },
      ...over,
    }),
  );
const expectedOn = (on: string, event = 'A'): NewsBody => ({ type: 'EventExpected', event, on });
const recorded = (on: string): NewsBody => ({ type: 'EventRecorded', event: 'A', occurrence: 1, on });
const heardOn = (unit: Lived, day: string, body: NewsBody, number = 1) =>
  hearing(unit, news(number, body), at(day));

const beforeA: DueRule = { type: 'beforeEvent', events: { allOf: ['A'] } };
const afterA: DueRule = { type: 'immediatelyAfter', events: { allOf: ['A'] } };
const inPhase: DueRule = { type: 'within', phase: 'I' };
const phases: UnitBrief['phases'] = [{ code: 'I', name: 'Đợt I', from: { on: 'ISSUE' }, to: { on: 'A' } }];
const noted = (on: string, number = 1) => ({ type: 'ExpectationNoted', news: number, event: 'A', on });

describe('an event is expected later', () => {
  const later = heardOn(owing(beforeA), '2025-12-01', expectedOn('2026-02-25'));
  test('what must be done before it gets a new deadline, provisional as before', () => {
    expect(factsOf(later.heard)).toEqual([
      noted('2026-02-25'),
      {
        type: 'DeadlineSet',
        step: 'W/once',
        version: 2,
        opensOn: '2025-11-13',
        deadline: {
          date: '2026-02-24',
          because: { rule: 'beforeEvent', event: 'A', before: '2026-02-25' },
          provisional: true,
        },
      },
    ]);
  });
  test('the unit’s brief says the new day, by its state and by its events alike', () => {
    const expected = { A: '2026-02-25', B: '2026-01-19' };
    expect(briefNow(later.brief, later.state).expected).toEqual(expected);
    expect(briefAfter(later.brief, later.events).expected).toEqual(expected);
  });
  test('expected the other way again, it moves back', () => {
    const again = heardOn(later, '2025-12-02', expectedOn('2026-01-19'), 2);
    expect(again.state.steps['W/once']).toMatchObject({ version: 3, deadline: { date: '2026-01-18' } });
  });
  test('the end of a phase moves with it', () => {
    const unit = heardOn(owing(inPhase, { phases }), '2025-12-01', expectedOn('2026-02-25'));
    expect(unit.state.steps['W/once']?.deadline).toMatchObject({ date: '2026-02-25', provisional: true });
  });
  test('of two events the other one still counts', () => {
    const either: DueRule = { type: 'beforeEvent', events: { allOf: ['A', 'B'] } };
    const unit = heardOn(owing(either), '2025-12-01', expectedOn('2026-02-25'));
    const deadline = {
      date: '2026-01-18',
      because: { rule: 'beforeEvent', event: 'B', before: '2026-01-19' },
      provisional: true,
    };
    expect(factsOf(unit.heard)).toEqual([
      noted('2026-02-25'),
      { type: 'DeadlineRestated', step: 'W/once', deadline },
    ]);
  });
});

test('expected so soon that mornings are past: the highest rung is sent, the others are skipped', () => {
  const sooner = heardOn(owing(beforeA), '2025-12-01', expectedOn('2025-12-03'));
  expect(sooner.state.steps['W/once']?.deadline?.date).toBe('2025-12-02');
  expect(reminders(sooner.heard)).toEqual(['2025-12-01 step T-1 CB:officer skipped[-7]']);
});

test('what waits for it has no clock: the day that it shows is said anew, in the same version', () => {
  const unit = heardOn(owing(afterA), '2025-12-01', expectedOn('2026-02-25'));
  const deadline = {
    date: '2026-03-04',
    because: { rule: 'immediatelyAfter', event: 'A', on: '2026-02-25', workingDays: 5 },
    provisional: true,
  };
  expect(factsOf(unit.heard)).toEqual([
    noted('2026-02-25'),
    { type: 'DeadlineRestated', step: 'W/once', deadline },
  ]);
  expect(unit.state.steps['W/once']).toMatchObject({ status: 'waiting', version: 0, deadline });
});

test('an event of which nobody had named a day gets one', () => {
  const unit = heardOn(owing(afterA, { expected: {} }), '2025-12-01', expectedOn('2026-02-25'));
  expect(unit.state.steps['W/once']?.deadline).toMatchObject({ date: '2026-03-04', provisional: true });
});

test('once it has occurred, its own day counts; withdrawn, the day that was expected last', () => {
  const expecting = heardOn(owing(beforeA), '2025-12-01', expectedOn('2026-02-25'));
  const occurred = heardOn(expecting, '2025-12-12', recorded('2025-12-12'), 2);
  expect(occurred.state.steps['W/once']?.deadline).toMatchObject({ date: '2025-12-11' });
  expect(occurred.state.steps['W/once']?.deadline).not.toHaveProperty('provisional');
  const withdrawn: NewsBody = { type: 'EventWithdrawn', event: 'A', occurrence: 1, on: null };
  const again = heardOn(occurred, '2025-12-15', withdrawn, 3);
  expect(again.state.steps['W/once']?.deadline).toMatchObject({ date: '2026-02-24', provisional: true });
});

test('what is closed stays as it was', () => {
  const entry = { on: '2025-12-01' };
  const sent = having(
    owing(beforeA),
    { act: 'carryOutTask', by: officer, step: 'W/once', entry },
    at('2025-12-01'),
  );
  const by = { post: 'DB-1', unit: 'DB', role: 'reviewer' } as const;
  const done = having(sent, { act: 'accept', by, step: 'W/once' }, at('2025-12-02'));
  const heard = heardOn(done, '2025-12-03', expectedOn('2026-02-25'));
  expect(factsOf(heard.heard)).toEqual([noted('2026-02-25')]);
});

test('who owes nothing that rests on it is told in vain, and a repeat changes nothing', () => {
  expect(heardOn(owing(beforeA), '2025-12-01', expectedOn('2026-02-25', 'C')).heard).toEqual([]);
  const once = heardOn(owing(beforeA), '2025-12-01', expectedOn('2026-02-25'));
  expect(heardOn(once, '2025-12-02', expectedOn('2026-02-25')).heard).toEqual([]);
});

test('days granted and days suspended stay on top of the new day', () => {
  const stop: NewsBody = {
    type: 'ClocksStopped',
    suspension: 1,
    path: ['DU'],
    branch: true,
    from: '2025-12-08',
    until: '2025-12-09',
    reason: 'bão',
  };
  const unit = heardOn(owing(beforeA), '2025-12-01', stop);
  const later = heardOn(unit, '2025-12-10', expectedOn('2026-02-25'), 2);
  expect(later.state.steps['W/once']?.deadline).toMatchObject({
    date: '2026-02-26',
    adjusted: { from: '2026-02-24', stopped: { days: 2, unit: 'day' } },
  });
});
