import { describe, expect, test } from 'vitest';
import type { Deadline } from '../../domain/deadline/deadline.ts';
import type { DueRule } from '../../domain/directive/due-rule.ts';
import { sayBecause } from './because.ts';
import { sayMoment, sayPeriod } from './dates.ts';
import { sayRule } from './due-rule.ts';

const names = { event: (code: string) => (code === 'CONFERENCE' ? 'Thành phố tổ chức hội nghị' : code) };

const DEADLINES: [string, Deadline, string][] = [
  [
    'days after an event',
    {
      date: '2025-12-05',
      because: { rule: 'afterEvent', event: 'CONFERENCE', on: '2025-11-20', value: 15, unit: 'day' },
    },
    'Chậm nhất 15 ngày sau ngày “Thành phố tổ chức hội nghị” (20/11/2025).',
  ],
  [
    'ending on a day off',
    {
      date: '2025-12-08',
      because: { rule: 'afterEvent', event: 'CONFERENCE', on: '2025-11-21', value: 15, unit: 'day' },
      moved: { from: '2025-12-06', to: 'nextWorkingDay' },
    },
    'Chậm nhất 15 ngày sau ngày “Thành phố tổ chức hội nghị” (21/11/2025); thứ Bảy, 06/12/2025 là ngày nghỉ nên chuyển sang ngày làm việc tiếp theo, thứ Hai, 08/12/2025.',
  ],
  [
    'resting on an expected event',
    {
      date: '2025-12-05',
      because: { rule: 'afterEvent', event: 'CONFERENCE', on: '2025-11-20', value: 10, unit: 'workingDay' },
      provisional: true,
    },
    'Chậm nhất 10 ngày làm việc sau ngày dự kiến “Thành phố tổ chức hội nghị” (20/11/2025). Đây là hạn tạm tính, tính lại khi sự kiện xảy ra.',
  ],
  [
    'at once',
    {
      date: '2025-11-27',
      because: { rule: 'immediatelyAfter', event: 'CONFERENCE', on: '2025-11-20', workingDays: 5 },
    },
    'Làm ngay sau ngày “Thành phố tổ chức hội nghị” (20/11/2025), trong 5 ngày làm việc do văn phòng quy định.',
  ],
  [
    'a fixed date',
    { date: '2025-12-26', because: { rule: 'on', date: '2025-12-26' } },
    'Ấn định ngày 26/12/2025.',
  ],
  [
    'within a period',
    { date: '2025-12-31', because: { rule: 'endOf', period: '2025-Q4' } },
    'Hoàn thành trong quý IV/2025.',
  ],
  [
    'the third of the month on a Saturday of Tết',
    {
      date: '2026-01-07',
      because: { rule: 'every', kind: 'month', period: '2026-01', month: 1, day: 3 },
      moved: { from: '2026-01-03', to: 'firstWeek' },
    },
    'Ngày 03 tháng 01/2026; thứ Bảy, 03/01/2026 là ngày nghỉ nên chuyển sang ngày làm việc cuối của tuần đầu tháng, thứ Tư, 07/01/2026.',
  ],
  [
    'a day of the quarter',
    { date: '2026-03-25', because: { rule: 'every', kind: 'quarter', period: '2026-Q1', month: 3, day: 25 } },
    'Ngày 25 tháng 03/2026 (quý I/2026).',
  ],
  [
    'the end of a half-year, stated by the office',
    {
      date: '2026-06-30',
      because: { rule: 'every', kind: 'halfYear', period: '2026-H1', month: 6, day: null, stated: true },
    },
    'Ngày cuối tháng 06/2026 (6 tháng đầu năm 2026), do văn phòng ấn định (mỗi 6 tháng một lần).',
  ],
  [
    'the exempted unit',
    { date: '2026-02-06', because: { rule: 'firstWeek', period: '2026-02' } },
    'Đơn vị được dùng cả tuần đầu của tháng 02/2026 theo văn bản.',
  ],
  [
    'a moved meeting',
    { date: '2026-03-05', because: { rule: 'movedMeeting', from: '2026-03-03', reason: 'trùng hội nghị.' } },
    'Đơn vị dời từ ngày 03/03/2026 vì: trùng hội nghị.',
  ],
  [
    "the reviewer's clock",
    { date: '2026-03-06', because: { rule: 'review', submittedOn: '2026-03-03', workingDays: 3 } },
    'Người duyệt có 3 ngày làm việc từ ngày nộp 03/03/2026.',
  ],
];

describe('why a deadline stands on its day', () => {
  test.each(DEADLINES)('%s', (_, deadline, sentence) => {
    expect(sayBecause(deadline, names)).toBe(sentence);
  });
});

const RULES: [string, DueRule, string][] = [
  [
    'all of several',
    { type: 'afterEvent', events: { allOf: ['CONFERENCE', 'B'] }, offset: { value: 15, unit: 'day' } },
    'Chậm nhất 15 ngày sau “Thành phố tổ chức hội nghị” và “B”',
  ],
  [
    'any of several',
    { type: 'immediatelyAfter', events: { anyOf: ['A', 'B'] } },
    'Làm ngay sau “A” hoặc “B”',
  ],
  ['each occurrence', { type: 'eachEvent', event: 'A' }, 'Mỗi lần “A”'],
  [
    'each occurrence, so long after it',
    { type: 'eachEvent', event: 'A', offset: { value: 2, unit: 'workingDay' } },
    'Chậm nhất 2 ngày làm việc sau mỗi lần “A”',
  ],
  ['a quarter', { type: 'endOf', period: 'quarter', year: 2025, index: 4 }, 'Trong quý IV/2025'],
  [
    'monthly',
    { type: 'every', period: 'month', day: 3, dayOff: 'firstWeek' },
    'Mỗi tháng một lần, chậm nhất ngày 03, gặp ngày nghỉ thì trong tuần đầu của tháng',
  ],
  ['twice a quarter', { type: 'every', period: 'quarter', times: 2 }, 'Mỗi quý ít nhất 2 lần'],
  [
    'yearly or ad hoc',
    { type: 'every', period: 'year', from: '2026-01-01', orAdHoc: true },
    'Mỗi năm một lần, từ ngày 01/01/2026, hoặc đột xuất',
  ],
  ['ongoing until', { type: 'ongoing', until: 'A' }, 'Thường xuyên, cho đến khi “A”'],
  ['periodic', { type: 'periodic' }, 'Định kỳ, chờ văn phòng ấn định kỳ'],
  ['none', { type: 'none' }, 'Không ấn định thời hạn'],
];
test.each(RULES)('a rule in words: %s', (_, rule, words) => {
  expect(sayRule(rule, names)).toBe(words);
});

test.each([
  ['once', null],
  ['2026-01', 'tháng 01/2026'],
  ['2026-Q4', 'quý IV/2026'],
  ['2026-H2', '6 tháng cuối năm 2026'],
  ['2026', 'năm 2026'],
  ['2026-Q1.2', 'quý I/2026, lần 2'],
  ['e3', 'lần 3'],
  ['x1', 'đột xuất lần 1'],
])('the occurrence %s', (occurrence, words) => {
  expect(sayPeriod(occurrence)).toBe(words);
});

test('a moment is said in local time', () => {
  expect(sayMoment('2026-12-14T18:30:00.000Z')).toBe('01:30 thứ Ba, 15/12/2026');
});
