import { readFileSync } from 'node:fs';
import { expect, it, test } from 'vitest';
import type { Policy } from '../domain/evaluation/policy.ts';
import { checkPolicy } from './check-evaluation.ts';

const sample = (name: string): Policy =>
  JSON.parse(readFileSync(new URL(`../examples/evaluation/${name}.json`, import.meta.url), 'utf8'));
type Loose = Record<string, unknown> & {
  criteria: Record<string, unknown>[];
  bands: Record<string, unknown>[];
  quota: Record<string, unknown>;
};

/** What is spoiled, how, where it is told, a word of the sentence. */
// biome-ignore format: one row a mistake
const rows: [name: string, spoil: (p: Loose) => void, path: string, word: string][] = [
  ['weights that do not add up', (p) => { p.criteria[0] = { ...p.criteria[0], max: 9.5 }; }, 'criteria', 'được 99,5, phải là 100'],
  ['a weight of nothing', (p) => { p.criteria[0] = { ...p.criteria[0], max: 0 }; }, 'criteria[0].max', 'từ 0.01'],
  ['a weight of three decimals', (p) => { p.criteria[0] = { ...p.criteria[0], max: 10.001 }; }, 'criteria[0].max', 'hai chữ số'],
  ['two criteria of one code', (p) => { p.criteria[1] = { ...p.criteria[1], code: 'chap-hanh' }; }, 'criteria[1].code', 'đã có ở criteria[0]'],
  ['a full share of a criterion that people score', (p) => { p.criteria[0] = { ...p.criteria[0], full: 30 }; }, 'criteria[0].full', 'tính từ việc'],
  ['bands that overlap', (p) => { p.bands[1] = { ...p.bands[1], below: 92 }; }, 'bands[1].below', 'chồng lên mức “Hoàn thành xuất sắc nhiệm vụ”'],
  ['a gap between bands', (p) => { p.bands[2] = { ...p.bands[2], below: 69 }; }, 'bands[2].below', 'Từ 69 đến dưới 70 điểm không thuộc mức nào'],
  ['a band without its end', (p) => { delete p.bands[1]?.below; }, 'bands[1].below', 'điểm chặn trên là 90'],
  ['the highest with an end', (p) => { p.bands[0] = { ...p.bands[0], below: 100 }; }, 'bands[0].below', 'Mức cao nhất'],
  ['bands upside down', (p) => { p.bands = [...p.bands].reverse(); }, 'bands[1].from', 'từ cao xuống thấp'],
  ['a gap at the bottom', (p) => { p.bands[3] = { ...p.bands[3], from: 10 }; }, 'bands[3].from', 'phải bắt đầu từ 0'],
  ['needs at the bottom', (p) => { p.bands[3] = { ...p.bands[3], needs: { done: 10 } }; }, 'bands[3].needs', 'đơn vị nào cũng phải có một mức'],
  ['two bands of one code', (p) => { p.bands[1] = { ...p.bands[1], code: 'xuat-sac' }; }, 'bands[1].code', 'đã có ở bands[0]'],
  ['a need of 120 percent', (p) => { p.bands[0] = { ...p.bands[0], needs: { onTime: 120 } }; }, 'bands[0].needs.onTime', '100'],
  ['a quota of no band', (p) => { p.quota = { ...p.quota, band: 'gioi' }; }, 'quota.band', 'Không có mức nào'],
  ['a quota of another band than the highest', (p) => { p.quota = { ...p.quota, band: 'tot' }; }, 'quota.band', 'mức cao nhất'],
  ['a quota counted from nothing known', (p) => { p.quota = { ...p.quota, of: ['tot', 'kha'] }; }, 'quota.of[1]', 'Không có mức nào'],
  ['a quota of 200 percent', (p) => { p.quota = { ...p.quota, share: 200 }; }, 'quota.share', '100'],
  ['a quota of nothing', (p) => { p.quota = { ...p.quota, share: 0 }; }, 'quota.share', 'từ 1'],
  ['a quota that limits nothing', (p) => { p.quota = { band: 'xuat-sac', share: 100, of: ['xuat-sac'] }; }, 'quota.share', 'không giới hạn gì'],
  ['an end before the beginning', (p) => { p.until = '2025-01-01'; }, 'until', 'trước ngày bắt đầu'],
  ['a meeting that counts steps', (p) => { p.kind = 'meeting'; }, 'criteria[3].measure', 'chỉ do người chấm'],
  ['a meeting with a quota', (p) => { p.kind = 'meeting'; }, 'quota', 'xếp loại cuối năm'],
  ['an unknown field', (p) => { p.person = 'x'; }, 'person', 'Mẫu tệp không có mục'],
];
test.each(rows)('%s', (_, spoil, path, word) => {
  const policy = sample('year-end') as unknown as Loose;
  spoil(policy);
  const result = checkPolicy(policy);
  const problems = result.ok ? [] : result.problems;
  expect(problems).toContainEqual({ path, message: expect.stringContaining(word) });
});

it.each(['year-end', 'meeting'])('the sample %s stands', (name) => {
  expect(checkPolicy(sample(name))).toEqual({ ok: true, value: sample(name) });
});
it.each([null, 7, [], {}, { criteria: 'x', bands: {} }])('%j is no policy', (json) => {
  expect(checkPolicy(json).ok).toBe(false);
});
