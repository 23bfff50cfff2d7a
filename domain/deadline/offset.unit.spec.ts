/** Civil Code 2015, art. 145–148; the calendar has New Year, its swapped day, and a Tết of nine days (14–22 February 2026). */
import { describe, expect, test } from 'vitest';
import { calendar } from '../../test/rehearsal/given.ts';
import type { Offset } from '../directive/due-rule.ts';
import { after, before } from './offset.ts';

type Row = [from: string, value: number, unit: Offset['unit'], to: string];

describe('so long after a day', () => {
  test.each<Row>([
    // The day itself is not counted (147.2).
    ['2025-11-20', 0, 'day', '2025-11-20'],
    ['2025-11-20', 1, 'day', '2025-11-21'],
    ['2025-11-20', 15, 'day', '2025-12-05'],
    ['2025-12-17', 15, 'day', '2026-01-01'],
    ['2028-02-14', 15, 'day', '2028-02-29'],
    ['2027-02-14', 15, 'day', '2027-03-01'],
    // Weeks end on the same weekday (148.2).
    ['2025-11-20', 1, 'week', '2025-11-27'],
    ['2025-12-18', 2, 'week', '2026-01-01'],
    // Months end on the day of the same number, or the last of the month (148.3).
    ['2025-11-20', 1, 'month', '2025-12-20'],
    ['2025-12-31', 2, 'month', '2026-02-28'],
    ['2027-12-31', 2, 'month', '2028-02-29'],
    ['2026-01-30', 1, 'month', '2026-02-28'],
    ['2026-03-31', 1, 'month', '2026-04-30'],
    ['2025-11-30', 3, 'month', '2026-02-28'],
    ['2026-02-28', 1, 'month', '2026-03-28'],
    ['2028-02-29', 12, 'month', '2029-02-28'],
    ['2025-11-20', 14, 'month', '2027-01-20'],
    // Working days.
    ['2025-11-20', 5, 'workingDay', '2025-11-27'],
    ['2026-02-12', 2, 'workingDay', '2026-02-23'],
    ['2025-12-31', 1, 'workingDay', '2026-01-05'],
    ['2026-01-09', 1, 'workingDay', '2026-01-10'],
    ['2025-11-20', 0, 'workingDay', '2025-11-20'],
    ['2025-11-22', 0, 'workingDay', '2025-11-24'],
    ['2026-02-14', 0, 'workingDay', '2026-02-23'],
  ])('%s + %i %s is %s', (from, value, unit, to) => {
    expect(after(calendar, from, { value, unit })).toBe(to);
  });
});

describe('so long before a day', () => {
  test.each<Row>([
    ['2026-01-19', 0, 'day', '2026-01-19'],
    ['2026-01-19', 1, 'day', '2026-01-18'],
    ['2026-03-15', 15, 'day', '2026-02-28'],
    ['2028-03-15', 15, 'day', '2028-02-29'],
    ['2026-01-08', 1, 'week', '2026-01-01'],
    ['2026-03-31', 1, 'month', '2026-02-28'],
    ['2026-01-19', 1, 'month', '2025-12-19'],
    ['2028-02-29', 12, 'month', '2027-02-28'],
    ['2026-02-23', 1, 'workingDay', '2026-02-13'],
    ['2026-01-05', 1, 'workingDay', '2025-12-31'],
    ['2026-01-12', 1, 'workingDay', '2026-01-10'],
    ['2026-02-22', 0, 'workingDay', '2026-02-13'],
    ['2026-02-23', 0, 'workingDay', '2026-02-23'],
  ])('%s − %i %s is %s', (from, value, unit, to) => {
    expect(before(calendar, from, { value, unit })).toBe(to);
  });
});
