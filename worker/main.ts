/** The worker's process: workflows and activities, the mailer, the archive of histories, and the janitor. */
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { createArchiver } from '../audit/archive.ts';
import { clockFrom } from '../clock/clock.ts';
import { EnvError, readServiceEnv } from '../contracts/env.ts';
import { announceReady, onStop } from '../engines/child.ts';
import { connect } from '../prisma/client.ts';
import { queueTermLetters } from '../prisma/repositories/term-letters.ts';
import { createCalendarTeller } from './calendar-teller.ts';
import { createWorker } from './create-worker.ts';
import { createJanitor } from './janitor.ts';
import { startLoop } from './loop.ts';
import { createMailer } from './mailer/drain.ts';
import { createTransport } from './mailer/transport.ts';
import { createReorganiser } from './reorganiser.ts';

const MAIL_EVERY_MS = 2_000;
const ARCHIVE_EVERY_MS = 5 * 60_000;
const LOOK_EVERY_MS = 60_000;
const REORGANISE_EVERY_MS = 30_000;

const main = async (): Promise<void> => {
  const env = readServiceEnv(process.env);
  Runtime.install({
    logger: new DefaultLogger('WARN'),
    telemetryOptions: { logging: { filter: { core: 'WARN', other: 'WARN' } } },
    // We drain in order on a signal ourselves.
    shutdownSignals: [],
  });
  const db = connect(env.DATABASE_URL);
  const clock = await clockFrom(env);
  const connection = await Connection.connect({ address: env.TEMPORAL_ADDRESS });
  const client = new Client({ connection, namespace: env.TEMPORAL_NAMESPACE });
  const transport = createTransport(env.SMTP_URL, env.MAIL_FROM);
  const { worker, close } = await createWorker({
    db,
    address: env.TEMPORAL_ADDRESS,
    namespace: env.TEMPORAL_NAMESPACE,
    taskQueue: env.TEMPORAL_TASK_QUEUE,
  });
  const mailer = createMailer({ db, transport, publicUrl: env.PUBLIC_URL, now: clock.now });
  const archiver = createArchiver({ db, client, now: clock.now });
  const janitor = createJanitor({ db, client, now: clock.now });
  const reorganiser = createReorganiser({ db, client, now: clock.now });

  const teller = createCalendarTeller({ db, client });

  const running = worker.run();
  const loops = [
    startLoop('mailer', MAIL_EVERY_MS, mailer.drain),
    startLoop('archive', ARCHIVE_EVERY_MS, archiver.sweep),
    startLoop('janitor', LOOK_EVERY_MS, janitor.look),
    startLoop('calendar', LOOK_EVERY_MS, teller.tell),
    startLoop('unit terms', LOOK_EVERY_MS, async () => queueTermLetters(db, await clock.now())),
    startLoop('reorganiser', REORGANISE_EVERY_MS, reorganiser.look),
  ];
  const stop = async () => {
    await Promise.all(loops.map((loop) => loop.stop()));
    if (worker.getState() === 'RUNNING') worker.shutdown();
    await running;
    await close();
    transport.close();
    await connection.close();
    await clock.close();
    await db.$disconnect();
  };
  onStop(stop);
  announceReady();
  await running;
};

main().catch((error: unknown) => {
  console.error(error instanceof EnvError ? error.message : error);
  process.exit(1);
});
