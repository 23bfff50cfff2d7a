import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../time/local-date.ts';
import { type Assignment, assignmentChange, holdsWithin } from './assignment.ts';

const TODAY = '2026-03-10';
const stands = (unit: string, since: string | null, until: string | null = null): Assignment => ({
  id: unit,
  unit,
  since,
  until,
});

describe('what an announcement changes', () => {
  const known = [stands('CB1', '2026-01-05'), stands('CB2', null), stands('CB3', '2025-06-01', '2025-12-31')];
  test.each([
    ['one leaves, one comes', ['CB1', 'CB4'], '2026-03-10', { ends: ['CB2'], begins: ['CB4'] }],
    [
      'what it followed before begins anew',
      ['CB1', 'CB2', 'CB3'],
      '2026-03-10',
      { ends: [], begins: ['CB3'] },
    ],
    ['nothing more to follow', [], '2026-03-10', { ends: ['CB1', 'CB2'], begins: [] }],
    ['named twice', ['CB1', 'CB2', 'CB4', 'CB4'], '2026-03-10', { ends: [], begins: ['CB4'] }],
    ['entered late, on the day of the last change', ['CB1'], '2026-01-05', { ends: ['CB2'], begins: [] }],
    ['announced for a day to come', ['CB1'], '2027-03-11', { ends: ['CB2'], begins: [] }],
    ['too far ahead', ['CB1'], '2027-03-12', { fault: 'ASSIGNMENT_DAYS' }],
    ['before a later paper began', ['CB1'], '2026-01-04', { fault: 'ASSIGNMENT_LATER' }],
    ['the same as stands', ['CB2', 'CB1'], '2026-03-10', { fault: 'ASSIGNMENT_SAME' }],
  ])('%s', (_, units, since, change) => {
    expect(assignmentChange({ units, since }, known, TODAY)).toEqual(change);
  });

  test('one taken back before it began forbids nothing', () => {
    const back = [stands('CB9', '2026-05-01', '2026-04-30')];
    expect(assignmentChange({ units: ['CB1'], since: '2026-03-10' }, back, TODAY)).toEqual({
      ends: [],
      begins: ['CB1'],
    });
  });

  test('one that ended on a later day forbids an earlier change', () => {
    const over = [stands('CB1', '2026-01-01', '2026-03-31')];
    expect(assignmentChange({ units: [], since: '2026-03-31' }, over, TODAY)).toEqual({
      fault: 'ASSIGNMENT_LATER',
    });
  });
});

test.each([
  ['whole', null, null, true],
  ['from its last day', '2026-03-31', null, true],
  ['after it', '2026-04-01', null, false],
  ['to its first day', null, '2026-01-01', true],
  ['before it', null, '2025-12-31', false],
  ['one day of it', '2026-02-02', '2026-02-02', true],
  ['never', '2026-02-02', '2026-02-01', false],
])('in the quarter: %s', (_, since, until, holds) => {
  expect(holdsWithin({ since, until }, '2026-01-01', '2026-03-31')).toBe(holds);
});

test('after any announcements the post follows on each day what the last one before it said', () => {
  const wish = fc.record({
    units: fc.uniqueArray(fc.constantFrom('A', 'B', 'C', 'D'), { maxLength: 4 }),
    after: fc.integer({ min: 0, max: 40 }),
  });
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 12 }), (wishes) => {
      let known: Assignment[] = [];
      let said: { since: string; units: string[] }[] = [];
      let since = '2026-01-01';
      wishes.forEach(({ units, after }, n) => {
        since = addDays(since, after);
        const change = assignmentChange({ units, since }, known, '2027-06-01');
        if ('fault' in change) return;
        known = [
          ...known.map((one) => (change.ends.includes(one.id) ? { ...one, until: addDays(since, -1) } : one)),
          ...change.begins.map((unit) => ({ id: `${unit}${n}`, unit, since, until: null })),
        ];
        said = [...said, { since, units }];
      });
      for (let day = '2026-01-01'; day <= addDays(since, 3); day = addDays(day, 7)) {
        const followed = known.filter((one) => holdsWithin(one, day, day)).map(({ unit }) => unit);
        const last = said.findLast((one) => one.since <= day)?.units ?? [];
        expect(followed.toSorted()).toEqual(last.toSorted());
      }
    }),
  );
});
