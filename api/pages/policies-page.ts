/** Policies of evaluation of a branch: read by all in it, added by those who keep it. */
import { checkPolicy } from '../../contracts/check-evaluation.ts';
import type { PolicyList } from '../../contracts/http/evaluation.ts';
import { PolicyTaken, policiesFor, storePolicy } from '../../prisma/repositories/evaluation-policies.ts';
import { notingRefusals } from '../access.ts';
import type { Deps } from '../deps.ts';
import { Forbidden, Unprocessable } from '../problems.ts';
import { isAdministrator, type Principal } from '../rights.ts';

const mayAdd = (principal: Principal): boolean => principal.isOffice || isAdministrator(principal);

export const policiesPage = async ({ db }: Deps, principal: Principal): Promise<PolicyList> => ({
  mayAdd: mayAdd(principal),
  policies: await policiesFor(db, principal.top.path),
});

/**
 * @throws Forbidden, Unprocessable with every problem of the file, or when the version is taken; all are on record
 */
export const addPolicyFile = (deps: Deps, principal: Principal, json: unknown): Promise<PolicyList> =>
  notingRefusals(deps, principal, 'addPolicy', async () => {
    if (!mayAdd(principal)) throw new Forbidden(principal.readOnly ? 'READ_ONLY' : 'OFFICE_ONLY');
    const checked = checkPolicy(json);
    if (!checked.ok) throw new Unprocessable('POLICY_FAULTY', checked.problems);
    try {
      await storePolicy(deps.db, checked.value, { unit: principal.top.code, by: principal.person.code });
    } catch (error) {
      if (error instanceof PolicyTaken) throw new Unprocessable('POLICY_TAKEN');
      throw error;
    }
    return policiesPage(deps, principal);
  });
