/** Places in the highest band: how many, who has them, who must be chosen among. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Quota } from './policy.ts';
import { checkQuota, placesIn, type Standing } from './quota.ts';

const QUOTA: Quota = { band: 'A', share: 20, of: ['B'] };
const one = (unit: string, points: number, band = 'A', decided = false): Standing => ({
  unit,
  points,
  band,
  decided,
});
const goods = (n: number): Standing[] => Array.from({ length: n }, (_, i) => one(`g${i}`, 80, 'B'));
const said = (group: Standing[], quota = QUOTA) =>
  placesIn(quota, group).ranked.map(({ unit, place }) => `${unit} ${place}`);

describe('places', () => {
  test.each([
    [4, 0],
    [5, 1],
    [9, 1],
    [10, 2],
  ])('of %i good ones a fifth, rounded down: %i', (base, allowed) => {
    expect(placesIn(QUOTA, [...goods(base), one('x', 95)])).toMatchObject({ base, allowed, taken: 0 });
  });
  test('go to the best', () => {
    expect(said([...goods(10), one('x', 92), one('y', 95), one('z', 91)])).toEqual([
      'y within',
      'x within',
      'z beyond',
    ]);
  });
  test('are for people to give where the last one is wanted by several with the same points', () => {
    expect(said([...goods(10), one('x', 92), one('y', 95), one('z', 92), one('w', 90)])).toEqual([
      'y within',
      'x tied',
      'z tied',
      'w beyond',
    ]);
  });
  test('once given are taken, whatever the others have', () => {
    expect(said([...goods(5), one('x', 99), one('y', 91, 'A', true)])).toEqual(['y within', 'x beyond']);
  });
  test('may be counted from more than one band', () => {
    const quota = { ...QUOTA, of: ['A', 'B'] };
    expect(placesIn(quota, [...goods(4), one('x', 95)])).toMatchObject({ base: 5, allowed: 1 });
  });
});

describe('a decision is held against the places as they are after it', () => {
  const group = [...goods(5), one('x', 95), one('y', 95)];
  test.each<[string, Standing[], Omit<Standing, 'decided'>, object]>([
    ['one of two with the same points', group, one('x', 95), { allowed: 1, taken: 1, place: 'tied' }],
    [
      'a second one',
      [...goods(5), one('x', 95, 'A', true), one('y', 94)],
      one('y', 94),
      { allowed: 1, taken: 2, place: 'beyond' },
    ],
    ['the only one', [...goods(5), one('x', 95)], one('x', 95), { allowed: 1, taken: 1, place: 'within' }],
    [
      'a good one that falls takes the place away',
      [...goods(5), one('x', 95, 'A', true)],
      one('g0', 60, 'C'),
      { allowed: 0, taken: 1, place: 'within' },
    ],
    [
      'a good one that stays',
      [...goods(5), one('x', 95, 'A', true)],
      one('g0', 80, 'B'),
      { allowed: 1, taken: 1, place: 'within' },
    ],
  ])('%s', (_, units, decided, check) => {
    expect(checkQuota(QUOTA, units, decided)).toEqual(check);
  });
});

const somebody = fc.record({
  points: fc.integer({ min: 50, max: 100 }),
  band: fc.constantFrom('A', 'A', 'B', 'B', 'B', 'C'),
});
const groups = fc
  .array(somebody, { maxLength: 40 })
  .map((list) => list.map(({ points, band }, i) => one(`u${i}`, points, band)));

test('the order in which units are named changes nothing', () => {
  fc.assert(
    fc.property(groups, fc.infiniteStream(fc.nat()), (group, keys) => {
      const shuffled = [...group].map((unit) => ({ unit, key: keys.next().value }));
      shuffled.sort((a, b) => a.key - b.key);
      expect(
        placesIn(
          QUOTA,
          shuffled.map(({ unit }) => unit),
        ),
      ).toEqual(placesIn(QUOTA, group));
    }),
  );
});

test('whatever is decided in whatever order, the quota is never exceeded without an override', () => {
  fc.assert(
    fc.property(
      groups,
      fc.array(fc.tuple(fc.nat(39), fc.constantFrom('A', 'B', 'C', 'as proposed'))),
      (group, decisions) => {
        let units = group;
        for (const [pick, wished] of decisions) {
          const unit = units[pick % Math.max(1, units.length)];
          if (!unit) continue;
          const band = wished === 'as proposed' ? unit.band : wished;
          const check = checkQuota(QUOTA, units, { ...unit, band });
          if (check.taken > check.allowed) continue;
          units = units.map((other) => (other.unit === unit.unit ? { ...unit, band, decided: true } : other));
          const { taken, allowed } = placesIn(QUOTA, units);
          expect(taken).toBeLessThanOrEqual(allowed);
        }
      },
    ),
  );
});
