/**
 * npm run fuzz:import -- --count 10000 [--seed 1]: reads that many spoiled documents (text, HTML, Word) made from the sample plans.
 * Prints what came of them, the slowest (processor time) and the most memory; exit code 1 when one threw or took over a second.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readPlan } from '../importer/read-plan.ts';
import { mutated } from './import-samples/mutate.ts';
import { wordFile } from './import-samples/word-file.ts';

const { values } = parseArgs({
  options: { count: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } },
});
const count = Number(values.count);
const first = Number(values.seed);
const LONGEST = 1000;

const ROOT = join(import.meta.dirname, '..');
const texts = ['bach-dang', 'dai-son', 'gia-lai', 'hai-phong', 'nam-an-phu'].map((name) =>
  readFileSync(join(ROOT, 'examples', name, 'plan.txt')),
);
/** Two in three are spoiled as words and then put into a file that opens; the third is the file itself, spoiled. */
const spoiledFile = (seed: number): { name: string; bytes: Uint8Array } => {
  const plan = texts[seed % texts.length] ?? Buffer.alloc(0);
  const form = seed % 3;
  const inside = Math.floor(seed / 3) % 3 !== 0;
  const text = (inside ? Buffer.from(mutated(plan, seed)) : plan).toString('utf8');
  const lines = text.split('\n');
  const whole = [
    { name: 'a.txt', bytes: Buffer.from(text) },
    {
      name: 'a.html',
      bytes: Buffer.from(`<html><body>${lines.map((line) => `<p>${line}</p>`).join('\n')}</body></html>`),
    },
    { name: 'a.docx', bytes: wordFile(lines) },
  ][form] ?? { name: 'a.txt', bytes: plan };
  return inside ? whole : { ...whole, bytes: mutated(whole.bytes, seed) };
};

const outcomes = new Map<string, number>();
const failures: string[] = [];
let slowest = { ms: 0, seed: 0 };
let memory = 0;
for (let seed = first; seed < first + count; seed += 1) {
  const sample = spoiledFile(seed);
  const began = process.cpuUsage();
  let outcome = 'threw';
  try {
    const read = await readPlan(sample);
    outcome = read.kind === 'refused' ? `refused: ${read.code}` : 'read';
  } catch (error) {
    failures.push(`${sample.name} seed ${seed}: ${(error as Error).stack ?? error}`);
  }
  const { user, system } = process.cpuUsage(began);
  const ms = (user + system) / 1000;
  if (ms > slowest.ms) slowest = { ms, seed };
  if (ms > LONGEST) failures.push(`${sample.name} seed ${seed}: ${ms.toFixed(0)} ms`);
  outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  memory = Math.max(memory, process.memoryUsage().rss);
}
for (const [outcome, times] of [...outcomes].sort()) console.log(`${outcome.padEnd(26)} ${times}`);
console.log(
  `slowest ${slowest.ms.toFixed(0)} ms (seed ${slowest.seed}); most memory ${(memory / 1e6).toFixed(0)} MB`,
);
for (const failure of failures.slice(0, 20)) console.error(failure);
if (failures.length > 0) process.exitCode = 1;
