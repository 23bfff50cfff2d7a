/** What collides in a rehearsed or running directive: found from its deadlines alone, before anybody stumbles over it. */
import { type Calendar, isWorkingDay } from '../calendar/calendar.ts';
import type { Directive } from '../directive/directive.ts';
import type { Step } from '../lifecycle/step.ts';
import type { UnitId } from '../organisation/organisation.ts';
import { addDays, type LocalDate, weekday } from '../time/local-date.ts';

export type Conflict =
  /** Meetings of which the plan says that at least one is not combined with others. */
  | { type: 'meetingsOnOneDay'; unit: UnitId; on: LocalDate; steps: string[] }
  | { type: 'dueOnDayOff'; unit: UnitId; on: LocalDate; step: string }
  /** `week`: its Monday. */
  | { type: 'crowdedWeek'; unit: UnitId; week: LocalDate; steps: string[] };

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
const idsOf = (due: Due[]): string[] => due.map(({ step }) => step.id).sort();
const mondayOf = (date: LocalDate): LocalDate => addDays(date, 1 - weekday(date));

/**
 * Conflicts of one unit, in order of kind and day.
 * @param steps all its steps; those without a deadline collide with nothing
 */
export const conflictsOf = (
  { defaults, obligations }: Pick<Directive, 'defaults' | 'obligations'>,
  calendar: Calendar,
  { unit, steps }: { unit: UnitId; steps: Step[] },
): Conflict[] => {
  const due = steps.flatMap((step): Due[] => (step.deadline ? [{ step, on: step.deadline.date }] : []));
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
      .map(({ step, on }): Conflict => ({ type: 'dueOnDayOff', unit, on, step: step.id })),
    ...gathered(due, mondayOf).flatMap(([week, list]): Conflict[] =>
      list.length > most ? [{ type: 'crowdedWeek', unit, week, steps: idsOf(list) }] : [],
    ),
  ];
};
