/** What the reader finds in the labelled plans, and that other forms of one plan are read as its text is. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { docxOfText } from '../../test/importer/make-docx.ts';
import type { Draft } from '../draft.ts';
import { readPlan } from '../read-plan.ts';
import { add, type Labels, type Measure, noScore, type Score, scoreOf } from '../score/score.ts';
import { withTables } from '../structure/text-tables.ts';
import { asWord } from './as-word.ts';
import { canBeLaidOut } from './layout.ts';
import { BLIND_SETS } from './read-plans.ts';

const EXAMPLES = join(import.meta.dirname, '../../examples');
interface Plan {
  name: string;
  bytes: Buffer;
  labels: Labels;
}
const examples: Plan[] = ['bach-dang', 'dai-son', 'gia-lai', 'hai-phong', 'nam-an-phu'].map((name) => ({
  name,
  bytes: readFileSync(join(EXAMPLES, name, 'plan.txt')),
  labels: JSON.parse(readFileSync(join(EXAMPLES, name, 'labels.json'), 'utf8')),
}));
const setOf = (set: string): Plan[] => {
  const folder = join(import.meta.dirname, set);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({
      name,
      bytes: readFileSync(join(folder, name)),
      labels: JSON.parse(readFileSync(join(folder, name.replace('.txt', '.expected.json')), 'utf8')),
    }));
};
const dev = setOf('dev');
const drafted = async (name: string, bytes: Uint8Array): Promise<Draft> => {
  const draft = await readPlan({ name, bytes });
  if (draft.kind === 'refused') throw new Error(draft.message);
  return draft;
};
const scored = async (plans: Plan[]): Promise<Score> => {
  const score = noScore();
  for (const { name, bytes, labels } of plans)
    add(score, scoreOf(labels, await drafted(`${name}.txt`.replace('.txt.txt', '.txt'), bytes)));
  return score;
};

const LEAST: Partial<Record<Measure, number>> = {
  header: 0.95,
  basisRecall: 0.95,
  basisPrecision: 0.95,
  taskRecall: 0.9,
  taskPrecision: 0.9,
  deadlineKind: 0.92,
  datedTaskFound: 0.9,
  leadUnitRecall: 0.9,
  leadUnitPrecision: 0.9,
  reportRecall: 0.85,
  reportPrecision: 0.85,
  sureIsRight: 0.98,
};
test.each([
  ['the five public plans', examples],
  ['the plans for development', dev],
  ['the plans held out at first', setOf('held-out')],
  ...BLIND_SETS.map((set) => [`the plans of ${set}, once they had been measured`, setOf(set)] as const),
] as const)('%s are read as well as was asked', async (_, plans) => {
  const score = await scored([...plans]);
  for (const [measure, least] of Object.entries(LEAST)) {
    const [right, all] = score[measure as Measure];
    expect(right / all, measure).toBeGreaterThanOrEqual(least);
  }
});

/** Files that an office would send: heading and signature in tables without lines, no blank between paragraphs. */
const asWordFiles = async (plans: Plan[], lists: boolean): Promise<Score> => {
  const score = noScore();
  for (const { bytes, labels } of plans) {
    const word = await asWord(bytes.toString('utf8'), { lists });
    add(score, scoreOf(labels, await drafted('a.docx', new Uint8Array(word))));
  }
  return score;
};
describe.each(['dev', 'held-out', ...BLIND_SETS])('the plans of %s as Word files', (set) => {
  test.each([
    ['numbers typed', false],
    ['numbers that Word counts', true],
  ])('%s', async (_, lists) => {
    const plans = setOf(set).filter(({ bytes }) => canBeLaidOut(bytes.toString('utf8')));
    const score = await asWordFiles(plans, lists);
    for (const [measure, least] of Object.entries(LEAST)) {
      const [right, all] = score[measure as Measure];
      expect(right / all, measure).toBeGreaterThanOrEqual(least);
    }
  });
});

