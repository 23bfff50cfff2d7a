/** Bytes of a text file as text: UTF-8, UTF-16 with its mark, Windows-1258, or an old one-byte font. */
import { raised } from './legacy/raised.ts';
import { fromTcvn3, fromVni } from './legacy/tables.ts';
import { CannotRead } from './refusals.ts';
import { vietnameseShare } from './syllables.ts';

export interface Decoded {
  text: string;
  note: string | null;
}
const FONT_NOTE = (name: string): string =>
  `Văn bản gõ bằng phông ${name} đời cũ, đã được chuyển sang Unicode; chữ hoa có thể thành chữ thường.`;

const utf8 = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};
const marked = (bytes: Uint8Array): string | null => {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return null;
};

/** The better reading must be clearly so: a plan in English must not become Vietnamese. */
const CLEARLY = 0.2;

export const fromOldFont = (text: string): Decoded => {
  const share = vietnameseShare(text);
  if (share === null) return { text, note: null };
  const readings = [
    { text: raised(fromTcvn3(text)), note: FONT_NOTE('TCVN3 (ABC)') },
    { text: fromVni(text), note: FONT_NOTE('VNI') },
  ].map((one) => ({ ...one, share: vietnameseShare(one.text) ?? 0 }));
  const best = readings.reduce((a, b) => (b.share > a.share ? b : a));
  return best.share > share + CLEARLY ? best : { text, note: null };
};

/** @throws CannotRead `broken` for bytes that are no text */
export const textOfPlain = (bytes: Uint8Array): Decoded => {
  const known = marked(bytes) ?? utf8(bytes);
  if (known !== null) return fromOldFont(known.replace(/^\uFEFF/u, ''));
  // TextDecoder's latin1 is Windows-1252; the soft hyphen and the rest of the upper half come through one for one.
  const old = fromOldFont(new TextDecoder('latin1').decode(bytes));
  if (old.note) return old;
  // A page that Word saved says its table of signs; what that table lacks stands as numbers.
  const page = old.text;
  if (
    /charset\s*=\s*["']?(?:windows-1252|iso-8859-1)/iu.test(page.slice(0, 4000)) &&
    /&#\d{3,5};/u.test(page)
  )
    return { text: page, note: null };
  const windows = new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
  if ((vietnameseShare(windows) ?? 0) > CLEARLY) return { text: windows, note: null };
  throw new CannotRead(
    'broken',
    'Chữ trong tệp không theo bảng mã nào phần mềm biết; hãy lưu lại dạng UTF-8.',
  );
};
