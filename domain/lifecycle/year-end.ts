/** A year's result: the unit assesses itself, the level above proposes, who may decide decides, and once it is looked at again. */
import { addRunningDays } from '../clocks/stops.ts';
import type { Band, Policy, Scores } from '../evaluation/policy.ts';
import { scoreFault } from '../evaluation/reckon.ts';
import type { Override, YearResult } from '../evaluation/result.ts';
import { countsIn } from '../evaluation/year-facts.ts';
import { dateOf, dayOfMonth, yearOf } from '../time/local-date.ts';
import { closeUndated } from './close-undated.ts';
import type { Act } from './commands.ts';
import type { Draft } from './draft.ts';
import { dateFits, first, hasReason, isOpen, isTheReviewers, isTheUnits, no, notClosed } from './guards.ts';
import { datedEntry, judged } from './judged.ts';
import { reckonYear, yearReviewed } from './reckoned.ts';
import type { Refusal, RefusalCode } from './refusals.ts';
import type { Context } from './state.ts';
import type { Step } from './step.ts';

type Of<K extends Act['act']> = Extract<Act, { act: K }>;
type Answer = Refusal | null;

const isReview = (step: Step): Answer =>
  // With nobody above, the review is closed by its result as it always was.
  step.kind === 'yearEndReview' && step.reviewers.length > 0 ? null : no('WRONG_ACT', { kind: step.kind });

/** @param on the last day that it must hold on */
export const holds = (policy: Policy, kind: Policy['kind'], on: string): Answer =>
  policy.kind === kind && policy.from <= on && (policy.until === undefined || on <= policy.until)
    ? null
    : no('POLICY_NOT_IN_FORCE', { policy: policy.name });

export const scoresFit = (policy: Policy, scores: Scores): Answer => {
  const fault = scoreFault(policy, scores);
  if (fault === null) return null;
  const known = policy.criteria.find(({ code }) => code === fault);
  return no('SCORE_WRONG', { criterion: known?.name ?? fault, max: known?.max ?? 0 });
};

const ofYear = (policy: Policy, step: Step): Answer =>
  holds(policy, 'yearEnd', dayOfMonth(yearReviewed(step), 12, 31));

/** Only what the unit has finished in that year can be beyond what was asked. */
const exceededFit = ({ state }: Draft, exceeded: string[], year: number): Answer => {
  const wrong = exceeded.find((id) => {
    const step = state.steps[id];
    return step?.status !== 'accepted' || !countsIn(step, year);
  });
  return wrong === undefined ? null : no('NOT_EXCEEDED', { step: wrong });
};

export const selfAssess = (draft: Draft, act: Of<'selfAssess'>, step: Step, context: Context): Answer => {
  const { policy, scores, exceeded, undelivered } = act;
  const entry = datedEntry(act, context);
  const year = yearReviewed(step);
  const refusal = first(
    isReview(step),
    isTheUnits(act.by, context, entry.paper),
    notClosed(step),
    isOpen(step, context),
    dateFits(entry, step, context),
    ofYear(policy, step),
    scoresFit(policy, scores),
    exceededFit(draft, exceeded, year),
  );
  if (refusal) return refusal;
  const judgedAs = { policy, scores, exceeded, undelivered };
  const reckoned = reckonYear(draft.state, context.brief, { year, asOf: dateOf(context.now) }, judgedAs);
  draft.add({ type: 'Submitted', step: step.id, entry, attempt: step.attempts + 1 });
  draft.add({ type: 'YearSelfAssessed', step: step.id, reckoned });
  return null;
};

const isWithTheReviewer = (
  act: Of<'proposeYearEnd' | 'decideYearEnd'>,
  step: Step,
  context: Context,
): Answer =>
  first(
    isReview(step),
    notClosed(step),
    step.status === 'submitted' ? null : no('NOT_SUBMITTED'),
    isTheReviewers(act.by, step, context),
    ofYear(act.policy, step),
  );

const bandOf = ({ bands }: Policy, code: string): Band | undefined =>
  bands.find((band) => band.code === code);

export const proposeYearEnd = (
  draft: Draft,
  act: Of<'proposeYearEnd'>,
  step: Step,
  context: Context,
): Answer => {
  const { policy, scores, undelivered, reason } = act;
  const exceeded = act.exceeded ?? step.evaluation?.self?.exceeded ?? [];
  const year = yearReviewed(step);
  const refusal = first(
    isWithTheReviewer(act, step, context),
    scoresFit(policy, scores),
    exceededFit(draft, exceeded, year),
  );
  if (refusal) return refusal;
  const judgedAs = { policy, scores, exceeded, undelivered };
  const reckoned = reckonYear(draft.state, context.brief, { year, asOf: dateOf(context.now) }, judgedAs);
  const band = bandOf(policy, act.band ?? reckoned.band);
  if (!band) return no('UNKNOWN_BAND', { band: act.band ?? '' });
  if (band.code !== reckoned.band && hasReason(reason ?? ''))
    return no('DIFFERS_FROM_ARITHMETIC', { band: reckoned.bandName, points: reckoned.points });
  draft.add({
    type: 'YearEndProposed',
    step: step.id,
    reckoned,
    band: band.code,
    bandName: band.name,
    ...(reason?.trim() ? { reason } : {}),
  });
  const reviewer = step.reviewers[step.stage];
  if (reviewer && step.stage < step.reviewers.length - 1)
    draft.add({ type: 'PassedOn', step: step.id, by: reviewer });
  return null;
};