test.each([
  ['examples', examples],
  ['dev', dev],
  ['held-out', setOf('held-out')],
] as const)('the plans of %s without a blank line are read as well', async (_, plans) => {
  const bare = plans.map((plan) => ({
    ...plan,
    bytes: Buffer.from(plan.bytes.toString('utf8').replace(/\n\s*\n+/gu, '\n')),
  }));
  const score = await scored(bare);
  for (const [measure, least] of Object.entries(LEAST)) {
    const [right, all] = score[measure as Measure];
    expect(right / all, measure).toBeGreaterThanOrEqual(least);
  }
});

describe('the same plan as Word file', () => {
  test.each([...examples.filter(({ name }) => name !== 'hai-phong'), ...dev])(
    '$name',
    async ({ name, bytes }) => {
      const text = withTables(bytes.toString('utf8').normalize('NFC'));
      const [plain, word] = [await drafted('a.txt', bytes), await drafted('a.docx', docxOfText(text))];
      const essence = ({ tasks, bases, reports }: Draft): unknown => [
        tasks.map(({ title, lead, deadline }) => [title.value, lead.value, deadline.value]),
        bases.map(({ number, date }) => [number, date]),
        reports.map(({ phrase }) => phrase),
      ];
      expect(essence(word)).toEqual(essence(plain));
      expect(name).not.toBe('');
    },
  );
});

test('every task stands where its span says', async () => {
  for (const { bytes } of [...examples, ...dev]) {
    const draft = await drafted('a.txt', bytes);
    for (const task of draft.tasks) {
      const { start, end } = task.span;
      expect(end).toBeGreaterThan(start);
      const words = (text: string): string[] => text.split(/[^\p{L}\d]+/u).filter(Boolean);
      const there = new Set(words(draft.text.slice(start, end).toLowerCase()));
      const own = words(task.title.value.toLowerCase());
      expect(own.filter((word) => there.has(word)).length / own.length).toBeGreaterThan(0.5);
    }
  }
});

test('reading is deterministic', async () => {
  const [one] = examples;
  if (!one) throw new Error('no plan');
  expect(await drafted('a.txt', one.bytes)).toEqual(await drafted('a.txt', one.bytes));
});

test('lines about what people think are read and proposed as context', async () => {
  const draft = await drafted(
    'a.txt',
    examples.find(({ name }) => name === 'dai-son')?.bytes ?? Buffer.alloc(0),
  );
  const context = draft.tasks
    .filter(({ proposedAs }) => proposedAs === 'context')
    .map(({ title }) => title.value);
  expect(context.some((title) => /tâm tư|tình hình tư tưởng/iu.test(title))).toBe(true);
});

test('what is read from a damaged scan is never called sure', async () => {
  const draft = await drafted(
    'a.txt',
    examples.find(({ name }) => name === 'hai-phong')?.bytes ?? Buffer.alloc(0),
  );
  expect(draft.notes.join(' ')).toContain('bản quét');
  expect(
    draft.tasks.filter(({ deadline, lead }) => deadline.confidence === 'sure' || lead.confidence === 'sure'),
  ).toEqual([]);
});

test('no five words running of the five plans stand in the code of this room', () => {
  const words = (text: string): string[] =>
    text
      .normalize('NFC')
      .toLowerCase()
      .split(/[^\p{L}\d]+/u)
      .filter(Boolean);
  const runs = new Set<string>();
  for (const { bytes } of examples) {
    const all = words(bytes.toString('utf8'));
    for (let at = 0; at + 5 <= all.length; at += 1) runs.add(all.slice(at, at + 5).join(' '));
  }
  const code = readdirSync(join(import.meta.dirname, '..'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
    .map((name) => ({
      name,
      literals:
        readFileSync(join(import.meta.dirname, '..', name), 'utf8').match(
          /'[^'\n]*'|`[^`]*`|"[^"\n]*"|\/[^/\n]+\//gu,
        ) ?? [],
    }));
  expect(code.length).toBeGreaterThan(40);
  for (const { name, literals } of code)
    for (const literal of literals) {
      const own = words(literal);
      own.forEach((_, at) => {
        const run = own.slice(at, at + 5);
        if (run.length === 5) expect(runs.has(run.join(' ')), `${name}: ${run.join(' ')}`).toBe(false);
      });
    }
});
