import { describe, expect, test } from 'vitest';
import { existsOn, organisationAsOf, unitAsOf, unitsAsOf } from './as-of.ts';
import type { Unit } from './organisation.ts';

const unit = (code: string, parent: string | null, more: Partial<Unit> = {}): Unit => ({
  code,
  name: `${code} (mẫu)`,
  kind: 'baseOrganisation',
  parent,
  tags: [],
  mailbox: `${code.toLowerCase()}@mau.example`,
  ...more,
});

test.each<[string, Pick<Unit, 'validFrom' | 'validTo'>, string, boolean]>([
  ['no period', {}, '2026-01-01', true],
  ['on the first day', { validFrom: '2025-07-01' }, '2025-07-01', true],
  ['the day before it', { validFrom: '2025-07-01' }, '2025-06-30', false],
  ['on the last day', { validTo: '2025-06-30' }, '2025-06-30', true],
  ['the day after it', { validTo: '2025-06-30' }, '2025-07-01', false],
])('exists, %s', (_, period, day, expected) => {
  expect(existsOn(period, day)).toBe(expected);
});

const renamed = unit('X', 'B', {
  name: 'Đảng bộ phường X (mẫu)',
  former: [
    { until: '2024-12-31', name: 'Đảng bộ thị trấn X (mẫu)', kind: 'cell', parent: 'A', tags: ['old'] },
    { until: '2025-06-30', name: 'Đảng bộ xã X (mẫu)', kind: 'baseOrganisation', parent: 'A', tags: [] },
  ],
});
test.each([
  ['2024-12-31', 'Đảng bộ thị trấn X (mẫu)', 'cell', 'A'],
  ['2025-01-01', 'Đảng bộ xã X (mẫu)', 'baseOrganisation', 'A'],
  ['2025-06-30', 'Đảng bộ xã X (mẫu)', 'baseOrganisation', 'A'],
  ['2025-07-01', 'Đảng bộ phường X (mẫu)', 'baseOrganisation', 'B'],
])('as of %s it is called %s', (day, name, kind, parent) => {
  expect(unitAsOf(renamed, day)).toMatchObject({ code: 'X', name, kind, parent });
});

describe('the tree of a day', () => {
  const units = [
    unit('R', null),
    unit('OLD', 'R', { validTo: '2025-06-30' }),
    unit('A', 'R', { validTo: '2025-06-30' }),
    unit('B', 'R', { validFrom: '2025-07-01' }),
    renamed,
    unit('UNDER-OLD', 'OLD'),
  ];
  const codes = (day: string) => unitsAsOf(units, day).map(({ code }) => code);
  test('before the change', () => {
    expect(codes('2025-06-30')).toEqual(['R', 'OLD', 'A', 'X', 'UNDER-OLD']);
  });
  test('after it: what hangs from nothing is not there', () => {
    expect(codes('2025-07-01')).toEqual(['R', 'B', 'X']);
  });
  test('units in a circle hang from nothing', () => {
    expect(unitsAsOf([unit('R', null), unit('P', 'Q'), unit('Q', 'P')], '2026-01-01')).toHaveLength(1);
  });
  test('people of units that are not there are not there', () => {
    const person = (code: string, of: string) => ({
      code,
      title: code,
      unit: of,
      roles: [],
      email: `${code}@x.vn`,
    });
    const organisation = {
      name: '',
      units,
      people: [person('p1', 'OLD'), person('p2', 'B')],
      calendar: { version: '', off: [], work: [] },
    };
    expect(organisationAsOf(organisation, '2025-07-01').people.map((p) => p.code)).toEqual(['p2']);
  });
});
