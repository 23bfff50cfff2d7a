/** Deadlines that are a stretch of time: a quarter, a month, a term, between two events. */
import type { PeriodEnd } from '../draft.ts';
import { eventCode } from './event-code.ts';
import type { Captures } from './pattern.ts';
import { lastDay, type PhraseRow, type Read, type ReadingContext, range, slot, written } from './row.ts';

const whole = (found: Captures, context: ReadingContext): Read | null => {
  const when =
    range(found, 'quarter', context) ?? range(found, 'month', context) ?? range(found, 'year', context);
  return (
    when && {
      kind: 'period',
      rule: { from: when.from, to: when.to, ...(when.label ? { label: when.label } : {}) },
      yearGuessed: when.yearGuessed,
    }
  );
};
const half =
  (which: 1 | 2) =>
  (found: Captures, context: ReadingContext): Read | null => {
    const year = slot(found, 'year', 'year')?.year ?? context.year;
    if (year === null) return null;
    const yearGuessed = !found.year;
    return which === 1
      ? {
          kind: 'period',
          rule: { from: written(year, 1, 1), to: written(year, 6, 30), label: `H1/${year}` },
          yearGuessed,
        }
      : {
          kind: 'period',
          rule: { from: written(year, 7, 1), to: written(year, 12, 31), label: `H2/${year}` },
          yearGuessed,
        };
  };

/** "từ ngày 01/12 đến ngày 15/12/2025": the first takes the year of the second. */
const between = (found: Captures, context: ReadingContext): Read | null => {
  const to = range(found, 'to', context);
  const from = range(found, 'from', { year: to ? Number(to.to.slice(0, 4)) : context.year });
  if (!to || !from || from.from > to.to) return null;
  return { kind: 'period', rule: { from: from.from, to: to.to }, yearGuessed: to.yearGuessed };
};
const ISSUE: PeriodEnd = { anchor: 'ISSUE_DATE' };
const untilTime = (found: Captures, context: ReadingContext): Read | null => {
  const to = range(found, 'to', context);
  return to && { kind: 'period', rule: { from: ISSUE, to: to.to }, yearGuessed: to.yearGuessed };
};

const event = (found: Captures, name: string): string => slot(found, name, 'event')?.text.trim() ?? '';
const end = (text: string, edge?: 'start' | 'end'): PeriodEnd => ({
  event: text,
  code: eventCode(text),
  ...(edge ? { edge } : {}),
});
const period = (from: PeriodEnd, to: PeriodEnd): Read => ({ kind: 'period', rule: { from, to } });

const DONE =
  '[( hoàn thành [xong] | thực hiện [xong] | xong | tổ chức [xong] | triển khai | thời gian | thời gian thực hiện )] [:]';
const TIME =
  '( <date:to> | [ngày] <date:to> | <month:to> | <quarter:to> | năm <year:to> | cuối năm <year:to> )';
const FROM_TIME = '( [ngày] <date:from> | <month:from> | <quarter:from> | năm <year:from> )';

