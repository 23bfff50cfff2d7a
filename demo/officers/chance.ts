/** Seeded chance: the same seed gives the same year on any machine. */

/** 32-bit FNV-1a of a text. */
const hash = (text: string): number => {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    h ^= text.charCodeAt(i);
    h = Math.imul(h, 0x01000193);
  }
  return h >>> 0;
};

/** A number in [0, 1) that depends on nothing but the seed and the words. */
export const chance = (seed: number, ...words: (string | number)[]): number => {
  let t = (hash(words.join('|')) + Math.imul(seed, 0x9e3779b9)) >>> 0;
  t = Math.imul(t ^ (t >>> 15), t | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
};

/** A whole number from `from` to `to`, both included. */
export const between = (at: number, from: number, to: number): number =>
  from + Math.floor(at * (to - from + 1));
