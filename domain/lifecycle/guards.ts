/** The questions every act answers first. Each returns a refusal or null. */
import type { UnitBrief } from '../directive/brief.ts';
import { dateOf } from '../time/local-date.ts';
import type { Actor } from './actor.ts';
import type { Entry } from './events.ts';
import { type Refusal, refuse } from './refusals.ts';
import type { Context } from './state.ts';
import type { Paper, Step } from './step.ts';

type Answer = Refusal | null;
export const no = (...args: Parameters<typeof refuse>): Refusal => refuse(...args).refusal;

const isOffice = (by: Actor, brief: UnitBrief): boolean =>
  by.role === 'office' && (by.unit === brief.unit || brief.ancestors.includes(by.unit));

/** The unit's own officer, or the office for a unit that answered on paper. */
export const isTheUnits = (by: Actor, { brief }: Context, paper?: Paper): Answer => {
  if (by.role === 'officer' && by.unit === brief.unit) return null;
  if (!isOffice(by, brief) || by.onBehalfOf !== brief.unit) return no('NOT_YOURS');
  return paper ? null : no('PAPER_NEEDED');
};

/** The reviewer who has the submission now; the office only on that reviewer's behalf and by a paper. */
export const isTheReviewers = (by: Actor, step: Step, { brief }: Context): Answer => {
  const reviewer = step.reviewers[step.stage];
  if (by.role === 'reviewer' && by.unit === reviewer) return null;
  return isOffice(by, brief) && by.onBehalfOf === reviewer ? null : no('NOT_YOURS');
};

/** A reviewer of the unit above, who decides what the unit asks for; the office on that unit's behalf. */
export const isTheSuperiors = (by: Actor, { brief }: Context): Answer => {
  const [superior] = brief.ancestors;
  if (by.role === 'reviewer' && by.unit === superior) return null;
  return isOffice(by, brief) && superior !== undefined && by.onBehalfOf === superior ? null : no('NOT_YOURS');
};

export const isTheOffices = (by: Actor, { brief }: Context): Answer =>
  isOffice(by, brief) ? null : no('NOT_YOURS');

export const notClosed = (step: Step): Answer => {
  if (step.status === 'accepted') return no('ALREADY_ACCEPTED', { on: step.closedOn ?? '' });
  if (
    step.status === 'waived' ||
    step.status === 'cancelled' ||
    step.status === 'superseded' ||
    step.status === 'missed'
  )
    return no('ALREADY_CLOSED', { status: step.status });
  return null;
};

export const isOpen = (step: Step, { now }: Context): Answer => {
  if (step.status === 'submitted') return no('ALREADY_SUBMITTED');
  if (step.status === 'waiting' || !step.opensOn) return no('NOT_OPEN');
  return step.opensOn > dateOf(now) ? no('NOT_BEGUN', { opensOn: step.opensOn }) : null;
};

export const dateFits = (entry: Entry, step: Step, { now }: Context): Answer => {
  if (entry.on > dateOf(now)) return no('DATE_IN_FUTURE', { on: entry.on });
  return step.opensOn && entry.on < step.opensOn ? no('DATE_TOO_EARLY', { opensOn: step.opensOn }) : null;
};

export const hasReason = (reason: string): Answer => (reason.trim() ? null : no('REASON_NEEDED'));

export const numbersAgree = (numbers: {
  invited?: number | undefined;
  present?: number | undefined;
}): Answer =>
  numbers.present !== undefined && numbers.invited !== undefined && numbers.present > numbers.invited
    ? no('NUMBERS_CONTRADICT', { present: numbers.present, invited: numbers.invited })
    : null;

/** The first refusal, or null when every question is answered. */
export const first = (...answers: Answer[]): Answer => answers.find((a) => a !== null) ?? null;
