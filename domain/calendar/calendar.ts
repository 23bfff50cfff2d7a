/**
 * Working days. The days off are the office's own versioned data (Labour Code 2019, art. 111–112, and the
 * yearly notices that swap days); Saturdays and Sundays are off unless made up.
 */
import { addDays, type LocalDate, weekday } from '../time/local-date.ts';

export interface Calendar {
  version: string;
  /** Weekdays that are off: public holidays, substitute and swapped days, local closures. */
  off: LocalDate[];
  /** Saturdays or Sundays that are worked in exchange for a swapped day. */
  work: LocalDate[];
}

/** A longest conceivable run of days off; a calendar that exceeds it is broken, not merely festive. */
const LIMIT = 60;

export const isWorkingDay = (calendar: Calendar, date: LocalDate): boolean =>
  weekday(date) >= 6 ? calendar.work.includes(date) : !calendar.off.includes(date);

const seek = (calendar: Calendar, from: LocalDate, step: 1 | -1): LocalDate => {
  for (let i = 0, date = from; i <= LIMIT; i++, date = addDays(date, step))
    if (isWorkingDay(calendar, date)) return date;
  throw new RangeError(`calendar ${calendar.version} has no working day within ${LIMIT} days of ${from}`);
};

/** The date itself when worked, else the next working day. */
export const workingDayFrom = (calendar: Calendar, date: LocalDate): LocalDate => seek(calendar, date, 1);
/** The date itself when worked, else the last working day before it. */
export const workingDayUntil = (calendar: Calendar, date: LocalDate): LocalDate => seek(calendar, date, -1);

/** `n` working days after (n > 0) or before (n < 0) a date; the date itself is not counted. n = 0: the date or the last working day before it. */
export const addWorkingDays = (calendar: Calendar, date: LocalDate, n: number): LocalDate => {
  if (n === 0) return workingDayUntil(calendar, date);
  const step = n > 0 ? 1 : -1;
  let at = date;
  for (let i = 0; i < Math.abs(n); i++) at = seek(calendar, addDays(at, step), step);
  return at;
};

/** Working days after `from` up to and including `to`; 0 when `to` is not later. */
export const workingDaysAfter = (calendar: Calendar, from: LocalDate, to: LocalDate): number => {
  let count = 0;
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) if (isWorkingDay(calendar, date)) count++;
  return count;
};
