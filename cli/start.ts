/**
 * npm start: the whole system on this machine with one command. What the environment names (a PostgreSQL, a Temporal
 * cluster, an SMTP server) is used; what it does not, we bring. Data stays in .data/, a second start goes on.
 */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { EnvError, readStartEnv, type StartEnv } from '../contracts/env.ts';
import { announceReady, onStop } from '../engines/child.ts';
import { EngineError } from '../engines/errors.ts';
import { type Lock, lockDataDir } from '../engines/lock.ts';
import { migrate } from '../engines/migrate.ts';
import { type PortWanted, requireFreePorts } from '../engines/ports.ts';
import { createDatabase, startPostgres } from '../engines/postgres.ts';
import { Stack } from '../engines/processes.ts';
import { supervise } from '../engines/supervise.ts';
import { startTemporal } from '../engines/temporal.ts';
import { Progress, printAddresses } from './start-output.ts';
import { loadSampleOnce } from './start-sample.ts';

const ROOT = join(import.meta.dirname, '..');
const PORTS_FREE_AFTER_CRASH_MS = 10_000;

const stack = new Stack();
const progress = new Progress(6);

async function start(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const env = readStartEnv(process.env);
  const dataDir = resolve(env.DATA_DIR);
  const lock = await lockDataDir(dataDir);
  stack.push('', lock.release);
  await checkPorts(env, lock);

  const databaseUrl = await progress.step('PostgreSQL', () => bringPostgres(env, dataDir));
  await progress.step('Cơ sở dữ liệu', () =>
    migrate(databaseUrl, { onProgress: (line) => progress.note(line) }),
  );
  const temporal = await progress.step('Temporal', () => bringTemporal(env, dataDir));
  const smtpUrl = await progress.step('Hộp thư', () => bringMailbox(env, dataDir));
  const publicUrl = env.PUBLIC_URL ?? `http://localhost:${env.API_PORT}`;
  const services = {
    DATABASE_URL: databaseUrl,
    TEMPORAL_ADDRESS: temporal.address,
    TEMPORAL_NAMESPACE: env.TEMPORAL_NAMESPACE,
    TEMPORAL_TASK_QUEUE: env.TEMPORAL_TASK_QUEUE,
    SMTP_URL: smtpUrl,
    MAIL_FROM: env.MAIL_FROM,
    PUBLIC_URL: publicUrl,
    API_PORT: String(env.API_PORT),
    API_HOST: env.API_HOST,
    AUTH_SECRET: env.AUTH_SECRET ?? (await ownSecret(dataDir)),
    DATA_DIR: dataDir,
    DONDOC_CLOCK: env.DONDOC_CLOCK,
    DONDOC_CLOCK_OFFSET_MS: String(env.DONDOC_CLOCK_OFFSET_MS),
    // Dates are plain dates and instants; a machine's own zone must never show.
    TZ: 'UTC',
  };
  await progress.step('Bộ máy quy trình', () =>
    bringProcess('worker', 'Bộ máy quy trình', services, dataDir),
  );
  await progress.step('Trang web và API', () => bringProcess('api', 'Trang web và API', services, dataDir));

  const wantsSample = env.DONDOC_SAMPLE === 'yes' || (env.DONDOC_SAMPLE === 'auto' && !env.DATABASE_URL);
  const logins = wantsSample
    ? await loadSampleOnce(dataDir, {
        databaseUrl,
        publicUrl,
        services,
        plan: env.DONDOC_SAMPLE_PLAN,
        onProgress: (line) => progress.note(line),
      })
    : [];
  const addresses = {
    web: publicUrl,
    mailbox: env.SMTP_URL ? undefined : `http://localhost:${env.MAILBOX_PORT}`,
    temporal: temporal.uiUrl,
    data: dataDir,
  };
  printAddresses(addresses, logins);
  if (process.env.DONDOC_CHILD === '1')
    announceReady({ ...addresses, databaseUrl, temporalAddress: temporal.address });
}

