/** Bàn giao: a post leaves, and what it answers for passes to another one, or to the unit's head where there is none. */
import type { Act } from './commands.ts';
import type { Draft } from './draft.ts';
import { first, hasReason, isTheUnits, no } from './guards.ts';
import type { Refusal } from './refusals.ts';
import type { Context } from './state.ts';
import { isClosed } from './step.ts';

type HandingOver = Extract<Act, { act: 'handOverPost' }>;

/** Whether a post is one of the unit's is the directory's knowledge: the API asks it first. */
export const handOverPost = (draft: Draft, act: HandingOver, context: Context): Refusal | null => {
  const { from, to = null, answers, reason, paper } = act;
  const steps = Object.values(draft.state.steps).filter((step) => step.post === from && !isClosed(step));
  const owes = context.brief.obligations.some(({ posts }) => posts?.includes(from));
  const officer = answers === true || draft.state.officer === from;
  const refusal = first(
    isTheUnits(act.by, context, paper),
    hasReason(reason),
    from === to || !(officer || owes || steps.length > 0) ? no('NOTHING_TO_HAND_OVER') : null,
  );
  if (refusal) return refusal;
  draft.add({
    type: 'PostHandedOver',
    from,
    to,
    ...(officer ? { officer: true as const } : {}),
    reason,
    ...(paper ? { paper } : {}),
  });
  for (const step of steps) draft.add({ type: 'StepPassed', step: step.id, from, to });
  return null;
};
