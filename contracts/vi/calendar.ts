/** Words for the days of a calendar. */
import type { DayKind } from '../../domain/calendar/office-calendar.ts';

export const DAY_KIND_WORDS: Record<DayKind, string> = {
  HOLIDAY: 'Lễ, tết',
  SUBSTITUTE: 'Nghỉ bù',
  SWAPPED_OFF: 'Nghỉ hoán đổi',
  MAKEUP_WORKDAY: 'Làm bù',
  LOCAL_CLOSURE: 'Nghỉ riêng của cơ quan',
};

export const PROVISIONAL_DAY = 'chưa có thông báo';
