/**
 * Our own PostgreSQL: real, from npm, for tests, the demo and an office that has no database server yet.
 *
 * We drive the programs of the package ourselves instead of through its wrapper: that one catches our signals,
 * does not stop the server when we crash, and cannot clean up after a crash.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, mkdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { EngineError, reasonOf } from './errors.ts';
import { gone, guard, isAlive, release } from './guardian.ts';
import { freePort } from './ports.ts';
import {
  type Account,
  clusterFolder,
  type Programs,
  postgresAccount,
  postgresPrograms,
} from './postgres-host.ts';

export interface PostgresOptions {
  dataDir: string;
  /** Omitted: any free port. */
  port?: number;
  /** true: people's work, every commit reaches the disk, data stays. false: fast, and removed on stop. */
  persistent: boolean;
  onLog?: (line: string) => void;
}

export interface RunningPostgres {
  /** postgresql://… of the database `postgres`; see createDatabase for one of your own. */
  url: string;
  port: number;
  pid: number;
  /** Where the data really is; elsewhere than asked only where the server's account could not reach it. */
  folder: string;
  /** Settles when the server ends, asked or not. */
  exited: Promise<void>;
  stop(): Promise<void>;
}

const USER = 'dondoc';
const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 10_000;

// A small machine and many short connections (several databases in a test run) rather than one big one.
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  max_connections: '200',
  shared_buffers: '128MB',
  max_wal_size: '512MB',
  max_parallel_workers_per_gather: '0',
  jit: 'off',
  cluster_name: 'dondoc',
};
const FAST = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum_naptime: '10min',
};

export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const account = await postgresAccount();
  const programs = await postgresPrograms(account);
  const folder = await clusterFolder(account, options.dataDir);
  if (!existsSync(join(folder, 'PG_VERSION'))) {
    await initialise(programs, account, folder, options.persistent);
  }
  const password = await readFile(passwordFileOf(folder), 'utf8');
  await clearLeftOver(folder, password);

  // A free port may be taken between finding and using it, so an unasked port gets a second and third chance.
  for (let attempt = 1; ; attempt++) {
    const port = options.port ?? (await freePort());
    try {
      const child = await launch(programs, account, folder, port, options);
      return running(child, folder, connectionUrl(password, port, 'postgres'), options);
    } catch (error) {
      if (options.port !== undefined || attempt >= 3) throw error;
    }
  }
}

/** Made beside and renamed, so that a crash half-way never leaves a folder that looks like a cluster. */
async function initialise(
  programs: Programs,
  account: Account,
  folder: string,
  durable: boolean,
): Promise<void> {
  const fresh = `${folder}.new`;
  const passwordFile = passwordFileOf(folder);
  try {
    await rm(fresh, { recursive: true, force: true });
    await writeFile(passwordFile, randomBytes(18).toString('base64url'), { mode: 0o600 });
    await mkdir(fresh, { mode: 0o700 });
    if (account.uid !== undefined && account.gid !== undefined) {
      await chown(passwordFile, account.uid, account.gid);
      await chown(fresh, account.uid, account.gid);
    }
    const flags = [`--pgdata=${fresh}`, `--pwfile=${passwordFile}`, ...(durable ? [] : ['--no-sync'])];
    await runInitdb(programs.initdb, account, flags);
    await rmdir(folder).catch(() => {});
    await rename(fresh, folder);
  } catch (error) {
    throw new EngineError(
      'postgres-failed',
      `Không khởi tạo được PostgreSQL trong ${folder}: ${reasonOf(error)}`,
      { cause: error },
    );
  }
}

function runInitdb(initdb: string, account: Account, more: string[]): Promise<void> {
  // C.UTF-8 without asking the machine for a locale: sorting names for people is the application's business.
  const flags = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  flags.push(`--username=${USER}`, '--auth=scram-sha-256', '--no-instructions', ...more);
  return new Promise((resolve, reject) => {
    const child = spawn(initdb, flags, { ...account, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] });
    const complaint = collect(child);
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(complaint()))));
  });
}

/** A server of an earlier run that crashed: still alive (stop it) or only its lock file (remove it). */
async function clearLeftOver(folder: string, password: string): Promise<void> {
  const lock = join(folder, 'postmaster.pid');
  if (!existsSync(lock)) return;
  const [pidLine, , , portLine] = (await readFile(lock, 'utf8')).split('\n');
  const pid = Number(pidLine);
  if (pid > 0 && isAlive(pid) && (await servesFolder(folder, password, Number(portLine)))) {
    process.kill(pid, 'SIGINT');
    if (!(await gone(pid, STOP_TIMEOUT_MS))) process.kill(pid, 'SIGKILL');
    await gone(pid, 2_000);
  }
  // Whoever has that pid now is not our server (a pid used again after a reboot makes PostgreSQL refuse).
  await rm(lock, { force: true });
}

