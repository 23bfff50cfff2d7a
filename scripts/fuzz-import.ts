/**
 * npm run fuzz:import -- --count 10000 [--seed 1]: reads that many spoiled documents of every form (text, Markdown, HTML, Word, PDF,
 * workbook, CSV) made from the sample plans, on a watched thread. Prints what came of them, the slowest (processor time) and the
 * most memory; exit code 1 when one threw, took over a second, or took the thread with it. Any document is made again from its
 * seed, so a run is gone on with by `--seed`.
 */
import { parseArgs } from 'node:util';
import { FORM_NAMES } from './import-samples/spoiled.ts';
import { type Done, watched } from './import-samples/watchdog.ts';

const { values } = parseArgs({
  options: { count: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } },
});
const count = Number(values.count);
const first = Number(values.seed);
const LONGEST_MS = 1000;
/** The limit of processor time counts all threads, the collector's too; the document's own is held against LONGEST_MS. */
const KILL_MS = 3000;
const MEMORY_MB = 512;
const PROGRESS = 500;

const outcomes = new Map<string, number>();
const failures: string[] = [];
let slowest = { ms: 0, name: '', done: 0 };
let memory = 0;
let read = 0;
const each = ({ done, name, outcome, ms, error }: Done): void => {
  read += 1;
  outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  memory = Math.max(memory, process.memoryUsage().rss);
  if (ms > slowest.ms) slowest = { ms, name, done };
  if (error) failures.push(`seed ${done} (${name}): ${error}`);
  if (ms > LONGEST_MS) failures.push(`seed ${done} (${name}): ${ms.toFixed(0)} ms`);
  if (read % PROGRESS === 0)
    console.error(`${read}/${count}, ${failures.length} failures; to go on: --seed ${done + 1}`);
};
const fallen = await watched({
  thread: new URL('./import-samples/fuzz-thread.ts', import.meta.url),
  first,
  last: first + count - 1,
  limitMs: KILL_MS,
  clockMs: 120_000,
  memoryMb: MEMORY_MB,
  each,
});
failures.push(...fallen.map(({ seed, why }) => `seed ${seed}: ${why}`));

console.log(`${count} documents (${FORM_NAMES.join(', ')}), seeds ${first} to ${first + count - 1}`);
for (const [outcome, times] of [...outcomes].sort()) console.log(`${outcome.padEnd(26)} ${times}`);
console.log(`killed or died             ${fallen.length}`);
console.log(
  `slowest ${slowest.ms.toFixed(0)} ms (${slowest.name}, seed ${slowest.done}); most memory ${(memory / 1e6).toFixed(0)} MB in all`,
);
for (const failure of failures.slice(0, 20)) console.error(failure);
if (failures.length > 0) process.exitCode = 1;
