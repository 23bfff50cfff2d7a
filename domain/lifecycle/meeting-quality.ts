/** The quality of a meeting that was held: scored by the unit, then by the level above. Of the unit, never of who was there. */
import type { Policy, Scores } from '../evaluation/policy.ts';
import { NO_COUNTS, reckon } from '../evaluation/reckon.ts';
import type { MeetingScore } from '../evaluation/result.ts';
import { dateOf } from '../time/local-date.ts';
import type { Act } from './commands.ts';
import type { Draft } from './draft.ts';
import { first, hasReason, isTheSuperiors, isTheUnits, no } from './guards.ts';
import type { Refusal } from './refusals.ts';
import type { Context } from './state.ts';
import type { Step } from './step.ts';
import { holds, scoresFit } from './year-end.ts';

type Of<K extends Act['act']> = Extract<Act, { act: K }>;

const wasHeld = (step: Step): Refusal | null => {
  if (step.kind !== 'meeting') return no('WRONG_ACT', { kind: step.kind });
  return step.status === 'accepted' ? null : no('NOT_HELD');
};

const scored = (policy: Policy, scores: Scores): MeetingScore => {
  const { lines, points, band, bandName } = reckon(policy, NO_COUNTS, scores);
  return { policy: { code: policy.code, version: policy.version }, lines, points, band, bandName };
};

const fits = ({ policy, scores }: Of<'assessMeeting' | 'reviewMeeting'>, step: Step, { now }: Context) =>
  first(holds(policy, 'meeting', step.submission?.on ?? dateOf(now)), scoresFit(policy, scores));

export const assessMeeting = (
  draft: Draft,
  act: Of<'assessMeeting'>,
  step: Step,
  context: Context,
): Refusal | null => {
  const refusal = first(
    isTheUnits(act.by, context, act.paper),
    wasHeld(step),
    step.quality?.reviewed ? no('ALREADY_REVIEWED') : null,
    fits(act, step, context),
  );
  if (refusal) return refusal;
  draft.add({ type: 'MeetingAssessed', step: step.id, score: scored(act.policy, act.scores) });
  return null;
};

export const reviewMeeting = (
  draft: Draft,
  act: Of<'reviewMeeting'>,
  step: Step,
  context: Context,
): Refusal | null => {
  const self = step.quality?.self;
  const refusal = first(
    isTheSuperiors(act.by, context),
    wasHeld(step),
    self ? null : no('NOT_ASSESSED'),
    step.quality?.reviewed ? no('ALREADY_REVIEWED') : null,
    fits(act, step, context),
  );
  if (refusal) return refusal;
  const score = scored(act.policy, act.scores);
  const { reason = '' } = act;
  if (score.points !== self?.points && hasReason(reason)) return hasReason(reason);
  draft.add({ type: 'MeetingReviewed', step: step.id, score, ...(reason.trim() ? { reason } : {}) });
  return null;
};
