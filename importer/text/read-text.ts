/** The words of a file. What it is is told by its content; a name that says otherwise is refused. */
import { isDamagedMark, secrecyMark } from '../../contracts/secrecy.ts';
import type { PlanFormat, Refusal } from '../draft.ts';
import { textOfDocx } from './docx.ts';
import { textOfHtml } from './html.ts';
import { type Decoded, fromOldFont, textOfPlain } from './plain.ts';
import { CannotRead, LIMITS, refused } from './refusals.ts';
import { isDamaged } from './restore/damage.ts';
import { restore, TRUST } from './restore/restore.ts';
import { mendSlips } from './restore/slips.ts';
import { linesOfSheet, sheetOfCsv, sheetsOfWorkbook } from './sheets.ts';
import { Zip } from './zip.ts';

export interface ReadText {
  text: string;
  format: PlanFormat;
  notes: string[];
}
export const DAMAGED =
  'Văn bản là bản quét hỏng dấu; chữ ở đây là do phần mềm đọc lại, hãy đối chiếu từng mục với bản giấy.';

type Content = 'zip' | 'pdf' | 'oldOffice' | 'rtf' | 'image' | 'text';
const begins = (bytes: Uint8Array, ...start: number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);
const contentOf = (bytes: Uint8Array): Content => {
  if (begins(bytes, 0x50, 0x4b)) return 'zip';
  if (new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-')) return 'pdf';
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'oldOffice';
  if (begins(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66)) return 'rtf';
  if (
    begins(bytes, 0x89, 0x50, 0x4e, 0x47) ||
    begins(bytes, 0xff, 0xd8, 0xff) ||
    begins(bytes, 0x49, 0x49, 0x2a) ||
    begins(bytes, 0x47, 0x49, 0x46)
  )
    return 'image';
  return 'text';
};

/** A file of Office under a password is a container of the old kind that holds one part of this name. */
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');
const isProtected = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(ENCRYPTED_PACKAGE);

/** Contents that a name's ending may have; an unknown ending says nothing. */
const ENDINGS: Record<string, Content[]> = {
  docx: ['zip'],
  xlsx: ['zip'],
  csv: ['text'],
  pdf: ['pdf'],
  txt: ['text'],
  md: ['text'],
  html: ['text'],
  htm: ['text'],
};
const endingOf = (name: string): string => /\.([a-z0-9]{1,5})$/iu.exec(name)?.[1]?.toLowerCase() ?? '';

const isHtml = (text: string): boolean =>
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|div|p|table|meta)\b/iu.test(
    text.slice(0, 4000),
  );

const plain = (bytes: Uint8Array, ending: string): Decoded & { format: PlanFormat } => {
  // A text has no zero bytes, save UTF-16's.
  if (!begins(bytes, 0xff, 0xfe) && !begins(bytes, 0xfe, 0xff) && bytes.subarray(0, 4096).includes(0))
    throw new CannotRead(ending === '' ? 'unknownFormat' : 'notWhatItSays');
  const decoded = textOfPlain(bytes);
  if (isHtml(decoded.text)) return { text: textOfHtml(decoded.text), note: decoded.note, format: 'html' };
  return { ...decoded, format: ending === 'md' ? 'md' : 'txt' };
};

const read = async (
  bytes: Uint8Array,
  content: Content,
  ending: string,
): Promise<Decoded & { format: PlanFormat }> => {
  if (content === 'pdf') {
    // Half a second of loading that only a PDF is worth.
    const { textOfPdf } = await import('./pdf.ts');
    return { ...fromOldFont(await textOfPdf(bytes)), format: 'pdf' };
  }
  if (content === 'oldOffice') throw new CannotRead(isProtected(bytes) ? 'password' : 'oldWord');
  if (content === 'image') throw new CannotRead('scan');
  if (content === 'rtf') throw new CannotRead('unknownFormat');
  if (content === 'text') return ending === 'csv' ? csv(bytes) : plain(bytes, ending);
  const zip = new Zip(bytes);
  const format = zip.has('word/document.xml') ? 'docx' : zip.has('xl/workbook.xml') ? 'xlsx' : null;
  if (format === null || (ending !== '' && ending !== format))
    throw new CannotRead(ending in ENDINGS ? 'notWhatItSays' : 'unknownFormat');
  if (format === 'xlsx') return workbook(bytes, zip);
  return { ...fromOldFont(textOfDocx(zip)), format };
};

