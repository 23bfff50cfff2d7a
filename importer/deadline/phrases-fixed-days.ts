/** Deadlines that come again on a day of their own: of the week, the month, the quarter's last month, the year. */
import type { ReadRule } from '../draft.ts';
import type { Captures } from './pattern.ts';
import { type PhraseRow, type Read, slot } from './row.ts';

type Boundary = NonNullable<ReadRule['boundary']>;
const recurring = (rule: ReadRule): Read => ({ kind: 'recurring', rule });
const bounded = (boundary: Boundary | null): Pick<ReadRule, 'boundary'> => (boundary ? { boundary } : {});

const dayOfMonth =
  (boundary: Boundary | null, more: ReadRule) =>
  (found: Captures): Read | null => {
    const day = slot(found, 'n', 'number')?.value;
    if (day === undefined || day < 1 || day > 31) return null;
    return recurring({ ...more, dayOfMonth: day, ...bounded(boundary) });
  };
const yearlyOn = (found: Captures, name: string, boundary: Boundary | null): ReadRule | null => {
  const date = slot(found, name, 'date');
  if (!date?.day || date.year !== null) return null;
  return { freq: 'yearly', month: date.month, dayOfMonth: date.day, ...bounded(boundary) };
};
const dayOfYear =
  (boundary: Boundary | null) =>
  (found: Captures): Read | null => {
    const rule = yearlyOn(found, 'date', boundary);
    return rule && recurring(rule);
  };
/** "trước ngày 15/6 và ngày 15/12 hằng năm" */
const twiceAYear =
  (boundary: Boundary | null) =>
  (found: Captures): Read | null => {
    const [first, second] = [yearlyOn(found, 'date', boundary), yearlyOn(found, 'second', boundary)];
    return first && second && recurring({ ...first, also: second });
  };
const monthOfYear = (found: Captures): Read | null => {
  const date = slot(found, 'month', 'date');
  return date && date.year === null ? recurring({ freq: 'yearly', month: date.month }) : null;
};

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
const weekday = (found: Captures): Pick<ReadRule, 'dayOfWeek'> => {
  const day = slot(found, 'n', 'number')?.value;
  const dayOfWeek = day === undefined ? undefined : WEEKDAYS[String(day)];
  return dayOfWeek ? { dayOfWeek } : {};
};
const weekly =
  (boundary: Boundary | null) =>
  (found: Captures): Read => {
    const time = slot(found, 'time', 'time')?.time;
    return recurring({
      freq: 'weekly',
      ...weekday(found),
      ...bounded(boundary),
      ...(time ? { time } : {}),
    });
  };
/** "Ngày 15 và ngày 30 hằng tháng": two days of each month. */
const twiceAMonth = (found: Captures): Read | null => {
  const days = ['n', 'second', 'third'].flatMap((name) => slot(found, name, 'number')?.value ?? []);
  if (days.some((day) => day < 1 || day > 31)) return null;
  const [first, ...others] = days.map((day): ReadRule => ({ freq: 'monthly', dayOfMonth: day }));
  return first ? recurring({ ...first, also: others.length === 1 ? others[0] : others }) : null;
};
/** "Tháng 6 và tháng 12 hằng năm" */
const monthsOfYear = (found: Captures): Read | null => {
  const months = ['n', 'second'].map((name) => slot(found, name, 'number')?.value ?? 0);
  if (months.some((month) => month < 1 || month > 12)) return null;
  const [first, also] = months.map((month): ReadRule => ({ freq: 'yearly', month }));
  return recurring({ ...first, also });
};
const daily = (found: Captures): Read => {
  const time = slot(found, 'time', 'time')?.time;
  return recurring({ freq: 'daily', ...(time ? { time } : {}) });
};

const YEARLY = '( hằng | hàng | mỗi ) năm';
const MONTHLY =
  '( ( hằng | hàng | mỗi | của | các | từng | của mỗi | của các ) tháng | [của] tháng ( báo cáo | liền kề | sau | đó ) )';
const DONE = '[( hoàn thành [xong] | gửi | nộp | xong )]';
const BEFORE = `${DONE} [( chậm nhất | muộn nhất ) [là]] trước ngày`;
const LATEST = `${DONE} ( chậm nhất | muộn nhất | hạn cuối | không quá ) [( là | vào | đến )] ngày`;
const ON = '[( vào | trong )] [dịp] [ngày]';
/** A day of the month is said to be one: "tuần thứ hai của tháng" names none. */
const ON_DAY = '[( vào | trong )] [dịp] ( ngày | mùng | mồng )';
const OF_QUARTER =
  '[của] tháng ( cuối | cuối cùng | thứ ba | thứ 3 ) [( của | hằng | hàng | mỗi | trong )] [( mỗi | hằng | hàng )] quý';