const OVERRIDE_CODES: Record<Override, RefusalCode> = {
  arithmetic: 'DIFFERS_FROM_ARITHMETIC',
  quota: 'QUOTA_EXCEEDED',
  tie: 'TIED',
  inspection: 'NOT_INSPECTED',
};

const isInspected = ({ inspections = [] }: Draft['state'], year: number): boolean =>
  inspections.some(({ held }) => held !== null && yearOf(held) === year);

/** What a decision goes against: each must be said, and all of it with a reason. */
const overridden = (
  { state }: Draft,
  { policy, quota: check, band }: Of<'decideYearEnd'>,
  reckonedBand: string,
  year: number,
): Override[] => {
  const exceeds = check ? check.taken > check.allowed : policy.quota?.band === band;
  const passedOver = check !== null && !exceeds && policy.quota?.band === band && check.place !== 'within';
  return [
    ...(band !== reckonedBand ? (['arithmetic'] as const) : []),
    ...(policy.quota && exceeds ? (['quota'] as const) : []),
    ...(passedOver ? (['tie'] as const) : []),
    ...(policy.inspectedBefore && !isInspected(state, year) ? (['inspection'] as const) : []),
  ];
};

const detailOf = (
  what: Override,
  act: Of<'decideYearEnd'>,
  proposed: NonNullable<YearResult['proposed']>,
): Record<string, string | number> => {
  if (what === 'arithmetic') return { band: proposed.reckoned.bandName, points: proposed.reckoned.points };
  return { allowed: act.quota?.allowed ?? 0, taken: act.quota?.taken ?? 0 };
};

export const decideYearEnd = (
  draft: Draft,
  act: Of<'decideYearEnd'>,
  step: Step,
  context: Context,
): Answer => {
  const { policy, quota, paper, reason = '' } = act;
  const { proposed, look } = step.evaluation ?? {};
  const band = bandOf(policy, act.band);
  const refusal = first(
    isWithTheReviewer(act, step, context),
    step.stage === step.reviewers.length - 1 ? null : no('NOT_THE_DECIDER'),
    band ? null : no('UNKNOWN_BAND', { band: act.band }),
    paper ? null : no('DECISION_PAPER_NEEDED'),
  );
  if (refusal) return refusal;
  if (!band || !paper || !proposed || (!look && proposed.attempt !== step.attempts))
    return no('NOT_PROPOSED');
  const overrides = overridden(draft, act, proposed.reckoned.band, yearReviewed(step));
  const unsaid = overrides.find((one) => !act.overrides?.includes(one));
  if (unsaid) return no(OVERRIDE_CODES[unsaid], detailOf(unsaid, act, proposed));
  if (overrides.length > 0 && hasReason(reason)) return hasReason(reason);
  const { calendar, stops = [] } = context.brief;
  const on = dateOf(context.now);
  const askUntil =
    look || !policy.anotherLookDays ? null : addRunningDays(calendar, stops, on, policy.anotherLookDays);
  draft.add({
    type: 'YearEndDecided',
    step: step.id,
    band: band.code,
    bandName: band.name,
    points: proposed.reckoned.points,
    on,
    paper,
    ...(overrides.length > 0 ? { overrides, reason } : {}),
    ...(quota ? { quota } : {}),
    ...(askUntil ? { askUntil } : {}),
    ...(look ? { final: true as const } : {}),
    onTime: look ? step.onTime : judged(step, step.submission?.on ?? on, step.submission?.at ?? context.now),
  });
  if (!look) closeUndated(draft, step);
  return null;
};

export const askAnotherLook = (
  draft: Draft,
  act: Of<'askAnotherLook'>,
  step: Step,
  context: Context,
): Answer => {
  const { decided } = step.evaluation ?? {};
  const refusal = first(
    isReview(step),
    isTheUnits(act.by, context, act.paper),
    step.status === 'accepted' && decided ? null : no('NOT_DECIDED'),
    decided?.final ? no('DECIDED_FOR_GOOD', { on: decided.on }) : null,
    decided?.askUntil && dateOf(context.now) <= decided.askUntil
      ? null
      : no('TOO_LATE_TO_ASK', { until: decided?.askUntil ?? '' }),
    hasReason(act.reason),
  );
  if (refusal) return refusal;
  const { reason, paper } = act;
  draft.add({ type: 'YearEndLookAsked', step: step.id, reason, ...(paper ? { paper } : {}) });
  return null;
};

/** While a result is looked at again nothing else is done with the review. */
export const isLookedAtAgain = (step: Step, act: Act['act']): Answer =>
  step.status === 'submitted' && step.evaluation?.look && act !== 'proposeYearEnd' && act !== 'decideYearEnd'
    ? no('LOOK_PENDING')
    : null;
