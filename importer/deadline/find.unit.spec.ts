import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Labels } from '../score/score.ts';
import { agrees } from '../score/score.ts';
import { deadlinesIn, PHRASES } from './find.ts';
import { parsePattern } from './pattern.ts';

const YEAR = { year: 2026 };
const read = (text: string, stated = false) =>
  deadlinesIn(text, YEAR, stated).map(({ kind, rule }) => ({ kind, rule }));

test('every row of the table has a name of its own and a pattern that closes', () => {
  expect(new Set(PHRASES.map(({ id }) => id)).size).toBe(PHRASES.length);
  for (const { pattern } of PHRASES) expect(() => parsePattern(pattern)).not.toThrow();
  expect(() => parsePattern('trước ( ngày')).toThrow('not closed');
});

const since = (value: number, unit: string, event: string) => ({
  kind: 'eventRelative',
  rule: {
    anchor: { event, code: expect.any(String) },
    offset: { value, unit, direction: 'after' },
    immediate: false,
    boundary: 'onOrBefore',
  },
});
const ahead = (value: number, unit: string, event: string) => ({
  kind: 'eventRelative',
  rule: { anchor: { event, code: expect.any(String) }, offset: { value, unit, direction: 'before' } },
});
const calendar = (date: string, boundary: string, more = {}) => ({
  kind: 'calendar',
  rule: { date, boundary, ...more },
});
const period = (from: unknown, to: unknown) => ({
  kind: 'period',
  rule: expect.objectContaining({ from, to }),
});
const recurring = (rule: object) => ({ kind: 'recurring', rule });

