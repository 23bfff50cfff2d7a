/** Deadlines that come again, and those that never end. */
import type { ReadRule } from '../draft.ts';
import { eventCode } from './event-code.ts';
import type { Captures } from './pattern.ts';
import { type PhraseRow, type Read, slot } from './row.ts';

type Boundary = NonNullable<ReadRule['boundary']>;
const recurring = (rule: ReadRule): Read => ({ kind: 'recurring', rule });
const freqOf = (found: Captures, name = 'freq') =>
  slot(found, name, 'freq')?.freq ??
  slot(found, 'every', 'freq')?.freq ??
  slot(found, 'span', 'freq')?.freq ??
  'unspecified';
const every =
  (more: ReadRule = {}) =>
  (found: Captures): Read => {
    const also = ['freq2', 'freq3', 'freq4'].flatMap((name) => {
      const freq = slot(found, name, 'freq')?.freq;
      return freq ? [{ freq }] : [];
    });
    return recurring({
      freq: freqOf(found),
      ...more,
      ...(also.length > 0 ? { also: also.length === 1 ? also[0] : also } : {}),
    });
  };
const counted = (found: Captures): Read | null => {
  const minCount = slot(found, 'n', 'number')?.value;
  return minCount === undefined ? null : recurring({ freq: freqOf(found), minCount });
};
const dayOfMonth =
  (boundary: Boundary | null, more: ReadRule) =>
  (found: Captures): Read | null => {
    const day = slot(found, 'n', 'number')?.value;
    if (day === undefined || day < 1 || day > 31) return null;
    return recurring({ ...more, dayOfMonth: day, ...(boundary ? { boundary } : {}) });
  };
const dayOfYear =
  (boundary: Boundary | null) =>
  (found: Captures): Read | null => {
    const date = slot(found, 'date', 'date');
    if (!date?.day || date.year !== null) return null;
    return recurring({
      freq: 'yearly',
      month: date.month,
      dayOfMonth: date.day,
      ...(boundary ? { boundary } : {}),
    });
  };
const monthOfYear = (found: Captures): Read | null => {
  const date = slot(found, 'month', 'date');
  return date && date.year === null ? recurring({ freq: 'yearly', month: date.month }) : null;
};

const YEARLY = '( hằng | hàng | mỗi ) năm';
const MONTHLY = '( hằng | hàng | mỗi | của ) tháng';
const BEFORE = '[( hoàn thành [xong] | gửi | xong )] [( chậm nhất | muộn nhất )] trước ngày';
const LATEST = '[( hoàn thành [xong] | gửi | xong )] ( chậm nhất | muộn nhất ) [( là | vào | đến )] ngày';
const ON = '[( vào | trong )] [dịp] [ngày]';
const OF_QUARTER =
  '[của] tháng ( cuối | cuối cùng | thứ ba | thứ 3 ) [( của | hằng | hàng | mỗi )] [mỗi] quý';
const AFTER_QUARTER =
  '[của] tháng ( đầu | thứ nhất ) ( quý sau | [của] quý [( tiếp theo | kế tiếp | sau )] )';
const LIST =
  '[( , | và | hoặc | ; ) [( hằng | hàng )] <freq:freq2>] [( , | và | hoặc ) [( hằng | hàng )] <freq:freq3>] [( , | và | hoặc ) [( hằng | hàng )] <freq:freq4>]';
const AD_HOC = '( , | và | hoặc | / ) [khi] ( đột xuất | có yêu cầu | yêu cầu )';
const DO = '[( thực hiện | tổ chức | báo cáo )]';

const days: PhraseRow[] = (
  [
    ['trước', BEFORE, 'before'],
    ['chậm-nhất', LATEST, 'onOrBefore'],
    ['vào', ON, null],
  ] as const
).flatMap(([name, words, boundary]): PhraseRow[] => [
  {
    id: `${name}-ngày-hằng-tháng`,
    pattern: `${words} <n> ${MONTHLY}`,
    where: 'anywhere',
    read: dayOfMonth(boundary, { freq: 'monthly' }),
  },
  {
    id: `${name}-ngày-tháng-cuối-quý`,
    pattern: `${words} <n> ${OF_QUARTER}`,
    where: 'anywhere',
    read: dayOfMonth(boundary, { freq: 'quarterly', monthInPeriod: 3 }),
  },
  {
    id: `${name}-ngày-tháng-đầu-quý-sau`,
    pattern: `${words} <n> ${AFTER_QUARTER}`,
    where: 'anywhere',
    read: dayOfMonth(boundary, { freq: 'quarterly', monthInPeriod: 1 }),
  },
  {
    id: `${name}-ngày-hằng-năm`,
    pattern: `${words} <date> ${YEARLY}`,
    where: 'anywhere',
    read: dayOfYear(boundary),
  },
]);

