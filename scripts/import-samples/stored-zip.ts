/** Files made of parts, stored and not packed, so that spoiled bytes are spoiled words. No library's own time counts. */
import { crc32 } from 'node:zlib';

const number = (value: number, size: 2 | 4): Buffer => {
  const bytes = Buffer.alloc(size);
  if (size === 2) bytes.writeUInt16LE(value);
  else bytes.writeUInt32LE(value >>> 0);
  return bytes;
};

export const storedZip = (parts: readonly [name: string, text: string][]): Buffer => {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const [title, text] of parts) {
    const raw = Buffer.from(text);
    const name = Buffer.from(title);
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
    entries.push(
      Buffer.concat([
        number(0x02014b50, 4),
        number(20, 2),
        number(20, 2),
        ...about,
        number(0, 2),
        number(0, 2),
        number(0, 2),
        number(0, 4),
        number(at, 4),
        name,
      ]),
    );
    locals.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = [
    number(0x06054b50, 4),
    number(0, 4),
    number(parts.length, 2),
    number(parts.length, 2),
    number(directory.length, 4),
    number(at, 4),
    number(0, 2),
  ];
  return Buffer.concat([...locals, directory, ...end]);
};

export const escaped = (text: string): string =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/\p{Cc}/gu, ' ');
