/** The demo's servers and processes: real PostgreSQL, real SMTP, real API, the workflows on the time-skipping server. */
import { randomBytes } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { type Archiver, createArchiver } from '../audit/archive.ts';
import { bundleWithoutStacks, workflowBundle } from '../audit/workflow-bundle.ts';
import { type Clock, testServerClock } from '../clock/clock.ts';
import { migrate } from '../engines/migrate.ts';
import { freePort } from '../engines/ports.ts';
import { createDatabase, startPostgres } from '../engines/postgres.ts';
import { type Stack, startProcess } from '../engines/processes.ts';
import { startTestServer } from '../engines/temporal.ts';
import { connect, type Db } from '../prisma/client.ts';
import { createWorker } from '../worker/create-worker.ts';
import { createMailer } from '../worker/mailer/drain.ts';
import { createTransport } from '../worker/mailer/transport.ts';
import { type TimeMachine, timeMachine } from './time.ts';

const ROOT = join(import.meta.dirname, '..');

export interface DemoStack {
  db: Db;
  client: Client;
  clock: Clock;
  time: TimeMachine;
  archiver: Archiver;
  mailer: ReturnType<typeof createMailer>;
  url: string;
  mailboxUrl: string;
  mailFile: string;
  offsetMs: number;
  stack: Stack;
}

/** @param startsAtMs the directive's time at which the demo begins, as milliseconds of the epoch */
export const startDemoStack = async (
  dir: string,
  startsAtMs: number,
  apiPort: number | undefined,
  stack: Stack,
): Promise<DemoStack> => {
  await rm(dir, { recursive: true, force: true });
  await mkdir(dir, { recursive: true });
  Runtime.install({
    logger: new DefaultLogger('ERROR'),
    telemetryOptions: { logging: { filter: { core: 'ERROR', other: 'ERROR' } } },
    shutdownSignals: [],
  });
  // Our own work while the servers start.
  void workflowBundle().catch(() => {});
  const [postgres, temporal, smtpPort, webPort, port] = await Promise.all([
    startPostgres({ dataDir: join(dir, 'postgres'), persistent: false }),
    startTestServer(),
    freePort(),
    freePort(),
    apiPort ?? freePort(),
  ]);
  stack.push('PostgreSQL', postgres.stop);
  stack.push('Temporal', temporal.stop);
  const databaseUrl = await createDatabase(postgres.url, 'dondoc');
  await migrate(databaseUrl);
  const time = await timeMachine(temporal.address);
  const offsetMs = startsAtMs - (await time.nowMs());
  const mailFile = join(dir, 'letters.jsonl');
  const logsDir = join(dir, 'logs');
  const url = `http://localhost:${port}`;
  const smtpUrl = `smtp://127.0.0.1:${smtpPort}`;
  const env = {
    DATABASE_URL: databaseUrl,
    TEMPORAL_ADDRESS: temporal.address,
    TEMPORAL_NAMESPACE: 'default',
    TEMPORAL_TASK_QUEUE: 'dondoc',
    SMTP_URL: smtpUrl,
    PUBLIC_URL: url,
    API_PORT: String(port),
    AUTH_SECRET: randomBytes(32).toString('hex'),
    DATA_DIR: dir,
    DONDOC_CLOCK: 'test-server',
    DONDOC_CLOCK_OFFSET_MS: String(offsetMs),
    TZ: 'UTC',
  };
  const mailboxArgs = ['--smtp-port', String(smtpPort), '--web-port', String(webPort), '--file', mailFile];
  const [mailbox, api] = await Promise.all([
    startProcess({
      name: 'mailbox',
      title: 'Hộp thư',
      script: join(ROOT, 'engines/mailbox/main.ts'),
      args: mailboxArgs,
      logsDir,
    }),
    startProcess({ name: 'api', title: 'Trang web và API', script: join(ROOT, 'api/main.ts'), env, logsDir }),
  ]);
  stack.push(mailbox.title, mailbox.stop);
  stack.push(api.title, api.stop);

  const db = connect(databaseUrl);
  const connection = await Connection.connect({ address: temporal.address });
  const client = new Client({ connection });
  const clock = await testServerClock(temporal.address, offsetMs);
  const transport = createTransport(smtpUrl, 'Đôn Đốc <dondoc@bachdang.example>');
  const { worker, close } = await createWorker({
    db,
    address: temporal.address,
    namespace: 'default',
    taskQueue: 'dondoc',
    bundle: await bundleWithoutStacks(),
  });
  const running = worker.run();
  stack.push('Bộ máy quy trình', async () => {
    if (worker.getState() === 'RUNNING') worker.shutdown();
    await running;
    await close();
    transport.close();
    await Promise.all([connection.close(), clock.close(), time.close(), db.$disconnect()]);
  });
  return {
    db,
    client,
    clock,
    time,
    archiver: createArchiver({ db, client, now: clock.now }),
    mailer: createMailer({ db, transport, publicUrl: url, now: clock.now }),
    url,
    mailboxUrl: `http://localhost:${webPort}`,
    mailFile,
    offsetMs,
    stack,
  };
};
