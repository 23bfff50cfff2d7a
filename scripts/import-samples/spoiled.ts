/** A spoiled document of every form that is read, the same for the same seed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mutated } from './mutate.ts';
import { pdfFile } from './pdf-file.ts';
import { bookFile, csvFile, rowsOf } from './sheet-file.ts';
import { wordFile } from './word-file.ts';

const ROOT = join(import.meta.dirname, '../..');
const DEV = join(ROOT, 'importer/plans/dev');
const PLANS = [
  ...['bach-dang', 'dai-son', 'gia-lai', 'hai-phong', 'nam-an-phu'].map((name) =>
    join(ROOT, 'examples', name, 'plan.txt'),
  ),
  ...readdirSync(DEV)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => join(DEV, name)),
].map((path) => readFileSync(path));

export interface Sample {
  name: string;
  bytes: Uint8Array;
}
const html = (lines: readonly string[]): Buffer =>
  Buffer.from(`<html><body>${lines.map((line) => `<p>${line}</p>`).join('\n')}</body></html>`);

const FORMS: [ending: string, make: (text: string) => Buffer][] = [
  ['txt', (text) => Buffer.from(text)],
  ['md', (text) => Buffer.from(text.replace(/^([IVX]+\.)/gmu, '## $1'))],
  ['html', (text) => html(text.split('\n'))],
  ['docx', (text) => wordFile(text.split('\n'))],
  ['pdf', (text) => pdfFile(text.split('\n'))],
  ['xlsx', (text) => bookFile(rowsOf(text.split('\n')))],
  ['csv', (text) => csvFile(rowsOf(text.split('\n')))],
];
export const FORM_NAMES = FORMS.map(([ending]) => ending);

/** Of each form one that is whole: what it costs to begin is no document's own. */
export const wholeFiles = (): Sample[] =>
  FORMS.map(([ending, make]) => ({ name: `a.${ending}`, bytes: make((PLANS[0] ?? '').toString('utf8')) }));

/** Half are spoiled as words and then put into a file that opens; the others are the file itself, spoiled. */
export const spoiledFile = (seed: number): Sample => {
  const plan = PLANS[seed % PLANS.length] ?? Buffer.alloc(0);
  const [ending, make] = FORMS[seed % FORMS.length] ?? ['txt', (text: string) => Buffer.from(text)];
  const inside = Math.floor(seed / FORMS.length) % 2 === 0;
  const text = (inside ? Buffer.from(mutated(plan, seed)) : plan).toString('utf8');
  const whole = make(text);
  return { name: `a.${ending}`, bytes: inside ? whole : mutated(whole, seed) };
};
