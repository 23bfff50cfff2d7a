/** Running working days around stops: November and December 2025, a stop from 10 to 19 December. */
import { describe, expect, test } from 'vitest';
import { calendar } from '../../test/rehearsal/given.ts';
import { addRunningDays, runningDaysAfter, type Stop, stoppedOn, stopsUntil } from './stops.ts';

const stop = (from: string, until: string | null, number = 1): Stop => ({ number, from, until });
const TEN = [stop('2025-12-10', '2025-12-19')];
const OPEN = [stop('2025-12-10', null)];

test.each<[string, Stop[], string, boolean]>([
  ['the day before', TEN, '2025-12-09', false],
  ['its first day', TEN, '2025-12-10', true],
  ['its last day', TEN, '2025-12-19', true],
  ['the day after', TEN, '2025-12-20', false],
  ['long after a stop without an end', OPEN, '2027-01-01', true],
  ['a stop that was taken back whole', [stop('2025-12-10', '2025-12-09')], '2025-12-10', false],
])('%s', (_, stops, date, expected) => {
  expect(stoppedOn(stops, date)).toBe(expected);
});

describe('running working days', () => {
  test.each<[string, Stop[], string, number, string | null]>([
    ['none: the day itself', TEN, '2025-12-09', 0, '2025-12-09'],
    ['none inside a stop: the last day before it', TEN, '2025-12-15', 0, '2025-12-09'],
    ['one after goes over the stop and the weekend', TEN, '2025-12-09', 1, '2025-12-22'],
    ['three after', TEN, '2025-12-08', 3, '2025-12-23'],
    ['seven before goes over the stop', TEN, '2025-12-25', -7, '2025-12-04'],
    ['one before', TEN, '2025-12-22', -1, '2025-12-09'],
    ['none after while it has no end', OPEN, '2025-12-09', 1, null],
    ['before it as ever', OPEN, '2025-12-09', -1, '2025-12-08'],
    ['before a deadline that will move: still as ever', OPEN, '2025-12-15', -7, '2025-12-04'],
    ['but not once the clock stands', OPEN, '2025-12-15', -1, null],
    ['without stops as working days', [], '2025-12-12', 1, '2025-12-15'],
  ])('%s', (_, stops, date, n, expected) => {
    expect(addRunningDays(calendar, stops, date, n)).toBe(expected);
  });

  test.each<[string, Stop[], string, string, number]>([
    ['over the stop', TEN, '2025-12-08', '2025-12-23', 3],
    ['inside it', TEN, '2025-12-10', '2025-12-19', 0],
    ['without stops', [], '2025-12-08', '2025-12-12', 4],
  ])('counted %s', (_, stops, from, to, expected) => {
    expect(runningDaysAfter(calendar, stops, from, to)).toBe(expected);
  });
});

test('a stop without an end, seen on a day, ends there', () => {
  expect(stopsUntil([...TEN, ...OPEN], '2025-12-12')).toEqual([...TEN, stop('2025-12-10', '2025-12-12')]);
});
