/** What documents of every layout are made of: type, runs, blocks side by side, tables, pages. Data in, bytes out. */
import {
  AlignmentType,
  BorderStyle,
  Document,
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
import type { LocalDate } from '../../domain/time/local-date.ts';

export type Block =
  | { type: 'heading'; text: string }
  | { type: 'text'; text: string }
  /** `widths`: percent of each column; all alike when absent. */
  | { type: 'table'; heading: string[]; rows: string[][]; widths?: number[] };

export interface WordDocument {
  superior: string | null;
  issuer: string;
  /** "Số       -BC/ĐU" while it has none. */
  number: string;
  place: string;
  date: LocalDate;
  /** "BÁO CÁO"; null for an official letter, whose subject stands below the number. */
  kind: string | null;
  subject: string;
  /** "Kính gửi" of a letter. */
  to: string[];
  body: Block[];
  signature: { authority: string; position: string; name: string | null };
  /** "Nơi nhận", the archive last. */
  recipients: string[];
}

export const FONT = 'Times New Roman';
/** Half points: the text, and what stands small. */
export const SIZE = 28;
export const SMALL = 24;

export const run = (
  text: string,
  look: { bold?: boolean; italics?: boolean; size?: number; underline?: object } = {},
) => new TextRun({ text, font: FONT, size: SIZE, ...look });
export const line = (
  text: string,
  look: { bold?: boolean; italics?: boolean; size?: number; align?: 'center' } = {},
) =>
  new Paragraph({
    alignment: look.align === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT,
    children: [run(text, look)],
  });
export const centred = (text: string, bold = false, size = SIZE) =>
  line(text, { bold, size, align: 'center' });
const paragraph = (text: string) =>
  new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: 567 },
    spacing: { before: 120, line: 320 },
    children: [run(text)],
  });

const none = { style: BorderStyle.NIL, size: 0, color: 'auto' };
const NO_BORDERS = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};

/**
 * Two blocks side by side, as header and signature stand: a day with its place needs more than half of the line. No page
 * ends within them.
 */
export const beside = (left: Paragraph[], right: Paragraph[], sides: [number, number] = [44, 56]) =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: NO_BORDERS,
    rows: [
      new TableRow({
        cantSplit: true,
        children: [left, right].map(
          (children, i) =>
            new TableCell({
              width: { size: sides[i] ?? 50, type: WidthType.PERCENTAGE },
              borders: NO_BORDERS,
              children,
            }),
        ),
      }),
    ],
  });

const two = (n: number): string => String(n).padStart(2, '0');
/** Days below ten and the first two months are written with a nought, so that nothing can be added before them. */
export const dayline = (place: string, date: LocalDate): string => {
  const [year = '', month = '', day = ''] = date.split('-');
  const m = Number(month);
  return `${place}, ngày ${two(Number(day))} tháng ${m < 3 ? two(m) : m} năm ${year}`;
};

const cell = (text: string, bold: boolean, width: number | undefined) =>
  new TableCell({
    ...(width === undefined ? {} : { width: { size: width, type: WidthType.PERCENTAGE } }),
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    children: [line(text, { bold, size: SMALL })],
  });
const table = (heading: string[], rows: string[][], widths: number[] = []) =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, children: heading.map((text, i) => cell(text, true, widths[i])) }),
      ...rows.map(
        (row) =>
          new TableRow({ cantSplit: true, children: row.map((text, i) => cell(text, false, widths[i])) }),
      ),
    ],
  });

/** Every line that people wrote is a paragraph of its own. */
const lines = (text: string): string[] => text.split(/\r?\n/).filter((one) => one.trim() !== '');

const blockOf = (one: Block): (Paragraph | Table)[] => {
  switch (one.type) {
    case 'heading':
      return [
        new Paragraph({
          keepNext: true,
          indent: { firstLine: 567 },
          spacing: { before: 160 },
          children: [run(one.text, { bold: true })],
        }),
      ];
    case 'text':
      return lines(one.text).map(paragraph);
    case 'table':
      return [table(one.heading, one.rows, one.widths)];
  }
};

/** @param mark what a text is closed with: its last words get it */
export const bodyOf = (body: Block[], mark: string): (Paragraph | Table)[] => {
  const last = body.at(-1);
  const closed: Block[] =
    last?.type === 'text'
      ? [...body.slice(0, -1), { type: 'text', text: last.text.trim().replace(/[./]+$/u, '') + mark }]
      : [...body, { type: 'text', text: `Trân trọng báo cáo${mark}` }];
  return closed.flatMap(blockOf);
};

/** Room for a hand between an authority and a name. */
export const signed = (name: string | null): Paragraph[] => [
  ...Array.from({ length: 4 }, () => centred('')),
  centred(name ?? '', true),
];

/** A4 with the margins of the Party's rules and of the state's: 20 mm above and below, 30 left, 15 right (in twentieths of a point). */
const PAGE = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 1134, bottom: 1134, left: 1701, right: 850, header: 567 },
};
/** In the middle, 10 mm from the upper edge; the first page has none. */
const pageNumber = () =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], font: FONT, size: SIZE })],
      }),
    ],
  });

export const packed = (
  { issuer, subject }: Pick<WordDocument, 'issuer' | 'subject'>,
  children: (Paragraph | Table)[],
): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      creator: issuer,
      title: subject,
      sections: [
        { properties: { page: PAGE, titlePage: true }, headers: { default: pageNumber() }, children },
      ],
    }),
  );
