/** Days off by law, where the announced years do not go: which day makes up for one that is lost. */
import { expect, test } from 'vitest';
import { lawfulDays } from './holiday-rules.ts';
import { compact } from './office-calendar.ts';

test('a holiday lost on the Sunday before five days of Tết is made up after the weekend that follows', () => {
  const days = lawfulDays(2026, { newYear: '2026-02-17', kings: '2026-02-15' });
  const february = days.filter(({ date }) => date.startsWith('2026-02'));
  expect(february.map(({ date, kind }) => `${date} ${kind}`)).toEqual([
    '2026-02-15 HOLIDAY',
    '2026-02-16 HOLIDAY',
    '2026-02-17 HOLIDAY',
    '2026-02-18 HOLIDAY',
    '2026-02-19 HOLIDAY',
    '2026-02-20 HOLIDAY',
    '2026-02-23 SUBSTITUTE',
  ]);
});

test('a holiday on a Saturday or a Sunday is off anyway: units carry only what differs from the week', () => {
  const day = (date: string) => ({ date, kind: 'HOLIDAY' as const, name: 'Ngày nghỉ', source: 'thử' });
  const days = ['2026-05-01', '2026-05-02', '2026-05-03', '2026-05-04'].map(day);
  const { off } = compact({ version: 'thử', years: [{ year: 2026, notice: null }], days });
  expect(off).toEqual(['2026-05-01', '2026-05-04']);
});
