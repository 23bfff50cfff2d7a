/** Rules to dates. Pure; throws nothing for a rule that a directive file may contain. */
import {
  addWorkingDays,
  type Calendar,
  isWorkingDay,
  workingDayFrom,
  workingDayUntil,
} from '../calendar/calendar.ts';
import type { BriefObligation } from '../directive/brief.ts';
import type { OfficeDefaults } from '../directive/directive.ts';
import type { DayOffRule, DueRule, EventCode, EventSet, RecurringRule } from '../directive/due-rule.ts';
import { addDays, dayOfMonth, type LocalDate, monthOf, yearOf } from '../time/local-date.ts';
import { type Period, periodOf } from '../time/periods.ts';
import type { Because, Deadline } from './deadline.ts';
import { marked } from './marked.ts';

/** Event code → the date it occurred; only events that did. */
export type Occurred = Record<EventCode, LocalDate>;

/** The event whose date the rule counts from: the last of all, the first of any. Null while it must wait. */
export const anchorOf = (
  events: EventSet,
  occurred: Occurred,
): { event: EventCode; on: LocalDate } | null => {
  const codes = 'allOf' in events ? events.allOf : events.anyOf;
  const known = codes.flatMap((event) => {
    const on = occurred[event];
    return on ? [{ event, on }] : [];
  });
  if ('allOf' in events && known.length < codes.length) return null;
  const order = 'allOf' in events ? 1 : -1;
  return known.reduce<{ event: EventCode; on: LocalDate } | null>(
    (best, one) => (best === null || (one.on > best.on ? 1 : -1) === order ? one : best),
    null,
  );
};

/** A date on a day off, moved as its rule says. "firstWeek": days 1–7, the last working day of them at the latest. */
export const settle = (calendar: Calendar, date: LocalDate, rule: DayOffRule, because: Because): Deadline =>
  marked(calendar, (days) => settled(days, date, rule, because));

const settled = (calendar: Calendar, date: LocalDate, rule: DayOffRule, because: Because): Deadline => {
  if (rule === 'keep' || isWorkingDay(calendar, date)) return { date, because };
  if (rule === 'nextWorkingDay')
    return { date: workingDayFrom(calendar, date), because, moved: { from: date, to: 'nextWorkingDay' } };
  return { date: endOfFirstWeek(calendar, date), because, moved: { from: date, to: 'firstWeek' } };
};

/** The last working day of days 1–7 of the month; the next working day when all seven are off. */
export const endOfFirstWeek = (calendar: Calendar, date: LocalDate): LocalDate => {
  const seventh = dayOfMonth(yearOf(date), monthOf(date), 7);
  const last = workingDayUntil(calendar, seventh);
  return last >= dayOfMonth(yearOf(date), monthOf(date), 1) ? last : workingDayFrom(calendar, seventh);
};

/** The deadline of a rule that waits for events; null while they have not occurred. */
export const afterEvents = (
  rule: Extract<DueRule, { type: 'afterEvent' | 'immediatelyAfter' }>,
  occurred: Occurred,
  calendar: Calendar,
  defaults: OfficeDefaults,
): Deadline | null => {
  const anchor = anchorOf(rule.events, occurred);
  if (!anchor) return null;
  if (rule.type === 'immediatelyAfter') return immediately(anchor, calendar, defaults);
  const { offset } = rule;
  if (!offset) return null;
  const because: Because = { rule: 'afterEvent', ...anchor, ...offset };
  // The first day is not counted (art. 147.2); a period that ends on a day off ends on the next working day (148.5).
  if (offset.unit === 'workingDay')
    return marked(calendar, (days) => ({ date: addWorkingDays(days, anchor.on, offset.value), because }));
  return settle(calendar, addDays(anchor.on, offset.value), 'nextWorkingDay', because);
};

export const immediately = (
  anchor: { event: EventCode; on: LocalDate },
  calendar: Calendar,
  { immediateWorkingDays }: OfficeDefaults,
): Deadline =>
  marked(calendar, (days) => ({
    date: addWorkingDays(days, anchor.on, immediateWorkingDays),
    because: { rule: 'immediatelyAfter', ...anchor, workingDays: immediateWorkingDays },
  }));

/** The deadline of one period of a recurring rule. */
export const inPeriod = (
  rule: RecurringRule,
  period: Period,
  calendar: Calendar,
  obligation: Pick<BriefObligation, 'firstWeek'>,
  stated: boolean,
): Deadline => {
  if (obligation.firstWeek)
    return marked(calendar, (days) => ({
      date: endOfFirstWeek(days, period.from),
      because: { rule: 'firstWeek', period: period.label },
    }));
  const lastMonth = monthOf(period.to);
  const month = rule.month ? monthOf(period.from) + rule.month - 1 : lastMonth;
  const date = dayOfMonth(yearOf(period.from), month, rule.day ?? 31);
  return settle(calendar, date, rule.dayOff ?? 'keep', {
    rule: 'every',
    kind: rule.period,
    period: period.label,
    month,
    day: rule.day ?? null,
    ...(stated ? { stated: true as const } : {}),
  });
};

export const endOfPeriod = (
  rule: Extract<DueRule, { type: 'endOf' }>,
): { period: Period; deadline: Deadline } => {
  const period = periodOf(rule.period, rule.year, rule.index);
  return { period, deadline: { date: period.to, because: { rule: 'endOf', period: period.label } } };
};
