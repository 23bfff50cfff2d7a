/** Reading who is below whom, and opening their books. */
import type { Db } from '../prisma/client.ts';
import { amendedPlaces, subordinateBriefs } from '../prisma/repositories/briefs.ts';
import { openUnits } from '../prisma/repositories/open-units.ts';
import { closedSubordinates } from '../prisma/repositories/reopen.ts';
import type { Activities } from './types.ts';

export const createDirectoryActivities = (
  db: Db,
): Pick<Activities, 'openSubordinates' | 'amendedPlaces'> => ({
  async openSubordinates({ openedAt, news, reopened, ...query }) {
    if (reopened) return { ...(await closedSubordinates(db, query)), unrecorded: [], sleeps: {} };
    const { briefs, more } = await subordinateBriefs(db, query);
    return { ...(await openUnits(db, briefs, { now: openedAt, news })), more };
  },
  amendedPlaces: (query) => amendedPlaces(db, query),
});
