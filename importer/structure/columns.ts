/** Columns of a table of assigned work, known by their headings. */
import { collapse, fold } from '../text/fold.ts';

export type Column = 'number' | 'task' | 'lead' | 'coordinating' | 'time' | 'product' | 'note';
const HEADINGS: [RegExp, Column][] = [
  [/^(?:tt|stt|số tt|số thứ tự|số)\.?$/u, 'number'],
  [/phối hợp/u, 'coordinating'],
  [
    /chủ trì|đơn vị thực hiện|cơ quan thực hiện|phân công|trách nhiệm|người thực hiện|đơn vị tham mưu|cơ quan tham mưu|^đơn vị$|^cơ quan$/u,
    'lead',
  ],
  [/thời gian|thời hạn|tiến độ|hoàn thành|ngày|hạn/u, 'time'],
  [/sản phẩm|kết quả|đầu ra|hình thức văn bản/u, 'product'],
  [/nội dung|nhiệm vụ|công việc|việc|tên|hoạt động|chỉ tiêu/u, 'task'],
  [/ghi chú/u, 'note'],
];
export const columnOf = (heading: string): Column | null =>
  HEADINGS.find(([form]) => form.test(fold(collapse(heading))))?.[1] ?? null;

/** @returns null when the cells are no headings of a table of work */
export const columnsOf = (cells: readonly string[]): (Column | null)[] | null => {
  const columns = cells.map(columnOf);
  const once = columns.map((column, at) =>
    column !== null && columns.indexOf(column) === at ? column : null,
  );
  return once.includes('task') &&
    (once.includes('lead') || once.includes('time')) &&
    cells.every((cell) => cell.length < 80)
    ? once
    : null;
};
