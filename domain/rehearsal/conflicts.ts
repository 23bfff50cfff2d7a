/** What collides in a rehearsed or running directive: found from its deadlines alone, before anybody stumbles over it. */
import { type Calendar, isWorkingDay } from '../calendar/calendar.ts';
import type { Directive } from '../directive/directive.ts';
import { briefNow } from '../lifecycle/brief-now.ts';
import { isClosed, type Step } from '../lifecycle/step.ts';
import type { UnitId } from '../organisation/organisation.ts';
import { addDays, type LocalDate, weekday } from '../time/local-date.ts';
import type { Rehearsal } from './rehearse.ts';
import { type LateForAbove, lateForAbove, reportsIn } from './report-order.ts';
import { type Shared, shared } from './shared.ts';

export type Conflict =
  /** Meetings of which the plan says that at least one is not combined with others. */
  | { type: 'meetingsOnOneDay'; unit: UnitId; on: LocalDate; steps: string[] }
  | { type: 'dueOnDayOff'; unit: UnitId; on: LocalDate; step: string }
  /** `week`: its Monday. */
  | { type: 'crowdedWeek'; unit: UnitId; week: LocalDate; steps: string[] }
  | LateForAbove;

/** The same conflict of several units, said once. */
export type SharedConflict = Shared<Conflict>;

/** More deadlines of one unit in one week than this are said, unless the directive names another number. */
const MOST_IN_WEEK = 5;

interface Due {
  step: Step;
  on: LocalDate;
}

const gathered = (due: Due[], keyOf: (on: LocalDate) => LocalDate): [LocalDate, Due[]][] => {
  const groups = new Map<LocalDate, Due[]>();
  for (const one of due) {
    const key = keyOf(one.on);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
};
const nameOf = ({ step }: Due): string => `${step.obligation}/${step.occurrence}`;
const idsOf = (due: Due[]): string[] => due.map(nameOf).sort();
/** What several members of a unit owe, each for himself, is one deadline of the unit. */
const isFirstOfItsKind = (due: Due, i: number, all: Due[]): boolean =>
  i === all.findIndex((one) => nameOf(one) === nameOf(due));
const mondayOf = (date: LocalDate): LocalDate => addDays(date, 1 - weekday(date));

/**
 * Conflicts of one unit, in order of kind and day.
 * @param steps all its steps; those without a deadline, or that nobody owes any more, collide with nothing
 */
export const conflictsOf = (
  { defaults, obligations }: Pick<Directive, 'defaults' | 'obligations'>,
  calendar: Calendar,
  { unit, steps }: { unit: UnitId; steps: Step[] },
): Conflict[] => {
  const counts = (step: Step) => !isClosed(step) || step.status === 'accepted';
  const due = steps
    .flatMap((step): Due[] =>
      step.deadline && counts(step) ? [{ step, on: step.meeting?.on ?? step.deadline.date }] : [],
    )
    .filter(isFirstOfItsKind);
  const apart = new Set(obligations.flatMap(({ id, notCombined }) => (notCombined ? [id] : [])));
  const meetings = due.filter(({ step }) => step.kind === 'meeting');
  const most = defaults.deadlinesPerWeek ?? MOST_IN_WEEK;
  return [
    ...gathered(meetings, (on) => on).flatMap(([on, list]): Conflict[] =>
      list.length > 1 && list.some(({ step }) => apart.has(step.obligation))
        ? [{ type: 'meetingsOnOneDay', unit, on, steps: idsOf(list) }]
        : [],
    ),
    ...due
      .filter(({ on }) => !isWorkingDay(calendar, on))
      .map((one): Conflict => ({ type: 'dueOnDayOff', unit, on: one.on, step: nameOf(one) })),
    ...gathered(due, mondayOf).flatMap(([week, list]): Conflict[] =>
      list.length > most ? [{ type: 'crowdedWeek', unit, week, steps: idsOf(list) }] : [],
    ),
  ];
};

const dayOf = (conflict: SharedConflict): LocalDate =>
  conflict.type === 'crowdedWeek' ? conflict.week : conflict.on;

/**
 * Conflicts of a rehearsed directive in order of day, each with the units that have it.
 * @param rehearsal played to its end with the events assumed, so that what rests on them is judged on those dates
 */
export const conflictsIn = (
  { units }: Pick<Rehearsal, 'units'>,
  directive: Pick<Directive, 'defaults' | 'obligations'>,
): SharedConflict[] => {
  const above = reportsIn(units);
  const all = [...units.values()].flatMap(({ brief, state }): Conflict[] => {
    const steps = Object.values(state.steps);
    const { calendar } = briefNow(brief, state);
    return [
      ...conflictsOf(directive, calendar, { unit: brief.unit, steps }),
      ...lateForAbove(directive, brief, above),
    ];
  });
  return shared(all).sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
};
