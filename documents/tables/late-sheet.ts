/** The list of what is late, as it stands on the screen. */
import type { LateItem } from '../../contracts/http/work.ts';
import { writeDate } from '../../contracts/table/cells.ts';
import type { Sheet } from './sheets.ts';

export const lateSheet = (items: LateItem[]): Sheet => ({
  title: 'Quá hạn',
  heading: [
    'Tình trạng',
    'Đơn vị',
    'Người phụ trách',
    'Người làm thay hôm nay',
    'Việc',
    'Kỳ',
    'Văn bản',
    'Hạn',
    'Số ngày làm việc quá hạn',
    'Vì sao có hạn này',
  ],
  rows: items.map(({ directive, unit, answerable, substitute, step }) => [
    step.sign.word,
    unit.name,
    answerable,
    substitute,
    step.title,
    step.period,
    directive.number ?? directive.title,
    step.deadline && writeDate(step.deadline.date),
    step.sign.days,
    step.deadline?.because ?? null,
  ]),
});
