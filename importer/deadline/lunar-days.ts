/** Days of the lunar calendar: of which year's almanac they are, and so which date, no reader knows. They stay as they are worded. */
import type { Token } from './tokens.ts';

/** Months that only the lunar calendar names so. */
const MONTHS = new Set(['giêng', 'chạp']);
const IN_WORDS = new Set(['hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười']);
const FIRST_DAYS = new Set(['mùng', 'mồng']);

const word = (tokens: Token[], at: number): string => tokens[at]?.word ?? '';
const isNumber = (tokens: Token[], at: number): boolean => tokens[at]?.kind === 'number';

/** "âm lịch", "(âm lịch)" */
const saysLunar = (tokens: Token[], at: number): number | null => {
  const inBracket = word(tokens, at) === '(';
  const from = inBracket ? at + 1 : at;
  if (word(tokens, from) !== 'âm' || word(tokens, from + 1) !== 'lịch') return null;
  return inBracket && word(tokens, from + 2) === ')' ? from + 3 : from + 2;
};
/** After "tháng"; where the month's name ends, and whether it can be a month of the sun's calendar too. */
const monthEnds = (tokens: Token[], at: number): { end: number; lunar: boolean } | null => {
  if (word(tokens, at) !== 'tháng') return null;
  const name = word(tokens, at + 1);
  if (MONTHS.has(name)) return { end: at + 2, lunar: true };
  return isNumber(tokens, at + 1) || IN_WORDS.has(name) ? { end: at + 2, lunar: false } : null;
};
const withWord = (tokens: Token[], end: number, lunar: boolean): number | null =>
  saysLunar(tokens, end) ?? (lunar ? end : null);

const dayEnds = (tokens: Token[], from: number): number | null => {
  const at = word(tokens, from) === 'ngày' ? from + 1 : from;
  if (word(tokens, at) === 'giao' && word(tokens, at + 1) === 'thừa') return at + 2;
  if (word(tokens, at) === 'rằm') {
    const month = monthEnds(tokens, at + 1);
    return month && (saysLunar(tokens, month.end) ?? month.end);
  }
  if (tokens[at]?.kind === 'dayMonth' || tokens[at]?.kind === 'date') return saysLunar(tokens, at + 1);
  const first = FIRST_DAYS.has(word(tokens, at));
  const day = first ? at + 1 : at;
  if (!isNumber(tokens, day)) return null;
  // "28 Tết", "mùng 3 Tết": "10 Tết trồng cây" counts.
  if (word(tokens, day + 1) === 'tết' && (first || /^(?:2\d|30)$/u.test(word(tokens, day)))) return day + 2;
  const month = monthEnds(tokens, day + 1);
  return month && withWord(tokens, month.end, month.lunar);
};

/** Where a day, or a whole month, of the lunar calendar that begins at `at` ends; null where none begins. */
export const lunarEnds = (tokens: Token[], at: number): number | null => {
  const month = monthEnds(tokens, at);
  return month ? withWord(tokens, month.end, month.lunar) : dayEnds(tokens, at);
};
