import { describe, expect, test } from 'vitest';
import { calendar } from '../../test/rehearsal/given.ts';
import type { DueRule, RecurringRule } from '../directive/due-rule.ts';
import { periodAt } from '../time/periods.ts';
import { afterEvents, anchorOf, endOfFirstWeek, endOfPeriod, inPeriod, settle } from './compute.ts';

const defaults = { immediateWorkingDays: 5, reviewWorkingDays: 3, morning: '08:00' };
type AfterEvent = Extract<DueRule, { type: 'afterEvent' }>;
const counted = (value: number, unit: 'day' | 'workingDay' = 'day'): AfterEvent => ({
  type: 'afterEvent',
  events: { allOf: ['A'] },
  offset: { value, unit },
});

describe('so many days after an event (Civil Code, art. 147.2 and 148.5)', () => {
  test.each([
    ['ends on a working day', '2025-11-20', 15, '2025-12-05', undefined],
    ['ends on a Saturday', '2025-11-21', 15, '2025-12-08', '2025-12-06'],
    ['ends on a Sunday', '2025-11-22', 15, '2025-12-08', '2025-12-07'],
    ['ends on New Year, whose next day is swapped', '2025-12-17', 15, '2026-01-05', '2026-01-01'],
    ['ends on a made-up Saturday', '2025-12-26', 15, '2026-01-10', undefined],
    ['ends on the first day off before Tết', '2026-01-30', 15, '2026-02-23', '2026-02-14'],
    ['ends on the last day off of Tết', '2026-02-07', 15, '2026-02-23', '2026-02-22'],
    ['ends on 29 February', '2028-02-14', 15, '2028-02-29', undefined],
    ['half a month is 15 days, also in February', '2026-02-08', 15, '2026-02-23', undefined],
  ])('%s', (_, on, value, date, movedFrom) => {
    expect(afterEvents(counted(value), { A: on }, calendar, defaults)).toEqual({
      date,
      because: { rule: 'afterEvent', event: 'A', on, value, unit: 'day' },
      ...(movedFrom ? { moved: { from: movedFrom, to: 'nextWorkingDay' } } : {}),
    });
  });

  test.each([
    ['five working days', '2025-11-20', 5, '2025-11-27'],
    ['over Tết', '2026-02-12', 2, '2026-02-23'],
    ['from a day off', '2025-11-15', 1, '2025-11-17'],
  ])('%s', (_, on, value, date) => {
    const deadline = afterEvents(counted(value, 'workingDay'), { A: on }, calendar, defaults);
    expect(deadline).toEqual({
      date,
      because: { rule: 'afterEvent', event: 'A', on, value, unit: 'workingDay' },
    });
  });

  test('waits while the event has not occurred', () => {
    expect(afterEvents(counted(15), {}, calendar, defaults)).toBeNull();
  });

  test('"immediately after" is due by the default of the office', () => {
    const rule: DueRule = { type: 'immediatelyAfter', events: { allOf: ['A'] } };
    expect(afterEvents(rule, { A: '2026-02-12' }, calendar, defaults)).toEqual({
      date: '2026-02-26',
      because: { rule: 'immediatelyAfter', event: 'A', on: '2026-02-12', workingDays: 5 },
    });
  });
});

describe('several events', () => {
  const [early, late] = ['2025-11-20', '2025-12-01'];
  test.each([
    ['all: the last of them', { allOf: ['A', 'B'] }, { A: late, B: early }, { event: 'A', on: late }],
    ['all: either order', { allOf: ['B', 'A'] }, { A: late, B: early }, { event: 'A', on: late }],
    ['all: one is missing', { allOf: ['A', 'B'] }, { A: late }, null],
    ['any: the first of them', { anyOf: ['A', 'B'] }, { A: late, B: early }, { event: 'B', on: early }],
    ['any: one is enough', { anyOf: ['A', 'B'] }, { A: late }, { event: 'A', on: late }],
    ['any: none yet', { anyOf: ['A', 'B'] }, { C: early }, null],
    [
      'all on one day: the one named first',
      { allOf: ['A', 'B'] },
      { A: early, B: early },
      { event: 'A', on: early },
    ],
  ])('%s', (_, events, occurred, expected) => {
    expect(anchorOf(events as { allOf: string[] }, occurred as Record<string, string>)).toEqual(expected);
  });
});

