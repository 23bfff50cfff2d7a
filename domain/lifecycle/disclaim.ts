/** "Không thuộc đơn vị": sent back to the issuer's office with a reason; the office takes it off the unit or leaves it there. */
import type { Act } from './commands.ts';
import type { Draft } from './draft.ts';
import { first, hasReason, isTheOffices, isTheUnits, no, notClosed } from './guards.ts';
import type { Refusal } from './refusals.ts';
import type { Context } from './state.ts';
import type { Step } from './step.ts';

type Of<K extends Act['act']> = Extract<Act, { act: K }>;

export const disclaim = (draft: Draft, act: Of<'disclaim'>, step: Step, context: Context): Refusal | null => {
  const refusal = first(
    isTheUnits(act.by, context, act.paper),
    notClosed(step),
    step.status === 'submitted' ? no('ALREADY_SUBMITTED') : null,
    // The issuer's own office says itself what is not owed.
    context.brief.ancestors.length > 0 ? null : no('NOBODY_ABOVE'),
    step.disclaim?.open ? no('DISCLAIM_PENDING', { on: step.disclaim.open.on }) : null,
    hasReason(act.reason),
  );
  if (refusal) return refusal;
  const { reason, paper } = act;
  draft.add({ type: 'Disclaimed', step: step.id, reason, ...(paper ? { paper } : {}) });
  return null;
};

const mayDecide = (act: Of<'confirmDisclaim' | 'rejectDisclaim'>, step: Step, context: Context) =>
  first(
    isTheOffices(act.by, context),
    notClosed(step),
    step.disclaim?.open ? null : no('NOTHING_ASKED'),
    hasReason(act.reason),
  );

export const confirmDisclaim = (
  draft: Draft,
  act: Of<'confirmDisclaim'>,
  step: Step,
  context: Context,
): Refusal | null => {
  const refusal = mayDecide(act, step, context);
  if (refusal) return refusal;
  draft.add({ type: 'DisclaimConfirmed', step: step.id, reason: act.reason });
  draft.add({ type: 'Waived', step: step.id, reason: act.reason });
  return null;
};

export const rejectDisclaim = (
  draft: Draft,
  act: Of<'rejectDisclaim'>,
  step: Step,
  context: Context,
): Refusal | null => {
  const refusal = mayDecide(act, step, context);
  if (refusal) return refusal;
  draft.add({ type: 'DisclaimReturned', step: step.id, reason: act.reason });
  return null;
};
