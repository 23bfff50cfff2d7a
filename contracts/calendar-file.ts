/** The calendar file of an office: each day off with its kind, name and source. Parsed values are an `OfficeCalendar`. */
import { z } from 'zod';
import { DAY_KINDS } from '../domain/calendar/office-calendar.ts';
import { date, line } from './fields.ts';

export const FIRST_YEAR = 2000;
export const LAST_YEAR = 2100;

export const calendarDaySchema = z
  .strictObject({
    date: date.describe('Ngày, dạng năm-tháng-ngày.'),
    kind: z
      .enum(DAY_KINDS)
      .describe(
        'Loại: HOLIDAY lễ, tết; SUBSTITUTE nghỉ bù; SWAPPED_OFF nghỉ hoán đổi; MAKEUP_WORKDAY làm bù; LOCAL_CLOSURE nghỉ riêng của cơ quan.',
      ),
    name: line(200).describe('Tên ngày.'),
    source: line(300).describe('Văn bản quy định: luật, thông báo hằng năm, quyết định của cơ quan.'),
    provisional: z
      .literal(true)
      .optional()
      .describe('true khi chưa có thông báo chính thức; đã có thì bỏ mục này.'),
    makeUp: date.optional().describe('Chỉ với SWAPPED_OFF: ngày làm bù cho ngày này.'),
  })
  .meta({ id: 'CalendarDay', title: 'Ngày' });

export const calendarYearSchema = z
  .strictObject({
    year: z.int().min(FIRST_YEAR).max(LAST_YEAR).describe('Năm.'),
    notice: line(300).nullable().describe('Thông báo lịch nghỉ của năm; null khi chưa có.'),
  })
  .meta({ id: 'CalendarYear', title: 'Năm' });

export const officeCalendarSchema = z.strictObject({
  version: line(500).describe('Tên bản lịch.'),
  years: z.array(calendarYearSchema).min(1).max(30).describe('Các năm mà lịch này nói tới.'),
  days: z.array(calendarDaySchema).max(2000).describe('Mọi ngày khác với tuần làm việc bình thường.'),
});