/** A sheet is a document of its own: each may bear a mark. */
const workbook = async (bytes: Uint8Array, zip: Zip): Promise<Decoded & { format: PlanFormat }> => {
  const sheets = (await sheetsOfWorkbook(bytes, zip)).map((sheet) => linesOfSheet(sheet).join('\n'));
  if (sheets.some((sheet) => isSecret(tidy(sheet)))) throw new CannotRead('secret');
  return { ...fromOldFont(sheets.join('\n\n')), format: 'xlsx' };
};
const csv = async (bytes: Uint8Array): Promise<Decoded & { format: PlanFormat }> => {
  const { sheet, note } = await sheetOfCsv(bytes);
  return { text: linesOfSheet(sheet).join('\n'), note, format: 'csv' };
};

/** A mark of secrecy stands in the heading, before what the document is about. */
const HEADING_LINES = 40;
const isSecret = (text: string): boolean => {
  const lines = text
    .split(/[\n\u2028|]/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines
    .slice(0, HEADING_LINES)
    .some((line) => line.length < 60 && (secrecyMark(line) !== null || isDamagedMark(line)));
};

/** Signs that are seen by nobody, and those that only stand where a letter could not be read. */
const UNSEEN = /\u200B|\u200C|\u200D|\u2060|\uFEFF|\u00AD/gu;
const BLANKS = /[\u00A0\u2007\u202F\uFFFD]/gu;
/** Letters of other alphabets that look like Đ, as scanners and foreign keyboards write them. */
const CROSSED = /[\u00D0\u0189\u00F0]/gu;
const isControl = (sign: string): boolean => sign < ' ' && !/[\n\t\f]/u.test(sign);
const tidy = (text: string): string =>
  text
    .replace(/\r\n?/gu, '\n')
    .replace(UNSEEN, '')
    .replace(BLANKS, ' ')
    .replace(CROSSED, (sign) => (sign === '\u00F0' ? 'đ' : 'Đ'))
    .replace(/\p{Cc}/gu, (sign) => (isControl(sign) ? ' ' : sign))
    .normalize('NFC');

/** So many slips are a scan's, not a typist's. */
const SCANNED = 4;
/** So many that other words have some too. */
const SLIPPED = 12;
const mended = (text: string, notes: string[]): { text: string; notes: string[] } => {
  const found = mendSlips(text);
  const read = found.slips >= SLIPPED ? restore(found.text, TRUST.slipped) : found.text;
  return { text: read, notes: found.slips >= SCANNED ? [...notes, DAMAGED] : notes };
};

const checked = (decoded: Decoded & { format: PlanFormat }): ReadText => {
  const text = tidy(decoded.text);
  if (!/\p{L}/u.test(text)) throw new CannotRead('empty');
  if (isSecret(text)) throw new CannotRead('secret');
  if (text.length > LIMITS.text) throw new CannotRead('tooManyPages');
  const notes = decoded.note ? [decoded.note] : [];
  const whole = isDamaged(text) ? { text: restore(text), notes: [...notes, DAMAGED] } : mended(text, notes);
  if (isSecret(whole.text)) throw new CannotRead('secret');
  return { ...whole, format: decoded.format };
};

export const readText = async ({
  name,
  bytes,
}: {
  name: string;
  bytes: Uint8Array;
}): Promise<ReadText | Refusal> => {
  try {
    if (bytes.length === 0) return refused('empty');
    if (bytes.length > LIMITS.file) return refused('tooLarge');
    const content = contentOf(bytes);
    const ending = endingOf(name);
    const may = ENDINGS[ending];
    if (may && !may.includes(content) && content !== 'oldOffice') return refused('notWhatItSays');
    return checked(await read(bytes, content, ending));
  } catch (error) {
    if (error instanceof CannotRead) return error.refusal;
    throw error;
  }
};
