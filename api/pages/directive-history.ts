/** What the office recorded about a directive, as sentences. */
import type { HistoryItem } from '../../contracts/http/step.ts';
import { rolloutId } from '../../domain/rollout/ids.ts';
import { readNames } from '../../prisma/repositories/read-names.ts';
import { rolloutHistory } from '../../prisma/repositories/read-unit.ts';
import { openDirective } from '../access.ts';
import type { Deps } from '../deps.ts';
import type { Principal } from '../rights.ts';
import { codesIn, pageOf, rolloutItem } from '../views/history-view.ts';
import { namesFrom } from '../views/names.ts';

const LIMIT = 50;

export const rolloutHistoryPage = async (
  deps: Deps,
  principal: Principal,
  id: string,
  before: number | null,
): Promise<{ items: HistoryItem[]; next: string | null }> => {
  const { record } = await openDirective(deps, principal, id);
  const events = await rolloutHistory(deps.db, rolloutId(id), { before, limit: LIMIT });
  const names = namesFrom(record.document, await readNames(deps.db, codesIn(events)));
  return pageOf(events, LIMIT, (event) => rolloutItem(event, names));
};
