/** One rule by itself, outside a directive file: for the terminal, and for whoever tries a rule out. */
import type { Directive } from '../domain/directive/directive.ts';
import { type DueRule, endCode, eventsOf, followedObligation, ISSUE } from '../domain/directive/due-rule.ts';
import type { LocalDate } from '../domain/time/local-date.ts';
import { dueRuleProblems } from './check-due-rule.ts';
import { dueRuleSchema } from './due-rule-file.ts';
import { shapeProblems } from './parts.ts';
import { distinct, problem, type Result } from './problems.ts';

export const checkRule = (
  json: unknown,
  directive: Pick<
    Directive,
    'events' | 'phases' | 'reportTerms' | 'committeeTerm' | 'issuedOn' | 'term' | 'obligations'
  >,
  known: Record<string, LocalDate>,
): Result<DueRule> => {
  const shape = shapeProblems(dueRuleSchema, json);
  if (shape.length > 0) return { ok: false, problems: shape };
  const rule = dueRuleSchema.parse(json);
  const declared = directive.events.flatMap(({ code, ends }) => (ends ? [code, endCode(code)] : [code]));
  // A day that is given for an event is a day on which it can be foreseen.
  const definitions = directive.events.map((event) => ({
    ...event,
    expected: known[event.code] ?? event.expected,
    ...(event.ends
      ? { ends: { ...event.ends, expected: known[endCode(event.code)] ?? event.ends.expected } }
      : {}),
  }));
  const followed = followedObligation(rule);
  const missing =
    followed !== null && !directive.obligations.some(({ id }) => id === followed)
      ? [
          problem(
            ['obligation'],
            `Không có việc nào mang mã “${followed}”; hãy đưa văn bản có việc ấy (--directive).`,
          ),
        ]
      : [];
  const wrong = dueRuleProblems(rule, [], {
    events: new Set([...declared, ISSUE]),
    definitions,
    phases: directive.phases ?? [],
    phaseCodes: new Set(directive.phases?.map(({ code }) => code)),
    reportTerms: new Set(directive.reportTerms?.map(({ code }) => code)),
    committeeTerm: directive.committeeTerm !== undefined,
    issuedOn: directive.issuedOn,
    term: directive.term,
  });
  const problems = [...missing, ...wrong];
  return problems.length > 0 ? { ok: false, problems: distinct(problems) } : { ok: true, value: rule };
};

/** Events that a rule speaks of and nobody has declared, for trying it out by itself. */
export const undeclared = (json: unknown, events: Directive['events']): string[] => {
  const parsed = dueRuleSchema.safeParse(json);
  const known = new Set(events.flatMap(({ code, ends }) => (ends ? [code, endCode(code)] : [code])));
  return parsed.success ? eventsOf(parsed.data).filter((code) => !known.has(code)) : [];
};
