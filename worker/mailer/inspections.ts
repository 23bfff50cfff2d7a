/** What letters say of inspections: a day that comes near or has passed, and units that will be classified uninspected. */
import { sayDay } from '../../contracts/vi/dates.ts';
import { ACT_WORDS } from '../../contracts/vi/words.ts';
import type { Inspection } from '../../domain/evaluation/result.ts';
import { yearOf } from '../../domain/time/local-date.ts';
import type { LetterItem } from '../../prisma/repositories/outbox.ts';
import type { Said } from './asks.ts';

type InspectionItem = Extract<LetterItem, { type: 'inspectionDue' | 'uninspected' }>;

const days = (n: number): string => `${Math.abs(n)} ngày làm việc`;
const when = (rung: number): string => {
  if (rung === 0) return 'Hôm nay là ngày đã định.';
  return rung < 0 ? `Còn ${days(rung)}.` : `Đã qua ngày định ${days(rung)}.`;
};
const heading = (rung: number, unit: string): string =>
  rung > 0 ? `Quá ngày kiểm tra đã định: ${unit}` : `Kiểm tra ${unit}`;

/** Null when it no longer holds: held, or moved to another day. */
export const inspectionNotice = (
  item: InspectionItem,
  { name, inspections }: { name: string; inspections: Inspection[] },
): Said | null => {
  const isPlanned = (on: string) => inspections.some((one) => one.held === null && one.planned === on);
  if (item.type === 'inspectionDue') {
    if (!isPlanned(item.on)) return null;
    return {
      heading: heading(item.rung, name),
      lines: [
        `Ngày đã định: ${sayDay(item.on)}. ${when(item.rung)}`,
        `Việc cần làm: ${ACT_WORDS.inspect}, hoặc dời ngày bằng ${ACT_WORDS.planInspection}.`,
      ],
    };
  }
  const held = inspections.some(({ held: on }) => on !== null && yearOf(on) === item.year);
  if (held || (item.on !== null && !isPlanned(item.on))) return null;
  return {
    heading: `Chưa kiểm tra trước khi xếp loại: ${name}`,
    lines: [
      item.on
        ? `Ngày kiểm tra đã định ${sayDay(item.on)} sau hạn kiểm điểm năm ${item.year}.`
        : `Đơn vị đã nộp kiểm điểm năm ${item.year} mà trong năm chưa được kiểm tra.`,
      'Quy định xếp loại yêu cầu kiểm tra trước; quyết định khi chưa kiểm tra phải nêu lý do.',
    ],
  };
};
