/** npm run time:import: processor time and memory of reading a Word file of some 20 pages, made from a sample plan. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPlan } from '../importer/read-plan.ts';
import { wordFile } from './import-samples/word-file.ts';

const PAGES = 20;
/** Letters on a page of an administrative document: 14 points, A4. */
const PAGE = 2300;

const plan = readFileSync(join(import.meta.dirname, '..', 'examples/bach-dang/plan.txt'), 'utf8').split('\n');
const end = plan.findIndex((line) => line.startsWith('Nơi nhận'));
const [body, tail] = [plan.slice(0, end), plan.slice(end)];
const lines = [...body];
while (lines.join('\n').length < PAGES * PAGE) lines.push(...body.slice(20));
lines.push(...tail);
const bytes = wordFile(lines);

const before = process.memoryUsage().rss;
const began = process.cpuUsage();
const started = performance.now();
const read = await readPlan({ name: 'ke-hoach.docx', bytes });
const { user, system } = process.cpuUsage(began);
if (read.kind === 'refused') throw new Error(read.message);
const letters = lines.join('\n').length;
console.log(
  `${(letters / PAGE).toFixed(0)} pages, ${read.tasks.length} tasks: ${((user + system) / 1000).toFixed(0)} ms of processor time, ` +
    `${(performance.now() - started).toFixed(0)} ms by the clock; ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB in all, ` +
    `${((process.memoryUsage().rss - before) / 1e6).toFixed(0)} MB of it for reading`,
);
