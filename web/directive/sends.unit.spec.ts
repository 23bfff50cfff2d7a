import { expect, test } from 'vitest';
import { sendsFrom, shownSends } from './sends.ts';

test.each([
  ['20/3', { day: 20, month: 3 }],
  [' 5/13 ', { day: 5, month: 13 }],
  ['22', { day: 22, month: 4 }],
  ['32/3', null],
  ['0/3', null],
  ['5/15', null],
  ['5/0', null],
  ['cuối tháng', null],
  ['', null],
])('%j', (typed, sends) => {
  expect(sendsFrom(typed, { day: 5, month: 4 })).toEqual(sends);
});

test('is shown as it is typed', () => {
  expect(sendsFrom(shownSends({ day: 14, month: 12 }), { day: 1, month: 1 })).toEqual({ day: 14, month: 12 });
});
