/**
 * Temporal servers that we start ourselves: the development server on a SQLite file (start, demo, crash tests) and
 * the time-skipping test server. Both end with us, see guardian.ts; a development server started again on the same
 * file goes on where it was.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { dirname, resolve } from 'node:path';
import { Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import { findProgram, PROGRAMS } from './binaries.mjs';
import { EngineError, reasonOf } from './errors.ts';
import { gone, guard, release } from './guardian.ts';
import { freePort } from './ports.ts';

export interface TemporalOptions {
  /** SQLite file; omitted: in memory. */
  dbFile?: string;
  /** Omitted: any free port. */
  port?: number;
  /** Omitted: no web interface. */
  uiPort?: number;
  /** FULL survives a power cut; NORMAL survives a killed process and is faster. */
  synchronous: 'FULL' | 'NORMAL';
  namespace?: string;
  /** How long a closed workflow's history is kept. The server's default of one day is too short for an audit. */
  retentionDays?: number;
  /** For example { 'limit.maxInFlightUpdates': 10 }. */
  dynamicConfig?: Record<string, string | number | boolean>;
  /** For example { Directive: 'Keyword' }. */
  searchAttributes?: Record<string, string>;
  onLog?: (line: string) => void;
}

export interface RunningServer {
  /** host:port for gRPC clients. */
  address: string;
  pid: number;
  exited: Promise<void>;
  stop(): Promise<void>;
  /** SIGKILL, as a crash test wants it. */
  kill(): Promise<void>;
}

export interface RunningTemporal extends RunningServer {
  uiUrl?: string;
  namespace: string;
}

const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 10_000;

export async function startTemporal(options: TemporalOptions): Promise<RunningTemporal> {
  const namespace = options.namespace ?? 'default';
  const flags = ['server', 'start-dev', '--ip', '127.0.0.1', '--log-level', 'warn', '--namespace', namespace];
  if (options.dbFile) {
    const file = resolve(options.dbFile);
    await mkdir(dirname(file), { recursive: true });
    flags.push('--db-filename', file, '--sqlite-pragma', 'journal_mode=WAL');
    flags.push('--sqlite-pragma', `synchronous=${options.synchronous}`);
  }
  if (options.uiPort === undefined) flags.push('--headless');
  else flags.push('--ui-ip', '127.0.0.1', '--ui-port', String(options.uiPort), '--ui-disable-news-fetch');
  for (const [key, value] of Object.entries(options.dynamicConfig ?? {})) {
    flags.push('--dynamic-config-value', `${key}=${JSON.stringify(value)}`);
  }
  for (const [key, type] of Object.entries(options.searchAttributes ?? {})) {
    flags.push('--search-attribute', `${key}=${type}`);
  }

  const server = await launch('temporal', options.port, options.onLog, (port) => [
    ...flags,
    '--port',
    String(port),
  ]);
  await prepareNamespace(server.address, namespace, options.retentionDays).catch(async (error) => {
    await server.stop();
    throw new EngineError('temporal-failed', `Temporal không sẵn sàng: ${reasonOf(error)}`, { cause: error });
  });
  const uiUrl = options.uiPort === undefined ? {} : { uiUrl: `http://127.0.0.1:${options.uiPort}` };
  return { ...server, namespace, ...uiUrl };
}

/** Skips time, forgets everything at its end, knows neither lists nor schedules. */
export async function startTestServer(
  options: { port?: number; onLog?: (line: string) => void } = {},
): Promise<RunningServer> {
  return launch('temporalTestServer', options.port, options.onLog, (port) => [
    String(port),
    '--enable-time-skipping',
  ]);
}

type ProgramName = keyof typeof PROGRAMS;

export function requireProgram(name: ProgramName): string {
  const program = PROGRAMS[name];
  const path = findProgram(program);
  if (path) return path;
  throw new EngineError(
    'binary-missing',
    `Không tìm thấy chương trình ${program.name}. Hãy chạy "npm run setup", hoặc cài nó rồi đặt ${program.variable}=<đường dẫn>.`,
  );
}

async function launch(
  name: ProgramName,
  wanted: number | undefined,
  onLog: ((line: string) => void) | undefined,
  flagsFor: (port: number) => string[],
): Promise<RunningServer> {
  const path = requireProgram(name);
  // A free port may be taken between finding and using it, so an unasked port gets a second and third chance.
  for (let attempt = 1; ; attempt++) {
    const port = wanted ?? (await freePort());
    try {
      return await launchOnce(path, flagsFor(port), port, onLog);
    } catch (error) {
      if (wanted !== undefined || attempt >= 3) {
        const message = `${PROGRAMS[name].name} không khởi động được (cổng ${port}): ${reasonOf(error)}`;
        throw new EngineError('temporal-failed', message, { cause: error });
      }
    }
  }
}

async function launchOnce(
  path: string,
  flags: string[],
  port: number,
  onLog?: (line: string) => void,
): Promise<RunningServer> {
  const child = spawn(path, flags, { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const output = collect(child, onLog);
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const failed = new Promise<never>((_, reject) => {
    child.once('error', reject);
    child.once('exit', () => reject(new Error(output().split('\n').slice(-5).join('\n'))));
  });
  failed.catch(() => {});
  const pid = child.pid ?? 0;
  if (pid) guard(pid);
  const address = `127.0.0.1:${port}`;
  try {
    await Promise.race([failed, answers(address)]);
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
  unref(child);
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill(signal);
      if (!(await gone(pid, STOP_TIMEOUT_MS))) child.kill('SIGKILL');
    }
    release(pid);
  };
  return { address, pid, exited, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
}

/**
 * A gRPC call that the server must answer: a port that merely accepts says nothing. It is asked only once the port
 * accepts, since a gRPC channel that failed once waits a second before it tries again.
 */
async function answers(address: string): Promise<void> {
  const until = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    try {
      if (!(await accepts(address))) throw new Error(`không trả lời sau ${START_TIMEOUT_MS / 1000} giây`);
      const connection = await Connection.connect({ address, connectTimeout: '1s' });
      await connection.close();
      return;
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
}

function accepts(address: string): Promise<boolean> {
  const [host, port] = address.split(':');
  return new Promise((resolve) => {
    const socket = connect(Number(port), host);
    const done = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => done(true));
    socket.once('error', () => done(false));
  });
}

/** The namespace is registered a moment after the first answers, and its retention cannot be given at the start. */
async function prepareNamespace(address: string, namespace: string, retentionDays = 3650): Promise<void> {
  const connection = await Connection.connect({ address });
  const until = Date.now() + START_TIMEOUT_MS;
  try {
    for (;;) {
      try {
        await connection.workflowService.updateNamespace({
          namespace,
          config: { workflowExecutionRetentionTtl: msToTs(retentionDays * 86_400_000) },
        });
        return;
      } catch (error) {
        if (Date.now() > until) throw error;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
  } finally {
    await connection.close();
  }
}

function collect(child: ChildProcess, onLog?: (line: string) => void): () => string {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      text = (text + chunk).slice(-8_000);
      if (onLog) for (const line of chunk.trimEnd().split('\n')) onLog(line);
    });
  }
  return () => text.trim();
}

function unref(child: ChildProcess): void {
  child.unref();
  for (const stream of [child.stdout, child.stderr]) {
    (stream as unknown as { unref?: () => void } | null)?.unref?.();
  }
}
