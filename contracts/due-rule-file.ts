/** Deadline rules of a directive file, one strict object a kind. */
import { z } from 'zod';
import { code, date } from './fields.ts';

const PERIODS = ['month', 'quarter', 'halfYear', 'year'] as const;
const DAY_OFF = ['keep', 'nextWorkingDay', 'firstWeek'] as const;

const period = z.enum(PERIODS).describe('Kỳ: month tháng, quarter quý, halfYear nửa năm, year năm.');
const dayOff = z
  .enum(DAY_OFF)
  .optional()
  .describe(
    'Gặp ngày nghỉ: keep giữ nguyên (mặc định); nextWorkingDay chuyển sang ngày làm việc kế tiếp; ' +
      'firstWeek trong tuần đầu của tháng (chỉ cho hạn từ ngày 1 đến ngày 7).',
  );
const count = (max: number) => z.int().min(1).max(max);

export const eventSetSchema = z
  .union(
    [
      z.strictObject({
        allOf: z.array(code).min(1).describe('Đủ tất cả các sự kiện; tính từ sự kiện sau cùng.'),
      }),
      z.strictObject({
        anyOf: z.array(code).min(1).describe('Một trong các sự kiện; tính từ sự kiện đầu tiên.'),
      }),
    ],
    { error: 'Phải có đúng một mục “allOf” (đủ tất cả) hoặc “anyOf” (một trong); hãy giữ một mục.' },
  )
  .meta({ id: 'EventSet', title: 'Tập sự kiện', description: 'Đúng một trong hai dạng dưới đây.' });

const type = <T extends string>(value: T, description: string) => z.literal(value).describe(description);

export const everySchema = z.strictObject({
  type: type('every', 'Lặp lại mỗi kỳ.'),
  period,
  month: count(12).optional().describe('Tháng thứ mấy của kỳ; không ghi là tháng cuối kỳ.'),
  day: count(31).optional().describe('Ngày trong tháng đó, 1–31; không ghi là ngày cuối tháng.'),
  dayOff,
  times: count(31).optional().describe('Ít nhất mấy lần mỗi kỳ; không ghi là 1.'),
  orAdHoc: z.boolean().optional().describe('Có thể mở thêm lần đột xuất.'),
  from: date
    .optional()
    .describe('Chỉ các kỳ bắt đầu từ ngày này trở đi; không ghi là từ đầu thời gian thực hiện.'),
});

export const dueRuleSchema = z
  .discriminatedUnion('type', [
    z.strictObject({
      type: type(
        'afterEvent',
        'Chậm nhất sau một số ngày kể từ sự kiện; rơi vào ngày nghỉ thì chuyển sang ngày làm việc kế tiếp.',
      ),
      events: eventSetSchema.describe('Các sự kiện làm mốc của hạn.'),
      offset: z
        .strictObject({
          value: z.int().min(0).max(3660).describe('Số ngày.'),
          unit: z.enum(['day', 'workingDay']).describe('day ngày theo lịch; workingDay ngày làm việc.'),
        })
        .describe('Khoảng thời gian sau sự kiện.'),
    }),
    z.strictObject({
      type: type('immediatelyAfter', 'Ngay sau sự kiện; hạn theo mặc định của văn phòng.'),
      events: eventSetSchema.describe('Các sự kiện làm mốc của hạn.'),
    }),
    z.strictObject({
      type: type('eachEvent', 'Mỗi lần sự kiện xảy ra là một việc riêng.'),
      event: code.describe('Mã sự kiện; sự kiện này phải có “recurring”: true.'),
    }),
    z.strictObject({
      type: type('on', 'Vào một ngày cụ thể.'),
      date: date.describe('Ngày hết hạn.'),
      dayOff,
    }),
    z.strictObject({
      type: type('endOf', 'Trong một kỳ cụ thể, hạn là ngày cuối kỳ.'),
      period,
      year: z.int().min(2000).max(2100).describe('Năm.'),
      index: count(12).describe('Kỳ thứ mấy trong năm: quý IV là 4.'),
    }),
    everySchema,
    z.strictObject({
      type: type('ongoing', 'Thường xuyên, không có hạn; khép ở kỳ kiểm điểm cuối năm.'),
      until: code.optional().describe('Hoặc đến khi có sự kiện này.'),
    }),
    z.strictObject({ type: type('periodic', 'Định kỳ mà không nêu kỳ; văn phòng sẽ ấn định.') }),
    z.strictObject({ type: type('none', 'Không có hạn.') }),
  ])
  .meta({ id: 'DueRule', title: 'Thời hạn', description: 'Mục “type” chọn một trong các dạng dưới đây.' });