describe('phrases in running text', () => {
  test.each([
    ['gửi về Văn phòng trước ngày 05/6/2026', calendar('2026-06-05', 'before')],
    ['hoàn thành chậm nhất ngày 25 tháng 4 năm 2026', calendar('2026-04-25', 'onOrBefore')],
    ['gửi trước 16h00 ngày 26/02/2026', calendar('2026-02-26', 'before', { time: '16:00' })],
    [
      'gửi báo cáo trước ngày 25/12/2026 và ngày 20/5/2027',
      calendar('2026-12-25', 'before', { also: { date: '2027-05-20', boundary: 'before' } }),
    ],
    [
      'vận động bầu cử từ ngày 26/02/2026 đến 05 giờ 00 ngày 14/3/2026',
      { kind: 'period', rule: { from: '2026-02-26', to: '2026-03-14', toTime: '05:00' } },
    ],
    ['mỗi quý dự sinh hoạt với chi bộ ít nhất một lần', recurring({ freq: 'quarterly', minCount: 1 })],
    ['đo độ mặn hằng ngày trong suốt mùa khô', recurring({ freq: 'daily' })],
    ['bình quân mỗi tháng không dưới 04 tin, bài', recurring({ freq: 'monthly', minCount: 4 })],
    ['hạn cuối 15/5/2026', calendar('2026-05-15', 'onOrBefore')],
    ['phát động từ ngày 01/7/2026', calendar('2026-07-01', 'from')],
    ['báo cáo trong ngày 28/8/2026', calendar('2026-08-28', 'on')],
    ['trước tháng 9/2026', calendar('2026-09-01', 'before')],
    ['hoàn thành trong quý III/2026', period('2026-07-01', '2026-09-30')],
    ['xong trong tháng 02/2028', period('2028-02-01', '2028-02-29')],
    ['từ ngày 10 đến ngày 15/11/2026', period('2026-11-10', '2026-11-15')],
    ['từ ngày 01/12 đến ngày 15/12/2026', period('2026-12-01', '2026-12-15')],
    ['từ nay đến hết năm 2026', period({ anchor: 'ISSUE_DATE' }, '2026-12-31')],
    ['tháng 10, 11/2026', period('2026-10-01', '2026-11-30')],
    ['trong thời hạn 05 ngày làm việc kể từ ngày có quyết định', since(5, 'workingDay', 'có quyết định')],
    ['trong vòng 12 giờ sau khi thiên tai xảy ra', since(12, 'hour', 'thiên tai xảy ra')],
    ['chậm nhất 15 (mười lăm) ngày sau khi kết thúc đợt kiểm tra', since(15, 'day', 'kết thúc đợt kiểm tra')],
    ['gửi tài liệu trước kỳ họp ít nhất 03 ngày', ahead(3, 'day', 'kỳ họp')],
    ['vào ngày 25 hằng tháng', recurring({ freq: 'monthly', dayOfMonth: 25 })],
    [
      'trước ngày 15 của tháng cuối quý',
      recurring({ freq: 'quarterly', monthInPeriod: 3, dayOfMonth: 15, boundary: 'before' }),
    ],
    [
      'trước ngày 10/12 hằng năm',
      recurring({ freq: 'yearly', month: 12, dayOfMonth: 10, boundary: 'before' }),
    ],
    ['định kỳ hằng quý, hằng năm', recurring({ freq: 'quarterly', also: { freq: 'yearly' } })],
    ['mỗi quý ít nhất 01 lớp', recurring({ freq: 'quarterly', minCount: 1 })],
    ['rà soát lại sau mỗi 6 tháng', recurring({ freq: 'halfYearly' })],
    ['tổng kết trước khi kết thúc Kế hoạch 15 ngày', ahead(15, 'day', 'kết thúc Kế hoạch')],
    ['năm 2027 tổ chức vào trung tuần tháng 10', period('2027-10-11', '2027-10-20')],
    ['mỗi năm tuyển sinh ít nhất 01 khóa', recurring({ freq: 'yearly', minCount: 1 })],
    [
      'từ ngày 01/6/2026 cho đến khi dự án hoàn thành',
      period('2026-06-01', { event: 'dự án hoàn thành', code: 'DU_AN_HOAN_THANH', edge: 'end' }),
    ],
    ['vệ sinh vào sáng Chủ nhật hằng tuần', recurring({ freq: 'weekly', dayOfWeek: 7 })],
    ['phấn đấu đến 30/6/2026 có 05 mã', calendar('2026-06-30', 'onOrBefore')],
    ['báo cáo tại phiên họp thường kỳ hằng tháng', recurring({ freq: 'monthly' })],
    ['Lễ ra quân: 07 giờ 30 ngày 30/5/2026 tại xã', calendar('2026-05-30', 'on', { time: '07:30' })],
    [
      'từ ngày 20/10/2026 đến trước ngày khai mạc Ngày hội',
      period('2026-10-20', { event: 'khai mạc Ngày hội', code: 'KHAI_MAC_NGAY_HOI', edge: 'start' }),
    ],
    ['định kỳ 03 tháng một lần', recurring({ freq: 'quarterly' })],
    [
      'hằng năm lập dự toán, gửi trước ngày 15 tháng 10',
      recurring({ freq: 'yearly', month: 10, dayOfMonth: 15, boundary: 'before' }),
    ],
    [
      'định kỳ 6 tháng (trước ngày 15/6) báo cáo',
      recurring({ freq: 'yearly', month: 6, dayOfMonth: 15, boundary: 'before' }),
    ],
    [
      'báo cáo năm chậm nhất ngày 20/11 hằng năm',
      recurring({ freq: 'yearly', month: 11, dayOfMonth: 20, boundary: 'onOrBefore' }),
    ],
    [
      'hằng tháng, các chi bộ gửi báo cáo trước ngày 25',
      recurring({ freq: 'monthly', dayOfMonth: 25, boundary: 'before' }),
    ],
    ['báo cáo trước 15h00 hằng ngày', recurring({ freq: 'daily', time: '15:00' })],
    [
      'Tháng 4 và tháng 10/2027',
      {
        kind: 'period',
        rule: { from: '2027-04-01', to: '2027-04-30', also: { from: '2027-10-01', to: '2027-10-31' } },
      },
    ],
    ['quý III, quý IV/2026', period('2026-07-01', '2026-12-31')],
    ['thông báo vào sáng thứ Hai, ngày 30/11/2026', calendar('2026-11-30', 'on')],
    ['thực hiện trong cả năm 2026', period('2026-01-01', '2026-12-31')],
    [
      'tuyên truyền trong ngày bầu cử',
      period(
        { event: 'ngày bầu cử', code: 'NGAY_BAU_CU', edge: 'start' },
        { event: 'ngày bầu cử', code: 'NGAY_BAU_CU', edge: 'end' },
      ),
    ],
    [
      'từ nay đến trước ngày bầu cử',
      period({ anchor: 'ISSUE_DATE' }, { event: 'ngày bầu cử', code: 'NGAY_BAU_CU', edge: 'start' }),
    ],
    [
      'gửi dự thảo trước ngày 10/8/2026, hoàn chỉnh trước 17h00 cùng ngày',
      calendar('2026-08-10', 'before'),
      calendar('2026-08-10', 'before', { time: '17:00' }),
    ],
    ['chậm nhất 02 tuần sau khi kết thúc cuộc thi trình kế hoạch', since(2, 'week', 'kết thúc cuộc thi')],
  ])('%s', (text, ...wanted) => {
    expect(read(text)).toEqual(wanted);
  });

  test.each([
    'Thực hiện Chỉ thị số 50-CT/TW, ngày 23/7/2025 của Ban Bí thư',
    'các ngày lễ lớn trong năm nay và nhiệm kỳ 2025 - 2030',
    'hợp nhất (01/07/2025) và đi vào hoạt động',
    'nâng cao chất lượng sinh hoạt định kỳ',
    'đánh giá, xếp loại chất lượng đảng viên hằng năm',
    'kịp thời, nghiêm túc, đúng quy định',
    'trước ngày 31/02/2026',
    'gửi báo cáo vào ngày 25',
    'theo báo cáo quý I, kế hoạch tháng 9/2026',
    'Báo cáo quý I, quý III',
    'thời gian một cuộc kiểm tra không quá 45 ngày',
  ])('no deadline: %s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

test('a year that the words do not give is never sure, and none is made up without one', () => {
  expect(deadlinesIn('trước ngày 05/6', YEAR)).toMatchObject([{ confidence: 'unsure', yearGuessed: true }]);
  expect(deadlinesIn('trước ngày 05/6', { year: null })).toEqual([]);
  expect(deadlinesIn('trong quý IV', { year: null })).toEqual([]);
});

test('a day without a year is the first one from the day of issue on', () => {
  const context = { year: 2026, issued: '2026-11-20' };
  const [date] = deadlinesIn('gửi trước ngày 15/01', context);
  expect(date).toMatchObject({ rule: { date: '2027-01-15' }, confidence: 'unsure' });
});

test('"trong 24 giờ" runs since the event before it, and is asked where none stands', () => {
  const [alone] = deadlinesIn('trả lời trong 24 giờ', YEAR);
  expect(alone).toMatchObject({ open: 'since', confidence: 'unsure' });
  const found = deadlinesIn('thẩm định ngay khi tiếp nhận, trả lời trong 24 giờ', YEAR);
  expect(found.at(-1)?.rule.anchor?.event).toBe('tiếp nhận');
});

test('words alone in a cell are a deadline that they are not in a sentence', () => {
  expect(read('Tháng 12/2026', true)).toEqual([period('2026-12-01', '2026-12-31')]);
  expect(read('20/12/2026', true)).toEqual([calendar('2026-12-20', 'on')]);
  expect(read('Thường xuyên', true)).toEqual([{ kind: 'ongoing', rule: { ongoing: true } }]);
});

describe('the phrases of the five public plans, as their labels read them', () => {
  const plans = ['bach-dang', 'dai-son', 'gia-lai', 'hai-phong', 'nam-an-phu'];
  const labelled = plans.flatMap((name) => {
    const file = join(import.meta.dirname, '../../examples', name, 'labels.json');
    return (JSON.parse(readFileSync(file, 'utf8')) as Labels).tasks.filter(
      ({ deadlinePhrase }) => deadlinePhrase,
    );
  });
  test('each has the kind of its label; its rule too, save the exceptions that stand elsewhere in the text', () => {
    for (const { deadlinePhrase, deadlineKind, rule } of labelled) {
      const [first] = deadlinesIn(deadlinePhrase ?? '', { year: 2025 }, true);
      expect(first?.kind, deadlinePhrase ?? '').toBe(deadlineKind);
      const { exceptions: _elsewhere, ...own } = rule as Record<string, unknown>;
      expect(agrees(own, first?.rule), deadlinePhrase ?? '').toBe(true);
    }
    expect(labelled.length).toBe(60);
  });
});
