import type { Db } from '../client.ts';

/**
 * The id wanted, or with the first number behind it that no directive has: an id is the store's own, and two documents may
 * rightly have one number, of two offices or of two years.
 */
export const freeDirectiveId = async (db: Db, wanted: string): Promise<string> => {
  const rows = await db.directive.findMany({ where: { id: { startsWith: wanted } }, select: { id: true } });
  const taken = new Set(rows.map(({ id }) => id));
  let id = wanted;
  for (let n = 2; taken.has(id); n++) id = `${wanted}-${n}`;
  return id;
};
