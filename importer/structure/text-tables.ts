/**
 * Tables of work that a plain text shows by bars, tabs, wide blanks or one cell a line, as rows with their cells between
 * bars: the form in which Word and PDF files come. Only a heading that names such columns begins one.
 */
import { type Column, columnOf, columnsOf } from './columns.ts';

interface Converted {
  rows: string[];
  /** Lines taken from the text. */
  taken: number;
}

const row = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.trim().replaceAll('|', '/')).join(' | ')} |`;
const blank = (line: string | undefined): boolean => line === undefined || line.trim() === '';

/** Cells parted by a bar or a tab; a line without any goes on with the last cell of the row above. */
const byMark = (lines: readonly string[], from: number, mark: RegExp): Converted | null => {
  const cellsOf = (line: string): string[] =>
    line
      .replace(/^\s*\|/u, '')
      .replace(/\|\s*$/u, '')
      .split(mark);
  const heading = cellsOf(lines[from] ?? '');
  if (heading.length < 3 || !columnsOf(heading.map((cell) => cell.trim()))) return null;
  const rows: string[][] = [heading];
  let at = from + 1;
  for (; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (blank(line)) {
      if (cellsOf(lines[at + 1] ?? '').length < 3) break;
      continue;
    }
    const single = cellsOf(line);
    // More tabs than columns: they only set the cells in place.
    const cells = single.length > heading.length && line.includes('\t') ? line.trim().split(/\t+/u) : single;
    const last = rows.at(-1);
    if (cells.length >= 3) rows.push(cells);
    else if (last && cells.length === 1 && last.length < heading.length)
      last[last.length - 1] += ` ${line.trim()}`;
    else break;
  }
  return rows.length > 1 ? { rows: rows.map(row), taken: at - from } : null;
};

/** A blank line behind each cell parts it from the next, and says nothing else; a second one is an empty cell. */
const unspaced = (lines: readonly string[], from: number): { lines: string[]; at: number[] } => {
  const kept: string[] = [];
  const at: number[] = [];
  for (let n = from; n < lines.length; n += 1) {
    if (blank(lines[n]) && !blank(lines[n - 1])) continue;
    kept.push(lines[n] ?? '');
    at.push(n);
  }
  return { lines: kept, at };
};
const bySpacedLines = (lines: readonly string[], from: number): Converted | null => {
  if (columnOf(lines[from] ?? '') !== 'number' || !blank(lines[from + 1])) return null;
  const close = unspaced(lines, from);
  const table = byLine(close.lines, 0);
  return table && { ...table, taken: (close.at[table.taken] ?? lines.length) - from };
};

/** Headings one a line, then each record from its number on; an empty line within a record is an empty cell. */
const byLine = (lines: readonly string[], from: number): Converted | null => {
  if (columnOf(lines[from] ?? '') !== 'number') return null;
  const headings: string[] = [];
  let at = from;
  for (; at < lines.length && headings.length < 9; at += 1) {
    const line = (lines[at] ?? '').trim();
    if (line === '' || line.length > 50 || /^\d+$/u.test(line)) break;
    headings.push(line);
  }
  if (!columnsOf(headings)) return null;
  const rows: string[][] = [];
  for (let number = 1; ; number += 1) {
    let start = at;
    while (start < lines.length && blank(lines[start])) start += 1;
    if (!new RegExp(`^0?${number}[.)]?$`, 'u').test((lines[start] ?? '').trim())) break;
    const cells = [String(number)];
    for (at = start + 1; at < lines.length && cells.length < headings.length; at += 1) {
      if (blank(lines[at]) && endsRecord(lines, at, number + 1)) break;
      cells.push((lines[at] ?? '').trim());
    }
    rows.push(cells);
  }
  return rows.length > 0 ? { rows: [row(headings), ...rows.map(row)], taken: at - from } : null;
};
const endsRecord = (lines: readonly string[], at: number, next: number): boolean => {
  const after = lines.slice(at).find((line) => !blank(line));
  return after === undefined || new RegExp(`^0?${next}[.)]?$`, 'u').test(after.trim());
};

interface Cell {
  text: string;
  at: number;
}
const spaced = (line: string): Cell[] =>
  [...line.matchAll(/\S+(?:\s\S+)*/gu)].map((found) => ({ text: found[0], at: found.index }));

/** Columns by where their headings stand; a row begins where its number does. */
const bySpaces = (lines: readonly string[], from: number): Converted | null => {
  const heading = spaced(lines[from] ?? '');
  if (heading.length < 3 || !columnsOf(heading.map(({ text }) => text))) return null;
  const columns: (Column | null)[] = heading.map(({ text }) => columnOf(text));
  const numbered = columns.indexOf('number');
  const nearest = (at: number): number =>
    heading.reduce(
      (best, one, n) => (Math.abs(one.at - at) < Math.abs((heading[best]?.at ?? 0) - at) ? n : best),
      0,
    );
  const rows: string[][] = [];
  let at = from + 1;
  for (; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const cells = spaced(line);
    if (cells.length === 0) continue;
    if (cells.length === 1 && (cells[0]?.at ?? 0) < 3 && !/^\d{1,2}[.)]?$/u.test(cells[0]?.text ?? '')) break;
    const begins =
      numbered >= 0
        ? /^\d{1,2}[.)]?$/u.test(cells[0]?.text ?? '')
        : blank(lines[at - 1]) || rows.length === 0;
    if (begins) rows.push(heading.map(() => ''));
    const open = rows.at(-1);
    if (!open) break;
    for (const cell of cells) {
      const column = nearest(cell.at);
      open[column] = `${open[column] ?? ''} ${cell.text}`.trim();
    }
  }
  return rows.length > 0
    ? { rows: [row(heading.map(({ text }) => text)), ...rows.map(row)], taken: at - from }
    : null;
};

const tableAt = (lines: readonly string[], at: number): Converted | null => {
  const line = lines[at] ?? '';
  if (line.length > 400 || line.trim() === '' || /^\s*\|.*\|\s*$/su.test(line)) return null;
  if (line.includes('|')) return byMark(lines, at, /\|/u);
  if (line.includes('\t')) return byMark(lines, at, /\t{2}/u.test(line) ? /\t+/u : /\t/u);
  if (/\S\s{2,}\S/u.test(line)) return bySpaces(lines, at);
  return bySpacedLines(lines, at) ?? byLine(lines, at);
};

/** @returns the text with every such table in rows; the same text where there is none */
export const withTables = (text: string): string => {
  const lines = text.split('\n');
  const kept: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const table = tableAt(lines, at);
    if (table) {
      kept.push(...table.rows, '');
      at += table.taken - 1;
    } else kept.push(lines[at] ?? '');
  }
  return kept.join('\n');
};
