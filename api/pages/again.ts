/** Last year's directive as the beginning of a new draft. */
import type { AgainBody, AgainView } from '../../contracts/http/again.ts';
import { sayDifference, sayToLook } from '../../contracts/vi/again.ts';
import { sayRule } from '../../contracts/vi/due-rule.ts';
import { ruleNames } from '../../contracts/vi/rule-names.ts';
import { beginAgain } from '../../domain/directive/begin-again.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import { asOffice, openDirective } from '../access.ts';
import type { Deps } from '../deps.ts';
import type { Principal } from '../rights.ts';
import { createDraft } from './issue.ts';

/** @throws NotFound, Forbidden */
const openLast = async (deps: Deps, principal: Principal, id: string) => {
  const open = await openDirective(deps, principal, id);
  asOffice(open, principal);
  return open.record.document;
};

export const againPage = async (
  deps: Deps,
  principal: Principal,
  id: string,
  issuedOn: LocalDate,
): Promise<AgainView> => {
  const last = await openLast(deps, principal, id);
  const begun = beginAgain(last, id, issuedOn);
  const names = ruleNames(last);
  return {
    directive: { id, number: last.number, title: last.title },
    issuedOn,
    number: begun.draft.number,
    differences: begun.differences.map((one) => sayDifference(one, names)),
    kept: begun.kept.map(({ title, due }) => ({ title, due: sayRule(due, names) })),
    look: sayToLook(begun),
  };
};

/** The draft goes the way of every other: checked whole, then stored. */
export const startAgain = async (
  deps: Deps,
  principal: Principal,
  id: string,
  body: AgainBody,
): Promise<{ id: string }> => {
  const last = await openLast(deps, principal, id);
  return createDraft(deps, principal, beginAgain(last, body.id, body.issuedOn).draft);
};
