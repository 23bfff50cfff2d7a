/** Deadlines in a clause, by the table of phrases: the longest reading at the earliest place, none inside another. */
import type { Confidence, DeadlineKind, ReadRule } from '../draft.ts';
import { unitsAt } from '../grammar/units.ts';
import { fold } from '../text/fold.ts';
import { combined } from './combine.ts';
import { beginsOf, matchAt, mayBegin, parsePattern } from './pattern.ts';
import { CALENDAR_PHRASES } from './phrases-calendar.ts';
import { EVENT_PHRASES } from './phrases-event.ts';
import { FIXED_DAY_PHRASES } from './phrases-fixed-days.ts';
import { OTHER_CALENDAR_PHRASES } from './phrases-other-calendars.ts';
import { PART_OF_PERIOD_PHRASES } from './phrases-part-of-period.ts';
import { PERIOD_PHRASES } from './phrases-period.ts';
import { ONGOING_PHRASES, RECURRING_PHRASES } from './phrases-recurring.ts';
import type { PhraseRow, ReadingContext } from './row.ts';
import { type Token, tokensOf } from './tokens.ts';

export interface FoundDeadline {
  /** Places in the text that was read. */
  start: number;
  end: number;
  phrase: string;
  kind: DeadlineKind;
  rule: ReadRule;
  row: string;
  confidence: Confidence;
  /** The year was not in the words. */
  yearGuessed: boolean;
  /** It stands in brackets of its own or after "Thời gian:": it was meant as a deadline. */
  stated: boolean;
  /** What its words leave to those before them. */
  open?: 'day' | 'since';
}

/** Earlier rows win between readings of one length. */
export const PHRASES: readonly PhraseRow[] = [
  ...OTHER_CALENDAR_PHRASES,
  ...EVENT_PHRASES,
  ...CALENDAR_PHRASES,
  ...PART_OF_PERIOD_PHRASES,
  ...PERIOD_PHRASES,
  ...FIXED_DAY_PHRASES,
  ...RECURRING_PHRASES,
  ...ONGOING_PHRASES,
];
const TABLE = PHRASES.map((row) => {
  const node = parsePattern(row.pattern);
  return { row, node, begins: beginsOf(node) };
});

/** A bracket whose words begin like a deadline states one. */
const bracketsOf = (tokens: Token[]): { from: number; to: number }[] => {
  const brackets: { from: number; to: number }[] = [];
  let open = -1;
  tokens.forEach(({ word }, at) => {
    if (word === '(') open = at;
    else if (word === ')' && open >= 0) {
      brackets.push({ from: open + 1, to: at });
      open = -1;
    }
  });
  return brackets;
};

const CLAUSE_EDGE = /^[.;:,()–]$/u;
/** Words that may stand before the opening of a clause: who does it, and that it must be done. */
const OPENERS = new Set(['và', 'phải', 'cần', 'đồng', 'thời', 'giao', 'được']);
const opens = (tokens: Token[], at: number): boolean => {
  const before = tokens[at - 1]?.word;
  return before === undefined || CLAUSE_EDGE.test(before) || OPENERS.has(before);
};
const closes = (tokens: Token[], end: number): boolean => {
  const after = tokens[end]?.word;
  return after === undefined || CLAUSE_EDGE.test(after);
};

interface Place {
  stated: boolean;
  /** The whole text was said as a deadline. */
  cell: boolean;
  opening: boolean;
  text: string;
  tokens: Token[];
  context: ReadingContext;
}
const standsRight = (row: PhraseRow, place: Place, end: number): boolean => {
  if (row.where === 'cell') return place.cell;
  if (place.stated || row.where === 'anywhere') return true;
  if (row.where === 'stated') return false;
  return place.opening || (row.where === 'edge' && closes(place.tokens, end));
};

const readAt = (at: number, place: Place): (FoundDeadline & { last: number }) | null => {
  const { tokens, text, context } = place;
  const first = tokens[at];
  if (!first) return null;
  const before = fold(text.slice(Math.max(0, first.start - 40), first.start)).trimEnd();
  let best: (FoundDeadline & { last: number }) | null = null;
  for (const { row, node, begins } of TABLE) {
    if (!mayBegin(begins, first)) continue;
    if (row.notAfter?.test(before) && !place.stated) continue;
    const found = matchAt(node, tokens, at, place);
    if (!found || (best && found.at <= best.last) || !standsRight(row, place, found.at)) continue;
    const last = tokens[found.at - 1];
    if (!last) continue;
    const captured = Object.values(found.captures).find(({ slot }) => slot === 'event');
    const eventWords =
      captured?.slot === 'event'
        ? fold(captured.text)
        : fold(text.slice(last.end, last.end + 40)).trimStart();
    if (row.notBefore?.test(eventWords) || (row.onlyBefore && !row.onlyBefore.test(eventWords))) continue;
    const read = row.read(found.captures, context);
    if (!read) continue;
    best = {
      start: first.start,
      end: last.end,
      phrase: text.slice(first.start, last.end),
      ...read,
      row: row.id,
      confidence: read.yearGuessed || read.open ? 'unsure' : row.likely ? 'likely' : 'sure',
      yearGuessed: read.yearGuessed ?? false,
      stated: place.stated,
      ...(read.open ? { open: read.open } : {}),
      last: found.at,
    };
  }
  return best;
};

