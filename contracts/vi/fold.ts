/** Vietnamese without marks and case, so that words may be typed without diacritics: "Đảng ủy" → "dang uy". */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
