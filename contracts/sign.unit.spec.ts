import { describe, expect, test } from 'vitest';
import type { StepStatus } from '../domain/lifecycle/step.ts';
import { type Sign, signOf } from './sign.ts';
import { saySign } from './vi/words.ts';

/** Tuesday; Thursday 24th is off, Saturday 26th is worked. */
const TODAY = '2026-12-22';
const CALENDAR = { version: 'test', off: ['2026-12-24'], work: ['2026-12-26'] };

interface Row {
  name: string;
  status: StepStatus;
  opensOn?: string | null;
  deadline?: string | null;
  onTime?: boolean | null;
  sign: Sign;
  days: number | null;
  word: string;
}
const ROWS: Row[] = [
  { name: 'no deadline', status: 'open', sign: 'open', days: null, word: 'Đang thực hiện' },
  {
    name: 'due in four working days',
    status: 'open',
    deadline: '2026-12-28',
    sign: 'open',
    days: 4,
    word: 'Đang thực hiện',
  },
  {
    name: 'three, over a day off and a worked Saturday',
    status: 'open',
    deadline: '2026-12-26',
    sign: 'dueSoon',
    days: 3,
    word: 'Sắp đến hạn',
  },
  { name: 'due today', status: 'open', deadline: TODAY, sign: 'dueSoon', days: 0, word: 'Sắp đến hạn' },
  {
    name: 'due yesterday',
    status: 'open',
    deadline: '2026-12-21',
    sign: 'overdue',
    days: 1,
    word: 'Quá hạn 1 ngày làm việc',
  },
  {
    name: 'late over a weekend',
    status: 'open',
    deadline: '2026-12-18',
    sign: 'overdue',
    days: 2,
    word: 'Quá hạn 2 ngày làm việc',
  },
  {
    name: 'returned in time',
    status: 'returned',
    deadline: '2026-12-31',
    sign: 'returned',
    days: 7,
    word: 'Trả lại',
  },
  {
    name: 'returned and late is late',
    status: 'returned',
    deadline: '2026-12-21',
    sign: 'overdue',
    days: 1,
    word: 'Quá hạn 1 ngày làm việc',
  },
  {
    name: 'period not begun',
    status: 'open',
    opensOn: '2027-01-01',
    deadline: '2027-01-04',
    sign: 'planned',
    days: 9,
    word: 'Chưa đến kỳ',
  },
  {
    name: 'waiting, with an expected date long past',
    status: 'waiting',
    opensOn: null,
    deadline: '2026-01-01',
    sign: 'waiting',
    days: null,
    word: 'Chờ sự kiện',
  },
  {
    name: 'with the reviewer after the deadline',
    status: 'submitted',
    deadline: '2026-12-01',
    sign: 'submitted',
    days: null,
    word: 'Chờ duyệt',
  },
  {
    name: 'accepted in time',
    status: 'accepted',
    deadline: '2026-12-01',
    onTime: true,
    sign: 'onTime',
    days: null,
    word: 'Đúng hạn',
  },
  {
    name: 'accepted late',
    status: 'accepted',
    deadline: '2026-12-01',
    onTime: false,
    sign: 'acceptedLate',
    days: null,
    word: 'Muộn, đã xong',
  },
  { name: 'accepted without a deadline', status: 'accepted', sign: 'done', days: null, word: 'Đã xong' },
  { name: 'waived', status: 'waived', deadline: '2026-12-01', sign: 'waived', days: null, word: 'Miễn' },
  { name: 'cancelled', status: 'cancelled', sign: 'cancelled', days: null, word: 'Hủy' },
  { name: 'superseded', status: 'superseded', sign: 'superseded', days: null, word: 'Thay thế' },
];

describe('the sign of a step', () => {
  test.each(ROWS)(
    '$name',
    ({ status, opensOn = '2026-12-01', deadline = null, onTime = null, sign, days, word }) => {
      const signed = signOf({ status, opensOn, deadline, onTime }, TODAY, CALENDAR);
      expect(signed).toEqual({ sign, days });
      expect(saySign(signed)).toBe(word);
    },
  );

  test('late on a day off is still one working day late in words', () => {
    const step = { status: 'open' as const, opensOn: '2026-12-01', deadline: '2026-12-25', onTime: null };
    expect(signOf(step, '2026-12-27', { ...CALENDAR, work: [] })).toEqual({ sign: 'overdue', days: 1 });
  });
});
