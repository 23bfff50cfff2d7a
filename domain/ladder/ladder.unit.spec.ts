import { describe, expect, test } from 'vitest';
import { calendar, DEFAULT, REVIEW } from '../../test/rehearsal/given.ts';
import {
  type Ladder,
  type Line,
  nextRung,
  recipientKey,
  recipientsAt,
  rungMoment,
  rungName,
} from './ladder.ts';

const cell: Line = { owner: 'CB', desk: 'officer', ancestors: ['DB', 'DU', 'TU'], followedBy: 'BAN' };
const told = (ladder: Ladder, at: number, line: Line) => recipientsAt(ladder, at, line).map(recipientKey);
const climb = (ladder: Ladder, line: Line, count: number): (number | null)[] => {
  const found: (number | null)[] = [];
  for (let done: number | null = null; found.length < count; ) {
    done = nextRung(ladder, done, line);
    found.push(done);
    if (done === null) break;
  }
  return found;
};

describe('every morning of the default ladder', () => {
  test.each([
    [-8, []],
    [-7, ['CB:officer']],
    [-6, []],
    [-2, []],
    [-1, ['CB:officer']],
    [0, ['CB:officer']],
    [1, ['CB:officer']],
    [2, ['CB:officer', 'CB:head']],
    [3, ['CB:officer']],
    [4, ['CB:officer', 'BAN:officer']],
    [5, ['CB:officer']],
    [6, ['CB:officer', 'DB:committee']],
    [7, []],
    [8, []],
    [9, ['DU:committee']],
    [10, []],
    [11, ['CB:officer']],
    [12, ['TU:committee']],
    [15, []],
    [16, ['CB:officer']],
    [21, ['CB:officer']],
  ])('T%i tells %j', (at, expected) => {
    expect(told(DEFAULT, at, cell)).toEqual(expected);
  });
});

describe('every morning of the reviewer', () => {
  const reviewer: Line = { owner: 'DB', desk: 'reviewer', ancestors: ['DU'], followedBy: 'BAN' };
  test.each([
    [-1, []],
    [0, ['DB:reviewer']],
    [1, ['DB:reviewer']],
    [2, ['DB:head']],
    [3, ['DB:reviewer']],
    [6, ['DU:committee']],
    [8, ['DB:reviewer']],
    [13, ['DB:reviewer']],
  ])('T%i tells %j', (at, expected) => {
    expect(told(REVIEW, at, reviewer)).toEqual(expected);
  });
});

describe('who stands in where somebody is missing', () => {
  test.each<[string, Partial<Line>, number, string[]]>([
    ['no advisory body: its morning goes up', { followedBy: null }, 4, ['CB:officer', 'DB:committee']],
    [
      'the advisory body is itself late',
      { owner: 'BAN', ancestors: ['DU'] },
      4,
      ['BAN:officer', 'DU:committee'],
    ],
    ['the root has its advisory body', { owner: 'DU', ancestors: [] }, 4, ['DU:officer', 'BAN:officer']],
    [
      'the root without superior tells its own committee',
      { owner: 'DU', ancestors: [] },
      6,
      ['DU:officer', 'DU:committee'],
    ],
    ['nobody stands above the root', { owner: 'DU', ancestors: [] }, 9, []],
    ['one superior only: nobody higher', { ancestors: ['DU'] }, 9, []],
    ['the climb ends at the top', { ancestors: ['DB', 'DU'] }, 12, []],
  ])('%s', (_, over, at, expected) => {
    expect(told(DEFAULT, at, { ...cell, ...over })).toEqual(expected);
  });

  test('one recipient of two rungs is told once', () => {
    const twice: Ladder = [
      { at: 4, to: 'advisory' },
      { at: 4, to: 'superior' },
    ];
    expect(told(twice, 4, { ...cell, followedBy: null })).toEqual(['DB:committee']);
  });
});

describe('the next rung', () => {
  test.each<[string, Ladder, Partial<Line>, (number | null)[]]>([
    ['weekly for ever', DEFAULT, {}, [-7, -1, 0, 1, 2, 3, 4, 5, 6, 9, 11, 12, 16, 21, 26]],
    [
      'mornings that tell nobody are passed over',
      DEFAULT,
      { ancestors: ['DU'] },
      [-7, -1, 0, 1, 2, 3, 4, 5, 6, 11, 16],
    ],
    ['a ladder without repeats ends', [{ at: -1, to: 'unit' }], {}, [-1, null]],
    ['a climb ends at the top', [{ at: 2, to: 'higher', every: 3 }], {}, [2, 5, null]],
    ['a ladder that tells nobody', [{ at: 2, to: 'higher' }], { ancestors: [] }, [null]],
    [
      'rungs in any order',
      [
        { at: 3, to: 'unit' },
        { at: -2, to: 'unit' },
      ],
      {},
      [-2, 3, null],
    ],
    ['an empty ladder', [], {}, [null]],
  ])('%s', (_, ladder, over, expected) => {
    expect(climb(ladder, { ...cell, ...over }, expected.length)).toEqual(expected);
  });

  test('weekly still after two years', () => {
    expect(nextRung(DEFAULT, 506, cell)).toBe(511);
  });
});

test.each([
  ['seven working days before', '2025-12-05', -7, '2025-11-26T01:00:00.000Z'],
  ['seven working days before, over Tết', '2026-02-23', -7, '2026-02-05T01:00:00.000Z'],
  ['on the day', '2025-12-05', 0, '2025-12-05T01:00:00.000Z'],
  ['on the day, a Saturday after New Year', '2026-01-03', 0, '2025-12-31T01:00:00.000Z'],
  ['the first day overdue, over Tết', '2026-02-13', 1, '2026-02-23T01:00:00.000Z'],
  ['six working days overdue with a made-up Saturday', '2026-01-05', 6, '2026-01-12T01:00:00.000Z'],
])('the morning of a rung: %s', (_, deadline, at, expected) => {
  expect(rungMoment({ calendar }, deadline, at, '08:00')).toBe(expected);
});

test.each([
  [-7, 'T-7'],
  [0, 'T0'],
  [6, 'T+6'],
])('rung %i is called %s', (at, name) => {
  expect(rungName(at)).toBe(name);
});
