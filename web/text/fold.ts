/** Vietnamese without marks and case, so that a search may be typed without diacritics: "Đảng ủy" → "dang uy". */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();

/** Every word typed stands somewhere in the text. */
export const matchesFolded = (text: string, typed: string): boolean => {
  const folded = fold(text);
  return fold(typed)
    .split(/\s+/)
    .every((word) => folded.includes(word));
};
