/** Substitutes: who stands in for whom, recorded by the post itself or by the office of its branch. */
import type { DelegationList, DelegationView, NewDelegationBody } from '../../contracts/http/delegations.ts';
import { delegationFault, endedOn } from '../../domain/delegation/delegation.ts';
import { addDays, dateOf, type LocalDate } from '../../domain/time/local-date.ts';
import { recordAccess } from '../../prisma/repositories/access-log.ts';
import {
  addDelegation,
  type DelegationRow,
  delegationsOf,
  endDelegation,
  type PostRow,
  postOf,
  postsIn,
  readDelegation,
} from '../../prisma/repositories/delegations.ts';
import { notingRefusals } from '../access.ts';
import type { Deps } from '../deps.ts';
import { Conflict, Forbidden, NotFound, Unprocessable } from '../problems.ts';
import { handOf, isAdministrator, isWithin, mayExport, type Principal } from '../rights.ts';

/** What is over stays on the page for a quarter. */
const SHOWN_DAYS = 92;

const stateOf = ({ since, until }: DelegationRow, today: LocalDate): DelegationView['state'] => {
  if (today < since) return until < since ? 'over' : 'coming';
  return today <= until ? 'running' : 'over';
};

/** The office and the administrator of a branch keep the papers of its posts. */
const keeps = (principal: Principal, path: string): boolean =>
  (principal.isOffice || isAdministrator(principal)) && isWithin(path, principal.top.path);

const mayEnd = (principal: Principal, row: DelegationRow, path: string | null): boolean =>
  !principal.standIn && (row.from === principal.person.code || (path !== null && keeps(principal, path)));

const viewOf = (row: DelegationRow, today: LocalDate, mine: boolean): DelegationView => {
  const state = stateOf(row, today);
  return {
    id: row.id,
    from: { code: row.from, title: row.fromTitle, unit: row.fromUnit },
    to: { code: row.to, title: row.toTitle },
    since: row.since,
    until: row.until,
    statedUntil: row.endedAt ? row.statedUntil : null,
    paper: row.paper,
    state,
    ends: mine && state !== 'over',
  };
};

/** Whom a person may choose: of the own unit, of the unit above, and of the bodies beside it. */
const choices = async ({ db }: Deps, { person, readOnly, standIn }: Principal): Promise<PostRow[]> => {
  if (readOnly || standIn) return [];
  const units = [person.unit.code, ...(person.parent ? [person.parent.code] : [])];
  return (await postsIn(db, units)).filter(({ code }) => code !== person.code);
};

export const delegationPage = async (deps: Deps, principal: Principal): Promise<DelegationList> => {
  const { person, top, standIn } = principal;
  const today = dateOf(await deps.clock.now());
  const since = addDays(today, -SHOWN_DAYS);
  const own = await delegationsOf(deps.db, { post: handOf(principal) }, since);
  const branch = mayExport(principal) ? await delegationsOf(deps.db, { branch: top.path }, since) : [];
  const keeping = !standIn && (principal.isOffice || isAdministrator(principal));
  return {
    today,
    forMe: own.filter(({ to }) => to === handOf(principal)).map((row) => viewOf(row, today, false)),
    mine: own.filter(({ from }) => from === handOf(principal)).map((row) => viewOf(row, today, !standIn)),
    branch: branch
      .filter(({ from, to }) => from !== person.code && to !== person.code)
      .map((row) => viewOf(row, today, keeping)),
    posts: (await choices(deps, principal)).map(({ code, title, unitName }) => ({ code, title, unitName })),
  };
};

/** The post that delegates: one's own, or one whose papers the reader keeps. */
const delegating = async ({ db }: Deps, principal: Principal, from: string | undefined): Promise<PostRow> => {
  if (principal.standIn) throw new Forbidden('NOT_IN_PLACE');
  const { person } = principal;
  const own = from === undefined || from === person.code;
  if (principal.readOnly && !isAdministrator(principal)) throw new Forbidden('READ_ONLY');
  const post = await postOf(db, own ? person.code : from);
  if (!post || !(own || isWithin(post.path, principal.top.path))) throw new NotFound(from ?? person.code);
  if (!own && !keeps(principal, post.path)) throw new Forbidden('OFFICE_ONLY');
  return post;
};

/** Whom it goes to: who has it chosen for oneself has a few to choose from, who keeps a branch all of it. */
const substituteFor = async (
  deps: Deps,
  principal: Principal,
  from: PostRow,
  to: string,
): Promise<PostRow> => {
  const post = await postOf(deps.db, to);
  if (!post) throw new NotFound(to);
  if (post.code === from.code || keeps(principal, post.path)) return post;
  if (from.code === principal.person.code && (await choices(deps, principal)).some(({ code }) => code === to))
    return post;
  throw new NotFound(to);
};

const entered = async (
  deps: Deps,
  principal: Principal,
  body: NewDelegationBody,
): Promise<DelegationView> => {
  const from = await delegating(deps, principal, body.from);
  const to = await substituteFor(deps, principal, from, body.to);
  const now = await deps.clock.now();
  const today = dateOf(now);
  const { since, until, paper } = body;
  const by = handOf(principal);
  const wish = { from: from.code, to: to.code, since, until, paper, by };
  const judged = {
    from: { post: from.code, roles: from.roles },
    to: { post: to.code, roles: to.roles },
    since,
    until,
  };
  const result = await addDelegation(deps.db, wish, { now, today }, (known) =>
    delegationFault(judged, known, today),
  );
  if ('fault' in result) throw new Unprocessable(result.fault);
  const row = await readDelegation(deps.db, result.id);
  if (!row) throw new NotFound(result.id);
  const detail = { id: row.id, from: from.code, to: to.code, since, until, paper: paper.number };
  await recordAccess(deps.db, { at: now, person: by, kind: 'act', what: 'delegate', detail });
  return viewOf(row, today, true);
};

export const delegate = (
  deps: Deps,
  principal: Principal,
  body: NewDelegationBody,
): Promise<DelegationView> =>
  notingRefusals(deps, principal, 'delegate', () => entered(deps, principal, body));

const ended = async (
  deps: Deps,
  principal: Principal,
  id: string,
  on: LocalDate | undefined,
): Promise<DelegationView> => {
  if (principal.readOnly && !isAdministrator(principal)) throw new Forbidden('READ_ONLY');
  const row = await readDelegation(deps.db, id);
  const path = row ? ((await postOf(deps.db, row.from))?.path ?? null) : null;
  if (!row || !mayEnd(principal, row, path)) throw new NotFound(id);
  const now = await deps.clock.now();
  const today = dateOf(now);
  // Today's acts were done under it: it ends with yesterday only where it has not begun.
  const until = endedOn(row, on !== undefined && on > today ? on : today);
  const by = handOf(principal);
  if (!(await endDelegation(deps.db, { id, until, by, now }))) throw new Conflict('DELEGATION_ENDED');
  await recordAccess(deps.db, {
    at: now,
    person: by,
    kind: 'act',
    what: 'endDelegation',
    detail: { id, until },
  });
  const now2 = await readDelegation(deps.db, id);
  return viewOf(now2 ?? row, today, true);
};

export const endNow = (
  deps: Deps,
  principal: Principal,
  id: string,
  on: LocalDate | undefined,
): Promise<DelegationView> =>
  notingRefusals(deps, principal, `endDelegation ${id}`, () => ended(deps, principal, id, on));
