/**
 * A deadline after suspensions and extensions. Both only add up: the date follows from the rule's own date, the set
 * of days on which the clock stood and the days granted, so the order in which they came does not matter.
 */
import { type Calendar, isWorkingDay } from '../calendar/calendar.ts';
import type { Because, Deadline } from '../deadline/deadline.ts';
import { addDays, daysBetween, earliest, type LocalDate } from '../time/local-date.ts';
import { endedStops, type Stop, stoppedOn } from './stops.ts';

/** What happened to one step's clock since its rule gave it a date. */
export interface Changes {
  stops: readonly Stop[];
  /** Calendar days granted on top of the rule's date, and when that was decided. */
  extended?: { days: number; on: LocalDate } | undefined;
}

/** The deadline as its rule gave it, before anything was given back or granted. */
export const baseOf = ({ adjusted, ...deadline }: Deadline): Deadline =>
  adjusted ? { ...deadline, date: adjusted.from } : deadline;

/** Of two rules the one that gave the date. */
const given = (because: Because): Because =>
  because.rule === 'earlierOf' || because.rule === 'laterOf' ? given(because.chosen) : because;

const countsWorkingDays = (because: Because): boolean => {
  if (because.rule === 'afterEvent' || because.rule === 'afterObligation')
    return because.unit === 'workingDay';
  return because.rule === 'immediatelyAfter';
};

/** It rests on the deadline of another step, which has moved with the suspension already. */
const movesWithAnother = (because: Because): boolean => because.rule === 'beforeObligation';

/** The first day that counts: the day after the anchor (Civil Code 2015, art. 147.2), else the day the step opens. */
const firstDay = (base: Deadline, opensOn: LocalDate): LocalDate => {
  const because = given(base.because);
  const from = 'on' in because ? addDays(because.on, 1) : opensOn;
  return earliest(from, base.date) ?? from;
};

interface Moved {
  date: LocalDate;
  /** Days given back: working days where the rule counts those. */
  days: number;
}

/**
 * Each day lost before the date is given back by the next day on which the clock runs. A date that moved ends on a
 * working day, as a computed period does (art. 148.5); one that did not move stays where it is.
 */
const giveBack = (
  calendar: Calendar,
  stops: readonly Stop[],
  { from, date, working }: { from: LocalDate; date: LocalDate; working: boolean },
): Moved => {
  const counts = (day: LocalDate) => !working || isWorkingDay(calendar, day);
  let days = 0;
  for (let day = from; day <= date; day = addDays(day, 1)) if (counts(day) && stoppedOn(stops, day)) days++;
  if (days === 0) return { date, days };
  let end = date;
  let given = 0;
  for (let owed = days; owed > 0; ) {
    end = addDays(end, 1);
    if (!counts(end)) continue;
    if (stoppedOn(stops, end)) given++;
    else owed--;
  }
  while (!isWorkingDay(calendar, end) || stoppedOn(stops, end)) {
    if (counts(end) && stoppedOn(stops, end)) given++;
    end = addDays(end, 1);
  }
  return { date: end, days: days + given };
};

const moving = (calendar: Calendar, base: Deadline, opensOn: LocalDate, stops: readonly Stop[]) => {
  const because = given(base.because);
  const ended = movesWithAnother(because) ? [] : endedStops(stops);
  const from = firstDay(base, opensOn);
  const working = countsWorkingDays(because);
  return {
    working,
    by: (days: number): Moved => giveBack(calendar, ended, { from, date: addDays(base.date, days), working }),
  };
};

/**
 * The deadline as it stands after suspensions and extensions.
 * @param deadline as the rule gave it, or as it was adjusted before
 * @param opensOn first day of the step's period
 */
export const adjust = (
  calendar: Calendar,
  deadline: Deadline,
  opensOn: LocalDate,
  { stops, extended }: Changes,
): Deadline => {
  const base = baseOf(deadline);
  if (stops.length === 0 && !extended) return base;
  const clock = moving(calendar, base, opensOn, stops);
  const { date, days } = clock.by(extended?.days ?? 0);
  if (days === 0 && !extended) return base;
  const suspended = suspendedDays(calendar, base, opensOn, { stops, extended }, days);
  const unit = clock.working ? ('workingDay' as const) : ('day' as const);
  return {
    ...base,
    date,
    adjusted: {
      from: base.date,
      ...(extended ? { extended } : {}),
      ...(suspended > 0 ? { stopped: { days: suspended, unit } } : {}),
      ...(days > suspended ? { closed: { days: days - suspended, unit } } : {}),
    },
  };
};

/** Of the days given back those of suspensions; the others are days on which the directive was closed. */
const suspendedDays = (
  calendar: Calendar,
  base: Deadline,
  opensOn: LocalDate,
  { stops, extended }: Changes,
  days: number,
): number => {
  const suspensions = stops.filter(({ closed }) => !closed);
  if (suspensions.length === stops.length) return days;
  return Math.min(days, moving(calendar, base, opensOn, suspensions).by(extended?.days ?? 0).days);
};

/**
 * Calendar days to grant on top of the rule's date so that the deadline, suspensions included, is `to`.
 * @param to a day on which the clock runs, later than the deadline stands
 */
export const daysToReach = (
  calendar: Calendar,
  deadline: Deadline,
  opensOn: LocalDate,
  stops: readonly Stop[],
  to: LocalDate,
): number => {
  const base = baseOf(deadline);
  const clock = moving(calendar, base, opensOn, stops);
  let [few, many] = [0, Math.max(0, daysBetween(base.date, to))];
  while (few < many) {
    const middle = Math.floor((few + many) / 2);
    if (clock.by(middle).date >= to) many = middle;
    else few = middle + 1;
  }
  return many;
};
