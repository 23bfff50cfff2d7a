/** What a scanner made of words that every plan has. */
import { expect, test } from 'vitest';
import { restore, TRUST } from './restore.ts';

test.each([
  ['th4ng', 'tháng', 'ngày 20 th4ng 12 năm 2027'],
  ['a figure that was read as a letter', 'trước ngày 10/4/2027', 'truớc ngày l0/4/2027'],
  ['a nought', 'ngày 05 hằng tháng', 'ngay O5 hằng thang'],
  ['the number of a section', 'II. NHIỆM VỤ', 'Il. NHIEM VU'],
  ['trong vòng', 'trong vòng 45 ngày', 'trong vong 45 ngày'],
  ['quý', 'quý I năm 2029', 'quy I nam 2029'],
  ['a symbol with small letters', 'Số 06-CTr/ĐU', 'Sô 06-CTr/DU'],
  ['"ủ" as two strokes', 'Ban Thường vụ Đảng ủy', 'Ban Thwờng vu Dảng tiy'],
  ['"ự" as y', 'Ban Xây dựng Đảng', 'Ban Xay dyng Pảng'],
])('%s', (_, meant, seen) => {
  expect(restore(seen)).toContain(meant);
});

test.each([
  ['a state symbol', 'Số: 19/KH-MTTQ-BTT', 'Số: 19/KH-MTTQ-BTT'],
  ['letters of items', 'a) Hội Nông dân; b) Hội Phụ nữ', 'a) Hồi Nông dân; b) Hội Phụ nữ'],
  ['a year', 'quý II/2027', 'quý II/2O27'],
  ['wrong marks', 'Các tổ chức chính trị - xã hội xã', 'Các tổ chức chính trĩ - xã hội xã'],
])('where only some marks are wrong: %s', (_, meant, seen) => {
  expect(restore(seen, TRUST.slipped)).toBe(meant);
});
