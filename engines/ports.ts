/**
 * Ports, checked before anything is started, so that a person reads which port is taken, by what, and which
 * variable changes it, instead of a stack trace from the third process.
 */
import { execFile } from 'node:child_process';
import { createServer } from 'node:net';
import { promisify } from 'node:util';
import { EngineError } from './errors.ts';

const run = promisify(execFile);

export interface PortWanted {
  port: number;
  /** What will listen there, in Vietnamese: "trang web", "PostgreSQL". */
  purpose: string;
  /** The environment variable that moves it. */
  variable: string;
}

export async function isPortFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/** A port nobody uses now. Another process may take it before we do; callers that start servers retry. */
export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

/** Throws one error that names every taken port. */
export async function requireFreePorts(wanted: readonly PortWanted[]): Promise<void> {
  const taken: string[] = [];
  for (const { port, purpose, variable } of wanted) {
    if (await isPortFree(port)) continue;
    const holder = await holderOf(port);
    const who = holder ? `chương trình ${holder} đang dùng` : 'một chương trình khác đang dùng';
    taken.push(
      `Cổng ${port} (${purpose}) đã có ${who}. Hãy tắt chương trình đó, hoặc chọn cổng khác: ${variable}=${port + 1000}`,
    );
  }
  if (taken.length > 0) throw new EngineError('port-in-use', taken.join('\n'));
}

/** Best effort: "node (pid 123)". Empty when the system does not tell. */
async function holderOf(port: number): Promise<string> {
  for (const ask of [askSs, askLsof]) {
    const found = await ask(port).catch(() => '');
    if (found) return found;
  }
  return '';
}

async function askSs(port: number): Promise<string> {
  const { stdout } = await run('ss', ['-Hltnp', `sport = :${port}`]);
  const match = /users:\(\("([^"]+)",pid=(\d+)/.exec(stdout);
  return match ? `${match[1]} (pid ${match[2]})` : '';
}

async function askLsof(port: number): Promise<string> {
  const { stdout } = await run('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpc']);
  const pid = /^p(\d+)/m.exec(stdout)?.[1];
  const name = /^c(.+)/m.exec(stdout)?.[1];
  return pid ? `${name ?? '?'} (pid ${pid})` : '';
}
