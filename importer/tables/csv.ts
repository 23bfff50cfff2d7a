/** A CSV file as rows of cells: UTF-8 with or without its mark; comma, semicolon or tab, as the first line shows. */
import { CsvError, parse } from 'csv-parse';

/** Not to be read as it is; the message says what to do. */
export class UnreadableFile extends Error {
  override name = 'UnreadableFile';
}

const SAVE_AS = 'hãy mở bằng Excel, chọn Lưu thành “CSV UTF-8”, hoặc gửi tệp .xlsx';

/** UTF-16 shows itself by its mark, or by the zero byte beside each plain letter. */
const refuseUtf16 = (start: Uint8Array): void => {
  const [a, b] = start;
  const marked = (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);
  if (marked || start.subarray(0, 200).includes(0))
    throw new UnreadableFile(`Tệp mã hóa UTF-16 (“Unicode Text” của Excel), không phải UTF-8; ${SAVE_AS}.`);
};

/** @throws UnreadableFile at the first byte that is not UTF-8, naming its line */
async function* asText(bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  let first = true;
  const decode = (chunk?: Uint8Array): string => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch {
      throw new UnreadableFile(
        `Chữ trong tệp không mã hóa UTF-8 (từ khoảng dòng ${line}; có thể là Windows-1258, TCVN3 hay VNI); ${SAVE_AS}.`,
      );
    }
  };
  for await (const chunk of bytes) {
    if (first) refuseUtf16(chunk);
    first = false;
    const text = decode(chunk);
    yield text;
    for (const letter of text) if (letter === '\n') line += 1;
  }
  yield decode();
}

const SEPARATORS = [',', ';', '\t'];
/** The separator that stands most often in the headings, outside quotes. */
const separatorOf = (heading: string): string => {
  const bare = heading.replace(/"[^"]*"/g, '');
  const count = (separator: string) => bare.split(separator).length;
  return SEPARATORS.reduce((best, one) => (count(one) > count(best) ? one : best));
};

/** The first lines, enough to see the separator, and everything from the beginning. */
async function* withStart(
  texts: AsyncGenerator<string>,
  see: (firstLine: string) => void,
): AsyncGenerator<string> {
  let start = '';
  let seen = false;
  for await (const text of texts) {
    if (seen) {
      yield text;
      continue;
    }
    start += text;
    if (!start.includes('\n') && start.length < 100_000) continue;
    seen = true;
    see(start.split('\n')[0] ?? '');
    yield start;
  }
  if (!seen) {
    see(start);
    yield start;
  }
}

/** Excel writes and reads a first line `sep=;` that is no row of the table. */
const hint = (line: string): string | null => /^\uFEFF?sep=(.)\r?$/.exec(line)?.[1] ?? null;

/** A value that a spreadsheet would have taken for a formula was written with an apostrophe before it. */
const bare = (cell: string): string => (/^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);

/**
 * Rows in order, read as they come: the whole file is never held.
 * @throws UnreadableFile
 */
export async function* readCsv(
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<string[]> {
  let separator = ',';
  let hinted = false;
  const texts = withStart(asText(bytes), (line) => {
    hinted = hint(line) !== null;
    separator = hint(line) ?? separatorOf(line);
  });
  const first = await texts.next();
  const parser = parse({
    delimiter: separator,
    relax_column_count: true,
    max_record_size: 1_000_000,
    // Excel puts no quotes round a cell with one in the middle of it.
    relax_quotes: true,
  });
  const feeding = feed(parser, first.value ?? '', texts);
  try {
    for await (const row of parser as AsyncIterable<string[]>) {
      if (hinted) {
        hinted = false;
        yield [];
      } else yield row.map(bare);
    }
    await feeding;
  } catch (error) {
    throw error instanceof CsvError ? brokenAt(error) : error;
  }
}

const feed = async (
  parser: ReturnType<typeof parse>,
  start: string,
  texts: AsyncGenerator<string>,
): Promise<void> => {
  try {
    const write = async (text: string) => {
      if (!parser.write(text)) await new Promise((done) => parser.once('drain', done));
    };
    await write(start.replace(/^\uFEFF/, ''));
    for await (const text of texts) await write(text);
    parser.end();
  } catch (error) {
    parser.destroy(error as Error);
  }
};

const brokenAt = (error: CsvError): UnreadableFile =>
  new UnreadableFile(
    `Bảng bị vỡ ở khoảng dòng ${String(error.lines ?? '?')}: dấu nháy kép không khép; hãy sửa dòng ấy rồi gửi lại.`,
  );
