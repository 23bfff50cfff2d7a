/** The final review of a directive as a document that the committee signs. */
import type { LocalDate } from '../../domain/time/local-date.ts';
import type { Block } from './parts.ts';
import { type LayoutRules, partyDocument } from './party-document.ts';

export interface FinalReview {
  issuer: string;
  place: string;
  date: LocalDate;
  /** "12-BC/ĐU"; null while it has none. */
  number: string | null;
  /** "Kế hoạch số 22-KH/ĐU, ngày 13/11/2025 của …": what was carried out. */
  basis: string;
  /** As the office edited it: a line that begins with a Roman numeral is a heading. */
  text: string;
  /** Requirement, units, steps, in time, late, not done. */
  rows: string[][];
  signature: { authority: string; position: string };
  recipients: string[];
}

const HEADING = /^[IVX]+\.\s/;

const blocksOf = (text: string): Block[] => {
  const blocks: Block[] = [];
  for (const line of text.split(/\r?\n/).map((one) => one.trim())) {
    if (line === '') continue;
    blocks.push(HEADING.test(line) ? { type: 'heading', text: line } : { type: 'text', text: line });
  }
  return blocks;
};

export const finalReview = (review: FinalReview, rules: LayoutRules): Promise<Buffer> => {
  const { issuer, place, date, number, basis, text, rows, signature, recipients } = review;
  return partyDocument(
    {
      superior: null,
      issuer,
      number: number ? `Số ${number}` : 'Số       -BC/ĐU',
      place,
      date,
      kind: 'BÁO CÁO',
      subject: `tổng kết thực hiện ${basis}`,
      to: [],
      body: [
        {
          type: 'table',
          heading: ['Yêu cầu', 'Đơn vị', 'Việc', 'Đúng hạn', 'Muộn', 'Chưa xong'],
          widths: [45, 11, 11, 11, 11, 11],
          rows,
        },
        ...blocksOf(text),
      ],
      signature: { ...signature, name: null },
      recipients: [...recipients, `Lưu ${issuer}`],
    },
    rules,
  );
};
