/**
 * So long after or before a day. The first day is not counted (Civil Code 2015, art. 147.2); a week ends on the same
 * weekday (148.2), a month on the day of the same number or, when the month has none, on its last (148.3).
 */
import { addWorkingDays, type Calendar, workingDayFrom, workingDayUntil } from '../calendar/calendar.ts';
import type { Offset } from '../directive/due-rule.ts';
import { addDays, dayOfMonth, type LocalDate, monthOf, yearOf } from '../time/local-date.ts';

const WEEK = 7;
const addMonths = (date: LocalDate, months: number): LocalDate =>
  dayOfMonth(yearOf(date), monthOf(date) + months, Number(date.slice(8)));

const shifted = (date: LocalDate, unit: Exclude<Offset['unit'], 'workingDay'>, n: number): LocalDate => {
  if (unit === 'month') return addMonths(date, n);
  return addDays(date, unit === 'week' ? n * WEEK : n);
};

/** No working days after a day off is the next working day: nothing is due before it begins. */
export const after = (calendar: Calendar, date: LocalDate, { value, unit }: Offset): LocalDate => {
  if (unit !== 'workingDay') return shifted(date, unit, value);
  return value === 0 ? workingDayFrom(calendar, date) : addWorkingDays(calendar, date, value);
};

export const before = (calendar: Calendar, date: LocalDate, { value, unit }: Offset): LocalDate => {
  if (unit !== 'workingDay') return shifted(date, unit, -value);
  return value === 0 ? workingDayUntil(calendar, date) : addWorkingDays(calendar, date, -value);
};
