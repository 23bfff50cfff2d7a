/** News from the directive: clocks start, move, stop; a morning that is past when it becomes known is not sent. */
import { describe, expect, test } from 'vitest';
import { cellBrief, type Dated } from '../../test/rehearsal/cell.ts';
import {
  at,
  briefWith,
  eight,
  factsOf,
  having,
  hearing,
  type Lived,
  news,
  officer,
  opened,
  reminders,
  reviewer,
  until,
} from '../../test/rehearsal/given.ts';
import type { UnitBrief } from '../directive/brief.ts';
import type { DueRule, Offset } from '../directive/due-rule.ts';
import type { NewsBody, OccurrenceNews } from '../rollout/news.ts';

const event = (
  type: 'EventRecorded' | 'EventCorrected' | 'EventWithdrawn',
  on: string | null,
  over: Partial<OccurrenceNews> = {},
): NewsBody => ({ type, event: 'A', occurrence: 1, on, ...over });
const recorded = (on: string, over = {}) => event('EventRecorded', on, over);

const owing = (due: DueRule, over: Partial<UnitBrief> = {}): Lived =>
  opened(briefWith([{ id: 'W', kind: 'task', due, closes: 'reviewed', reviewers: ['DB'] }], over));
const afterA: DueRule = { type: 'afterEvent', events: { allOf: ['A'] }, offset: { value: 15, unit: 'day' } };
const heardOn = (unit: Lived, day: string, body: NewsBody, number = 1) =>
  hearing(unit, news(number, body), at(day));
const acting = (unit: Lived, [day, act]: Dated) => having(unit, act, at(day));
const handedIn: Dated = [
  '2025-12-01',
  { act: 'carryOutTask', by: officer, step: 'W/once', entry: { on: '2025-12-01' } },
];

describe('an event is recorded', () => {
  test('in good time: the clock starts', () => {
    const heard = heardOn(
      owing(afterA, { expected: { A: '2025-11-20' } }),
      '2025-11-21',
      recorded('2025-11-21'),
    );
    expect(factsOf(heard.heard)).toEqual([
      { type: 'EventNoted', news: 1, event: 'A', occurrence: 1, on: '2025-11-21' },
      {
        type: 'DeadlineSet',
        step: 'W/once',
        version: 1,
        opensOn: '2025-11-21',
        deadline: {
          date: '2025-12-08',
          because: { rule: 'afterEvent', event: 'A', on: '2025-11-21', value: 15, unit: 'day' },
          moved: { from: '2025-12-06', to: 'nextWorkingDay' },
        },
      },
    ]);
    expect(heard.state.steps['W/once']).toMatchObject({ status: 'open', opensOn: '2025-11-21', version: 1 });
  });

  test('late: the highest rung is sent now, the others are recorded as skipped', () => {
    const heard = heardOn(owing(afterA), '2025-12-11', recorded('2025-11-21'));
    expect(reminders(heard.heard)).toEqual(['2025-12-11 step T3 CB:officer skipped[-7,-1,0,1,2]']);
    expect(reminders(until(heard, eight('2025-12-12')).events.slice(heard.events.length))).toEqual([
      '2025-12-12 step T4 CB:officer+BAN:officer skipped[]',
    ]);
  });

  test('so late that the superior is told, and nobody below twice', () => {
    const heard = heardOn(owing(afterA), '2025-12-16', recorded('2025-11-21'));
    expect(reminders(heard.heard)).toEqual([
      '2025-12-16 step T6 CB:officer+DB:committee skipped[-7,-1,0,1,2,3,4,5]',
    ]);
  });

  test('its deadline stays provisional no longer', () => {
    const unit = owing(afterA, { expected: { A: '2025-11-21' } });
    expect(unit.state.steps['W/once']?.deadline).toMatchObject({ date: '2025-12-08', provisional: true });
    const heard = heardOn(unit, '2025-11-21', recorded('2025-11-21'));
    expect(heard.state.steps['W/once']?.deadline).not.toHaveProperty('provisional');
  });

  test('a provisional deadline reminds nobody', () => {
    const unit = until(owing(afterA, { expected: { A: '2025-11-21' } }), eight('2025-12-31'));
    expect(reminders(unit.events)).toEqual([]);
  });

  test('for other units, or one that concerns nobody here: nothing', () => {
    expect(heardOn(owing(afterA), '2025-11-21', recorded('2025-11-21', { units: ['CB2'] })).heard).toEqual(
      [],
    );
    expect(heardOn(owing(afterA), '2025-11-21', recorded('2025-11-21', { event: 'B' })).heard).toEqual([]);
    expect(
      heardOn(owing(afterA), '2025-11-21', recorded('2025-11-21', { units: ['CB'] })).heard,
    ).toHaveLength(2);
  });

  test('told twice it is noted once', () => {
    const once = heardOn(owing(afterA), '2025-11-21', recorded('2025-11-21'));
    expect(heardOn(once, '2025-11-22', recorded('2025-11-21')).heard).toEqual([]);
  });

  test('all of two: the clock waits for the second', () => {
    const unit = owing({ type: 'immediatelyAfter', events: { allOf: ['A', 'B'] } });
    const one = heardOn(unit, '2025-11-21', recorded('2025-11-21'));
    expect(factsOf(one.heard)).toHaveLength(1);
    const both = heardOn(one, '2025-11-25', recorded('2025-11-24', { event: 'B' }), 2);
    expect(both.state.steps['W/once']).toMatchObject({
      opensOn: '2025-11-24',
      deadline: { date: '2025-12-01' },
    });
  });

  test('any of two: the earlier of them counts, also when it is recorded second', () => {
    const unit = owing({ type: 'immediatelyAfter', events: { anyOf: ['A', 'B'] } });
    const one = heardOn(unit, '2025-11-24', recorded('2025-11-24'));
    expect(one.state.steps['W/once']).toMatchObject({ deadline: { date: '2025-12-01' }, version: 1 });
    const both = heardOn(one, '2025-11-25', recorded('2025-11-21', { event: 'B' }), 2);
    expect(both.state.steps['W/once']).toMatchObject({ deadline: { date: '2025-11-28' }, version: 2 });
    const later = heardOn(one, '2025-11-25', recorded('2025-11-25', { event: 'B' }), 2);
    expect(factsOf(later.heard)).toEqual([
      { type: 'EventNoted', news: 2, event: 'B', occurrence: 1, on: '2025-11-25' },
    ]);
  });
});

