import { expect, test } from 'vitest';
import { pointsAt } from './points-at.ts';

test.each([
  ['thực hiện các nhiệm vụ được giao trong Kế hoạch số 15-KH/TU của Ban Thường vụ', '15-KH/TU'],
  ['Thực hiện nhiệm vụ nêu tại Kế hoạch số 22 - KH/ĐU', '22-KH/ĐU'],
  ['các nhiệm vụ được giao trong Chương trình hành động', null],
  ['Quán triệt Kế hoạch số 15-KH/TU', null],
])('“%s” points at %s', (words, number) => {
  expect(pointsAt(words)).toBe(number);
});
