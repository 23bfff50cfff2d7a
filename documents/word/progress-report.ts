/** The progress report of a unit as a document that it signs. */
import type { UnitKind } from '../../domain/organisation/organisation.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import { type Block, type LayoutRules, partyDocument } from './party-document.ts';

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

/** Who signs, and under which symbol, by kind of unit; an office that does otherwise edits the file. */
const SIGNING: Record<UnitKind, { authority: string; position: string; symbol: string }> = {
  committee: { authority: 'T/M BAN THƯỜNG VỤ', position: 'BÍ THƯ', symbol: 'BC/ĐU' },
  baseOrganisation: { authority: 'T/M ĐẢNG ỦY', position: 'BÍ THƯ', symbol: 'BC/ĐU' },
  cell: { authority: 'T/M CHI BỘ', position: 'BÍ THƯ', symbol: 'BC/CB' },
  advisoryBody: { authority: '', position: 'THỦ TRƯỞNG CƠ QUAN', symbol: 'BC/' },
  agency: { authority: '', position: 'THỦ TRƯỞNG CƠ QUAN', symbol: 'BC/' },
  front: { authority: 'T/M BAN THƯỜNG TRỰC', position: 'CHỦ TỊCH', symbol: 'BC/' },
  socioPoliticalOrganisation: { authority: 'T/M BAN THƯỜNG VỤ', position: 'CHỦ TỊCH', symbol: 'BC/' },
  taskForce: { authority: '', position: 'TỔ TRƯỞNG', symbol: 'BC/' },
};

const LETTERS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

export const progressReport = (report: ProgressReport, rules: LayoutRules): Promise<Buffer> => {
  const { unit, superior, place, date, subject, basis, window, figures, texts, text } = report;
  const { symbol, ...signing } = SIGNING[unit.kind];
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
  return partyDocument(
    {
      superior,
      issuer: unit.name,
      number: `Số       -${symbol}`,
      place,
      date,
      kind: 'BÁO CÁO',
      subject,
      to: [],
      body: [
        { type: 'text', text: `Thực hiện ${basis}, ${unit.name} báo cáo như sau:` },
        ...parts.flatMap(({ title, blocks }, i): Block[] => [
          { type: 'heading', text: `${LETTERS[i] ?? i + 1}. ${title}` },
          ...blocks,
        ]),
      ],
      signature: { ...signing, name: null },
      recipients: [...(superior ? [`${superior} (để báo cáo)`] : []), `Lưu ${unit.name}`],
    },
    rules,
  );
};
