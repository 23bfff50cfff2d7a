/**
 * A workbook or a CSV file as sheets of cells. Parts of a workbook are unpacked once with our own bounds before the library
 * sees them: what its directory claims is not believed, and a cell at the far end of a sheet is refused.
 */
import readWorkbook from 'read-excel-file/universal';
import { readCsv, UnreadableFile } from '../tables/csv.ts';
import { type Merge, mergesOf } from './merged-cells.ts';
import { textOfPlain } from './plain.ts';
import { CannotRead, LIMITS } from './refusals.ts';
import type { Zip } from './zip.ts';

export type Sheet = string[][];

const LINE = '\u2028';
const written = (cell: unknown): string => {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date)
    return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10).split('-').reverse().join('/');
  return tidy(String(cell));
};
/** Lines of a cell are kept apart, bars would part cells; an apostrophe only keeps a formula from running. */
const tidy = (cell: string): string =>
  cell
    .replace(/^'(?=[=+\-@\t\r])/u, '')
    .replace(/\|/gu, '/')
    .split(/\r?\n|\r|\u2028/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(LINE);

/** @throws CannotRead `tooLarge` */
const checkSize = (rows: number, columns: number): void => {
  if (rows > LIMITS.rows || columns > LIMITS.columns)
    throw new CannotRead('tooLarge', `Bảng được đọc tối đa ${LIMITS.rows} dòng, ${LIMITS.columns} cột.`);
};

/** What a cell that goes down over several rows says holds for each of them. */
const filledDown = (sheet: Sheet, merges: readonly Merge[]): Sheet => {
  for (const { top, bottom, left } of merges) {
    const text = sheet[top]?.[left] ?? '';
    for (let row = top + 1; row <= bottom && text !== ''; row += 1) {
      const cells = sheet[row];
      if (cells && (cells[left] ?? '') === '') cells[left] = text;
    }
  }
  return sheet;
};

const bounded = (zip: Zip): void => {
  let total = 0;
  for (const name of zip.names)
    if (/\.(?:xml|rels)$/u.test(name)) {
      total += Buffer.byteLength(zip.text(name) ?? '');
      if (total > LIMITS.workbook) throw new CannotRead('tooLarge');
    }
};

/** @throws CannotRead `broken`, `tooLarge` */
export const sheetsOfWorkbook = async (bytes: Uint8Array, zip: Zip): Promise<Sheet[]> => {
  bounded(zip);
  const merges = mergesOf(zip);
  for (const { rows, columns } of merges) checkSize(rows, columns);
  try {
    const read = await readWorkbook(new Uint8Array(bytes).buffer);
    return read.map(({ data }, at) =>
      filledDown(
        data.map((row) => row.map(written)),
        merges[at]?.merges ?? [],
      ),
    );
  } catch (error) {
    if (error instanceof CannotRead) throw error;
    throw new CannotRead('broken');
  }
};

/** @throws CannotRead `broken` with the reason, `tooLarge` */
export const sheetOfCsv = async (bytes: Uint8Array): Promise<{ sheet: Sheet; note: string | null }> => {
  const { text, note } = textOfPlain(bytes);
  const sheet: Sheet = [];
  try {
    for await (const row of readCsv([Buffer.from(text)])) {
      sheet.push(row.map(tidy));
      checkSize(sheet.length, row.length);
    }
  } catch (error) {
    if (error instanceof UnreadableFile) throw new CannotRead('broken', error.message);
    throw error;
  }
  return { sheet, note };
};

/** One line a row: its cells between bars, or the words alone where only one cell has any. */
export const linesOfSheet = (sheet: Sheet): string[] =>
  sheet.map((cells) => {
    const filled = cells.filter((cell) => cell !== '');
    if (filled.length < 2) return filled[0] ?? '';
    return `| ${cells.join(' | ')} |`;
  });
