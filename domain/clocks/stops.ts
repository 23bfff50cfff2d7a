/**
 * Days on which a unit's clocks stand still. Overlapping and retroactive stops are one set of days: a day that two
 * of them name counts once.
 */
import { addWorkingDays, type Calendar, isWorkingDay, workingDaysAfter } from '../calendar/calendar.ts';
import { addDays, type LocalDate } from '../time/local-date.ts';

/** One suspension; both days belong to it. */
export interface Stop {
  /** Its number in the directive, by which it is ended. */
  number: number;
  from: LocalDate;
  /** Null until the office says when clocks run again; before `from` when it was taken back whole. */
  until: LocalDate | null;
  /** The directive was closed meanwhile, and opened again: no suspension, but the clock stood. */
  closed?: true | undefined;
}

export const stoppedOn = (stops: readonly Stop[], date: LocalDate): boolean =>
  stops.some(({ from, until }) => from <= date && (until === null || date <= until));

/** The stops with an end: what they took is known. */
export const endedStops = (stops: readonly Stop[]): Stop[] => stops.filter(({ until }) => until !== null);

/** The stops as if those without an end ended on `date`: what the clock would show if it ran again next day. */
export const stopsUntil = (stops: readonly Stop[], date: LocalDate): Stop[] =>
  stops.map((stop) => (stop.until === null ? { ...stop, until: date } : stop));

/** Whether the clock runs and people work. */
export const runsOn = (calendar: Calendar, stops: readonly Stop[], date: LocalDate): boolean =>
  isWorkingDay(calendar, date) && !stoppedOn(stops, date);

const seek = (calendar: Calendar, stops: readonly Stop[], from: LocalDate, step: number): LocalDate => {
  for (let day = from; ; day = addDays(day, step)) if (runsOn(calendar, stops, day)) return day;
};

/**
 * `n` running working days after (n > 0) or before a date, which is not counted itself; n = 0: the date, or the last
 * running working day before it. Null when the clock stands by then and nobody knows for how long.
 */
export const addRunningDays = (
  calendar: Calendar,
  stops: readonly Stop[],
  date: LocalDate,
  n: number,
): LocalDate | null => {
  if (stops.length === 0) return addWorkingDays(calendar, date, n);
  const ended = endedStops(stops);
  const step = Math.sign(n);
  let day = n === 0 ? seek(calendar, ended, date, -1) : date;
  for (let i = 0; i < Math.abs(n); i++) day = seek(calendar, ended, addDays(day, step), step);
  return stoppedOn(stops, day) ? null : day;
};

/** Working days after `from` up to and including `to` on which the clock ran. */
export const runningDaysAfter = (
  calendar: Calendar,
  stops: readonly Stop[],
  from: LocalDate,
  to: LocalDate,
): number => {
  if (stops.length === 0) return workingDaysAfter(calendar, from, to);
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1))
    if (runsOn(calendar, stops, day)) count++;
  return count;
};
