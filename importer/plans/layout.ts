/**
 * How an office would have laid a plain-text plan out on paper: heading and signature in two columns, tables with cells,
 * footnotes, whole paragraphs, page furniture in the page header. Made for the samples beside it; it reads no meaning.
 */
export type Block =
  | { type: 'columns'; left: string[]; right: string[] }
  | { type: 'centred'; lines: string[] }
  | { type: 'paragraph'; text: string }
  | { type: 'table'; rows: string[][] };

export interface Layout {
  blocks: Block[];
  /** What the pages repeat beside their number. */
  runningHead: string | null;
  /** Footnotes by the mark that stands in the text: `1` or `[1]`. */
  notes: Map<string, string>;
}

const TITLE =
  /^(KẾ HOẠCH|CHỈ THỊ|HƯỚNG DẪN|CHƯƠNG TRÌNH|CHƯƠNG TRÌNH HÀNH ĐỘNG|THÔNG BÁO|QUYẾT ĐỊNH|Kính gửi:.*)$/;
const RULE = /^[-*]{2,}$/;
const RIGHT = /^\S+ (CỘNG SẢN|HÒA XÃ HỘI)|^CỘNG HÒA|^Độc lập|\d*\s+năm \d{4}$/;
const SIGNATURE =
  /^(T\/M|TM\.|K\/T|KT\.|T\/L|TL\.|(PHÓ )?(CHỦ TỊCH|BÍ THƯ|TRƯỞNG BAN)|CHÁNH VĂN PHÒNG)(?!.*\p{Ll})/u;
const RECIPIENTS = /^N[ơo]i nhận:/;
const PAGE_NUMBER = /^(- ?)?\d{1,3}( ?-)?$/;
const RUNNING_HEAD = /^(Kế hoạch số )?\d+-\p{Lu}+\/\S+$/u;
const ITEM = /^([-+]|\d+(\.\d+)*[.)]|[a-zđ]\)|[IVX\d]+[.-]|[A-Z]\.|\[\d\]|\d \p{Lu})/u;
const NOTE = /^(\d|\[\d\]) (\p{Lu}.*)$/u;

/** Markdown, an old font and a scan that lost its letters have no heading that could be laid out. */
export const canBeLaidOut = (text: string): boolean =>
  text
    .normalize('NFC')
    .split('\n')
    .some((line) => TITLE.test(line.trim()));

/** @param text as in the file; laid out in NFC */
export const layoutOf = (text: string): Layout => {
  const lines = text
    .normalize('NFC')
    .split('\n')
    .map((line) => line.trimEnd());
  const title = lines.findIndex((line) => TITLE.test(line.trim()));
  const closing = lines.findIndex((line) => RECIPIENTS.test(line));
  const subjectEnd = endOf(lines, title, (line) => line === '' || RULE.test(line));
  const closingEnd = endOf(lines, closing, (line) => line !== '' && !isClosing(line));
  const letter = lines[title]?.startsWith('Kính gửi');
  const body = pages(lines.slice(letter ? title : subjectEnd, closing));
  const notes = new Map(body.lines.flatMap(noteOf));
  return {
    runningHead: body.runningHead,
    notes,
    blocks: [
      columns(lines.slice(0, title), (line) => RIGHT.test(line)),
      ...(letter ? [] : [{ type: 'centred' as const, lines: lines.slice(title, subjectEnd) }]),
      ...blocksOf(body.lines.filter((line) => noteOf(line).length === 0)),
      columns(lines.slice(closing, closingEnd), (line) => SIGNATURE.test(line)),
      ...blocksOf(lines.slice(closingEnd)),
    ],
  };
};

const endOf = (lines: string[], from: number, ends: (line: string) => boolean): number => {
  const at = lines.findIndex((line, i) => i > from && ends(line.trim()));
  return at === -1 ? lines.length : at;
};

const isClosing = (line: string) => /^(-|các )/.test(line) || SIGNATURE.test(line);

const noteOf = (line: string): [string, string][] => {
  const [, mark, note] = NOTE.exec(line) ?? [];
  return mark && note ? [[mark, note]] : [];
};

