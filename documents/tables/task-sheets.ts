/** Tasks of a plan as a workbook to be corrected and sent back: what was read, and beside it how to correct it. */
import { MARK_HEADING, TASK_COLUMNS, type TaskRow } from '../../contracts/table/task-columns.ts';
import type { Sheet } from './sheets.ts';

const WIDTHS: Record<string, number> = { id: 9, keep: 11, title: 60, lead: 30, coordinating: 30, quote: 80 };

const GUIDE: [string, string][] = [
  ['Mã việc', 'Không sửa. Việc thêm mới thì để trống ô này.'],
  ['Giữ hay bỏ', 'Giữ, Bối cảnh (không theo dõi), hoặc Bỏ. Xóa cả dòng thì việc ấy vẫn như cũ.'],
  ['Chủ trì, Phối hợp', 'Tên đơn vị như trong cây tổ chức; nhiều đơn vị thì cách nhau bằng dấu chấm phẩy.'],
  [
    'Thời hạn',
    'Ghi bằng lời: “trước ngày 30/6/2026”, “hằng quý, trước ngày 20 của tháng cuối quý”, “quý II/2026”, “thường xuyên”; để trống là không có hạn.',
  ],
  ['Thời hạn hiểu là, Cần xem, Mục, Lời văn bản', 'Chỉ để xem; sửa ở đây không có tác dụng.'],
];

/**
 * @param file name of the document
 * @param mark by which the table is known again
 */
export const taskSheets = (
  rows: readonly TaskRow[],
  { file, mark }: { file: string; mark: string },
): Sheet[] => [
  {
    title: 'Việc',
    heading: TASK_COLUMNS.map(({ heading }) => heading),
    widths: TASK_COLUMNS.map(({ field }) => WIDTHS[field] ?? 24),
    rows: rows.map((row) => TASK_COLUMNS.map(({ write }) => write(row))),
  },
  {
    title: 'Cách sửa',
    heading: ['Cột', 'Ghi thế nào'],
    widths: [30, 100],
    rows: [...GUIDE, ['Văn bản', file], [MARK_HEADING, mark]],
  },
];