/** "từ ngày 10 đến ngày 15/11/2025": the first takes month and year of the second. */
const dayToDate = (found: Captures, context: ReadingContext): Read | null => {
  const to = range(found, 'to', context);
  const day = slot(found, 'n', 'number')?.value ?? 0;
  if (!to || day < 1 || day > Number(to.to.slice(8))) return null;
  const from = `${to.to.slice(0, 8)}${String(day).padStart(2, '0')}`;
  return { kind: 'period', rule: { from, to: to.to }, yearGuessed: to.yearGuessed };
};
/** "tháng 10, 11/2025", "quý III đến quý IV/2026": from the first to the last. */
const severalMonths = (found: Captures, context: ReadingContext): Read | null => {
  const to = range(found, 'month', context) ?? range(found, 'quarter', context);
  if (!to) return null;
  const year = Number(to.to.slice(0, 4));
  const first = slot(found, 'n', 'number')?.value;
  const from =
    first !== undefined
      ? first >= 1 && first <= 12
        ? written(year, first, 1)
        : null
      : (range(found, 'first', { year })?.from ?? null);
  if (from === null || from > to.to) return null;
  return { kind: 'period', rule: { from, to: to.to }, yearGuessed: to.yearGuessed };
};
/** "Tháng 4 và tháng 10/2027": two months with others between are two times, the second beside the first. */
const monthsOrTwo = (found: Captures, context: ReadingContext): Read | null => {
  const read = severalMonths(found, context);
  const second = range(found, 'month', context) ?? range(found, 'quarter', context);
  const first = slot(found, 'n', 'number')?.value;
  const from = read?.rule.from;
  if (!read || !second || typeof from !== 'string') return read;
  const year = Number(second.to.slice(0, 4));
  const own =
    first !== undefined
      ? { to: written(year, first, lastDay(year, first)) }
      : range(found, 'first', { year });
  if (!own || nextDay(own.to) >= second.from) return read;
  return {
    ...read,
    rule: { from, to: own.to, also: { from: second.from, to: second.to } },
  };
};
const nextDay = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
/** "Trong ngày bầu cử", "trong các ngày nghỉ Tết": from its beginning to its end. */
const during =
  (noun: string) =>
  (found: Captures): Read => {
    const name = `${noun} ${event(found, 'event')}`;
    return period(end(name, 'start'), end(name, 'end'));
  };
/** Days of a month. */
const daysOf =
  (which: (last: number) => [number, number]) =>
  (found: Captures, context: ReadingContext): Read | null => {
    const month = range(found, 'month', context);
    if (!month) return null;
    const [from, to] = which(Number(month.to.slice(8))).map(
      (day) => `${month.to.slice(0, 8)}${String(day).padStart(2, '0')}`,
    );
    return { kind: 'period', rule: { from, to }, yearGuessed: month.yearGuessed };
  };
/** Thirds of a month. */
const third =
  (which: 0 | 1 | 2) =>
  (found: Captures, context: ReadingContext): Read | null => {
    const month = range(found, 'month', context);
    if (!month) return null;
    const [from, to] = [
      ['01', '10'],
      ['11', '20'],
      ['21', month.to.slice(8)],
    ][which] ?? ['01', '10'];
    return {
      kind: 'period',
      rule: { from: `${month.from.slice(0, 8)}${from}`, to: `${month.to.slice(0, 8)}${to}` },
      yearGuessed: month.yearGuessed,
    };
  };

/** "báo cáo quý I", "kế hoạch tháng 9/2026": which paper, not when. */
const NAMES_OF_PAPERS =
  /(?:báo cáo|kế hoạch|chương trình|công tác|nhiệm vụ|kỳ họp|nghị quyết|số liệu|tình hình|giao ban|kết quả|lịch|chỉ tiêu|dự toán|đến|từ|qua|so với|tháng|ngày|\/)$/u;

