/** Deadlines that are a part of a month, a quarter or a year, or several of these in a row. */
import type { Captures } from './pattern.ts';
import { DONE, during, end, event, NAMES_OF_PAPERS, period, whole } from './period-reads.ts';
import { lastDay, type PhraseRow, type Read, type ReadingContext, range, slot, written } from './row.ts';

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

export const PART_OF_PERIOD_PHRASES: PhraseRow[] = [
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
];