async function servesFolder(folder: string, password: string, port: number): Promise<boolean> {
  const client = new pg.Client({ connectionString: connectionUrl(password, port, 'postgres') });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    return rows[0]?.data_directory === folder;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

async function launch(
  programs: Programs,
  account: Account,
  folder: string,
  port: number,
  options: PostgresOptions,
): Promise<ChildProcess> {
  const settings = Object.entries(options.persistent ? SETTINGS : { ...SETTINGS, ...FAST });
  const flags = settings.flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(programs.postgres, ['-D', folder, '-p', String(port), ...flags], {
    ...account,
    cwd: '/',
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
    env: { ...process.env, LC_MESSAGES: 'C' },
  });
  const complaint = collect(child, options.onLog);
  const failed = new Promise<never>((_, reject) => {
    child.once('error', reject);
    child.once('exit', () => reject(new Error(complaint().split('\n').slice(-5).join('\n'))));
  });
  failed.catch(() => {});
  try {
    if (child.pid) guard(child.pid, 'SIGINT');
    await Promise.race([failed, ready(complaint)]);
    return child;
  } catch (error) {
    child.kill('SIGKILL');
    throw new EngineError(
      'postgres-failed',
      `PostgreSQL không khởi động được (cổng ${port}): ${reasonOf(error)}`,
      {
        cause: error,
      },
    );
  }
}

/** The server says so itself; asking by connecting would log failures during crash recovery. */
async function ready(output: () => string): Promise<void> {
  const until = Date.now() + START_TIMEOUT_MS;
  while (!output().includes('ready to accept connections')) {
    if (Date.now() > until) throw new Error(`chưa sẵn sàng sau ${START_TIMEOUT_MS / 1000} giây`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** Keeps the last lines only: the server may run for months. */
function collect(child: ChildProcess, onLog?: (line: string) => void): () => string {
  let text = '';
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    text = (text + chunk).slice(-8_000);
    if (onLog) for (const line of chunk.trimEnd().split('\n')) onLog(line);
  });
  return () => text.trim();
}

function running(
  child: ChildProcess,
  folder: string,
  url: string,
  options: PostgresOptions,
): RunningPostgres {
  const pid = child.pid ?? 0;
  // Our event loop may end while the server runs only if someone forgot stop(); the guardian then ends the server.
  child.unref();
  (child.stderr as unknown as { unref?: () => void } | null)?.unref?.();
  return {
    url,
    port: Number(new URL(url).port),
    pid,
    folder,
    exited: new Promise((resolve) => child.once('exit', () => resolve())),
    async stop() {
      const ended = child.exitCode !== null || child.signalCode !== null;
      if (!ended) {
        // SIGINT is PostgreSQL's "fast" stop: open sessions are ended, everything is written.
        child.kill('SIGINT');
        if (!(await gone(pid, STOP_TIMEOUT_MS))) child.kill('SIGKILL');
      }
      release(pid);
      if (!options.persistent) {
        await rm(folder, { recursive: true, force: true });
        await rm(passwordFileOf(folder), { force: true });
      }
    },
  };
}

/** A sibling of the cluster, written before it exists: a crash can never leave a cluster without its password. */
function passwordFileOf(folder: string): string {
  return `${folder}.password`;
}

function connectionUrl(password: string, port: number, database: string): string {
  return `postgresql://${USER}:${password}@127.0.0.1:${port}/${database}`;
}

/**
 * Makes a database on the server of `url` unless it is there, and returns its url. With `template` it is a copy of
 * that database (nobody may be connected to the template meanwhile).
 */
export async function createDatabase(url: string, name: string, template?: string): Promise<string> {
  const target = new URL(url);
  target.pathname = `/${name}`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount === 0) {
      const from = template ? ` template ${pg.escapeIdentifier(template)}` : '';
      await client.query(`create database ${pg.escapeIdentifier(name)}${from}`);
    }
  } finally {
    await client.end();
  }
  return target.href;
}

export async function dropDatabase(url: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`);
  } finally {
    await client.end();
  }
}
