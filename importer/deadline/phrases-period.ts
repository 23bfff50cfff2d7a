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
  '[( hoàn thành [xong] | thực hiện [xong] | xong | tổ chức [xong] | triển khai | thời gian | thời gian thực hiện ) [:]]';
const TIME =
  '( <date:to> | [ngày] <date:to> | <month:to> | <quarter:to> | năm <year:to> | cuối năm <year:to> )';
const FROM_TIME = '( [ngày] <date:from> | <month:from> | <quarter:from> | năm <year:from> )';

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
/** "các tháng 4, 5, 6 năm 2026": one year behind all of them. */
const monthsOfYear = (found: Captures): Read | null => {
  const year = slot(found, 'year', 'year')?.year;
  const last = slot(found, 'last', 'number')?.value ?? 0;
  const first = slot(found, 'n', 'number')?.value ?? 0;
  if (year === undefined || first < 1 || last > 12 || first >= last) return null;
  const [from, to] = [written(year, first, 1), written(year, last, lastDay(year, last))];
  return { kind: 'period', rule: { from, to } };
};
/** "Tháng 12/2026 và tháng 01/2027": across the year's end. */
const monthsAcross = (found: Captures, context: ReadingContext): Read | null => {
  const [first, last] = [range(found, 'first', context), range(found, 'month', context)];
  if (!first || !last || nextDay(first.to) !== last.from) return null;
  return { kind: 'period', rule: { from: first.from, to: last.to }, yearGuessed: last.yearGuessed };
};
/** "Tháng 4 - 5": of the plan's year, which is not said. */
const monthsOfPlan = (found: Captures, { year }: ReadingContext): Read | null => {
  const [first, last] = ['n', 'last'].map((name) => slot(found, name, 'number')?.value ?? 0);
  if (year === null || !first || !last || first >= last || last > 12) return null;
  const rule = { from: written(year, first, 1), to: written(year, last, lastDay(year, last)) };
  return { kind: 'period', rule, yearGuessed: true };
};
/** "Tuần thứ hai của tháng 6": the days 8 to 14. */
const weekOf = (found: Captures, context: ReadingContext): Read | null => {
  const week = slot(found, 'n', 'number')?.value ?? 0;
  return week >= 1 && week <= 4 ? daysOf((_last) => [7 * week - 6, 7 * week])(found, context) : null;
};
/** "Năm học 2026 - 2027": when it begins and ends is said each year elsewhere. */
const schoolYear = (found: Captures): Read | null => {
  const [first, second] = [slot(found, 'from', 'year')?.year, slot(found, 'to', 'year')?.year];
  if (first === undefined || second !== first + 1) return null;
  const name = `năm học ${first} - ${second}`;
  return period(end(name, 'start'), end(name, 'end'));
};
/** "Cuối năm 2026", "đầu quý II": the months that are meant are not said. */
const partOfYear =
  (from: number, to: number) =>
  (found: Captures): Read | null => {
    const year = slot(found, 'year', 'year')?.year;
    if (year === undefined) return null;
    return {
      kind: 'period',
      rule: { from: written(year, from, 1), to: written(year, to, lastDay(year, to)) },
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
/** "Cuối tháng 5, đầu tháng 6/2026": the last third of one and the first of the next. */
const turnOfMonth = (found: Captures, context: ReadingContext): Read | null => {
  const next = range(found, 'month', context);
  const first = slot(found, 'n', 'number')?.value ?? 0;
  if (!next || first + 1 !== Number(next.from.slice(5, 7))) return null;
  const rule = { from: written(Number(next.from.slice(0, 4)), first, 21), to: `${next.from.slice(0, 8)}10` };
  return { kind: 'period', rule, yearGuessed: next.yearGuessed };
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
  /(?:báo cáo|kế hoạch|chương trình|công tác|nhiệm vụ|kỳ họp|nghị quyết|số liệu|tình hình|giao ban|kết quả|lịch|chỉ tiêu|dự toán|đến|từ|qua|so với|tháng|ngày|\/)(?: (?:quý|tháng) [\divx]+(?:,| và)?)*$/u;

/** "Sơ kết 6 tháng đầu năm": of which months, not when. */
const NAMES_OF_REVIEWS =
  /(?:sơ kết|tổng kết|đánh giá|kiểm điểm|kết quả|báo cáo|tình hình|công tác|nhiệm vụ)$/u;

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
    pattern: '[( trong | vào )] [từ] [các] tháng <n> ( - | – | đến ) [hết] [tháng] <month>',
    where: 'anywhere',
    notAfter: NAMES_OF_PAPERS,
    read: severalMonths,
  },
  {
    id: 'các-tháng',
    pattern:
      '[( trong | vào )] [các] tháng <n> [, [tháng] <n:second>] [, [tháng] <n:third>] ( , | và | , và ) [tháng] <month>',
    where: 'anywhere',
    notAfter: NAMES_OF_PAPERS,
    read: (found, context) => (found.second ? severalMonths : monthsOrTwo)(found, context),
  },
  {
    id: 'các-tháng-không-năm',
    pattern: '[( trong | vào )] [từ] [các] tháng <n> ( - | – | đến ) [hết] [tháng] <n:last>',
    where: 'edge',
    notAfter: NAMES_OF_PAPERS,
    read: monthsOfPlan,
  },
  {
    id: 'hai-tháng-đủ-năm',
    pattern: '[( trong | vào )] <month:first> ( và | , | - | – ) <month>',
    where: 'anywhere',
    notAfter: NAMES_OF_PAPERS,
    read: (found, context) => (slot(found, 'first', 'date')?.year ? monthsAcross(found, context) : null),
  },
  {
    id: 'các-tháng-một-năm',
    pattern:
      '[( trong | vào )] [từ] [các] tháng <n> [, [tháng] <n:second>] [, [tháng] <n:third>] ( , | và | - | – | đến ) <n:last> năm <year>',
    where: 'anywhere',
    read: monthsOfYear,
  },
  {
    id: 'các-quý-liền',
    pattern:
      '[( trong | vào )] [từ] <quarter:first> ( - | – | đến ) [hết] ( <quarter> | <lastQuarter:quarter> )',
    where: 'anywhere',
    notAfter: NAMES_OF_PAPERS,
    read: severalMonths,
  },
  {
    id: 'các-quý',
    pattern: '[( trong | vào )] <quarter:first> ( , | và ) ( <quarter> | <lastQuarter:quarter> )',
    where: 'anywhere',
    notAfter: NAMES_OF_PAPERS,
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
    id: 'tuần-thứ-tháng',
    pattern: '[( vào | trong )] tuần [thứ] <n> [của] <month>',
    where: 'edge',
    likely: true,
    read: weekOf,
  },
  {
    id: 'mười-ngày-đầu-tháng',
    pattern: '[( vào | trong )] [khoảng] 10 ngày đầu [của] <month>',
    where: 'edge',
    likely: true,
    read: third(0),
  },
  {
    id: 'năm-học',
    pattern: `${DONE} [( trong | suốt | vào )] năm học <year:from> ( - | – ) <year:to>`,
    where: 'opening',
    likely: true,
    read: schoolYear,
  },
  {
    id: 'đầu-cuối-quý',
    pattern: `${DONE} [( vào | trong )] ( đầu | giữa | cuối ) <quarter>`,
    where: 'edge',
    likely: true,
    notAfter: NAMES_OF_PAPERS,
    read: whole,
  },
  {
    id: 'đầu-năm',
    pattern: `${DONE} [( vào | trong | ngay )] [từ] đầu năm <year>`,
    where: 'edge',
    likely: true,
    read: partOfYear(1, 3),
  },
  {
    id: 'giữa-năm',
    pattern: `${DONE} [( vào | trong )] giữa năm <year>`,
    where: 'edge',
    likely: true,
    read: partOfYear(4, 9),
  },
  {
    id: 'cuối-năm',
    pattern: `${DONE} [( vào | trong | dịp )] [dịp] cuối năm <year>`,
    where: 'edge',
    likely: true,
    read: partOfYear(10, 12),
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
    pattern: '( trong dịp | vào dịp | nhân dịp | dịp | trong ) tết <event>',
    where: 'stated',
    likely: true,
    read: (found) => {
      const name = `Tết ${event(found, 'event')}`;
      return period(end(`khai mạc ${name}`, 'start'), end(`bế mạc ${name}`, 'end'));
    },
  },
  {
    id: 'trong-tháng-thanh-niên',
    pattern: '[( trong | suốt | trong suốt )] tháng thanh niên',
    where: 'edge',
    likely: true,
    read: () => period(end('Tháng Thanh niên', 'start'), end('Tháng Thanh niên', 'end')),
  },
  ...['tháng hành động', 'tuần lễ', 'chiến dịch', 'đợt cao điểm', 'đợt thi đua'].map(
    (noun): PhraseRow => ({
      id: `trong-${noun.replaceAll(' ', '-')}`,
      pattern: `( trong | trong suốt | vào dịp ) ${noun} <event>`,
      where: 'edge',
      likely: true,
      read: during(noun),
    }),
  ),
  ...['lễ', 'kỷ niệm'].map(
    (noun): PhraseRow => ({
      id: `dịp-${noun.replace(' ', '-')}`,
      pattern: `( trong dịp | vào dịp | nhân dịp | dịp ) ${noun} <event>`,
      where: 'stated',
      likely: true,
      read: during(noun),
    }),
  ),
  {
    id: 'cuối-tháng-đầu-tháng',
    pattern: '[vào] [( khoảng | dự kiến )] cuối tháng <n> [( , | đến | - | – )] đầu <month>',
    where: 'anywhere',
    likely: true,
    read: turnOfMonth,
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
    id: 'trong-lúc-diễn-ra',
    likely: true,
    pattern: 'trong ( thời gian | những ngày | suốt thời gian | dịp ) [( diễn ra | tổ chức )] <event>',
    where: 'edge',
    notBefore: /^(?:qua|tới|vừa|đến|từ|dài|trước|sau|nhất|sớm|ngắn|này|đó|\d)/u,
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
    pattern: '( trong [( cả | suốt | toàn )] nhiệm kỳ | [đến] ( hết | cuối ) nhiệm kỳ )',
    where: 'anywhere',
    notBefore: /^\s*(?:đại hội|này)/u,
    read: () => ({
      kind: 'period',
      rule: { from: end('đầu nhiệm kỳ', 'start'), to: end('hết nhiệm kỳ', 'end'), label: 'TERM' },
    }),
  },
];
