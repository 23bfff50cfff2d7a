/**
 * Working days. The days off are the office's own versioned data (Labour Code 2019, art. 111–112, and the
 * yearly notices that swap days); Saturdays and Sundays are off unless made up.
 */
import { fromDays, type LocalDate, toDays, weekdayOf } from '../time/local-date.ts';

export interface Calendar {
  version: string;
  /** Weekdays that are off: public holidays, substitute and swapped days, local closures. */
  off: LocalDate[];
  /** Saturdays or Sundays that are worked in exchange for a swapped day. */
  work: LocalDate[];
  /** Days of either list that no notice has announced yet; absent when there is none. */
  provisional?: LocalDate[] | undefined;
}

/** A longest conceivable run of days off; a calendar that exceeds it is broken, not merely festive. */
const LIMIT = 60;

interface Days {
  off: Set<number>;
  work: Set<number>;
}
// A calendar is immutable data under a version, so its days are counted out once.
const counted = new WeakMap<Calendar, Days>();
const daysOf = (calendar: Calendar): Days => {
  const known = counted.get(calendar);
  if (known) return known;
  const days = { off: new Set(calendar.off.map(toDays)), work: new Set(calendar.work.map(toDays)) };
  counted.set(calendar, days);
  return days;
};
const worked = ({ off, work }: Days, day: number): boolean =>
  weekdayOf(day) >= 6 ? work.has(day) : !off.has(day);

export const isWorkingDay = (calendar: Calendar, date: LocalDate): boolean =>
  worked(daysOf(calendar), toDays(date));

const seek = (calendar: Calendar, from: number, step: number): number => {
  const days = daysOf(calendar);
  for (let i = 0, day = from; i <= LIMIT; i++, day += step) if (worked(days, day)) return day;
  throw new RangeError(
    `calendar ${calendar.version} has no working day within ${LIMIT} days of ${fromDays(from)}`,
  );
};

/** The date itself when worked, else the next working day. */
export const workingDayFrom = (calendar: Calendar, date: LocalDate): LocalDate =>
  fromDays(seek(calendar, toDays(date), 1));
/** The date itself when worked, else the last working day before it. */
export const workingDayUntil = (calendar: Calendar, date: LocalDate): LocalDate =>
  fromDays(seek(calendar, toDays(date), -1));

/** `n` working days after (n > 0) or before (n < 0) a date; the date itself is not counted. n = 0: the date or the last working day before it. */
export const addWorkingDays = (calendar: Calendar, date: LocalDate, n: number): LocalDate => {
  if (n === 0) return workingDayUntil(calendar, date);
  const step = Math.sign(n);
  let day = toDays(date);
  for (let i = 0; i < Math.abs(n); i++) day = seek(calendar, day + step, step);
  return fromDays(day);
};

/** Working days after `from` up to and including `to`; 0 when `to` is not later. */
export const workingDaysAfter = (calendar: Calendar, from: LocalDate, to: LocalDate): number => {
  const days = daysOf(calendar);
  let count = 0;
  for (let day = toDays(from) + 1; day <= toDays(to); day++) if (worked(days, day)) count++;
  return count;
};
