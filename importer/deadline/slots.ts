/** What may stand in a slot of the table of phrases, and what is read from it. */
import { isLocalDate } from '../../domain/time/local-date.ts';
import type { ReadRule } from '../draft.ts';
import { eventEnds } from './event-words.ts';
import { lunarEnds } from './lunar-days.ts';
import type { Token } from './tokens.ts';

export type Freq = NonNullable<ReadRule['freq']>;
export type SlotValue =
  | { slot: 'date'; year: number | null; month: number; day: number | null }
  | { slot: 'number'; value: number }
  | { slot: 'unit'; unit: NonNullable<ReadRule['offset']>['unit'] }
  | { slot: 'quarter'; quarter: number; year: number | null }
  | { slot: 'year'; year: number }
  | { slot: 'freq'; freq: Freq }
  | { slot: 'time'; time: string }
  | { slot: 'bracket' }
  | { slot: 'event'; text: string };
export interface SlotMatch {
  end: number;
  value: SlotValue;
}

const NUMBERS: Record<string, number> = {
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
};
const ROMAN: Record<string, number> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
  '01': 1,
  '02': 2,
  '03': 3,
  '04': 4,
};
const WEEKDAYS = new Set(['hằng', 'hàng', 'mỗi']);
const FREQS: [string[], Freq][] = [
  [['ngày'], 'daily'],
  [['tuần'], 'weekly'],
  [['tháng'], 'monthly'],
  [['quý'], 'quarterly'],
  [['3', 'tháng'], 'quarterly'],
  [['03', 'tháng'], 'quarterly'],
  [['ba', 'tháng'], 'quarterly'],
  [['6', 'tháng'], 'halfYearly'],
  [['06', 'tháng'], 'halfYearly'],
  [['sáu', 'tháng'], 'halfYearly'],
  [['nửa', 'năm'], 'halfYearly'],
  [['học', 'kỳ'], 'halfYearly'],
  [['năm'], 'yearly'],
  [['một', 'năm'], 'yearly'],
  [['1', 'năm'], 'yearly'],
  [['01', 'năm'], 'yearly'],
];
const UNITS: [string[], NonNullable<ReadRule['offset']>['unit']][] = [
  [['ngày', 'làm', 'việc'], 'workingDay'],
  [['ngày'], 'day'],
  [['giờ'], 'hour'],
  [['tuần'], 'week'],
  [['tháng'], 'month'],
  [['năm'], 'year'],
];

const wordsAt = (tokens: Token[], at: number, words: string[]): boolean =>
  words.every((word, n) => tokens[at + n]?.word === word);
const figures = (token: Token | undefined): number[] => (token?.word.match(/\d+/gu) ?? []).map(Number);
const yearAt = (tokens: Token[], at: number): SlotMatch | null => {
  const token = tokens[at];
  const year = Number(token?.word);
  return token?.kind === 'number' && year >= 1990 && year <= 2100
    ? { end: at + 1, value: { slot: 'year', year } }
    : null;
};

