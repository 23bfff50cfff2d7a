/** The smallest PDF that holds these lines in letters of Vietnamese: for spoiling. */

const LINES_A_PAGE = 45;
const hexOf = (line: string): string =>
  [...line.normalize('NFC')]
    .map((letter) => (letter.codePointAt(0) ?? 32).toString(16).padStart(4, '0').slice(-4))
    .join('');

/** Every code is the letter of that number. */
const TO_UNICODE =
  '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end';
const stream = (text: string): string => `<< /Length ${text.length} >>\nstream\n${text}\nendstream`;

/** The objects, numbered from 1, the first one the catalogue. @param more further entries of the trailer */
export const pdfOf = (objects: readonly string[], more = ''): Buffer => {
  let file = '%PDF-1.7\n';
  const places = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = file.length;
  const size = objects.length + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size ${size} /Root 1 0 R ${more}>>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
};

export const pdfFile = (lines: readonly string[]): Buffer => {
  const pages: string[] = [];
  for (let at = 0; at < Math.max(lines.length, 1); at += LINES_A_PAGE) {
    const words = lines.slice(at, at + LINES_A_PAGE).map((line) => `<${hexOf(line)}> Tj T*`);
    pages.push(stream(`BT /F1 10 Tf 15 TL 40 800 Td ${words.join('\n')} ET`));
  }
  const first = 6;
  const kids = pages.map((_, i) => `${first + i * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 >>',
    stream(TO_UNICODE),
    ...pages.flatMap((content, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${first + i * 2 + 1} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      content,
    ]),
  ];
  return pdfOf(objects);
};
