/** A sample plan as the Word file that an office would send: real tables, footnotes, the page number in the header. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  FootnoteReferenceRun,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { type Block, type Layout, layoutOf, pieces } from './layout.ts';
import { LISTS, type ListItem, listItems } from './word-lists.ts';

/** Twentieths of a point: 20 mm and 30 mm. */
const MARGIN = { top: 1134, bottom: 1134, right: 850, left: 1701 };
const A4 = { width: 11906, height: 16838 };
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_LINES = {
  top: NO_LINE,
  bottom: NO_LINE,
  left: NO_LINE,
  right: NO_LINE,
  insideHorizontal: NO_LINE,
  insideVertical: NO_LINE,
};

/** @param lists bullets and numbers are Word's own and not typed @returns the bytes of a `.docx` */
export const asWord = async (text: string, { lists = false } = {}): Promise<Uint8Array> => {
  const layout = layoutOf(text);
  const items = lists ? listItems(layout.blocks) : new Map<Block, ListItem>();
  const marks = [...layout.notes.keys()];
  const document = new Document({
    styles: { default: { document: { run: { font: 'Times New Roman', size: 28 } } } },
    numbering: { config: LISTS },
    footnotes: Object.fromEntries(
      marks.map((mark, i) => [i + 1, { children: [new Paragraph(layout.notes.get(mark) ?? '')] }]),
    ),
    sections: [
      {
        properties: { titlePage: true, page: { size: A4, margin: MARGIN } },
        headers: {
          default: pageHead(layout.runningHead),
          first: new Header({ children: [new Paragraph('')] }),
        },
        children: layout.blocks.flatMap((block) => wordOf(block, layout, items.get(block))),
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
};

/** The first page bears none. */
const pageHead = (runningHead: string | null) =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT] })],
      }),
      ...(runningHead ? [new Paragraph({ alignment: AlignmentType.RIGHT, text: runningHead })] : []),
    ],
  });

const wordOf = (block: Block, layout: Layout, item?: ListItem): (Paragraph | Table)[] => {
  switch (block.type) {
    case 'paragraph':
      return [
        new Paragraph({
          alignment: AlignmentType.JUSTIFIED,
          spacing: { after: 120 },
          ...(item ? { numbering: item.numbering } : {}),
          children: runs(item?.text ?? block.text, layout),
        }),
      ];
    case 'centred':
      return block.lines.map((line) => centred(line));
    case 'columns':
      return [
        new Table({
          width: { size: 100, type: WidthType.PERCENTAGE },
          borders: NO_LINES,
          rows: [new TableRow({ children: [block.left, block.right].map((lines) => cell(lines, centred)) })],
        }),
        new Paragraph(''),
      ];
    case 'table':
      return [
        new Table({
          width: { size: 100, type: WidthType.PERCENTAGE },
          rows: block.rows.map(
            (cells, i) =>
              new TableRow({
                tableHeader: i === 0,
                children: cells.map((words) => cell([words], (line) => new Paragraph(line))),
              }),
          ),
        }),
        new Paragraph(''),
      ];
  }
};

/** A cell without a paragraph is no cell to Word. */
const cell = (lines: string[], paragraph: (line: string) => Paragraph) =>
  new TableCell({ children: (lines.length > 0 ? lines : ['']).map(paragraph) });

const centred = (line: string) =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text: line, bold: true })] });

const runs = (text: string, { notes }: Layout) =>
  pieces(text, notes).flatMap(({ words, mark }) => [
    new TextRun(words),
    ...(mark ? [new FootnoteReferenceRun([...notes.keys()].indexOf(mark) + 1)] : []),
  ]);
