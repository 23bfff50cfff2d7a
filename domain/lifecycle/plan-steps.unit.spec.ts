import { describe, expect, test } from 'vitest';
import {
  at,
  briefWith,
  doing,
  eight,
  factsOf,
  hearing,
  news,
  officer,
  opened,
  until,
} from '../../test/rehearsal/given.ts';
import type { UnitBrief } from '../directive/brief.ts';
import type { DueRule } from '../directive/due-rule.ts';
import { horizonAt, planSteps } from './plan-steps.ts';
import { newUnit } from './state.ts';
import { turnMoment } from './wakes.ts';

/** `occurrence opens→due`, with ~ for a date that is only expected. */
const lines = (due: DueRule, over: Partial<UnitBrief> = {}, today = '2025-11-13'): string[] =>
  planSteps(briefWith([{ id: 'O', kind: 'report', due }], over), newUnit(), today).steps.map(
    (s) => `${s.occurrence} ${s.opensOn}→${s.deadline?.provisional ? '~' : ''}${s.deadline?.date ?? null}`,
  );
const longTerm = { term: { from: '2025-11-13', to: '2027-12-31' } };

describe('what a unit owes when it is opened on 13 November 2025', () => {
  test.each<[string, DueRule, Partial<UnitBrief>, string[]]>([
    ['on a date', { type: 'on', date: '2025-12-12' }, {}, ['once 2025-11-13→2025-12-12']],
    [
      'on a date in Tết, next working day',
      { type: 'on', date: '2026-02-17', dayOff: 'nextWorkingDay' },
      {},
      ['once 2025-11-13→2026-02-23'],
    ],
    [
      'in quarter IV, already running',
      { type: 'endOf', period: 'quarter', year: 2025, index: 4 },
      {},
      ['once 2025-11-13→2025-12-31'],
    ],
    [
      'in quarter II of next year',
      { type: 'endOf', period: 'quarter', year: 2026, index: 2 },
      {},
      ['once 2026-04-01→2026-06-30'],
    ],
    ['without a date', { type: 'none' }, {}, ['once 2025-11-13→null']],
    ['periodic without a period', { type: 'periodic' }, {}, ['once 2025-11-13→null']],
    ['continually', { type: 'ongoing' }, {}, ['2025 2025-11-13→null']],
    ['continually until an event', { type: 'ongoing', until: 'A' }, {}, ['2025 2025-11-13→null']],
    ['each occurrence: nothing yet', { type: 'eachEvent', event: 'A' }, {}, []],
    [
      'after an event that nobody expects',
      { type: 'immediatelyAfter', events: { allOf: ['A'] } },
      {},
      ['once null→null'],
    ],
    [
      'after an expected event: provisional',
      { type: 'afterEvent', events: { allOf: ['A'] }, offset: { value: 15, unit: 'day' } },
      { expected: { A: '2025-11-21' } },
      ['once null→~2025-12-08'],
    ],
    [
      'after two, of which one is expected',
      { type: 'immediatelyAfter', events: { allOf: ['A', 'B'] } },
      { expected: { A: '2025-11-21' } },
      ['once null→null'],
    ],
    [
      'every month: January is planned, and October is over',
      { type: 'every', period: 'month', day: 20 },
      {},
      ['2025-11 2025-11-13→2025-11-20', '2025-12 2025-12-01→2025-12-20', '2026-01 2026-01-01→2026-01-20'],
    ],
    [
      'the first period fell due before the issue',
      { type: 'every', period: 'month', day: 3 },
      {},
      ['2025-12 2025-12-01→2025-12-03', '2026-01 2026-01-01→2026-01-03'],
    ],
    [
      'due on the very day of issue',
      { type: 'every', period: 'month', day: 13 },
      { term: { from: '2025-11-13', to: '2025-11-30' } },
      ['2025-11 2025-11-13→2025-11-13'],
    ],
    [
      'the term ends within a period',
      { type: 'every', period: 'month', day: 5 },
      { term: { from: '2025-11-13', to: '2026-01-30' } },
      ['2025-12 2025-12-01→2025-12-05'],
    ],
    [
      'each quarter twice',
      { type: 'every', period: 'quarter', times: 2 },
      {},
      [
        '2025-Q4 2025-11-13→2025-12-31',
        '2025-Q4.2 2025-11-13→2025-12-31',
        '2026-Q1 2026-01-01→2026-03-31',
        '2026-Q1.2 2026-01-01→2026-03-31',
      ],
    ],
    [
      'from a day on',
      { type: 'every', period: 'quarter', from: '2026-01-01' },
      {},
      ['2026-Q1 2026-01-01→2026-03-31'],
    ],
    [
      'from a day inside a period: the next one',
      { type: 'every', period: 'quarter', from: '2025-10-02' },
      {},
      ['2026-Q1 2026-01-01→2026-03-31'],
    ],
    [
      'each half-year and its day off',
      { type: 'every', period: 'halfYear', month: 6, day: 27, dayOff: 'nextWorkingDay' },
      {},
      ['2025-H2 2025-11-13→2025-12-29', '2026-H1 2026-01-01→2026-06-29'],
    ],
    [
      'each year',
      { type: 'every', period: 'year', month: 12, day: 15 },
      {},
      ['2025 2025-11-13→2025-12-15', '2026 2026-01-01→2026-12-15'],
    ],
  ])('%s', (_, due, over, expected) => {
    expect(lines(due, over)).toEqual(expected);
  });

  test('one step for each post', () => {
    const brief = briefWith([{ id: 'O', kind: 'report', due: { type: 'none' }, posts: ['P1', 'P2'] }]);
    expect(planSteps(brief, newUnit(), '2025-11-13').steps.map((s) => [s.id, s.post])).toEqual([
      ['O/once/P1', 'P1'],
      ['O/once/P2', 'P2'],
    ]);
  });

  test('a unit without members owes nothing per member', () => {
    const brief = briefWith([{ id: 'O', kind: 'report', due: { type: 'none' }, posts: [] }]);
    expect(planSteps(brief, newUnit(), '2025-11-13').steps).toEqual([]);
  });
});

