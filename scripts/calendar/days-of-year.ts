/** One year's days: the law's own, and in the place of what it leaves open the year's notice where there is one. */
import lunar from '@nghiavuive/lunar_date_vi';
import { type LunarDays, lawfulDays } from '../../domain/calendar/holiday-rules.ts';
import type { CalendarDay } from '../../domain/calendar/office-calendar.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import { ANNOUNCED, type AnnouncedYear } from './announced.ts';

const two = (n: number): string => String(n).padStart(2, '0');

/** The solar date of a day of the Vietnamese lunar year (UTC+7: in 2030 a day before the Chinese one). */
const solarDate = (year: number, month: number, day: number): LocalDate => {
  const date = new lunar.LunarDate({ year, month, day });
  date.init();
  const found = date.toSolarDate().get();
  return `${found.year}-${two(found.month)}-${two(found.day)}`;
};
const lunarDays = (year: number): LunarDays => ({
  newYear: solarDate(year, 1, 1),
  kings: solarDate(year, 3, 10),
});

const announcedDays = (year: number, said: AnnouncedYear): CalendarDay[] => {
  const source = said.notice;
  // Civil servants' swaps come from later notices, which an office holds against its own papers.
  const swap = `${source}; ngày hoán đổi cần văn phòng đối chiếu`;
  const fixed = lawfulDays(year, lunarDays(year)).filter((day) => !day.provisional);
  const named = (date: LocalDate, name: string): CalendarDay => ({ date, kind: 'HOLIDAY', name, source });
  return [
    ...fixed,
    ...said.newYear.map((date) => named(date, 'Tết Nguyên đán')),
    named(said.besideNationalDay, 'Ngày liền kề Quốc khánh'),
    ...said.swapped.flatMap(({ off, work }): CalendarDay[] => [
      { date: off, kind: 'SWAPPED_OFF', name: 'Nghỉ hoán đổi', source: swap, makeUp: work },
      { date: work, kind: 'MAKEUP_WORKDAY', name: 'Làm bù cho ngày nghỉ hoán đổi', source: swap },
    ]),
  ].sort((a, b) => (a.date < b.date ? -1 : 1));
};

export const daysOfYear = (year: number): { notice: string | null; days: CalendarDay[] } => {
  const said = ANNOUNCED[year];
  return said
    ? { notice: said.notice, days: announcedDays(year, said) }
    : { notice: null, days: lawfulDays(year, lunarDays(year)) };
};