const WEEKDAYS: Record<string, number> = {
  hai: 1,
  ba: 2,
  tư: 3,
  năm: 4,
  sáu: 5,
  bảy: 6,
  '2': 1,
  '3': 2,
  '4': 3,
  '5': 4,
  '6': 5,
  '7': 6,
};
const weekly = (found: Captures): Read => {
  const day = slot(found, 'n', 'number')?.value;
  const dayOfWeek = day === undefined ? undefined : WEEKDAYS[String(day)];
  return recurring({ freq: 'weekly', ...(dayOfWeek ? { dayOfWeek } : {}) });
};
/** "trước ngày 15/6 và ngày 15/12 hằng năm" */
const twiceAYear = (found: Captures): Read | null => {
  const [first, second] = [slot(found, 'date', 'date'), slot(found, 'second', 'date')];
  if (!first?.day || !second?.day || first.year !== null || second.year !== null) return null;
  const boundary = 'before' as const;
  return recurring({
    freq: 'yearly',
    month: first.month,
    dayOfMonth: first.day,
    boundary,
    also: { freq: 'yearly', month: second.month, dayOfMonth: second.day, boundary },
  });
};
/** "03 tháng một lần" */
const everyMonths = (found: Captures): Read | null => {
  const months = slot(found, 'n', 'number')?.value;
  const freq =
    months === 1
      ? 'monthly'
      : months === 3
        ? 'quarterly'
        : months === 6
          ? 'halfYearly'
          : months === 12
            ? 'yearly'
            : null;
  return recurring({ freq: freq ?? 'unspecified' });
};

