/** The page of documentation that lists the templates of report terms, to be picked on the draft page or copied into a file. */
import type { DayOfPeriod } from '../../domain/directive/due-rule.ts';
import { TERM_TEMPLATES, type TermDay, type TermTemplate } from './term-templates.ts';

const DAY_WORDS: Record<TermDay, string> = {
  opens: 'ngày đầu số liệu',
  closes: 'ngày chốt',
  sends: 'hạn gửi',
  dayOff: 'khi gặp ngày nghỉ',
};
const dayOf = ({ day }: DayOfPeriod): string => (day === 31 ? 'ngày cuối' : `ngày ${day}`);
/** "ngày 14 của tháng 3 trong kỳ"; month 0 is the one before the period. */
const sayDayOfPeriod = (at: DayOfPeriod): string =>
  at.month === 0 ? `${dayOf(at)} của tháng liền trước kỳ` : `${dayOf(at)} của tháng thứ ${at.month}`;

const rowOf = ({ term, source, own, note }: TermTemplate): string => {
  const days = [term.opens, term.closes, term.sends].map(sayDayOfPeriod).join(' | ');
  const set = own.length === 0 ? 'không có' : own.map((day) => DAY_WORDS[day]).join(', ');
  return `| \`${term.code}\` | ${term.name} | ${days} | ${source ?? 'chưa thấy quy định chung'} | ${set} | ${note ?? ''} |`;
};

export const describeTerms = (): string => `# Mẫu chế độ báo cáo

Mỗi mẫu ghi văn bản làm căn cứ và những ngày văn bản ấy không đặt, văn phòng phải xem lại. Trên trang dự thảo, ở từng báo cáo,
**Chọn chế độ báo cáo** chép mẫu vào văn bản với hạn gửi của cơ quan; trong tệp thì chép vào \`reportTerms\`. Cấp dưới phải gửi
trước cấp trên tổng hợp: chưa được như vậy thì phần “Còn thiếu” của dự thảo và phần xem trước khi phát hành nêu từng báo cáo.
Báo cáo làm sau mỗi lần của một sự kiện không theo mẫu nào: số ngày làm việc của từng cấp đặt ở phần **Việc sau mỗi lần của sự kiện**.
Tháng thứ mấy là đếm trong kỳ. Trang này do \`scripts/describe-files.ts\` in ra.

| mã | tên | số liệu từ | chốt | hạn gửi | căn cứ | văn phòng tự đặt | ghi chú |
|---|---|---|---|---|---|---|---|
${TERM_TEMPLATES.map(rowOf).join('\n')}

## Để chép vào tệp

\`\`\`json
${JSON.stringify(
  TERM_TEMPLATES.map(({ term }) => term),
  null,
  2,
)}
\`\`\`
`;
