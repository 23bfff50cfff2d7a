/** Who has received a directive: noting the first look, and the list of those who have not. */
import type { ReceiptPage } from '../../contracts/http/receipts.ts';
import { markSeen, readReceipts } from '../../prisma/repositories/receipts.ts';
import { chosenBranch, type OpenUnit, openDirective } from '../access.ts';
import type { Deps } from '../deps.ts';
import { handOf, type Principal } from '../rights.ts';

const ON_PAGE = 50;

/** A look by one of the unit's own people is its receipt; an auditor of the unit looks for others. */
export const noteSeen = async (
  { db }: Deps,
  principal: Principal,
  { record, unit, now }: Pick<OpenUnit, 'record' | 'unit' | 'now'>,
  seen: boolean,
): Promise<void> => {
  const { person } = principal;
  if (seen || person.unit.code !== unit.code || person.roles.includes('auditor')) return;
  await markSeen(db, { directive: record.id, unit: unit.code, by: handOf(principal), at: now });
};

export const receiptPage = async (
  deps: Deps,
  principal: Principal,
  id: string,
  { under, after }: { under?: string | undefined; after?: string | undefined },
): Promise<ReceiptPage> => {
  const { branch, record, today } = await openDirective(deps, principal, id);
  const path = await chosenBranch(deps, branch, under);
  const { items, ...counts } = await readReceipts(deps.db, record.id, path, {
    today,
    after: after ?? null,
    limit: ON_PAGE + 1,
  });
  const shown = items.slice(0, ON_PAGE);
  return {
    ...counts,
    items: shown.map(({ path: _, ...item }) => item),
    next: items.length > ON_PAGE ? (shown.at(-1)?.path ?? null) : null,
  };
};
