import { readFileSync } from 'node:fs';
import { expect, it, test } from 'vitest';
import type { CalendarDay, OfficeCalendar } from '../domain/calendar/office-calendar.ts';
import { addDays } from '../domain/time/local-date.ts';
import { checkCalendar } from './check-calendar.ts';

const file = readFileSync(new URL('../examples/calendar/vn.json', import.meta.url), 'utf8');
const sample = (): OfficeCalendar => JSON.parse(file);
const day = (date: string, kind: string, more: object = {}): CalendarDay =>
  ({ date, kind, name: 'Ngày thử', source: 'Thử', ...more }) as CalendarDay;

/** What is spoiled, how, where it is told (`#`: the last day), a word of the sentence. */
// biome-ignore format: one row a mistake
const rows: [name: string, spoil: (c: OfficeCalendar) => void, path: string, word: string][] = [
  ['two entries for a day', (c) => { c.days.push(day('2026-01-01', 'LOCAL_CLOSURE')); }, 'days[#].date', 'mỗi ngày chỉ một dòng'],
  ['a make-up day on a weekday', (c) => { c.days.push(day('2026-03-04', 'MAKEUP_WORKDAY')); }, 'days[#].date', 'vốn là ngày làm việc'],
  ['a closure on a Sunday', (c) => { c.days.push(day('2026-03-01', 'LOCAL_CLOSURE')); }, 'days[#].date', 'vốn đã nghỉ'],
  ['a swapped day without its make-up', (c) => { c.days.push(day('2026-03-04', 'SWAPPED_OFF')); }, 'days[#].makeUp', 'chưa có ngày làm bù'],
  ['a make-up that is not in the calendar', (c) => { c.days.push(day('2026-03-04', 'SWAPPED_OFF', { makeUp: '2026-03-07' })); }, 'days[#].makeUp', 'không có trong lịch'],
  ['a make-up named by a holiday', (c) => { c.days.push(day('2026-03-04', 'HOLIDAY', { makeUp: '2026-01-10' })); }, 'days[#].makeUp', 'Chỉ ngày nghỉ hoán đổi'],
  ['a day of an unknown year', (c) => { c.days.push(day('2031-03-04', 'HOLIDAY')); }, 'days[#].date', 'Năm 2031 không có'],
  ['a year twice', (c) => { c.years.push({ year: 2025, notice: null }); }, 'years[6].year', 'Năm 2025 đã có'],
  ['an absurd year', (c) => { c.years.push({ year: 20260, notice: null }); }, 'years[6].year', '2100'],
  ['no years', (c) => { c.years = []; }, 'years', 'ít nhất 1'],
  ['a day that does not exist', (c) => { c.days.push(day('2026-02-29', 'HOLIDAY')); }, 'days[#].date', 'không có thật'],
  ['a kind that does not exist', (c) => { c.days.push(day('2026-03-04', 'REST')); }, 'days[#].kind', 'chọn một trong'],
  ['a day without a source', (c) => { c.days.push(day('2026-03-04', 'HOLIDAY', { source: '' })); }, 'days[#].source', 'để trống'],
];
test.each(rows)('%s', (_, spoil, path, word) => {
  const calendar = sample();
  spoil(calendar);
  const result = checkCalendar(calendar);
  const last = calendar.days.length - 1;
  const found = result.ok ? [] : result.problems;
  expect(found.map((one) => one.path)).toContain(path.replace('#', String(last)));
  expect(found.find((one) => one.path === path.replace('#', String(last)))?.message).toContain(word);
});

it('refuses a calendar without working days', () => {
  const calendar = sample();
  const known = new Set(calendar.days.map(({ date }) => date));
  for (let date = '2026-03-02'; date < '2026-04-20'; date = addDays(date, 1))
    if (!known.has(date) && new Date(date).getUTCDay() % 6 !== 0)
      calendar.days.push(day(date, 'LOCAL_CLOSURE'));
  const result = checkCalendar(calendar);
  expect(result.ok ? [] : result.problems).toEqual([
    {
      path: 'days',
      message: 'Từ 28/02/2026 không có ngày làm việc nào trong hơn 30 ngày liền; hãy xem lại các ngày nghỉ.',
    },
  ]);
});

it('takes the seeded calendar, and spelling apart is one', () => {
  expect(checkCalendar(sample()).ok).toBe(true);
  expect(checkCalendar(JSON.parse(file.normalize('NFD')))).toEqual(checkCalendar(sample()));
});

it.each([null, [], 'lịch', 7, {}])('refuses %j with a place', (json) => {
  const result = checkCalendar(json);
  expect(result.ok).toBe(false);
});
