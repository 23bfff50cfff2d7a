/** Rules that come again in every period. */
import type { BriefObligation, UnitBrief } from '../directive/brief.ts';
import type { DayOfPeriod, DueRule, RecurringRule, ReportTerm } from '../directive/due-rule.ts';
import {
  addDays,
  dayOfMonth,
  daysBetween,
  earliest,
  type LocalDate,
  latest,
  monthOf,
  yearOf,
} from '../time/local-date.ts';
import { type Period, periodsBetween } from '../time/periods.ts';
import { endOfFirstWeek, settle } from './day-off.ts';
import type { Deadline } from './deadline.ts';
import { marked } from './marked.ts';
import { dueBefore } from './once.ts';

/** The deadline of one period of a recurring rule. `stated`: by the office, for an obligation that came without a period. */
export const inPeriod = (
  rule: RecurringRule,
  period: Period,
  { calendar }: Pick<UnitBrief, 'calendar'>,
  obligation: Pick<BriefObligation, 'firstWeek'>,
  stated: boolean,
): Deadline => {
  if (obligation.firstWeek)
    return marked(calendar, (days) => ({
      date: endOfFirstWeek(days, period.from),
      because: { rule: 'firstWeek', period: period.label },
    }));
  const month = rule.month ? monthOf(period.from) + rule.month - 1 : monthOf(period.to);
  const strict = rule.boundary === 'before';
  const named = dayOfMonth(yearOf(period.from), month, rule.day ?? 31);
  return settle(calendar, strict ? addDays(named, -1) : named, rule.dayOff ?? 'keep', {
    rule: 'every',
    kind: rule.period,
    period: period.label,
    month,
    day: rule.day ?? null,
    ...(strict ? { boundary: 'before' as const } : {}),
    ...(stated ? { stated: true as const } : {}),
  });
};

const dayIn = (period: Period, { month, day }: DayOfPeriod): LocalDate =>
  dayOfMonth(yearOf(period.from), monthOf(period.from) + month - 1, day);

/** A report of one period: its own window of data, and by when it is sent. */
export const inReportTerm = (
  term: ReportTerm,
  period: Period,
  { calendar }: Pick<UnitBrief, 'calendar'>,
): { opens: LocalDate; closes: LocalDate; deadline: Deadline } => {
  const closes = dayIn(period, term.closes);
  const because = { rule: 'reportTerm' as const, name: term.name, period: period.label, closesOn: closes };
  return {
    opens: dayIn(period, term.opens),
    closes,
    deadline: settle(calendar, dayIn(period, term.sends), term.dayOff ?? 'keep', because),
  };
};

/** One step to be planned: `label` of its period, the days on which it opens and is due, and the last day that it concerns. */
export interface Occasion {
  label: string;
  /** Steps are planned by the day on which their period begins. */
  begins: LocalDate;
  opens: LocalDate;
  ends: LocalDate;
  deadline: Deadline;
  times: number;
}

type BeforeEach = Extract<DueRule, { type: 'beforeEach' }>;
export type Span = { from: LocalDate; to: LocalDate };

/** "trước ngày 01" is due in the month before its period, and opens with that month. */
const openedBy = ({ date }: Deadline, from: LocalDate): LocalDate =>
  earliest(from, dayOfMonth(yearOf(date), monthOf(date), 1)) ?? from;

export const everyOccasion = (
  rule: RecurringRule,
  brief: Pick<UnitBrief, 'calendar'>,
  obligation: Pick<BriefObligation, 'firstWeek'>,
  stated: boolean,
  { from, to }: Span,
): Occasion[] =>
  periodsBetween(rule.period, from, to)
    .filter((period) => (!rule.from || period.from >= rule.from) && (!rule.to || period.to <= rule.to))
    .map((period) => {
      const deadline = inPeriod(rule, period, brief, obligation, stated);
      return {
        label: period.label,
        begins: period.from,
        opens: openedBy(deadline, period.from),
        ends: period.to,
        deadline,
        times: rule.times ?? 1,
      };
    });

export const reportOccasions = (
  term: ReportTerm,
  brief: Pick<UnitBrief, 'calendar'>,
  { from, to }: Span,
): Occasion[] =>
  periodsBetween(term.period, from, to).map((period) => {
    const { opens, closes, deadline } = inReportTerm(term, period, brief);
    return { label: period.label, begins: period.from, opens, ends: closes, deadline, times: 1 };
  });

/** Before a yearly event: the deadline of one year, from the day on which the office expects it. */
export const beforeYearly = (
  rule: BeforeEach,
  yearly: { month: number; day: number },
  year: number,
  brief: Pick<UnitBrief, 'calendar'>,
): Deadline => ({
  ...dueBefore({ event: rule.event, on: dayOfMonth(year, yearly.month, yearly.day) }, rule, brief),
  provisional: true,
});

/** Before one occurrence that the office has announced or recorded. */
export const beforeOccurrence = (
  rule: BeforeEach,
  occurrence: number,
  on: LocalDate,
  brief: Pick<UnitBrief, 'calendar'>,
): Deadline => {
  const deadline = dueBefore({ event: rule.event, on }, rule, brief);
  return { ...deadline, because: { ...deadline.because, occurrence } };
};

export const yearlyOccasions = (
  rule: BeforeEach,
  yearly: { month: number; day: number },
  brief: Pick<UnitBrief, 'calendar' | 'issuedOn'>,
  { from, to }: Span,
): Occasion[] =>
  periodsBetween('year', from, to).map((period) => {
    const deadline = beforeYearly(rule, yearly, yearOf(period.from), brief);
    return {
      label: period.label,
      begins: period.from,
      opens: latest(period.from, brief.issuedOn) ?? period.from,
      ends: deadline.date,
      deadline,
      times: 1,
    };
  });

/** The year to whose expected day a recorded day lies nearest: a classification of December held in January. */
export const yearMeant = (yearly: { month: number; day: number }, on: LocalDate): number => {
  const distance = (year: number) => Math.abs(daysBetween(dayOfMonth(year, yearly.month, yearly.day), on));
  return [yearOf(on), yearOf(on) - 1, yearOf(on) + 1].reduce((best, year) =>
    distance(year) < distance(best) ? year : best,
  );
};
