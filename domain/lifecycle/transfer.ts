/** What passes from a unit to the one that goes on with its work. Plain JSON: it travels as a signal. */
import { type Stop, stopsUntil } from '../clocks/stops.ts';
import type { Occurred } from '../deadline/moments.ts';
import { datedDue } from '../deadline/once.ts';
import type { BriefObligation, UnitBrief } from '../directive/brief.ts';
import { isDatedOnce, type RecurringRule } from '../directive/due-rule.ts';
import { type Grounds, groundsOf } from '../directive/grounds.ts';
import type { UnitId } from '../organisation/organisation.ts';
import { addDays, dateOf, type Instant } from '../time/local-date.ts';
import type { Actor } from './actor.ts';
import { briefNow } from './brief-now.ts';
import { type Draft, draftFrom } from './draft.ts';
import type { UnitEvent } from './events.ts';
import { followSteps } from './followed-steps.ts';
import { inLineOf } from './relined.ts';
import { remindStep } from './reminders.ts';
import { setDeadline } from './set-deadline.ts';
import type { Context, UnitState } from './state.ts';
import type { Step } from './step.ts';
import { moveDeadline } from './suspension.ts';

export interface Transfer {
  reorganisation: string;
  from: UnitId;
  at: Instant;
  by: Actor;
  steps: Step[];
  /** Obligations of these steps, which the heir may not have had. */
  obligations: BriefObligation[];
  occurred: Occurred;
  stated: Record<string, RecurringRule>;
  /** What their rules rest on; absent where they rest on nothing, and in what was handed over before this was kept. */
  grounds?: Grounds | undefined;
  /** The old unit's superior: what went to it goes to the heir's. Absent in what was handed over before this was kept. */
  superior?: UnitId | undefined;
  /** The old unit's suspensions; absent where there was none. */
  stops?: Stop[] | undefined;
}

/** Its step under the heir: where the heir may owe one of the same name, the old unit is named with it. */
const idUnder = (step: Step, from: UnitId): string =>
  step.opensOn === null ? step.id : `${step.id}@${from}`;

const inLine = (reviewers: UnitId[], { superior }: Transfer, { unit, ancestors }: UnitBrief): UnitId[] =>
  inLineOf(reviewers, { before: superior, after: ancestors[0] }, unit);

/** Papers go where the heir's own of that obligation go; the reviewer who gets one anew starts a new clock. */
const underHeir = (step: Step, transfer: Transfer, { brief, now }: Context): Step => {
  const own = brief.obligations.find(({ id }) => id === step.obligation);
  const reviewers = own?.closes === step.closes ? own.reviewers : inLine(step.reviewers, transfer, brief);
  const stage = Math.min(step.stage, Math.max(0, reviewers.length - 1));
  const same = reviewers[stage] === step.reviewers[step.stage];
  // A stop without an end was of the unit that has ended: it ends with it.
  const stops = stopsUntil([...(step.stops ?? []), ...(transfer.stops ?? [])], addDays(dateOf(now), -1));
  return {
    ...step,
    ...(stops.length > 0 ? { stops } : {}),
    id: idUnder(step, transfer.from),
    reviewers,
    stage,
    ...(step.status === 'submitted' && !same ? { reviewSince: dateOf(now), reviewRung: null } : {}),
  };
};

/** Takes over what another unit owed, with its clocks as they run. A second time nothing is left to take. */
export const takeOver = (state: UnitState, transfer: Transfer, context: Context): UnitEvent[] => {
  const { reorganisation, from, by, occurred, stated } = transfer;
  const known = `${reorganisation}/${from}`;
  if (state.closed || state.takenOver?.includes(known)) return [];
  const has = new Set(context.brief.obligations.map(({ id }) => id));
  const today = dateOf(context.now);
  // Periods still to begin are the heir's own where it has them.
  const comes = ({ obligation, opensOn }: Step) => !(has.has(obligation) && opensOn && opensOn > today);
  const steps = transfer.steps
    .filter(comes)
    .map((step) => underHeir(step, transfer, context))
    .filter((step) => !state.steps[step.id]);
  const obligations = transfer.obligations.filter(({ id }) => !has.has(id));
  const grounds = transfer.grounds && groundsOf(transfer.grounds, obligations);
  const draft = draftFrom(state, context.now, by, null);
  draft.add({
    type: 'TakenOver',
    reorganisation,
    from,
    steps,
    obligations: obligations.map((one) => ({
      ...one,
      reviewers: inLine(one.reviewers, transfer, context.brief),
    })),
    ...(grounds ? { grounds } : {}),
    occurred,
    stated,
  });
  catchUp(draft, context);
  return draft.events;
};

/** What waited for an event that the heir has heard of starts; mornings that passed on the way are made up for. */
const catchUp = (draft: Draft, context: Context) => {
  const now = { ...context, brief: briefNow(context.brief, draft.state) };
  for (const step of Object.values(draft.state.steps)) {
    const due = now.brief.obligations.find(({ id }) => id === step.obligation)?.due;
    if (step.status === 'waiting' && due && isDatedOnce(due))
      setDeadline(draft, step, datedDue(due, now.brief, draft.state.occurred), now);
    if (step.stops) moveDeadline(draft, draft.state.steps[step.id] ?? step, now);
    remindStep(draft, step.id, now, { at: now.now });
  }
  followSteps(draft, now);
};

/** What an ended unit hands to one heir, from its state as it ended. */
export const transferTo = (
  heir: UnitId,
  state: UnitState,
  { brief }: Pick<Context, 'brief'>,
): Omit<Transfer, 'at' | 'by'> | null => {
  const { ended, handed } = state;
  if (!ended) return null;
  const steps = handed?.[heir] ?? [];
  const ids = new Set(steps.map(({ obligation }) => obligation));
  // A single heir goes on with all of it, in the years to come too.
  const passes = ended.heirs.length === 1 ? () => true : (id: string) => ids.has(id);
  const obligations = brief.obligations.filter(({ id }) => passes(id));
  const grounds = groundsOf(brief, obligations);
  return {
    reorganisation: ended.reorganisation,
    from: brief.unit,
    steps,
    obligations,
    ...(grounds ? { grounds } : {}),
    occurred: state.occurred,
    stated: state.stated,
    ...(brief.ancestors[0] ? { superior: brief.ancestors[0] } : {}),
    ...(brief.stops ? { stops: brief.stops } : {}),
  };
};
