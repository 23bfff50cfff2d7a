/**
 * npm run score:import: what the importer reads from the labelled plans of this repository (the five of examples/, those of
 * importer/plans/) against their labels. `sureIsRight` is the calibration: of the fields called sure, the share that is right.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BLIND_SETS } from '../importer/plans/read-plans.ts';
import { readPlan } from '../importer/read-plan.ts';
import { add, type Labels, MEASURES, noScore, type Score, scoreOf } from '../importer/score/score.ts';

const ROOT = join(import.meta.dirname, '..');
interface Plan {
  name: string;
  text: string;
  labels: string;
}
const examples = (): Plan[] =>
  ['bach-dang', 'dai-son', 'gia-lai', 'hai-phong', 'nam-an-phu'].map((name) => ({
    name,
    text: join(ROOT, 'examples', name, 'plan.txt'),
    labels: join(ROOT, 'examples', name, 'labels.json'),
  }));
const folder = (set: string): Plan[] => {
  const path = join(ROOT, 'importer/plans', set);
  return readdirSync(path)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({
      name,
      text: join(path, name),
      labels: join(path, name.replace('.txt', '.expected.json')),
    }));
};

const scorePlan = async ({ name, text, labels }: Plan): Promise<Score> => {
  const draft = await readPlan({ name, bytes: readFileSync(text) });
  if (draft.kind === 'refused') throw new Error(`${name}: ${draft.message}`);
  return scoreOf(JSON.parse(readFileSync(labels, 'utf8')) as Labels, draft);
};
const ratio = ([right, all]: [number, number]): string => (all === 0 ? '-' : (right / all).toFixed(3));

for (const [title, plans] of [
  ['examples', examples()],
  ['importer/plans/dev', folder('dev')],
  ['importer/plans/held-out', folder('held-out')],
  ...BLIND_SETS.map((set) => [`importer/plans/${set}`, folder(set)] as const),
] as const) {
  const score = noScore();
  for (const plan of plans) add(score, await scorePlan(plan));
  console.log(`${title} (${plans.length})`);
  for (const measure of MEASURES)
    console.log(`  ${measure.padEnd(24)} ${ratio(score[measure])}  (${score[measure].join('/')})`);
}
