/** Word files for tests: the parts that the reader looks at, zipped. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface Part {
  name: string;
  text: string;
  /** General purpose flags: bit 0 is encryption. */
  flags?: number;
}

const bytesOf = (...numbers: [value: number, size: 2 | 4][]): Buffer =>
  Buffer.concat(
    numbers.map(([value, size]) => {
      const bytes = Buffer.alloc(size);
      if (size === 2) bytes.writeUInt16LE(value);
      else bytes.writeUInt32LE(value >>> 0);
      return bytes;
    }),
  );

export const makeZip = (parts: Part[]): Buffer => {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const { name, text, flags = 0 } of parts) {
    const raw = Buffer.from(text);
    const packed = deflateRawSync(raw);
    const title = Buffer.from(name);
    const shared: [number, 2 | 4][] = [
      [flags, 2],
      [8, 2],
      [0, 2],
      [0, 2],
      [crc32(raw), 4],
      [packed.length, 4],
      [raw.length, 4],
      [title.length, 2],
      [0, 2],
    ];
    const local = Buffer.concat([bytesOf([0x04034b50, 4], [20, 2], ...shared), title, packed]);
    central.push(
      Buffer.concat([
        bytesOf([0x02014b50, 4], [20, 2], [20, 2], ...shared, [0, 2], [0, 2], [0, 2], [0, 4], [at, 4]),
        title,
      ]),
    );
    locals.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(central);
  const end = bytesOf(
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [parts.length, 2],
    [parts.length, 2],
    [directory.length, 4],
    [at, 4],
    [0, 2],
  );
  return Buffer.concat([...locals, directory, end]);
};

export const xml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
export const paragraph = (text: string, properties = ''): string =>
  `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}<w:r><w:t xml:space="preserve">${xml(text)}</w:t></w:r></w:p>`;

export const makeDocx = (body: string, more: Part[] = []): Buffer =>
  makeZip([
    { name: '[Content_Types].xml', text: '<Types/>' },
    {
      name: 'word/document.xml',
      text: `<?xml version="1.0"?><w:document><w:body>${body}</w:body></w:document>`,
    },
    ...more,
  ]);

/** A plan's text as Word has it: one paragraph a line, rows between bars as a table. */
export const docxOfText = (text: string): Buffer => {
  const blocks: string[] = [];
  let rows: string[] = [];
  const flush = (): void => {
    if (rows.length > 0) blocks.push(`<w:tbl>${rows.join('')}</w:tbl>`);
    rows = [];
  };
  for (const line of text.normalize('NFC').split('\n')) {
    if (/^\|.*\|$/.test(line.trim())) {
      const cells = line
        .trim()
        .slice(1, -1)
        .split('|')
        .map((cell) => `<w:tc>${paragraph(cell.trim())}</w:tc>`);
      rows.push(`<w:tr>${cells.join('')}</w:tr>`);
      continue;
    }
    flush();
    blocks.push(paragraph(line));
  }
  flush();
  return makeDocx(blocks.join(''));
};