/**
 * @param text a clause or a cell, NFC
 * @param stated the whole of it was meant as a deadline ("Thời gian hoàn thành: …", a table's cell)
 */
const KNOWN = new WeakMap<ReadingContext, Map<string, FoundDeadline[]>>();
export const deadlinesIn = (text: string, context: ReadingContext, stated = false): FoundDeadline[] => {
  // One clause is looked at by several readers on the way; what it says does not change.
  const known = KNOWN.get(context) ?? new Map<string, FoundDeadline[]>();
  KNOWN.set(context, known);
  const place = `${stated} ${text}`;
  const found = known.get(place) ?? combined(text, inSaidYear(text, context, stated));
  known.set(place, found);
  return found;
};

/** The words beside the times found in them. @param found in reading order */
export const withoutTimes = (text: string, found: readonly FoundDeadline[]): string =>
  found.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text);

/** Words of a stated deadline that only say that it is one. */
const NO_MORE =
  /(?<!\p{L})(?:thời gian|thời hạn|thời điểm|tiến độ|hạn|hoàn thành|thực hiện|dự kiến|xong|và|trong|vào|trước|ngày|năm)(?!\p{L})/gu;
/** "Cuối mùa khô, tháng 4/2026": what no row has read may change what the rest says. */
const readWhole = (text: string, found: readonly FoundDeadline[]): boolean => {
  const rest = withoutTimes(text, found);
  return !/\p{L}/u.test(fold(rest).replace(NO_MORE, ''));
};
const lessSure = (one: FoundDeadline): FoundDeadline =>
  one.confidence === 'sure' ? { ...one, confidence: 'likely' } : one;

/** "…; thời gian hoàn thành: quý II/2026": right behind it a deadline is stated. */
const LABEL =
  /(?<!\p{L})(?:thời gian|thời hạn|tiến độ|hạn|hoàn thành)(?:\s+(?:hoàn thành|thực hiện|tổ chức|triển khai|gửi|nộp))*\s*:\s*$/iu;

/** "Năm 2027 tổ chức vào trung tuần tháng 10": the one year that the words name is the year of their months. */
const YEAR = /(?<!\d|[-–]\s?)năm\s+(?<year>20\d\d)(?![\d/]|\s*[-–]\s*20)/giu;
const inSaidYear = (text: string, context: ReadingContext, stated: boolean): FoundDeadline[] => {
  const found = search(text, context, stated);
  if (!found.some(({ yearGuessed }) => yearGuessed)) return found;
  const years = [...text.matchAll(YEAR)].map(({ groups }) => Number(groups?.year));
  if (years.length !== 1 || !years[0]) return found;
  return search(text, { year: years[0] }, stated).map((one) =>
    one.yearGuessed ? { ...one, yearGuessed: false, confidence: 'likely' } : one,
  );
};

const search = (text: string, context: ReadingContext, stated: boolean): FoundDeadline[] => {
  const tokens = tokensOf(text);
  // Right after the one who is to act a clause opens too: "Công an xã | thường xuyên tuần tra".
  const acting = unitsAt(text)?.end ?? -1;
  const brackets = bracketsOf(tokens);
  const found: FoundDeadline[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const bracket = brackets.find(({ from, to }) => from <= at && at < to);
    const inside =
      stated ||
      LABEL.test(text.slice(Math.max(0, (tokens[at]?.start ?? 0) - 40), tokens[at]?.start)) ||
      bracket?.from === at ||
      (bracket !== undefined &&
        found.at(-1)?.stated === true &&
        (found.at(-1)?.start ?? 0) >= (tokens[bracket.from]?.start ?? 0));
    const visible = bracket ? tokens.slice(0, bracket.to) : tokens;
    const read = readAt(at, {
      stated: inside,
      cell: stated,
      opening:
        opens(tokens, at) ||
        (acting >= 0 &&
          text.slice(acting, tokens[at]?.start).trim() === '' &&
          (tokens[at]?.start ?? 0) > acting),
      text,
      tokens: visible,
      context,
    });
    if (!read) continue;
    const { last, ...deadline } = read;
    found.push(deadline);
    at = last - 1;
  }
  return stated && !readWhole(text, found) ? found.map(lessSure) : found;
};
