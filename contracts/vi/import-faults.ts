/** What an import finds wrong with a row, each as a sentence with the way out. */
import type { Fault, FaultCode } from '../../domain/organisation/import-rows.ts';
import { PERSON_COLUMNS } from '../table/person-columns.ts';
import type { RowProblem } from '../table/read-rows.ts';
import { UNIT_COLUMNS } from '../table/unit-columns.ts';
import { sayDate } from './dates.ts';

const WORDS: Record<FaultCode, (detail: string) => string> = {
  MISSING_VALUE: () => 'Mục này còn trống mà bắt buộc phải có; hãy ghi vào.',
  CODE_TWICE: (row) => `Mã này đã có ở dòng ${row}; mỗi mã chỉ ghi một dòng.`,
  UNKNOWN_PARENT: (code) => `Không có đơn vị nào mang mã “${code}”; hãy sửa mã hoặc thêm đơn vị đó vào tệp.`,
  UNKNOWN_UNIT: (code) => `Không có đơn vị nào mang mã “${code}”; hãy sửa mã đơn vị.`,
  CIRCLE: () => 'Đi ngược lên cấp trên thì gặp lại chính đơn vị này; hãy sửa đơn vị cấp trên.',
  SECOND_ROOT: (code) => `Cây đã có gốc là “${code}”; hãy ghi mã đơn vị cấp trên.`,
  ROOT_NEEDS_NO_PARENT: () => 'Đây là gốc của cây, không có cấp trên; hãy để trống ô này.',
  ENDS_BEFORE_START: (day) => `Ngày hết hiệu lực trước ngày bắt đầu ${sayDate(day)}; hãy sửa một trong hai.`,
  TERM_ENDS_BEFORE_START: (day) =>
    `Nhiệm kỳ kết thúc trước ngày bắt đầu ${sayDate(day)}; hãy sửa một trong hai.`,
  OUTLIVES_PARENT: (day) =>
    `Cấp trên chỉ tồn tại đến ${sayDate(day)}; hãy chuyển đơn vị sang cấp trên khác hoặc ghi ngày hết hiệu lực.`,
  HAS_SUBORDINATES: (codes) =>
    `Còn đơn vị trực thuộc vẫn tồn tại sau ngày này (${codes}); hãy chuyển hoặc kết thúc các đơn vị đó trong cùng tệp.`,
  ADDRESS_TAKEN: (post) => `Địa chỉ thư này là của “${post}”; mỗi người một địa chỉ, hãy sửa lại.`,
  OUTSIDE_BRANCH: () => 'Đơn vị nằm ngoài nhánh mà đồng chí quản trị; hãy bỏ dòng này.',
};

const HEADINGS: Record<Fault['sheet'], Map<string, string>> = {
  units: new Map(UNIT_COLUMNS.map(({ field, heading }) => [field, heading])),
  people: new Map(PERSON_COLUMNS.map(({ field, heading }) => [field, heading])),
};
export const headingOf = (sheet: Fault['sheet'], field: string): string =>
  field === 'committeeTerm' ? 'Nhiệm kỳ' : (HEADINGS[sheet].get(field) ?? field);

export const sayFault = ({ sheet, row, field, code, detail = '' }: Fault): RowProblem => ({
  sheet,
  row,
  column: field && headingOf(sheet, field),
  message: WORDS[code](detail.length > 200 ? `${detail.slice(0, 200)} …` : detail),
});
