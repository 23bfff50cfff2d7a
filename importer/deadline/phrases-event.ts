/** Deadlines that hang on an event: after, before, at once, each time. */
import type { ReadRule } from '../draft.ts';
import { eventCode } from './event-code.ts';
import type { Captures } from './pattern.ts';
import { type PhraseRow, type Read, slot } from './row.ts';

/** "tổ chức hội nghị" is the conference; "ban hành hướng dẫn" is the issuing of it. */
const eventText = (text: string): string =>
  text
    .replace(/^(?:khi\s+|việc\s+)?(?:tổ chức|diễn ra)\s+(?=(?:hội nghị|đại hội|hội thảo|lễ|ngày|buổi))/iu, '')
    .trim();

type Offset = NonNullable<ReadRule['offset']>;
const relative = (event: string, offset: Offset, more: Partial<ReadRule> = {}): Read | null => {
  const yearly = /\s+(?:hằng|hàng) năm$/iu.test(event);
  const name = eventText(event);
  if (name === '') return null;
  return {
    kind: 'eventRelative',
    rule: {
      anchor: { event: name, code: eventCode(name) },
      offset,
      ...(yearly ? { recurs: 'yearly' } : {}),
      ...more,
    },
  };
};
const event = (found: Captures): string => slot(found, 'event', 'event')?.text ?? '';
const within =
  (direction: Offset['direction']) =>
  (found: Captures): Read | null => {
    const value = slot(found, 'n', 'number')?.value;
    const unit = slot(found, 'unit', 'unit')?.unit;
    if (value === undefined || !unit) return null;
    const after = { immediate: false, boundary: 'onOrBefore' as const };
    return relative(event(found), { value, unit, direction }, direction === 'after' ? after : {});
  };
const zero = (direction: Offset['direction']): Offset => ({ value: 0, unit: 'day', direction });
const atOnce = (found: Captures): Read | null => relative(event(found), zero('after'), { immediate: true });
const before = (found: Captures): Read | null => relative(event(found), zero('before'));

/** The event is the closing, not the whole congress. */
const named =
  (verb: string) =>
  (read: (found: Captures) => Read | null) =>
  (found: Captures): Read | null =>
    read({ ...found, event: { slot: 'event', text: `${verb} ${event(found)}` } });

const OPENS =
  '[( hoàn thành [xong] [việc này] | xong | thực hiện [xong] | triển khai [xong] | tổ chức [xong] )]';
const SINCE = '( kể từ | tính từ | từ ) [( khi | ngày | lúc | thời điểm | sau khi )]';

const KINDS_OF_EVENT =
  /^(?:kỳ|buổi|họp|hội nghị|đại hội|cuộc|phiên|lễ|đợt|mùa|tết|khai|bế|mỗi (?!\d|$)|ngày|khi|kết thúc|bầu cử|hội thi|hội thao|chương trình|vụ|tổ chức|diễn ra|trình|có (?:kiến nghị|kết luận|thông báo|yêu cầu|kết quả)|nhận được|được (?:phê duyệt|ban hành|thành lập))(?!\p{L})/u;