/** After a crash the old servers are just being ended by the guardian: give them a moment. */
async function checkPorts(env: StartEnv, lock: Lock): Promise<void> {
  const wanted: PortWanted[] = [{ port: env.API_PORT, purpose: 'trang web và API', variable: 'API_PORT' }];
  if (!env.DATABASE_URL)
    wanted.push({ port: env.POSTGRES_PORT, purpose: 'PostgreSQL', variable: 'POSTGRES_PORT' });
  if (!env.TEMPORAL_ADDRESS) {
    wanted.push({ port: env.TEMPORAL_PORT, purpose: 'Temporal', variable: 'TEMPORAL_PORT' });
    wanted.push({ port: env.TEMPORAL_UI_PORT, purpose: 'trang Temporal', variable: 'TEMPORAL_UI_PORT' });
  }
  if (!env.SMTP_URL) {
    wanted.push({ port: env.SMTP_PORT, purpose: 'nhận thư thử', variable: 'SMTP_PORT' });
    wanted.push({ port: env.MAILBOX_PORT, purpose: 'trang hộp thư', variable: 'MAILBOX_PORT' });
  }
  const until = Date.now() + (lock.afterCrash ? PORTS_FREE_AFTER_CRASH_MS : 0);
  for (;;) {
    try {
      return await requireFreePorts(wanted);
    } catch (error) {
      if (Date.now() >= until) throw error;
      await new Promise((done) => setTimeout(done, 500));
    }
  }
}

async function bringPostgres(env: StartEnv, dataDir: string): Promise<string> {
  if (env.DATABASE_URL) return env.DATABASE_URL;
  const place = { dataDir: join(dataDir, 'postgres'), port: env.POSTGRES_PORT };
  const server = await startPostgres({ ...place, persistent: true });
  stack.push('PostgreSQL', server.stop);
  if (server.folder !== place.dataDir) progress.note(`Dữ liệu PostgreSQL nằm ở ${server.folder}`);
  endWith('PostgreSQL', server.exited);
  return createDatabase(server.url, 'dondoc');
}

async function bringTemporal(env: StartEnv, dataDir: string): Promise<{ address: string; uiUrl?: string }> {
  if (env.TEMPORAL_ADDRESS) return { address: env.TEMPORAL_ADDRESS };
  const server = await startTemporal({
    dbFile: join(dataDir, 'temporal.db'),
    port: env.TEMPORAL_PORT,
    uiPort: env.TEMPORAL_UI_PORT,
    namespace: env.TEMPORAL_NAMESPACE,
    // People's work: survives a power cut.
    synchronous: 'FULL',
  });
  stack.push('Temporal', server.stop);
  endWith('Temporal', server.exited);
  return server;
}

async function bringMailbox(env: StartEnv, dataDir: string): Promise<string> {
  if (env.SMTP_URL) return env.SMTP_URL;
  const args = ['--smtp-port', `${env.SMTP_PORT}`, '--web-port', `${env.MAILBOX_PORT}`];
  args.push('--file', join(dataDir, 'letters.jsonl'));
  await bring(
    { name: 'mailbox', title: 'Hộp thư', script: join(ROOT, 'engines/mailbox/main.ts'), args },
    dataDir,
  );
  return `smtp://127.0.0.1:${env.SMTP_PORT}`;
}

function bringProcess(room: 'worker' | 'api', title: string, env: Record<string, string>, dataDir: string) {
  return bring({ name: room, title, script: join(ROOT, room, 'main.ts'), env }, dataDir);
}

async function bring(
  what: { name: string; title: string; script: string; args?: string[]; env?: Record<string, string> },
  dataDir: string,
): Promise<void> {
  const child = await supervise({
    ...what,
    logsDir: join(dataDir, 'logs'),
    onRestart: (title, log) => console.error(`${title} đã dừng bất thường, đang chạy lại. Nhật ký: ${log}`),
    onGiveUp: (title, log) =>
      void fail(new Error(`${title} dừng nhiều lần, không chạy lại nữa. Nhật ký: ${log}`)),
  });
  stack.push(what.title, child.stop);
}

/** A server of ours that ends unasked cannot be replaced under those who use it: end all, say so. */
function endWith(title: string, exited: Promise<void>): void {
  void exited.then(() => {
    if (!stack.stopping)
      void fail(new Error(`${title} đã dừng bất thường. Dữ liệu vẫn còn; hãy chạy lại npm start.`));
  });
}

/** Made once; a new one would sign everybody out. */
async function ownSecret(dataDir: string): Promise<string> {
  const file = join(dataDir, 'auth-secret');
  if (!existsSync(file)) {
    await mkdir(dataDir, { recursive: true });
    await writeFile(file, randomBytes(48).toString('base64url'), { mode: 0o600 });
  }
  return (await readFile(file, 'utf8')).trim();
}

async function fail(error: unknown): Promise<void> {
  const known = error instanceof EngineError || error instanceof EnvError;
  console.error(
    `\n${known ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
  );
  await stack.stop();
  process.exit(1);
}

onStop(async () => {
  console.log('\nĐang dừng …');
  await stack.stop((title) => title && console.log(`  dừng ${title}`));
  console.log('Đã dừng. Dữ liệu được giữ; chạy lại bằng npm start.');
});
await start().catch(fail);
