/** What the rules of some obligations rest on, taken from the directive: only the parts that they name. */
import type { LocalDate } from '../time/local-date.ts';
import { type Directive, momentsOf, type Obligation } from './directive.ts';
import {
  type DueRule,
  type EventCode,
  eventsOf,
  type Phase,
  type ReportTerm,
  wholePhase,
} from './due-rule.ts';

/** A rule of two, taken apart. */
export const onceRules = (rule: DueRule): DueRule[] => ('rules' in rule ? rule.rules : [rule]);

/** Whether the date depends on the committee's term, the unit's own or the directive's. */
export const restsOnCommitteeTerm = (rule: DueRule): boolean =>
  onceRules(rule).some(({ type }) => type === 'withinCommitteeTerm');

/** Events and, of obligations that await a period, the obligation itself: what a unit must be told of. */
export const listensTo = (directive: Directive, obligations: Obligation[]): string[] => [
  ...new Set(
    obligations.flatMap(({ id, due }) => (due.type === 'periodic' ? [id] : eventsOf(due, directive.phases))),
  ),
];

export const expectedOf = (directive: Directive, codes: string[]): Record<EventCode, LocalDate> =>
  Object.fromEntries(
    momentsOf(directive.events).flatMap(({ code, expected }) =>
      expected && codes.includes(code) ? [[code, expected]] : [],
    ),
  );

export interface RuleParts {
  /** Days of the year on which recurring events are expected. */
  yearly?: Record<EventCode, { month: number; day: number }> | undefined;
  phases?: Phase[] | undefined;
  reportTerms?: ReportTerm[] | undefined;
  /** The unit's committee's, else the directive's. */
  committeeTerm?: { from: LocalDate; to: LocalDate } | undefined;
}

const named = <T>(key: keyof RuleParts, list: T[]): RuleParts => (list.length > 0 ? { [key]: list } : {});

/** Fields appear only where a rule names them: every byte stands in every unit's history. */
export const rulePartsOf = (
  directive: Directive,
  obligations: Obligation[],
  committeeTerm = directive.committeeTerm,
): RuleParts => {
  const rules = obligations.flatMap(({ due }) => onceRules(due));
  const phases = new Set(rules.flatMap((rule) => (rule.type === 'within' ? [rule.phase] : [])));
  const terms = new Set(rules.flatMap((rule) => (rule.type === 'reportTerm' ? [rule.term] : [])));
  const before = new Set(rules.flatMap((rule) => (rule.type === 'beforeEach' ? [rule.event] : [])));
  const yearly = directive.events.flatMap(({ code, yearly: day }) =>
    day && before.has(code) ? [[code, day] as const] : [],
  );
  return {
    ...named(
      'phases',
      [...phases].flatMap((code) => {
        const whole = wholePhase(code, directive.phases ?? []);
        return whole ? [{ code, name: whole.name, from: whole.from, to: whole.to }] : [];
      }),
    ),
    ...named('reportTerms', directive.reportTerms?.filter(({ code }) => terms.has(code)) ?? []),
    ...(yearly.length > 0 ? { yearly: Object.fromEntries(yearly) } : {}),
    ...(committeeTerm && rules.some(restsOnCommitteeTerm) ? { committeeTerm } : {}),
  };
};
