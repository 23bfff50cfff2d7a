/** How far a damaged word is from a word: letters that scanners take for each other cost little. */
import { bare } from '../fold.ts';

/** Without marks; figures and signs that stand for letters as those letters. */
export const skeleton = (word: string): string =>
  bare(word)
    .replace(/6|0|9|ø|©/gu, 'o')
    .replace(/[1|!]/gu, 'l')
    .replace(/4/gu, 'a')
    .replace(/€|¢/gu, 'e')
    .replace(/\$/gu, 's')
    .replace(/¥|ÿ/gu, 'y')
    .replace(/[^a-z]/gu, '');

/** Groups within which a scanner errs. */
const ALIKE = [
  'iltrj',
  'oceda',
  'uwvn',
  'uoi',
  'gqy',
  'bho',
  'aeo',
  'pd',
  'bd',
  'uy',
  'nm',
  'ft',
  'vy',
  'ci',
];
const PAIRS = new Set(ALIKE.flatMap((group) => [...group].flatMap((a) => [...group].map((b) => a + b))));
const alike = (a: string, b: string): boolean => PAIRS.has(a + b);

const CHANGED = 1;
const TAKEN = 0.45;
const ADDED = 0.6;

/** Cost of reading `seen` for `meant`, both skeletons; 0 for the same. */
export const distance = (seen: string, meant: string): number => {
  if (seen === meant) return 0;
  // Two words without a letter in common are not one word.
  if (![...meant].some((letter) => seen.includes(letter))) return seen.length + meant.length;
  let row = Array.from({ length: meant.length + 1 }, (_, n) => n * ADDED);
  for (let a = 1; a <= seen.length; a += 1) {
    const next = [a * ADDED];
    for (let b = 1; b <= meant.length; b += 1) {
      const x = seen[a - 1] ?? '';
      const y = meant[b - 1] ?? '';
      const change = x === y ? 0 : alike(x, y) ? TAKEN : CHANGED;
      next[b] = Math.min((row[b - 1] ?? 0) + change, (row[b] ?? 0) + ADDED, (next[b - 1] ?? 0) + ADDED);
    }
    row = next;
  }
  return row[meant.length] ?? 0;
};
