/** The tree changes under a running unit: its line, its reviewers, or the unit itself ends. */
import type { UnitId } from '../organisation/organisation.ts';
import {
  type EndingUnit,
  lineAfter,
  type Reorganised,
  replacementsFor,
} from '../reorganisation/reorganised.ts';
import type { Draft } from './draft.ts';
import { replaced } from './relined.ts';
import type { Context } from './state.ts';
import { isClosed, type Step } from './step.ts';

const heirOf = ({ heirs, assigned }: EndingUnit, step: Step): UnitId | undefined =>
  assigned?.[step.id] ?? heirs[0];

/** The unit ends, or leaves the directive: what it still owes goes to its heirs, or is cancelled where there is none. */
const end = (draft: Draft, number: number, change: Reorganised, ending: EndingUnit) => {
  const { reorganisation, kind, on, reason, paper } = change;
  for (const step of Object.values(draft.state.steps)) {
    if (isClosed(step)) continue;
    const to = heirOf(ending, step);
    if (to) draft.add({ type: 'HandedOver', step: step.id, to, reorganisation });
    else
      draft.add({ type: 'Cancelled', step: step.id, reason: kind === 'move' ? 'unitLeft' : 'unitDissolved' });
  }
  draft.add({
    type: 'UnitEnded',
    news: number,
    reorganisation,
    kind,
    on,
    heirs: ending.heirs,
    reason,
    ...(paper ? { paper } : {}),
  });
};

const moveLine = (draft: Draft, number: number, change: Reorganised, { brief }: Context) => {
  const ancestors = lineAfter(change, brief.unit, brief.ancestors);
  const renamed = replacementsFor(change, brief.ancestors, ancestors);
  const superiors = { before: brief.ancestors[0], after: ancestors[0] };
  const changedSteps = Object.values(draft.state.steps).flatMap((step) => {
    const reviewers = replaced(step.reviewers, renamed, superiors, brief.unit);
    const same = reviewers.join() === step.reviewers.join();
    return isClosed(step) || same || reviewers.length === 0 ? [] : [{ step, reviewers }];
  });
  const sameLine = ancestors.join() === brief.ancestors.join();
  const follows = brief.followedBy ? renamed[brief.followedBy] : undefined;
  if (sameLine && changedSteps.length === 0 && !follows) return;
  draft.add({
    type: 'LineNoted',
    news: number,
    reorganisation: change.reorganisation,
    ancestors,
    renamed,
  });
  for (const { step, reviewers } of changedSteps)
    draft.add({ type: 'ReviewersChanged', step: step.id, reviewers });
};

export const reorganised = (draft: Draft, number: number, change: Reorganised, context: Context): void => {
  const ending = change.ends.find(({ unit }) => unit === context.brief.unit);
  if (ending) end(draft, number, change, ending);
  else moveLine(draft, number, change, context);
};