export const RECURRING_PHRASES: PhraseRow[] = [
  ...days,
  {
    id: 'thứ-hằng-tuần',
    pattern:
      '[( trước | vào | chậm nhất )] [<time>] [( sáng | chiều )] [( ngày | vào )] thứ ( <n> | tư ) ( hằng | hàng | mỗi ) tuần',
    where: 'anywhere',
    read: weekly,
  },
  {
    id: 'hằng-tuần-vào-thứ',
    pattern:
      '( hằng | hàng | mỗi ) tuần [,] [( trước | vào | chậm nhất )] [<time>] [( sáng | chiều )] [ngày] thứ ( <n> | tư )',
    where: 'anywhere',
    read: weekly,
  },
  {
    id: 'hai-lần-một-năm',
    pattern: `${BEFORE} <date> ( và | , ) [trước] [ngày] <date:second> ${YEARLY}`,
    where: 'anywhere',
    read: twiceAYear,
  },
  {
    id: 'n-tháng-một-lần',
    pattern: '[định kỳ] <n> tháng ( một | 01 | 1 | / ) [01] lần',
    where: 'anywhere',
    read: everyMonths,
  },
  {
    id: 'kỳ-một-lần-bằng-chữ',
    pattern: '[định kỳ] <span> ( một | 01 | 1 ) lần',
    where: 'anywhere',
    read: every({ minCount: 1 }),
  },
  {
    id: 'báo-cáo-năm-trước-ngày',
    pattern:
      '( 6 tháng | 06 tháng | sáu tháng | 9 tháng | năm ) [đầu năm] [( <bracket> | : | , | - )] [gửi] ( trước | chậm nhất | trước ngày | chậm nhất ngày ) <date>',
    where: 'anywhere',
    read: dayOfYear('before'),
  },
  {
    id: 'báo-cáo-tháng-trước-ngày',
    pattern: '( báo cáo | định kỳ ) tháng [( <bracket> | : | , | - )] [gửi] ( trước | chậm nhất ) ngày <n>',
    where: 'anywhere',
    read: dayOfMonth('before', { freq: 'monthly' }),
  },
  {
    id: 'hằng-năm-trước-ngày',
    pattern: `${YEARLY} [,] ( trước | chậm nhất | trước ngày | chậm nhất ngày ) <date>`,
    where: 'anywhere',
    read: dayOfYear('before'),
  },
  {
    id: 'hằng-năm-bracket-trước',
    pattern: `[định kỳ] ${YEARLY} <bracket> ( trước ngày | trước ) <date>`,
    where: 'anywhere',
    read: dayOfYear('before'),
  },
  {
    id: 'tháng-hằng-năm',
    pattern: `[( vào | trong )] <month> ${YEARLY}`,
    where: 'anywhere',
    read: monthOfYear,
  },
  {
    id: 'ít-nhất-mỗi-kỳ',
    pattern: '[định kỳ] ( ít nhất | tối thiểu ) [mỗi] <freq> <n> lần',
    where: 'anywhere',
    read: counted,
  },
  {
    id: 'ít-nhất-lần-kỳ',
    pattern:
      '[định kỳ] ( ít nhất | tối thiểu ) <n> <noun> [<noun>] ( / | mỗi | một | trong một | trong ) <freq>',
    where: 'anywhere',
    read: counted,
  },
  {
    id: 'mỗi-kỳ-lần',
    pattern: '[định kỳ] ( mỗi | hằng | hàng ) <freq> [( ít nhất | tối thiểu | họp | tổ chức )] <n> <noun>',
    where: 'anywhere',
    read: counted,
  },
  {
    id: 'lần-mỗi-kỳ',
    pattern: '[định kỳ] <n> lần ( / | mỗi | một ) <freq>',
    where: 'anywhere',
    read: counted,
  },
  {
    id: 'kỳ-một-lần',
    pattern: '[định kỳ] <freq> / ( lần | 01 lần | 1 lần )',
    where: 'anywhere',
    read: every({ minCount: 1 }),
  },
  {
    id: 'định-kỳ-hằng-kỳ-đột-xuất',
    pattern: `${DO} [định kỳ] <every> ${LIST} ${AD_HOC}`,
    where: 'anywhere',
    read: every({ orAdHoc: true }),
  },
  {
    id: 'định-kỳ-hằng-kỳ',
    pattern: `${DO} định kỳ [vào] ( <every> | [theo] <span> ) ${LIST}`,
    where: 'anywhere',
    read: every(),
  },
  {
    id: 'thường-xuyên-cùng-định-kỳ',
    pattern: `[thực hiện] thường xuyên ( hoặc | , | và ) [định kỳ] <every>`,
    where: 'anywhere',
    read: every({ alsoOngoing: true }),
  },
  {
    id: 'thường-xuyên-định-kỳ',
    pattern: '[thực hiện] thường xuyên ( cùng | , | và ) định kỳ',
    where: 'anywhere',
    read: () => recurring({ freq: 'unspecified', alsoOngoing: true }),
  },
  { id: 'hằng-kỳ-đầu-câu', pattern: `<every> ${LIST}`, where: 'opening', read: every() },
  {
    id: 'hằng-kỳ-cuối-câu',
    pattern: '( hằng | hàng ) ( <freq> )',
    where: 'edge',
    likely: true,
    notAfter: /(?:loại|giá|điểm|chất lượng|đảng viên|cán bộ|kế hoạch|chương trình|dự toán|họp|thường kỳ)$/u,
    read: (found) => (freqOf(found) === 'yearly' ? null : every()(found)),
  },
  {
    id: 'hằng-năm-cuối-câu',
    pattern: '( hằng | hàng ) năm',
    where: 'edge',
    likely: true,
    notAfter: /(?:loại|giá|điểm|chất lượng|viên|chi bộ|bộ|đảng|kế hoạch|dự toán|họp|thường kỳ|cấp|lượng)$/u,
    read: () => recurring({ freq: 'yearly' }),
  },
  {
    id: 'báo-cáo-hằng-kỳ',
    pattern: `( báo cáo | sơ kết | tổng kết | sơ kết , tổng kết | đánh giá ) [định kỳ] <every> ${LIST}`,
    where: 'anywhere',
    likely: true,
    notAfter: /(?:chế độ|các|thực hiện)$/u,
    read: every(),
  },
  {
    id: 'định-kỳ-đột-xuất',
    pattern: `định kỳ ${AD_HOC}`,
    where: 'anywhere',
    read: () => recurring({ freq: 'unspecified', orAdHoc: true }),
  },
  {
    id: 'định-kỳ',
    pattern: 'định kỳ',
    where: 'anywhere',
    notAfter: /(?:sinh hoạt|họp|lịch|chế độ|nội dung|vào|tháng|quý|năm)$/u,
    likely: true,
    read: () => recurring({ freq: 'unspecified' }),
  },
];

const ongoing = (): Read => ({ kind: 'ongoing', rule: { ongoing: true } });
export const ONGOING_PHRASES: PhraseRow[] = [
  {
    id: 'thực-hiện-thường-xuyên',
    pattern:
      '( thực hiện | triển khai | duy trì | tiến hành | tổ chức ) ( thường xuyên [, liên tục] | liên tục [, thường xuyên] )',
    where: 'edge',
    read: ongoing,
  },
  {
    id: 'thường-xuyên-nêu-riêng',
    pattern:
      '[( nhiệm vụ | công việc )] ( thường xuyên | liên tục | thường xuyên , liên tục | cả năm | trong cả năm | quanh năm | trong suốt quá trình thực hiện )',
    where: 'stated',
    read: ongoing,
  },
  {
    id: 'thường-xuyên-đầu-câu',
    pattern: 'thường xuyên',
    where: 'opening',
    likely: true,
    notBefore: /^\s*(?:và|,)/u,
    read: ongoing,
  },
  {
    id: 'đến-khi',
    pattern: '[cho] ( đến | tới ) khi <event>',
    where: 'edge',
    read: (found) => {
      const text = slot(found, 'event', 'event')?.text.trim() ?? '';
      return { kind: 'ongoing', rule: { ongoing: true, until: { event: text, code: eventCode(text) } } };
    },
  },
];
