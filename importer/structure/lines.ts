/** Lines of the document that carry its words: page numbers, running heads, rules and marks of Markdown are left out. */
import { cut, join, type Passage, passageOf, trim } from '../text/passage.ts';

export interface Line {
  words: Passage;
  /** Blank lines (or a page's end) stood before it. */
  gap: boolean;
  /** Several blanks in the middle: two columns of a heading, or of a table that lost its lines. */
  columns: Passage[];
}

/** "3", "- 3 -", "Trang 3/12", "3 | Trang". */
const PAGE_NUMBER = /^[-–—\s]*(?:trang\s*)?\d{1,4}(?:\s*[/|]\s*(?:\d{1,4}|trang))?[-–—\s.]*$/iu;
/** A rule drawn under a heading. */
const RULE = /^[\s\\*_=~.–—-]{1,}$/u;

/** Marks of Markdown at either end of the words or round a part of them. */
const unmarked = (words: Passage): Passage => {
  let line = words;
  const lead = /^(?:#{1,6}\s+|>\s+|\\(?=[-*#+]))+/u.exec(line.text);
  if (lead) line = cut(line, lead[0].length);
  for (let at = line.text.search(EMPHASIS); at >= 0; at = line.text.search(EMPHASIS)) {
    const length = EMPHASIS.exec(line.text)?.[0].length ?? 1;
    const before = cut(line, 0, at);
    const after = cut(line, at + length);
    line = {
      text: before.text + after.text,
      pieces: [...before.pieces, ...after.pieces.map((piece) => ({ ...piece, at: piece.at + at }))],
    };
  }
  return trim(line);
};
/** `**bold**`, `*italic*`, `__bold__`; not the bullet `* ` nor a lone star. */
const EMPHASIS = /\*\*+|__+(?=\p{L})|(?<=[\p{L}\p{P}])__+|\*(?=[\p{L}(“"])|(?<=[\p{L}.)”":;,])\*/u;

const split = (text: string): Passage[] => {
  const lines: Passage[] = [];
  let from = 0;
  for (const line of text.split('\n')) {
    lines.push(passageOf(line, from));
    from += line.length + 1;
  }
  return lines;
};

const columnsOf = (line: Passage): Passage[] => {
  const columns: Passage[] = [];
  let from = 0;
  for (const gap of line.text.matchAll(
    /(?:\s{4,}|\t+|\s+~\s+)(?=[\p{Lu}*]|(?:năm\s+)?(?:19|20)\d\d\s*$)/gu,
  )) {
    columns.push(trim(cut(line, from, gap.index)));
    from = gap.index + gap[0].length;
  }
  columns.push(trim(cut(line, from)));
  return columns.filter(({ text }) => text !== '');
};

/** The same short line on three pages or more, where a page number or a page's end stands beside it. */
const runningHeads = (lines: Passage[]): Set<string> => {
  const seen = new Map<string, number>();
  lines.forEach((line, at) => {
    const words = line.text.trim();
    if (words.length < 4 || words.length > 120) return;
    const beside = [lines[at - 1], lines[at - 2], lines[at + 1]].map((one) => one?.text.trim() ?? '');
    if (line.text.startsWith('\f') || beside.some((one) => one !== '' && PAGE_NUMBER.test(one)))
      seen.set(words, (seen.get(words) ?? 0) + 1);
  });
  return new Set([...seen].filter(([, times]) => times >= 2).map(([words]) => words));
};

/** A number alone is a page's when it stands where the last one leads to, or next to a break in the text. */
const isPageNumber = (line: string): boolean => PAGE_NUMBER.test(line);
/** "… tháng" and under it "5/2027.", "… trước ngày" and "15.": the page's edge broke a date. */
const endsTime = (last: Line | undefined, gap: boolean): boolean =>
  !gap &&
  /(?:^|\s)(?:tháng|ngày|quý|số|trước|từ|đến|nhất|hết|khoản|điều|mục)$/iu.test(last?.words.text ?? '');
/** "…, ngày 24 tháng 02 năm" and under it "2026": a narrow column broke the date. */
const endsDate = (line: string, last: Line | undefined, gap: boolean): boolean =>
  !gap && /^(?:19|20)\d\d$/u.test(line) && /(?:^|\s)năm$/u.test(last?.words.text ?? '');

/** "ỦY" over "BAN NHÂN DÂN", "1. Sở" over "Tài chính …": a copied page broke the line behind its first word. */
const breaksOff = (line: string): boolean =>
  /^(?:(?:\d{1,2}|[IVX]{1,4}|[a-zđ])[.)]\s*|[-–+]\s*)?\p{Lu}\p{L}{0,6}\.?$/u.test(line) &&
  !STANDS_ALONE.test(line);
const STANDS_ALONE = /^(?:TT|STT|Số|Ngày|KT\.?|A|B|C|D|E|[IVX]+)$|^[-–+]/iu;

export const linesOf = (text: string): Line[] => {
  const raw = split(text);
  const heads = runningHeads(raw);
  const lines: Line[] = [];
  let gap = true;
  for (const passage of raw) {
    const bareLine = trim(passage);
    if (bareLine.text === '') gap = true;
    else if (heads.has(bareLine.text)) continue;
    else if (
      isPageNumber(bareLine.text) &&
      !endsDate(bareLine.text, lines.at(-1), gap) &&
      !endsTime(lines.at(-1), gap)
    )
      continue;
    else {
      const rule = RULE.test(bareLine.text);
      const words = rule ? bareLine : unmarked(bareLine);
      if (words.text === '') continue;
      const open = lines.at(-1);
      if (open && !gap && !rule && breaksOff(open.words.text) && /^\p{L}/u.test(words.text)) {
        open.words = join(open.words, ' ', words);
        open.columns = [open.words];
        continue;
      }
      lines.push({ words, gap, columns: rule ? [words] : columnsOf(unmarked(passage)) });
      gap = false;
    }
  }
  return lines;
};

export const isRule = (line: Line): boolean => RULE.test(line.words.text);
/** Lines of one cell are parted by U+2028, which a dot alone does not take. */
export const isTableRow = (line: Line): boolean => /^\|.*\|$/su.test(line.words.text);
