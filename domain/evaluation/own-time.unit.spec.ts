/** What of a delay is the unit's own: a step opened on 1 December, due on the 10th; days after the wait's first up to its last are given back. */
import { expect, test } from 'vitest';
import { ownTime, type Timed, type Wait } from './own-time.ts';

const review = (from: number, to: number): Wait => wait('review', from, to);
const answer = (from: number, to: number): Wait => wait('answer', from, to);
const letter = (from: number, to: number): Wait => wait('letter', from, to);
const day = (n: number) => `2026-12-${String(n).padStart(2, '0')}`;
const wait = (kind: Wait['kind'], from: number, to: number): Wait => ({ kind, from: day(from), to: day(to) });

// biome-ignore format: one row a case
const TABLE: [name: string, waits: Wait[], doneOn: number | null, verdict: string, until: number, days: number, excused: boolean][] = [
  ['done on the day', [], 10, 'onTime', 10, 0, false],
  ['done a day after', [], 11, 'late', 10, 1, false],
  ['owed and past', [], null, 'behind', 10, 10, false],
  ['returned after five days: five days are given back', [review(5, 10)], 15, 'onTime', 15, 0, true],
  ['returned after five days, done a day too late for that too', [review(5, 10)], 16, 'late', 15, 1, false],
  ['handed in on the last day, returned four days later', [review(10, 14)], 14, 'onTime', 14, 0, true],
  ['handed in on the last day, returned, a day of one’s own', [review(10, 14)], 15, 'late', 14, 1, false],
  ['two returns', [review(5, 7), review(9, 12)], 15, 'onTime', 15, 0, true],
  ['two waits name the same days once', [review(5, 8), letter(6, 8)], 13, 'onTime', 13, 0, true],
  ['days of waiting after the time are none of the unit’s', [review(12, 15)], 16, 'late', 10, 3, false],
  ['waiting for an answer before the date costs nothing', [answer(5, 9)], 11, 'late', 10, 1, false],
  ['waiting for an answer past the date', [answer(8, 13)], 13, 'onTime', 13, 0, true],
  ['the answer came, and a day went by', [answer(8, 13)], 14, 'late', 13, 1, false],
  ['still waiting for an answer', [answer(8, 20)], null, 'running', 20, 0, true],
  ['no letter came for six days', [letter(1, 7)], 16, 'onTime', 16, 0, true],
  ['a letter that failed before it opened', [letter(-3, -1)].slice(1), 11, 'late', 10, 1, false],
  ['done before it was due', [review(2, 3)], 4, 'onTime', 11, 0, false],
];
test.each(TABLE)('%s', (_, waits, doneOn, verdict, until, days, excused) => {
  const timed: Timed = {
    opensOn: day(1),
    deadline: day(10),
    doneOn: doneOn === null ? null : day(doneOn),
    waits,
  };
  expect(ownTime(timed, day(20))).toEqual({ verdict, until: day(until), excused, days });
});

test('is not yet judged while its time runs', () => {
  const timed: Timed = { opensOn: day(1), deadline: day(10), doneOn: null, waits: [] };
  expect(ownTime(timed, day(10)).verdict).toBe('running');
  expect(ownTime(timed, day(11)).verdict).toBe('behind');
});
