import { describe, expect, test } from 'vitest';
import { calendar } from '../../test/rehearsal/given.ts';
import { addDays } from '../time/local-date.ts';
import {
  addWorkingDays,
  isWorkingDay,
  workingDayFrom,
  workingDaysAfter,
  workingDayUntil,
} from './calendar.ts';

test.each([
  ['an ordinary Thursday', '2025-11-13', true],
  ['a Saturday', '2025-11-15', false],
  ['a Sunday', '2025-11-16', false],
  ['New Year', '2026-01-01', false],
  ['a swapped Friday', '2026-01-02', false],
  ['the Saturday worked for it', '2026-01-10', true],
  ['the Sunday after it', '2026-01-11', false],
  ['the eve of Tết', '2026-02-13', true],
  ['the first day of Tết', '2026-02-17', false],
  ['the first working day after Tết', '2026-02-23', true],
])('%s, %s, is worked: %s', (_, date, expected) => {
  expect(isWorkingDay(calendar, date)).toBe(expected);
});

describe('Tết of nine days', () => {
  test.each([
    '2026-02-14',
    '2026-02-15',
    '2026-02-16',
    '2026-02-18',
    '2026-02-20',
    '2026-02-21',
    '2026-02-22',
  ])('from %s to either side', (date) => {
    expect(workingDayFrom(calendar, date)).toBe('2026-02-23');
    expect(workingDayUntil(calendar, date)).toBe('2026-02-13');
  });
});

test('a working day is its own nearest', () => {
  expect(workingDayFrom(calendar, '2026-01-10')).toBe('2026-01-10');
  expect(workingDayUntil(calendar, '2026-01-10')).toBe('2026-01-10');
});

test.each([
  ['the day itself is not counted', '2025-11-13', 1, '2025-11-14'],
  ['over a weekend', '2025-11-14', 1, '2025-11-17'],
  ['back over a weekend', '2025-11-17', -1, '2025-11-14'],
  ['five make a week', '2025-11-13', 5, '2025-11-20'],
  ['over New Year and the swap', '2025-12-31', 1, '2026-01-05'],
  ['the made-up Saturday counts', '2026-01-08', 2, '2026-01-10'],
  ['back over the made-up Saturday', '2026-01-12', -1, '2026-01-10'],
  ['over Tết', '2026-02-13', 1, '2026-02-23'],
  ['back over Tết', '2026-02-23', -7, '2026-02-05'],
  ['from inside Tết forward', '2026-02-17', 1, '2026-02-23'],
  ['from inside Tết back', '2026-02-17', -1, '2026-02-13'],
  ['none, from a working day', '2026-02-13', 0, '2026-02-13'],
  ['none, from a day off, is the working day before', '2026-02-17', 0, '2026-02-13'],
  ['29 February is an ordinary Tuesday', '2028-02-28', 1, '2028-02-29'],
])('working days: %s', (_, date, n, expected) => {
  expect(addWorkingDays(calendar, date, n)).toBe(expected);
});

test.each([
  ['2025-11-13', '2025-11-13', 0],
  ['2025-11-13', '2025-11-20', 5],
  ['2025-11-14', '2025-11-16', 0],
  ['2026-02-13', '2026-02-23', 1],
  ['2026-01-08', '2026-01-12', 3],
  ['2025-11-20', '2025-11-13', 0],
])('after %s up to %s there are %i working days', (from, to, expected) => {
  expect(workingDaysAfter(calendar, from, to)).toBe(expected);
});

describe('a calendar without working days is broken, not merely festive', () => {
  const daysOff = (length: number) => ({
    version: 'broken',
    off: Array.from({ length }, (_, i) => addDays('2026-01-05', i)),
    work: [],
  });
  // Sixty days after Monday 5 January is Friday 6 March.
  test('sixty days off from the day on are still passed over', () => {
    expect(workingDayFrom(daysOff(60), '2026-01-05')).toBe('2026-03-06');
  });
  test('one more are not', () => {
    expect(() => workingDayFrom(daysOff(61), '2026-01-05')).toThrow(/no working day within 60 days/);
  });
});
