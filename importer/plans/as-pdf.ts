/** A sample plan as the PDF that an office would print: A4, page numbers, tables with lines. */
import type { Browser } from 'playwright-core';
import { type Block, layoutOf, pieces } from './layout.ts';

/** The plain look of an office document. The font's place is taken by one of the same widths where it is missing. */
const CSS = `
  body { font: 14pt/1.35 'Times New Roman', 'Liberation Serif', serif; margin: 0; }
  p { margin: 0 0 6pt; text-align: justify; }
  .centred p, .columns p { text-align: center; font-weight: bold; margin: 0; }
  .columns { display: grid; grid-template-columns: 1fr 1fr; gap: 8mm; margin: 0 0 12pt; }
  .centred { margin: 0 0 12pt; }
  table { border-collapse: collapse; width: 100%; font-size: 12pt; margin: 0 0 12pt; }
  td { border: 1px solid; padding: 2pt 4pt; vertical-align: top; }
  .notes { border-top: 1px solid; font-size: 10pt; }
`;

/** @param browser stays open @returns the bytes of a `.pdf` */
export const asPdf = async (text: string, browser: Browser): Promise<Uint8Array> => {
  const { blocks, runningHead, notes } = layoutOf(text);
  const footnotes = [...notes].map(([mark, note]) => `<p><sup>${escaped(mark)}</sup> ${escaped(note)}</p>`);
  const [closing] = blocks.filter((block) => block.type === 'columns').slice(-1);
  const html = blocks.map((block) => {
    const before =
      block === closing && footnotes.length > 0 ? `<div class="notes">${footnotes.join('')}</div>` : '';
    return before + htmlOf(block, notes);
  });
  const page = await browser.newPage();
  try {
    await page.setContent(
      `<!doctype html><html lang="vi"><style>${CSS}</style><body>${html.join('')}</body></html>`,
    );
    const printed = await page.pdf({
      format: 'A4',
      margin: { top: '22mm', bottom: '20mm', left: '30mm', right: '15mm' },
      displayHeaderFooter: true,
      headerTemplate: pageHead(runningHead),
      footerTemplate: '<span></span>',
    });
    return new Uint8Array(printed);
  } finally {
    await page.close();
  }
};

const pageHead = (runningHead: string | null) =>
  `<div style="width: 100%; text-align: center; font: 10pt serif"><span class="pageNumber"></span>${
    runningHead ? `<br>${escaped(runningHead)}` : ''
  }</div>`;

const htmlOf = (block: Block, notes: Map<string, string>): string => {
  switch (block.type) {
    case 'paragraph':
      return `<p>${pieces(block.text, notes)
        .map(({ words, mark }) => escaped(words) + (mark ? `<sup>${escaped(mark)}</sup>` : ''))
        .join('')}</p>`;
    case 'centred':
      return `<div class="centred">${paragraphs(block.lines)}</div>`;
    case 'columns':
      return `<div class="columns"><div>${paragraphs(block.left)}</div><div>${paragraphs(block.right)}</div></div>`;
    case 'table':
      return `<table>${block.rows.map(tableRow).join('')}</table>`;
  }
};

const paragraphs = (lines: string[]) => lines.map((line) => `<p>${escaped(line)}</p>`).join('');
const tableRow = (cells: string[]) =>
  `<tr>${cells.map((words) => `<td>${escaped(words)}</td>`).join('')}</tr>`;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (words: string) => words.replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign);
