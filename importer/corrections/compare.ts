/**
 * What somebody has changed in a table of tasks: a cell that says what was written out is no change, so that what a spreadsheet
 * cannot show (a whole kind of units, a reading of a deadline) stays as it was.
 */
import type { ReadTasks, TaskProblem } from '../../contracts/table/read-task-rows.ts';
import type { TaskCells, TaskRow } from '../../contracts/table/task-columns.ts';
import { collapse } from '../text/fold.ts';

interface Corrected {
  row: number;
  id: string;
  change: Partial<Omit<TaskCells, 'id'>>;
}
export interface AddedRow {
  row: number;
  cells: TaskCells;
}
export interface Compared {
  corrected: Corrected[];
  added: AddedRow[];
  /** Numbers of tasks that the table no longer has: they stay. */
  absent: string[];
  problems: TaskProblem[];
}

const FIELDS = ['keep', 'title', 'kind', 'lead', 'coordinating', 'deadline', 'product'] as const;
const said = (value: string | readonly string[]): string =>
  collapse(typeof value === 'string' ? value : value.join('; ')).normalize('NFC');

const changeOf = (before: TaskRow, after: TaskCells): Corrected['change'] => {
  const changed = FIELDS.filter((field) => field in after && said(before[field]) !== said(after[field]));
  return Object.fromEntries(changed.map((field) => [field, after[field]]));
};

const OTHER_DOCUMENT =
  'Bảng này được tải từ một văn bản khác hoặc một bản khác của văn bản; hãy tải bảng của văn bản đang xem rồi sửa trên đó.';
const NO_NAME = 'Việc chưa có tên; hãy ghi, hoặc ghi “Bỏ” ở cột “Giữ hay bỏ”.';

/**
 * @param before what the table would be if it went out now
 * @param mark of the document at hand
 */
export const compareRows = (before: readonly TaskRow[], read: ReadTasks, mark: string): Compared => {
  const compared: Compared = { corrected: [], added: [], absent: [], problems: [...read.problems] };
  if (read.mark !== null && read.mark !== mark)
    return { ...compared, problems: [{ row: 0, column: null, message: OTHER_DOCUMENT }] };
  const known = new Map(before.map((row) => [row.id, row]));
  const met = new Map<string, number>();
  const blame = (row: number, column: string, message: string) =>
    compared.problems.push({ row, column, message });
  for (const { row, cells } of read.rows) {
    if (cells.title === '' && cells.keep !== 'drop') blame(row, 'Tên việc', NO_NAME);
    if (!cells.id) {
      if (cells.keep !== 'drop') compared.added.push({ row, cells });
      continue;
    }
    const earlier = met.get(cells.id);
    met.set(cells.id, earlier ?? row);
    const own = known.get(cells.id);
    if (!own) blame(row, 'Mã việc', unknownId(cells.id));
    else if (earlier !== undefined) blame(row, 'Mã việc', idTwice(cells.id, earlier));
    else {
      const change = changeOf(own, cells);
      if (Object.keys(change).length > 0) compared.corrected.push({ row, id: cells.id, change });
    }
  }
  return { ...compared, absent: before.flatMap(({ id }) => (met.has(id) ? [] : [id])) };
};

const unknownId = (id: string): string =>
  `Không có việc nào mã “${id}”; đừng sửa cột này, việc thêm mới thì để trống mã.`;
const idTwice = (id: string, earlier: number): string =>
  `Mã “${id}” đã có ở dòng ${earlier}; việc tách ra thì để trống mã ở dòng sau.`;
