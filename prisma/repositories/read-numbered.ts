/** Directives by the number on the document, whoever issued them: who may see which is for the reader to be asked. */
import type { Db } from '../client.ts';

const MOST = 20;
/** Issued ones, newest first. */
export const directivesNumbered = async (db: Db, number: string): Promise<string[]> => {
  const rows = await db.directive.findMany({
    where: { number, status: { not: 'draft' } },
    select: { id: true },
    orderBy: { issuedOn: 'desc' },
    take: MOST,
  });
  return rows.map(({ id }) => id);
};
