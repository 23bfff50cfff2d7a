import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../dates/local-date.ts';
import { fitWord, wordWidth } from './fit-word.ts';
import { scaleOf } from './geometry.ts';
import { phaseBands } from './phase-bands.ts';

const phase = (code: string, from: string | null, to: string | null, name = code) => ({
  code,
  name,
  from,
  to,
  provisional: false,
});
// Ten pixels a day.
const scale = scaleOf({ from: '2026-01-01', to: '2026-01-31' }, 310);
const words = (phases: Parameters<typeof phaseBands>[0]) =>
  phaseBands(phases, scale, 310).map(({ word, wordAt, row }) => [word, wordAt, row]);

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
    310,
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
      310,
    ),
  ).toEqual([]);
});

describe('a name', () => {
  test('is whole where there is room, then cut behind its number, then its number alone', () => {
    expect(
      words([
        phase('A', '2026-01-01', '2026-01-10', 'Đợt cao điểm'),
        phase('B', '2026-01-11', '2026-01-20', 'Đợt cao điểm trước bầu cử'),
        phase('C', '2026-01-21', '2026-01-23', 'Đợt cao điểm'),
      ]),
    ).toEqual([
      ['Đợt cao điểm', 5, 0],
      ['2. Đợt cao…', 105, 0],
      ['3', 205, 0],
    ]);
  });

  test('of a band too short for its number stands behind it, and its neighbour goes a row down', () => {
    expect(
      words([
        phase('A', '2026-01-05', '2026-01-05', 'Ngày hội'),
        phase('B', '2026-01-06', '2026-01-31', 'Sau ngày hội'),
      ]),
    ).toEqual([
      ['1', 55, 0],
      ['Sau ngày hội', 55, 1],
    ]);
  });

  test('of a band too short for its number at the end of the line stands before it', () => {
    expect(words([phase('A', '2026-01-31', '2026-01-31', 'Ngày hội')])).toEqual([['1', 288, 0]]);
  });

  test('never stands in another band or another name, nor beyond the line, however many and short they are', () => {
    const days = fc.integer({ min: 0, max: 364 });
    const one = fc.record({ at: days, long: fc.integer({ min: 0, max: 120 }), name: fc.string() });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 30 }), fc.integer({ min: 352, max: 1600 }), (drawn, right) => {
        const year = scaleOf({ from: '2026-01-01', to: '2026-12-31' }, right);
        const phases = drawn.map(({ at, long, name }, i) =>
          phase(
            `P${i}`,
            addDays('2026-01-01', at),
            addDays('2026-01-01', Math.min(364, at + long)),
            name || '?',
          ),
        );
        const bands = phaseBands(phases, year, right);
        for (const { word, wordAt, drawn: mine, x, width, row } of bands) {
          expect(word).not.toBe('');
          const end = wordAt + wordWidth(word);
          expect(wordAt >= mine.from && end <= mine.to, `${word} in its own place`).toBe(true);
          expect(mine.from >= 0 && mine.to <= right + 0.01, `${word} on the line`).toBe(true);
          expect(mine.from <= x && x + width <= mine.to).toBe(true);
          for (const other of bands.filter((two) => two.row === row && two.drawn !== mine))
            expect(other.drawn.to <= mine.from + 0.01 || mine.to <= other.drawn.from + 0.01).toBe(true);
        }
      }),
    );
  });
});

test('a text is cut by what room it needs: a capital more than an i, a mark nothing', () => {
  expect(wordWidth('ộ')).toBe(wordWidth('o'));
  expect(wordWidth('Đ')).toBe(wordWidth('D'));
  expect(wordWidth('ĐẠI HỘI')).toBeGreaterThan(wordWidth('đại hội'));
  expect(fitWord('Đại hội', 100)).toBe('Đại hội');
  expect(fitWord('Đại hội đại biểu', wordWidth('Đại hội…'))).toBe('Đại hội…');
  expect(fitWord('Đại hội đại biểu', wordWidth('Đại hội đại…') - 1)).toBe('Đại hội…');
  expect(fitWord('Đại hội', 20)).toBe('');
});
