/** The ways in which officials say one and the same deadline: every wording, at every place in a sentence, has the one rule. */
import { expect, test } from 'vitest';
import type { ReadRule } from '../draft.ts';
import { bestOf, deadlineField } from '../reading/deadline-field.ts';
import { passageOf } from '../text/passage.ts';
import { deadlinesIn } from './find.ts';

const CONTEXT = { year: 2026, issued: '2026-01-20' };
type Kind = 'calendar' | 'period' | 'recurring' | 'eventRelative';
type Place = (phrase: string) => [text: string, stated: boolean];

const AT_END: Place = (phrase) => [`Rà soát danh sách hộ nghèo, ${phrase}.`, false];
const IN_BRACKET: Place = (phrase) => [`Rà soát danh sách hộ nghèo (${phrase}).`, false];
const IN_CELL: Place = (phrase) => [phrase, true];
const PLACES = [AT_END, IN_BRACKET, IN_CELL];

const read = (text: string, stated: boolean) => {
  const found = deadlinesIn(text, CONTEXT, stated);
  const { kind, rule } = deadlineField(passageOf(text, 0), found).value;
  return {
    kind,
    rule,
    ...(found.length > 1 && kind !== 'recurring' ? { rows: found.map(({ row }) => row) } : {}),
  };
};
const each = (title: string, phrases: readonly string[], kind: Kind, rule: object, places = PLACES): void => {
  test.each(phrases)(`${title}: %s`, (phrase) => {
    for (const place of places) expect(read(...place(phrase)), place(phrase)[0]).toEqual({ kind, rule });
  });
};
const list = (words: string): string[] => words.split('|').map((one) => one.replace(/\s+/gu, ' ').trim());
const day = (boundary: string, time?: string): ReadRule =>
  ({ date: '2026-06-15', boundary, ...(time ? { time } : {}) }) as ReadRule;

const DATES = list(
  '15/6/2026|15/06/2026|15.6.2026|15-6-2026|15 tháng 6 năm 2026|15 tháng 6/2026|15/6 năm 2026|15/6/2026 (thứ Hai)',
);
each(
  'a date, however it is written',
  DATES.map((date) => `trước ngày ${date}`),
  'calendar',
  day('before'),
);
each(
  'before a day',
  list(`trước ngày|hoàn thành trước ngày|hoàn thành việc này trước ngày|xong trước ngày|phải xong trước ngày|thời gian trước ngày|
    thời hạn hoàn thành trước ngày|hoàn tất trước ngày|kết thúc trước ngày|thời gian hoàn thành: trước ngày|trước thứ Hai, ngày|
    hoàn thành chậm nhất trước ngày|muộn nhất trước ngày|phấn đấu hoàn thành trước ngày|cơ bản hoàn thành trước ngày`).map(
    (words) => `${words} 15/6/2026`,
  ),
  'calendar',
  day('before'),
);
each(
  'a day at the latest',
  list(`chậm nhất ngày|chậm nhất là ngày|chậm nhất vào ngày|chậm nhất đến ngày|chậm nhất đến hết ngày|muộn nhất ngày|muộn nhất là ngày|
    không quá ngày|không muộn hơn ngày|không chậm quá ngày|không chậm hơn ngày|đến hết ngày|hết ngày|hạn chót ngày|hạn chót là ngày|
    hạn cuối ngày|hạn cuối là ngày|hạn cuối cùng là ngày|thời hạn chậm nhất ngày|thời gian chậm nhất là ngày|thời hạn cuối ngày|
    thời hạn cuối cùng là ngày|thời hạn là ngày|thời hạn đến ngày|thời hạn đến hết ngày|hạn nộp ngày|hoàn thành vào ngày|
    hoàn thành đến hết ngày|trước hoặc trong ngày|không để quá ngày|chậm nhất trong ngày`).map(
    (words) => `${words} 15/6/2026`,
  ),
  'calendar',
  day('onOrBefore'),
);
each(
  'an hour of a day',
  list("17h00|17h|17 giờ|17 giờ 00|17 giờ 00 phút|17:00|17g00|17h00'").map(
    (time) => `trước ${time} ngày 15/6/2026`,
  ),
  'calendar',
  day('before', '17:00'),
);
each(
  'from a day on',
  list(
    'từ ngày|kể từ ngày|bắt đầu từ ngày|thực hiện từ ngày|thực hiện kể từ ngày|áp dụng từ ngày|triển khai từ ngày',
  ).map((words) => `${words} 15/6/2026`),
  'calendar',
  day('from'),
);

