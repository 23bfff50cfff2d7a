import { isMarked, isSyllable } from '../syllables.ts';

/** Whether a text is a scan whose Vietnamese letters were lost. */
/** Letters and figures in one word: "d6i", "t6". */
const MIXED = /^(?=.*\d)(?=.*\p{Ll})[\p{L}\d]+$/u;

/** In undamaged plans about two words in three bear a mark, and hardly one in a hundred is no syllable. */
export const isDamaged = (text: string): boolean => {
  // Beyond the length of any plan a reading word by word is not worth its time.
  if (text.length > 300_000) return false;
  const words = text.slice(0, 40_000).match(/[\p{L}\d]+/gu) ?? [];
  const written = words.filter((word) => /\p{Ll}/u.test(word));
  if (written.length < 120) return false;
  const marked = written.filter((word) => isMarked(word)).length;
  const broken = written.filter((word) => MIXED.test(word) || !isSyllable(word)).length;
  const mixed = written.filter((word) => MIXED.test(word)).length;
  return (
    marked > 0 &&
    broken / written.length > 0.06 &&
    mixed / written.length > 0.01 &&
    marked / written.length < 0.6
  );
};
