/** Which steps a unit owes: obligations unrolled over a stretch of the calendar, and over events. */
import type { Deadline } from '../deadline/deadline.ts';
import type { Occurred } from '../deadline/moments.ts';
import { afterOccurrence, type Due, datedDue } from '../deadline/once.ts';
import {
  beforeOccurrence,
  everyOccasion,
  type Occasion,
  reportOccasions,
  type Span,
  yearlyOccasions,
} from '../deadline/recurring.ts';
import type { BriefObligation, UnitBrief } from '../directive/brief.ts';
import { sinceAdded } from '../directive/brief-part.ts';
import { type DueRule, isDatedOnce, type RecurringRule } from '../directive/due-rule.ts';
import { dayOfMonth, type LocalDate, latest, yearOf } from '../time/local-date.ts';
import { owners } from './posts.ts';
import type { UnitState } from './state.ts';
import { isClosed, type PlannedStep, planStep } from './step.ts';

/** Rules that ask something of every occurrence of an event. */
export type EachRule = Extract<DueRule, { type: 'eachEvent' | 'beforeEach' }>;

/** One step, or one for each post that owes it. */
const forPosts = (
  obligation: BriefObligation,
  occurrence: string,
  opensOn: LocalDate | null,
  deadline: Deadline | null,
): PlannedStep[] =>
  (obligation.posts ?? [null]).map((post) => planStep(obligation, occurrence, post, opensOn, deadline));

/** Steps whose period begins after `after` (all, when null) and by `through`. */
interface Window {
  after: LocalDate | null;
  through: LocalDate;
}

const occasionsOf = (
  brief: UnitBrief,
  obligation: BriefObligation,
  stated: RecurringRule | undefined,
  span: Span,
): Occasion[] => {
  const { due } = obligation;
  if (due.type === 'every') return everyOccasion(due, brief, obligation, false, span);
  if (stated) return everyOccasion(stated, brief, obligation, true, span);
  if (due.type === 'reportTerm') {
    const term = brief.reportTerms?.find(({ code }) => code === due.term);
    return term ? reportOccasions(term, brief, span) : [];
  }
  const yearly = due.type === 'beforeEach' ? brief.yearly?.[due.event] : undefined;
  return due.type === 'beforeEach' && yearly ? yearlyOccasions(due, yearly, brief, span) : [];
};

const recurring = (
  known: UnitBrief,
  obligation: BriefObligation,
  stated: RecurringRule | undefined,
  { after, through }: Window,
): PlannedStep[] => {
  const brief = sinceAdded(known, obligation);
  return (
    occasionsOf(brief, obligation, stated, {
      from: latest(after, brief.term.from) ?? brief.term.from,
      to: through,
    })
      .filter(({ begins }) => begins <= through && (after === null || begins > after))
      .filter(({ begins }) => !brief.joined?.inherits || begins >= brief.joined.on)
      // What was due before the directive existed, or falls after its term, is not asked for.
      .filter(({ deadline, ends }) => deadline.date >= brief.issuedOn && ends <= brief.term.to)
      .flatMap(({ label, opens, deadline, times }) => {
        const opensOn = latest(opens, brief.issuedOn) ?? opens;
        return Array.from({ length: times }, (_, i) =>
          forPosts(obligation, i === 0 ? label : `${label}.${i + 1}`, opensOn, deadline),
        ).flat();
      })
  );
};

/** Steps of an obligation that come once, when the unit is opened. */
const once = (known: UnitBrief, obligation: BriefObligation, occurred: Occurred): PlannedStep[] => {
  const brief = sinceAdded(known, obligation);
  const { due } = obligation;
  const from = brief.issuedOn;
  // What comes once was asked of the units whose work it goes on with; they hand over what is left of it.
  if (brief.joined?.inherits) return [];
  if (isDatedOnce(due)) {
    const { opensOn, deadline } = datedDue(due, brief, occurred);
    return forPosts(obligation, 'once', opensOn, deadline);
  }
  switch (due.type) {
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
    const stated = state.stated[obligation.id];
    const again = recurring(brief, obligation, stated, { after, through });
    if (stated) return again;
    const others =
      after === null ? once(brief, obligation, state.occurred) : renewed(brief, obligation, state, today);
    return [...again, ...others];
  });
  return { through, steps };
};

/** All that one obligation asks for up to the horizon by the rules as they are now, closed steps and past ones included. */
export const planObligation = (
  brief: UnitBrief,
  state: Pick<UnitState, 'stated' | 'occurred' | 'plannedThrough'>,
  obligation: BriefObligation,
  today: LocalDate,
): PlannedStep[] => {
  const stated = state.stated[obligation.id];
  const window = { after: null, through: state.plannedThrough ?? horizonAt(today) };
  const again = recurring(brief, obligation, stated, window);
  return stated ? again : [...again, ...once(brief, obligation, state.occurred)];
};

/** The office states a period: the step without one gives way to dated ones. */
export const planStated = (
  brief: UnitBrief,
  state: UnitState,
  obligation: BriefObligation,
  rule: RecurringRule,
  today: LocalDate,
): PlannedStep[] =>
  recurring(brief, obligation, rule, {
    after: null,
    through: state.plannedThrough ?? horizonAt(today),
  })
    .filter((step) => !state.steps[step.id] && (step.deadline?.date ?? today) >= today)
    .filter(({ occurrence, post = null }) => {
      const mine = owners(state, obligation, occurrence).find((one) => one.post === post);
      return mine?.step === undefined;
    });

/** By when one occurrence of a recurring event asks something, and when that opens. */
export const occurrenceDue = (
  brief: UnitBrief,
  due: EachRule,
  { event, occurrence, on }: { event: string; occurrence: number; on: LocalDate },
  today: LocalDate,
): Due =>
  due.type === 'beforeEach'
    ? { opensOn: today, deadline: beforeOccurrence(due, occurrence, on, brief) }
    : { opensOn: on, deadline: afterOccurrence(due, { event, on }, brief) };

/** The step that one occurrence of a recurring event starts. */
export const planOccurrence = (obligation: BriefObligation, occurrence: number, due: Due): PlannedStep[] =>
  forPosts(obligation, `e${occurrence}`, due.opensOn, due.deadline);
