/** The sheet of tasks that an office corrects in a spreadsheet: its columns in order, how each cell is read and written. */
import type { ObligationKind } from '../../domain/directive/directive.ts';
import { KIND_WORDS } from '../vi/words.ts';
import { type Cell, readWord, writeList } from './cells.ts';
import type { Column } from './columns.ts';

/** What becomes of a task: a step of the directive, a line of context, nothing. */
export const KEEPS = ['step', 'context', 'drop'] as const;
export type Keep = (typeof KEEPS)[number];
const KEEP_WORDS: Record<Keep, string> = { step: 'Giữ', context: 'Bối cảnh', drop: 'Bỏ' };

export interface TaskCells {
  /** The task's own number in the draft; empty in a row that somebody has added. */
  id: string;
  keep: Keep;
  title: string;
  kind: ObligationKind;
  /** Names of units. */
  lead: string[];
  coordinating: string[];
  /** In words; empty for none. */
  deadline: string;
  product: string;
}
/** What a row says besides, for whoever corrects it; read back by nobody. */
export interface TaskRow extends TaskCells {
  means: string;
  question: string;
  section: string;
  quote: string;
}

const words = (text: string): Cell<string> => {
  const value = text.replace(/\s+/gu, ' ').trim();
  return value.length <= 600
    ? { value }
    : { fault: `Ô này dài ${value.length} chữ cái; hãy ghi gọn trong 600.` };
};
/** One a line, or parted by semicolons: names of units have commas of their own. */
const names = (text: string): Cell<string[]> => ({
  value: text
    .split(/[;\n\u2028]/u)
    .map((name) => name.replace(/\s+/gu, ' ').trim())
    .filter((name) => name !== ''),
});

/** Only to be seen: whatever stands there. */
const told = (text: string): Cell<string> => ({ value: text });

export const TASK_COLUMNS: Column<TaskRow>[] = [
  { field: 'id', heading: 'Mã việc', read: words, write: (row) => row.id, empty: '' },
  {
    field: 'keep',
    heading: 'Giữ hay bỏ',
    read: readWord(KEEP_WORDS),
    write: (row) => KEEP_WORDS[row.keep],
    empty: 'step',
  },
  { field: 'title', heading: 'Tên việc', read: words, write: (row) => row.title, empty: '' },
  {
    field: 'kind',
    heading: 'Loại',
    read: readWord(KIND_WORDS),
    write: (row) => KIND_WORDS[row.kind],
    empty: 'task',
  },
  { field: 'lead', heading: 'Chủ trì', read: names, write: (row) => writeList(row.lead), empty: [] },
  {
    field: 'coordinating',
    heading: 'Phối hợp',
    read: names,
    write: (row) => writeList(row.coordinating),
    empty: [],
  },
  { field: 'deadline', heading: 'Thời hạn', read: words, write: (row) => row.deadline, empty: '' },
  { field: 'product', heading: 'Sản phẩm', read: words, write: (row) => row.product, empty: '' },
  { field: 'means', heading: 'Thời hạn hiểu là', read: told, write: (row) => row.means, empty: '' },
  { field: 'question', heading: 'Cần xem', read: told, write: (row) => row.question, empty: '' },
  { field: 'section', heading: 'Mục', read: told, write: (row) => row.section, empty: '' },
  { field: 'quote', heading: 'Lời văn bản', read: told, write: (row) => row.quote, empty: '' },
];
/** Of the sheet beside it: whose table it is. */
export const MARK_HEADING = 'Dấu của văn bản';
