/** A unit's year reckoned from its own state: the same answer whenever it is asked of the same events. */
import { stopsUntil } from '../clocks/stops.ts';
import type { UnitBrief } from '../directive/brief.ts';
import type { Policy, Scores } from '../evaluation/policy.ts';
import { reckon } from '../evaluation/reckon.ts';
import type { Reckoned, Span } from '../evaluation/result.ts';
import { type Counts, countsOf, type Year } from '../evaluation/year-facts.ts';
import { type LocalDate, yearOf } from '../time/local-date.ts';
import { briefNow } from './brief-now.ts';
import type { UnitEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { newUnit, type UnitState } from './state.ts';
import { isClosed, type Step } from './step.ts';
import { clockOf } from './suspension.ts';

type ClockParts = Pick<UnitBrief, 'calendar' | 'stops'>;

/** The year that a review is of: its period's, else that of its deadline. */
export const yearReviewed = ({ occurrence, deadline, opensOn }: Step): number => {
  const [year] = occurrence.split('.');
  if (year && /^\d{4}$/.test(year)) return Number(year);
  return yearOf(deadline?.date ?? opensOn ?? '');
};

/** While clocks stand and nobody knows for how long, what was suspended so far is given back. */
export const asClockStands = (
  steps: readonly Step[],
  { calendar, stops = [] }: ClockParts,
  on: LocalDate,
): Step[] =>
  stops.some(({ until }) => until === null)
    ? steps.map((step) => {
        const { deadline, opensOn } = step;
        if (isClosed(step) || step.status === 'submitted' || !deadline || !opensOn) return step;
        return {
          ...step,
          deadline: clockOf({ calendar, stops: stopsUntil(stops, on) }, deadline, opensOn, step.extension),
        };
      })
    : [...steps];

export const yearCounts = (steps: readonly Step[], clock: ClockParts, year: Year): Counts =>
  countsOf(asClockStands(steps, clock, year.asOf), year);

export interface Judged {
  policy: Policy;
  scores: Scores;
  exceeded: string[];
  undelivered?: Span[] | undefined;
}

/** @param brief as news has changed it */
export const reckonYear = (
  { steps, seq }: UnitState,
  brief: ClockParts,
  { year, asOf }: Pick<Year, 'year' | 'asOf'>,
  { policy, scores, exceeded, undelivered = [] }: Judged,
): Reckoned => {
  const counts = yearCounts(Object.values(steps), brief, { year, asOf, undelivered, exceeded });
  const { code, version } = policy;
  return {
    policy: { code, version },
    year,
    asOf,
    through: seq,
    counts,
    scores,
    exceeded,
    ...(undelivered.length > 0 ? { undelivered } : {}),
    ...reckon(policy, counts, scores),
  };
};

/**
 * A result reckoned again, years later, from the unit's stored events and the policy alone.
 * @param brief the unit's brief as it was opened with
 */
export const reckonAgain = (
  events: readonly UnitEvent[],
  brief: UnitBrief,
  policy: Policy,
  known: Pick<Reckoned, 'year' | 'asOf' | 'through' | 'scores' | 'exceeded' | 'undelivered'>,
): Reckoned => {
  const state = events.filter(({ seq }) => seq < known.through).reduce(evolve, newUnit());
  return reckonYear(state, briefNow(brief, state), known, { ...known, policy });
};
