/** Deadlines on a date of the calendar. */
import type { ReadRule } from '../draft.ts';
import type { Captures } from './pattern.ts';
import { type PhraseRow, type Read, type ReadingContext, range, slot, written } from './row.ts';

const on =
  (boundary: NonNullable<ReadRule['boundary']>, edge: 'from' | 'to' = 'to') =>
  (found: Captures, context: ReadingContext): Read | null => {
    const when = range(found, 'date', context);
    if (!when) return null;
    const time = slot(found, 'time', 'time')?.time;
    return {
      kind: 'calendar',
      rule: { date: when[edge], boundary, ...(time ? { time } : {}) },
      yearGuessed: when.yearGuessed,
    };
  };
/** "Trước ngày 25/12/2026 và ngày 20/5/2027": the second day beside the first. */
const twice =
  (boundary: NonNullable<ReadRule['boundary']>) =>
  (found: Captures, context: ReadingContext): Read | null => {
    const [first, second] = [range(found, 'date', context), range(found, 'second', context)];
    if (!first || !second || second.yearGuessed || first.to >= second.to) return null;
    const own = first.yearGuessed ? range(found, 'date', { year: Number(second.to.slice(0, 4)) }) : first;
    return (
      own && {
        kind: 'calendar',
        rule: { date: own.to, boundary, also: { date: second.to, boundary } },
      }
    );
  };
const firstDayOf = (found: Captures, context: ReadingContext): Read | null => {
  const when = range(found, 'month', context) ?? range(found, 'quarter', context);
  return (
    when && { kind: 'calendar', rule: { date: when.from, boundary: 'before' }, yearGuessed: when.yearGuessed }
  );
};
const lastDayOf = (found: Captures, context: ReadingContext): Read | null => {
  const when = range(found, 'month', context) ?? range(found, 'quarter', context);
  return (
    when && {
      kind: 'calendar',
      rule: { date: when.to, boundary: 'onOrBefore' },
      yearGuessed: when.yearGuessed,
    }
  );
};
const yearEnd = (found: Captures): Read | null => {
  const year = slot(found, 'year', 'year')?.year;
  return year === undefined
    ? null
    : { kind: 'calendar', rule: { date: written(year, 12, 31), boundary: 'onOrBefore' } };
};

const sameDay = (found: Captures): Read => {
  const time = slot(found, 'time', 'time')?.time;
  return {
    kind: 'calendar',
    rule: { boundary: time ? 'before' : 'on', ...(time ? { time } : {}) },
    open: 'day',
  };
};

const DONE =
  '[( phấn đấu [( hoàn thành | xong )] | hoàn thành [xong] | thực hiện [xong] | xong | gửi | báo cáo | tổ chức [xong] | thời gian | thời hạn | hạn )]';
const DATE = '[( <time> | <time> , )] [ngày] <date>';
const LATEST =
  '( chậm nhất | muộn nhất | hạn cuối [cùng] | thời hạn cuối [cùng] | hạn chót | không quá | không để quá | không muộn hơn | không chậm hơn | không chậm quá | chậm nhất trong | trước hoặc trong )';

