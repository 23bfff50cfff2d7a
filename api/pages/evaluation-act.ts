/** What an act of evaluation needs that the unit's workflow does not have: the policy in force, letters that failed, places that are left. */
import type { ActAnswer, ActBody } from '../../contracts/http/acts.ts';
import { obligationOf } from '../../domain/directive/directive.ts';
import type { Policy, PolicyVersion } from '../../domain/evaluation/policy.ts';
import { checkQuota, type QuotaCheck } from '../../domain/evaluation/quota.ts';
import type { ActName } from '../../domain/lifecycle/commands.ts';
import { yearReviewed } from '../../domain/lifecycle/reckoned.ts';
import type { Step } from '../../domain/lifecycle/step.ts';
import { dayOfMonth } from '../../domain/time/local-date.ts';
import { policyFor } from '../../prisma/repositories/evaluation-policies.ts';
import {
  oneAtATime,
  reviewsDecidedBy,
  standingOf,
  stepOf,
  undeliveredTo,
} from '../../prisma/repositories/read-evaluation.ts';
import type { OpenUnit } from '../access.ts';
import type { Deps } from '../deps.ts';
import { Refused, Unprocessable } from '../problems.ts';

type Kind = Policy['kind'];
const POLICY_OF: Partial<Record<ActName, Kind>> = {
  selfAssess: 'yearEnd',
  proposeYearEnd: 'yearEnd',
  decideYearEnd: 'yearEnd',
  assessMeeting: 'meeting',
  reviewMeeting: 'meeting',
};
const RECKONS: readonly ActName[] = ['selfAssess', 'proposeYearEnd'];
/** Whose the act is where nobody has the step's papers: of the level above. */
export const FROM_ABOVE: readonly ActName[] = ['planInspection', 'inspect', 'reviewMeeting'];

/** The day that decides which policy a step is reckoned by. */
const dayOf = (kind: Kind, step: Step, today: string): string =>
  kind === 'yearEnd' ? dayOfMonth(yearReviewed(step), 12, 31) : (step.submission?.on ?? today);

/** The sheet that the directive names for its meetings. */
const namedFor = ({ record }: OpenUnit, step: Step): string | undefined =>
  obligationOf(record.document, step.obligation)?.scoredBy;

/**
 * By which an act on a step is scored.
 * @throws Unprocessable when none is in force, or when another version was filled in
 */
const policyOf = async (
  { db }: Deps,
  open: OpenUnit,
  step: Step,
  kind: Kind,
  filledIn: PolicyVersion | undefined,
): Promise<Policy> => {
  const { unit, today } = open;
  const policy = await policyFor(db, unit.path, kind, dayOf(kind, step, today), namedFor(open, step));
  if (!policy) throw new Unprocessable('NO_POLICY');
  if (filledIn && (filledIn.code !== policy.code || filledIn.version !== policy.version))
    throw new Unprocessable('POLICY_OLD');
  return policy;
};

const placeOf = async (
  { db }: Deps,
  { record, unit }: OpenUnit,
  step: Step,
  { quota }: Policy,
  band: string,
): Promise<QuotaCheck | null> => {
  const decider = step.reviewers.at(-1);
  const points = step.evaluation?.proposed?.reckoned.points;
  if (!quota || !decider || points === undefined) return null;
  const reviews = await reviewsDecidedBy(db, record.id, decider, step.obligation, step.occurrence);
  const group = reviews.flatMap((one) => standingOf(one.unit, one.step.evaluation ?? {}) ?? []);
  return checkQuota(quota, group, { unit: unit.code, points, band });
};

type Parts = Record<string, unknown>;
/**
 * Performs the act with what it needs; others are performed as they are.
 * @throws Unprocessable when no policy is in force, or another version was filled in
 */
export const withEvaluation = async (
  deps: Deps,
  open: OpenUnit,
  { act, body }: { act: ActName; body: ActBody },
  perform: (parts: Parts) => Promise<ActAnswer>,
): Promise<ActAnswer> => {
  const kind = POLICY_OF[act];
  if (!kind || !('step' in body)) return perform({});
  const { record, unit, today } = open;
  const step = await stepOf(deps.db, record.id, unit.code, body.step);
  if (!step) throw new Refused({ code: 'UNKNOWN_STEP', detail: { step: body.step } });
  const policy = await policyOf(deps, open, step, kind, 'policy' in body ? body.policy : undefined);
  if (RECKONS.includes(act)) {
    const undelivered = await undeliveredTo(deps.db, record.id, unit.code, today);
    return perform({ policy, ...(undelivered.length > 0 ? { undelivered } : {}) });
  }
  if (act !== 'decideYearEnd' || !('band' in body)) return perform({ policy });
  const level = `${record.id}/${step.reviewers.at(-1)}/${step.occurrence}`;
  return oneAtATime(deps.db, level, async () =>
    perform({ policy, quota: await placeOf(deps, open, step, policy, body.band ?? '') }),
  );
};
