/** Sheets as rows of an import. Which sheet it is shows in its headings; every cell that is wrong is told. */
import type {
  PersonRow,
  PersonValues,
  Sheet,
  UnitRow,
  UnitValues,
} from '../../domain/organisation/import-rows.ts';
import { headingKey } from './cells.ts';
import { type Column, placeColumns } from './columns.ts';
import { PERSON_COLUMNS } from './person-columns.ts';
import { UNIT_COLUMNS } from './unit-columns.ts';

/** More is no organisation but a mistake; the country has some 55,000 units. */
export const MAX_ROWS = 200_000;

export const SHEET_WORDS: Record<Sheet, string> = { units: 'Đơn vị', people: 'Người' };

export interface RowProblem {
  sheet: Sheet | null;
  /** As a spreadsheet counts; 0 for the file as a whole. */
  row: number;
  /** Heading of the column; null for the row as a whole. */
  column: string | null;
  message: string;
}
export interface ReadRows {
  units: UnitRow[];
  people: PersonRow[];
  problems: RowProblem[];
  /** Rows that are not empty. */
  rows: number;
}
export const noRows = (): ReadRows => ({ units: [], people: [], problems: [], rows: 0 });

const has = (headings: string[], heading: string): boolean =>
  headings.some((one) => headingKey(one) === headingKey(heading));

const sheetOf = (headings: string[]): Sheet | null => {
  if (has(headings, 'Mã chức danh') || has(headings, 'roles')) return 'people';
  return has(headings, 'Mã đơn vị') || (has(headings, 'code') && has(headings, 'kind')) ? 'units' : null;
};

type Values = Record<string, unknown>;
type Placed = { column: Column<never>; at: number }[];

const valuesOf = (
  cells: string[],
  places: Placed,
  blame: (heading: string, message: string) => void,
): Values => {
  const values: Values = {};
  for (const { column, at } of places) {
    const text = (cells[at] ?? '').normalize('NFC').trim();
    if (text === '') {
      values[column.field] = column.empty ?? null;
      continue;
    }
    const cell = column.read(text);
    if ('fault' in cell) blame(column.heading, cell.fault);
    else values[column.field] = cell.value;
  }
  return values;
};

/** Two columns of the sheet are one field of the unit. */
const withTerm = (values: Values, blame: (heading: string, message: string) => void): Values => {
  if (!('termFrom' in values) && !('termTo' in values)) return values;
  const { termFrom, termTo, ...rest } = values;
  if (!termFrom !== !termTo) {
    blame(termFrom ? 'Nhiệm kỳ đến' : 'Nhiệm kỳ từ', 'Nhiệm kỳ cần cả ngày đầu và ngày cuối; hãy ghi đủ.');
    return rest;
  }
  return { ...rest, committeeTerm: termFrom ? { from: termFrom, to: termTo } : null };
};

/** Reads one sheet into `into`. Empty rows are passed over; nothing is read beyond the limit. */
export const readSheet = async (
  sheetRows: AsyncIterable<string[]> | Iterable<string[]>,
  into: ReadRows,
): Promise<void> => {
  let row = 0;
  let sheet: Sheet | null = null;
  let places: Placed = [];
  for await (const cells of sheetRows) {
    row += 1;
    if (cells.every((cell) => cell.trim() === '')) continue;
    if (sheet === null) {
      sheet = sheetOf(cells);
      if (sheet === null) {
        into.problems.push({ sheet, row, column: null, message: NO_HEADINGS });
        return;
      }
      const columns = (sheet === 'units' ? UNIT_COLUMNS : PERSON_COLUMNS) as Column<never>[];
      const found = placeColumns(cells, columns);
      places = found.places;
      for (const heading of found.unknown)
        into.problems.push({ sheet, row, column: heading, message: unknownHeading(columns) });
      for (const heading of found.twice)
        into.problems.push({ sheet, row, column: heading, message: 'Cột này có hai lần; hãy bỏ một.' });
      continue;
    }
    into.rows += 1;
    if (into.rows > MAX_ROWS) {
      into.problems.push({ sheet, row, column: null, message: TOO_MANY });
      return;
    }
    readRow(cells, row, sheet, places, into);
  }
};

const readRow = (cells: string[], row: number, sheet: Sheet, places: Placed, into: ReadRows): void => {
  const blame = (column: string, message: string) => into.problems.push({ sheet, row, column, message });
  const values = withTerm(valuesOf(cells, places, blame), blame);
  const heading = sheet === 'units' ? 'Mã đơn vị' : 'Mã chức danh';
  if (values.code === null) blame(heading, 'Dòng này thiếu mã; hãy ghi mã hoặc xóa cả dòng.');
  if (typeof values.code !== 'string') return;
  if (sheet === 'units') into.units.push({ row, values: values as UnitValues });
  else into.people.push({ row, values: values as PersonValues });
};

const NO_HEADINGS =
  'Dòng đầu phải là tên cột: bảng đơn vị có cột “Mã đơn vị”, bảng người có cột “Mã chức danh”; hãy lấy tệp mẫu bằng cách xuất ra.';
const TOO_MANY = `Tệp có hơn ${MAX_ROWS.toLocaleString('vi-VN')} dòng; hãy chia thành nhiều tệp. Chưa có gì được ghi.`;
const unknownHeading = (columns: Column<never>[]): string =>
  `Không có cột tên này; các cột là: ${columns.map(({ heading }) => heading).join(', ')}. Hãy sửa tên cột hoặc bỏ đi.`;
