import { expect, test } from 'vitest';
import { type Day, differing, monthsOf, withDay } from './year.ts';

const day = (date: string, more: Partial<Day> = {}): Day => ({
  date,
  kind: 'HOLIDAY',
  name: 'Lễ',
  source: 'Luật',
  ...more,
});
const swapped = day('2026-01-02', { kind: 'SWAPPED_OFF', makeUp: '2026-01-10' });
const worked = day('2026-01-10', { kind: 'MAKEUP_WORKDAY' });

test('a year has its months, each from its own weekday', () => {
  const months = monthsOf(2026);
  expect(months.map(({ days }) => days.length)).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
  // 1 January 2026 is a Thursday, 1 February a Sunday.
  expect(months.slice(0, 2).map(({ blanks }) => blanks)).toEqual([3, 6]);
});

test('a swapped day brings its make-up day and takes it away again', () => {
  const days = withDay([day('2026-01-01')], '2026-01-02', swapped, worked);
  expect(days.map(({ date }) => date)).toEqual(['2026-01-01', '2026-01-02', '2026-01-10']);
  expect(withDay(days, '2026-01-02', null)).toEqual([day('2026-01-01')]);
});

test('what differs is told by date, whatever the order', () => {
  const a = [day('2026-01-01'), swapped, worked];
  expect(differing(a, [worked, swapped, day('2026-01-01')])).toEqual([]);
  expect(differing(a, [swapped, worked, day('2026-01-01', { name: 'Tết' })])).toEqual(['2026-01-01']);
});
