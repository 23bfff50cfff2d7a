import fc from 'fast-check';
import { expect, test } from 'vitest';
import { portions } from './portions.ts';

const cut = (weights: number[], most: number): number[][] => [...portions(weights, (weight) => weight, most)];

test.each<[string, number[], number[][]]>([
  ['nothing', [], []],
  ['what fits together', [3, 3, 4], [[3, 3, 4]]],
  ['what does not', [3, 3, 5], [[3, 3], [5]]],
  ['too much by itself', [1, 40, 1], [[1], [40], [1]]],
])('%s', (_, weights, expected) => {
  expect(cut(weights, 10)).toEqual(expected);
});

test('all in order, none too heavy unless alone, none of more than 200', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat({ max: 30 }), { maxLength: 900 }),
      fc.integer({ min: 1, max: 900 }),
      (weights, most) => {
        const found = cut(weights, most);
        expect(found.flat()).toEqual(weights);
        for (const portion of found) {
          expect(portion.length).toBeLessThanOrEqual(200);
          if (portion.length > 1) expect(portion.reduce((a, b) => a + b)).toBeLessThanOrEqual(most);
        }
      },
    ),
  );
});
