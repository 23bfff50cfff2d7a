/** Dates and periods in Vietnamese words. Dates in data are `YYYY-MM-DD`; here is where they are said. */

import type { OffsetUnit } from '../../domain/directive/due-rule.ts';
import { dateOf, type Instant, type LocalDate, weekday } from '../../domain/time/local-date.ts';
import type { PeriodKind } from '../../domain/time/periods.ts';

const WEEKDAYS = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'] as const;
const ROMAN = ['I', 'II', 'III', 'IV'] as const;

/** "15/12/2026" */
export const sayDate = (date: LocalDate): string => date.split('-').reverse().join('/');
/** "thứ Ba" */
export const sayWeekday = (date: LocalDate): string => WEEKDAYS[weekday(date) - 1] ?? '';
/** "thứ Ba, 15/12/2026" */
export const sayDay = (date: LocalDate): string => `${sayWeekday(date)}, ${sayDate(date)}`;
/** "08:00 thứ Ba, 15/12/2026", local time. */
export const sayMoment = (instant: Instant): string => {
  const time = new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(11, 16);
  return `${time} ${sayDay(dateOf(instant))}`;
};

export const PERIOD_WORDS: Record<PeriodKind, string> = {
  month: 'tháng',
  quarter: 'quý',
  halfYear: '6 tháng',
  nineMonths: '9 tháng',
  year: 'năm',
};

export const OFFSET_WORDS: Record<OffsetUnit, string> = {
  day: 'ngày',
  workingDay: 'ngày làm việc',
  week: 'tuần',
  month: 'tháng',
};

const sayLabel = (label: string): string => {
  const [year = '', part] = label.split('-');
  if (part === undefined) return `năm ${year}`;
  if (part.startsWith('Q')) return `quý ${ROMAN[Number(part.slice(1)) - 1] ?? part}/${year}`;
  if (part === '9M') return `9 tháng đầu năm ${year}`;
  if (part.startsWith('H')) return `6 tháng ${part === 'H1' ? 'đầu' : 'cuối'} năm ${year}`;
  return `tháng ${part}/${year}`;
};

/** `2026-Q1` → "quý I/2026"; `2026-Q1.2` → "quý I/2026, lần 2"; null for what comes once. */
export const sayPeriod = (occurrence: string): string | null => {
  if (occurrence === 'once') return null;
  const byHand = /^([ex])(\d+)$/.exec(occurrence);
  if (byHand) return byHand[1] === 'x' ? `đột xuất lần ${byHand[2]}` : `lần ${byHand[2]}`;
  const remedy = /^k(\d+)\.(\d+)$/.exec(occurrence);
  if (remedy) return `kiểm tra lần ${remedy[1]}, điểm ${remedy[2]}`;
  const [label = '', times] = occurrence.split('.');
  return times ? `${sayLabel(label)}, lần ${times}` : sayLabel(label);
};
