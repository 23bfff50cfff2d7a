import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  dateOf,
  dayOfMonth,
  daysBetween,
  earliest,
  fromDays,
  fromMillis,
  instantAt,
  isLocalDate,
  latest,
  monthOf,
  quarterOf,
  toDays,
  toMillis,
  weekday,
  yearOf,
} from './local-date.ts';

describe('days are counted on the solar calendar', () => {
  test.each([
    ['an ordinary day', '2025-11-13', 15, '2025-11-28'],
    ['over a month', '2025-11-20', 15, '2025-12-05'],
    ['over the year', '2025-12-31', 1, '2026-01-01'],
    ['backwards over the year', '2026-01-01', -1, '2025-12-31'],
    ['to 29 February of a leap year', '2028-02-14', 15, '2028-02-29'],
    ['past 28 February of a common year', '2027-02-28', 1, '2027-03-01'],
    ['past 29 February', '2028-02-29', 1, '2028-03-01'],
    ['a leap year whole', '2028-01-01', 366, '2029-01-01'],
    ['not at all', '2026-06-01', 0, '2026-06-01'],
  ])('%s', (_, date, days, expected) => {
    expect(addDays(date, days)).toBe(expected);
    expect(daysBetween(date, expected)).toBe(days);
  });

  test('a count of days turns back into its date, before 1970 too', () => {
    expect(toDays('1970-01-01')).toBe(0);
    expect(fromDays(-1)).toBe('1969-12-31');
    expect(toDays('1969-12-31')).toBe(-1);
  });

  test('what is no date is refused loudly', () => {
    expect(() => toDays('2026-02-3')).toThrow(RangeError);
  });
});

test.each([
  ['2025-11-13', 4],
  ['2026-01-01', 4],
  ['2026-02-16', 1],
  ['2026-02-22', 7],
  ['1969-12-31', 3],
  ['1945-09-02', 7],
])('%s is weekday %i', (date, expected) => {
  expect(weekday(date)).toBe(expected);
});

test.each([
  ['2026-02-28', true],
  ['2028-02-29', true],
  ['2026-02-29', false],
  ['2100-02-29', false],
  ['2026-02-30', false],
  ['2026-04-31', false],
  ['2026-13-01', false],
  ['2026-00-10', false],
  ['2026-1-01', false],
  ['13/11/2025', false],
  ['2026-01-01T00:00:00Z', false],
  ['', false],
])('%s is a date: %s', (text, expected) => {
  expect(isLocalDate(text)).toBe(expected);
});

test.each([
  ['inside the month', 2026, 3, 3, '2026-03-03'],
  ['past a short month', 2026, 4, 31, '2026-04-30'],
  ['past February', 2026, 2, 31, '2026-02-28'],
  ['past February of a leap year', 2028, 2, 31, '2028-02-29'],
  ['month 13 is January', 2025, 13, 3, '2026-01-03'],
  ['month 24 is December of the next year', 2025, 24, 31, '2026-12-31'],
  ['month 0 is last December', 2026, 0, 31, '2025-12-31'],
])('day of month, %s', (_, year, month, day, expected) => {
  expect(dayOfMonth(year, month, day)).toBe(expected);
});

describe('Vietnam is seven hours ahead', () => {
  test.each([
    ['2025-11-13T16:59:59.999Z', '2025-11-13'],
    ['2025-11-13T17:00:00.000Z', '2025-11-14'],
    ['2025-12-31T17:00:00.000Z', '2026-01-01'],
  ])('%s falls on %s', (instant, date) => {
    expect(dateOf(instant)).toBe(date);
  });

  test('whatever the instant, and however it is written', () => {
    const seven = 7 * 3_600_000;
    const years = { min: new Date('1900-01-01T00:00:00Z'), max: new Date('2399-12-31T00:00:00Z') };
    fc.assert(
      fc.property(fc.date({ ...years, noInvalidDate: true }), (date) => {
        const expected = new Date(date.getTime() + seven).toISOString().slice(0, 10);
        expect(dateOf(date.toISOString())).toBe(expected);
        expect(dateOf(date.toISOString().replace('Z', '+00:00'))).toBe(expected);
      }),
    );
    expect(() => dateOf('2025-13-01T00:00:00.000Z')).toThrow(RangeError);
  });

  test.each([
    ['2025-11-14', '00:00', '2025-11-13T17:00:00.000Z'],
    ['2025-11-14', '08:00', '2025-11-14T01:00:00.000Z'],
    ['2026-01-01', '06:59', '2025-12-31T23:59:00.000Z'],
  ])('%s %s is %s', (date, time, instant) => {
    expect(instantAt(date, time)).toBe(instant);
    expect(fromMillis(toMillis(instant))).toBe(instant);
  });
});

test.each([
  ['2025-01-31', 2025, 1, 1],
  ['2025-03-31', 2025, 3, 1],
  ['2025-04-01', 2025, 4, 2],
  ['2025-12-31', 2025, 12, 4],
])('%s lies in year %i, month %i, quarter %i', (date, year, month, quarter) => {
  expect([yearOf(date), monthOf(date), quarterOf(date)]).toEqual([year, month, quarter]);
});

test('the earliest and the latest leave out what is missing', () => {
  expect(earliest('2026-02-01', null, '2026-01-01', undefined)).toBe('2026-01-01');
  expect(latest('2026-02-01', null, '2026-01-01', undefined)).toBe('2026-02-01');
  expect(earliest(null, undefined)).toBeNull();
  expect(latest()).toBeNull();
});

test('counts as the engine’s own calendar does, every day of eight centuries', () => {
  const differ: string[] = [];
  for (let days = -146_097; days <= 146_097; days++) {
    const date = new Date(days * 86_400_000).toISOString().slice(0, 10);
    if (fromDays(days) !== date || toDays(date) !== days) differ.push(date);
  }
  expect(differ).toEqual([]);
});
