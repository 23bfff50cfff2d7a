/** Words of a clause as the grammar of deadlines sees them. */
import { fold } from '../text/fold.ts';

export interface Token {
  /** Folded; a date or a number as it stands. */
  word: string;
  kind: 'word' | 'number' | 'date' | 'dayMonth' | 'monthYear' | 'time' | 'mark';
  start: number;
  end: number;
}

const FORMS: [Token['kind'], string][] = [
  // One mark between all three: "tháng 4 - 6/2026" is no date.
  ['date', String.raw`\d{1,2}\s?(?<by>[/.-])\s?\d{1,2}\s?\k<by>\s?(?:19|20)\d\d(?!\d)`],
  ['monthYear', String.raw`\d{1,2}\s?[/-]\s?(?:19|20)\d\d(?!\d)`],
  ['dayMonth', String.raw`\d{1,2}/\d{1,2}(?![\d/])`],
  [
    'time',
    String.raw`\d{1,2}\s?(?:[hg]\s?(?:\d{2})?['’]?|giờ\s?\d{2}(?:['’]|\s?phút)?|giờ(?=\s*,?\s*(?:(?:sáng|chiều|tối)\s*,?\s*)?(?:ngày|thứ|chủ nhật|cùng ngày|hằng|hàng|mỗi))|:\d\d)(?![\p{L}\d])`,
  ],
  ['number', String.raw`\d+`],
  ['word', String.raw`[\p{L}]+`],
  ['mark', String.raw`[^\s\p{L}\d]`],
];
const TOKEN = new RegExp(FORMS.map(([kind, form]) => `(?<${kind}>${form})`).join('|'), 'gu');

export const tokensOf = (text: string): Token[] =>
  [...fold(text).matchAll(TOKEN)].map((found) => {
    const kind = FORMS.find(([name]) => found.groups?.[name] !== undefined)?.[0] ?? 'mark';
    return { word: found[0], kind, start: found.index, end: found.index + found[0].length };
  });
