/** The letter by which an office urges a unit: what is late, since when, and by which document it is asked. */
import { sayDay } from '../../contracts/vi/dates.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import { type LayoutRules, partyDocument } from './party-document.ts';

export interface ReminderLetter {
  issuer: string;
  superior: string | null;
  place: string;
  date: LocalDate;
  unit: string;
  basis: string;
  /** As the unit owes them today, oldest first. */
  late: { title: string; deadline: LocalDate; days: number | null }[];
}

export const reminderLetter = (letter: ReminderLetter, rules: LayoutRules): Promise<Buffer> => {
  const { issuer, superior, place, date, unit, basis, late } = letter;
  return partyDocument(
    {
      superior,
      issuer,
      number: 'Số       -CV/ĐU',
      place,
      date,
      kind: null,
      subject: 'V/v đôn đốc thực hiện nhiệm vụ quá hạn',
      to: [unit],
      body: [
        {
          type: 'text',
          text: `Thực hiện ${basis}; qua theo dõi, đến ${sayDay(date)}, ${unit} còn ${late.length} việc quá hạn như sau:`,
        },
        {
          type: 'table',
          heading: ['TT', 'Việc', 'Hạn', 'Quá hạn (ngày làm việc)'],
          widths: [8, 46, 26, 20],
          rows: late.map(({ title, deadline, days }, i) => [
            String(i + 1),
            title,
            sayDay(deadline),
            days === null ? '' : String(days),
          ]),
        },
        {
          type: 'text',
          text: `Đề nghị ${unit} hoàn thành các việc nêu trên, báo cáo rõ nguyên nhân chậm và thời gian hoàn thành; có vướng mắc thì báo ngay để được tháo gỡ`,
        },
      ],
      signature: { authority: 'T/L BAN THƯỜNG VỤ', position: 'CHÁNH VĂN PHÒNG', name: null },
      recipients: ['Như trên', 'Lưu Văn phòng'],
    },
    rules,
  );
};