const AFTER_QUARTER =
  '[của] tháng ( đầu | đầu tiên | thứ nhất ) ( [của] quý sau | [của] quý [( tiếp theo | kế tiếp | sau | liền kề | sau liền kề )] )';
/** "báo cáo 6 tháng", "năm": whose day stands in a bracket or after a colon. */
const YEARLY_REPORT =
  '[( báo cáo | sơ kết | tổng kết )] [định kỳ] [( báo cáo | hằng | hàng )] ( ( 6 | 06 | sáu ) tháng [( đầu | cuối ) năm] | 9 tháng | [cả] năm ) [( <bracket> | : | , | - )]';

const BOUNDARIES = [
  ['trước', BEFORE, 'before'],
  ['chậm-nhất', LATEST, 'onOrBefore'],
  ['vào', ON, null],
] as const;

const dayWords = (words: string): string => (words === ON ? ON_DAY : words);
const ofEach = ([name, words, boundary]: (typeof BOUNDARIES)[number]): PhraseRow[] => [
  {
    id: `${name}-ngày-hằng-tháng`,
    pattern: `[( báo cáo | định kỳ ) [tháng] [( <bracket> | : | , | - )]] ${dayWords(words)} <n> ${MONTHLY}`,
    where: 'anywhere',
    read: dayOfMonth(boundary, { freq: 'monthly' }),
  },
  {
    id: `${name}-ngày-tháng-cuối-quý`,
    pattern: `${dayWords(words)} <n> ${OF_QUARTER}`,
    where: 'anywhere',
    read: dayOfMonth(boundary, { freq: 'quarterly', monthInPeriod: 3 }),
  },
  {
    id: `${name}-ngày-tháng-đầu-quý-sau`,
    pattern: `${dayWords(words)} <n> ${AFTER_QUARTER}`,
    where: 'anywhere',
    read: dayOfMonth(boundary, { freq: 'quarterly', monthInPeriod: 1 }),
  },
  {
    id: `${name}-ngày-hằng-năm`,
    pattern: `[${YEARLY_REPORT}] ${words} <date> ${YEARLY}`,
    where: 'anywhere',
    read: dayOfYear(boundary),
  },
  {
    id: `hai-lần-một-năm-${name}`,
    pattern: `${boundary === null ? words : words.replace(/ngày$/u, '[ngày]')} <date> ( và | , ) [( trước | chậm nhất )] [ngày] <date:second> ${YEARLY}`,
    where: 'anywhere',
    read: twiceAYear(boundary),
  },
];
/** A day without its rhythm, which stands before it. */
const dayAlone = ([name, words, boundary]: (typeof BOUNDARIES)[number]): PhraseRow[] =>
  boundary === null
    ? []
    : [
        {
          id: `báo-cáo-năm-${name}-ngày`,
          pattern: `${YEARLY_REPORT} ${words.replace(/ngày$/u, '[ngày]')} <date>`,
          where: 'anywhere',
          read: dayOfYear(boundary),
        },
        {
          id: `báo-cáo-năm-hai-ngày-${name}`,
          pattern: `${YEARLY_REPORT} ${words} <date> ( và | , ) [${words.includes('trước') ? 'trước' : 'chậm nhất'}] [ngày] <date:second>`,
          where: 'anywhere',
          read: twiceAYear(boundary),
        },
        {
          id: `báo-cáo-tháng-${name}-ngày`,
          pattern: `( báo cáo | định kỳ ) tháng [( <bracket> | : | , | - )] ${words} <n>`,
          where: 'anywhere',
          read: dayOfMonth(boundary, { freq: 'monthly' }),
        },
        {
          id: `hằng-năm-${name}-ngày`,
          pattern: `[định kỳ] ${YEARLY} [( , | <bracket> )] ( ${words} | ${name === 'trước' ? 'trước' : 'chậm nhất'} ) <date>`,
          where: 'anywhere',
          read: dayOfYear(boundary),
        },
      ];

