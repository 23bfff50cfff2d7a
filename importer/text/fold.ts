/**
 * Vietnamese words as they are compared: small letters, the tone mark where the newer spelling puts it
 * (uỷ → ủy, hoà → hòa, khoẻ → khỏe). The length never changes, so a place in the folded text is one in the text.
 */
const MARKS = '\u0300\u0301\u0303\u0309\u0323';
const OLD_PLACE = new RegExp(`(u|o)(y|a|e)([${MARKS}])$`, 'u');

const foldWord = (word: string): string => {
  const found = OLD_PLACE.exec(word.normalize('NFD'));
  if (!found || /^qu/.test(word)) return word;
  const moved = word
    .normalize('NFD')
    .replace(OLD_PLACE, (_, first: string, second: string, mark: string) => `${first}${mark}${second}`)
    .normalize('NFC');
  return moved.length === word.length ? moved : word;
};

/** Small letters one for one: a letter whose small form is longer stays as it is. */
const small = (text: string): string => {
  const lower = text.toLowerCase();
  return lower.length === text.length
    ? lower
    : [...text].map((c) => (c.toLowerCase().length === c.length ? c.toLowerCase() : c)).join('');
};

/** @param text NFC; @returns text of the same length */
export const fold = (text: string): string =>
  small(text).replace(/\p{L}*(?:[uo][ỳýỷỹỵàáảãạèéẻẽẹ])\p{L}*/gu, foldWord);

/** Without any marks: for looking up, never for comparing what must be the same. */
export const bare = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').toLowerCase();

/** White space to single blanks, as a phrase is quoted. */
export const collapse = (text: string): string => text.replace(/[\s\u2028]+/gu, ' ').trim();
