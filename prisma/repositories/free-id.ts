import type { Db } from '../client.ts';

/** Of the sixty signs of a code; the rest is room for the number. */
const MOST = 54;

/**
 * The id wanted, or with the first number behind it that no directive has: an id is the store's own, and two documents may
 * rightly have one number, of two offices or of two years.
 * @param never ids that no directive may have
 */
export const freeDirectiveId = async (db: Db, wanted: string, never: readonly string[]): Promise<string> => {
  const stem = wanted.slice(0, MOST);
  const rows = await db.directive.findMany({ where: { id: { startsWith: stem } }, select: { id: true } });
  const taken = new Set([...rows.map(({ id }) => id), ...never]);
  let id = wanted;
  for (let n = 2; taken.has(id); n++) id = `${stem}-${n}`;
  return id;
};