const stretch = (title: string, phrases: string, from: unknown, to: unknown, places = PLACES): void =>
  each(title, list(phrases), 'period', expect.objectContaining({ from, to }), places);
const QUARTERS = 'quý II/2026|quý 2/2026|quý II năm 2026|quý II-2026|quý 02/2026|quý II, năm 2026';
const MONTHS =
  'tháng 6/2026|tháng 06/2026|tháng 6 năm 2026|tháng 6-2026|tháng sáu năm 2026|tháng 6, năm 2026';
const inside = (times: string): string =>
  list(times)
    .map((time) => `trong ${time}|vào ${time}`)
    .join('|');
stretch('a quarter', `${QUARTERS}|${inside(QUARTERS)}`, '2026-04-01', '2026-06-30', [IN_BRACKET, IN_CELL]);
stretch('in a quarter', inside(QUARTERS), '2026-04-01', '2026-06-30');
stretch('a month', `${MONTHS}|${inside(MONTHS)}`, '2026-06-01', '2026-06-30', [IN_CELL]);
stretch('in a month', inside(MONTHS), '2026-06-01', '2026-06-30');
stretch(
  'the first half of a year',
  '6 tháng đầu năm 2026|06 tháng đầu năm 2026|trong sáu tháng đầu năm 2026|nửa đầu năm 2026|trong nửa đầu năm 2026',
  '2026-01-01',
  '2026-06-30',
);
stretch(
  'the second half',
  '6 tháng cuối năm 2026|trong 06 tháng cuối năm 2026|nửa cuối năm 2026',
  '2026-07-01',
  '2026-12-31',
);
stretch('nine months', 'trong 9 tháng đầu năm 2026|09 tháng đầu năm 2026', '2026-01-01', '2026-09-30');
stretch('a year', 'trong năm 2026|cả năm 2026|trong cả năm 2026|suốt năm 2026', '2026-01-01', '2026-12-31');
stretch(
  'several years',
  'từ năm 2026 đến năm 2030|từ năm 2026 đến 2030|từ năm 2026 đến hết năm 2030|trong các năm 2026 - 2030|trong giai đoạn 2026 - 2030',
  '2026-01-01',
  '2030-12-31',
);
stretch(
  'from now on',
  `từ nay đến hết năm 2026|từ nay đến cuối năm 2026|từ nay đến 31/12/2026|từ nay đến ngày 31/12/2026|từ nay đến hết ngày 31/12/2026|
   từ nay cho đến hết năm 2026|từ nay tới cuối năm 2026|từ nay đến hết tháng 12/2026|từ nay đến hết quý IV/2026|đến hết năm 2026|
   đến cuối năm 2026|kể từ nay đến hết năm 2026|từ ngày ban hành Kế hoạch đến hết năm 2026|từ ngày ký đến hết năm 2026`,
  { anchor: 'ISSUE_DATE' },
  '2026-12-31',
);
stretch(
  'from day to day',
  `từ ngày 01/6 đến ngày 30/6/2026|từ ngày 01/6/2026 đến ngày 30/6/2026|từ 01/6/2026 đến 30/6/2026|từ ngày 01 đến ngày 30/6/2026|
   từ ngày 01 tháng 6 đến ngày 30 tháng 6 năm 2026|từ ngày 01 đến ngày 30 tháng 6 năm 2026|từ ngày 01/6/2026 - 30/6/2026|
   từ 01/6 đến hết 30/6/2026|01/6/2026 - 30/6/2026|trong thời gian từ ngày 01/6/2026 đến ngày 30/6/2026|
   bắt đầu từ ngày 01/6/2026 đến ngày 30/6/2026|kể từ ngày 01/6/2026 đến hết ngày 30/6/2026|từ ngày 01/6/2026 đến hết tháng 6/2026`,
  '2026-06-01',
  '2026-06-30',
);
stretch(
  'from month to month',
  `từ tháng 4 đến tháng 6/2026|từ tháng 4/2026 đến tháng 6/2026|từ tháng 4 đến hết tháng 6/2026|tháng 4 - 6/2026|tháng 4-6/2026|
   tháng 4 đến tháng 6 năm 2026|tháng 4/2026 - tháng 6/2026|từ tháng 4 - 6/2026|từ đầu tháng 4 đến cuối tháng 6/2026|
   các tháng 4, 5, 6 năm 2026|trong các tháng 4, 5 và 6/2026|tháng 4, tháng 5 và tháng 6/2026`,
  '2026-04-01',
  '2026-06-30',
);
stretch(
  'from quarter to quarter',
  `quý I và quý II/2026|quý I, II/2026|quý I - II/2026|quý I, quý II năm 2026|quý I và II/2026|quý I-II/2026|từ quý I đến quý II/2026|
   từ quý I/2026 đến quý II/2026|trong quý I và quý II năm 2026`,
  '2026-01-01',
  '2026-06-30',
);
stretch(
  'a week of a month',
  'tuần thứ hai của tháng 6/2026|trong tuần thứ 2 tháng 6/2026',
  '2026-06-08',
  '2026-06-14',
);
stretch(
  'the beginning of a month',
  'đầu tháng 6/2026|10 ngày đầu tháng 6/2026|thượng tuần tháng 6/2026',
  '2026-06-01',
  '2026-06-10',
);

