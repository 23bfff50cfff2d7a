/** Words of a Word file in an old font: the font's name says which table, and whether it draws capitals. */
import { fromTcvn3, fromVni } from './tables.ts';

export const fromFont = (text: string, font: string): string => {
  if (/^\.vn/iu.test(font)) {
    const meant = fromTcvn3(text);
    return /h$/iu.test(font.trim()) ? meant.toUpperCase() : meant;
  }
  return /^vni/iu.test(font) ? fromVni(text) : text;
};
