/** Reading who is below whom, and what they are told. */
import type { Db } from '../prisma/client.ts';
import { subordinateBriefs } from '../prisma/repositories/briefs.ts';
import type { Activities } from './types.ts';

export const createDirectoryActivities = (db: Db): Pick<Activities, 'subordinates'> => ({
  subordinates: (query) => subordinateBriefs(db, query),
});
