/**
 * A document of a Party organisation in Word, in the layout of its rules: superior and issuer left, the Party's name
 * right, type and subject, bases, body, recipients left and signature right. Data in, bytes out.
 *
 * Two generations of the rules (domain sources in `docs/decisions/039`): 36-HD/VPTW of 2018 closes a text with `./.`,
 * 05-HD/VPTW of 2026 with a full stop. Where an office is bound to another detail it edits the file.
 */
import { AlignmentType, Paragraph } from 'docx';
import type { LocalDate } from '../../domain/time/local-date.ts';
import {
  beside,
  bodyOf,
  centred,
  dayline,
  line,
  packed,
  run,
  SMALL,
  signed,
  type WordDocument,
} from './parts.ts';

export const LAYOUT_RULES = ['36-HD/VPTW', '05-HD/VPTW'] as const;
export type LayoutRules = (typeof LAYOUT_RULES)[number];

/** The day from which the later guidance is dated. */
const SECOND_FROM: LocalDate = '2026-05-27';
export const rulesOn = (day: LocalDate): LayoutRules => (day >= SECOND_FROM ? '05-HD/VPTW' : '36-HD/VPTW');
const CLOSING: Record<LayoutRules, string> = { '36-HD/VPTW': './.', '05-HD/VPTW': '.' };

/** Half points, by the table of sizes of 36-HD/VPTW: the Party's name, the type of a document. */
const NAME = 30;
const KIND = 32;

const header = ({ superior, issuer, number, kind, subject, place, date }: WordDocument) =>
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

const title = ({ kind, subject, to }: WordDocument): Paragraph[] => {
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

const foot = ({ signature, recipients }: WordDocument) =>
  beside(
    [
      new Paragraph({
        children: [run('Nơi nhận:', { size: SMALL, underline: {} })],
      }),
      ...recipients.map((one, i) =>
        line(`- ${one}${i === recipients.length - 1 ? '.' : ','}`, { size: SMALL }),
      ),
    ],
    [
      centred(signature.authority.toLocaleUpperCase('vi'), true),
      centred(signature.position.toLocaleUpperCase('vi')),
      ...signed(signature.name),
    ],
  );

export const partyDocument = (document: WordDocument, rules: LayoutRules): Promise<Buffer> =>
  packed(document, [
    header(document),
    ...title(document),
    ...bodyOf(document.body, CLOSING[rules]),
    new Paragraph({ children: [] }),
    foot(document),
  ]);
