/**
 * Runs our own processes (worker, API, mailbox) as children of one command: logs to files, waits until each says it
 * is ready, stops all in reverse order with a limit, and leaves nothing running even when this process is killed.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { EngineError } from './errors.ts';
import { gone, guard, release, signalGroup } from './guardian.ts';

export interface ProcessOptions {
  /** Short and unique: also the name of the log file. */
  name: string;
  /** What people call it: "máy chủ web". */
  title: string;
  /** Path of the program, a .ts file. */
  script: string;
  args?: string[];
  env?: Record<string, string>;
  logsDir: string;
  readyWithinMs?: number;
  stopWithinMs?: number;
}

export interface RunningProcess {
  name: string;
  title: string;
  pid: number;
  logFile: string;
  /** What it said beside "ready". */
  facts: Record<string, unknown>;
  /** Settles when it ends, asked or not. */
  exited: Promise<void>;
  stop(): Promise<void>;
  kill(): Promise<void>;
}

const READY_WITHIN_MS = 60_000;
const STOP_WITHIN_MS = 15_000;

export async function startProcess(options: ProcessOptions): Promise<RunningProcess> {
  mkdirSync(options.logsDir, { recursive: true });
  const logFile = join(options.logsDir, `${options.name}.log`);
  const child = spawn(process.execPath, [options.script, ...(options.args ?? [])], {
    // Its own group: a Ctrl-C in the terminal reaches us alone, and we stop things in order.
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...options.env, DONDOC_CHILD: '1' },
  });
  if (child.pid) guard(child.pid);
  // Closing the pipe is the signal to end, nothing is ever written; a child that is gone must not crash us.
  child.stdin.on('error', () => {});
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const ready = watchOutput(child, logFile);
  try {
    const facts = await within(ready, options.readyWithinMs ?? READY_WITHIN_MS);
    return running(child, options, logFile, facts, exited);
  } catch (error) {
    await end(child, exited, 'SIGKILL', 2_000);
    throw new EngineError(
      'process-failed',
      `${options.title} không khởi động được. ${tail(logFile)}\nNhật ký đầy đủ: ${logFile}`,
      { cause: error },
    );
  }
}

/** All output goes to the log; the promise is the first line {"ready":true}, or a failure when it ends before. */
function watchOutput(child: ChildProcess, logFile: string): Promise<Record<string, unknown>> {
  const log = createWriteStream(logFile, { flags: 'a' });
  log.on('error', () => {});
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      log.end();
      reject(new Error(`đã dừng với mã ${code ?? signal}`));
    });
    child.stderr?.pipe(log, { end: false });
    if (!child.stdout) return;
    createInterface({ input: child.stdout }).on('line', (line) => {
      log.write(`${line}\n`);
      const said = line.startsWith('{"ready":true') ? parse(line) : undefined;
      if (said) resolve(said);
    });
  });
}

function parse(line: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(line) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

function running(
  child: ChildProcess,
  options: ProcessOptions,
  logFile: string,
  facts: Record<string, unknown>,
  exited: Promise<void>,
): RunningProcess {
  return {
    name: options.name,
    title: options.title,
    pid: child.pid ?? 0,
    logFile,
    facts,
    exited,
    stop: () => end(child, exited, 'SIGTERM', options.stopWithinMs ?? STOP_WITHIN_MS),
    kill: () => end(child, exited, 'SIGKILL', 2_000),
  };
}

async function end(
  child: ChildProcess,
  exited: Promise<void>,
  signal: NodeJS.Signals,
  withinMs: number,
): Promise<void> {
  const pid = child.pid;
  if (pid === undefined) return;
  if (child.exitCode === null && child.signalCode === null) {
    // The polite signal to the child alone, which stops its own children in order; the hard one to the whole group.
    if (signal === 'SIGKILL') signalGroup(pid, signal);
    else child.kill(signal);
    if (!(await gone(pid, withinMs))) signalGroup(pid, 'SIGKILL');
    await exited;
  }
  release(pid);
}

async function within<T>(promise: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`chưa sẵn sàng sau ${ms / 1000} giây`)), ms);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

function tail(file: string): string {
  try {
    return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-8).join('\n');
  } catch {
    return '';
  }
}

/** Things to stop, in the order they were started. */
export class Stack {
  readonly #items: { title: string; stop: () => Promise<void> }[] = [];
  #stopping: Promise<void> | undefined;

  push(title: string, stop: () => Promise<void>): void {
    this.#items.push({ title, stop });
  }

  get stopping(): boolean {
    return this.#stopping !== undefined;
  }

  /** Last started, first stopped. One that fails to stop does not keep the others. Safe to call twice. */
  stop(onStop: (title: string) => void = () => {}): Promise<void> {
    this.#stopping ??= (async () => {
      for (const { title, stop } of this.#items.splice(0).reverse()) {
        onStop(title);
        await stop().catch((error) =>
          console.error(`${title}: ${error instanceof Error ? error.message : error}`),
        );
      }
    })();
    return this.#stopping;
  }
}
