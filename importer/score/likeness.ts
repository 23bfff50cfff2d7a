/** Two wordings of one thing: by the words they share, without marks, cases and small words. */
import { bare } from '../text/fold.ts';

const SMALL = new Set(
  'va cua cac cho ve den trong theo voi tai tren la co duoc tu thuc hien to chuc'.split(' '),
);
const words = (text: string): Set<string> =>
  new Set(
    bare(text)
      .split(/[^a-z0-9]+/)
      .filter((word) => word !== '' && !SMALL.has(word)),
  );
const shared = (a: Set<string>, b: Set<string>): number => [...a].filter((word) => b.has(word)).length;

/** Only letters and figures count. */
export const key = (text: unknown): string => bare(String(text ?? '')).replace(/[^a-z0-9]/g, '');

/** 1 for the same words, 0 for none in common. */
export const likeness = (a: string, b: string): number => {
  const [x, y] = [words(a), words(b)];
  return x.size + y.size === 0 ? 1 : (2 * shared(x, y)) / (x.size + y.size);
};
/** Share of `wanted` that stands in `text`. */
export const covered = (wanted: string, text: string): number => {
  const want = words(wanted);
  return want.size === 0 ? 0 : shared(want, words(text)) / want.size;
};
export const alike = (a: string, b: string): number => Math.max(likeness(a, b), 0.9 * covered(a, b));

/** Each of the one with one of the other at most, likest first. */
export const pairs = <A, B>(
  ones: readonly A[],
  others: readonly B[],
  measure: (a: A, b: B) => number,
  least: number,
): [A, B][] => {
  const all = ones
    .flatMap((a) => others.map((b) => ({ a, b, by: measure(a, b) })))
    .filter(({ by }) => by >= least);
  all.sort((x, y) => y.by - x.by);
  const taken = { a: new Set<A>(), b: new Set<B>() };
  const found: [A, B][] = [];
  for (const { a, b } of all) {
    if (taken.a.has(a) || taken.b.has(b)) continue;
    taken.a.add(a);
    taken.b.add(b);
    found.push([a, b]);
  }
  return found;
};
