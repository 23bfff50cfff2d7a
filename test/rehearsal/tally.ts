/** How often each kind of command was exercised, done and refused; which rules gave steps. */
import type { Directive } from '../../domain/directive/directive.ts';
import { briefNow } from '../../domain/lifecycle/brief-now.ts';
import type { UnitEvent, UnitFact } from '../../domain/lifecycle/events.ts';
import type { RehearsedUnit } from '../../domain/rehearsal/rehearse.ts';
import type { Lived } from './behave.ts';

export type Tally = Record<string, { done: number; refused: number }>;

const isCarried = (fact: UnitFact): boolean => fact.type === 'Cancelled' && fact.carried !== undefined;
/** Amendments of what the unit had taken over and was never asked itself. */
const amendedAfter = (events: UnitEvent[]): number => {
  const taken = events.flatMap(({ fact }) => (fact.type === 'TakenOver' ? fact.obligations : []));
  const isTaken = (id: string) => taken.some((one) => one.id === id);
  return events.filter(
    ({ fact }) =>
      fact.type === 'DirectiveAmended' &&
      (fact.part.dropped.some(isTaken) || fact.part.obligations.some(({ id }) => isTaken(id))),
  ).length;
};

/** Steps by occurrences of an event that have a length of their own. */
const lengthOfEach = ({ brief, state }: RehearsedUnit): number => {
  const own = briefNow(brief, state).obligations.filter(({ due }) => due.type === 'eachEvent' && due.offset);
  return Object.values(state.steps).filter((step) => own.some(({ id }) => id === step.obligation)).length;
};

export const tallyOf = (lives: Lived[]): Tally => {
  const tally: Tally = {};
  const count = (name: string, what: 'done' | 'refused', by = 1) => {
    tally[name] ??= { done: 0, refused: 0 };
    tally[name][what] += by;
  };
  for (const { rehearsal, behaviours, repeats } of lives) {
    const refused = new Set(rehearsal.refusals.map(({ behaviour }) => behaviour));
    for (const behaviour of behaviours)
      count(
        'rollout' in behaviour ? behaviour.rollout.act : behaviour.act.act,
        refused.has(behaviour) ? 'refused' : 'done',
      );
    count('repeat', 'done', repeats);
    count('refusal', 'done', rehearsal.refusals.length);
    for (const unit of rehearsal.units.values()) {
      const { events } = unit;
      count('a length after each event', 'done', lengthOfEach(unit));
      const byTime = events.filter(
        (event) => event.seq > 1 && event.by.role === 'system' && event.command === null,
      );
      count('wake-up', 'done', new Set(byTime.map((event) => event.at)).size);
      count('turn of the year', 'done', byTime.filter(({ fact }) => fact.type === 'StepsPlanned').length);
      const asked = events.filter(({ fact }) => fact.type === 'PlanReceived').length;
      count('asked by a superior’s plan', 'done', asked);
      const ofHeirs = events.filter(({ fact }) => fact.type === 'PlanReceived' && fact.heirOf).length;
      count('an heir told of a plan', 'done', ofHeirs);
      count('work carried over', 'done', events.filter(({ fact }) => isCarried(fact)).length);
      count('an heir’s work amended', 'done', amendedAfter(events));
      count('events', 'done', events.length);
      count('unit', 'done');
    }
  }
  return tally;
};

/** Forms of rules by which some unit had a step, in order. */
export const formsMet = (cases: { directive: Directive; lived: Lived }[]): string[] => {
  const met = cases.flatMap(({ directive, lived }) => {
    const owed = new Set(
      [...lived.rehearsal.units.values()].flatMap(({ state }) =>
        Object.values(state.steps).map((step) => step.obligation),
      ),
    );
    return directive.obligations.filter(({ id }) => owed.has(id)).map(({ due }) => due.type);
  });
  return [...new Set(met)].sort();
};
