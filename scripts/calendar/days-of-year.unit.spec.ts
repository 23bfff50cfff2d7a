/** The generated days against the official ones, all literals. Weekends inside a holiday stand in the list too. */
import { describe, expect, test } from 'vitest';
import { lawfulDays } from '../../domain/calendar/holiday-rules.ts';
import { daysOfYear } from './days-of-year.ts';

const off = (year: number) =>
  daysOfYear(year)
    .days.filter(({ kind }) => kind !== 'MAKEUP_WORKDAY')
    .map(({ date }) => date.slice(5));
const of = (year: number, kind: string) =>
  daysOfYear(year)
    .days.filter((day) => day.kind === kind)
    .map(({ date }) => date);
const open = (year: number) =>
  daysOfYear(year)
    .days.filter(({ provisional }) => provisional)
    .map(({ date }) => date.slice(5));

// biome-ignore format: one row a year
const official: [year: number, off: string[]][] = [
  [2025, ['01-01', '01-27', '01-28', '01-29', '01-30', '01-31', '04-07', '04-30', '05-01', '05-02', '09-01', '09-02']],
  [2026, ['01-01', '01-02', '02-16', '02-17', '02-18', '02-19', '02-20', '04-26', '04-27', '04-30', '05-01', '08-31',
    '09-01', '09-02', '11-24']],
  [2027, ['01-01', '02-05', '02-06', '02-07', '02-08', '02-09', '02-10', '02-11', '04-16', '04-30', '05-01', '05-03',
    '09-02', '09-03', '11-24']],
  [2028, ['01-01', '01-03', '01-24', '01-25', '01-26', '01-27', '01-28', '04-04', '04-30', '05-01', '05-02', '09-01',
    '09-02', '09-04', '11-24']],
  [2029, ['01-01', '02-12', '02-13', '02-14', '02-15', '02-16', '04-23', '04-30', '05-01', '09-02', '09-03', '09-04',
    '11-24', '11-26']],
  [2030, ['01-01', '02-01', '02-02', '02-03', '02-04', '02-05', '02-06', '02-07', '04-12', '04-30', '05-01', '09-02',
    '09-03', '11-24', '11-25']],
];
test.each(official)('days off of %i', (year, expected) => {
  expect(off(year)).toEqual(expected);
});

describe('swapped days of the announced years', () => {
  test.each([
    [2025, ['2025-05-02'], ['2025-04-26']],
    [2026, ['2026-01-02', '2026-08-31'], ['2026-01-10', '2026-08-22']],
    [2027, [], []],
  ])('%i', (year, swapped, made) => {
    expect(of(year, 'SWAPPED_OFF')).toEqual(swapped);
    expect(of(year, 'MAKEUP_WORKDAY')).toEqual(made);
  });
});

test.each([
  [2025, []],
  [2026, []],
  [2027, ['02-05', '02-06', '02-07', '02-08', '02-09', '02-10', '02-11', '09-03']],
])('what %i leaves to a notice is provisional', (year, expected) => {
  expect(open(year)).toEqual(expected);
});

test.each([
  [2025, '2025-04-07'],
  [2026, '2026-04-26'],
  [2027, '2027-04-16'],
])('the tenth of the third lunar month of %i', (year, expected) => {
  const kings = daysOfYear(year).days.find(({ name }) => name === 'Giỗ Tổ Hùng Vương');
  expect(kings?.date).toBe(expected);
});

test('in 2030 the Vietnamese new year is a day before the Chinese one', () => {
  expect(daysOfYear(2030).days[1]?.date).toBe('2030-02-01');
});

test.each([
  // 2 September falls on: Monday … Sunday.
  [2024, '2024-09-03'],
  [2025, '2025-09-01'],
  [2026, '2026-09-01'],
  [2027, '2027-09-03'],
  [2022, '2022-09-01'],
  [2023, '2023-09-01'],
  [2029, '2029-09-03'],
])('the day beside 2 September %i', (year, expected) => {
  const days = lawfulDays(year, { newYear: `${year}-02-10`, kings: `${year}-04-10` });
  expect(days.find(({ name }) => name.startsWith('Ngày liền kề'))?.date).toBe(expected);
});

test('24 November is a day off from 2026', () => {
  expect(off(2025)).not.toContain('11-24');
  expect(off(2026)).toContain('11-24');
});
