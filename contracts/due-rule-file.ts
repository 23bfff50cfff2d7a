/** Deadline rules of a directive file, one strict object a kind. */
import { z } from 'zod';
import { DAY_OFF_RULES, OFFSET_UNITS } from '../domain/directive/due-rule.ts';
import { PERIOD_KINDS } from '../domain/time/periods.ts';
import { code, date, line, timeOfDay } from './fields.ts';

const period = z
  .enum(PERIOD_KINDS)
  .describe('Kỳ: month tháng, quarter quý, halfYear nửa năm, nineMonths chín tháng đầu năm, year năm.');
const dayOff = z
  .enum(DAY_OFF_RULES)
  .optional()
  .describe(
    'Gặp ngày nghỉ: keep giữ nguyên (mặc định); nextWorkingDay chuyển sang ngày làm việc kế tiếp; ' +
      'previousWorkingDay lùi về ngày làm việc liền trước; firstWeek trong tuần đầu của tháng (chỉ cho hạn từ ngày 1 đến ngày 7).',
  );
const boundary = z
  .enum(['before', 'onOrBefore'])
  .optional()
  .describe('before: “trước ngày”, hạn là ngày liền trước; onOrBefore: kể cả ngày đó (mặc định).');
/** Longer periods are a slip of the pen: ten years. */
const LONGEST = 3660;
export const offset = (description: string) =>
  z
    .strictObject({
      value: z.int().min(0).max(LONGEST).describe('Bao nhiêu; 0 là đúng ngày đó.'),
      unit: z
        .enum(OFFSET_UNITS)
        .describe('day ngày theo lịch; workingDay ngày làm việc; week tuần; month tháng.'),
    })
    .describe(description);
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
  boundary,
  dayOff,
  times: count(31).optional().describe('Ít nhất mấy lần mỗi kỳ; không ghi là 1.'),
  orAdHoc: z.boolean().optional().describe('Có thể mở thêm lần đột xuất.'),
  from: date
    .optional()
    .describe('Chỉ các kỳ bắt đầu từ ngày này trở đi; không ghi là từ đầu thời gian thực hiện.'),
  to: date
    .optional()
    .describe('Chỉ các kỳ kết thúc không muộn hơn ngày này; không ghi là đến hết thời gian thực hiện.'),
});

const events = eventSetSchema.describe(
  'Các sự kiện làm mốc của hạn; “ISSUE” là ngày ban hành, “MÃ.end” là lúc sự kiện kết thúc.',
);

/** Rules that come once and give one date: two of them may be compared. */
const ONCE = [
  z.strictObject({
    type: type(
      'afterEvent',
      'Chậm nhất sau một khoảng thời gian kể từ sự kiện; rơi vào ngày nghỉ thì chuyển sang ngày làm việc kế tiếp.',
    ),
    events,
    offset: offset(
      'Khoảng thời gian sau sự kiện; không ghi thì việc mở từ sự kiện mà không có hạn.',
    ).optional(),
  }),
  z.strictObject({
    type: type('beforeEvent', 'Xong trước sự kiện; sự kiện phải có ngày dự kiến.'),
    events,
    offset: offset('Trước sự kiện bao lâu; không ghi thì hạn là ngày liền trước sự kiện.').optional(),
    dayOff,
  }),
  z.strictObject({
    type: type('immediatelyAfter', 'Ngay sau sự kiện; hạn theo mặc định của văn phòng.'),
    events,
  }),
  z.strictObject({
    type: type('on', 'Vào một ngày cụ thể.'),
    date: date.describe('Ngày hết hạn.'),
    boundary,
    time: timeOfDay
      .optional()
      .describe('Giờ của ngày đó, ví dụ “14:00”; có giờ thì ngày giữ nguyên dù ghi “before”.'),
    dayOff,
  }),
  z.strictObject({
    type: type('endOf', 'Trong một kỳ cụ thể, hạn là ngày cuối kỳ.'),
    period,
    year: z.int().min(2000).max(2100).describe('Năm.'),
    index: count(12).describe('Kỳ thứ mấy trong năm: quý IV là 4.'),
    dayOff,
  }),
  z.strictObject({
    type: type('within', 'Trong một đợt, hạn là ngày cuối đợt.'),
    phase: code.describe('Mã đợt ở mục “phases”.'),
    dayOff,
  }),
  z.strictObject({
    type: type('withinCommitteeTerm', 'Trong nhiệm kỳ của cấp ủy, hạn là ngày cuối nhiệm kỳ.'),
    dayOff,
  }),
] as const;

const compared = (name: 'earlierOf' | 'laterOf', description: string) =>
  z.strictObject({
    type: type(name, description),
    rules: z.tuple([onceSchema, onceSchema]).describe('Hai thời hạn đem so.'),
  });
const onceSchema = z.discriminatedUnion('type', ONCE).meta({
  id: 'OnceRule',
  title: 'Thời hạn một lần',
  description: 'Mục “type” chọn một trong các dạng dưới đây.',
});