export const EVENT_PHRASES: PhraseRow[] = [
  {
    id: 'sau-sự-kiện-n-ngày',
    pattern: `${OPENS} [( chậm nhất | muộn nhất )] sau [( khi | ngày )] <event~:event> [( không quá | chậm nhất | tối đa )] <n> <unit>`,
    where: 'edge',
    onlyBefore: KINDS_OF_EVENT,
    notBefore: /^mỗi \d/u,
    read: within('after'),
  },
  {
    id: 'trước-khi-n-ngày',
    pattern: `${OPENS} [( chậm nhất | muộn nhất )] trước khi <event~:event> [( ít nhất | tối thiểu | chậm nhất )] <n> <unit>`,
    where: 'edge',
    likely: true,
    read: within('before'),
  },
  {
    id: 'trước-sự-kiện-n-ngày-gọn',
    pattern: `${OPENS} [( chậm nhất | muộn nhất )] trước [( khi | ngày )] <event~:event> <n> <unit>`,
    where: 'edge',
    onlyBefore: KINDS_OF_EVENT,
    read: within('before'),
  },
  {
    id: 'sau-mỗi',
    pattern: `${OPENS} [ngay] sau mỗi <event>`,
    where: 'edge',
    likely: true,
    notBefore: /^(?:\d{1,2} )?(?:tuần|tháng|quý|năm)(?!\p{L})/u,
    read: (found) => relative(`mỗi ${event(found)}`, zero('after'), { immediate: true }),
  },
  {
    id: 'trước-mỗi',
    pattern: `${OPENS} trước mỗi <event>`,
    where: 'edge',
    likely: true,
    read: (found) => relative(`mỗi ${event(found)}`, zero('before')),
  },
  {
    id: 'khi-xảy-ra',
    pattern: '[ngay] ( khi | mỗi khi ) <event>',
    where: 'edge',
    onlyBefore:
      /^(?:xảy ra|tổ chức (?:cưỡng chế|bầu cử|thi|thi công|lễ hội|di dời)|tiến hành|phát sinh|phát hiện|nhận được|nhận thấy|tiếp nhận|kết thúc|sự cố|dịch bệnh|thiên tai|bão|lũ|nước|mưa|cháy|được (?:yêu cầu|đề nghị|mời|phân công)|cấp trên yêu cầu)(?!\p{L})/u,
    likely: true,
    read: atOnce,
  },
  {
    // "Khi độ mặn vượt 1‰, …"
    id: 'khi-đến-mức',
    pattern: '[ngay] khi <event>',
    where: 'opening',
    onlyBefore:
      /^[^,;.]{3,60} (?:vượt(?: quá)?|xuống dưới|xuất hiện|xảy ra|tăng|giảm|dâng|lên mức)(?:$| [^,;.]{1,40}$)/u,
    likely: true,
    read: atOnce,
  },
  {
    id: 'khi-xong',
    pattern: '[ngay] khi <event>',
    where: 'edge',
    onlyBefore:
      /^[^,;.]{3,80} (?:hoàn thành|kết thúc|được (?:ban hành|phê duyệt|thông qua|công bố|bàn giao|đưa vào sử dụng)|có hiệu lực)$/u,
    likely: true,
    read: atOnce,
  },
  {
    id: 'sau-n-ngày-sự-kiện',
    pattern:
      '( chậm nhất [là] | muộn nhất | hoàn thành [xong] | thực hiện [xong] | xong | trong vòng ) sau <n> <unit> [( kể từ [( khi | ngày )] | từ [( khi | ngày )] | khi | sau khi )] <event>',
    where: 'anywhere',
    read: within('after'),
  },
  {
    id: 'sau-n-ngày-nêu-riêng',
    pattern: 'sau <n> <unit> [( kể từ [( khi | ngày )] | từ [( khi | ngày )] | khi )] <event>',
    where: 'stated',
    read: within('after'),
  },
  {
    id: 'sau-n-ngày-tổ-chức',
    pattern: 'sau <n> <unit> [,] <event>',
    where: 'edge',
    onlyBefore:
      /^(?:(?:tổ chức|diễn ra|kết thúc|bế mạc) (?:hội|đại hội|lễ|cuộc|đợt|kỳ|phiên|buổi|lớp)|kể từ|từ (?:ngày|khi))(?!\p{L})/u,
    read: (found) => {
      const text = event(found).replace(/^(?:kể từ|từ)\s+(?:khi|ngày|lúc)?\s*/iu, '');
      return within('after')({ ...found, event: { slot: 'event', text } });
    },
  },
  {
    id: 'sau-n-năm-thực-hiện',
    pattern: 'sau <n> <unit> ( thực hiện | triển khai [thực hiện] ) <event>',
    where: 'anywhere',
    likely: true,
    read: (found) => {
      const read = within('after')(found);
      return read && { ...read, rule: { ...read.rule, boundary: undefined, immediate: undefined } };
    },
  },
  {
    id: 'trong-n-ngày-kể-từ',
    pattern: `${OPENS} ( trong [( vòng | thời hạn | thời gian )] [không quá] | thời hạn [không quá] | chậm nhất [là] [trong] [( vòng | thời hạn )] | muộn nhất [trong] | không quá | tối đa ) <n> <unit> [,] ( ${SINCE} | sau [( khi | ngày )] ) <event>`,
    where: 'anywhere',
    read: within('after'),
  },
  {
    id: 'n-ngày-kể-từ',
    pattern: `${OPENS} <n> <unit> [,] ( kể từ | tính từ ) [( khi | ngày | lúc | thời điểm )] <event>`,
    where: 'anywhere',
    read: within('after'),
  },
  {
    id: 'n-ngày-sau',
    pattern: `${OPENS} <n> <unit> sau [( khi | ngày )] <event>`,
    where: 'stated',
    read: within('after'),
  },
  {
    id: 'n-ngày-trước-sự-kiện',
    pattern: `${OPENS} [( chậm nhất [là] | muộn nhất | ít nhất | tối thiểu )] <n> <unit> trước [( khi | ngày | thời điểm )] <event>`,
    where: 'anywhere',
    // "… 6 tháng trước ngày 15/6": a report of six months and its day.
    notBefore: /^(?:ngày )?\d/u,
    read: within('before'),
  },
  {
    id: 'trước-sự-kiện-n-ngày',
    pattern: `${OPENS} trước [( khi | ngày )] <event~:event> ( ít nhất | chậm nhất | tối thiểu ) <n> <unit>`,
    where: 'anywhere',
    read: within('before'),
  },
  {
    id: 'trong-n-ngày',
    pattern: `${OPENS} ( trong [( vòng | thời hạn | thời gian )] [không quá] | chậm nhất [là] [trong] [( vòng | thời hạn )] | không quá ) <n> <unit>`,
    where: 'edge',
    // How long it lasts: "thời gian một cuộc kiểm tra không quá 45 ngày".
    notAfter:
      /thời (?:gian|lượng)\s[^,;.]{3,34}$|(?:mỗi|một) (?:lớp|cuộc|đợt|buổi|khóa|kỳ|vòng)[^,;.]{0,24}$/u,
    read: (found) => {
      const value = slot(found, 'n', 'number')?.value;
      const unit = slot(found, 'unit', 'unit')?.unit;
      if (value === undefined || !unit || unit === 'month' || unit === 'year') return null;
      return {
        kind: 'eventRelative',
        rule: {
          anchor: { event: '', code: null },
          offset: { value, unit, direction: 'after' },
          immediate: false,
          boundary: 'onOrBefore',
        },
        open: 'since',
      };
    },
  },
  {
    id: 'ngay-sau',
    pattern: `${OPENS} ngay ( sau khi | sau | khi ) <event>`,
    where: 'anywhere',
    notAfter: /(?:được|hoặc)$/u,
    read: atOnce,
  },
  {
    id: 'sau-khi-bế-mạc',
    pattern: 'sau [khi] bế mạc <event>',
    where: 'opening',
    likely: true,
    read: named('bế mạc')(atOnce),
  },
  {
    id: 'sau-khi-kết-thúc',
    pattern: 'sau [khi] kết thúc <event>',
    where: 'opening',
    likely: true,
    read: named('kết thúc')(atOnce),
  },
  {
    id: 'sau-khi',
    pattern: '( thực hiện | hoàn thành | triển khai ) sau [khi] <event>',
    where: 'anywhere',
    likely: true,
    read: atOnce,
  },
  {
    id: 'sau-khi-nêu-riêng',
    pattern: 'sau khi <event>',
    where: 'edge',
    likely: true,
    notBefore: /^(?:được|học|nghiên cứu)/u,
    read: atOnce,
  },
  {
    id: 'sau-khi-được',
    pattern: `${OPENS} sau khi <event>`,
    where: 'stated',
    likely: true,
    onlyBefore: /^được (?!học|nghiên cứu)/u,
    read: atOnce,
  },
  {
    id: 'sau-kỳ',
    pattern: `${OPENS} sau <event>`,
    where: 'edge',
    likely: true,
    onlyBefore: /^(?:kỳ họp|kỳ|buổi|hội nghị|đại hội|cuộc họp|phiên họp|lễ|đợt|tết|bầu cử)(?!\p{L})/u,
    read: atOnce,
  },
  {
    id: 'trước-khai-mạc',
    pattern: `${OPENS} trước [khi] khai mạc <event>`,
    where: 'edge',
    read: named('khai mạc')(before),
  },
  {
    id: 'trước-khi-hằng-năm',
    pattern: `${OPENS} trước khi <events~:event> ( hằng | hàng ) năm`,
    where: 'anywhere',
    read: (found) => relative(`${event(found)} hằng năm`, zero('before')),
  },
  {
    id: 'trước-khi',
    pattern: `${OPENS} trước khi <event>`,
    where: 'edge',
    likely: true,
    read: before,
  },
  {
    id: 'trước-kỳ',
    pattern: `${OPENS} trước [ngày] <event>`,
    where: 'edge',
    likely: true,
    onlyBefore:
      /^(?:kỳ|buổi|hội nghị|đại hội|cuộc họp|phiên|lễ|đợt|mùa|tết|khai|năm học|học kỳ|vụ|giờ|bầu cử|thềm)(?!\p{L})/u,
    read: before,
  },
  {
    id: 'trước-đại-hội',
    pattern: `${OPENS} trước <event>`,
    where: 'stated',
    likely: true,
    notBefore:
      /^\d|^(?:,|hết|ngày|tháng|quý|năm|thứ|ban|btv|đảng|cấp|thường|hoặc|và|mắt|mặt|đây|đó)(?!\p{L})/u,
    read: before,
  },
  {
    id: 'khi-có',
    pattern: 'khi có <event>',
    where: 'anywhere',
    likely: true,
    notBefore: /^(?:khó khăn|vướng mắc|điều kiện)/u,
    read: (found) => relative(`có ${event(found)}`, zero('after'), { immediate: true }),
  },
];
