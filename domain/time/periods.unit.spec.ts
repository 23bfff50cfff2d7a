import { expect, test } from 'vitest';
import { type PeriodKind, periodAt, periodOf, periodsBetween } from './periods.ts';

test.each<[PeriodKind, number, number, string, string, string]>([
  ['month', 2026, 1, '2026-01', '2026-01-01', '2026-01-31'],
  ['month', 2028, 2, '2028-02', '2028-02-01', '2028-02-29'],
  ['month', 2026, 12, '2026-12', '2026-12-01', '2026-12-31'],
  ['quarter', 2025, 4, '2025-Q4', '2025-10-01', '2025-12-31'],
  ['quarter', 2026, 1, '2026-Q1', '2026-01-01', '2026-03-31'],
  ['halfYear', 2026, 1, '2026-H1', '2026-01-01', '2026-06-30'],
  ['halfYear', 2026, 2, '2026-H2', '2026-07-01', '2026-12-31'],
  ['year', 2026, 1, '2026', '2026-01-01', '2026-12-31'],
])('%s %i/%i is %s', (kind, year, index, label, from, to) => {
  expect(periodOf(kind, year, index)).toEqual({ label, from, to });
});

test.each<[PeriodKind, string, string]>([
  ['month', '2026-02-28', '2026-02'],
  ['quarter', '2026-03-31', '2026-Q1'],
  ['quarter', '2026-04-01', '2026-Q2'],
  ['halfYear', '2026-06-30', '2026-H1'],
  ['halfYear', '2026-07-01', '2026-H2'],
  ['year', '2026-12-31', '2026'],
])('the %s of %s is %s', (kind, date, label) => {
  expect(periodAt(kind, date).label).toBe(label);
});

test.each<[PeriodKind, string, string, string[]]>([
  ['quarter', '2025-11-13', '2026-01-31', ['2025-Q4', '2026-Q1']],
  ['month', '2025-11-30', '2026-02-01', ['2025-11', '2025-12', '2026-01', '2026-02']],
  ['halfYear', '2026-06-30', '2026-07-01', ['2026-H1', '2026-H2']],
  ['year', '2025-12-31', '2027-01-01', ['2025', '2026', '2027']],
  ['month', '2026-05-05', '2026-05-06', ['2026-05']],
])('each %s from %s to %s', (kind, from, to, labels) => {
  expect(periodsBetween(kind, from, to).map((p) => p.label)).toEqual(labels);
});
