/** Columns of a table of assigned work, known by their headings. */
import { collapse, fold } from '../text/fold.ts';

export type Column = 'number' | 'task' | 'lead' | 'coordinating' | 'time' | 'product' | 'note';
/** A heading begins with the name of its column: "Trước hội nghị 03 ngày" is none of time. */
const HEADINGS: [RegExp, Column][] = [
  [/^(?:tt|stt|số tt|số thứ tự|số|#)\.?$/u, 'number'],
  [/^(?:(?:các )?(?:đơn vị|cơ quan|tổ chức|bộ phận|cá nhân)[,/\s]*)*(?:chủ trì|đầu mối).*phối hợp/u, 'lead'],
  [/^(?:(?:các )?(?:đơn vị|cơ quan|tổ chức|bộ phận|cá nhân)[,/\s]*)*phối hợp/u, 'coordinating'],
  [
    /^(?:(?:các )?(?:đơn vị|cơ quan|tổ chức|bộ phận|cá nhân|cán bộ|người|tập thể)[,/\s]*(?:và\s+)?)*(?:chủ trì|đầu mối|thực hiện|tham mưu|phụ trách|chịu trách nhiệm|được giao|triển khai)|^phân công|^trách nhiệm|^(?:các )?(?:đơn vị|cơ quan|bộ phận)$|^lãnh đạo (?:chỉ đạo|phụ trách)$/u,
    'lead',
  ],
  [
    /^(?:thời gian|thời hạn|thời điểm|tiến độ|lộ trình|mốc thời gian|hạn|ngày hoàn thành|hoàn thành|ngày)(?!\p{L}*\d)/u,
    'time',
  ],
  [/^(?:dự kiến )?(?:sản phẩm|kết quả|đầu ra|hình thức văn bản|minh chứng)/u, 'product'],
  [
    /^(?:(?:các|nhóm|tên|đầu)\s+)*(?:nội dung|nhiệm vụ|công việc|việc|hoạt động|chỉ tiêu|giải pháp|phần việc|tên)/u,
    'task',
  ],
  [/^ghi chú/u, 'note'],
];
/** Letters of a heading. */
const LONGEST = 60;
export const columnOf = (heading: string): Column | null => {
  const folded = fold(collapse(heading));
  return folded.length > LONGEST ? null : (HEADINGS.find(([form]) => form.test(folded))?.[1] ?? null);
};

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