test.each([
  ['2025-11-13', '2026-01-31'],
  ['2026-01-01', '2027-01-31'],
  ['2027-12-31', '2028-01-31'],
])('planned on %s, the horizon is %s', (today, horizon) => {
  expect(horizonAt(today)).toBe(horizon);
});

describe('the turn of the year', () => {
  const brief = briefWith(
    [
      { id: 'M', kind: 'meeting', due: { type: 'every', period: 'month', day: 3, dayOff: 'firstWeek' } },
      { id: 'G', kind: 'task', due: { type: 'ongoing' } },
      { id: 'N', kind: 'task', due: { type: 'none' } },
    ],
    { ...longTerm, ladders: {} },
  );
  const unit = opened(brief);

  test('comes at the morning of 1 January, a day off', () => {
    expect(turnMoment(unit.state, brief)).toBe('2026-01-01T01:00:00.000Z');
    expect(until(unit, '2026-01-01T00:59:59.999Z').state.plannedThrough).toBe('2026-01-31');
  });

  test('comes once more when the term ends on that very day', () => {
    const until1January = { ...brief, term: { from: '2025-11-13', to: '2026-01-01' } };
    expect(turnMoment(unit.state, until1January)).toBe('2026-01-01T01:00:00.000Z');
    expect(turnMoment(unit.state, { ...brief, term: { from: '2025-11-13', to: '2025-12-31' } })).toBeNull();
  });

  test('plans February to January once and asks for nothing twice', () => {
    const turned = until(unit, eight('2026-01-01'));
    const planned = turned.events.at(-1);
    expect(planned).toMatchObject({ at: '2026-01-01T01:00:00.000Z', command: null, by: { role: 'system' } });
    const ids = planned?.fact.type === 'StepsPlanned' ? planned.fact.steps.map((s) => s.id) : [];
    expect(ids).toEqual([
      'M/2026-02',
      'M/2026-03',
      'M/2026-04',
      'M/2026-05',
      'M/2026-06',
      'M/2026-07',
      'M/2026-08',
      'M/2026-09',
      'M/2026-10',
      'M/2026-11',
      'M/2026-12',
      'M/2027-01',
    ]);
    expect(turned.state.plannedThrough).toBe('2027-01-31');
    expect(turnMoment(turned.state, brief)).toBe('2027-01-01T01:00:00.000Z');
  });

  test('comes no more when the term ends before it', () => {
    const last = until(unit, eight('2027-01-01'));
    expect(turnMoment(last.state, brief)).toBeNull();
    expect(last.state.plannedThrough).toBe('2028-01-31');
    expect(last.state.steps['M/2028-01']).toBeUndefined();
  });

  test('"thường xuyên" is renewed when the year-end review has closed it', () => {
    const done = doing(
      unit,
      { act: 'carryOutTask', by: officer, step: 'G/2025', entry: { on: '2025-12-20' } },
      at('2025-12-20'),
    );
    const renewed = until(done.unit, eight('2026-01-01')).state;
    expect(renewed.steps['G/2026']).toMatchObject({ status: 'open', opensOn: '2026-01-01', deadline: null });
    expect(renewed.steps['N/once']).toBeDefined();
    expect(renewed.steps['N/2026']).toBeUndefined();
  });

  test('"thường xuyên" goes on as it is while it is open', () => {
    const goesOn = until(unit, eight('2026-01-01')).state;
    expect(goesOn.steps['G/2026']).toBeUndefined();
    expect(goesOn.steps['G/2025']).toMatchObject({ status: 'open' });
  });
});

describe('the office states a period', () => {
  const brief = briefWith([{ id: 'P', kind: 'interimReview', due: { type: 'periodic' } }], longTerm);
  const rule = { type: 'every' as const, period: 'quarter' as const, month: 3, day: 20 };
  const stated = hearing(
    opened(brief),
    news(1, { type: 'PeriodStated', obligation: 'P', rule }),
    at('2025-12-22'),
  );

  test('dated steps take the place of the undated one, those already past are not asked for', () => {
    expect(factsOf(stated.heard)).toMatchObject([
      { type: 'PeriodNoted', news: 1, obligation: 'P' },
      { type: 'Cancelled', step: 'P/once', reason: 'periodStated' },
      { type: 'StepsPlanned', through: '2026-01-31', steps: [{ id: 'P/2026-Q1' }] },
    ]);
    expect(stated.state.steps['P/2026-Q1']?.deadline).toEqual({
      date: '2026-03-20',
      because: { rule: 'every', kind: 'quarter', period: '2026-Q1', month: 3, day: 20, stated: true },
    });
  });

  test('and go on in the new year', () => {
    const turned = until(stated, eight('2026-01-01')).state;
    expect(Object.keys(turned.steps)).toEqual([
      'P/once',
      'P/2026-Q1',
      'P/2026-Q2',
      'P/2026-Q3',
      'P/2026-Q4',
      'P/2027-Q1',
    ]);
  });

  test('for an obligation of others nothing changes', () => {
    expect(
      hearing(opened(brief), news(1, { type: 'PeriodStated', obligation: 'Z', rule }), at('2025-12-22'))
        .heard,
    ).toEqual([]);
  });
});
