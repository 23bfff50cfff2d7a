/** All activities from what they need. */
import type { Db } from '../prisma/client.ts';
import { createDirectoryActivities } from './directory.ts';
import { createRecordActivities } from './record.ts';
import type { Activities } from './types.ts';

export const createActivities = ({ db }: { db: Db }): Activities => ({
  ...createRecordActivities(db),
  ...createDirectoryActivities(db),
});
