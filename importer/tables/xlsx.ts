/** An XLSX workbook as sheets of text cells. */
import readWorkbook from 'read-excel-file/node';
import { UnreadableFile } from './csv.ts';

const MAX_BYTES = 30 * 1024 * 1024;
/** What it may unfold to: a zip of zeros would fill the memory. */
const MAX_UNFOLDED = 400 * 1024 * 1024;

/** Sizes stand in the zip's directory, 24 bytes after each of its headers' signature. */
const unfoldedSize = (bytes: Buffer): number => {
  let total = 0;
  for (let at = bytes.indexOf('PK\u0001\u0002', 0, 'latin1'); at >= 0 && at + 28 <= bytes.length; ) {
    total += bytes.readUInt32LE(at + 24);
    at = bytes.indexOf('PK\u0001\u0002', at + 46, 'latin1');
  }
  return total;
};

const text = (cell: unknown): string => {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell).replace(/^'(?=[=+\-@])/, '');
};

/** @throws UnreadableFile */
export const readXlsx = async (bytes: Uint8Array): Promise<string[][][]> => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length > MAX_BYTES || unfoldedSize(buffer) > MAX_UNFOLDED)
    throw new UnreadableFile('Tệp Excel quá lớn; hãy gửi dạng CSV hoặc chia thành nhiều tệp.');
  try {
    const sheets = await readWorkbook(buffer);
    return sheets.map(({ data }) => data.map((row) => row.map(text)));
  } catch {
    throw new UnreadableFile('Không đọc được tệp Excel này; hãy mở bằng Excel, lưu lại dạng .xlsx rồi gửi.');
  }
};
