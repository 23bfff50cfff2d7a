/**
 * The days off of a year from law alone, for years without a notice (Labour Code 2019, art. 111.3 and 112; Resolution
 * 28/2026/QH16 for 24 November). Which five days are Tết and which day goes with 2 September is chosen by the yearly
 * notice, so these are provisional; the others are the law's own.
 */
import { addDays, inOrder, type LocalDate, weekday } from '../time/local-date.ts';
import type { CalendarDay } from './office-calendar.ts';

const LAW = 'Bộ luật Lao động 2019, điều 112';
const CULTURE_DAY = 'Nghị quyết 28/2026/QH16';
const SUBSTITUTE = 'Bộ luật Lao động 2019, điều 111 khoản 3';
const FIRST_CULTURE_DAY = 2026;

export interface LunarDays {
  /** Mùng 1 tháng Giêng. */
  newYear: LocalDate;
  /** 10/3 âm lịch. */
  kings: LocalDate;
}

const holiday = (date: LocalDate, name: string, open = false, source = LAW): CalendarDay => ({
  date,
  kind: 'HOLIDAY',
  name,
  source,
  ...(open ? { provisional: true as const } : {}),
});
const restDays = (dates: LocalDate[]): number => dates.filter((date) => weekday(date) >= 6).length;

/** Five days: one of the old year and four of the new, or two and three, whichever loses fewer to a weekend. */
const newYearDays = (newYear: LocalDate): LocalDate[] => {
  const from = (before: number) => [0, 1, 2, 3, 4].map((i) => addDays(newYear, i - before));
  return restDays(from(2)) < restDays(from(1)) ? from(2) : from(1);
};

/** The day before 2 September, or the one after where that makes the longer rest: Thursdays, Sundays, Mondays. */
const besideNationalDay = (year: number): LocalDate => {
  const day = `${year}-09-02`;
  return addDays(day, [1, 4, 7].includes(weekday(day)) ? 1 : -1);
};

const substitutes = (holidays: CalendarDay[]): CalendarDay[] => {
  const taken = new Set(holidays.map(({ date }) => date));
  return holidays
    .filter(({ date }) => weekday(date) >= 6)
    .map((lost) => {
      let date = lost.date;
      while (taken.has(date) || weekday(date) >= 6) date = addDays(date, 1);
      taken.add(date);
      const { provisional } = lost;
      const open = provisional ? { provisional } : {};
      return { date, kind: 'SUBSTITUTE', name: lost.name, source: SUBSTITUTE, ...open };
    });
};

/** In order of date. Swapped days are never guessed. */
export const lawfulDays = (year: number, { newYear, kings }: LunarDays): CalendarDay[] => {
  const holidays = inOrder([
    holiday(`${year}-01-01`, 'Tết Dương lịch'),
    ...newYearDays(newYear).map((date) => holiday(date, 'Tết Nguyên đán', true)),
    holiday(kings, 'Giỗ Tổ Hùng Vương'),
    holiday(`${year}-04-30`, 'Ngày Chiến thắng'),
    holiday(`${year}-05-01`, 'Ngày Quốc tế Lao động'),
    holiday(`${year}-09-02`, 'Quốc khánh'),
    holiday(besideNationalDay(year), 'Ngày liền kề Quốc khánh', true),
    ...(year >= FIRST_CULTURE_DAY
      ? [holiday(`${year}-11-24`, 'Ngày Văn hóa Việt Nam', false, CULTURE_DAY)]
      : []),
  ]);
  return inOrder([...holidays, ...substitutes(holidays)]);
};
