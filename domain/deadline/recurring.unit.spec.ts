import { describe, expect, test } from 'vitest';
import { calendar } from '../../test/rehearsal/given.ts';
import type { RecurringRule, ReportTerm } from '../directive/due-rule.ts';
import { periodAt, periodOf } from '../time/periods.ts';
import { endOfFirstWeek } from './day-off.ts';
import {
  beforeOccurrence,
  beforeYearly,
  everyOccasion,
  inPeriod,
  inReportTerm,
  yearMeant,
} from './recurring.ts';

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
    expect(inPeriod(third, period, { calendar: days }, {}, false)).toEqual({
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
    expect(inPeriod(third, period, { calendar }, { firstWeek: true }, false)).toEqual({
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
    const deadline = inPeriod(rule, periodAt(rule.period, inside), { calendar }, {}, false);
    expect(deadline.date).toBe(date);
    expect(deadline.because).toMatchObject({ rule: 'every', kind: rule.period, month, day });
  });

  test('a period that the office stated says so', () => {
    const deadline = inPeriod(every({}), periodAt('quarter', '2026-01-01'), { calendar }, {}, true);
    expect(deadline.because).toMatchObject({ stated: true });
  });
});

describe('the periods of a term', () => {
  const term = { from: '2025-11-13', to: '2026-12-31' };
  /** `label opens→due×times` of each. */
  const lines = (rule: Partial<RecurringRule>): string[] =>
    everyOccasion({ type: 'every', period: 'quarter', ...rule }, { calendar }, {}, false, term).map(
      ({ label, opens, deadline, times }) => `${label} ${opens}→${deadline.date}×${times}`,
    );
  test.each<[string, Partial<RecurringRule>, string[]]>([
    [
      'all of them, the one that runs at its beginning too',
      {},
      [
        '2025-Q4 2025-10-01→2025-12-31×1',
        '2026-Q1 2026-01-01→2026-03-31×1',
        '2026-Q2 2026-04-01→2026-06-30×1',
        '2026-Q3 2026-07-01→2026-09-30×1',
        '2026-Q4 2026-10-01→2026-12-31×1',
      ],
    ],
    [
      'from the first day of one to the last day of another',
      { from: '2026-04-01', to: '2026-09-30', times: 2 },
      ['2026-Q2 2026-04-01→2026-06-30×2', '2026-Q3 2026-07-01→2026-09-30×2'],
    ],
    [
      'from the second day of one to the last but one of another',
      { from: '2026-04-02', to: '2026-12-30' },
      ['2026-Q3 2026-07-01→2026-09-30×1'],
    ],
    [
      'due before they begin, they open with the month in which they are due',
      { period: 'year', month: 1, day: 1, boundary: 'before' },
      ['2025 2024-12-01→2024-12-31×1', '2026 2025-12-01→2025-12-31×1'],
    ],
  ])('%s', (_, rule, expected) => {
    expect(lines(rule)).toEqual(expected);
  });
});

describe('"trước ngày" is strict', () => {
  test.each<[string, Partial<RecurringRule>, string, string]>([
    [
      'before the 15th of the last month of the quarter',
      { period: 'quarter', day: 15 },
      '2026-01-01',
      '2026-03-14',
    ],
    ['before 5 June', { period: 'year', month: 6, day: 5 }, '2026-01-01', '2026-06-04'],
    ['before the 1st: the last of the month before', { period: 'month', day: 1 }, '2026-03-01', '2026-02-28'],
    [
      'the day before is a Sunday',
      { period: 'month', day: 2, dayOff: 'previousWorkingDay' },
      '2026-02-01',
      '2026-01-30',
    ],
  ])('%s', (_, rule, inside, date) => {
    const every: RecurringRule = { type: 'every', period: 'month', boundary: 'before', ...rule };
    expect(inPeriod(every, periodAt(every.period, inside), { calendar }, {}, false)).toMatchObject({
      date,
      because: { boundary: 'before', day: rule.day },
    });
  });
});

