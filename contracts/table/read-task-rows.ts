/** A corrected sheet of tasks as rows. Every cell that is wrong is told with its row as the spreadsheet counts. */
import { headingKey } from './cells.ts';
import { placeColumns } from './columns.ts';
import { MARK_HEADING, TASK_COLUMNS, type TaskCells } from './task-columns.ts';

export interface TaskProblem {
  /** From 1; 0 for the table as a whole. */
  row: number;
  /** Heading of the column; null for the row as a whole. */
  column: string | null;
  message: string;
}
export interface ReadTasks {
  rows: { row: number; cells: TaskCells }[];
  /** Of the document that the table was made from; null where it does not say. */
  mark: string | null;
  problems: TaskProblem[];
}

const NO_HEADINGS =
  'Không thấy hàng tên cột “Mã việc”, “Tên việc” …; hãy sửa trên chính bảng đã tải về, đừng đổi tên cột.';
const NEEDED = ['Mã việc', 'Tên việc'];
const isHeading = (cells: readonly string[]): boolean =>
  NEEDED.every((needed) => cells.some((cell) => headingKey(cell) === headingKey(needed)));

const markIn = (sheets: readonly string[][][]): string | null => {
  const row = sheets.flat().find(([first]) => headingKey(first ?? '') === headingKey(MARK_HEADING));
  return row?.[1]?.trim() || null;
};

const cellsOf = (
  cells: readonly string[],
  places: ReturnType<typeof placeColumns<never>>['places'],
  blame: (column: string, message: string) => void,
): TaskCells => {
  const values: Record<string, unknown> = {};
  for (const { column, at } of places) {
    const text = (cells[at] ?? '').normalize('NFC').trim();
    const cell = text === '' ? { value: column.empty } : column.read(text);
    if ('fault' in cell) blame(column.heading, cell.fault);
    else values[column.field] = cell.value;
  }
  return values as unknown as TaskCells;
};

/** @param sheets of the file, in order; the first with the headings is the table */
export const readTaskRows = (sheets: readonly string[][][]): ReadTasks => {
  const read: ReadTasks = { rows: [], mark: markIn(sheets), problems: [] };
  const sheet = sheets.find((rows) => rows.some(isHeading));
  if (!sheet) return { ...read, problems: [{ row: 0, column: null, message: NO_HEADINGS }] };
  const first = sheet.findIndex(isHeading);
  const { places, twice } = placeColumns(sheet[first] ?? [], TASK_COLUMNS as never[]);
  for (const column of twice)
    read.problems.push({ row: first + 1, column, message: 'Cột này có hai lần; hãy bỏ một.' });
  sheet.slice(first + 1).forEach((cells, at) => {
    if (cells.every((cell) => cell.trim() === '')) return;
    const row = first + 2 + at;
    const blame = (column: string, message: string) => read.problems.push({ row, column, message });
    read.rows.push({ row, cells: cellsOf(cells, places, blame) });
  });
  return read;
};
