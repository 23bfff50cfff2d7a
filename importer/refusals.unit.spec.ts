/** What is not read, each with the very sentence that the office sees: it says why, and the way out. */
import { describe, expect, test } from 'vitest';
import { docxOfText, makeDocx, makeZip } from '../test/importer/make-docx.ts';
import { makePdf } from '../test/importer/make-pdf.ts';
import { readPlan } from './read-plan.ts';
import { LIMITS } from './text/refusals.ts';

const SCAN = 'Tệp là bản quét, không có chữ để đọc; hãy gửi tệp Word, hoặc nhận dạng chữ (OCR) rồi gửi lại.';
const PASSWORD =
  'Tệp có mật khẩu; hãy bỏ mật khẩu (mở tệp, lưu thành tệp mới không đặt mật khẩu) rồi gửi lại.';
const SECRET = 'Văn bản có dấu chỉ độ mật; phần mềm không nhận văn bản mật. Không có gì được lưu.';
const OTHER =
  'Nội dung tệp không đúng với phần đuôi của tên; hãy mở tệp bằng phần mềm đã soạn nó, lưu lại đúng loại rồi gửi.';
const OLD =
  'Tệp Word, Excel đời cũ (.doc, .xls); hãy mở ra, chọn Lưu thành “.docx” hoặc “.xlsx” rồi gửi lại.';
const LARGE = 'Tệp quá lớn, hoặc khi mở ra lớn bất thường; hãy tách phụ lục, bỏ ảnh rồi gửi lại.';
const LONG = 'Văn bản dài hơn 200 trang; hãy gửi riêng phần kế hoạch.';
const EMPTY = 'Tệp không có chữ nào; hãy xem lại tệp đã chọn.';
const BROKEN = 'Tệp bị hỏng, không mở được; hãy mở bằng phần mềm đã soạn nó, lưu lại rồi gửi.';

const container = (part: string): Buffer =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(600),
    Buffer.from(part, 'utf16le'),
    Buffer.alloc(300),
  ]);
const page = (mark: string): string =>
  `ĐẢNG BỘ XÃ MẪU\n${mark}\nSố 05-KH/ĐU\nKẾ HOẠCH\nthực hiện nhiệm vụ năm 2026\nI. NHIỆM VỤ\n1. Văn phòng Đảng ủy tham mưu.`;

test.each<[string, string, () => Uint8Array, string]>([
  ['a scan without words', 'a.pdf', () => makePdf({ pages: 3 }), SCAN],
  ['a picture', 'a.jpg', () => Buffer.from([0xff, 0xd8, 0xff, 0xe0]), SCAN],
  ['a PDF under a password', 'a.pdf', () => makePdf({ pages: 1, words: 'x', protected: true }), PASSWORD],
  ['a Word file under a password', 'a.docx', () => container('EncryptedPackage'), PASSWORD],
  ['a workbook under a password', 'a.xlsx', () => container('EncryptedPackage'), PASSWORD],
  [
    'a zip under a password',
    'a.docx',
    () => makeZip([{ name: 'word/document.xml', text: 'x', flags: 1 }]),
    PASSWORD,
  ],
  ['an old Word file', 'a.doc', () => container('WordDocument'), OLD],
  ['a PDF that is called Word', 'a.docx', () => makePdf({ pages: 1, words: 'x' }), OTHER],
  ['words that are called PDF', 'a.pdf', () => Buffer.from('chỉ là chữ'), OTHER],
  ['a Word file that is called a table', 'a.xlsx', () => docxOfText('KẾ HOẠCH'), OTHER],
  [
    'a zip bomb',
    'a.docx',
    () => makeDocx(`<w:p><w:r><w:t>${'a'.repeat(LIMITS.part)}</w:t></w:r></w:p>`),
    LARGE,
  ],
  ['500 pages of PDF', 'a.pdf', () => makePdf({ pages: 500, words: 'Ke hoach thuc hien' }), LONG],
  ['500 pages of words', 'a.txt', () => Buffer.from('Ke hoach thuc hien.\n'.repeat(60_000)), LONG],
  ['nothing', 'a.txt', () => Buffer.alloc(0), EMPTY],
  ['nothing but blanks', 'a.docx', () => docxOfText(' \n '), EMPTY],
  ['more bytes than are taken', 'a.txt', () => Buffer.alloc(LIMITS.file + 1), LARGE],
  ['half a Word file', 'a.docx', () => docxOfText('KẾ HOẠCH').subarray(0, 60), BROKEN],
  ['half a PDF', 'a.pdf', () => Buffer.from('%PDF-1.7\nhỏng'), BROKEN],
])('%s', async (_, name, bytes, sentence) => {
  expect(await readPlan({ name, bytes: bytes() })).toEqual({
    kind: 'refused',
    code: expect.any(String),
    message: sentence,
  });
});

describe('a mark of secrecy in the heading', () => {
  test.each([
    'MẬT',
    'TỐI MẬT',
    'TUYỆT MẬT',
    'Độ mật: Mật',
    'Độ mật: Tối mật',
    '(Mật)',
    'T Ố I  M Ậ T',
    // As scanners leave it.
    'MÂT',
    'TUYÊT MÂT',
    'TOI MAT',
    'T0I MẬT',
  ])('%s', async (mark) => {
    for (const text of [page(mark), page(mark).normalize('NFD')]) {
      expect(await readPlan({ name: 'a.txt', bytes: Buffer.from(text) })).toMatchObject({ message: SECRET });
      expect(await readPlan({ name: 'a.docx', bytes: docxOfText(text) })).toMatchObject({ message: SECRET });
    }
    const inTable = page(mark).replace(mark, `| ${mark} | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |`);
    expect(await readPlan({ name: 'a.docx', bytes: docxOfText(inTable) })).toMatchObject({ message: SECRET });
  });
  test.each(['MẶT TRẬN TỔ QUỐC', 'Ra mắt', 'Bảo vệ bí mật nhà nước', 'MẶT TRẬN', 'Về việc mất mát'])(
    '%s is none',
    async (line) => {
      expect(await readPlan({ name: 'a.txt', bytes: Buffer.from(page(line)) })).toMatchObject({
        kind: 'draft',
      });
    },
  );
});