describe('an event is corrected', () => {
  const started = heardOn(owing(afterA), '2025-11-21', recorded('2025-11-21'));

  test('to a later day: a new version of the deadline with a ladder of its own', () => {
    const corrected = heardOn(started, '2025-12-01', event('EventCorrected', '2025-11-26'), 2);
    expect(corrected.state.steps['W/once']).toMatchObject({
      version: 2,
      opensOn: '2025-11-26',
      deadline: { date: '2025-12-11' },
      rung: null,
    });
    expect(reminders(corrected.heard)).toEqual([]);
  });

  test('to a day with the same deadline: the reason and the first day follow', () => {
    const corrected = heardOn(started, '2025-11-24', event('EventCorrected', '2025-11-22'), 2);
    expect(corrected.state.steps['W/once']).toMatchObject({
      opensOn: '2025-11-22',
      deadline: { date: '2025-12-08', because: { on: '2025-11-22' } },
    });
  });

  test('to a day with the same deadline: no rung is told twice', () => {
    const reminded = until(started, eight('2025-12-05'));
    const corrected = heardOn(reminded, '2025-12-06', event('EventCorrected', '2025-11-22'), 2);
    expect(reminders(corrected.heard)).toEqual(['2025-12-06 step T-1 - skipped[-7,-1]']);
    const postponed = heardOn(reminded, '2025-12-06', event('EventCorrected', '2025-11-20'), 2);
    expect(reminders(postponed.heard)).toEqual(['2025-12-06 step T0 CB:officer skipped[-7,-1]']);
  });

  test('after the step is accepted: it stays as it was', () => {
    const done = acting(acting(started, handedIn), [
      '2025-12-02',
      { act: 'accept', by: reviewer, step: 'W/once' },
    ]);
    const corrected = heardOn(done, '2025-12-03', event('EventCorrected', '2025-11-26'), 2);
    expect(factsOf(corrected.heard)).toHaveLength(1);
  });
});

describe('an event is withdrawn', () => {
  const started = heardOn(owing(afterA), '2025-11-21', recorded('2025-11-21'));

  test('the clock stops and the ladder with it', () => {
    const stopped = heardOn(started, '2025-11-28', event('EventWithdrawn', null), 2);
    expect(factsOf(stopped.heard)).toEqual([
      { type: 'EventNoted', news: 2, event: 'A', occurrence: 1, on: null },
      { type: 'DeadlineWithdrawn', step: 'W/once', version: 2 },
    ]);
    expect(stopped.state.steps['W/once']).toMatchObject({ status: 'waiting', deadline: null, opensOn: null });
    expect(stopped.state.occurred).toEqual({});
    expect(reminders(until(stopped, eight('2025-12-31')).events.slice(stopped.events.length))).toEqual([]);
  });

  test('and starts again under a new version when it is recorded again', () => {
    const stopped = heardOn(started, '2025-11-28', event('EventWithdrawn', null), 2);
    const again = heardOn(stopped, '2025-12-01', recorded('2025-12-01'), 3);
    expect(again.state.steps['W/once']).toMatchObject({
      status: 'open',
      version: 3,
      deadline: { date: '2025-12-16' },
    });
  });

  test('what waits again shows the day on which the event is expected', () => {
    const expected = opened(
      briefWith([{ id: 'W', kind: 'task', due: afterA }], { expected: { A: '2025-12-20' } }),
    );
    const before = expected.state.steps['W/once'];
    expect(before).toMatchObject({ status: 'waiting', deadline: { date: '2026-01-05', provisional: true } });
    const began = heardOn(expected, '2025-11-21', recorded('2025-11-21'));
    const stopped = heardOn(began, '2025-11-28', event('EventWithdrawn', null), 2);
    expect(stopped.state.steps['W/once']).toMatchObject({ status: 'waiting', deadline: before?.deadline });
    expect(reminders(until(stopped, eight('2025-12-31')).events.slice(stopped.events.length))).toEqual([]);
  });

  test('a day that is past by then is expected by nobody', () => {
    const began = heardOn(
      opened(briefWith([{ id: 'W', kind: 'task', due: afterA }], { expected: { A: '2025-11-05' } })),
      '2025-11-21',
      recorded('2025-11-21'),
    );
    const stopped = heardOn(began, '2025-11-28', event('EventWithdrawn', null), 2);
    expect(stopped.state.steps['W/once']).toMatchObject({ status: 'waiting', deadline: null });
  });

  test('what lies with the reviewer stays there', () => {
    const stopped = heardOn(acting(started, handedIn), '2025-12-02', event('EventWithdrawn', null), 2);
    expect(stopped.state.steps['W/once']).toMatchObject({ status: 'submitted' });
  });
});

