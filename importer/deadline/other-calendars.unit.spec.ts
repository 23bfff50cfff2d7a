/** Days of the lunar calendar and school years: told as what they are, never as a date. */
import { expect, test } from 'vitest';
import { deadlinesIn } from './find.ts';

const CONTEXT = { year: 2026, issued: '2026-01-20' };
const read = (text: string) =>
  deadlinesIn(text, CONTEXT).map(({ kind, rule, confidence }) => ({ kind, rule, confidence }));
const event = (name: string, edge: 'start' | 'end') => ({ event: name, code: expect.any(String), edge });
const before = (name: string, more = {}) => ({
  kind: 'eventRelative',
  rule: {
    anchor: { event: name, code: expect.any(String) },
    offset: { value: 0, unit: 'day', direction: 'before' },
    ...more,
  },
});
const on = (from: string, to = from) => ({
  kind: 'period',
  rule: { from: event(from, 'start'), to: event(to, 'end') },
});

test.each([
  ['thăm hỏi trước ngày 23 tháng Chạp', before('ngày 23 tháng Chạp')],
  ['báo cáo trước rằm tháng Giêng', before('rằm tháng Giêng')],
  ['hoàn thành trước 28 Tết', before('28 Tết')],
  ['trước ngày 10/3 (âm lịch) hằng năm', before('ngày 10/3 (âm lịch)', { recurs: 'yearly' })],
  ['chậm nhất ngày 25 tháng Chạp', before('ngày 25 tháng Chạp', { boundary: 'onOrBefore' })],
  ['lễ hội tổ chức ngày 10/3 âm lịch', on('ngày 10/3 âm lịch')],
  ['lễ hội tổ chức ngày 15/02/2026 âm lịch', on('ngày 15/02/2026 âm lịch')],
  ['vào dịp Rằm tháng Tám', on('Rằm tháng Tám')],
  ['trong tháng 3 âm lịch', on('tháng 3 âm lịch')],
  ['từ ngày 06 đến ngày 10 tháng Giêng', on('ngày 6 tháng Giêng', 'ngày 10 tháng Giêng')],
])('%s', (text, wanted) => {
  expect(read(text)).toEqual([{ ...wanted, confidence: 'likely' }]);
});

test.each([
  ['trước ngày 10 tháng 3', '2026-03-10'],
  ['chào mừng ngày 02 tháng 9, hoàn thành trước ngày 30/4/2026', '2026-04-30'],
])('days of the sun’s calendar stay dates: %s', (text, date) => {
  expect(read(text).map(({ rule }) => rule.date)).toContain(date);
});
test('ten of something for Tết is no day', () => {
  expect(read('trao 20 suất quà và 10 Tết trồng cây')).toEqual([]);
});

test.each([
  ['từ năm học 2026-2027, các trường triển khai', event('năm học 2026 - 2027', 'start'), null],
  ['hoàn thành, đến hết năm học 2025-2026', { anchor: 'ISSUE_DATE' }, event('năm học 2025 - 2026', 'end')],
])('a school year: %s', (text, from, to) => {
  expect(read(text)).toEqual([{ kind: 'period', rule: { from, to }, confidence: 'likely' }]);
});
