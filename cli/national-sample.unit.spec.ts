import { describe, expect, test } from 'vitest';
import { MAX_ROWS } from '../contracts/table/read-rows.ts';
import type { Unit } from '../domain/organisation/organisation.ts';
import { nationalSample, PROVINCES } from './national-sample.ts';

const units = [...nationalSample({ provinces: PROVINCES, seed: 1 })];
const count = (test: (unit: Unit) => boolean): number => units.filter(test).length;
const communesUnder = (province: string): number =>
  count((unit) => unit.parent === province && unit.tier === 'commune');

describe('the sample of the country', () => {
  test.each<[string, number, (unit: Unit) => boolean]>([
    ['provinces', 34, (unit) => unit.tier === 'province' && unit.parent === 'TW'],
    ['cities among them', 6, (unit) => unit.parent === 'TW' && unit.name.startsWith('Thành ủy')],
    ['communes', 3321, (unit) => unit.kind === 'committee' && unit.tier === 'commune'],
    ['wards', 687, (unit) => unit.tags.includes('urban')],
    ['special zones', 13, (unit) => unit.tags.includes('island')],
    ['base organisations', 52_105, (unit) => unit.kind === 'baseOrganisation'],
    ['cells', 0, (unit) => unit.kind === 'cell'],
    ['fronts of communes', 3321, (unit) => unit.kind === 'front' && unit.tier === 'commune'],
    ['units that do not say that they are samples', 0, (unit) => !unit.name.endsWith('(mẫu)')],
  ])('%s: %i', (_, expected, which) => {
    expect(count(which)).toBe(expected);
  });
  test('communes of the largest and the smallest province', () => {
    expect([communesUnder('T01'), communesUnder('T02'), communesUnder('T03')]).toEqual([168, 126, 38]);
    const sizes = Array.from({ length: 34 }, (_, i) => communesUnder(`T${String(i + 1).padStart(2, '0')}`));
    expect([Math.min(...sizes), Math.max(...sizes)]).toEqual([38, 168]);
  });
  test('three or four advisory bodies a commune', () => {
    const bodies = new Map<string, number>();
    for (const unit of units)
      if (unit.kind === 'advisoryBody' && unit.tier === 'commune')
        bodies.set(unit.parent ?? '', (bodies.get(unit.parent ?? '') ?? 0) + 1);
    expect([bodies.size, ...new Set(bodies.values())].sort((a, b) => a - b)).toEqual([3, 4, 3321]);
  });
  test('superiors come first, codes are unique, all fits one import', () => {
    const seen = new Set<string>();
    for (const unit of units) {
      if (unit.parent !== null) expect(seen.has(unit.parent)).toBe(true);
      seen.add(unit.code);
    }
    expect(seen.size).toBe(units.length);
    expect(units.length).toBeLessThan(MAX_ROWS);
  });
  test('the same seed gives the same tree, another seed another', () => {
    const of = (seed: number) => JSON.stringify([...nationalSample({ provinces: 2, seed })]);
    expect(of(5)).toBe(of(5));
    expect(of(5)).not.toBe(of(6));
  });
});
