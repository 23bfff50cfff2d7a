/** Reads one spoiled document after the other, each named before it is begun: whoever waits knows at which it stood still. */
import { parentPort, workerData } from 'node:worker_threads';
import { readPlan } from '../../importer/read-plan.ts';
import { spoiledFile, wholeFiles } from './spoiled.ts';
import type { FromThread } from './watchdog.ts';

const say = (message: FromThread): void => parentPort?.postMessage(message);

for (const whole of wholeFiles()) await readPlan(whole);
const { first, last } = workerData as { first: number; last: number };
for (let seed = first; seed <= last; seed += 1) {
  const sample = spoiledFile(seed);
  say({ begun: seed });
  const began = process.threadCpuUsage();
  let outcome: string;
  let error: string | null = null;
  try {
    const read = await readPlan(sample);
    outcome = read.kind === 'refused' ? `refused: ${read.code}` : 'read';
  } catch (thrown) {
    outcome = 'threw';
    error = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  }
  const { user, system } = process.threadCpuUsage(began);
  say({ done: seed, name: sample.name, outcome, ms: (user + system) / 1000, error });
}
