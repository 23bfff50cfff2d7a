/**
 * A document of a Party organisation in Word, in the layout of its rules: superior and issuer left, the Party's name
 * right, type and subject, bases, body, recipients left and signature right. Data in, bytes out.
 *
 * Two generations of the rules (domain sources in `docs/decisions/039`): 36-HD/VPTW of 2018 closes a text with `./.`,
 * 05-HD/VPTW of 2026 with a full stop. Where an office is bound to another detail it edits the file.
 */
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

export const LAYOUT_RULES = ['36-HD/VPTW', '05-HD/VPTW'] as const;
export type LayoutRules = (typeof LAYOUT_RULES)[number];

/** The day from which the later guidance is dated. */
const SECOND_FROM: LocalDate = '2026-05-27';
export const rulesOn = (day: LocalDate): LayoutRules => (day >= SECOND_FROM ? '05-HD/VPTW' : '36-HD/VPTW');
const CLOSING: Record<LayoutRules, string> = { '36-HD/VPTW': './.', '05-HD/VPTW': '.' };

export type Block =
  | { type: 'heading'; text: string }
  | { type: 'text'; text: string }
  /** `widths`: percent of each column; all alike when absent. */
  | { type: 'table'; heading: string[]; rows: string[][]; widths?: number[] };

export interface PartyDocument {
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

const FONT = 'Times New Roman';
/** Half points, by the table of sizes of 36-HD/VPTW: the text, what stands small, the Party's name, the type. */
const SIZE = 28;
const SMALL = 24;
const NAME = 30;
const KIND = 32;

const run = (
  text: string,
  look: { bold?: boolean; italics?: boolean; size?: number; underline?: object } = {},
) => new TextRun({ text, font: FONT, size: SIZE, ...look });
const line = (
  text: string,
  look: { bold?: boolean; italics?: boolean; size?: number; align?: 'center' } = {},
) =>
  new Paragraph({
    alignment: look.align === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT,
    children: [run(text, look)],
  });
const centred = (text: string, bold = false, size = SIZE) => line(text, { bold, size, align: 'center' });
const paragraph = (text: string) =>
  new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: 567 },
    spacing: { before: 120, line: 320 },
    children: [run(text)],
  });

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
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
const SIDES = [44, 56] as const;
const beside = (left: Paragraph[], right: Paragraph[]) =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: NO_BORDERS,
    rows: [
      new TableRow({
        cantSplit: true,
        children: [left, right].map(
          (children, i) =>
            new TableCell({
              width: { size: SIDES[i] ?? 50, type: WidthType.PERCENTAGE },
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

const header = ({ superior, issuer, number, kind, subject, place, date }: PartyDocument) =>
  beside(
    [
      ...(superior ? [centred(superior.toLocaleUpperCase('vi'))] : []),
      centred(issuer.toLocaleUpperCase('vi'), true),
      centred('*'),
      centred(number),
      ...(kind === null ? [line(subject, { italics: true, size: SMALL, align: 'center' })] : []),
    ],
    [
      // The line below it is as long as the words.
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [run('ĐẢNG CỘNG SẢN VIỆT NAM', { bold: true, size: NAME, underline: {} })],
      }),
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { before: 120 },
        children: [run(dayline(place, date), { italics: true })],
      }),
    ],
  );

const title = ({ kind, subject, to }: PartyDocument): Paragraph[] => {
  const blank = new Paragraph({ children: [] });
  if (kind === null)
    return [
      blank,
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [run('Kính gửi: ', { italics: true }), run(to.join('; '))],
      }),
      blank,
    ];
  return [
    blank,
    centred(kind.toLocaleUpperCase('vi'), true, KIND),
    centred(subject, true),
    centred('-----'),
    blank,
  ];
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

const block = (one: Block): (Paragraph | Table)[] => {
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

/** The last words of the text get the mark that the rules close a text with. */
const closed = (body: Block[], rules: LayoutRules): Block[] => {
  const mark = CLOSING[rules];
  const last = body.at(-1);
  if (last?.type !== 'text') return [...body, { type: 'text', text: `Trân trọng báo cáo${mark}` }];
  return [...body.slice(0, -1), { type: 'text', text: last.text.trim().replace(/[./]+$/u, '') + mark }];
};

const foot = ({ signature, recipients }: PartyDocument) =>
  beside(
    [
      new Paragraph({
        children: [new TextRun({ text: 'Nơi nhận:', font: FONT, size: SMALL, underline: {} })],
      }),
      ...recipients.map((one, i) =>
        line(`- ${one}${i === recipients.length - 1 ? '.' : ','}`, { size: SMALL }),
      ),
    ],
    [
      centred(signature.authority.toLocaleUpperCase('vi'), true),
      centred(signature.position.toLocaleUpperCase('vi')),
      ...Array.from({ length: 4 }, () => centred('')),
      centred(signature.name ?? '', true),
    ],
  );

/** A4 with the margins of both generations: 20 mm above and below, 30 left, 15 right (in twentieths of a point). */
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

export const partyDocument = (document: PartyDocument, rules: LayoutRules): Promise<Buffer> => {
  const { body } = document;
  const content = [
    header(document),
    ...title(document),
    ...closed(body, rules).flatMap(block),
    new Paragraph({ children: [] }),
    foot(document),
  ];
  return Packer.toBuffer(
    new Document({
      creator: document.issuer,
      title: document.subject,
      sections: [
        {
          properties: { page: PAGE, titlePage: true },
          headers: { default: pageNumber() },
          children: content,
        },
      ],
    }),
  );
};