export const dueRuleSchema = z
  .discriminatedUnion('type', [
    ...ONCE,
    compared('earlierOf', 'Ngày đến trước trong hai thời hạn.'),
    compared('laterOf', 'Ngày đến sau trong hai thời hạn.'),
    z.strictObject({
      type: type('eachEvent', 'Mỗi lần sự kiện xảy ra là một việc riêng.'),
      event: code.describe('Mã sự kiện; sự kiện này phải có “recurring”: true.'),
      offset: offset(
        'Sau sự kiện bao lâu; không ghi thì theo số ngày làm việc “làm ngay” của văn phòng. Báo cáo của hai cấp về một sự kiện: ghi cho cấp dưới ngắn hơn.',
      ).optional(),
    }),
    z.strictObject({
      type: type(
        'beforeEach',
        'Trước mỗi lần của một sự kiện: mỗi năm một việc khi sự kiện có “yearly”, nếu không thì mỗi lần văn phòng báo trước một việc.',
      ),
      event: code.describe('Mã sự kiện; sự kiện này phải có “recurring”: true.'),
      offset: offset('Trước sự kiện bao lâu; không ghi thì hạn là ngày liền trước sự kiện.').optional(),
      dayOff,
    }),
    everySchema,
    z.strictObject({
      type: type('reportTerm', 'Báo cáo định kỳ theo một chế độ báo cáo, mỗi kỳ một việc.'),
      term: code.describe('Mã ở mục “reportTerms”.'),
    }),
    z.strictObject({
      type: type(
        'beforeObligation',
        'Trước hạn mỗi lần của một việc khác của cùng đơn vị: tài liệu trước buổi sinh hoạt.',
      ),
      obligation: code.describe('Mã việc kia.'),
      offset: offset('Trước hạn của việc kia bao lâu.'),
      dayOff,
    }),
    z.strictObject({
      type: type(
        'afterObligation',
        'Sau mỗi lần của một việc khác của cùng đơn vị: biên bản sau buổi sinh hoạt.',
      ),
      obligation: code.describe('Mã việc kia.'),
      when: z
        .enum(['done', 'accepted'])
        .describe('done: tính từ ngày thực hiện hoặc nộp; accepted: tính từ ngày được chấp nhận.'),
      offset: offset('Sau bao lâu; không ghi là “ngay sau”, theo mặc định của văn phòng.').optional(),
    }),
    z.strictObject({
      type: type('ongoing', 'Thường xuyên, không có hạn; khép ở kỳ kiểm điểm cuối năm.'),
      until: code.optional().describe('Hoặc đến khi có sự kiện này.'),
    }),
    z.strictObject({
      type: type('periodic', 'Định kỳ mà không nêu kỳ; văn phòng sẽ ấn định.'),
      orAdHoc: z.boolean().optional().describe('Có thể mở thêm lần đột xuất.'),
    }),
    z.strictObject({ type: type('none', 'Không có hạn.') }),
  ])
  .meta({ id: 'DueRule', title: 'Thời hạn', description: 'Mục “type” chọn một trong các dạng dưới đây.' });

const boundSchema = z
  .union(
    [
      z.strictObject({ date: date.describe('Đúng ngày này.') }),
      z.strictObject({ on: code.describe('Ngày của sự kiện.') }),
      z.strictObject({ after: code.describe('Ngày liền sau sự kiện.') }),
      z.strictObject({ before: code.describe('Ngày liền trước sự kiện.') }),
    ],
    { error: 'Phải có đúng một mục “date”, “on”, “after” hoặc “before”; hãy giữ một mục.' },
  )
  .meta({
    id: 'Bound',
    title: 'Mốc của đợt',
    description:
      'Đúng một trong các dạng dưới đây; “ISSUE” là ngày ban hành, “MÃ.end” là lúc sự kiện kết thúc.',
  });

export const phaseSchema = z
  .strictObject({
    code: code.describe('Mã đợt, không trùng.'),
    name: line().describe('Tên đợt: “Đợt I”.'),
    inside: code.optional().describe('Mã đợt bao ngoài; mốc nào không ghi thì lấy của đợt ấy.'),
    from: boundSchema.optional().describe('Ngày đầu.'),
    to: boundSchema.optional().describe('Ngày cuối.'),
  })
  .meta({ id: 'Phase', title: 'Đợt' });

export const dayOfPeriod = (description: string) =>
  z
    .strictObject({
      month: z.int().min(-1).max(14).describe('Tháng thứ mấy của kỳ; 0 là tháng liền trước kỳ.'),
      day: count(31).describe('Ngày; 31 là ngày cuối tháng.'),
    })
    .describe(description);

export const reportTermSchema = z
  .strictObject({
    code: code.describe('Mã, không trùng.'),
    name: line().describe('Tên: “Báo cáo quý”.'),
    period,
    opens: dayOfPeriod('Ngày bắt đầu lấy số liệu.'),
    closes: dayOfPeriod('Ngày chốt số liệu.'),
    sends: dayOfPeriod('Hạn gửi.'),
    dayOff,
  })
  .meta({
    id: 'ReportTerm',
    title: 'Chế độ báo cáo',
    description:
      'Chọn ở trang dự thảo, hoặc chép từ [các mẫu](che-do-bao-cao.md), rồi sửa ngày cho đúng quy định của cơ quan mình.',
  });
