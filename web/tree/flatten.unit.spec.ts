import { describe, expect, it } from 'vitest';
import { flatten, growForest } from './flatten.ts';
import { moveBy } from './keys.ts';

const items = [
  { code: 'P', name: 'Đảng ủy', parent: 'outside', hasSubordinates: true },
  { code: 'A', name: 'Đảng bộ A', parent: 'P', hasSubordinates: true },
  { code: 'A1', name: 'Chi bộ 1', parent: 'A', hasSubordinates: false },
  { code: 'A2', name: 'Chi bộ 2', parent: 'A', hasSubordinates: false },
  // What hangs below it has not been read.
  { code: 'B', name: 'Đảng bộ B', parent: 'P', hasSubordinates: true },
];
const forest = growForest(items);
const codes = (opened: string[]) => flatten(forest, new Set(opened)).map((line) => line.item.code);

describe('the tree as rows', () => {
  it('takes a unit whose superior is not shown as the top', () => {
    expect(forest.roots.map((root) => root.code)).toEqual(['P']);
  });
  it('keeps one row of a unit that was read twice, as it was read last', () => {
    const again = growForest([
      ...items,
      { ...items[1], code: 'A', name: 'Đổi tên', parent: 'P', hasSubordinates: true },
    ]);
    expect(again.children.get('P')?.map(({ name }) => name)).toEqual(['Đổi tên', 'Đảng bộ B']);
  });
  it('shows what stands open, in tree order', () => {
    expect(codes([])).toEqual(['P']);
    expect(codes(['P'])).toEqual(['P', 'A', 'B']);
    expect(codes(['P', 'A'])).toEqual(['P', 'A', 'A1', 'A2', 'B']);
    expect(codes(['A'])).toEqual(['P']);
  });
  it('says which open branch has not come', () => {
    const lines = flatten(forest, new Set(['P', 'A', 'B']));
    expect(lines.filter(({ waiting }) => waiting).map(({ item }) => item.code)).toEqual(['B']);
    expect(lines.filter(({ hasChildren }) => hasChildren).map(({ item }) => item.code)).toEqual([
      'P',
      'A',
      'B',
    ]);
  });
  it('opens all that a filter found, and only that', () => {
    const found = growForest(items.filter(({ code }) => code !== 'A1'));
    const lines = flatten(found, null);
    expect(lines.map(({ item, open, waiting }) => [item.code, open, waiting])).toEqual([
      ['P', true, false],
      ['A', true, false],
      ['A2', false, false],
      ['B', false, false],
    ]);
    expect(flatten(growForest([]), null)).toEqual([]);
  });
  it('counts places among the rows shown, for a screen reader', () => {
    const lines = flatten(forest, new Set(['P', 'A']));
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
      hasSubordinates: i < 75,
    }));
    const grown = growForest(many);
    const began = performance.now();
    expect(flatten(grown, new Set(many.map((one) => one.code)))).toHaveLength(3000);
    expect(performance.now() - began).toBeLessThan(200);
  });
});

describe('keys in the tree', () => {
  const lines = flatten(forest, new Set(['P', 'A']));
  const closed = flatten(forest, new Set(['P']));
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
