/** The progress report of a unit as a document that it signs, in the layout of the Party or of the state. */
import type { UnitKind } from '../../domain/organisation/organisation.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import type { Block } from './parts.ts';
import { type LayoutRules, partyDocument } from './party-document.ts';
import { stateDocument } from './state-document.ts';

export interface ProgressReport {
  unit: { name: string; kind: UnitKind };
  superior: string | null;
  place: string;
  date: LocalDate;
  /** "kết quả thực hiện … quý I/2026", as it stands after BÁO CÁO. */
  subject: string;
  /** "Kế hoạch số 22-KH/ĐU, ngày 13/11/2025 của …": what is reported on. */
  basis: string;
  window: string;
  figures: { label: string; value: string }[];
  texts: { label: string; text: string }[];
  /** What was written beside the form. */
  text: string;
}

interface Signing {
  authority: string;
  position: string;
  /** Of the number: what stands behind it. */
  symbol: string;
  /** Of the state: under its name, with its layout; the others are the Party's. */
  ofState?: true;
}
const HEAD = { authority: '', position: 'THỦ TRƯỞNG CƠ QUAN' };

/** Who signs, and under which symbol, by kind of unit; an office that does otherwise edits the file. */
const SIGNING: Record<UnitKind, Signing> = {
  committee: { authority: 'T/M BAN THƯỜNG VỤ', position: 'BÍ THƯ', symbol: 'BC/ĐU' },
  baseOrganisation: { authority: 'T/M ĐẢNG ỦY', position: 'BÍ THƯ', symbol: 'BC/ĐU' },
  cell: { authority: 'T/M CHI BỘ', position: 'BÍ THƯ', symbol: 'BC/CB' },
  advisoryBody: { ...HEAD, symbol: 'BC/' },
  agency: { ...HEAD, symbol: 'BC-', ofState: true },
  front: {
    authority: 'TM. BAN THƯỜNG TRỰC',
    position: 'CHỦ TỊCH',
    symbol: 'BC-MTTQ-BTT',
    ofState: true,
  },
  socioPoliticalOrganisation: {
    authority: 'TM. BAN THƯỜNG VỤ',
    position: 'CHỦ TỊCH',
    symbol: 'BC-',
    ofState: true,
  },
  taskForce: { authority: '', position: 'TỔ TRƯỞNG', symbol: 'BC/' },
};
const PEOPLES_COMMITTEE = { authority: 'TM. ỦY BAN NHÂN DÂN', position: 'CHỦ TỊCH', symbol: 'BC-UBND' };
const signingOf = ({ kind, name }: ProgressReport['unit']): Signing =>
  kind === 'agency' && /^[ỦU]y ban nhân dân/u.test(name)
    ? { ...PEOPLES_COMMITTEE, ofState: true }
    : SIGNING[kind];

const LETTERS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

export const progressReport = (report: ProgressReport, rules: LayoutRules): Promise<Buffer> => {
  const { unit, superior, place, date, subject, basis, window, figures, texts, text } = report;
  const { symbol, ofState, ...signing } = signingOf(unit);
  const parts: { title: string; blocks: Block[] }[] = [
    ...(figures.length > 0
      ? [
          {
            title: 'Số liệu',
            blocks: [
              { type: 'text' as const, text: window },
              {
                type: 'table' as const,
                heading: ['Nội dung', 'Số lượng'],
                widths: [76, 24],
                rows: figures.map(({ label, value }) => [label, value]),
              },
            ],
          },
        ]
      : []),
    ...texts.map((one) => ({ title: one.label, blocks: [{ type: 'text' as const, text: one.text }] })),
    ...(text.trim() ? [{ title: 'Nội dung báo cáo', blocks: [{ type: 'text' as const, text }] }] : []),
  ];
  const common = {
    issuer: unit.name,
    place,
    date,
    kind: 'BÁO CÁO',
    subject,
    to: [],
    body: [
      { type: 'text' as const, text: `Thực hiện ${basis}, ${unit.name} báo cáo như sau:` },
      ...parts.flatMap(({ title, blocks }, i): Block[] => [
        { type: 'heading', text: `${LETTERS[i] ?? i + 1}. ${title}` },
        ...blocks,
      ]),
    ],
    signature: { ...signing, name: null },
  };
  const told = superior ? [`${superior} (để báo cáo)`] : [];
  return ofState
    ? stateDocument({
        ...common,
        number: `Số:       /${symbol}`,
        recipients: [...told, 'Lưu: VT'],
      })
    : partyDocument(
        { ...common, superior, number: `Số       -${symbol}`, recipients: [...told, `Lưu ${unit.name}`] },
        rules,
      );
};
