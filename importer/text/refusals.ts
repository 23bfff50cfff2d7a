/** Why a file is not read, in the words an office sees, each with the way out. */
import type { Refusal } from '../draft.ts';

export const LIMITS = {
  /** Bytes of the file itself. */
  file: 30_000_000,
  /** Bytes of one part of a Word file once unpacked. */
  part: 40_000_000,
  pages: 200,
  /** Bytes of a workbook's parts once unpacked, together: a hundred times the tables that offices assign work by. */
  workbook: 20_000_000,
  rows: 5000,
  columns: 100,
  /** Letters of the text: some 200 pages, closely set. */
  text: 600_000,
} as const;

const MESSAGES: Record<Refusal['code'], string> = {
  scan: 'Tệp là bản quét, không có chữ để đọc; hãy gửi tệp Word, hoặc nhận dạng chữ (OCR) rồi gửi lại.',
  password: 'Tệp có mật khẩu; hãy bỏ mật khẩu (mở tệp, lưu thành tệp mới không đặt mật khẩu) rồi gửi lại.',
  secret: 'Văn bản có dấu chỉ độ mật; phần mềm không nhận văn bản mật. Không có gì được lưu.',
  notWhatItSays:
    'Nội dung tệp không đúng với phần đuôi của tên; hãy mở tệp bằng phần mềm đã soạn nó, lưu lại đúng loại rồi gửi.',
  unknownFormat:
    'Không nhận ra loại tệp; hãy gửi tệp Word (.docx), PDF có chữ, Excel (.xlsx), .csv, .txt, .md hoặc .html.',
  oldWord: 'Tệp Word, Excel đời cũ (.doc, .xls); hãy mở ra, chọn Lưu thành “.docx” hoặc “.xlsx” rồi gửi lại.',
  tooLarge: 'Tệp quá lớn, hoặc khi mở ra lớn bất thường; hãy tách phụ lục, bỏ ảnh rồi gửi lại.',
  tooManyPages: `Văn bản dài hơn ${LIMITS.pages} trang; hãy gửi riêng phần kế hoạch.`,
  broken: 'Tệp bị hỏng, không mở được; hãy mở bằng phần mềm đã soạn nó, lưu lại rồi gửi.',
  empty: 'Tệp không có chữ nào; hãy xem lại tệp đã chọn.',
  noTable:
    'Không thấy hàng tên cột trong bảng; cần một hàng có cột nội dung công việc và cột chủ trì hoặc thời gian, ví dụ “Nội dung công việc”, “Chủ trì”, “Thời gian hoàn thành”.',
};

export const refused = (code: Refusal['code'], more?: string): Refusal => ({
  kind: 'refused',
  code,
  message: more ? `${MESSAGES[code]} ${more}` : MESSAGES[code],
});

/** Thrown inside a reader, returned to the caller as a value by `readText`. */
export class CannotRead extends Error {
  override name = 'CannotRead';
  readonly refusal: Refusal;
  constructor(code: Refusal['code'], more?: string) {
    super(code);
    this.refusal = refused(code, more);
  }
}
