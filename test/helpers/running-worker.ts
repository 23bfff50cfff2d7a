/** A database, a real Temporal server and a worker between them, for one test file. */
import { afterAll, beforeAll } from 'vitest';
import type { TemporalOptions } from '../../engines/temporal.ts';
import { connect, type Db } from '../../prisma/client.ts';
import { runWorker } from '../crash/rig.ts';
import { useDatabase } from './database.ts';
import { useDevServer } from './temporal.ts';

/** @param ready told the connection once the worker runs; what it does belongs to the set-up */
export const useRunningWorker = (
  ready: (db: Db) => void | Promise<void>,
  options: Partial<TemporalOptions> = {},
): ReturnType<typeof useDevServer> => {
  const database = useDatabase();
  const server = useDevServer(options);
  let db: Db | undefined;
  let worker: { stop(): Promise<void> } | undefined;
  beforeAll(async () => {
    db = connect(database.url);
    worker = await runWorker(db, server);
    await ready(db);
  });
  afterAll(async () => {
    await worker?.stop();
    await db?.$disconnect();
  });
  return server;
};
