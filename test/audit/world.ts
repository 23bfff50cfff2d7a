/** The small directive run for a year in a world of its own: database, time-skipping server, worker. */
import type { Client } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { afterAll, beforeAll } from 'vitest';
import { type Archiver, createArchiver } from '../../audit/archive.ts';
import { silenceReplays } from '../../audit/sources.ts';
import { connect, type Db } from '../../prisma/client.ts';
import { createWorker } from '../../worker/create-worker.ts';
import { useDatabase } from '../helpers/database.ts';
import { useTestServer } from '../helpers/temporal.ts';
import { issueSmall, type Rollout } from './run-year.ts';

export const DIRECTIVE = 'mau';
export const TASK_QUEUE = 'audit-test';

export interface World {
  readonly url: string;
  readonly address: string;
  readonly db: Db;
  readonly client: Client;
  readonly env: TestWorkflowEnvironment;
  readonly rollout: Rollout;
  readonly archiver: Archiver;
}

const must = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('known only inside tests and later hooks');
  return value;
};

/** Issued and cascaded; what happens then is the test file's own story. */
export const smallWorld = (): World => {
  // Before the first use of the SDK in this process: later it is too late.
  silenceReplays();
  const database = useDatabase();
  const temporal = useTestServer();
  let db: Db | undefined;
  let rollout: Rollout | undefined;
  let archiver: Archiver | undefined;
  let stop: (() => Promise<void>) | undefined;

  beforeAll(async () => {
    db = connect(database.url, 10);
    const { worker, close } = await createWorker({
      db,
      address: temporal.address,
      namespace: 'default',
      taskQueue: TASK_QUEUE,
    });
    const running = worker.run();
    stop = async () => {
      worker.shutdown();
      await running;
      await close();
      await db?.$disconnect();
    };
    const { env, client } = temporal;
    rollout = await issueSmall({ db, env, client, taskQueue: TASK_QUEUE }, DIRECTIVE);
    archiver = createArchiver({ db, client, now: rollout.now });
  });
  afterAll(async () => stop?.());

  return {
    get url() {
      return database.url;
    },
    get address() {
      return temporal.address;
    },
    get db() {
      return must(db);
    },
    get client() {
      return temporal.client;
    },
    get env() {
      return temporal.env;
    },
    get rollout() {
      return must(rollout);
    },
    get archiver() {
      return must(archiver);
    },
  };
};

/** Changes a table as only somebody with the database's keys can, lets `look` look, and puts everything back. */
export const whileAltered = async <T>(
  db: Db,
  tables: string[],
  alter: () => Promise<unknown>,
  look: () => Promise<T>,
): Promise<T> => {
  for (const table of tables) {
    await db.$executeRawUnsafe(`create table "kept_${table}" as table "${table}"`);
    await db.$executeRawUnsafe(`alter table "${table}" disable trigger all`);
  }
  try {
    await alter();
    return await look();
  } finally {
    for (const table of tables) {
      await db.$executeRawUnsafe(`delete from "${table}"`);
      await db.$executeRawUnsafe(`insert into "${table}" select * from "kept_${table}"`);
      await db.$executeRawUnsafe(`alter table "${table}" enable trigger all`);
      await db.$executeRawUnsafe(`drop table "kept_${table}"`);
    }
  }
};
