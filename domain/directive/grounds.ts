/** What the rules of some obligations rest on, as one unit's brief has it: so that they can be reckoned under another's. */
import type { LocalDate } from '../time/local-date.ts';
import type { BriefObligation } from './brief.ts';
import { onceRules, type RuleParts, restsOnCommitteeTerm } from './brief-rules.ts';
import { type EventCode, eventsOf } from './due-rule.ts';

export interface Grounds extends RuleParts {
  expected?: Record<EventCode, LocalDate> | undefined;
}

const picked = <T>(all: Record<string, T> | undefined, codes: string[]): Record<string, T> =>
  Object.fromEntries(
    codes.flatMap((code) => (all && Object.hasOwn(all, code) ? [[code, all[code] as T]] : [])),
  );
const unless = <K extends keyof Grounds>(empty: boolean, key: K, value: Grounds[K]): Grounds =>
  empty ? {} : { [key]: value };

/** Only what these obligations name; null when they rest on nothing but themselves. */
export const groundsOf = (from: Grounds, obligations: Pick<BriefObligation, 'due'>[]): Grounds | null => {
  const rules = obligations.flatMap(({ due }) => onceRules(due));
  const phases = (from.phases ?? []).filter(({ code }) =>
    rules.some((rule) => rule.type === 'within' && rule.phase === code),
  );
  const reportTerms = (from.reportTerms ?? []).filter(({ code }) =>
    rules.some((rule) => rule.type === 'reportTerm' && rule.term === code),
  );
  const yearly = picked(
    from.yearly,
    rules.flatMap((rule) => (rule.type === 'beforeEach' ? [rule.event] : [])),
  );
  const expected = picked(from.expected, [
    ...new Set(obligations.flatMap(({ due }) => eventsOf(due, phases))),
  ]);
  const found: Grounds = {
    ...unless(phases.length === 0, 'phases', phases),
    ...unless(reportTerms.length === 0, 'reportTerms', reportTerms),
    ...unless(Object.keys(yearly).length === 0, 'yearly', yearly),
    ...unless(!rules.some(restsOnCommitteeTerm) || !from.committeeTerm, 'committeeTerm', from.committeeTerm),
    ...unless(Object.keys(expected).length === 0, 'expected', expected),
  };
  return Object.keys(found).length > 0 ? found : null;
};

const joined = <T extends { code: string }>(own: T[] = [], others: T[] = []): T[] => [
  ...own,
  ...others.filter(({ code }) => own.every((one) => one.code !== code)),
];

/** With what the brief lacks; what it has of its own stands. */
export const withGrounds = <B extends Grounds>(brief: B, grounds: Grounds): B => {
  const { phases, reportTerms, yearly, committeeTerm, expected } = grounds;
  return {
    ...brief,
    ...(phases ? { phases: joined(brief.phases, phases) } : {}),
    ...(reportTerms ? { reportTerms: joined(brief.reportTerms, reportTerms) } : {}),
    ...(yearly ? { yearly: { ...yearly, ...brief.yearly } } : {}),
    ...(committeeTerm ? { committeeTerm: brief.committeeTerm ?? committeeTerm } : {}),
    ...(expected ? { expected: { ...expected, ...brief.expected } } : {}),
  };
};
