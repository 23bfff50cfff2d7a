/** What a file is, by its content: its name and the type its sender claims prove nothing. */
import { FILE_LIMITS } from '../contracts/http/acts.ts';
import { Unprocessable } from './problems.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const startsWith = (bytes: Uint8Array, ...magic: number[]): boolean =>
  magic.every((byte, i) => bytes[i] === byte);

/** Names of a zip's entries stand uncompressed in its directory, so they can be looked for as bytes. */
const officeType = (bytes: Uint8Array): string | null => {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!raw.includes('[Content_Types].xml')) return null;
  // Macros are programs: a document with them is refused whatever it is called.
  if (raw.includes('vbaProject.bin')) return null;
  if (raw.includes('word/document.xml')) return DOCX;
  return raw.includes('xl/workbook.xml') ? XLSX : null;
};

const isText = (bytes: Uint8Array): boolean => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: their absence is what makes it text
    return !/[\u0000-\u0008\u000e-\u001f]/.test(text);
  } catch {
    return false;
  }
};

/** The type of a file that may be taken, else null. */
export const typeOf = (bytes: Uint8Array): string | null => {
  if (bytes.length === 0) return null;
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d)) return 'application/pdf';
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return officeType(bytes);
  return isText(bytes) ? 'text/plain; charset=utf-8' : null;
};

/** A name that is only a name: no folders, no control characters, not too long. */
export const safeName = (name: string): string => {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const clean = last
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}"<>:|?*]/gu, '')
    .replace(/^\.+/, '')
    .trim();
  return clean.slice(-200) || 'tep';
};

export interface TakenFile {
  name: string;
  mime: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** @throws Unprocessable for a file that is not taken */
export const takeFiles = async (files: File[]): Promise<TakenFile[]> => {
  if (files.length > FILE_LIMITS.files || files.some((file) => file.size > FILE_LIMITS.bytes))
    throw new Unprocessable('FILE_TOO_LARGE');
  return Promise.all(
    files.map(async (file) => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const mime = typeOf(bytes);
      if (!mime) throw new Unprocessable('FILE_REFUSED');
      return { name: safeName(file.name), mime, bytes };
    }),
  );
};
