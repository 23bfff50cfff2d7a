/**
 * A damaged scan read again: for each word the words it may have been, and of all ways through a line the likeliest by
 * which words stand beside each other in administrative Vietnamese (Viterbi). What it gives is a reading, never a
 * certainty: everything read from such a text is asked.
 */

import { bare } from '../fold.ts';
import { isMarked, isSyllable } from '../syllables.ts';
import { distance, skeleton } from './likeness.ts';
import words from './words.json' with { type: 'json' };

interface Candidate {
  word: string;
  cost: number;
}
const FOLLOWERS = new Map(
  Object.entries(words as Record<string, string>).map(([word, list]) => [
    word,
    new Map(
      list
        .split(' ')
        .map(
          (one) => [one.slice(0, one.lastIndexOf(':')), Number(one.slice(one.lastIndexOf(':') + 1))] as const,
        ),
    ),
  ]),
);
const TOTALS = new Map(
  [...FOLLOWERS].map(([word, after]) => [word, [...after.values()].reduce((sum, times) => sum + times, 0)]),
);
const BY_SKELETON = new Map<string, string[]>();
for (const word of FOLLOWERS.keys())
  BY_SKELETON.set(bare(word), [...(BY_SKELETON.get(bare(word)) ?? []), word]);

/** "ư" is read as "ir", "tr", "w"; "ủ" as "ti", "ii". */
const HOOKED = 0.15;
const MOST = 14;
const OWN = 6;
/** How much a word that was read as one counts as read: little where most marks are lost, more where some are wrong. */
export const TRUST = { lost: 1, slipped: 4 };
const FARTHEST = 1.7;
/** Marks that were read right count for a word that has them. */
const marksOf = (word: string): string => word.toLowerCase().normalize('NFD').replace(/\P{M}/gu, '');
const markCost = (seen: string, meant: string): number => {
  const had = marksOf(seen);
  return had === '' ? 0 : had === marksOf(meant) ? -0.5 : 0;
};

const cache = new Map<string, Candidate[]>();
const candidatesFor = (token: string, trust: number): Candidate[] => {
  const key = `${trust} ${token}`;
  const known = cache.get(key);
  if (known) return known;
  const seen = skeleton(token);
  const hooked = seen.replace(/(?:i|t|u)r|tu$|w/gu, 'u');
  const doubled = seen.replace(/ti(?=[ya]|$)|ii/gu, 'u');
  const found: Candidate[] = [];
  for (const [meant, list] of BY_SKELETON) {
    if (Math.abs(meant.length - seen.length) > 2) continue;
    const cost = Math.min(
      distance(seen, meant),
      hooked === seen ? FARTHEST + 1 : distance(hooked, meant) + HOOKED,
      doubled === seen ? FARTHEST + 1 : distance(doubled, meant) + HOOKED,
    );
    if (cost <= FARTHEST)
      for (const word of list)
        found.push({
          word,
          cost: cost * 3 + markCost(token, word) + (token.toLowerCase() === word ? -trust : 0),
        });
  }
  // A word that is none of the counted ones may still be a word, when it was read with its marks.
  const word = token.toLowerCase();
  if (trust === TRUST.slipped && !FOLLOWERS.has(word) && isSyllable(word) && isMarked(word))
    found.push({ word, cost: -OWN });
  found.sort((a, b) => a.cost - b.cost);
  const kept = found.slice(0, MOST);
  if (cache.size > 20_000) cache.clear();
  cache.set(key, kept);
  return kept;
};

/** Share of what was counted side by side; the rest goes by how common the word is. */
const SEEN = 0.75;
const COUNTED = [...TOTALS.values()].reduce((sum, times) => sum + times, 0);
const linkCost = (before: string | null, word: string): number => {
  const own = ((TOTALS.get(word) ?? 0) + 0.5) / COUNTED;
  if (before === null) return -Math.log(own) * 0.5;
  const times = FOLLOWERS.get(before)?.get(word) ?? 0;
  return -Math.log((SEEN * times) / ((TOTALS.get(before) ?? 0) + 1) + (1 - SEEN) * own);
};

interface Step {
  word: string;
  cost: number;
  before: Step | null;
  /** Null after a word that nothing resembles: it says nothing about its neighbour. */
  last: string | null;
}
const cheapest = (steps: Step[], word: string | null): { step: Step; cost: number } => {
  let best = { step: steps[0] as Step, cost: Number.POSITIVE_INFINITY };
  for (const step of steps) {
    const cost = step.cost + (word === null ? 0 : linkCost(step.last, word));
    if (cost < best.cost) best = { step, cost };
  }
  return best;
};

/** The likeliest words for a run of damaged ones; a token with no candidate stays. */
const decode = (tokens: string[], trust: number): string[] => {
  let steps: Step[] = [{ word: '', cost: 0, before: null, last: null }];
  for (const token of tokens) {
    const candidates = candidatesFor(token, trust);
    const meant: { word: string | null; cost: number }[] =
      candidates.length === 0 ? [{ word: null, cost: 0 }] : candidates;
    steps = meant.map(({ word, cost }) => {
      const from = cheapest(steps, word);
      return { word: word ?? token, cost: from.cost + cost, before: from.step, last: word };
    });
  }
  const words: string[] = [];
  for (let step: Step | null = cheapest(steps, null).step; step?.before; step = step.before)
    words.unshift(step.word);
  return words;
};

const cased = (seen: string, word: string): string => {
  const letters = seen.replace(/[^\p{L}]/gu, '');
  if (letters.length > 1 && letters === letters.toUpperCase()) return word.toUpperCase();
  return /^\p{Lu}/u.test(seen) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
};

