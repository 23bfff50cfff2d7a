import { describe, expect, it } from 'vitest';
import { branchOf, flatten, growForest, keptBy } from './flatten.ts';
import { moveBy } from './keys.ts';

const items = [
  { code: 'P', name: 'Đảng ủy', parent: 'outside' },
  { code: 'A', name: 'Đảng bộ A', parent: 'P' },
  { code: 'A1', name: 'Chi bộ 1', parent: 'A' },
  { code: 'A2', name: 'Chi bộ 2', parent: 'A' },
  { code: 'B', name: 'Đảng bộ B', parent: 'P' },
];
const forest = growForest(items);
const codes = (opened: string[], kept: ReturnType<typeof keptBy> = null) =>
  flatten(forest, new Set(opened), kept).map((line) => line.item.code);

describe('the tree as rows', () => {
  it('takes a unit whose superior is not shown as the top', () => {
    expect(forest.roots.map((root) => root.code)).toEqual(['P']);
  });
  it('is cut down to one branch', () => {
    expect(branchOf(items, 'A').map(({ code }) => code)).toEqual(['A', 'A1', 'A2']);
    expect(branchOf(items, 'A2').map(({ code }) => code)).toEqual(['A2']);
    expect(branchOf(items, 'gone')).toEqual([]);
  });
  it('shows what stands open, in tree order', () => {
    expect(codes([])).toEqual(['P']);
    expect(codes(['P'])).toEqual(['P', 'A', 'B']);
    expect(codes(['P', 'A'])).toEqual(['P', 'A', 'A1', 'A2', 'B']);
    expect(codes(['A'])).toEqual(['P']);
  });
  it('keeps the ancestors of what a filter finds, all open, whatever was closed', () => {
    const kept = keptBy(forest, (item) => item.code === 'A2');
    expect(codes([], kept)).toEqual(['P', 'A', 'A2']);
  });
  it('shows nothing when a filter finds nothing, and everything asked when there is none', () => {
    expect(
      codes(
        ['P'],
        keptBy(forest, () => false),
      ),
    ).toEqual([]);
    expect(keptBy(forest, null)).toBeNull();
  });
  it('counts places among the rows shown, for a screen reader', () => {
    const lines = flatten(forest, new Set(['P', 'A']), null);
    expect(lines.map(({ depth, position, siblings }) => [depth, position, siblings])).toEqual([
      [0, 1, 1],
      [1, 1, 2],
      [2, 1, 2],
      [2, 2, 2],
      [1, 2, 2],
    ]);
  });
  it('lays out 3,000 rows in a moment', () => {
    const many = Array.from({ length: 3000 }, (_, i) => ({
      code: `U${i}`,
      name: `Chi bộ ${i}`,
      parent: i === 0 ? null : `U${Math.floor((i - 1) / 40)}`,
    }));
    const grown = growForest(many);
    const began = performance.now();
    expect(flatten(grown, new Set(many.map((one) => one.code)), null)).toHaveLength(3000);
    expect(performance.now() - began).toBeLessThan(200);
  });
});

describe('keys in the tree', () => {
  const lines = flatten(forest, new Set(['P', 'A']), null);
  const closed = flatten(forest, new Set(['P']), null);
  it.each([
    ['ArrowDown', 0, { type: 'go', index: 1 }],
    ['ArrowDown', 4, { type: 'go', index: 4 }],
    ['ArrowUp', 0, { type: 'go', index: 0 }],
    ['PageDown', 0, { type: 'go', index: 3 }],
    ['End', 1, { type: 'go', index: 4 }],
    ['Home', 3, { type: 'go', index: 0 }],
    ['ArrowRight', 1, { type: 'go', index: 2 }],
    ['ArrowRight', 2, null],
    ['ArrowLeft', 1, { type: 'close', code: 'A' }],
    ['ArrowLeft', 3, { type: 'go', index: 1 }],
    ['Enter', 3, { type: 'enter', code: 'A2' }],
    ['x', 1, null],
  ])('%s on row %i', (key, index, move) => {
    expect(moveBy(key, lines, index, 3)).toEqual(move);
  });
  it('opens a closed branch with the right arrow', () => {
    expect(moveBy('ArrowRight', closed, 1, 3)).toEqual({ type: 'open', code: 'A' });
  });
  it('does nothing in an empty tree', () => {
    expect(moveBy('ArrowDown', [], -1, 3)).toBeNull();
  });
});
