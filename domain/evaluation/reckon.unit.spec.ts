/** The arithmetic of a result, checked by hand, and what holds for any policy and any counts. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Policy } from './policy.ts';
import { NO_COUNTS, reckon, scoreFault, shareOf } from './reckon.ts';
import type { Counts } from './year-facts.ts';

const file = (name: string): Policy =>
  JSON.parse(readFileSync(new URL(`../../examples/evaluation/${name}.json`, import.meta.url), 'utf8'));
const policy = file('year-end');
const SCORES = { 'chap-hanh': 9, 'sinh-hoat': 8.5, 'khac-phuc': 8 };
const counts = (over: Partial<Counts>): Counts => ({ ...NO_COUNTS, ...over });

test('one result, line by line', () => {
  // 12 due: 10 in time, 1 late, 1 owed; 2 beyond what was asked. 40 × 10/12 = 33.333…; 20 × 11/12 = 18.333…;
  // 2/12 of the 30 % that give all 10: 10 × (2/12)/(30/100) = 5.555…; 9 + 8.5 + 8 = 25.5; in all 82.72.
  const result = reckon(policy, counts({ due: 12, onTime: 10, late: 1, behind: 1, exceeded: 2 }), SCORES);
  expect(result.lines.map(({ criterion, points, max }) => [criterion, points, max])).toEqual([
    ['chap-hanh', 9, 10],
    ['sinh-hoat', 8.5, 10],
    ['khac-phuc', 8, 10],
    ['dung-han', 33.33, 40],
    ['da-xong', 18.33, 20],
    ['vuot', 5.56, 10],
  ]);
  expect(result.points).toBe(82.72);
  // 70 points and more, but not all in time; 50 and more, but not all done: nothing else is left.
  expect([result.band, result.bandName]).toEqual(['khong', 'Không hoàn thành nhiệm vụ']);
  expect(result.missed).toEqual([
    { band: 'tot', measure: 'onTime', needs: 100, is: 83.33 },
    { band: 'hoan-thanh', measure: 'done', needs: 100, is: 91.67 },
  ]);
});

// biome-ignore format: one row a case
test.each<[string, Partial<Counts>, object, number, string]>([
  ['all in time, a third beyond, full marks', { due: 12, onTime: 12, exceeded: 4 }, { 'chap-hanh': 10, 'sinh-hoat': 10, 'khac-phuc': 10 }, 100, 'xuat-sac'],
  ['all in time, three of ten beyond: exactly 30 %', { due: 10, onTime: 10, exceeded: 3 }, SCORES, 95.5, 'xuat-sac'],
  ['all in time, three of eleven beyond: less', { due: 11, onTime: 11, exceeded: 3 }, SCORES, 94.59, 'tot'],
  ['all in time, nothing beyond', { due: 10, onTime: 10 }, SCORES, 85.5, 'tot'],
  ['one of five late, all done: 20 % behind', { due: 5, onTime: 4, late: 1 }, SCORES, 77.5, 'hoan-thanh'],
  ['one of four late: more than 20 %', { due: 4, onTime: 3, late: 1 }, SCORES, 75.5, 'khong'],
  ['nothing was due', {}, SCORES, 85.5, 'tot'],
  ['nothing done', { due: 3, behind: 3 }, SCORES, 25.5, 'khong'],
])('%s', (_, over, scores, points, band) => {
  expect(reckon(policy, counts(over), { ...SCORES, ...scores })).toMatchObject({ points, band });
});

test('a meeting by eight criteria', () => {
  const meeting = file('meeting');
  const full = Object.fromEntries(meeting.criteria.map(({ code, max }) => [code, max]));
  expect(meeting.criteria).toHaveLength(8);
  for (const [less, points, name] of [
    [0, 100, 'Tốt'],
    [10, 90, 'Tốt'],
    [10.5, 89.5, 'Khá'],
    [15, 85, 'Khá'],
  ] as const)
    expect(reckon(meeting, NO_COUNTS, { ...full, 'chuan-bi': 15 - less })).toMatchObject({
      points,
      bandName: name,
    });
});

test.each([
  ['a score too many', { ...SCORES, 'dung-han': 40 }, 'dung-han'],
  ['one missing', { 'chap-hanh': 9, 'sinh-hoat': 8 }, 'khac-phuc'],
  ['more than there is', { ...SCORES, 'sinh-hoat': 10.01 }, 'sinh-hoat'],
  ['less than nothing', { ...SCORES, 'sinh-hoat': -0.5 }, 'sinh-hoat'],
  ['a third decimal', { ...SCORES, 'sinh-hoat': 8.125 }, 'sinh-hoat'],
  ['not a number', { ...SCORES, 'sinh-hoat': Number.NaN }, 'sinh-hoat'],
  ['none', SCORES, null],
])('%s is the fault of the scores', (_, scores, fault) => {
  expect(scoreFault(policy, scores)).toBe(fault);
});

describe('for any counts and scores', () => {
  const someCounts = fc
    .tuple(fc.nat(30), fc.nat(30), fc.nat(30), fc.nat(30))
    .map(([onTime, late, behind, exceeded]) =>
      counts({
        due: onTime + late + behind,
        onTime,
        late,
        behind,
        exceeded: Math.min(exceeded, onTime + late),
      }),
    );
  const tenths = fc.integer({ min: 0, max: 100 }).map((n) => n / 10);
  const someScores = fc.record({ 'chap-hanh': tenths, 'sinh-hoat': tenths, 'khac-phuc': tenths });

  test('points are within bounds, and the sum of their lines', () => {
    fc.assert(
      fc.property(someCounts, someScores, (given, scores) => {
        const { lines, points } = reckon(policy, given, scores);
        for (const line of lines)
          expect(line.points >= 0 && line.points <= line.max, line.criterion).toBe(true);
        expect(points).toBeGreaterThanOrEqual(0);
        expect(points).toBeLessThanOrEqual(100);
        expect(Math.round(points * 100)).toBe(
          lines.reduce((sum, line) => sum + Math.round(line.points * 100), 0),
        );
      }),
    );
  });
  test('one more in time never costs points', () => {
    fc.assert(
      fc.property(someCounts, someScores, (given, scores) => {
        fc.pre(given.behind > 0);
        const better = { ...given, behind: given.behind - 1, onTime: given.onTime + 1 };
        expect(reckon(policy, better, scores).points).toBeGreaterThanOrEqual(
          reckon(policy, given, scores).points,
        );
      }),
    );
  });
  test('the order of criteria changes nothing', () => {
    const orders = fc.shuffledSubarray(policy.criteria, { minLength: policy.criteria.length });
    fc.assert(
      fc.property(someCounts, someScores, orders, (given, scores, criteria) => {
        const { points, band, missed } = reckon(policy, given, scores);
        expect(reckon({ ...policy, criteria }, given, scores)).toMatchObject({ points, band, missed });
      }),
    );
  });
  test('shares are percents, and in time and behind are the whole', () => {
    fc.assert(
      fc.property(someCounts, (given) => {
        fc.pre(given.due > 0);
        expect(shareOf(given, 'onTime') + shareOf(given, 'behind')).toBeCloseTo(100, 1);
      }),
    );
  });
});
