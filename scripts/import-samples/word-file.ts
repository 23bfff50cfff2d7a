/** The smallest Word file that holds these lines: for measuring and spoiling, where no library's own time should count. */
import { crc32 } from 'node:zlib';

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const number = (value: number, size: 2 | 4): Buffer => {
  const bytes = Buffer.alloc(size);
  if (size === 2) bytes.writeUInt16LE(value);
  else bytes.writeUInt32LE(value >>> 0);
  return bytes;
};

/** Stored, not packed, so that spoiled bytes are spoiled words. */
export const wordFile = (lines: readonly string[]): Buffer => {
  const paragraphs = lines.map(
    (line) => `<w:p><w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`,
  );
  const raw = Buffer.from(`<w:document><w:body>${paragraphs.join('')}</w:body></w:document>`);
  const name = Buffer.from('word/document.xml');
  const about = [
    number(0, 2),
    number(0, 2),
    number(0, 4),
    number(crc32(raw), 4),
    number(raw.length, 4),
    number(raw.length, 4),
    number(name.length, 2),
    number(0, 2),
  ];
  const local = Buffer.concat([number(0x04034b50, 4), number(20, 2), ...about, name, raw]);
  const entry = Buffer.concat([
    number(0x02014b50, 4),
    number(20, 2),
    number(20, 2),
    ...about,
    number(0, 2),
    number(0, 2),
    number(0, 2),
    number(0, 4),
    number(0, 4),
    name,
  ]);
  const end = [
    number(0x06054b50, 4),
    number(0, 4),
    number(1, 2),
    number(1, 2),
    number(entry.length, 4),
    number(local.length, 4),
    number(0, 2),
  ];
  return Buffer.concat([local, entry, ...end]);
};
