/** The smallest workbook and CSV that hold a table of work: for spoiling. */
import { escaped, storedZip } from './stored-zip.ts';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEADINGS = ['TT', 'Nội dung công việc', 'Chủ trì', 'Phối hợp', 'Thời gian hoàn thành', 'Sản phẩm'];
const TIMES = [
  'trước ngày 30/4/2026',
  'Quý IV/2026',
  'hằng tháng',
  '',
  'Thường xuyên',
  '15 ngày sau Đại hội',
];

/** Lines of a plan as rows of work, a group now and then. */
export const rowsOf = (lines: readonly string[]): string[][] => [
  ['ĐẢNG BỘ XÃ MẪU', '', '', 'ĐẢNG CỘNG SẢN VIỆT NAM'],
  ['KẾ HOẠCH'],
  HEADINGS,
  ...lines.flatMap((line, at): string[][] => {
    if (line.trim() === '') return [];
    if (at % 9 === 0) return [['I', line]];
    const time = TIMES[at % TIMES.length] ?? '';
    return [[String(at), line, 'Văn phòng Đảng ủy', 'Công an xã; các chi bộ', time, 'Báo cáo']];
  }),
];

const placeOf = (row: number, column: number): string => `${'ABCDEF'[column] ?? 'F'}${row + 1}`;
export const bookFile = (rows: readonly string[][]): Buffer => {
  const cells = rows.map(
    (row, r) =>
      `<row r="${r + 1}">${row
        .map((cell, c) => `<c r="${placeOf(r, c)}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`)
        .join('')}</row>`,
  );
  return storedZip([
    [
      'xl/workbook.xml',
      `<workbook xmlns:r="${RELATIONSHIPS}"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships><Relationship Id="r1" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ],
    [
      'xl/worksheets/sheet1.xml',
      `<worksheet><sheetData>${cells.join('')}</sheetData><mergeCells><mergeCell ref="C4:C7"/></mergeCells></worksheet>`,
    ],
  ]);
};

export const csvFile = (rows: readonly string[][]): Buffer =>
  Buffer.from(rows.map((row) => row.map((cell) => `"${cell.replace(/"/g, '""')}"`).join(';')).join('\r\n'));
