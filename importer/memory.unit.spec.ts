import { describe, expect, test } from 'vitest';
import type { Organisation } from '../domain/organisation/organisation.ts';
import type { DeadlineReading } from './draft.ts';
import { holdsInAnyYear, keyOf, type Memory, rememberedDeadline, rememberedUnits } from './memory.ts';
import { readTyped } from './reading/typed-deadline.ts';

test.each([
  ['Ban TG&DV Đảng uỷ', 'ban tg&dv  đảng ủy'],
  ['“Văn phòng”', 'văn phòng;'],
  ['Hằng quý.'.normalize('NFD'), '(hằng quý)'],
])('“%s” and “%s” are one wording', (a, b) => {
  expect(keyOf(a)).toBe(keyOf(b));
});
test('other words are others', () => {
  expect(keyOf('Ban Tổ chức')).not.toBe(keyOf('Ban Tuyên giáo'));
});

const reading = (words: string): DeadlineReading => {
  const read = readTyped(words, 2026);
  if (!read) throw new Error(words);
  return read.value;
};
test.each([
  ['hằng quý', true],
  ['trước ngày 20 của tháng cuối quý', true],
  ['chậm nhất 15 ngày sau hội nghị quán triệt', true],
  ['thường xuyên', true],
  ['trước ngày 15/11 hằng năm', true],
  ['trước ngày 15/02/2026', false],
  ['quý II', false],
  ['tháng 6/2026', false],
  ['năm 2026', false],
])('“%s” holds in any year: %s', (words, holds) => {
  expect(holdsInAnyYear(reading(words))).toBe(holds);
});

describe('what is remembered', () => {
  const memory: Memory = {
    units: new Map([
      [keyOf('Ban TG&DV'), { units: ['BTG'] }],
      [keyOf('các chi bộ'), { kinds: ['cell'] }],
      [keyOf('Tổ cũ'), { units: ['XOA'] }],
    ]),
    deadlines: new Map([[keyOf('theo quy định'), reading('hằng quý')]]),
  };
  const organisation = { units: [{ code: 'BTG' }] } as unknown as Organisation;
  test.each([
    ['BAN TG&DV', { units: ['BTG'] }],
    ['Các chi bộ', { kinds: ['cell'] }],
    ['Ban khác', null],
    ['Tổ cũ', null],
  ])('of units: %s', (wording, selector) => {
    expect(rememberedUnits(wording, memory, organisation)).toEqual(selector);
  });
  test('of deadlines', () => {
    expect(rememberedDeadline('Theo quy định.', memory)).toMatchObject({ rule: { freq: 'quarterly' } });
    expect(rememberedDeadline('theo kế hoạch', memory)).toBeNull();
    expect(rememberedDeadline(null, memory)).toBeNull();
  });
});
