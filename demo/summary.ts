/** The demo's figures and how they read. */

import type { HistoryFigures } from '../audit/figures.ts';
import { type Report, reportLines } from '../audit/report.ts';
import type { ReminderFigures, StepFigures } from './figures.ts';

export interface DemoFigures {
  directive: string;
  units: number;
  levels: number;
  from: string;
  to: string;
  steps: StepFigures;
  /** Facts recorded, by kind. */
  facts: Record<string, number>;
  reminders: Omit<ReminderFigures, 'escalations'>;
  escalations: number;
  history: HistoryFigures;
  audit: {
    histories: number;
    replayed: number;
    mismatches: number;
    chainsVerified: number;
    projectionDifferences: number;
    contents: number;
    keptDifferences: number;
  };
  wallSeconds: number;
}

const row = (name: string, value: string | number): string =>
  `  ${name.padEnd(40)}${String(value).padStart(10)}`;

export const saySummary = (figures: DemoFigures, report: Report): string[] => {
  const { steps, reminders, history } = figures;
  return [
    '',
    `${figures.directive}: ${figures.units} đơn vị, ${figures.levels} cấp, từ ${figures.from} đến ${figures.to}`,
    '',
    'Việc',
    row('Tổng số', steps.total),
    row('Đúng hạn', steps.acceptedOnTime),
    row('Muộn, đã xong', steps.acceptedLate),
    row('Từng bị trả lại', steps.returned),
    row('Được miễn', steps.waived),
    row('Còn quá hạn khi kết thúc', steps.overdueAtEnd),
    '',
    'Thư',
    row('Máy chủ thư đã nhận', reminders.mailsAccepted),
    row('Trùng', reminders.duplicates),
    row('Nhắc lên cấp trên', figures.escalations),
    ...Object.entries(reminders.byRung).map(([rung, count]) => row(`  mức ${rung}`, count)),
    '',
    'Lịch sử quy trình',
    row('Quy trình', history.workflows),
    row('Lượt chạy', history.runs),
    row('Sự kiện', history.events),
    row('Hành động', history.acts),
    row('Lần thức dậy', history.wakeUps),
    row('Tin truyền xuống', history.news),
    row('Sự kiện cho mỗi việc xảy ra', history.eventsPerTurn.toFixed(2)),
    row('Lượt chạy dài nhất', history.largestRun),
    row('Tiếp tục bằng lượt mới', history.continuedAsNew),
    ...Object.entries(history.byType).map(([type, count]) => row(`  ${type}`, count)),
    '',
    ...reportLines(report),
    '',
    row('Thời gian thật (giây)', figures.wallSeconds),
  ];
};
