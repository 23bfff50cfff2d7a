/** "Thường xuyên": what has no deadline closes together with the review of its year. */
import type { Draft } from './draft.ts';
import { isClosed, type Step } from './step.ts';

export const closeUndated = (draft: Draft, review: Step) => {
  for (const step of Object.values(draft.state.steps))
    if (!isClosed(step) && !step.deadline && step.opensOn && step.status !== 'submitted')
      draft.add({ type: 'ClosedByYearEnd', step: step.id, review: review.id });
};
