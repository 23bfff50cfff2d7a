/** Deadlines that are a stretch of time: a quarter, a month, a term, between two events. */
import type { PeriodEnd } from '../draft.ts';
import type { Captures } from './pattern.ts';
import { DONE, during, end, event, NAMES_OF_PAPERS, period, whole } from './period-reads.ts';
import { lastDay, type PhraseRow, type Read, type ReadingContext, range, slot, written } from './row.ts';

/** "9 tháng đầu năm 2026" */
const nineMonths = (found: Captures, context: ReadingContext): Read | null => {
  const year = slot(found, 'year', 'year')?.year ?? context.year;
  if (year === null) return null;
  return {
    kind: 'period',
    rule: { from: written(year, 1, 1), to: written(year, 9, 30) },
    yearGuessed: !found.year,
  };
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

/** Years of a plan; "26/3/1931 - 26/3/2027" is a history. */
const LONGEST = 30;
const lastHour = (found: Captures): { toTime?: string } => {
  const toTime = slot(found, 'time', 'time')?.time;
  return toTime ? { toTime } : {};
};
/** "từ ngày 01/12 đến ngày 15/12/2025": the first takes the year of the second. */
const between = (found: Captures, context: ReadingContext): Read | null => {
  const to = range(found, 'to', context);
  const from = range(found, 'from', { year: to ? Number(to.to.slice(0, 4)) : context.year });
  if (
    !to ||
    !from ||
    from.from > to.to ||
    Number(to.to.slice(0, 4)) - Number(from.from.slice(0, 4)) > LONGEST
  )
    return null;
  const rule = { from: from.from, to: to.to, ...lastHour(found) };
  return { kind: 'period', rule, yearGuessed: to.yearGuessed };
};
const ISSUE: PeriodEnd = { anchor: 'ISSUE_DATE' };
const untilTime = (found: Captures, context: ReadingContext): Read | null => {
  const to = range(found, 'to', context);
  return (
    to && {
      kind: 'period',
      rule: { from: ISSUE, to: to.to, ...lastHour(found) },
      yearGuessed: to.yearGuessed,
    }
  );
};

const TIME =
  '( [<time>] [,] [ngày] <date:to> | [ngày] <date:to> | <month:to> | <quarter:to> | năm <year:to> | cuối năm <year:to> )';
const FROM_TIME =
  '( [<time:fromTime>] [,] [ngày] <date:from> | <month:from> | <quarter:from> | năm <year:from> )';

/** "Từ ngày 01/3/2026 đến trước ngày bầu cử": up to an event that has a day elsewhere. */
const untilEvent =
  (edge: 'start' | 'end') =>
  (found: Captures, context: ReadingContext): Read | null => {
    const from = range(found, 'from', context);
    const to = event(found, 'to');
    if (!from || /^(?:(?:hết|ngày|tháng|năm|quý|cuối|đầu|trước)\s+)*(?:\d|nay|khi|ngày)/iu.test(to))
      return null;
    return { ...period(from.from, end(to, edge)), yearGuessed: from.yearGuessed };
  };

/** "Sơ kết 6 tháng đầu năm": of which months, not when. */
const NAMES_OF_REVIEWS =
  /(?:sơ kết|tổng kết|đánh giá|kiểm điểm|kết quả|báo cáo|tình hình|công tác|nhiệm vụ)$/u;

export const PERIOD_PHRASES: PhraseRow[] = [
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
  {
    id: 'khoảng-năm',
    pattern:
      '[( trong | trong các năm | các năm | [từ] năm | từ )] <year:from> ( - | – | đến | , | và ) [hết] [năm] <year:to>',
    where: 'cell',
    read: between,
  },
  {
    id: 'các-năm',
    pattern: `${DONE} ( trong các năm | các năm | từ năm | từ đầu năm ) <year:from> ( - | – | đến ) [hết] [năm] <year:to>`,
    where: 'edge',
    read: between,
  },
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
    pattern: `${DONE} [trong] ( ( 6 | 06 | sáu ) tháng đầu | nửa đầu ) năm [<year>]`,
    where: 'edge',
    notAfter: NAMES_OF_REVIEWS,
    read: half(1),
  },
  {
    id: 'sáu-tháng-cuối',
    pattern: `${DONE} [trong] ( ( 6 | 06 | sáu ) tháng cuối | nửa cuối ) năm [<year>]`,
    where: 'edge',
    notAfter: NAMES_OF_REVIEWS,
    read: half(2),
  },
  {
    id: 'chín-tháng',
    pattern: `${DONE} [trong] ( 9 | 09 | chín ) tháng [đầu] năm [<year>]`,
    where: 'edge',
    likely: true,
    notAfter: NAMES_OF_PAPERS,
    read: nineMonths,
  },
  {
    id: 'năm-trong-ngoặc',
    pattern: '[( trong | thực hiện )] năm <year>',
    where: 'stated',
    likely: true,
    notBefore: /^\s*(?:,|của|và|-|–)/u,
    read: (found, context) => {
      const year = slot(found, 'year', 'year')?.year ?? 0;
      return context.year !== null && year >= context.year ? whole(found, context) : null;
    },
  },
  {
    id: 'từ-đến',
    pattern: `${DONE} [( trong thời gian | trong khoảng thời gian )] [( kể | tính | bắt đầu )] từ [đầu] ${FROM_TIME} [,] ( đến | tới | - | – ) [( hết | cuối )] ${TIME}`,
    where: 'anywhere',
    read: between,
  },
  {
    id: 'hai-ngày-đủ-năm',
    pattern: '<date:from> ( đến | - | – ) [hết] [ngày] <date:to>',
    where: 'edge',
    read: between,
  },
  {
    id: 'tháng-đến-tháng',
    pattern:
      '[( trong | vào )] ( <month:from> | <quarter:from> ) ( đến | - | – ) [hết] ( <month:to> | <quarter:to> )',
    where: 'anywhere',
    notAfter: NAMES_OF_PAPERS,
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
    pattern: `từ ${FROM_TIME} [cho] ( đến | tới ) [( khi | ngày )] <event:to>`,
    where: 'anywhere',
    read: untilEvent('end'),
  },
  {
    id: 'từ-ngày-đến-trước-sự-kiện',
    pattern: `từ ${FROM_TIME} [cho] ( đến | tới ) trước [( khi | ngày )] <event:to>`,
    where: 'anywhere',
    read: untilEvent('start'),
  },
  {
    id: 'đến-hết-kỳ',
    pattern:
      '[( phấn đấu | cơ bản )] ( ( đến | tới ) ( hết | cuối ) | hết ) ( <quarter:to> | <month:to> | năm <year:to> )',
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
    pattern: '[phấn đấu] ( đến | tới ) [hết] [cuối] năm <year:to>',
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
    id: 'từ-ngày-sự-kiện-đến-ngày-sự-kiện',
    pattern: 'từ [( khi | ngày | lúc )] <event~:from> ( đến | tới ) [hết] [( khi | ngày | lúc )] <event:to>',
    where: 'cell',
    likely: true,
    read: (found) => {
      const [from, to] = [event(found, 'from'), event(found, 'to')];
      const isTime = (words: string): boolean => /\d|^(?:nay|tháng|quý|năm|đầu|cuối)(?!\p{L})/iu.test(words);
      return isTime(from) || isTime(to) ? null : period(end(from, 'start'), end(to, 'end'));
    },
  },
  {
    id: 'trong-lúc-diễn-ra',
    likely: true,
    pattern: 'trong ( thời gian | những ngày | suốt thời gian | dịp ) [( diễn ra | tổ chức )] <event>',
    where: 'edge',
    notBefore: /^(?:qua|tới|vừa|đến|từ|dài|trước|sau|nhất|sớm|ngắn|này|đó|\d)/u,
    read: (found) => {
      const name = event(found, 'event');
      // "… cơ quan A chưa công bố …" is what may be the case, no event.
      if (/(?<!\p{L})(?:chưa|không|bị|mà)(?!\p{L})/iu.test(name)) return null;
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
      '[( vào | trong ) [( thời điểm | thời gian | dịp )]] [cả] trước [,] trong [,] và sau [( diễn ra | khi diễn ra | khi )] <event>',
    where: 'anywhere',
    read: (found) =>
      period(end(`trước ${event(found, 'event')}`, 'start'), end(`sau ${event(found, 'event')}`, 'end')),
  },
  {
    id: 'trong-nhiệm-kỳ',
    pattern: '( trong [( cả | suốt | toàn )] nhiệm kỳ | [đến] ( hết | cuối ) nhiệm kỳ )',
    where: 'anywhere',
    notBefore: /^\s*(?:đại hội|này)/u,
    read: () => ({
      kind: 'period',
      rule: { from: end('đầu nhiệm kỳ', 'start'), to: end('hết nhiệm kỳ', 'end'), label: 'TERM' },
    }),
  },
];
