import { describe, expect, test } from 'vitest';
import { concernsBranch, lineAfter, type Reorganised, replacementsFor } from './reorganised.ts';

const change = (given: Partial<Reorganised>): Reorganised => ({
  type: 'UnitsReorganised',
  reorganisation: 'R1',
  kind: 'merge',
  on: '2025-12-01',
  reason: 'Sắp xếp',
  ends: [],
  begins: [],
  lines: {},
  paths: [],
  everybody: false,
  ...given,
});
const merged = change({
  ends: [{ unit: 'B', heirs: ['C'] }],
  lines: { C: ['P', 'ROOT'] },
  paths: [['ROOT', 'P', 'B']],
});
const split = change({
  ends: [{ unit: 'B', heirs: ['C', 'D'] }],
  lines: { C: ['P', 'ROOT'], D: ['P', 'ROOT'], X: ['D', 'P', 'ROOT'] },
});
const moved = change({ kind: 'move', lines: { B: ['Q', 'ROOT'] } });
const dissolved = change({ kind: 'dissolve', ends: [{ unit: 'B', heirs: [] }], lines: { X: ['P', 'ROOT'] } });

describe('superiors after a change', () => {
  test.each<[string, Reorganised, string, string[], string[]]>([
    ['of a cell under a unit that went up in another', merged, 'X', ['B', 'P', 'ROOT'], ['C', 'P', 'ROOT']],
    ['of one further below', merged, 'Y', ['X', 'B', 'P', 'ROOT'], ['X', 'C', 'P', 'ROOT']],
    ['of the heir itself', merged, 'C', ['Q', 'ROOT'], ['P', 'ROOT']],
    ['of one that stands elsewhere', merged, 'Z', ['Q', 'ROOT'], ['Q', 'ROOT']],
    ['of one that a split gives to the second heir', split, 'X', ['B', 'P', 'ROOT'], ['D', 'P', 'ROOT']],
    ['of one that a split leaves to the first', split, 'W', ['B', 'P', 'ROOT'], ['C', 'P', 'ROOT']],
    ['of a unit that moved', moved, 'B', ['P', 'ROOT'], ['Q', 'ROOT']],
    ['of one below it', moved, 'X', ['B', 'P', 'ROOT'], ['B', 'Q', 'ROOT']],
    ['of one whose superior was dissolved', dissolved, 'X', ['B', 'P', 'ROOT'], ['P', 'ROOT']],
  ])('%s', (_, given, unit, before, after) => {
    expect(lineAfter(given, unit, before)).toEqual(after);
  });
});

describe('who stands in the place of a body that ended', () => {
  test.each<[string, Reorganised, string[], string[], Record<string, string>]>([
    ['its heir', merged, ['B', 'P'], ['C', 'P'], { B: 'C' }],
    ['the heir of one’s own line', split, ['B', 'P'], ['D', 'P'], { B: 'D' }],
    ['the first heir, seen from elsewhere', split, ['Q'], ['Q'], { B: 'C' }],
    ['the superior of now, when it was dissolved', dissolved, ['B', 'P'], ['P'], { B: 'P' }],
    ['nobody, seen from elsewhere', dissolved, ['Q'], ['Q'], {}],
    ['nothing ended', moved, ['P'], ['Q'], {}],
  ])('%s', (_, given, before, after, expected) => {
    expect(replacementsFor(given, before, after)).toEqual(expected);
  });
});

test.each<[string, Reorganised, string, string[], boolean]>([
  ['a child on the path', merged, 'P', ['ROOT'], true],
  ['the unit that ends', merged, 'B', ['P', 'ROOT'], true],
  ['whoever is below it', merged, 'X', ['B', 'P', 'ROOT'], true],
  ['a sibling', merged, 'S', ['P', 'ROOT'], false],
  ['below a unit that moved', moved, 'X', ['B', 'P'], true],
  ['everybody, when a body that all hand in to ended', change({ everybody: true }), 'S', ['ROOT'], true],
])('is told: %s', (_, given, child, line, expected) => {
  expect(concernsBranch(given, child, line)).toBe(expected);
});
