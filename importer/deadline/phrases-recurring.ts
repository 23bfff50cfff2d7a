/** Deadlines that come again, and those that never end. */
import type { ReadRule } from '../draft.ts';
import { eventCode } from './event-code.ts';
import type { Captures } from './pattern.ts';
import { type PhraseRow, type Read, slot } from './row.ts';

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
const LIST =
  '[( , | và | hoặc | ; ) [( hằng | hàng )] <freq:freq2>] [( , | và | hoặc ) [( hằng | hàng )] <freq:freq3>] [( , | và | hoặc ) [( hằng | hàng )] <freq:freq4>]';
const AD_HOC =
  '( , | và | hoặc | / ) ( đột xuất [( khi có yêu cầu | khi được yêu cầu | theo yêu cầu | khi cần [thiết] | khi có <noun> [<noun>] )] | [khi] [có] yêu cầu | khi đột xuất )';
const DO = '[( thực hiện | tổ chức | báo cáo )]';

/** "03 tháng một lần"; @param other months that are no rhythm of the calendar's, and only those */
const everyMonths = (found: Captures, other: boolean): Read | null => {
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
  return (freq === null) === other ? recurring({ freq: freq ?? 'unspecified' }) : null;
};

export const RECURRING_PHRASES: PhraseRow[] = [
  {
    id: 'sau-mỗi-kỳ',
    pattern: '[ngay] sau ( mỗi | từng ) <freq>',
    where: 'anywhere',
    likely: true,
    read: every(),
  },
  {
    id: 'tại-phiên-họp-kỳ',
    pattern:
      '( tại | trong ) ( phiên họp | kỳ họp | cuộc họp | hội nghị | giao ban ) [( thường kỳ | định kỳ | giao ban )] <every>',
    where: 'anywhere',
    likely: true,
    read: every(),
  },
  {
    id: 'cuối-mỗi-kỳ',
    pattern: '[vào] ( cuối | đầu ) ( mỗi | hằng | hàng | các ) <freq>',
    where: 'anywhere',
    likely: true,
    read: every(),
  },
  {
    id: 'n-tháng-một-lần',
    pattern: '[định kỳ] <n> tháng ( một | 01 | 1 | / ) [01] lần',
    where: 'anywhere',
    read: (found) => everyMonths(found, false),
  },
  {
    id: 'mấy-tháng-một-lần',
    pattern: '[định kỳ] <n> tháng ( một | 01 | 1 | / ) [01] lần',
    where: 'anywhere',
    likely: true,
    read: (found) => everyMonths(found, true),
  },
  {
    // Every second year is no rhythm of the calendar's: asked.
    id: 'n-năm-một-lần',
    pattern: '[định kỳ] <n> năm ( một | 01 | 1 | / ) [01] lần',
    where: 'anywhere',
    read: (found) => recurring({ freq: slot(found, 'n', 'number')?.value === 1 ? 'yearly' : 'unspecified' }),
  },
  {
    // Every second week or month, every two hours: no rhythm of the calendar's either.
    id: 'n-kỳ-một-lần',
    pattern: '[định kỳ] <n> ( tuần | ngày | giờ ) ( một | 01 | 1 | / ) [01] lần',
    where: 'anywhere',
    likely: true,
    read: (found) => (slot(found, 'n', 'number')?.value === 1 ? null : recurring({ freq: 'unspecified' })),
  },
  {
    id: 'kỳ-một-lần-bằng-chữ',
    pattern: '[định kỳ] <span> ( một | 01 | 1 ) lần',
    where: 'anywhere',
    notAfter: /(?<!\d)(?:0?[2-9]|[1-9]\d)$/u,
    read: every({ minCount: 1 }),
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
      '[định kỳ] ( ít nhất | tối thiểu ) <n> <noun> [[,] <noun>] ( / | mỗi | một | trong một | trong ) <freq>',
    where: 'anywhere',
    notBefore: /^(?:[ivx]+(?!\p{L})|\d|năm|này|\/)/u,
    read: counted,
  },
  {
    id: 'mỗi-kỳ-lần',
    pattern:
      '[( định kỳ | bình quân | trung bình )] ( mỗi | hằng | hàng ) <freq> [( ít nhất | tối thiểu | không dưới | không ít hơn | từ | họp | tổ chức )] <n> <noun>',
    where: 'anywhere',
    read: counted,
  },
  {
    // Of no rhythm of the calendar's: how often is asked.
    id: 'mỗi-vụ-lần',
    pattern:
      '[định kỳ] mỗi ( vụ | mùa | nhiệm kỳ | đợt | khóa | kỳ họp ) [<noun>] [<noun>] [( ít nhất | tối thiểu )] <n> ( lần | đợt | buổi | cuộc | lớp )',
    where: 'anywhere',
    likely: true,
    read: (found) => {
      const minCount = slot(found, 'n', 'number')?.value;
      return minCount === undefined ? null : recurring({ freq: 'unspecified', minCount });
    },
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
  {
    id: 'sáu-tháng-và-năm',
    pattern: '[báo cáo] ( 6 | 06 | sáu ) tháng ( , | và ) ( hằng | hàng | một | 01 | 1 ) năm',
    where: 'opening',
    read: () => recurring({ freq: 'halfYearly', also: { freq: 'yearly' } }),
  },
  {
    id: 'theo-kỳ',
    pattern: 'theo [từng] <freq> [( , | và ) [theo] [từng] <freq:freq2>]',
    where: 'stated',
    likely: true,
    notBefore: /^(?:\d|[ivx]+(?!\p{L}))/u,
    read: (found) => (freqOf(found) === 'daily' || freqOf(found) === 'yearly' ? null : every()(found)),
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
    id: 'hằng-kỳ-trong-suốt',
    pattern: '( hằng | hàng ) <freq>',
    where: 'anywhere',
    likely: true,
    onlyBefore: /^trong (?:suốt|cả|toàn|mùa|thời gian|đợt)(?!\p{L})/u,
    read: every(),
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
    id: 'làm-hằng-kỳ',
    pattern:
      '( cập nhật | báo cáo | kiểm tra | tổng hợp | rà soát | phát sóng | phát thanh | công khai ) [<noun>] [<noun>] [<noun>] [<noun>] ( hằng | hàng ) <freq>',
    where: 'anywhere',
    likely: true,
    notAfter: /(?:chương trình|kế hoạch|các|chế độ)$/u,
    read: (found) => (freqOf(found) === 'yearly' ? null : every()(found)),
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
    notBefore: /^:/u,
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
