/** The smallest Word file that holds these lines: for measuring and spoiling. */
import { escaped, storedZip } from './stored-zip.ts';

const paragraph = (line: string): string =>
  `<w:p><w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`;
const table = (line: string): string =>
  `<w:tbl><w:tr>${line
    .slice(1, -1)
    .split('|')
    .map((cell) => `<w:tc>${paragraph(cell.trim())}</w:tc>`)
    .join('')}</w:tr></w:tbl>`;

export const wordFile = (lines: readonly string[]): Buffer => {
  const blocks = lines.map((line) => (/^\|.+\|$/.test(line) ? table(line) : paragraph(line)));
  return storedZip([['word/document.xml', `<w:document><w:body>${blocks.join('')}</w:body></w:document>`]]);
};
