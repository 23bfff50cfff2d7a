/**
 * Fair lateness: what of a unit's delay is its own. Suspensions and extensions are in the deadline already. Here the
 * days are given back on which a unit could do nothing because others had the matter: a reviewer who then returned
 * it, a superior who had not answered, a letter that did not arrive.
 */
import { addDays, daysBetween, type LocalDate } from '../time/local-date.ts';

export type WaitKind = 'review' | 'answer' | 'letter';
/** The days after `from` up to and including `to`. */
export interface Wait {
  kind: WaitKind;
  from: LocalDate;
  to: LocalDate;
}

export interface Timed {
  opensOn: LocalDate;
  deadline: LocalDate;
  /** The day by which it is judged; null while it is owed. */
  doneOn: LocalDate | null;
  waits: readonly Wait[];
}
export type Verdict = 'onTime' | 'late' | 'behind' | 'running';
export interface Own {
  verdict: Verdict;
  /** The last day in time, once waiting is given back. */
  until: LocalDate;
  /** Late by the date alone, in time once waiting is given back. */
  excused: boolean;
  /** Calendar days of the unit's own delay. */
  days: number;
}

const waited =
  (waits: readonly Wait[], deadline: LocalDate) =>
  (day: LocalDate): boolean =>
    waits.some(
      // Who waits for an answer can go on with the work until the date; only then does nothing but the answer help.
      ({ kind, from, to }) => from < day && day <= to && (kind !== 'answer' || day > deadline),
    );

/** As many days of the unit's own as the deadline gave, and no end on a day of waiting. */
const givenBack = ({ opensOn, deadline, waits }: Timed): LocalDate => {
  if (waits.length === 0) return deadline;
  const isWaiting = waited(waits, deadline);
  let day = opensOn;
  for (let left = Math.max(0, daysBetween(opensOn, deadline)); left > 0; ) {
    day = addDays(day, 1);
    if (!isWaiting(day)) left--;
  }
  while (isWaiting(addDays(day, 1))) day = addDays(day, 1);
  return day < deadline ? deadline : day;
};

const ownDays = (timed: Timed, until: LocalDate, end: LocalDate): number => {
  const isWaiting = waited(timed.waits, timed.deadline);
  let days = 0;
  for (let day = addDays(until, 1); day <= end; day = addDays(day, 1)) if (!isWaiting(day)) days++;
  return days;
};

/** @param asOf the day on which it is judged: what is owed then and past its time is behind */
export const ownTime = (timed: Timed, asOf: LocalDate): Own => {
  const { deadline, doneOn } = timed;
  const until = givenBack(timed);
  const end = doneOn ?? asOf;
  const days = ownDays(timed, until, end);
  const excused = days === 0 && end > deadline;
  if (doneOn) return { verdict: days > 0 ? 'late' : 'onTime', until, excused, days };
  return { verdict: days > 0 ? 'behind' : 'running', until, excused, days };
};