const real = (day: number, month: number, year: number | null): boolean =>
  month >= 1 &&
  month <= 12 &&
  day >= 1 &&
  isLocalDate(`${year ?? 2024}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);

/** "thứ Hai, ngày", "Chủ nhật (": a day of the week before its date says nothing more. */
const afterWeekday = (tokens: Token[], at: number): number => {
  const two = `${tokens[at]?.word ?? ''} ${tokens[at + 1]?.word ?? ''}`;
  if (!/^thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])$|^chủ nhật$/u.test(two)) return at;
  return tokens[at + 2]?.word === ',' || tokens[at + 2]?.word === '(' ? at + 3 : at + 2;
};
/** "15/12/2026", "ngày 15 tháng 12 năm 2026", "ngày 15/12", "15 tháng 12". */
function* date(tokens: Token[], before: number): Generator<SlotMatch> {
  const from = afterWeekday(tokens, before);
  const at = tokens[from]?.word === 'ngày' ? from + 1 : from;
  const token = tokens[at];
  if (token?.kind === 'date' || token?.kind === 'dayMonth') {
    const [day = 0, month = 0, year] = figures(token);
    if (!real(day, month, year ?? null)) return;
    const said = year === undefined && tokens[at + 1]?.word === 'năm' ? yearAt(tokens, at + 2) : null;
    if (said?.value.slot === 'year')
      yield { end: said.end, value: { slot: 'date', day, month, year: said.value.year } };
    else yield { end: at + 1, value: { slot: 'date', day, month, year: year ?? null } };
  }
  if (token?.kind === 'number' && tokens[at + 1]?.word === 'tháng') {
    const day = Number(token.word);
    const next = tokens[at + 2];
    const [month = 0, year] = figures(next);
    if (next?.kind !== 'number' && next?.kind !== 'monthYear') return;
    if (!real(day, month, year ?? null)) return;
    const said = year === undefined && tokens[at + 3]?.word === 'năm' ? yearAt(tokens, at + 4) : null;
    if (said?.value.slot === 'year')
      yield { end: said.end, value: { slot: 'date', day, month, year: said.value.year } };
    else yield { end: at + 3, value: { slot: 'date', day, month, year: year ?? null } };
  }
}

/** "… năm 2026", "…, năm 2026" behind a month or a quarter. */
const yearSaid = (tokens: Token[], from: number): SlotMatch | null => {
  const at = tokens[from]?.word === ',' ? from + 1 : from;
  return tokens[at]?.word === 'năm' ? yearAt(tokens, at + 1) : null;
};

/** "tháng 12/2025", "tháng 12 năm 2025", "12/2025"; "tháng sáu năm 2026": in words only with its year. */
function* month(tokens: Token[], from: number): Generator<SlotMatch> {
  const at = tokens[from]?.word === 'tháng' ? from + 1 : from;
  const token = tokens[at];
  const inWords = at > from ? NUMBERS[token?.word ?? ''] : undefined;
  const saidInWords = inWords === undefined ? null : yearSaid(tokens, at + 1);
  if (inWords !== undefined && saidInWords?.value.slot === 'year')
    yield {
      end: saidInWords.end,
      value: { slot: 'date', day: null, month: inWords, year: saidInWords.value.year },
    };
  const [value = 0, year] = figures(token);
  if (value < 1 || value > 12) return;
  if (token?.kind === 'monthYear' && year)
    yield { end: at + 1, value: { slot: 'date', day: null, month: value, year } };
  if (token?.kind !== 'number' || at === from) return;
  const said = yearSaid(tokens, at + 1);
  if (said?.value.slot === 'year')
    yield { end: said.end, value: { slot: 'date', day: null, month: value, year: said.value.year } };
  else yield { end: at + 1, value: { slot: 'date', day: null, month: value, year: null } };
}

/** "mùng 5" */
const FIRST_DAYS = new Set(['mùng', 'mồng']);
function* number(tokens: Token[], from: number): Generator<SlotMatch> {
  const at = FIRST_DAYS.has(tokens[from]?.word ?? '') ? from + 1 : from;
  const token = tokens[at];
  const value = token?.kind === 'number' ? Number(token.word) : NUMBERS[token?.word ?? ''];
  if (value !== undefined && value <= 3660) yield { end: at + 1, value: { slot: 'number', value } };
  // "15 (mười lăm) ngày"
  if (value !== undefined && tokens[at + 1]?.word === '(') {
    const close = tokens.slice(at + 2, at + 7).findIndex(({ word }) => word === ')');
    if (close >= 0) yield { end: at + 3 + close, value: { slot: 'number', value } };
  }
}

/** "quý IV năm 2025", "quý IV/2025", "quý 4". */
function* quarter(tokens: Token[], at: number): Generator<SlotMatch> {
  // "Q2/2026" in a narrow column.
  const short = tokens[at]?.word === 'q' && tokens[at + 1]?.kind === 'monthYear';
  if (tokens[at]?.word !== 'quý' && !short) return;
  const own = tokens[at + 1];
  if (own?.kind === 'monthYear') {
    const [value = 0, year = 0] = figures(own);
    if (value >= 1 && value <= 4) yield { end: at + 2, value: { slot: 'quarter', quarter: value, year } };
    return;
  }
  const value = ROMAN[own?.word ?? ''];
  if (value === undefined) return;
  const said = quarterYear(tokens, at + 2);
  if (said?.value.slot === 'year')
    yield { end: said.end, value: { slot: 'quarter', quarter: value, year: said.value.year } };
  else yield { end: at + 2, value: { slot: 'quarter', quarter: value, year: null } };
}
const quarterYear = (tokens: Token[], at: number): SlotMatch | null =>
  ['/', '-'].includes(tokens[at]?.word ?? '') ? yearAt(tokens, at + 1) : yearSaid(tokens, at);

/** "II/2026", "IV năm 2026": the last of several quarters. */
function* lastQuarter(tokens: Token[], at: number): Generator<SlotMatch> {
  const own = tokens[at];
  const [joined = 0, joinedYear] = own?.kind === 'monthYear' ? figures(own) : [];
  if (joinedYear && joined <= 4)
    yield { end: at + 1, value: { slot: 'quarter', quarter: joined, year: joinedYear } };
  const value = ROMAN[own?.word ?? ''];
  const said = value === undefined ? null : quarterYear(tokens, at + 1);
  if (value !== undefined && said?.value.slot === 'year')
    yield { end: said.end, value: { slot: 'quarter', quarter: value, year: said.value.year } };
}

function* listed<T>(
  tokens: Token[],
  at: number,
  list: [string[], T][],
  make: (value: T) => SlotValue,
): Generator<SlotMatch> {
  for (const [words, value] of list)
    if (wordsAt(tokens, at, words)) yield { end: at + words.length, value: make(value) };
}

function* time(tokens: Token[], at: number): Generator<SlotMatch> {
  const token = tokens[at];
  if (token?.kind !== 'time') return;
  const [hour = 0, minute = 0] = figures(token);
  if (hour < 24 && minute < 60)
    yield {
      end: at + 1,
      value: { slot: 'time', time: `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` },
    };
}

/** "hằng", "hàng", "mỗi", "từng" */
const EVERY = new Set([...WEEKDAYS, 'từng']);

/** The slot's readings at a place, likeliest first. */
export function* readSlot(
  slot: string,
  tokens: Token[],
  at: number,
  words: { text: string; stated: boolean },
): Generator<SlotMatch> {
  if (slot === 'date') yield* date(tokens, at);
  else if (slot === 'month') yield* month(tokens, at);
  else if (slot === 'n') yield* number(tokens, at);
  else if (slot === 'quarter') yield* quarter(tokens, at);
  else if (slot === 'lastQuarter') yield* lastQuarter(tokens, at);
  else if (slot === 'unit') yield* listed(tokens, at, UNITS, (unit) => ({ slot: 'unit', unit }));
  else if (slot === 'freq') yield* listed(tokens, at, FREQS, (freq) => ({ slot: 'freq', freq }));
  else if (slot === 'every') {
    const { word } = tokens[at] ?? { word: '' };
    if (EVERY.has(word)) yield* listed(tokens, at + 1, FREQS, (freq) => ({ slot: 'freq', freq }));
  } else if (slot === 'span') {
    if (tokens[at]?.word !== 'ngày') yield* listed(tokens, at, FREQS, (freq) => ({ slot: 'freq', freq }));
  } else if (slot === 'noun') {
    if (tokens[at]?.kind === 'word') yield { end: at + 1, value: { slot: 'bracket' } };
  } else if (slot === 'year') {
    const year = yearAt(tokens, at);
    if (year) yield year;
  } else if (slot === 'bracket') {
    if (tokens[at]?.word === '(') yield { end: at + 1, value: { slot: 'bracket' } };
  } else if (slot === 'lunar') {
    const end = lunarEnds(tokens, at);
    const [first, last] = [tokens[at], tokens[(end ?? 0) - 1]];
    if (end !== null && first && last)
      yield { end, value: { slot: 'event', text: words.text.slice(first.start, last.end) } };
  } else if (slot === 'time') yield* time(tokens, at);
  else if (slot.startsWith('event')) {
    const ends = eventEnds(tokens, at, words.stated || slot === 'events~');
    for (const end of slot === 'event' ? ends.toReversed() : ends) {
      const first = tokens[at];
      const last = tokens[end - 1];
      if (first && last)
        yield { end, value: { slot: 'event', text: words.text.slice(first.start, last.end) } };
    }
  }
}

/** What each slot can begin with; null for an event, which is any words. */
export const slotBegins = (slot: string): { words: Set<string>; kinds: Set<Token['kind']> } | null => {
  const of = (words: Iterable<string>, ...kinds: Token['kind'][]) => ({
    words: new Set(words),
    kinds: new Set(kinds),
  });
  if (slot === 'date') return of(['ngày', 'thứ', 'chủ'], 'date', 'dayMonth', 'number');
  if (slot === 'month') return of(['tháng'], 'monthYear');
  if (slot === 'n') return of([...Object.keys(NUMBERS), ...FIRST_DAYS], 'number');
  if (slot === 'quarter') return of(['quý', 'q']);
  if (slot === 'lastQuarter') return of(Object.keys(ROMAN), 'number', 'monthYear');
  if (slot === 'every') return of(EVERY);
  if (slot === 'freq' || slot === 'span') return of(FREQS.map(([words]) => words[0] ?? ''));
  if (slot === 'unit') return of(UNITS.map(([words]) => words[0] ?? ''));
  if (slot === 'year') return of([], 'number');
  if (slot === 'time') return of([], 'time');
  if (slot === 'lunar')
    return of(['ngày', 'rằm', 'giao', 'mùng', 'mồng', 'tháng'], 'dayMonth', 'date', 'number');
  return slot === 'bracket' ? of(['(']) : null;
};
