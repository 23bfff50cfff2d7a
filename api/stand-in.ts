/** Sitting at another's desk: found in the delegations of today, and on record for everything it changes. */
import { holdsOn, inPlaceOf } from '../domain/delegation/delegation.ts';
import { dateOf } from '../domain/time/local-date.ts';
import { recordAccess } from '../prisma/repositories/access-log.ts';
import { delegationOn, delegationsOf } from '../prisma/repositories/delegations.ts';
import { personByPost, type SessionPerson } from '../prisma/repositories/read-session.ts';
import { substitution } from './access.ts';
import type { Deps } from './deps.ts';
import type { AppContext } from './http.ts';
import { Forbidden } from './problems.ts';
import { handOf, type Principal, principalOf } from './rights.ts';

/** @throws Forbidden where no delegation of today says so */
export const sittingFor = async (deps: Deps, person: SessionPerson, post: string): Promise<Principal> => {
  const day = dateOf(await deps.clock.now());
  const delegation = await delegationOn(deps.db, { from: post, to: person.code, day });
  const whose = delegation && (await personByPost(deps.db, post));
  if (!delegation || !whose) throw new Forbidden('NOT_SUBSTITUTE');
  return principalOf(whose, { code: person.code, title: person.title, place: inPlaceOf(delegation) });
};

/** Posts at whose desks a person may sit today. */
export const standsInFor = async (
  { db, clock }: Deps,
  principal: Principal,
): Promise<{ code: string; title: string; until: string }[]> => {
  const day = dateOf(await clock.now());
  const hand = handOf(principal);
  const rows = await delegationsOf(db, { post: hand }, day);
  return rows
    .filter((row) => row.to === hand && holdsOn(row, day))
    .map(({ from: code, fromTitle: title, until }) => ({ code, title, until }));
};

/** Acts of a unit's lifecycle name the substitute in their own events; whatever else changes is on record here. */
export const noteSubstitute = async (deps: Deps, principal: Principal, c: AppContext): Promise<void> => {
  if (!principal.standIn || c.req.method === 'GET' || !c.res.ok) return;
  await recordAccess(deps.db, {
    at: await deps.clock.now(),
    person: handOf(principal),
    kind: 'act',
    what: `${c.req.method} ${c.req.path}`,
    detail: substitution(principal),
  });
};
