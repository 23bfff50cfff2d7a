/** The API's process: settings, dependencies, the only listen(). Drains on SIGTERM. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { Client, Connection } from '@temporalio/client';
import { clockFrom } from '../clock/clock.ts';
import { EnvError, readServiceEnv } from '../contracts/env.ts';
import { announceReady, onStop } from '../engines/child.ts';
import { connect } from '../prisma/client.ts';
import { createApp } from './app.ts';
import { createAuth } from './auth.ts';
import { logToStderr } from './errors.ts';
import { createEngine } from './temporal.ts';

const DIST = join(import.meta.dirname, '../web/dist');

const main = async (): Promise<void> => {
  const env = readServiceEnv(process.env);
  const db = connect(env.DATABASE_URL);
  const connection = await Connection.connect({ address: env.TEMPORAL_ADDRESS });
  const client = new Client({ connection, namespace: env.TEMPORAL_NAMESPACE });
  const clock = await clockFrom(env);
  const app = createApp({
    db,
    clock,
    engine: createEngine(client, { taskQueue: env.TEMPORAL_TASK_QUEUE }),
    auth: createAuth(db, { secret: env.AUTH_SECRET, publicUrl: env.PUBLIC_URL }),
    log: logToStderr,
    publicUrl: env.PUBLIC_URL,
    webDist: existsSync(join(DIST, 'index.html')) ? DIST : null,
  });
  const server = serve(
    { fetch: app.fetch, port: env.API_PORT, hostname: env.API_HOST },
    ({ address, port }) => announceReady({ address, port, url: env.PUBLIC_URL }),
  );
  server.once('error', fail);
  onStop(async () => {
    // No new requests; those under way are answered first.
    await new Promise<void>((resolve) => server.close(() => resolve()));
    await connection.close();
    await clock.close();
    await db.$disconnect();
  });
};

const fail = (error: unknown): never => {
  console.error(error instanceof EnvError ? error.message : error);
  process.exit(1);
};

main().catch(fail);