/** Two columns side by side, or one after the other as a copy of the page gives them. */
const columns = (lines: string[], isRight: (line: string) => boolean): Block => {
  const left: string[] = [];
  const right: string[] = [];
  for (const line of lines) {
    const parts = line.trim().split(/ {3,}(?=\p{Lu}|--)/u);
    for (const [i, part] of parts.entries()) {
      if (part === '' || RULE.test(part)) continue;
      (i > 0 || isRight(part) ? right : left).push(part);
    }
  }
  return { type: 'columns', left, right };
};

/** Takes page numbers and running heads out, and closes the sentence that they stood in. */
const pages = (lines: string[]): { lines: string[]; runningHead: string | null } => {
  const kept: string[] = [];
  let runningHead: string | null = null;
  let inCells = false;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? '';
    if (isCellHead(line)) inCells = true;
    if (/^[A-Z]\. |^[IVX]+\. /.test(line)) inCells = false;
    if (inCells || !PAGE_NUMBER.test(line.trim())) {
      kept.push(line);
      continue;
    }
    const skipBlank = () => {
      while (lines[i + 1] === '') i++;
    };
    while (kept.at(-1) === '') kept.pop();
    skipBlank();
    if (!RUNNING_HEAD.test(lines[i + 1] ?? '')) continue;
    runningHead = lines[++i] ?? null;
    skipBlank();
  }
  return { lines: kept, runningHead };
};

const isCellHead = (line: string) => /^S?TT$/.test(line);
const separatorOf = (line: string) => [' | ', '\t'].find((mark) => line.split(mark).length > 3);

const blocksOf = (lines: string[]): Block[] => {
  const blocks: Block[] = [];
  let i = 0;
  while (i < lines.length) {
    const line = (lines[i] ?? '').trim();
    const separator = separatorOf(lines[i] ?? '');
    if (line === '' || RULE.test(line)) i++;
    else if (separator) {
      const from = i;
      while (separatorOf(lines[i] ?? '') === separator) i++;
      const rows = lines.slice(from, i).map((row) => row.split(separator).map((cell) => cell.trim()));
      blocks.push({ type: 'table', rows });
    } else if (isCellHead(line)) {
      const [rows, next] = lines[i + 1] === '' ? spacedRows(lines, i) : cellRows(lines, i);
      blocks.push({ type: 'table', rows });
      i = next;
    } else {
      let text = line;
      for (i++; continues(text, lines[i - 1] ?? '', lines[i] ?? ''); i++)
        text += ` ${(lines[i] ?? '').trim()}`;
      blocks.push({ type: 'paragraph', text });
    }
  }
  return blocks;
};

/** A line broken by the page and not by its writer. */
const continues = (text: string, before: string, next: string): boolean => {
  if (next.trim() === '' || ITEM.test(next.trim()) || isCellHead(next)) return false;
  return (
    /^\p{Ll}/u.test(next) || /^\d\d? (tháng|trong)/.test(next) || (before.length > 72 && !/[.;:]$/.test(text))
  );
};

/** A table with a cell a line: the head tells how many cells make a row. Blank lines part rows, or are empty cells. */
const cellRows = (lines: string[], from: number): [rows: string[][], next: number] => {
  let i = from;
  while (lines[i] && lines[i] !== '1') i++;
  const width = i - from;
  const rows = [lines.slice(from, i)];
  for (let number = 1; ; number++) {
    while (lines[i] === '') i++;
    if (lines[i] !== String(number)) return [rows, i];
    rows.push(lines.slice(i, i + width));
    i += width;
  }
};

/** The same with a blank line behind each cell. */
const spacedRows = (lines: string[], from: number): [rows: string[][], next: number] => {
  const filled = lines.flatMap((line, at) => (at >= from && line !== '' ? [at] : []));
  const [rows, next] = cellRows(
    filled.map((at) => lines[at] ?? ''),
    0,
  );
  return [rows, filled[next] ?? lines.length];
};

/** A paragraph in pieces: words, and marks that `notes` knows. A mark is glued to the word before it. */
export const pieces = (text: string, notes: Map<string, string>): { words: string; mark?: string }[] => {
  const found = [...text.matchAll(/(?<=\p{L})(\d|\[\d\])(?![\d/\p{L}])/gu)].filter(([mark]) =>
    notes.has(mark),
  );
  const out: { words: string; mark?: string }[] = [];
  let at = 0;
  for (const one of found) {
    out.push({ words: text.slice(at, one.index), mark: one[0] });
    at = one.index + one[0].length;
  }
  return [...out, { words: text.slice(at) }];
};