/** A damaged "Đ" in a symbol, a damaged "Số" before one. */
const DATE = /(?<=\d{1,2}\s)t\S{2,6}(?=\s\d{1,2}\s+n\S{2}(?!\S))/giu;
const SYMBOLS: [RegExp, string][] = [
  [/(?<!\p{L})n\p{L}{2}(?=\s+\d{1,2}(?:\s+t|\/))/giu, 'ngày'],
  [/(?<!\p{L})n\p{L}{2}(?=\s+(?:19|20)\d\d)/giu, 'năm'],
  [DATE, 'tháng'],
  // Figures before or behind say of what they are.
  [/(?<!\p{L})ng[aàáảãạâ]?y(?=\s+\d{1,2}[/.]\d)/giu, 'ngày'],
  [/(?<=\d\s)ng[aàáảãạâ]y(?=\s+(?:sau|k[eêể]|tr\S{1,3}c|l[aà]m\s+vi)\s?)/giu, 'ngày'],
  [/(?<=(?:t[ừưu]|đ[ếêe]n|h[ếêe]t|v[aà]o)\s)nay(?=\s+\d{1,2}[/.]\d)/giu, 'ngày'],
  [/(?<=\d\s)gi[oóòơớờở](?=\s+(?:\d{2}(?!\d)|ng))/giu, 'giờ'],
  // What stands before a time is known by it.
  [/(?<!\p{L})tr[^\s\p{P}]{1,3}c(?=\s+ngày\s)/giu, 'trước'],
  [/(?<!\p{L})m[\p{L}\d]i(?=\s+(?:n\p{L}m|qu\p{L}|th[\p{L}\d]ng|tu\p{L}n)\s)/giu, 'mỗi'],
  [/(?<!\p{L})tr\p{L}ng\s+v\p{L}ng(?=\s+\d)/giu, 'trong vòng'],
  [/(?<!\p{L})qu[yýỳỷỹ¥ÿ](?=\s+[IVX]{1,3}\s)/gu, 'quý'],
  [/(?<!\p{L})v\p{L}o(?=\s+(?:quý|ngày|tháng)\s)/gu, 'vào'],
  [/(?<![\p{L}\d])S[6óốôoòỐ]?\s?(?=\d{1,4}\s*-\s*\p{Lu}\p{L}{1,3}\s*\/)/gu, 'Số '],
  [/(?<=-\p{Lu}\p{L}{1,2}\/)[PDBÐ](?=U(?:K|QH)?(?!\p{L}))/gu, 'Đ'],
  [/(?<!\p{L})s(?:[6ốóôòdb]|é6|ố|d|ô)?(?=\s+\d{1,4}-\p{Lu}\p{L})/gu, 'số'],
];
/** Letters that stand where only a figure can: "l0/4", "O5 hằng tháng", "Il. NHIỆM VỤ". */
const ROMAN = /^[1Il|]{1,3}(?=[.)]\s+\p{Lu}{2})/gmu;
const figures = (text: string): string =>
  text
    .replace(ROMAN, (seen) => 'I'.repeat(seen.length))
    .replace(/(?<![\p{L}\d])(?=[OIl|]*\d)[\dOIl|]{2,4}(?![\p{L}\d])/gu, (seen) =>
      seen.replace(/[Il|]/gu, '1').replaceAll('O', '0'),
    );
const TOKEN = /[\p{L}\d¥¢€&©$]*\p{L}[\p{L}\d¥¢€&©$]*/gu;
/** Numbers with their symbols, figures of outlines and addresses stay as they are. */
const KEPT =
  /\d+\s?-\s?\p{Lu}\p{L}{0,6}\/\p{Lu}[\p{L}\d]*|(?<![\p{L}\d])[IVX]{1,4}(?![\p{L}\d])|\d+\s?\/\s?(?:(?:19|20)\d\d\s?\/\s?)?\p{Lu}\p{L}*(?:-\p{Lu}\p{L}*)+|(?<![\p{L}\d])[\p{Lu}a-zđ](?![\p{L}\d])|(?:ngày|tháng|năm|số|trong vòng|vòng)(?=\s\d)|(?<=\d\s)(?:ngày|giờ)(?!\p{L})|(?:trước|vào)(?=\s(?:ngày|tháng|quý)\s)|quý(?=\s[IVX])|mỗi(?=\s)|(?:Facebook|Zalo|YouTube)/gu;

const restoreClause = (clause: string, trust: number): string => {
  const kept = [...clause.matchAll(KEPT)].map((one) => [one.index, one.index + one[0].length] as const);
  const tokens = [...clause.matchAll(TOKEN)].filter(
    ({ index }) => !kept.some(([a, b]) => a <= index && index < b),
  );
  const meant = decode(
    tokens.map(([token]) => token),
    trust,
  );
  let text = '';
  let from = 0;
  tokens.forEach((token, at) => {
    text += clause.slice(from, token.index) + cased(token[0], meant[at] ?? token[0]);
    from = token.index + token[0].length;
  });
  return text + clause.slice(from);
};

/** Lines and the signs between words stay where they are. */
export const restore = (text: string, trust: number = TRUST.lost): string => {
  const symbols = SYMBOLS.reduce((all, [form, meant]) => all.replace(form, meant), figures(text));
  // A paragraph is read through its line breaks; a heading's two columns are not.
  return symbols.replace(/[^.;:()|~]+/gu, (clause) =>
    clause.replace(/(?:(?!\n\s*\n)[\s\S])+/gu, (run) => restoreClause(run, trust)),
  );
};
