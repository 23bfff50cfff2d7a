/**
 * What the yearly notices say beyond the law: the five days of Tết, the day beside 2 September, days swapped. Entered
 * by hand from the notices; a year that is not here follows from the rules and is provisional.
 */
import type { LocalDate } from '../../domain/time/local-date.ts';

export interface AnnouncedYear {
  notice: string;
  newYear: LocalDate[];
  besideNationalDay: LocalDate;
  swapped: { off: LocalDate; work: LocalDate }[];
}

export const ANNOUNCED: Record<number, AnnouncedYear> = {
  2025: {
    notice: 'Thông báo lịch nghỉ lễ, tết năm 2025 của Bộ Nội vụ',
    newYear: ['2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31'],
    besideNationalDay: '2025-09-01',
    swapped: [{ off: '2025-05-02', work: '2025-04-26' }],
  },
  2026: {
    notice: 'Thông báo 9441/TB-BNV năm 2025 về lịch nghỉ lễ, tết năm 2026',
    newYear: ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'],
    besideNationalDay: '2026-09-01',
    swapped: [
      { off: '2026-01-02', work: '2026-01-10' },
      { off: '2026-08-31', work: '2026-08-22' },
    ],
  },
};
