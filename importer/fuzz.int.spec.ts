/** Some hundreds of spoiled documents by the command that reads ten thousand; and that its watchdog bites. */
import { execFile } from 'node:child_process';
import { expect, test } from 'vitest';
import { FORM_NAMES, spoiledFile } from '../scripts/import-samples/spoiled.ts';
import { type Done, watched } from '../scripts/import-samples/watchdog.ts';

const PATIENCE = 400_000;

const fuzz = (...args: string[]): Promise<{ code: number; out: string; err: string }> =>
  new Promise((done) =>
    execFile(process.execPath, ['scripts/fuzz-import.ts', ...args], (error, out, err) =>
      done({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    ),
  );

test(
  '280 spoiled documents of every form: none throws, none stands still, none takes the thread with it',
  async () => {
    const { code, out, err } = await fuzz('--count', '280', '--seed', '20001');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(`280 documents (${FORM_NAMES.join(', ')})`);
    expect(out).toMatch(/^read +\d{2,}$/m);
  },
  PATIENCE,
);

test('the same seed is the same document', () => {
  for (let seed = 1; seed <= 14; seed += 1) expect(spoiledFile(seed)).toEqual(spoiledFile(seed));
});

/** At 3 it turns for ever, at 5 it throws beside everything. */
const STANDS_STILL = `
import { parentPort, workerData } from 'node:worker_threads';
for (let seed = workerData.first; seed <= workerData.last; seed += 1) {
  parentPort.postMessage({ begun: seed });
  if (seed === 3) for (;;);
  if (seed === 5) throw new Error('fell');
  parentPort.postMessage({ done: seed, name: 'a', outcome: 'read', ms: 1, error: null });
}`;
test(
  'a document that stands still is killed and told with its seed, and the rest is read',
  async () => {
    const done: number[] = [];
    const fallen = await watched({
      thread: new URL(`data:text/javascript,${encodeURIComponent(STANDS_STILL)}`),
      first: 1,
      last: 7,
      limitMs: 500,
      clockMs: 120_000,
      memoryMb: 64,
      each: (one: Done) => done.push(one.done),
    });
    expect(done).toEqual([1, 2, 4, 6, 7]);
    expect(fallen).toMatchObject([
      { seed: 3, why: expect.stringContaining('killed after') },
      { seed: 5, why: 'Error: fell' },
    ]);
  },
  PATIENCE,
);
