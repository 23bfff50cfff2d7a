/** "Vướng mắc": reported by the unit while it works on a step, answered in words by the level above. */
import type { Act } from './commands.ts';
import type { Draft } from './draft.ts';
import { first, hasReason, isTheSuperiors, isTheUnits, no, notClosed } from './guards.ts';
import type { Refusal } from './refusals.ts';
import type { Context } from './state.ts';
import type { Step } from './step.ts';

type Of<K extends Act['act']> = Extract<Act, { act: K }>;

export const reportDifficulty = (
  draft: Draft,
  act: Of<'reportDifficulty'>,
  step: Step,
  context: Context,
): Refusal | null => {
  const refusal = first(
    isTheUnits(act.by, context, act.paper),
    notClosed(step),
    step.status === 'submitted' ? no('ALREADY_SUBMITTED') : null,
    context.brief.ancestors.length > 0 ? null : no('NOBODY_ABOVE'),
    step.difficulty?.open ? no('DIFFICULTY_PENDING', { on: step.difficulty.open.on }) : null,
    hasReason(act.reason),
  );
  if (refusal) return refusal;
  const { reason, paper } = act;
  draft.add({ type: 'DifficultyReported', step: step.id, reason, ...(paper ? { paper } : {}) });
  return null;
};

/** Also while the step lies with a reviewer: who asked is owed the answer. */
export const answerDifficulty = (
  draft: Draft,
  act: Of<'answerDifficulty'>,
  step: Step,
  context: Context,
): Refusal | null => {
  const refusal = first(
    isTheSuperiors(act.by, context),
    notClosed(step),
    step.difficulty?.open ? null : no('NOTHING_ASKED'),
    hasReason(act.answer),
  );
  if (refusal) return refusal;
  const { answer, paper } = act;
  draft.add({ type: 'DifficultyAnswered', step: step.id, answer, ...(paper ? { paper } : {}) });
  return null;
};