describe('the third of every month, in the first week when that is a day off', () => {
  const third: RecurringRule = { type: 'every', period: 'month', day: 3, dayOff: 'firstWeek' };
  /** Tết of 2022 began on 31 January, that of 2030 covers the first week of February whole. */
  const old = {
    version: 'old',
    off: [
      ...['2022-01-31', '2022-02-01', '2022-02-02', '2022-02-03', '2022-02-04'],
      ...['2030-02-01', '2030-02-04', '2030-02-05', '2030-02-06', '2030-02-07', '2030-02-08'],
    ],
    work: [],
  };
  const late = { ...old, off: old.off.filter((day) => day !== '2030-02-01') };
  test.each([
    ['a Wednesday', calendar, '2025-12-01', '2025-12-03', undefined],
    ['a Saturday after New Year', calendar, '2026-01-01', '2026-01-07', '2026-01-03'],
    ['a Sunday', calendar, '2026-05-01', '2026-05-07', '2026-05-03'],
    ['a Saturday, and the 7th is a weekday', calendar, '2026-10-01', '2026-10-07', '2026-10-03'],
    ['a Sunday whose 7th is a Thursday', calendar, '2027-01-01', '2027-01-07', '2027-01-03'],
    ['Tết on the third', old, '2022-02-01', '2022-02-07', '2022-02-03'],
    ['Tết all over the first week', old, '2030-02-01', '2030-02-11', '2030-02-03'],
    ['Tết from the second day on: the first is left', late, '2030-02-01', '2030-02-01', '2030-02-03'],
  ])('%s', (_, days, from, date, movedFrom) => {
    const period = periodAt('month', from);
    const month = Number(from.slice(5, 7));
    expect(inPeriod(third, period, days, {}, false)).toEqual({
      date,
      because: { rule: 'every', kind: 'month', period: period.label, month, day: 3 },
      ...(movedFrom ? { moved: { from: movedFrom, to: 'firstWeek' } } : {}),
    });
  });

  test.each([
    ['the 7th is a Sunday', '2025-12-01', '2025-12-05'],
    ['the 7th is worked', '2026-01-01', '2026-01-07'],
    ['the 7th is a Saturday', '2026-02-01', '2026-02-06'],
  ])('an exempted unit has the whole first week: %s', (_, from, date) => {
    const period = periodAt('month', from);
    expect(inPeriod(third, period, calendar, { firstWeek: true }, false)).toEqual({
      date,
      because: { rule: 'firstWeek', period: period.label },
    });
    expect(endOfFirstWeek(calendar, from)).toBe(date);
  });
});

describe('every period', () => {
  const every = (rule: Partial<RecurringRule>): RecurringRule => ({
    type: 'every',
    period: 'quarter',
    ...rule,
  });
  test.each<[string, Partial<RecurringRule>, string, string, number, number | null]>([
    ['a quarter without a day: its last', {}, '2026-02-01', '2026-03-31', 3, null],
    ['day 25 of its third month', { month: 3, day: 25 }, '2026-04-01', '2026-06-25', 6, 25],
    ['day 10 of its first month', { month: 1, day: 10 }, '2025-12-01', '2025-10-10', 10, 10],
    [
      'a Sunday, next working day',
      { month: 3, day: 15, dayOff: 'nextWorkingDay' },
      '2026-01-01',
      '2026-03-16',
      3,
      15,
    ],
    ['a Sunday, kept', { month: 3, day: 15, dayOff: 'keep' }, '2026-01-01', '2026-03-15', 3, 15],
    ['a Sunday, kept unless said', { month: 3, day: 15 }, '2026-01-01', '2026-03-15', 3, 15],
    ['the 31st of a shorter month', { month: 2, day: 31 }, '2028-01-01', '2028-02-29', 2, 31],
    ['a half-year', { period: 'halfYear' }, '2026-01-01', '2026-06-30', 6, null],
    ['a year', { period: 'year', month: 12, day: 15 }, '2026-05-05', '2026-12-15', 12, 15],
    ['29 February in a leap year', { period: 'year', month: 2, day: 29 }, '2028-05-05', '2028-02-29', 2, 29],
    [
      '29 February in a common year',
      { period: 'year', month: 2, day: 29 },
      '2027-05-05',
      '2027-02-28',
      2,
      29,
    ],
  ])('%s', (_, given, inside, date, month, day) => {
    const rule = every(given);
    const deadline = inPeriod(rule, periodAt(rule.period, inside), calendar, {}, false);
    expect(deadline.date).toBe(date);
    expect(deadline.because).toMatchObject({ rule: 'every', kind: rule.period, month, day });
  });

  test('a period that the office stated says so', () => {
    const deadline = inPeriod(every({}), periodAt('quarter', '2026-01-01'), calendar, {}, true);
    expect(deadline.because).toMatchObject({ stated: true });
  });
});

test.each<[string, Extract<DueRule, { type: 'endOf' }>, string, string]>([
  ['quarter IV of 2025', { type: 'endOf', period: 'quarter', year: 2025, index: 4 }, '2025-Q4', '2025-12-31'],
  [
    'first half of 2026',
    { type: 'endOf', period: 'halfYear', year: 2026, index: 1 },
    '2026-H1',
    '2026-06-30',
  ],
  [
    'February of a leap year',
    { type: 'endOf', period: 'month', year: 2028, index: 2 },
    '2028-02',
    '2028-02-29',
  ],
])('the end of %s stays where it is', (_, rule, label, date) => {
  const { period, deadline } = endOfPeriod(rule);
  expect([period.label, deadline]).toEqual([label, { date, because: { rule: 'endOf', period: label } }]);
});

test.each([
  ['keep', { date: '2026-02-17' }],
  ['nextWorkingDay', { date: '2026-02-23', moved: { from: '2026-02-17', to: 'nextWorkingDay' } }],
  ['firstWeek', { date: '2026-02-06', moved: { from: '2026-02-17', to: 'firstWeek' } }],
] as const)('a date in Tết under "%s"', (rule, expected) => {
  const because = { rule: 'on' as const, date: '2026-02-17' };
  expect(settle(calendar, '2026-02-17', rule, because)).toEqual({ ...expected, because });
});
