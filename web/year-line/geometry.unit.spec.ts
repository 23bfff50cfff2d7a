import { describe, expect, it } from 'vitest';
import { laneHeights, monthMarks, offBands, placeMarks, scaleOf, wholeMonths } from './geometry.ts';

const span = { from: '2026-01-01', to: '2026-12-31' };

describe('the year line', () => {
  it('puts each day in its place', () => {
    const scale = scaleOf(span, 730);
    expect(scale.perDay).toBe(2);
    expect(scale.left('2026-01-01')).toBe(0);
    expect(scale.middle('2026-01-02')).toBe(3);
    expect(scale.left('2026-12-31') + scale.perDay).toBe(730);
  });
  it('begins and ends with whole months', () => {
    expect(wholeMonths(['2026-02-14', '2025-11-20', '2026-01-05'])).toEqual({
      from: '2025-11-01',
      to: '2026-02-28',
    });
    expect(wholeMonths(['2026-12-31'])).toEqual({ from: '2026-12-01', to: '2026-12-31' });
    expect(wholeMonths([])).toBeNull();
  });
  it('marks every month once and leaves no gap', () => {
    const marks = monthMarks(span, scaleOf(span, 730));
    expect(marks).toHaveLength(12);
    for (const [i, mark] of marks.entries()) {
      const next = marks[i + 1];
      if (next) expect(mark.x + mark.width).toBeCloseTo(next.x);
    }
  });
  it('draws a run of days off as one band, and a worked Saturday not at all', () => {
    const bands = offBands(
      { from: '2026-02-09', to: '2026-02-28' },
      { off: ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'], work: ['2026-02-28'] },
    );
    expect(bands).toEqual([{ from: '2026-02-14', to: '2026-02-22' }]);
  });
  it('puts signs that would touch under each other, lane by lane', () => {
    const scale = scaleOf(span, 730);
    const placed = placeMarks(
      [
        { id: 'a', lane: 'report', date: '2026-03-20' },
        { id: 'b', lane: 'report', date: '2026-03-22' },
        { id: 'c', lane: 'report', date: '2026-04-20' },
        { id: 'd', lane: 'study', date: '2026-03-20' },
      ],
      scale,
      19,
    );
    expect(Object.fromEntries(placed.map((one) => [one.id, one.row]))).toEqual({ a: 0, b: 1, c: 0, d: 0 });
    expect(laneHeights(['study', 'report'], placed, 22, 48)).toEqual([
      { key: 'study', y: 48, rows: 1 },
      { key: 'report', y: 78, rows: 2 },
    ]);
  });
  it('never lets two signs of a lane touch', () => {
    const scale = scaleOf(span, 600);
    const marks = Array.from({ length: 60 }, (_, i) => ({
      id: `m${i}`,
      lane: 'report',
      date: `2026-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + ((i * 7) % 28)).padStart(2, '0')}`,
    }));
    const rows = Map.groupBy(placeMarks(marks, scale, 19), (one) => one.row);
    for (const row of rows.values()) {
      const xs = row.map((one) => one.x).toSorted((a, b) => a - b);
      for (const [i, x] of xs.entries()) if (i > 0) expect(x - (xs[i - 1] ?? 0)).toBeGreaterThanOrEqual(19);
    }
  });
});
