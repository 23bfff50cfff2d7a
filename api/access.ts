/** The way in to a directive and to a unit under it. What a person may not see is not there. */

import type { TriedName } from '../contracts/vi/words.ts';
import { hostOf, rolloutId } from '../domain/rollout/ids.ts';
import { dateOf, type Instant, type LocalDate } from '../domain/time/local-date.ts';
import { recordAccess, type Tried } from '../prisma/repositories/access-log.ts';
import { type PostRow, postOf } from '../prisma/repositories/delegations.ts';
import { NumberTaken } from '../prisma/repositories/drafts.ts';
import {
  type DirectiveRecord,
  type DirectiveUnit,
  readDirective,
} from '../prisma/repositories/read-directive.ts';
import { unitPath } from '../prisma/repositories/read-suspensions.ts';
import type { Deps } from './deps.ts';
import { Conflict, Forbidden, NotFound, Refused, Unprocessable } from './problems.ts';
import { branchOn, type DirectiveRef, handOf, isOfficeOf, isWithin, type Principal } from './rights.ts';

export interface OpenDirective {
  record: DirectiveRecord;
  ref: DirectiveRef;
  /** The branch of it that this person sees. */
  branch: string;
  now: Instant;
  today: LocalDate;
}
export interface OpenUnit extends Omit<OpenDirective, 'branch'> {
  unit: DirectiveUnit;
}

const refOf = (record: DirectiveRecord): DirectiveRef => ({
  status: record.status,
  issuerPath: record.issuer.path,
  followedBy: record.followedBy,
});

/** A draft has no time of its own yet. */
const timeOf = async (
  { clock }: Deps,
  record: DirectiveRecord,
): Promise<{ now: Instant; today: LocalDate }> => {
  const now = await clock.now(record.status === 'draft' ? undefined : record.clockOffsetMs);
  return { now, today: dateOf(now) };
};

/** @throws NotFound */
export const openDirective = async (deps: Deps, principal: Principal, id: string): Promise<OpenDirective> => {
  const record = await readDirective(deps.db, id, null);
  const ref = record && refOf(record);
  const branch = ref && branchOn(ref, principal);
  if (!record || !branch) throw new NotFound(id);
  return { record, ref, branch, ...(await timeOf(deps, record)) };
};

/**
 * The path of the part of a branch that a reader has chosen to look at; all of it when they have chosen none.
 * @throws NotFound when it is not within
 */
export const chosenBranch = async (
  { db }: Deps,
  branch: string,
  under: string | undefined,
): Promise<string> => {
  if (under === undefined) return branch;
  const path = await unitPath(db, under);
  if (!path || !isWithin(path, branch)) throw new NotFound(under);
  return path;
};

/** @throws Forbidden for whoever may not steer the directive as a whole */
export const asOffice = ({ ref }: OpenDirective, principal: Principal): void => {
  if (principal.readOnly) throw new Forbidden('READ_ONLY');
  if (!isOfficeOf(ref, principal)) throw new Forbidden('OFFICE_ONLY');
};

/** @throws NotFound */
export const openUnit = async (
  deps: Deps,
  principal: Principal,
  id: string,
  code: string,
): Promise<OpenUnit> => {
  const record = await readDirective(deps.db, id, { code, reader: principal.person.unit.code });
  const unit = record?.unit;
  if (!record || !unit || record.status === 'draft' || !isWithin(unit.path, record.issuer.path))
    throw new NotFound(code);
  const ref = refOf(record);
  const branch = branchOn(ref, principal);
  // A body that papers go through sees the units whose papers it looks at.
  if (!(branch && isWithin(unit.path, branch)) && !record.reviewsUnit) throw new NotFound(code);
  return { record, ref, unit, ...(await timeOf(deps, record)) };
};

/** Whether a person sees what stands below a unit too; one who only looks at its papers does not. */
export const seesBranch = ({ ref, unit }: OpenUnit, principal: Principal): boolean => {
  const branch = branchOn(ref, principal);
  return branch !== null && isWithin(unit.path, branch);
};

/** An auditor's reads are on record. */
export const noteRead = async (deps: Deps, { person }: Principal, what: string): Promise<void> => {
  if (!person.roles.includes('auditor')) return;
  await recordAccess(deps.db, { at: await deps.clock.now(), person: person.code, kind: 'read', what });
};

const refusalCode = (error: unknown): string | null => {
  if (error instanceof Refused) return error.refusal.code;
  if (error instanceof NotFound) return 'NOT_FOUND';
  if (error instanceof NumberTaken) return 'NUMBER_TAKEN';
  const told = error instanceof Forbidden || error instanceof Unprocessable || error instanceof Conflict;
  return told ? error.code : null;
};

/** What a record of access says of a substitute besides who it was. */
export const substitution = ({ standIn }: Principal): { inPlaceOf?: string; paper?: string } =>
  standIn ? { inPlaceOf: standIn.place.post, paper: standIn.place.paper.number } : {};

/** What is tried where, as the record names it: "addPolicy", "signed directive/d". Each has its words. */
export type TriedWords = TriedName | `${TriedName} ${string}`;

const DIRECTIVE = 'directive/';
const placeOf = (tried: TriedWords | Tried): Tried => {
  if (typeof tried !== 'string') return tried;
  const [act = tried, where = ''] = tried.split(' ');
  return where.startsWith(DIRECTIVE) ? { act, directive: where.slice(DIRECTIVE.length) } : { act };
};

/** "submit directive/d/unit/CB12" */
const sayTried = ({ act, directive, unit }: Tried): string => {
  if (!directive) return act;
  return `${act} ${unit ? hostOf(directive, unit) : rolloutId(directive)}`;
};

/**
 * So is every act that was refused: who tried what where, and the code of the answer. What is not there for who tried is
 * on record too; what cannot be read at all is not an act.
 */
export const notingRefusals = async <T>(
  deps: Deps,
  principal: Principal,
  tried: TriedWords | Tried,
  act: () => Promise<T>,
): Promise<T> => {
  try {
    return await act();
  } catch (error) {
    const code = refusalCode(error);
    if (code) {
      const at = await deps.clock.now();
      const detail = { code, ...substitution(principal) };
      await recordAccess(deps.db, {
        at,
        person: handOf(principal),
        kind: 'refusal',
        what: typeof tried === 'string' ? tried : sayTried(tried),
        detail,
        refused: { ...placeOf(tried), code },
      });
    }
    throw error;
  }
};

/** A post of the branch: its office keeps who sits where and who follows what. */
export const postKept = async ({ db }: Deps, principal: Principal, code: string): Promise<PostRow> => {
  if (principal.standIn) throw new Forbidden('NOT_IN_PLACE');
  if (principal.readOnly) throw new Forbidden('READ_ONLY');
  if (!principal.isOffice) throw new Forbidden('OFFICE_ONLY');
  const post = await postOf(db, code);
  if (!post || !isWithin(post.path, principal.top.path)) throw new NotFound(code);
  return post;
};
