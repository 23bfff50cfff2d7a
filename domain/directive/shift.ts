/**
 * A draft moved to another date of issue: last year's directive again, or the sample beginning this week.
 * Fixed dates keep their distance in days from the issue, periods theirs in periods ("quarter IV" issued in that
 * quarter stays the quarter of the issue). Only for drafts: a directive in force is amended, never shifted.
 */
import { addDays, dayOfMonth, daysBetween, type LocalDate, monthOf, yearOf } from '../time/local-date.ts';
import { MONTHS, type PeriodKind, periodAt, periodOf } from '../time/periods.ts';
import type { AnchorEventDef, Directive } from './directive.ts';
import type { Bound, DueRule, OnceRule, Phase } from './due-rule.ts';

interface Move {
  from: LocalDate;
  to: LocalDate;
}

const byDays = (date: LocalDate, { from, to }: Move): LocalDate => addDays(date, daysBetween(from, to));

const monthsOf = (date: LocalDate): number => yearOf(date) * 12 + monthOf(date);
/** A date moved by as many months as the period of the issue has moved: a whole number of periods. */
const byPeriods = (date: LocalDate, kind: PeriodKind, { from, to }: Move): LocalDate => {
  const months = monthsOf(periodAt(kind, to).from) - monthsOf(periodAt(kind, from).from);
  const last = date === dayOfMonth(yearOf(date), monthOf(date), 31);
  // The last of a month stays a last: 30/6 and a half-year is 31/12.
  return dayOfMonth(yearOf(date), monthOf(date) + months, last ? 31 : Number(date.slice(8)));
};

const shiftOnce = (rule: OnceRule, move: Move): OnceRule => {
  switch (rule.type) {
    case 'on':
      return { ...rule, date: byDays(rule.date, move) };
    case 'endOf': {
      const start = byPeriods(periodOf(rule.period, rule.year, rule.index).from, rule.period, move);
      return { ...rule, year: yearOf(start), index: Math.ceil(monthOf(start) / MONTHS[rule.period]) };
    }
    default:
      return rule;
  }
};

const shiftRule = (rule: DueRule, move: Move): DueRule => {
  switch (rule.type) {
    case 'on':
    case 'endOf':
      return shiftOnce(rule, move);
    case 'earlierOf':
    case 'laterOf':
      return { ...rule, rules: [shiftOnce(rule.rules[0], move), shiftOnce(rule.rules[1], move)] };
    case 'every':
      return {
        ...rule,
        ...(rule.from ? { from: byPeriods(rule.from, rule.period, move) } : {}),
        ...(rule.to ? { to: byPeriods(rule.to, rule.period, move) } : {}),
      };
    default:
      return rule;
  }
};

const shiftEvent = (event: AnchorEventDef, move: Move): AnchorEventDef => ({
  ...event,
  ...(event.expected ? { expected: byDays(event.expected, move) } : {}),
  ...(event.ends?.expected ? { ends: { ...event.ends, expected: byDays(event.ends.expected, move) } } : {}),
});

const shiftBound = (bound: Bound, move: Move): Bound =>
  'date' in bound ? { date: byDays(bound.date, move) } : bound;
const shiftPhase = (phase: Phase, move: Move): Phase => ({
  ...phase,
  ...(phase.from ? { from: shiftBound(phase.from, move) } : {}),
  ...(phase.to ? { to: shiftBound(phase.to, move) } : {}),
});

/** A term to the end of a year ends with a year; any other keeps its length. */
const shiftTerm = ({ from, to }: Directive['term'], move: Move): Directive['term'] => {
  const years = yearOf(move.to) - yearOf(move.from);
  const end = to.endsWith('-12-31') ? dayOfMonth(yearOf(to) + years, 12, 31) : byDays(to, move);
  return { from: byDays(from, move), to: end };
};

const shown = (date: LocalDate): string => date.split('-').reverse().join('/');

/**
 * The directive as if issued on another day. A term to the end of a year ends as many years later as the issue does;
 * legal bases, the committee's term, words and quotations stay, and a note says that the dates were moved.
 */
export const shiftDirective = (directive: Directive, issuedOn: LocalDate): Directive => {
  const { term } = directive;
  const move: Move = { from: directive.issuedOn ?? term.from, to: issuedOn };
  if (move.from === move.to) return { ...directive, issuedOn };
  return {
    ...directive,
    issuedOn,
    term: shiftTerm(term, move),
    events: directive.events.map((event) => shiftEvent(event, move)),
    ...(directive.phases ? { phases: directive.phases.map((phase) => shiftPhase(phase, move)) } : {}),
    obligations: directive.obligations.map((one) => ({ ...one, due: shiftRule(one.due, move) })),
    addedByOffice: [
      ...directive.addedByOffice,
      `Các ngày đã dời theo ngày ban hành mới; bản gốc ban hành ngày ${shown(move.from)}`,
    ],
  };
};
