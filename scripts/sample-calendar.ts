/**
 * Days off of 2025–2028 for the sample, as data of an office. Sources: Labour Code 2019, art. 111.3 and 112;
 * Resolution 28/2026/QH16 (24 November); the yearly notices of 2025 and 2026, whose swapped days an office must
 * confirm. No notice for 2027 and 2028 exists: Tết follows the lunar date and the pattern of earlier years.
 */
import type { Calendar } from '../domain/calendar/calendar.ts';

/** Months of `year` with the days off in each. */
const days = (year: number, months: Record<string, number[]>): string[] =>
  Object.entries(months)
    .sort(([a], [b]) => a.localeCompare(b))
    .flatMap(([month, list]) => list.map((day) => `${year}-${month}-${String(day).padStart(2, '0')}`));

export const calendar: Calendar = {
  version:
    'VN-2025-2028/1: Bộ luật Lao động 2019 điều 111–112; Nghị quyết 28/2026/QH16 (nghỉ 24/11 từ năm 2026); ' +
    'thông báo lịch nghỉ năm 2025 và 2026 (ngày hoán đổi cần văn phòng đối chiếu); ' +
    'năm 2027 và 2028 tạm tính theo âm lịch, thay khi có thông báo chính thức',
  off: [
    // Lunar new year 29/1; Hùng Kings 7/4; 2/5 swapped with Saturday 26/4.
    ...days(2025, { '01': [1, 27, 28, 29, 30, 31], '04': [7, 30], '05': [1, 2], '09': [1, 2] }),
    // 2/1 and 31/8 swapped; Hùng Kings on Sunday 26/4, so Monday off.
    ...days(2026, {
      '01': [1, 2],
      '02': [16, 17, 18, 19, 20],
      '04': [27, 30],
      '05': [1],
      '08': [31],
      '09': [1, 2],
      '11': [24],
    }),
    // Lunar new year on Saturday 6/2: 5/2 to 9/2 and two substitute days; 1/5 is a Saturday.
    ...days(2027, {
      '01': [1],
      '02': [5, 8, 9, 10, 11],
      '04': [16, 30],
      '05': [3],
      '09': [2, 3],
      '11': [24],
    }),
    // 1/1, 30/4 and 2/9 fall on weekends; lunar new year on Wednesday 26/1, as in 2025.
    ...days(2028, { '01': [3, 24, 25, 26, 27, 28], '04': [4], '05': [1, 2], '09': [1, 4], '11': [24] }),
  ],
  work: ['2025-04-26', '2026-01-10', '2026-08-22'],
};
