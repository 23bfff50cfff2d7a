import { expect, test } from 'vitest';
import { scaleOf } from './geometry.ts';
import { phaseBands } from './phase-bands.ts';

const phase = (code: string, from: string | null, to: string | null) => ({
  code,
  name: code,
  from,
  to,
  provisional: false,
});
// Ten pixels a day.
const scale = scaleOf({ from: '2026-01-01', to: '2026-01-31' }, 310);

test('phases run from the edge of their first day to that of their last; those that share a day lie under each other', () => {
  const bands = phaseBands(
    [
      phase('FIRST', '2026-01-01', '2026-01-10'),
      phase('SECOND', '2026-01-11', '2026-01-31'),
      phase('BEFORE', '2026-01-11', '2026-01-15'),
      phase('DURING', '2026-01-16', '2026-01-20'),
      phase('AROUND', '2026-01-01', '2026-01-31'),
    ],
    scale,
  );
  expect(bands.map(({ phase: { code }, x, width, row }) => [code, x, width, row])).toEqual([
    ['FIRST', 0, 100, 0],
    ['SECOND', 100, 210, 0],
    ['BEFORE', 100, 50, 1],
    ['DURING', 150, 50, 1],
    ['AROUND', 0, 310, 2],
  ]);
});

test('what has no end yet, or ends before it begins, has no band', () => {
  expect(
    phaseBands(
      [
        phase('OPEN', '2026-01-01', null),
        phase('WAITS', null, '2026-01-09'),
        phase('TURNED', '2026-01-09', '2026-01-02'),
      ],
      scale,
    ),
  ).toEqual([]);
});
