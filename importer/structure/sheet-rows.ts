/**
 * A table of work that was kept as a sheet, in the form in which tables of a document come: headings of two rows in one; a
 * row that only names a group ("I | CÔNG TÁC TUYÊN TRUYỀN") as the heading of a section, with the columns named again under it.
 */
import { columnOf, columnsOf } from './columns.ts';

const cellsOf = (line: string): string[] =>
  line
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim());
const rowOf = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const isRow = (line: string): boolean => line.startsWith('| ') && line.endsWith(' |');
const filled = (cells: readonly string[]): string[] => cells.filter((cell) => cell !== '');

const GROUP_NUMBER = /^(?:[IVXLC]+|[A-Z]|\d+)[.)]?$/u;

/** Under "Cơ quan thực hiện" stand "Chủ trì" and "Phối hợp": every cell of the second row names a column. */
const isSecondHeading = (above: readonly string[], cells: readonly string[]): boolean => {
  const names = filled(cells);
  return (
    names.length > 0 &&
    names.every((name) => name.length < 60 && columnOf(name) !== null) &&
    cells.some((cell, at) => cell !== '' && cell !== above[at])
  );
};
const bothHeadings = (above: readonly string[], cells: readonly string[]): string[] =>
  Array.from({ length: Math.max(above.length, cells.length) }, (_, at) => cells[at] || above[at] || '');

interface Group {
  label: string;
  words: string;
}
/** @param next number of the row below, by which "1" is seen to hold "1.1" */
const groupOf = (cells: readonly string[], next: string): Group | null => {
  const words = filled(cells);
  const last = words.at(-1) ?? '';
  if (words.length === 1) {
    const own = /^([IVXLC]+|[A-Z])[.)]\s+(.+)$/u.exec(last);
    return own ? { label: own[1] ?? '', words: own[2] ?? '' } : null;
  }
  const [number = ''] = words;
  if (words.length !== 2 || !GROUP_NUMBER.test(number) || !/\p{L}/u.test(last)) return null;
  const label = number.replace(/[.)]$/u, '');
  return /^\d/u.test(label) && !next.startsWith(`${label}.`) ? null : { label, words: last };
};

/** @returns the same text where no row names the columns of a table of work */
export const withSheetRows = (text: string): string => {
  const lines = text.split('\n');
  const kept: string[] = [];
  let headings: string[] | null = null;
  const wide = (words: string): string => {
    // Words over the whole width of the table stand where no task does: whoever they name leads what follows.
    const task = (headings ?? []).findIndex((heading) => columnOf(heading) === 'task');
    return rowOf((headings ?? ['']).map((_, at) => (at === (task === 0 ? 1 : 0) ? words : '')));
  };
  lines.forEach((line, at) => {
    const cells = isRow(line) ? cellsOf(line) : [line];
    const next = lines[at + 1] ?? '';
    if (isRow(line) && headings && isSecondHeading(headings, cells) && kept.at(-1) === rowOf(headings)) {
      headings = bothHeadings(headings, cells);
      kept[kept.length - 1] = rowOf(headings);
    } else if (isRow(line) && (columnsOf(cells) || (isRow(next) && opensTable(cells, cellsOf(next))))) {
      headings = cells;
      kept.push(rowOf(cells));
    } else if (headings && line !== '') {
      const group = groupOf(cells, isRow(next) ? (cellsOf(next)[0] ?? '') : '');
      if (group) kept.push(`${group.label}. ${group.words}`, rowOf(headings));
      else if (filled(cells).length === 1) kept.push(wide(line));
      else kept.push(line);
    } else kept.push(line);
  });
  return kept.join('\n');
};
const opensTable = (cells: readonly string[], next: readonly string[]): boolean =>
  columnOf(filled(cells)[0] ?? '') !== null &&
  isSecondHeading(cells, next) &&
  columnsOf(bothHeadings(cells, next)) !== null;

/** Whether the columns of a table of work are named anywhere. */
export const hasTable = (text: string): boolean =>
  text.split('\n').some((line) => isRow(line) && columnsOf(cellsOf(line)) !== null);
