/** What a unit's recorded steps say of its year: how many were due, in time, late, owed, beyond what was asked. */
import type { Step } from '../lifecycle/step.ts';
import { type LocalDate, yearOf } from '../time/local-date.ts';
import { type Own, ownTime, type Timed, type Wait } from './own-time.ts';

export interface Counts {
  /** In time, late or behind: what had to be done by then, or was. */
  due: number;
  onTime: number;
  late: number;
  behind: number;
  /** Of those in time: late by the date alone, not by the unit's own delay. */
  excused: number;
  /** Of those due: returned at least once. */
  returned: number;
  exceeded: number;
  /** Owed and still within their time; not in `due`. */
  running: number;
}
export interface Year {
  year: number;
  /** The day on which the year is looked at. */
  asOf: LocalDate;
  /** Days on which letters of the directive did not reach the unit. */
  undelivered?: readonly Pick<Wait, 'from' | 'to'>[] | undefined;
  /** Steps done beyond what was asked. */
  exceeded?: readonly string[] | undefined;
}

const NOT_OWED: ReadonlySet<Step['status']> = new Set(['waived', 'cancelled', 'superseded', 'waiting']);

/**
 * Steps that belong to the year and bear on its result. The year's own review is what is being reckoned; a part in
 * another unit's step is that unit's to answer for, and its lateness is told apart.
 */
export const countsIn = (step: Step, year: number): boolean =>
  step.kind !== 'yearEndReview' &&
  step.role !== 'coordinating' &&
  !NOT_OWED.has(step.status) &&
  step.opensOn !== null &&
  step.deadline !== null &&
  yearOf(step.deadline.date) === year;

/** What a step says of its own time, on the day of the look. */
export const timedOf = (
  step: Step,
  { asOf, undelivered = [] }: Pick<Year, 'asOf' | 'undelivered'>,
): Timed => {
  // A question that nobody has answered yet is waited on until the day of the look.
  const open = [step.extension?.asked, step.difficulty?.open, step.disclaim?.open].filter(
    (one) => one != null,
  );
  const done = step.status === 'accepted' || step.status === 'submitted';
  return {
    opensOn: step.opensOn ?? asOf,
    deadline: step.deadline?.date ?? asOf,
    doneOn: done ? (step.submission?.on ?? step.closedOn) : null,
    waits: [
      ...(step.waits ?? []),
      ...open.map(({ on }) => ({ kind: 'answer' as const, from: on, to: asOf })),
      ...undelivered.map(({ from, to }) => ({ kind: 'letter' as const, from, to })),
    ],
  };
};

/**
 * One step's own time.
 * @returns null where no date is owed in that year
 */
export const ownTimeOf = (step: Step, year: Year): Own | null =>
  countsIn(step, year.year) ? ownTime(timedOf(step, year), year.asOf) : null;

export const countsOf = (steps: readonly Step[], year: Year): Counts => {
  const exceeded = new Set(year.exceeded ?? []);
  const counts: Counts = {
    due: 0,
    onTime: 0,
    late: 0,
    behind: 0,
    excused: 0,
    returned: 0,
    exceeded: 0,
    running: 0,
  };
  for (const step of steps) {
    const own = ownTimeOf(step, year);
    if (!own) continue;
    counts[own.verdict]++;
    if (own.verdict === 'running') continue;
    counts.due++;
    if (own.excused && own.verdict === 'onTime') counts.excused++;
    if (step.returns > 0) counts.returned++;
    if (exceeded.has(step.id) && step.status === 'accepted') counts.exceeded++;
  }
  return counts;
};
