/**
 * A worker of its own process that dies on request. DOOM names a file with a Doom: in the moment after the commit
 * that stores events whose rows bear the mark, it kills itself with SIGKILL, before anybody can be told of the
 * commit, and Temporal's server too when its pid is given.
 */
import { readFileSync } from 'node:fs';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { announceReady, onStop } from '../../engines/child.ts';
import { connect, type Db, type Tx } from '../../prisma/client.ts';
import { createWorker } from '../../worker/create-worker.ts';

const { DATABASE_URL = '', TEMPORAL_ADDRESS = '', TEMPORAL_NAMESPACE = '', TASK_QUEUE = '' } = process.env;
const { BUNDLE = '', DOOM = '' } = process.env;

export interface Doom {
  mark: string;
  /** Which commit of this worker's life it is, from 1. */
  commit: number;
  server: number | null;
}
const doom = (): Doom | null => {
  try {
    return JSON.parse(readFileSync(DOOM, 'utf8'));
  } catch {
    return null;
  }
};
let commits = 0;
const die = ({ commit, server }: Doom) => {
  if (++commits < commit) return;
  if (server) process.kill(server, 'SIGKILL');
  process.kill(process.pid, 'SIGKILL');
};

type Statement = Parameters<Tx['$executeRaw']>;
const bears = ([sql, ...values]: Statement, { mark }: Doom): boolean =>
  'raw' in sql &&
  sql.join('').includes('insert into "Event"') &&
  values.some((value) => typeof value === 'string' && value.includes(mark));

/** Tells when a statement that bears the mark has stored something. */
const listening = <T extends Tx>(tx: T, end: Doom | null, heard: () => void): T =>
  new Proxy(tx, {
    get(target, name) {
      if (name !== '$executeRaw' || !end) return Reflect.get(target, name);
      return async (...statement: Statement) => {
        const rows = await target.$executeRaw(...statement);
        if (rows > 0 && bears(statement, end)) heard();
        return rows;
      };
    },
  });

const doomed = (db: Db): Db =>
  new Proxy(db, {
    get(target, name) {
      const end = doom();
      if (name === '$executeRaw' && end) return listening(target, end, () => die(end)).$executeRaw;
      if (name !== '$transaction') return Reflect.get(target, name);
      return async (work: (tx: Tx) => Promise<unknown>) => {
        let stored = false;
        const hear = () => {
          stored = true;
        };
        const result = await target.$transaction((tx) => work(listening(tx, end, hear)));
        if (stored && end) die(end);
        return result;
      };
    },
  });

Runtime.install({
  logger: new DefaultLogger('ERROR'),
  telemetryOptions: { logging: { filter: { core: 'ERROR', other: 'ERROR' } } },
  shutdownSignals: [],
});
const db = connect(DATABASE_URL);
/** The server may still be on its way up. */
const start = async (): Promise<Awaited<ReturnType<typeof createWorker>>> => {
  for (let tries = 0; ; tries++) {
    try {
      return await createWorker({
        db: doomed(db),
        address: TEMPORAL_ADDRESS,
        namespace: TEMPORAL_NAMESPACE,
        taskQueue: TASK_QUEUE,
        bundle: { codePath: BUNDLE },
      });
    } catch (error) {
      if (tries > 300) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
};
const { worker, close } = await start();
const running = worker.run();
onStop(async () => {
  worker.shutdown();
  await running;
  await close();
  await db.$disconnect();
});
announceReady();
await running;
