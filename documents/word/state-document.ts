/**
 * A document of an agency of the state, the Front or a socio-political organisation in Word, in the layout of Nghị định
 * 30/2020/NĐ-CP: issuer left, the state's name and motto right, type and subject, body, recipients left and signature right.
 */
import { AlignmentType, Paragraph } from 'docx';
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

type StateDocument = Omit<WordDocument, 'superior' | 'kind'> & { kind: string };

/** Half points: names above, the list of recipients. */
const NAME = 24;
const LIST = 22;
/** Percent: the name of the state stands on one line. */
const SIDES: [number, number] = [41, 59];
/** Half as long as what stands above it. */
const rule = () => centred('_______', false, 16);

/** No organisation of the Party stands above the issuer's name. */
const header = ({ issuer, number, place, date }: StateDocument) =>
  beside(
    [centred(issuer.toLocaleUpperCase('vi'), true, NAME), rule(), centred(number, false, NAME)],
    [
      centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', true, NAME),
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [run('Độc lập - Tự do - Hạnh phúc', { bold: true, underline: {} })],
      }),
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { before: 120 },
        children: [run(dayline(place, date), { italics: true })],
      }),
    ],
    SIDES,
  );

const foot = ({ signature, recipients }: StateDocument) =>
  beside(
    [
      line('Nơi nhận:', { bold: true, italics: true, size: SMALL }),
      ...recipients.map((one, i) =>
        line(`- ${one}${i === recipients.length - 1 ? '.' : ';'}`, { size: LIST }),
      ),
    ],
    [
      ...(signature.authority ? [centred(signature.authority.toLocaleUpperCase('vi'), true)] : []),
      centred(signature.position.toLocaleUpperCase('vi'), true),
      ...signed(signature.name),
    ],
  );

export const stateDocument = (document: StateDocument): Promise<Buffer> =>
  packed(document, [
    header(document),
    new Paragraph({ children: [] }),
    centred(document.kind.toLocaleUpperCase('vi'), true),
    centred(document.subject, true),
    rule(),
    new Paragraph({ children: [] }),
    ...bodyOf(document.body, './.'),
    new Paragraph({ children: [] }),
    foot(document),
  ]);
