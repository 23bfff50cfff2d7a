/** Plain tables out: CSV of one, a workbook of several. Numbers stay numbers; what people wrote is only ever text. */
import { stringify } from 'csv-stringify/sync';
import writeWorkbook from 'write-excel-file/node';
import { neutral } from './neutral.ts';

export type Cell = string | number | null;
export interface Sheet {
  title: string;
  heading: string[];
  rows: Cell[][];
  /** Of the columns, in letters; 24 where none is given. */
  widths?: number[];
}

const safe = (cell: Cell): Cell => (typeof cell === 'string' ? neutral(cell) : cell);

/** UTF-8 with its mark, because Excel takes a file without one for something else. */
export const csvOfSheet = ({ heading, rows }: Sheet): string =>
  stringify(
    [heading, ...rows].map((row) => row.map(safe)),
    { bom: true, record_delimiter: 'windows' },
  );

const MOST_IN_NAME = 31;
/** What Excel takes as the name of a sheet. */
const sheetName = (title: string): string => title.replace(/[\\/?*[\]:]/g, ' ').slice(0, MOST_IN_NAME);

export const workbookOf = (sheets: Sheet[]): Promise<Buffer> =>
  writeWorkbook(
    sheets.map(({ title, heading, rows, widths }) => ({
      sheet: sheetName(title),
      stickyRowsCount: 1,
      columns: heading.map((_, at) => ({ width: widths?.[at] ?? 24 })),
      data: [
        heading.map((value) => ({ value: neutral(value), fontWeight: 'bold' as const })),
        ...rows.map((row) => row.map((cell) => (cell === '' ? null : safe(cell)))),
      ],
    })),
  ).toBuffer();
