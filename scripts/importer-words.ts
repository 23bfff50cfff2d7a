/**
 * node scripts/importer-words.ts: counts which words of administrative Vietnamese stand beside which, from the guides
 * and the undamaged sample plans of this repository, for reading scans whose letters are damaged. Writes
 * importer/text/restore/words.json: each word, then the words that follow it with their counts.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { VERBS } from '../importer/grammar/duties.ts';
import { HEADS } from '../importer/grammar/unit-heads.ts';
import { NAME_PARTS, RESTS } from '../importer/grammar/unit-rests.ts';
import { readPlans } from '../importer/plans/read-plans.ts';
import { TYPE_NAMES } from '../importer/structure/doc-types.ts';

const ROOT = join(import.meta.dirname, '..');
const PLANS = ['bach-dang', 'dai-son', 'gia-lai', 'nam-an-phu'].map((name) =>
  join(ROOT, 'examples', name, 'plan.txt'),
);
const GUIDES = readdirSync(join(ROOT, 'docs'))
  .filter((name) => name.endsWith('.md'))
  .map((name) => join(ROOT, 'docs', name));

/** Plans that were spent on mending the reader; a damaged one is no model of how words are written. */
const SPENT = ['dev', 'held-out', 'blind-2', 'blind-3'] as const;
const ownPlans = SPENT.flatMap((set) =>
  readPlans(set).flatMap(({ text, label }) => (label._meta.restored?.length ? [] : [text])),
);

const counts = new Map<string, Map<string, number>>();
const count = (text: string, weight = 1): void => {
  for (const clause of text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\s]+/u)) {
    const words = clause
      .split(/\s+/u)
      .filter((word) => /^\p{Ll}{1,7}$/u.test(word) && !/^[a-zđ]$/u.test(word));
    words.forEach((word, at) => {
      const after = counts.get(word) ?? new Map<string, number>();
      const next = words[at + 1] ?? '';
      counts.set(word, after.set(next, (after.get(next) ?? 0) + weight));
    });
  }
};
for (const file of [...PLANS, ...GUIDES]) count(readFileSync(file, 'utf8'));
for (const text of ownPlans) count(text);
for (const name of [...HEADS, ...NAME_PARTS, ...RESTS, ...VERBS, ...TYPE_NAMES]) count(name, 3);
for (const verb of [
  'giao',
  'căn cứ',
  'đề nghị',
  'yêu cầu',
  'trực thuộc',
  'phối hợp với',
  'vào ngày mùng',
  'mỗi vụ',
])
  count(verb, 6);

const VIETNAMESE =
  /^(?:ngh?|[ckgt]h|gi|qu|nh|ph|tr|[bcdđghklmnprstvx])?[aăâeêioôơuưyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]{1,3}(?:c|ch|m|n|ng|nh|p|t)?$/u;
const sorted = [...counts].filter(([word]) => VIETNAMESE.test(word)).sort(([a], [b]) => (a < b ? -1 : 1));
const lines = sorted.map(([word, after]) => [
  word,
  [...after]
    .filter(([next]) => next === '' || VIETNAMESE.test(next))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([next, times]) => `${next}:${times}`)
    .join(' '),
]);
writeFileSync(
  join(ROOT, 'importer/text/restore/words.json'),
  `${JSON.stringify(Object.fromEntries(lines), null, 2)}\n`,
);
console.log(`${lines.length} từ`);
