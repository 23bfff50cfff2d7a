/** Lines broken by the page put together again into paragraphs; each table row is one of its own. */
import { cut, join, type Passage } from '../text/passage.ts';
import { isRule, isTableRow, type Line } from './lines.ts';
import { type Marker, markerOf } from './marker.ts';

export interface Paragraph {
  words: Passage;
  marker: Marker | null;
  /** Cells of a table row, null for running text. */
  cells: Passage[] | null;
}

const ENDS = /[.!?:;…][)”"’\]]*$/u;
/** A line that cannot be the last of its paragraph. */
const OPEN_ENDED =
  /(?:[,(–/]|(?<=\p{L}|\d)-|(?:^|\s)(?:và|của|về|với|cho|các|những|để|theo|tại|trong|hoặc|là|từ|đến|số|có|được))$/iu;
/** Less strict: after a comma an item may follow, as in a list of recipients. */
const DANGLING = /(?:[(–/]|(?<=\p{L}|\d)-|(?:^|\s)(?:và|của|về|với|cho|các|những|để|theo|tại|trong|hoặc))$/iu;
const STARTS_SMALL = /^[\p{Ll}\d(“"%)\]]/u;
const CAPITALS = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u;

const LONGER_THAN_FULL = 1.6;
/** Width of a full line of this document; null where lines are whole paragraphs. */
const pageWidth = (lines: Line[]): number | null => {
  const widths = lines
    .filter((line) => !isTableRow(line))
    .map(({ words }) => words.text.length)
    .sort((a, b) => a - b);
  const high = widths[Math.floor(widths.length * 0.9)] ?? 0;
  const full = lines.filter((line) => !isTableRow(line) && line.words.text.length >= high * 0.8);
  // The page's edge breaks lines in the middle of sentences; a paragraph of its own ends with its sentence.
  if (full.filter(({ words }) => ENDS.test(words.text)).length > full.length * 0.6) return null;
  // Lines that a page's edge breaks have one greatest width; paragraphs differ.
  return high > 160 || (widths.at(-1) ?? 0) > high * LONGER_THAN_FULL ? null : high;
};

/** "50-" and "CT/TW" are one symbol that the page's edge broke; other lines are parted by a blank. */
const glueBetween = (before: string, after: string): string =>
  /[\d\p{L}]-$/u.test(before) && /^[\p{Lu}\d]/u.test(after) ? '' : ' ';

const continues = (last: string, line: Line, width: number | null): boolean => {
  const { text } = line.words;
  const capitals = CAPITALS.test(text);
  if (CAPITALS.test(last)) return capitals && !ENDS.test(last) && !line.gap;
  if (capitals && text.length > 12 && !/\d/u.test(text)) return false;
  // "Quyết định số" goes on with its figure; "nền tảng số" is a heading's end.
  if (OPEN_ENDED.test(last) && !(/(?<!\p{L})số$/iu.test(last) && !/^[\d:_.…]/u.test(text))) return true;
  if (/;$/u.test(last) && STARTS_SMALL.test(text)) return true;
  // "…; thời gian hoàn thành:" and its day on the next line.
  if (/:$/u.test(last) && width !== null && !line.gap && /^\p{Ll}{2}/u.test(text)) return true;
  if (ENDS.test(last)) {
    // A full stop in the middle of a paragraph may fall on the page's edge; then the line before was full.
    return (
      width !== null &&
      !line.gap &&
      /[.;]$/u.test(last) &&
      last.length >= width * 0.86 &&
      !startsItem(line, last)
    );
  }
  if (STARTS_SMALL.test(text)) return true;
  if (width === null) return false;
  return last.length >= width * (line.gap ? 0.8 : 0.72);
};

/** "- xã hội" after "chính trị" is no bullet: its line begins small and the one before it is not finished. */
const startsItem = (line: Line, last: string): Marker | null => {
  const { text } = line.words;
  const marker = markerOf(text);
  if (!marker) return null;
  const finished = last === '' || ENDS.test(last) || CAPITALS.test(last) || !DANGLING.test(last);
  const smallAfter = /^[\p{Ll}]/u.test(text.slice(marker.length));
  if (
    marker.kind === 'bullet' &&
    marker.label === '-' &&
    smallAfter &&
    !ENDS.test(last) &&
    last !== '' &&
    !line.gap
  )
    return null;
  if (marker.kind === 'number' && /^\d/u.test(text.slice(marker.length))) return null;
  if (marker.kind === 'number' && smallAfter && !ENDS.test(last) && last !== '') return null;
  return finished || marker.kind !== 'bullet' ? marker : null;
};

const cellsOf = (line: Line): Passage[] => {
  const cells: Passage[] = [];
  let from = 1;
  const { words } = line;
  for (let at = words.text.indexOf('|', 1); at >= 0; at = words.text.indexOf('|', at + 1)) {
    cells.push(cut(words, from, at));
    from = at + 1;
  }
  return cells.map((cell) => {
    const start = cell.text.length - cell.text.trimStart().length;
    return cut(cell, start, Math.max(start, cell.text.trimEnd().length));
  });
};

/** The line under a Markdown table's heading. */
const isTableRule = (line: Line): boolean => /^\|[\s:|-]+\|$/u.test(line.words.text);

const shorten = (words: Passage, marker: Marker | null): Passage => {
  const rest = marker ? cut(words, marker.length) : words;
  const start = rest.text.length - rest.text.trimStart().length;
  return cut(rest, start);
};

export const paragraphsOf = (lines: Line[]): Paragraph[] => {
  const width = pageWidth(lines);
  const paragraphs: Paragraph[] = [];
  let last = '';
  for (const line of lines) {
    const open = paragraphs.at(-1);
    if (isTableRow(line)) {
      if (!isTableRule(line)) paragraphs.push({ words: line.words, marker: null, cells: cellsOf(line) });
      last = '';
      continue;
    }
    if (isRule(line)) {
      last = '';
      continue;
    }
    const marker = startsItem(line, last);
    if (open && last !== '' && !marker && continues(last, line, width))
      open.words = join(open.words, glueBetween(last, line.words.text), line.words);
    else paragraphs.push({ words: shorten(line.words, marker), marker, cells: null });
    last = line.words.text;
  }
  return paragraphs;
};
