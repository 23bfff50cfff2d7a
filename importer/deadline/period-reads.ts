/** What the rows for stretches of time share: words before them, and how whole ones and those of events are read. */
import type { PeriodEnd } from '../draft.ts';
import { eventCode } from './event-code.ts';
import type { Captures } from './pattern.ts';
import { type Read, type ReadingContext, range, slot } from './row.ts';

export const whole = (found: Captures, context: ReadingContext): Read | null => {
  const when =
    range(found, 'quarter', context) ?? range(found, 'month', context) ?? range(found, 'year', context);
  return (
    when && {
      kind: 'period',
      rule: { from: when.from, to: when.to, ...(when.label ? { label: when.label } : {}) },
      yearGuessed: when.yearGuessed,
    }
  );
};
export const event = (found: Captures, name: string): string => slot(found, name, 'event')?.text.trim() ?? '';
export const end = (text: string, edge?: 'start' | 'end'): PeriodEnd => ({
  event: text,
  code: eventCode(text),
  ...(edge ? { edge } : {}),
});
export const period = (from: PeriodEnd, to: PeriodEnd): Read => ({ kind: 'period', rule: { from, to } });

export const DONE =
  '[( hoàn thành [xong] | thực hiện [xong] | xong | tổ chức [xong] | triển khai | thời gian | thời gian thực hiện ) [:]]';
/** "Trong ngày bầu cử", "trong các ngày nghỉ Tết": from its beginning to its end. */
export const during =
  (noun: string) =>
  (found: Captures): Read => {
    const name = `${noun} ${event(found, 'event')}`;
    return period(end(name, 'start'), end(name, 'end'));
  };

/** "báo cáo quý I", "kế hoạch tháng 9/2026": which paper, not when. */
export const NAMES_OF_PAPERS =
  /(?:báo cáo|kế hoạch|chương trình|công tác|nhiệm vụ|kỳ họp|nghị quyết|số liệu|tình hình|giao ban|kết quả|lịch|chỉ tiêu|dự toán|đến|từ|qua|so với|tháng|ngày|\/)(?: (?:quý|tháng) [\divx]+(?:,| và)?)*$/u;
