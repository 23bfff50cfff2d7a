import { expect, test } from 'vitest';
import {
  ACT_WORDS,
  CLOSING_WORDS,
  DESK_WORDS,
  DIRECTIVE_STATUS_WORDS,
  KIND_WORDS,
  ROLE_WORDS,
  ROLLOUT_ACT_WORDS,
  SIGN_WORDS,
  sayLeft,
  sayRung,
  UNIT_KIND_WORDS,
} from './words.ts';

test.each([
  ['signs', SIGN_WORDS],
  ['kinds of obligations', KIND_WORDS],
  ['acts on steps', ACT_WORDS],
  ['acts on a directive', ROLLOUT_ACT_WORDS],
  ['ways to close', CLOSING_WORDS],
  ['kinds of units', UNIT_KIND_WORDS],
  ['roles', ROLE_WORDS],
  ['desks', DESK_WORDS],
  ['statuses of a directive', DIRECTIVE_STATUS_WORDS],
])('no two %s share a word', (_, words: Record<string, string>) => {
  const said = Object.values(words);
  expect(said).not.toContain('');
  expect(new Set(said).size).toBe(said.length);
});

test.each([
  [-7, 'trước hạn 7 ngày làm việc'],
  [0, 'đúng ngày hạn'],
  [6, 'quá hạn 6 ngày làm việc'],
])('the rung %i', (at, words) => {
  expect(sayRung(at)).toBe(words);
});

test.each([
  [4, 'còn 4 ngày làm việc'],
  [0, 'hôm nay'],
  [-2, 'quá hạn 2 ngày làm việc'],
])('%i days left', (days, words) => {
  expect(sayLeft(days)).toBe(words);
});