export const PERIOD_PHRASES: PhraseRow[] = [
  {
    id: 'ngày-đến-ngày-tháng',
    pattern: '[từ] [ngày] <n> ( đến | - | – ) [ngày] <date:to>',
    where: 'anywhere',
    read: dayToDate,
  },
  {
    id: 'hai-ngày',
    pattern: '[trong] [( 02 | 2 | hai | 03 | 3 | ba )] ngày <n> ( và | , | - ) [ngày] <date:to>',
    where: 'edge',
    read: dayToDate,
  },
  {
    id: 'các-tháng-liền',
    pattern: '[( trong | vào )] [các] tháng <n> ( - | – | đến ) [tháng] <month>',
    where: 'anywhere',
    read: severalMonths,
  },
  {
    id: 'các-tháng',
    pattern:
      '[( trong | vào )] [các] tháng <n> [, <n:second>] [, <n:third>] ( , | và | , và ) [tháng] <month>',
    where: 'anywhere',
    read: (found, context) => (found.second ? severalMonths : monthsOrTwo)(found, context),
  },
  {
    id: 'các-quý-liền',
    pattern: '[( trong | vào )] <quarter:first> ( - | – | đến ) [quý] <quarter>',
    where: 'anywhere',
    read: severalMonths,
  },
  {
    id: 'các-quý',
    pattern: '[( trong | vào )] <quarter:first> ( , | và ) [quý] <quarter>',
    where: 'anywhere',
    read: monthsOrTwo,
  },
  {
    id: 'đầu-tháng',
    pattern: '[vào] ( đầu | thượng tuần ) [tháng] <month>',
    where: 'edge',
    likely: true,
    read: third(0),
  },
  {
    id: 'tuần-đầu-tháng',
    pattern: '[( vào | trong )] tuần ( đầu [tiên] | thứ nhất ) [của] <month>',
    where: 'edge',
    likely: true,
    read: daysOf((_last) => [1, 7]),
  },
  {
    id: 'tuần-cuối-tháng',
    pattern: '[( vào | trong )] tuần ( cuối [cùng] ) [của] <month>',
    where: 'edge',
    likely: true,
    read: daysOf((last) => [last - 6, last]),
  },
  {
    id: 'nửa-đầu-tháng',
    pattern: '[( vào | trong )] nửa đầu <month>',
    where: 'edge',
    likely: true,
    read: daysOf((_last) => [1, 15]),
  },
  {
    id: 'nửa-cuối-tháng',
    pattern: '[( vào | trong )] nửa ( cuối | sau ) <month>',
    where: 'edge',
    likely: true,
    read: daysOf((last) => [16, last]),
  },
  {
    id: 'giữa-tháng',
    pattern: '[vào] ( giữa | trung tuần ) <month>',
    where: 'edge',
    likely: true,
    read: third(1),
  },
  {
    id: 'cuối-tháng',
    pattern: '[vào] ( cuối | hạ tuần ) [tháng] <month>',
    where: 'edge',
    likely: true,
    read: third(2),
  },
  {
    id: 'trước-trong-và-sau-tết',
    pattern: '( trong dịp | dịp | trong ) ( tết | lễ | kỷ niệm ) <event>',
    where: 'stated',
    likely: true,
    read: (found) => {
      const name = `Tết ${event(found, 'event')}`;
      return period(end(`khai mạc ${name}`, 'start'), end(`bế mạc ${name}`, 'end'));
    },
  },
  {
    id: 'từ-nay-đến-cuối-năm',
    pattern: '[kể] từ nay [cho] đến ( cuối năm | hết năm )',
    where: 'anywhere',
    likely: true,
    read: (_found, { year }) =>
      year === null
        ? null
        : { kind: 'period', rule: { from: ISSUE, to: written(year, 12, 31) }, yearGuessed: true },
  },
  { id: 'khoảng-năm', pattern: '<year:from> ( - | – | đến ) <year:to>', where: 'cell', read: between },
  { id: 'năm-trần', pattern: '<year>', where: 'cell', likely: true, read: whole },
  { id: 'trong-quý', pattern: `${DONE} ( trong | vào ) <quarter>`, where: 'anywhere', read: whole },
  {
    id: 'hoàn-thành-quý',
    pattern: '( hoàn thành [xong] | xong | thực hiện | tổ chức ) <quarter>',
    where: 'anywhere',
    read: whole,
  },
  {
    id: 'quý-nêu-riêng',
    pattern: '<quarter>',
    where: 'edge',
    notAfter: NAMES_OF_PAPERS,
    read: whole,
  },
  {
    id: 'tháng-cuối-câu',
    pattern: '( <month> | <quarter> )',
    where: 'edge',
    likely: true,
    notAfter: NAMES_OF_PAPERS,
    notBefore: /^(?:hằng|hàng|mỗi|của)/u,
    read: (found, context) => {
      const read = whole(found, context);
      return read?.yearGuessed ? null : read;
    },
  },
  {
    id: 'trong-tháng',
    pattern: `${DONE} ( trong | vào ) <month>`,
    where: 'anywhere',
    read: whole,
    notBefore: /^(?:hằng|hàng|mỗi)/u,
  },
  {
    id: 'tháng-nêu-riêng',
    pattern: `${DONE} <month>`,
    where: 'stated',
    read: whole,
    notBefore: /^(?:hằng|hàng|mỗi)/u,
  },
  {
    id: 'trong-năm',
    pattern: '( hoàn thành [xong] | thực hiện | xong ) trong [( cả | suốt )] năm <year>',
    where: 'anywhere',
    read: whole,
  },
  {
    id: 'trong-năm-cuối-câu',
    pattern: '( trong [( cả | suốt | toàn )] | cả | suốt | ngay trong ) năm <year>',
    where: 'edge',
    read: whole,
    likely: true,
  },
  {
    id: 'trong-giai-đoạn',
    pattern: 'trong [( cả | suốt )] giai đoạn [năm] <year:from> ( - | – | đến ) <year:to>',
    where: 'edge',
    read: between,
    likely: true,
  },
  { id: 'năm-nêu-riêng', pattern: `${DONE} [trong] năm <year>`, where: 'cell', read: whole },
  {
    id: 'sáu-tháng-đầu',
    pattern: `${DONE} [trong] ( 6 | 06 | sáu ) tháng đầu năm [<year>]`,
    where: 'edge',
    read: half(1),
  },
  {
    id: 'sáu-tháng-cuối',
    pattern: `${DONE} [trong] ( 6 | 06 | sáu ) tháng cuối năm [<year>]`,
    where: 'edge',
    read: half(2),
  },
  {
    id: 'từ-đến',
    pattern: `${DONE} từ [đầu] ${FROM_TIME} [,] ( đến | tới | - | – ) [( hết | cuối )] ${TIME}`,
    where: 'anywhere',
    read: between,
  },
  {
    id: 'ngày-đến-ngày',
    pattern: `${FROM_TIME} ( đến | tới | - | – ) [hết] ${TIME}`,
    where: 'stated',
    read: between,
  },
  {
    id: 'giai-đoạn',
    pattern: `${DONE} [trong] giai đoạn [năm] <year:from> ( - | – | đến ) <year:to>`,
    where: 'opening',
    read: between,
  },
  {
    id: 'vào-năm',
    pattern: 'vào năm <year>',
    where: 'anywhere',
    read: whole,
  },
  {
    id: 'từ-ngày-đến-sự-kiện',
    pattern: `từ ${FROM_TIME} [cho] ( đến | tới ) [trước] [( khi | ngày )] <event:to>`,
    where: 'anywhere',
    read: (found, context) => {
      const from = range(found, 'from', context);
      const to = event(found, 'to');
      if (!from || /^(?:(?:hết|ngày|tháng|năm|quý|cuối|đầu)\s+)*(?:\d|nay)/iu.test(to)) return null;
      return { ...period(from.from, end(to)), yearGuessed: from.yearGuessed };
    },
  },
  {
    id: 'đến-hết-kỳ',
    pattern: '( đến | tới ) ( hết | cuối ) ( <quarter:to> | <month:to> | năm <year:to> )',
    where: 'edge',
    read: untilTime,
    likely: true,
  },
  {
    id: 'từ-nay-đến-ngày',
    pattern: `[( kể từ | từ )] ( nay | ngày ban hành [kế hoạch] | ngày ký ) [cho] ( đến | tới ) [( hết | cuối )] ${TIME}`,
    where: 'anywhere',
    read: untilTime,
  },
  {
    id: 'đến-hết-năm',
    pattern: '( đến | tới ) [hết] [cuối] năm <year:to>',
    where: 'opening',
    read: untilTime,
    likely: true,
  },
  {
    id: 'từ-nay-đến-trước-sự-kiện',
    pattern: '[kể] từ nay [cho] ( đến | tới ) trước [( khi | ngày khai mạc | thời điểm )] <event:to>',
    where: 'anywhere',
    read: (found) => {
      const to = event(found, 'to');
      return /^(?:(?:hết|ngày|tháng|năm|quý|cuối|đầu)\s+)*\d/iu.test(to)
        ? null
        : period(ISSUE, end(to, 'start'));
    },
  },
  {
    id: 'từ-nay-đến-sự-kiện',
    pattern: '[kể] từ nay [cho] ( đến | tới ) [thời điểm] [khi] <event:to>',
    where: 'anywhere',
    notBefore: /^trước(?!\p{L})/u,
    read: (found) => period(ISSUE, end(event(found, 'to'), 'end')),
  },
  {
    id: 'trong-ngày-sự-kiện',
    pattern: '( trong | vào ) [đúng] ngày <event>',
    where: 'edge',
    likely: true,
    onlyBefore:
      /^(?:bầu cử|hội|tết|lễ|khai mạc|bế mạc|kỷ niệm|thành lập|tổ chức|diễn ra|phát động|đại hội|toàn dân|quốc)(?!\p{L})/u,
    read: during('ngày'),
  },
  {
    id: 'trong-các-ngày-sự-kiện',
    pattern: 'trong các ngày <event>',
    where: 'edge',
    likely: true,
    notBefore: /^(?:qua|tới|vừa|đến|dài|làm việc|trong tuần|\d)(?!\p{L})/u,
    read: during('các ngày'),
  },
  {
    id: 'trong-đợt-sự-kiện',
    pattern: 'trong ( đợt | tuần lễ | tháng cao điểm ) <event>',
    where: 'edge',
    likely: true,
    notBefore: /^(?:này|đó|vừa|\d|[ivx]+)(?!\p{L})/u,
    read: during('đợt'),
  },
  {
    id: 'từ-sau-đến',
    pattern: 'từ sau [khi] <event~:from> ( đến | tới ) [khi] <event:to>',
    where: 'edge',
    read: (found) => period(end(`sau ${event(found, 'from')}`, 'end'), end(event(found, 'to'))),
  },
  {
    id: 'từ-khi-đến',
    pattern: 'từ [khi] <event~:from> ( đến | tới ) khi <event:to>',
    where: 'opening',
    read: (found) => period(end(event(found, 'from'), 'start'), end(event(found, 'to'), 'end')),
  },
  {
    id: 'trong-lúc-diễn-ra',
    pattern: 'trong ( thời gian | những ngày | suốt thời gian | dịp ) [( diễn ra | tổ chức )] <event>',
    where: 'edge',
    notBefore: /^(?:qua|tới|vừa|đến|dài|trước|sau|nhất|sớm|ngắn|này|đó|\d)/u,
    read: (found) => {
      const name = event(found, 'event');
      return period(end(`khai mạc ${name}`, 'start'), end(`bế mạc ${name}`, 'end'));
    },
  },
  {
    id: 'trước-và-trong',
    pattern: '( trước và trong | trong và sau ) [( diễn ra | khi diễn ra | khi )] <event>',
    where: 'edge',
    likely: true,
    read: (found) => period(end(event(found, 'event'), 'start'), end(event(found, 'event'), 'end')),
  },
  {
    id: 'trong-kỳ-họp-quý',
    pattern: '( trong | tại ) ( kỳ họp | phiên họp | hội nghị ) [thường kỳ] ( <quarter> | <month> )',
    where: 'edge',
    likely: true,
    read: whole,
  },
  {
    id: 'trong-tháng-này',
    pattern: 'trong tháng [này]',
    where: 'edge',
    likely: true,
    notBefore: /^(?:\p{L}|\d)/u,
    read: (_found, { issued }) => {
      if (!issued) return null;
      const [year, month] = [Number(issued.slice(0, 4)), Number(issued.slice(5, 7))];
      const [from, to] = [written(year, month, 1), written(year, month, lastDay(year, month))];
      return { kind: 'period', rule: { from, to, label: `M${month}/${year}` }, yearGuessed: true };
    },
  },
  {
    id: 'trước-trong-và-sau',
    pattern:
      '[( vào | trong ) [( thời điểm | thời gian | dịp )]] [cả] trước , trong và sau [( diễn ra | khi diễn ra | khi )] <event>',
    where: 'anywhere',
    read: (found) =>
      period(end(`trước ${event(found, 'event')}`, 'start'), end(`sau ${event(found, 'event')}`, 'end')),
  },
  {
    id: 'trong-nhiệm-kỳ',
    pattern: '( trong [( cả | suốt | toàn )] nhiệm kỳ | hết nhiệm kỳ )',
    where: 'anywhere',
    notBefore: /^\s*(?:đại hội|này)/u,
    read: () => ({
      kind: 'period',
      rule: { from: end('đầu nhiệm kỳ', 'start'), to: end('hết nhiệm kỳ', 'end'), label: 'TERM' },
    }),
  },
];
