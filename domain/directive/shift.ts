/**
 * A draft moved to another date of issue: last year's directive again, or the sample beginning this week.
 * Fixed dates keep their distance in days from the issue, periods theirs in periods ("quarter IV" issued in that
 * quarter stays the quarter of the issue). Only for drafts: a directive in force is amended, never shifted.
 */
import { addDays, dayOfMonth, daysBetween, type LocalDate, monthOf, yearOf } from '../time/local-date.ts';
import { MONTHS, type PeriodKind, periodAt, periodOf } from '../time/periods.ts';
import type { Directive } from './directive.ts';
import type { DueRule } from './due-rule.ts';

interface Move {
  from: LocalDate;
  to: LocalDate;
}

const byDays = (date: LocalDate, { from, to }: Move): LocalDate => addDays(date, daysBetween(from, to));

const monthsOf = (date: LocalDate): number => yearOf(date) * 12 + monthOf(date);
/** A date moved by as many months as the period of the issue has moved: a whole number of periods. */
const byPeriods = (date: LocalDate, kind: PeriodKind, { from, to }: Move): LocalDate => {
  const months = monthsOf(periodAt(kind, to).from) - monthsOf(periodAt(kind, from).from);
  return dayOfMonth(yearOf(date), monthOf(date) + months, Number(date.slice(8)));
};

const shiftRule = (rule: DueRule, move: Move): DueRule => {
  switch (rule.type) {
    case 'on':
      return { ...rule, date: byDays(rule.date, move) };
    case 'endOf': {
      const start = byPeriods(periodOf(rule.period, rule.year, rule.index).from, rule.period, move);
      return { ...rule, year: yearOf(start), index: Math.ceil(monthOf(start) / MONTHS[rule.period]) };
    }
    case 'every':
      return rule.from ? { ...rule, from: byPeriods(rule.from, rule.period, move) } : rule;
    default:
      return rule;
  }
};

const shown = (date: LocalDate): string => date.split('-').reverse().join('/');

/**
 * The directive as if issued on another day. Its term ends as many years later as the issue does; legal bases,
 * words and quotations stay, and a note says that the dates were moved.
 */
export const shiftDirective = (directive: Directive, issuedOn: LocalDate): Directive => {
  const { term } = directive;
  const move: Move = { from: directive.issuedOn ?? term.from, to: issuedOn };
  if (move.from === move.to) return { ...directive, issuedOn };
  const years = yearOf(move.to) - yearOf(move.from);
  return {
    ...directive,
    issuedOn,
    term: {
      from: byDays(term.from, move),
      to: dayOfMonth(yearOf(term.to) + years, monthOf(term.to), Number(term.to.slice(8))),
    },
    events: directive.events.map((event) =>
      event.expected ? { ...event, expected: byDays(event.expected, move) } : event,
    ),
    obligations: directive.obligations.map((one) => ({ ...one, due: shiftRule(one.due, move) })),
    addedByOffice: [
      ...directive.addedByOffice,
      `Các ngày đã dời theo ngày ban hành mới; bản gốc ban hành ngày ${shown(move.from)}`,
    ],
  };
};
