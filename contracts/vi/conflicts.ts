/** What collides in a draft, one sentence each, without the units that have it. */
import type { SharedConflict } from '../../domain/rehearsal/conflicts.ts';
import { sayDay } from './dates.ts';

/** @param nameOf a step in words */
export const sayConflict = (conflict: SharedConflict, nameOf: (step: string) => string): string => {
  const quoted = (step: string) => `“${nameOf(step)}”`;
  switch (conflict.type) {
    case 'meetingsOnOneDay':
      return `${sayDay(conflict.on)}: ${conflict.steps.map(quoted).join(', ')} cùng ngày, văn bản không cho gộp buổi`;
    case 'dueOnDayOff':
      return `${sayDay(conflict.on)}: hạn của ${quoted(conflict.step)} rơi vào ngày nghỉ`;
    case 'reportNotBefore':
      return `${sayDay(conflict.on)}: hạn của ${quoted(conflict.step)} không trước hạn của ${quoted(conflict.above)} (${sayDay(conflict.aboveOn)}) mà cấp trên phải tổng hợp từ đó; hãy cho cấp dưới nộp trước`;
    case 'crowdedWeek':
      return `Tuần từ ${sayDay(conflict.week)}: ${conflict.steps.length} hạn của một đơn vị trong một tuần`;
  }
};
