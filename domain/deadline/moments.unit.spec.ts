import { describe, expect, test } from 'vitest';
import { calendar } from '../../test/rehearsal/given.ts';
import type { Bound, EventSet } from '../directive/due-rule.ts';
import { anchorOf, boundDay, type Ground, targetOf } from './moments.ts';

const ground: Ground = {
  issuedOn: '2025-11-13',
  expected: { A: '2025-12-10', B: '2025-12-20' },
  calendar,
  defaults: { immediateWorkingDays: 5, reviewWorkingDays: 3, morning: '08:00' },
};

describe('several events', () => {
  const [early, late] = ['2025-11-20', '2025-12-01'];
  test.each([
    ['all: the last of them', { allOf: ['A', 'B'] }, { A: late, B: early }, { event: 'A', on: late }],
    ['all: either order', { allOf: ['B', 'A'] }, { A: late, B: early }, { event: 'A', on: late }],
    ['all: one is missing', { allOf: ['A', 'B'] }, { A: late }, null],
    ['any: the first of them', { anyOf: ['A', 'B'] }, { A: late, B: early }, { event: 'B', on: early }],
    ['any: one is enough', { anyOf: ['A', 'B'] }, { A: late }, { event: 'A', on: late }],
    ['any: none yet', { anyOf: ['A', 'B'] }, { C: early }, null],
    [
      'any on one day: the one named first',
      { anyOf: ['B', 'A'] },
      { A: early, B: early },
      { event: 'B', on: early },
    ],
    [
      'all on one day: the one named first',
      { allOf: ['A', 'B'] },
      { A: early, B: early },
      { event: 'A', on: early },
    ],
  ])('%s', (_, events, occurred, expected) => {
    expect(anchorOf(events as { allOf: string[] }, occurred as Record<string, string>)).toEqual(expected);
  });
});

describe('before several events', () => {
  const all: EventSet = { allOf: ['A', 'B'] };
  const any: EventSet = { anyOf: ['A', 'B'] };
  test.each<[string, EventSet, Record<string, string>, unknown]>([
    ['all: before the first', all, {}, { event: 'A', on: '2025-12-10', provisional: true }],
    ['any: before the last', any, {}, { event: 'B', on: '2025-12-20', provisional: true }],
    [
      'one has come, the other is expected',
      all,
      { A: '2025-12-01' },
      { event: 'A', on: '2025-12-01', provisional: true },
    ],
    ['both have come', all, { A: '2025-12-05', B: '2025-12-02' }, { event: 'B', on: '2025-12-02' }],
    [
      'both have come: the last of any',
      any,
      { A: '2025-12-05', B: '2025-12-02' },
      { event: 'A', on: '2025-12-05' },
    ],
    [
      'both on one day: the one named first',
      any,
      { A: '2025-12-05', B: '2025-12-05' },
      { event: 'A', on: '2025-12-05' },
    ],
    ['nobody knows', { allOf: ['C'] }, {}, null],
  ])('%s', (_, events, occurred, expected) => {
    expect(targetOf(events, ground, occurred)).toEqual(expected);
  });
});

describe('a bound of a phase', () => {
  test.each<[string, Bound, Record<string, string>, unknown]>([
    ['a date', { date: '2026-01-05' }, {}, { date: '2026-01-05' }],
    [
      'the issue',
      { on: 'ISSUE' },
      {},
      { date: '2025-11-13', moment: { event: 'ISSUE', on: '2025-11-13', edge: 'on' } },
    ],
    [
      'the day after an event',
      { after: 'A' },
      { A: '2025-12-31' },
      { date: '2026-01-01', moment: { event: 'A', on: '2025-12-31', edge: 'after' } },
    ],
    [
      'the day before an expected one',
      { before: 'B' },
      {},
      { date: '2025-12-19', provisional: true, moment: { event: 'B', on: '2025-12-20', edge: 'before' } },
    ],
    ['nobody knows', { on: 'C' }, {}, null],
  ])('%s', (_, bound, occurred, expected) => {
    expect(boundDay(bound, ground, occurred)).toEqual(expected);
  });
});