const again = (title: string, phrases: string, rule: object): void =>
  each(title, list(phrases), 'recurring', rule);
again(
  'each quarter',
  `hằng quý|hàng quý|định kỳ hằng quý|mỗi quý|định kỳ theo quý|định kỳ quý|định kỳ 3 tháng|định kỳ 03 tháng|3 tháng một lần|
   03 tháng/lần|định kỳ 03 tháng/lần`,
  { freq: 'quarterly' },
);
again(
  'each half year',
  '6 tháng một lần|định kỳ 6 tháng|định kỳ 06 tháng một lần|06 tháng/lần|6 tháng/01 lần|mỗi học kỳ|định kỳ theo học kỳ',
  {
    freq: 'halfYearly',
  },
);
each('a rhythm alone', ['theo quý', 'theo từng quý'], 'recurring', { freq: 'quarterly' }, [
  IN_BRACKET,
  IN_CELL,
]);
again(
  'each half year and year',
  'định kỳ 6 tháng, hằng năm|định kỳ 6 tháng và hằng năm|định kỳ 6 tháng, năm|định kỳ 06 tháng, 01 năm|6 tháng, hằng năm',
  { freq: 'halfYearly', also: { freq: 'yearly' } },
);
again(
  'a day of each month',
  `trước ngày 25 hằng tháng|trước ngày 25 của tháng|trước ngày 25 mỗi tháng|hằng tháng, trước ngày 25|hằng tháng (trước ngày 25)|
   định kỳ hằng tháng trước ngày 25|trước ngày 25 các tháng|chậm nhất trước ngày 25 hàng tháng`,
  { freq: 'monthly', dayOfMonth: 25, boundary: 'before' },
);
again(
  'a day of the last month of a quarter',
  `trước ngày 15 của tháng cuối quý|trước ngày 15 tháng cuối của quý|trước ngày 15 của tháng cuối mỗi quý|hằng quý, trước ngày 15 của tháng cuối quý|
   định kỳ hằng quý (trước ngày 15 của tháng cuối quý)|trước ngày 15 tháng cuối hằng quý|trước ngày 15 của tháng thứ ba trong quý`,
  { freq: 'quarterly', monthInPeriod: 3, dayOfMonth: 15, boundary: 'before' },
);
again(
  'a day of each year',
  `trước ngày 15/12 hằng năm|trước ngày 15 tháng 12 hằng năm|hằng năm, trước ngày 15/12|hằng năm (trước ngày 15/12)|
   định kỳ hằng năm (trước ngày 15/12)|hằng năm trước 15/12|hằng năm trước ngày 15 tháng 12`,
  { freq: 'yearly', month: 12, dayOfMonth: 15, boundary: 'before' },
);
const HALVES = { freq: 'yearly', month: 6, dayOfMonth: 15, boundary: 'before' };
again(
  'two days of each year',
  `trước ngày 15/6 và 15/12 hằng năm|trước ngày 15/6 và trước ngày 15/12 hằng năm|6 tháng (trước ngày 15/6) và năm (trước ngày 15/12)|
   định kỳ 6 tháng (trước ngày 15/6), năm (trước ngày 15/12)|6 tháng trước ngày 15/6, năm trước ngày 15/12|
   báo cáo 6 tháng trước ngày 15/6; báo cáo năm trước ngày 15/12|định kỳ 06 tháng (trước ngày 15 tháng 6) và hằng năm (trước ngày 15 tháng 12)`,
  { ...HALVES, also: { ...HALVES, month: 12 } },
);
again('the last quarter of each year', 'vào quý IV hằng năm|trong quý IV hằng năm|hằng năm, vào quý IV', {
  freq: 'yearly',
  month: 12,
});
again(
  'so many times a quarter',
  `ít nhất 01 lần/quý|ít nhất mỗi quý 01 lần|mỗi quý ít nhất 01 lần|tối thiểu 01 lần/quý|ít nhất một lần mỗi quý|01 quý/lần|01 lần/quý|
   1 quý 1 lần|một quý một lần|mỗi quý tối thiểu 1 lần|ít nhất 01 lần trong quý`,
  { freq: 'quarterly', minCount: 1 },
);
again(
  'each quarter and when asked',
  `định kỳ hằng quý hoặc đột xuất|định kỳ hằng quý và khi có yêu cầu|định kỳ hằng quý, đột xuất khi có yêu cầu|
   định kỳ hằng quý hoặc đột xuất theo yêu cầu|hằng quý và đột xuất khi có yêu cầu`,
  { freq: 'quarterly', orAdHoc: true },
);
again('a day of the week', 'thứ Sáu hằng tuần|vào thứ Sáu hằng tuần|hằng tuần vào thứ Sáu', {
  freq: 'weekly',
  dayOfWeek: 5,
});
again('before a day of the week', 'trước thứ Sáu hằng tuần|hằng tuần, trước thứ Sáu', {
  freq: 'weekly',
  dayOfWeek: 5,
  boundary: 'before',
});
again(
  'before an hour of a day of the week',
  'trước 16h00 thứ Sáu hằng tuần|trước 16 giờ 00 thứ Sáu hằng tuần|hằng tuần (trước 16 giờ thứ Sáu)',
  { freq: 'weekly', dayOfWeek: 5, boundary: 'before', time: '16:00' },
);
again('two days of each month', 'ngày 15 và ngày 30 hằng tháng|vào các ngày 15, 30 hằng tháng', {
  freq: 'monthly',
  dayOfMonth: 15,
  also: { freq: 'monthly', dayOfMonth: 30 },
});
again('two months of each year', 'tháng 6 và tháng 12 hằng năm|vào tháng 6, tháng 12 hằng năm', {
  freq: 'yearly',
  month: 6,
  also: { freq: 'yearly', month: 12 },
});
again('every so many weeks', '2 tuần/lần|02 tuần một lần|định kỳ 2 tuần một lần', { freq: 'unspecified' });

