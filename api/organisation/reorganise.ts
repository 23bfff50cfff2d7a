/** Ordering a change of the tree: looked at, carried out or kept for its day, told to the running directives. */
import { createHash, randomUUID } from 'node:crypto';
import { sayReorganisationFault } from '../../contracts/vi/reorganisation.ts';
import type { ReorganisationPlan } from '../../domain/reorganisation/plan.ts';
import type { ReorganisationRequest } from '../../domain/reorganisation/request.ts';
import { rolloutId } from '../../domain/rollout/ids.ts';
import { dateOf } from '../../domain/time/local-date.ts';
import { recordAccess } from '../../prisma/repositories/access-log.ts';
import {
  enterReorganisation,
  markTold,
  reorganisationsOf,
  type Untold,
  untoldChanges,
  withdrawReorganisation,
} from '../../prisma/repositories/reorganisations.ts';
import { notingRefusals } from '../access.ts';
import type { Deps } from '../deps.ts';
import { Conflict, Forbidden, Invalid, NotFound, Refused } from '../problems.ts';
import { handOf, isAdministrator, type Principal } from '../rights.ts';
import { NobodyThere } from '../temporal.ts';

/** The office and the administrator of the whole branch concerned. */
export const mayReorganise = (principal: Principal): boolean =>
  principal.isOffice || isAdministrator(principal);
const asKeeper = (principal: Principal): void => {
  if (!mayReorganise(principal))
    throw new Forbidden(principal.person.roles.includes('auditor') ? 'READ_ONLY' : 'OFFICE_ONLY');
};

/** Names this very plan; what is carried out must be what was shown. */
export const digestOf = ({ units, people, effect }: ReorganisationPlan): string =>
  createHash('sha256')
    .update(JSON.stringify([units, people, effect]))
    .digest('hex')
    .slice(0, 32);

/** One act each. One that cannot be reached now stays in the list of those that wait. */
const tell = async (deps: Deps, untold: Untold[]): Promise<void> => {
  for (const { id, directive, change, by } of untold) {
    try {
      const act = { id: `reorganisation/${id}`, by, act: 'reorganise' as const, change };
      await deps.engine.act(rolloutId(directive), act);
    } catch (error) {
      const isClosed =
        error instanceof NobodyThere ||
        (error instanceof Refused && error.refusal.code === 'DIRECTIVE_CLOSED');
      // Closed in the meantime: there is nobody left to tell.
      if (!isClosed) {
        deps.log({ level: 'warn', what: 'reorganisation not told', directive, error: String(error) });
        continue;
      }
    }
    await markTold(deps.db, { id, directive }, await deps.clock.now());
  }
};

/** @throws Forbidden, Invalid, Conflict when the plan is no longer the one that was shown */
export const orderReorganisation = (
  deps: Deps,
  principal: Principal,
  { request, digest }: { request: ReorganisationRequest; digest: string },
): Promise<string> =>
  notingRefusals(deps, principal, 'reorganise', async () => {
    asKeeper(principal);
    const now = await deps.clock.now();
    const { code: branchCode, path: branch } = principal.top;
    const id = randomUUID();
    const by = handOf(principal);
    const ordered = { id, request, branch, branchCode, by, now, today: dateOf(now) };
    const verdict = await enterReorganisation(
      deps.db,
      ordered,
      (one) => 'plan' in one && digestOf(one.plan) === digest,
    );
    if ('faults' in verdict) throw new Invalid(verdict.faults.map(sayReorganisationFault));
    if (!verdict.done) throw new Conflict('PLAN_CHANGED');
    await recordAccess(deps.db, {
      at: now,
      person: by,
      kind: 'act',
      what: 'reorganise',
      detail: { id, kind: request.kind, units: request.units.join(', '), on: request.on },
    });
    await tell(deps, await untoldChanges(deps.db, id));
    return id;
  });

const own = async (deps: Deps, principal: Principal, id: string) => {
  asKeeper(principal);
  const [row] = await reorganisationsOf(deps.db, principal.top.path, { id, limit: 1 });
  if (!row) throw new NotFound(id);
  return row;
};

/** Once more to those that have not been reached. */
export const tellAgain = async (deps: Deps, principal: Principal, id: string): Promise<void> => {
  await own(deps, principal, id);
  await tell(deps, await untoldChanges(deps.db, id));
};

/** @throws Conflict when it has been carried out or withdrawn already */
export const withdraw = (deps: Deps, principal: Principal, id: string): Promise<void> =>
  notingRefusals(deps, principal, `withdrawReorganisation ${id}`, async () => {
    await own(deps, principal, id);
    const now = await deps.clock.now();
    if (!(await withdrawReorganisation(deps.db, id, now))) throw new Conflict('REORGANISATION_DONE');
    const person = handOf(principal);
    await recordAccess(deps.db, { at: now, person, kind: 'act', what: `withdrawReorganisation ${id}` });
  });
