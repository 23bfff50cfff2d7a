/** What happens to a date that falls on a day off. */
import { type Calendar, isWorkingDay, workingDayFrom, workingDayUntil } from '../calendar/calendar.ts';
import type { DayOffRule } from '../directive/due-rule.ts';
import { dayOfMonth, type LocalDate, monthOf, yearOf } from '../time/local-date.ts';
import type { Because, Deadline } from './deadline.ts';
import { marked } from './marked.ts';

/** The last working day of days 1–7 of the month; the next working day when all seven are off. */
export const endOfFirstWeek = (calendar: Calendar, date: LocalDate): LocalDate => {
  const seventh = dayOfMonth(yearOf(date), monthOf(date), 7);
  const last = workingDayUntil(calendar, seventh);
  return last >= dayOfMonth(yearOf(date), monthOf(date), 1) ? last : workingDayFrom(calendar, seventh);
};

const MOVES: Record<Exclude<DayOffRule, 'keep'>, (calendar: Calendar, date: LocalDate) => LocalDate> = {
  nextWorkingDay: workingDayFrom,
  previousWorkingDay: workingDayUntil,
  firstWeek: endOfFirstWeek,
};

/** Without the mark of days off that no notice has announced: for what marks the whole computation. */
export const settled = (calendar: Calendar, date: LocalDate, rule: DayOffRule, because: Because): Deadline =>
  rule === 'keep' || isWorkingDay(calendar, date)
    ? { date, because }
    : { date: MOVES[rule](calendar, date), because, moved: { from: date, to: rule } };

/** A date on a day off, moved as its rule says. "firstWeek": days 1–7, the last working day of them at the latest. */
export const settle = (calendar: Calendar, date: LocalDate, rule: DayOffRule, because: Because): Deadline =>
  marked(calendar, (days) => settled(days, date, rule, because));
