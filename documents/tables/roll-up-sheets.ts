/** A roll-up as tables: the totals with how many reports they are of, and every report that they were added from. */
import { writeDate } from '../../contracts/table/cells.ts';
import { LINE_STATE_WORDS } from '../../contracts/vi/report.ts';
import type { ReportForm } from '../../domain/report/form.ts';
import type { Figures, LineState, ReportLine } from '../../domain/report/roll-up.ts';
import type { Cell, Sheet } from './sheets.ts';

export interface SheetLine extends Pick<ReportLine, 'deadline' | 'submittedOn' | 'answers'> {
  name: string;
  title: string;
  state: LineState;
  late: boolean;
}
export interface RollUpTables {
  form: ReportForm;
  whole: Figures;
  lines: SheetLine[];
}

const answer = ({ answers }: SheetLine, code: string, type: string): Cell => {
  const value = answers?.[code] ?? null;
  return type === 'date' && typeof value === 'string' ? writeDate(value) : value;
};

/** One row a report, and the sums below: they count what was received alone. */
export const linesSheet = ({ form, whole, lines }: RollUpTables): Sheet => ({
  title: 'Từng báo cáo',
  heading: [
    'Đơn vị',
    'Việc',
    'Tình trạng',
    'Muộn',
    'Hạn',
    'Nộp ngày',
    ...form.fields.map(({ label }) => label),
  ],
  rows: [
    ...lines.map((line): Cell[] => [
      line.name,
      line.title,
      LINE_STATE_WORDS[line.state],
      line.late ? 'muộn' : null,
      line.deadline && writeDate(line.deadline),
      line.submittedOn && writeDate(line.submittedOn),
      ...form.fields.map(({ code, type }) => (line.state === 'received' ? answer(line, code, type) : null)),
    ]),
    [
      `Cộng ${whole.states.received} báo cáo đã nộp`,
      null,
      null,
      null,
      null,
      null,
      ...form.fields.map(({ code }) => whole.sums[code]?.total ?? null),
    ],
  ],
});

export const totalsSheet = ({ form, whole }: RollUpTables): Sheet => ({
  title: 'Tổng hợp',
  heading: ['Nội dung', 'Tổng', 'Cộng từ số báo cáo'],
  rows: [
    ...Object.entries(whole.states).map(([state, n]): Cell[] => [
      LINE_STATE_WORDS[state as LineState],
      n,
      null,
    ]),
    ['Nộp muộn', whole.late, null],
    ['Nộp không theo mẫu, không có số liệu', whole.withoutFigures, null],
    ...form.fields.flatMap(({ code, label }): Cell[][] => {
      const sum = whole.sums[code];
      const options = Object.entries(whole.choices[code] ?? {});
      if (sum) return [[label, sum.total, sum.of]];
      return options.map(([option, n]) => [`${label}: ${option}`, n, null]);
    }),
  ],
});