export const FIXED_DAY_PHRASES: PhraseRow[] = [
  ...BOUNDARIES.flatMap(ofEach),
  ...BOUNDARIES.flatMap(dayAlone),
  ...BOUNDARIES.map(
    ([name, words, boundary]): PhraseRow => ({
      // What stands beside it says how often (combine.ts).
      id: `ngày-của-kỳ-${name}`,
      pattern: boundary === null ? 'vào ngày <n>' : `${words} <n>`,
      where: 'anywhere',
      notBefore: /^(?:tháng|\/|-|\.\s?\d)/u,
      likely: true,
      read: dayOfMonth(boundary, { freq: 'unspecified' }),
    }),
  ),
  ...BOUNDARIES.flatMap(([name, , boundary]): PhraseRow[] => {
    const words = { trước: 'trước', 'chậm-nhất': '( chậm nhất | muộn nhất ) [( là | vào )]', vào: '[vào]' }[
      name
    ];
    const day = `[<time>] [,] [( sáng | chiều )] [( ngày | vào )] thứ ( <n> | tư )`;
    return [
      {
        id: `thứ-hằng-tuần-${name}`,
        pattern: `${words} ${day} ( hằng | hàng | mỗi ) tuần`,
        where: 'anywhere',
        read: weekly(boundary),
      },
      {
        id: `hằng-tuần-thứ-${name}`,
        pattern: `( hằng | hàng | mỗi ) tuần [( , | <bracket> )] ${words} ${day}`,
        where: 'anywhere',
        read: weekly(boundary),
      },
    ];
  }),
  {
    // Which week of the month it is, no rule says: likely.
    id: 'thứ-của-tuần-hằng-tháng',
    pattern: `[vào] [<time>] [,] [( sáng | chiều )] [ngày] ( thứ ( <n> | tư ) | chủ nhật ) [( của | trong )] [tuần] ( cuối [cùng] | đầu [tiên] | thứ <n:week> ) ( ${MONTHLY} | trong tháng )`,
    where: 'anywhere',
    likely: true,
    read: (found) => recurring({ freq: 'monthly', ...(found.n ? weekday(found) : { dayOfWeek: 7 }) }),
  },
  {
    id: 'hai-ngày-hằng-tháng',
    pattern: `[( vào | trong )] [các] ngày <n> [, [ngày] <n:third>] ( và | , ) [ngày] <n:second> ${MONTHLY}`,
    where: 'anywhere',
    read: twiceAMonth,
  },
  {
    // Both days are the month's; the rule has room for the last one.
    id: 'từ-ngày-đến-ngày-hằng-tháng',
    pattern: `[từ] ngày <n:first> ( đến | - | – ) [ngày] <n> ${MONTHLY}`,
    where: 'anywhere',
    likely: true,
    read: dayOfMonth(null, { freq: 'monthly' }),
  },
  {
    id: 'báo-cáo-tuần-thứ',
    pattern:
      'báo cáo [hằng] tuần [( <bracket> | : | , )] [( trước | vào )] [<time>] [,] [( sáng | chiều | ngày )] thứ ( <n> | tư )',
    where: 'anywhere',
    read: weekly(null),
  },
  {
    id: 'hai-tháng-hằng-năm',
    pattern: `[( vào | trong )] [các] tháng <n> ( và | , ) [tháng] <n:second> ${YEARLY}`,
    where: 'anywhere',
    read: monthsOfYear,
  },
  {
    id: 'chủ-nhật-hằng-tuần',
    pattern: '[vào] [( ngày | sáng | chiều )] chủ nhật ( hằng | hàng | mỗi ) tuần',
    where: 'anywhere',
    read: () => recurring({ freq: 'weekly', dayOfWeek: 7 }),
  },
  {
    id: 'giờ-hằng-ngày',
    pattern: '[( trước | vào | chậm nhất )] [lúc] <time> ( hằng | hàng | mỗi ) ngày',
    where: 'anywhere',
    read: daily,
  },
  {
    id: 'hằng-ngày-trước-giờ',
    pattern: '( hằng | hàng | mỗi ) ngày [( , | <bracket> )] ( trước | vào | chậm nhất ) [lúc] <time>',
    where: 'anywhere',
    read: daily,
  },
  {
    id: 'ngày-đầu-hằng-tháng',
    pattern: '[vào] ngày đầu [tiên] ( hằng | hàng | mỗi | của mỗi | của ) tháng',
    where: 'anywhere',
    read: () => recurring({ freq: 'monthly', dayOfMonth: 1 }),
  },
  {
    id: 'tháng-hằng-năm',
    pattern: `[( vào | trong )] <month> ${YEARLY}`,
    where: 'anywhere',
    read: monthOfYear,
  },
];
