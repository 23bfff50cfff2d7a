/** Which steps a unit owes: obligations unrolled over a stretch of the calendar, and over events. */
import {
  afterEvents,
  endOfPeriod,
  immediately,
  inPeriod,
  type Occurred,
  settle,
} from '../deadline/compute.ts';
import type { Deadline } from '../deadline/deadline.ts';
import type { BriefObligation, UnitBrief } from '../directive/brief.ts';
import type { RecurringRule } from '../directive/due-rule.ts';
import { dayOfMonth, type LocalDate, latest, yearOf } from '../time/local-date.ts';
import { periodsBetween } from '../time/periods.ts';
import type { UnitState } from './state.ts';
import { isClosed, type PlannedStep, planStep } from './step.ts';

/** One step, or one for each post that owes it. */
const forPosts = (
  obligation: BriefObligation,
  occurrence: string,
  opensOn: LocalDate | null,
  deadline: Deadline | null,
): PlannedStep[] =>
  (obligation.posts ?? [null]).map((post) => planStep(obligation, occurrence, post, opensOn, deadline));

const recurring = (
  brief: UnitBrief,
  obligation: BriefObligation,
  rule: RecurringRule,
  window: { after: LocalDate | null; through: LocalDate },
  stated: boolean,
): PlannedStep[] =>
  periodsBetween(rule.period, latest(window.after, brief.term.from) ?? brief.term.from, window.through)
    .filter(
      (period) => period.from <= window.through && (window.after === null || period.from > window.after),
    )
    .filter((period) => !rule.from || period.from >= rule.from)
    .flatMap((period) => {
      const deadline = inPeriod(rule, period, brief.calendar, obligation, stated);
      // What was due before the directive existed, or falls after its term, is not asked for.
      if (deadline.date < brief.issuedOn || period.to > brief.term.to) return [];
      const opensOn = latest(period.from, brief.issuedOn) ?? period.from;
      return Array.from({ length: rule.times ?? 1 }, (_, i) =>
        forPosts(obligation, i === 0 ? period.label : `${period.label}.${i + 1}`, opensOn, deadline),
      ).flat();
    });

/** Steps of an obligation that come once, when the unit is opened. */
const once = (brief: UnitBrief, obligation: BriefObligation, occurred: Occurred): PlannedStep[] => {
  const { due } = obligation;
  const from = brief.issuedOn;
  switch (due.type) {
    case 'afterEvent':
    case 'immediatelyAfter': {
      const deadline = afterEvents(due, occurred, brief.calendar, brief.defaults);
      if (deadline) return forPosts(obligation, 'once', from, deadline);
      const expected = afterEvents(due, { ...brief.expected, ...occurred }, brief.calendar, brief.defaults);
      return forPosts(obligation, 'once', null, expected && { ...expected, provisional: true });
    }
    case 'on': {
      const deadline = settle(brief.calendar, due.date, due.dayOff ?? 'keep', { rule: 'on', date: due.date });
      return forPosts(obligation, 'once', from, deadline);
    }
    case 'endOf': {
      const { period, deadline } = endOfPeriod(due);
      return forPosts(obligation, 'once', latest(period.from, from), deadline);
    }
    case 'ongoing':
      return due.until && occurred[due.until] ? [] : forPosts(obligation, String(yearOf(from)), from, null);
    case 'periodic':
    case 'none':
      return forPosts(obligation, 'once', from, null);
    default:
      return [];
  }
};

/** "Thường xuyên" goes on in the new year when the year-end review has closed the last one. */
const renewed = (
  brief: UnitBrief,
  obligation: BriefObligation,
  state: UnitState,
  from: LocalDate,
): PlannedStep[] => {
  if (obligation.due.type !== 'ongoing' || from > brief.term.to) return [];
  const mine = Object.values(state.steps).filter((step) => step.obligation === obligation.id);
  if (mine.length === 0 || mine.some((step) => !isClosed(step) || step.status === 'superseded')) return [];
  return forPosts(obligation, String(yearOf(from)), from, null);
};

/** Steps are planned up to the end of January of the next year, so that January's reminders reach back into December. */
export const horizonAt = (today: LocalDate): LocalDate => dayOfMonth(yearOf(today) + 1, 1, 31);

/** Everything newly owed when planning moves on to `through`; first call (plannedThrough null) opens the unit. */
export const planSteps = (
  brief: UnitBrief,
  state: UnitState,
  today: LocalDate,
): { through: LocalDate; steps: PlannedStep[] } => {
  const through = horizonAt(today);
  const after = state.plannedThrough;
  const steps = brief.obligations.flatMap((obligation) => {
    const rule = obligation.due.type === 'every' ? obligation.due : state.stated[obligation.id];
    if (rule)
      return recurring(brief, obligation, rule, { after, through }, obligation.due.type === 'periodic');
    return after === null
      ? once(brief, obligation, state.occurred)
      : renewed(brief, obligation, state, today);
  });
  return { through, steps };
};

/** The office states a period: the step without one gives way to dated ones. */
export const planStated = (
  brief: UnitBrief,
  state: UnitState,
  obligation: BriefObligation,
  rule: RecurringRule,
  today: LocalDate,
): PlannedStep[] =>
  recurring(
    brief,
    obligation,
    rule,
    { after: null, through: state.plannedThrough ?? horizonAt(today) },
    true,
  ).filter((step) => !state.steps[step.id] && (step.deadline?.date ?? today) >= today);

/** The step that one occurrence of a recurring event starts. */
export const planOccurrence = (
  brief: UnitBrief,
  obligation: BriefObligation,
  event: string,
  occurrence: number,
  on: LocalDate,
): PlannedStep[] =>
  forPosts(obligation, `e${occurrence}`, on, immediately({ event, on }, brief.calendar, brief.defaults));
