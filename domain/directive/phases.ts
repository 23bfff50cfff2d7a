/** The phases of a directive as people look at them: which lies in which, and what is asked in each. */
import { onceRules } from './brief-rules.ts';
import { type Directive, type Obligation, obligationOf } from './directive.ts';
import type { DueRule, Phase } from './due-rule.ts';

/** In place of a phase's code: what the document asks in none. */
export const OUTSIDE_PHASES = '-';

type Phased = Pick<Directive, 'phases' | 'obligations' | 'dropped'>;

/** The phase that a rule names; of two rules compared the first that is named. */
export const phaseOf = (rule: DueRule): string | null =>
  onceRules(rule).flatMap((one) => (one.type === 'within' ? [one.phase] : []))[0] ?? null;

/** A phase and those around it, from the inside out. `inside` of a checked file runs in no circle. */
export const phasesAround = (code: string, phases: Phase[]): string[] => {
  const phase = phases.find((one) => one.code === code);
  return phase ? [code, ...(phase.inside ? phasesAround(phase.inside, phases) : [])] : [];
};

/** Whether a phase's own count holds an obligation: due within it, or within a phase inside it. */
const isAskedIn = (phases: Phase[], code: string, { due }: Obligation): boolean => {
  const own = phaseOf(due);
  if (own === null) return code === OUTSIDE_PHASES;
  return phasesAround(own, phases).includes(code);
};

/** Ids of what is asked in a phase, of what amendments have dropped too: its steps are still counted. */
export const askedIn = ({ phases = [], obligations, dropped = [] }: Phased, code: string): string[] =>
  [...dropped, ...obligations].filter((one) => isAskedIn(phases, code, one)).map(({ id }) => id);

/** The phases that some obligations name themselves, in the order of the document. */
export const phasesNamed = (
  directive: Directive,
  ids: string[],
): { phase: Phase; obligations: string[] }[] => {
  const named = [...new Set(ids)].flatMap((id) => {
    const due = obligationOf(directive, id)?.due;
    const code = due && phaseOf(due);
    return code ? [{ id, code }] : [];
  });
  return (directive.phases ?? []).flatMap((phase) => {
    const obligations = named.flatMap(({ id, code }) => (code === phase.code ? [id] : []));
    return obligations.length > 0 ? [{ phase, obligations }] : [];
  });
};
