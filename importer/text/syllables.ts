/** Whether words are Vietnamese by their sound: beginning, vowels, ending. */
const SYLLABLE =
  /^(?:ngh?|[ckgt]h|gi|qu|nh|ph|tr|[bcdđghklmnprstvx])?[aăâeêioôơuưyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]{1,3}(?:c|ch|m|n|ng|nh|p|t)?$/u;
const MARKED = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/u;
export const isSyllable = (word: string): boolean => SYLLABLE.test(word.toLowerCase());
export const isMarked = (word: string): boolean => MARKED.test(word.toLowerCase());

/** Share of words that are Vietnamese and bear a mark; null with too few words to tell. */
export const vietnameseShare = (text: string): number | null => {
  const words = text
    .slice(0, 60_000)
    .split(/[\s\d.,;:()/“”"–-]+/u)
    .filter((word) => word.length > 0);
  if (words.length < 20) return null;
  return words.filter((word) => isMarked(word) && isSyllable(word)).length / words.length;
};