export const CALENDAR_PHRASES: PhraseRow[] = [
  {
    id: 'cùng-ngày',
    pattern: `${DONE} [( ${LATEST} [( là | vào )] | trước )] [<time>] [,] ( cùng ngày | trong cùng ngày | ngay trong ngày )`,
    where: 'edge',
    read: sameDay,
  },
  {
    id: 'trước-ngày',
    pattern: `${DONE} [${LATEST}] [là] trước ${DATE}`,
    where: 'anywhere',
    read: on('before'),
  },
  {
    id: 'trước-hai-ngày',
    pattern: `${DONE} [${LATEST}] [là] trước ngày <date> ( và | , ) [trước] [ngày] <date:second>`,
    where: 'anywhere',
    likely: true,
    read: twice('before'),
  },
  {
    id: 'chậm-nhất-hai-ngày',
    pattern: `${DONE} ${LATEST} [( là | vào )] ngày <date> ( và | , ) [chậm nhất] [( là | vào )] [ngày] <date:second>`,
    where: 'anywhere',
    likely: true,
    read: twice('onOrBefore'),
  },
  {
    id: 'chậm-nhất-ngày',
    pattern: `${DONE} ${LATEST} [( là | vào | đến | đến hết )] ${DATE}`,
    where: 'anywhere',
    read: on('onOrBefore'),
  },
  {
    id: 'đến-hết-ngày',
    pattern: `${DONE} ( đến hết | hết | đến ) ${DATE}`,
    where: 'edge',
    read: on('onOrBefore'),
  },
  {
    id: 'hoàn-thành-ngày',
    pattern: `( hoàn thành [xong] | xong | [thời] hạn [( hoàn thành | báo cáo | gửi | nộp | đăng ký )] ) [:] [( vào | là )] ${DATE}`,
    where: 'anywhere',
    read: on('onOrBefore'),
    likely: true,
  },
  {
    id: 'buổi-ngày',
    pattern: `[vào] [<time>] [,] ( sáng | chiều | tối | buổi sáng | buổi chiều ) [( ngày | <bracket> )] <date>`,
    where: 'anywhere',
    read: on('on'),
  },
  {
    id: 'ngày-cuối-câu',
    pattern: `ngày <date>`,
    where: 'edge',
    likely: true,
    notAfter: /(?:\p{L}\/\p{L}+|số|tw|tu|ubnd|đu|ttg|cp|,)$/u,
    notBefore: /^(?:của|về)/u,
    read: on('on'),
  },
  {
    id: 'từ-tháng',
    pattern: '[( bắt đầu | thực hiện )] [kể] từ [đầu] ( <month> | <quarter> )',
    where: 'edge',
    likely: true,
    read: (found, context) => {
      const when = range(found, 'month', context) ?? range(found, 'quarter', context);
      return (
        when && {
          kind: 'calendar',
          rule: { date: when.from, boundary: 'from' },
          yearGuessed: when.yearGuessed,
        }
      );
    },
  },
  {
    id: 'từ-năm',
    pattern: '[( bắt đầu | thực hiện )] [kể] từ [đầu] năm <year> [( trở đi | và các năm tiếp theo )]',
    where: 'stated',
    likely: true,
    read: (found) => {
      const year = slot(found, 'year', 'year')?.year;
      return year === undefined
        ? null
        : { kind: 'calendar', rule: { date: written(year, 1, 1), boundary: 'from' } };
    },
  },
  {
    id: 'dịp-có-ngày',
    pattern:
      '( vào dịp | nhân dịp | trong dịp | dịp | đúng dịp ) [kỷ niệm] [lần thứ <n>] [<event~:event>] [<bracket>] <date>',
    where: 'anywhere',
    likely: true,
    notBefore: /\d\d/u,
    read: on('on'),
  },
  {
    id: 'tổ-chức-ngày',
    pattern: `( tổ chức | khai mạc | diễn ra | bế mạc ) [( vào | trong )] ngày <date>`,
    where: 'anywhere',
    read: on('on'),
  },
  {
    id: 'từ-ngày',
    pattern: `[( bắt đầu | thực hiện | áp dụng | triển khai )] [kể] từ ${DATE}`,
    where: 'edge',
    read: on('from', 'from'),
  },
  {
    id: 'vào-ngày',
    pattern: `[( hoàn thành [xong] | xong )] ( vào | trong | vào lúc | lúc | từ lúc ) ${DATE}`,
    where: 'anywhere',
    read: on('on'),
  },
  {
    id: 'giờ-ngày',
    pattern: '<time> [,] ngày <date>',
    where: 'anywhere',
    likely: true,
    notAfter: /(?:trước|nhất|đến|hết|từ|quá|cuối|chót|là)$/u,
    read: on('on'),
  },
  {
    id: 'ngày-nêu-riêng',
    pattern: `[( thời gian | vào lúc | lúc )] [:] ${DATE}`,
    where: 'cell',
    likely: true,
    read: on('on'),
  },
  {
    id: 'trước-tháng',
    pattern: `${DONE} [${LATEST}] trước ( <month> | <quarter> )`,
    where: 'anywhere',
    read: firstDayOf,
  },
  {
    id: 'trước-năm',
    pattern: `${DONE} [${LATEST}] trước năm <year>`,
    where: 'edge',
    read: (found) => {
      const year = slot(found, 'year', 'year')?.year;
      return year === undefined
        ? null
        : { kind: 'calendar', rule: { date: written(year, 1, 1), boundary: 'before' } };
    },
  },
  {
    id: 'chậm-nhất-tháng',
    pattern: `${DONE} ( ${LATEST} [( là | trong | vào | đến | đến hết )] | trước khi hết ) ( <month> | <quarter> )`,
    where: 'anywhere',
    read: lastDayOf,
    likely: true,
  },
  {
    id: 'chậm-nhất-năm',
    pattern: `${DONE} ( ${LATEST} [( là | trong | đến | đến hết )] | trước khi hết ) [hết] năm <year>`,
    where: 'anywhere',
    read: yearEnd,
    likely: true,
  },
];