describe('a report of its own window (Nghị định 09/2019/NĐ-CP, art. 12)', () => {
  const term = (period: ReportTerm['period'], opens: number, closes: number, sends = 20): ReportTerm => ({
    code: 'R',
    name: 'Báo cáo',
    period,
    opens: { month: opens, day: 15 },
    closes: { month: closes, day: 14 },
    sends: { month: closes, day: sends },
  });
  test.each<[string, ReportTerm, number, string, string, string]>([
    ['January', term('month', 0, 1), 1, '2025-12-15', '2026-01-14', '2026-01-20'],
    ['March', term('month', 0, 1), 3, '2026-02-15', '2026-03-14', '2026-03-20'],
    ['quarter I', term('quarter', 0, 3), 1, '2025-12-15', '2026-03-14', '2026-03-20'],
    ['quarter IV', term('quarter', 0, 3), 4, '2026-09-15', '2026-12-14', '2026-12-20'],
    ['the first half', term('halfYear', 0, 6), 1, '2025-12-15', '2026-06-14', '2026-06-20'],
    ['the second half', term('halfYear', 0, 6), 2, '2026-06-15', '2026-12-14', '2026-12-20'],
    ['nine months', term('nineMonths', 0, 9), 1, '2025-12-15', '2026-09-14', '2026-09-20'],
    ['the year', term('year', 0, 12), 1, '2025-12-15', '2026-12-14', '2026-12-20'],
    ['sent on the last of February', term('month', 0, 1, 31), 2, '2026-01-15', '2026-02-14', '2026-02-28'],
  ])('%s', (_, one, index, opens, closes, sends) => {
    const period = periodOf(one.period, 2026, index);
    expect(inReportTerm(one, period, { calendar })).toEqual({
      opens,
      closes,
      deadline: {
        date: sends,
        because: { rule: 'reportTerm', name: 'Báo cáo', period: period.label, closesOn: closes },
      },
    });
  });

  test('a sending day that is off goes on where the term says so', () => {
    const one: ReportTerm = { ...term('month', 0, 1), dayOff: 'nextWorkingDay' };
    expect(inReportTerm(one, periodOf('month', 2026, 6), { calendar }).deadline).toMatchObject({
      date: '2026-06-22',
      moved: { from: '2026-06-20', to: 'nextWorkingDay' },
    });
  });
});

describe('before a yearly event', () => {
  const yearly = { month: 12, day: 15 };
  test('by the day on which it is expected, provisional', () => {
    expect(beforeYearly({ type: 'beforeEach', event: 'C' }, yearly, 2026, { calendar })).toEqual({
      date: '2026-12-14',
      because: { rule: 'beforeEvent', event: 'C', before: '2026-12-15' },
      provisional: true,
    });
  });
  test('by the day that was recorded', () => {
    const rule = {
      type: 'beforeEach' as const,
      event: 'C',
      offset: { value: 5, unit: 'workingDay' as const },
    };
    expect(beforeOccurrence(rule, 2, '2026-12-22', { calendar })).toEqual({
      date: '2026-12-15',
      because: {
        rule: 'beforeEvent',
        event: 'C',
        before: '2026-12-22',
        value: 5,
        unit: 'workingDay',
        occurrence: 2,
      },
    });
  });
  test.each([
    ['2026-12-20', 2026],
    ['2027-01-10', 2026],
    ['2026-01-05', 2025],
    ['2026-06-15', 2025],
    ['2026-06-16', 2026],
    // As far from the one as from the other, in a leap year: that of its own year.
    ['2028-06-15', 2028],
  ])('a classification held on %s is that of %i', (on, year) => {
    expect(yearMeant(yearly, on)).toBe(year);
  });
  test('one expected in January and held in December before is that of the year to come', () => {
    expect(yearMeant({ month: 1, day: 20 }, '2025-12-28')).toBe(2026);
  });
});
