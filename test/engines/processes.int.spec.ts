/** Children say when they are ready, stop in time, and never outlive us. */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gone } from '../../engines/guardian.ts';
import { Stack, startProcess } from '../../engines/processes.ts';

const ENGINES = join(import.meta.dirname, '..', '..', 'engines');
let folder = '';
const at = (name: string) => join(folder, name);

async function child(name: string, code: string): Promise<string> {
  const script = at(`${name}.mts`);
  await writeFile(
    script,
    `import { announceReady, onStop } from ${JSON.stringify(join(ENGINES, 'child.ts'))};\n${code}`,
  );
  return script;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dondoc-processes-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('processes', () => {
  const start = async (name: string, code: string, more = {}) =>
    startProcess({
      name,
      title: 'Tiến trình thử',
      script: await child(name, code),
      logsDir: at('logs'),
      ...more,
    });

  it('is ready with its facts, stops by a signal, and its output is in the log as it was', async () => {
    const code = `console.log('xin chào'); onStop(async () => console.log('dừng')); announceReady({ port: 1 });`;
    const running = await start('good', code);
    expect(running.facts).toEqual({ ready: true, port: 1 });
    await running.stop();
    expect(await readFile(running.logFile, 'utf8')).toBe('xin chào\n{"ready":true,"port":1}\ndừng\n');
  });

  it('kills one that does not stop in time', async () => {
    const code = `process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); announceReady();`;
    const running = await start('stubborn', code, { stopWithinMs: 200 });
    await running.stop();
    expect(await gone(running.pid, 60_000)).toBe(true);
  });

  it('tells the last lines of one that fails, and where the log is', async () => {
    await expect(start('bad', `throw new Error('thiếu cấu hình');`)).rejects.toThrow(
      /thiếu cấu hình[\s\S]*bad\.log/,
    );
  });

  it('ends by itself when its parent is killed', async () => {
    const script = await child('orphan', 'onStop(async () => {}); announceReady();');
    const options = { name: 'orphan', title: 'x', script, logsDir: at('logs') };
    const parent = spawn(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `const { startProcess } = await import(${JSON.stringify(join(ENGINES, 'processes.ts'))});
         console.log((await startProcess(${JSON.stringify(options)})).pid); setInterval(() => {}, 1000);`,
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const pid = await new Promise<number>((resolve) =>
      parent.stdout.once('data', (text) => resolve(Number(text))),
    );
    parent.kill('SIGKILL');
    expect(await gone(pid, 60_000)).toBe(true);
  });

  it('stops in reverse order, once, and goes on past one that fails', async () => {
    const order: string[] = [];
    const stack = new Stack();
    stack.push('a', async () => void order.push('a'));
    stack.push('b', async () => Promise.reject(new Error('hỏng')));
    stack.push('c', async () => void order.push('c'));
    await Promise.all([stack.stop(), stack.stop()]);
    expect(order).toEqual(['c', 'a']);
  });
});