const event = (name: string, value: number, unit: string, direction: string, more = {}): object => ({
  anchor: { event: name, code: expect.any(String) },
  offset: { value, unit, direction },
  ...more,
});
for (const [words, unit] of [
  ['ngày', 'day'],
  ['ngày làm việc', 'workingDay'],
] as const) {
  const within = { immediate: false, boundary: 'onOrBefore' };
  each(
    `within so many ${unit}s of a paper`,
    list(`trong vòng 05 N kể từ|trong thời hạn 05 N kể từ|chậm nhất 05 N kể từ|chậm nhất là 05 N kể từ|không quá 05 N kể từ|trong 05 N kể từ|
      sau 05 N kể từ|chậm nhất sau 05 N kể từ|tối đa 05 N kể từ|trong thời gian 05 N kể từ|hoàn thành trong vòng 05 N kể từ|
      trong thời hạn không quá 05 N kể từ|trong vòng 05 (năm) N kể từ|trong vòng 05 N tính từ|trong vòng 5 N từ|muộn nhất 05 N kể từ|
      chậm nhất trong vòng 05 N kể từ|thời hạn 05 N kể từ`).map(
      (one) => `${one.replace('N', words)} ngày nhận được văn bản này`,
    ),
    'eventRelative',
    event('nhận được văn bản này', 5, unit, 'after', within),
  );
  each(
    `within so many ${unit}s of a meeting`,
    list(`sau 05 N tổ chức hội nghị cấp tỉnh|chậm nhất sau 05 N tổ chức hội nghị cấp tỉnh|chậm nhất 05 N sau hội nghị cấp tỉnh|
      trong vòng 05 N sau khi tổ chức hội nghị cấp tỉnh|sau hội nghị cấp tỉnh không quá 05 N`).map((one) =>
      one.replace('N', words),
    ),
    'eventRelative',
    event('hội nghị cấp tỉnh', 5, unit, 'after', within),
  );
  each(
    `so many ${unit}s before a meeting`,
    list(`trước hội nghị 03 N|trước hội nghị ít nhất 03 N|chậm nhất 03 N trước hội nghị|ít nhất 03 N trước hội nghị|trước ngày hội nghị 03 N|
      chậm nhất 03 N trước ngày tổ chức hội nghị|trước khi tổ chức hội nghị 03 N`).map((one) =>
      one.replace('N', words),
    ),
    'eventRelative',
    event('hội nghị', 3, unit, 'before'),
  );
}
each(
  'at once after a paper',
  list(`ngay sau khi có hướng dẫn của cấp trên|ngay khi có hướng dẫn của cấp trên|sau khi có hướng dẫn của cấp trên|
    thực hiện ngay sau khi có hướng dẫn của cấp trên|thực hiện sau khi có hướng dẫn của cấp trên`),
  'eventRelative',
  event('có hướng dẫn của cấp trên', 0, 'day', 'after', { immediate: true }),
);
each(
  'after a meeting',
  list('ngay sau hội nghị cấp tỉnh|sau khi tổ chức hội nghị cấp tỉnh|sau hội nghị cấp tỉnh'),
  'eventRelative',
  event('hội nghị cấp tỉnh', 0, 'day', 'after', { immediate: true }),
);
each(
  'before an event',
  list(`trước khi tổ chức đại hội|hoàn thành trước khi tổ chức đại hội|phải xong trước khi tổ chức đại hội|trước đại hội|
    hoàn thành trước đại hội|trước khi diễn ra đại hội`),
  'eventRelative',
  event('đại hội', 0, 'day', 'before'),
);

test.each(['cuối năm 2026', 'cuối quý II/2026', 'năm học 2026 - 2027', 'dịp hè, tháng 6/2026', '15/6/2026'])(
  'what leaves a choice is never sure: %s',
  (cell) => {
    expect(bestOf(deadlinesIn(cell, CONTEXT, true))?.confidence).not.toBe('sure');
  },
);