describe('an event that comes again and again', () => {
  const unit = owing({ type: 'eachEvent', event: 'A' });
  const first = heardOn(unit, '2025-11-24', recorded('2025-11-24'));

  test('each occurrence is a step of its own', () => {
    const second = heardOn(first, '2025-12-01', recorded('2025-12-01', { occurrence: 2 }), 2);
    expect(Object.values(second.state.steps).map((s) => [s.id, s.opensOn, s.deadline?.date])).toEqual([
      ['W/e1', '2025-11-24', '2025-12-01'],
      ['W/e2', '2025-12-01', '2025-12-08'],
    ]);
  });

  test.each<[string, Offset, string]>([
    ['two working days', { value: 2, unit: 'workingDay' }, '2025-11-26'],
    ['the day itself', { value: 0, unit: 'workingDay' }, '2025-11-24'],
    ['five days, the last of them a Saturday', { value: 5, unit: 'day' }, '2025-12-01'],
  ])('with a length of its own, %s', (_, offset, date) => {
    const own = owing({ type: 'eachEvent', event: 'A', offset });
    const heard = heardOn(own, '2025-11-24', recorded('2025-11-24'));
    expect(heard.state.steps['W/e1']?.deadline).toEqual({
      date,
      because: { rule: 'afterEvent', event: 'A', on: '2025-11-24', ...offset },
      ...(offset.unit === 'day' ? { moved: { from: '2025-11-29', to: 'nextWorkingDay' } } : {}),
    });
    const corrected = heardOn(heard, '2025-11-25', event('EventCorrected', '2025-11-21'), 2);
    expect(corrected.state.steps['W/e1']).toMatchObject({
      version: 2,
      deadline: { because: { on: '2025-11-21' } },
    });
  });

  test('recorded late, the highest rung is sent', () => {
    expect(reminders(heardOn(unit, '2025-12-03', recorded('2025-11-24')).heard)).toEqual([
      '2025-12-03 step T2 CB:officer+CB:head skipped[-7,-1,0,1]',
    ]);
  });

  test('corrected, its own step moves', () => {
    const corrected = heardOn(first, '2025-11-25', event('EventCorrected', '2025-11-20'), 2);
    expect(corrected.state.steps['W/e1']).toMatchObject({ version: 2, deadline: { date: '2025-11-27' } });
  });

  test('withdrawn, its own step is cancelled', () => {
    const withdrawn = heardOn(first, '2025-11-25', event('EventWithdrawn', null), 2);
    expect(withdrawn.state.steps['W/e1']).toMatchObject({ status: 'cancelled', closedOn: '2025-11-25' });
  });

  test('after the term nothing is asked', () => {
    const short = owing(
      { type: 'eachEvent', event: 'A' },
      { term: { from: '2025-11-13', to: '2025-11-30' } },
    );
    expect(heardOn(short, '2025-12-02', recorded('2025-12-01')).state.steps).toEqual({});
  });
});

test('"until the event": what went on continually gives way', () => {
  const heard = heardOn(owing({ type: 'ongoing', until: 'A' }), '2025-12-01', recorded('2025-11-30'));
  expect(factsOf(heard.heard).at(-1)).toEqual({ type: 'Superseded', step: 'W/2025', event: 'A' });
  expect(until(heard, eight('2026-01-01')).state.steps['W/2026']).toBeUndefined();
});

test('the directive is closed: nothing wakes the unit any more', () => {
  const closed = hearing(
    opened(cellBrief()),
    news(1, { type: 'DirectiveClosed', reason: 'hết hạn' }),
    at('2025-12-01'),
  );
  expect(factsOf(closed.heard)).toEqual([{ type: 'UnitClosed', news: 1, reason: 'hết hạn' }]);
  expect(until(closed, eight('2026-12-31')).events).toHaveLength(closed.events.length);
  expect(hearing(closed, news(2, recorded('2025-11-30')), at('2025-12-02')).heard).toEqual([]);
});
