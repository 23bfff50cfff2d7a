/** Deadlines by the lunar calendar and by the school's year: events whose dates an almanac or a ministry says each year. */
import type { ReadRule } from '../draft.ts';
import { eventCode } from './event-code.ts';
import type { Captures } from './pattern.ts';
import { DONE, end, event, period } from './period-reads.ts';
import { type PhraseRow, type Read, slot } from './row.ts';

const before =
  (more: Partial<ReadRule> = {}) =>
  (found: Captures): Read => {
    const name = event(found, 'lunar');
    return {
      kind: 'eventRelative',
      rule: {
        anchor: { event: name, code: eventCode(name) },
        offset: { value: 0, unit: 'day', direction: 'before' },
        ...more,
      },
    };
  };
const on = (found: Captures): Read => {
  const name = event(found, 'lunar');
  return period(end(name, 'start'), end(name, 'end'));
};
/** "Từ ngày 06 đến ngày 10 tháng Giêng": the first takes the month of the second. */
const days = (found: Captures): Read => {
  const to = event(found, 'lunar');
  const month = /\s*tháng\s.*$/iu.exec(to)?.[0] ?? '';
  const day = slot(found, 'n', 'number')?.value ?? 0;
  return period(end(`ngày ${day}${month}`, 'start'), end(to, 'end'));
};

const schoolYear = (found: Captures): string | null => {
  const [first, second] = [slot(found, 'from', 'year')?.year, slot(found, 'to', 'year')?.year];
  return first !== undefined && second === first + 1 ? `năm học ${first} - ${second}` : null;
};
const SCHOOL_YEAR = 'năm học <year:from> ( - | – ) <year:to>';
const LATEST = '( chậm nhất [là] | muộn nhất | không quá | trước hoặc trong )';
const YEARLY = '( hằng | hàng | mỗi ) năm';
const DUE = '[( hoàn thành [xong] | thực hiện [xong] | xong | tổ chức [xong] | gửi | báo cáo )]';

export const OTHER_CALENDAR_PHRASES: PhraseRow[] = [
  {
    id: 'trước-ngày-âm-lịch',
    pattern: `${DUE} trước <lunar>`,
    where: 'anywhere',
    likely: true,
    read: before(),
  },
  {
    id: 'trước-ngày-âm-lịch-hằng-năm',
    pattern: `${DUE} trước <lunar> ${YEARLY}`,
    where: 'anywhere',
    likely: true,
    read: before({ recurs: 'yearly' }),
  },
  {
    id: 'chậm-nhất-ngày-âm-lịch',
    pattern: `${DUE} ${LATEST} <lunar>`,
    where: 'anywhere',
    likely: true,
    read: before({ boundary: 'onOrBefore' }),
  },
  {
    id: 'vào-ngày-âm-lịch',
    pattern: `${DUE} [( vào [dịp] | trong [dịp] | dịp | nhân dịp )] <lunar> [${YEARLY}]`,
    where: 'anywhere',
    likely: true,
    read: on,
  },
  {
    id: 'từ-ngày-đến-ngày-âm-lịch',
    pattern: 'từ [ngày] <n> ( đến | - | – ) <lunar>',
    where: 'anywhere',
    likely: true,
    read: days,
  },
  {
    id: 'từ-năm-học',
    pattern: `[( bắt đầu | thực hiện | áp dụng | triển khai )] [kể] từ [đầu] ${SCHOOL_YEAR}`,
    where: 'opening',
    likely: true,
    read: (found) => {
      const name = schoolYear(found);
      return name === null ? null : { kind: 'period', rule: { from: end(name, 'start'), to: null } };
    },
  },
  {
    id: 'hết-năm-học',
    pattern: `${DONE} ( đến hết | hết | đến cuối ) ${SCHOOL_YEAR}`,
    where: 'edge',
    likely: true,
    read: (found) => {
      const name = schoolYear(found);
      return name === null ? null : period({ anchor: 'ISSUE_DATE' }, end(name, 'end'));
    },
  },
];
