/**
 * Every phrase of the catalogue and of the published sample plans: phrase → rule → dates → sentences, all literals.
 * The literals were counted a second time from the phrases alone, by plain date arithmetic and the Civil Code.
 * A row of `phrases.json` without a rule, and a rule without its literals, fails.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dueRuleSchema } from '../../contracts/due-rule-file.ts';
import { RULES } from './rules.ts';
import { type Read, readRule } from './unit.ts';

const json = <T>(name: string): T => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
const rows = json<{ source: string; phrase: string }[]>('./phrases.json');
const expected = json<Record<string, Read[]>>('./expected.json');
const phrases = [...new Set(rows.map(({ phrase }) => phrase))];

/** Phrases of other years, or of a unit with an exemption. */
const SURROUNDINGS: Record<string, Parameters<typeof readRule>[1]> = {
  "chậm nhất 10h00' ngày 27/4/2020": { issuedOn: '2020-04-20' },
  'tổ chức sơ kết hằng năm, sơ kết giữa kỳ vào năm 2008 và tổng kết vào năm 2010': {
    issuedOn: '2007-06-01',
  },
  'có thể không họp vào ngày 03 hằng tháng (sinh hoạt trong tuần đầu tiên…)': { firstWeek: true },
  'chi bộ có nhiều ủy viên ban thường vụ, cấp ủy viên cấp trên sinh hoạt': { firstWeek: true },
};

test('every row has a rule and its literals, and none is left over', () => {
  expect(Object.keys(RULES).sort()).toEqual([...phrases].sort());
  expect(Object.keys(expected).sort()).toEqual([...phrases].sort());
  for (const { source } of rows)
    expect(source).toMatch(/^(Bảng cụm từ, dòng \d+ \(.+\)|examples\/[a-z-]+, [TR]\d+( \(ngoại lệ\))?)$/);
});

describe('phrase → rule → dates → sentences', () => {
  test.each(phrases)('%s', (phrase) => {
    const rules = RULES[phrase] ?? [];
    for (const rule of rules) expect(dueRuleSchema.parse(rule)).toEqual(rule);
    expect(rules.map((rule) => readRule(rule, SURROUNDINGS[phrase]))).toEqual(expected[phrase]);
  });
});
