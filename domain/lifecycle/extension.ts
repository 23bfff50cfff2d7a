/** More time: asked by the unit with a reason and a day, granted or refused by the level above. */
import { daysToReach } from '../clocks/adjust.ts';
import { runsOn } from '../clocks/stops.ts';
import { addDays, dateOf, type LocalDate, latest } from '../time/local-date.ts';
import type { Actor } from './actor.ts';
import type { Act } from './commands.ts';
import type { Draft } from './draft.ts';
import { first, hasReason, isTheSuperiors, isTheUnits, no, notClosed } from './guards.ts';
import type { Refusal } from './refusals.ts';
import type { Context } from './state.ts';
import type { Step } from './step.ts';
import { clockBriefOf, moveDeadline } from './suspension.ts';

type Asking = Extract<Act, { act: 'askExtension' }>;
type Granting = Extract<Act, { act: 'grantExtension' }>;
type Refusing = Extract<Act, { act: 'refuseExtension' }>;
/** A year: a longer wish is a slip of the pen. */
const LONGEST = 366;

const isRunning = (step: Step): Refusal | null => {
  if (step.status === 'submitted') return no('ALREADY_SUBMITTED');
  return step.status === 'waiting' || !step.opensOn || !step.deadline ? no('NO_DEADLINE') : null;
};

/** Later than the deadline stands and not in the past. */
const isLater = (date: LocalDate, step: Step, { now }: Context): Refusal | null => {
  const stands = step.deadline?.date ?? date;
  const from = latest(addDays(stands, 1), dateOf(now)) ?? stands;
  const to = addDays(from, LONGEST);
  return date < from || date > to ? no('DATE_OUT_OF_RANGE', { from, to }) : null;
};

export const askExtension = (draft: Draft, act: Asking, step: Step, context: Context): Refusal | null => {
  const refusal = first(
    isTheUnits(act.by, context, act.paper),
    notClosed(step),
    isRunning(step),
    context.brief.ancestors.length > 0 ? null : no('NOBODY_ABOVE'),
    step.extension?.asked ? no('EXTENSION_PENDING', { wished: step.extension.asked.wished }) : null,
    hasReason(act.reason),
    isLater(act.wished, step, context),
  );
  if (refusal) return refusal;
  const { wished, reason, paper } = act;
  draft.add({ type: 'ExtensionAsked', step: step.id, wished, reason, ...(paper ? { paper } : {}) });
  return null;
};

const mayDecide = (by: Actor, step: Step, context: Context): Refusal | null =>
  first(
    isTheSuperiors(by, context),
    notClosed(step),
    isRunning(step),
    step.extension?.asked ? null : no('EXTENSION_NOT_ASKED'),
  );

export const grantExtension = (draft: Draft, act: Granting, step: Step, context: Context): Refusal | null => {
  const { calendar, stops = [] } = context.brief;
  const refusal = first(
    mayDecide(act.by, step, context),
    isLater(act.to, step, context),
    runsOn(calendar, stops, act.to) ? null : no('DAY_OFF', { on: act.to }),
  );
  if (refusal || !step.deadline || !step.opensOn) return refusal ?? no('NO_DEADLINE');
  const from = step.deadline.date;
  const stood = clockBriefOf(context.brief, step).stops ?? [];
  const days = daysToReach(calendar, step.deadline, step.opensOn, stood, act.to);
  draft.add({ type: 'ExtensionGranted', step: step.id, from, to: act.to, days });
  moveDeadline(draft, draft.state.steps[step.id] ?? step, context);
  return null;
};

export const refuseExtension = (
  draft: Draft,
  act: Refusing,
  step: Step,
  context: Context,
): Refusal | null => {
  const refusal = first(mayDecide(act.by, step, context), hasReason(act.reason));
  if (refusal || !step.extension?.asked) return refusal ?? no('EXTENSION_NOT_ASKED');
  const { wished } = step.extension.asked;
  draft.add({ type: 'ExtensionRefused', step: step.id, wished, reason: act.reason });
  return null;
};
