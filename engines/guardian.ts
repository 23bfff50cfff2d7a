/**
 * Nothing we started outlives us, even when we are killed with SIGKILL and no handler of ours runs.
 *
 * PostgreSQL and Temporal do not know us and would stay behind. So one small process of ours watches: it is told the
 * pids over its stdin, and when that pipe closes (we ended, in whatever way) it stops what is left. It runs in its
 * own session, so that a Ctrl-C in the terminal does not end it before us.
 *
 * As a module: guard(pid, signal) and release(pid). As a program: the watcher.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

let watcher: ChildProcess | undefined;

/** `signal` is the polite request; SIGKILL follows after some seconds. */
export function guard(pid: number, signal: NodeJS.Signals = 'SIGTERM'): void {
  tell(`+ ${pid} ${signal}`);
}

export function release(pid: number): void {
  if (watcher) tell(`- ${pid}`);
}

function tell(line: string): void {
  if (!watcher) {
    watcher = spawn(process.execPath, [import.meta.filename], {
      stdio: ['pipe', 'ignore', 'ignore'],
      detached: true,
    });
    // The watcher must not keep us alive, nor crash us when it is gone.
    watcher.unref();
    watcher.on('error', () => {});
    watcher.stdin?.on('error', () => {});
    (watcher.stdin as unknown as { unref?: () => void })?.unref?.();
  }
  watcher.stdin?.write(`${line}\n`);
}

/** The process and all it started, when it leads a group; else the process alone. */
export function signalGroup(pid: number, signal: NodeJS.Signals): boolean {
  try {
    process.kill(-pid, signal);
    return true;
  } catch {
    try {
      process.kill(pid, signal);
      return true;
    } catch {
      return false;
    }
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return !isZombie(pid);
}

/** Ended but not yet collected: in a container without an init such a pid answers signals for ever. */
function isZombie(pid: number): boolean {
  try {
    return /\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

/** True when the process ended within the time. */
export async function gone(pid: number, withinMs: number): Promise<boolean> {
  const until = Date.now() + withinMs;
  while (isAlive(pid)) {
    if (Date.now() > until) return false;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return true;
}

async function watch(): Promise<void> {
  const guarded = new Map<number, NodeJS.Signals>();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});
  for await (const line of createInterface({ input: process.stdin })) {
    const [verb, pid, signal] = line.split(' ');
    if (verb === '+') guarded.set(Number(pid), (signal as NodeJS.Signals) ?? 'SIGTERM');
    else guarded.delete(Number(pid));
  }
  // Last started, first stopped; what does not go in 8 seconds is killed.
  for (const [pid, signal] of [...guarded].reverse()) signalGroup(pid, signal);
  const until = Date.now() + 8_000;
  while (Date.now() < until && [...guarded.keys()].some(isAlive)) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  for (const pid of guarded.keys()) if (isAlive(pid)) signalGroup(pid, 'SIGKILL');
}

if (process.argv[1] === import.meta.filename) await watch();
