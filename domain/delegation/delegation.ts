/** Ủy quyền: a post stands in for another one over a stretch of days, by a paper. Data and questions; no I/O. */
import type { Actor, InPlaceOf } from '../lifecycle/actor.ts';
import { type Refusal, refuse } from '../lifecycle/refusals.ts';
import type { Paper } from '../lifecycle/step.ts';
import type { PersonRole, PostId } from '../organisation/organisation.ts';
import { addDays, dateOf, type Instant, type LocalDate } from '../time/local-date.ts';

export interface Delegation {
  id: string;
  /** Whose rights and letters pass. */
  from: PostId;
  /** Who acts and is written to. */
  to: PostId;
  /** First and last day, both included. */
  since: LocalDate;
  until: LocalDate;
  paper: Paper;
}

export const holdsOn = ({ since, until }: Pick<Delegation, 'since' | 'until'>, day: LocalDate): boolean =>
  since <= day && day <= until;

export const inPlaceOf = ({ from, since, until, paper }: Delegation): InPlaceOf => ({
  post: from,
  from: since,
  until,
  paper,
});

/** The decider's own look at an act done in another's place: refused outside the delegation's days. */
export const standsInOn = ({ inPlaceOf: place }: Actor, now: Instant): Refusal | null => {
  if (!place) return null;
  const today = dateOf(now);
  if (place.from <= today && today <= place.until) return null;
  return refuse('DELEGATION_OVER', { from: place.from, until: place.until }).refusal;
};

/** Who may act at all, and so has something to pass on. Accounts and checking stay with their own holders. */
const ACTING: readonly PersonRole[] = ['officer', 'head', 'reviewer', 'office'];
const mayAct = (roles: PersonRole[]): boolean =>
  roles.some((role) => ACTING.includes(role)) && !roles.includes('auditor');

export type DelegationFault =
  | 'DELEGATION_TO_SELF'
  | 'DELEGATION_DAYS'
  | 'DELEGATION_POST'
  | 'DELEGATION_TWICE'
  | 'DELEGATION_CHAIN';

/** Longer is a change of person, not a substitution. */
const LONGEST = 366;

export interface DelegationWish {
  from: { post: PostId; roles: PersonRole[] };
  to: { post: PostId; roles: PersonRole[] };
  since: LocalDate;
  until: LocalDate;
}

const meets = (a: Pick<Delegation, 'since' | 'until'>, b: Pick<Delegation, 'since' | 'until'>): boolean =>
  a.since <= b.until && b.since <= a.until;

/**
 * Why a delegation cannot be; null when it can. One substitute at a time, because letters go to one; none who is away
 * himself, because rights do not travel further than once.
 * @param known delegations that are not over, in which either post has a part
 */
export const delegationFault = (
  { from, to, since, until }: DelegationWish,
  known: Delegation[],
  today: LocalDate,
): DelegationFault | null => {
  if (from.post === to.post) return 'DELEGATION_TO_SELF';
  if (until < since || until < today || until > addDays(since, LONGEST)) return 'DELEGATION_DAYS';
  if (!mayAct(from.roles) || to.roles.length === 0 || to.roles.includes('auditor')) return 'DELEGATION_POST';
  const together = known.filter((one) => meets(one, { since, until }));
  if (together.some((one) => one.from === from.post)) return 'DELEGATION_TWICE';
  return together.some((one) => one.from === to.post || one.to === from.post) ? 'DELEGATION_CHAIN' : null;
};

/** The last day of a delegation that is ended early: the day before, when it ends today before anything was done. */
export const endedOn = ({ since }: Pick<Delegation, 'since'>, on: LocalDate): LocalDate =>
  on < since ? addDays(since, -1) : on;
