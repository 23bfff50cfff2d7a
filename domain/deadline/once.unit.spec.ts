import { describe, expect, test } from 'vitest';
import { calendar } from '../../test/rehearsal/given.ts';
import type { DatedOnce, Offset, OnceRule } from '../directive/due-rule.ts';
import type { Ground } from './moments.ts';
import { datedDue } from './once.ts';

/** Issued on Thursday 13 November 2025. The congress is expected on Monday 19 to Friday 23 January 2026. */
const ground: Ground = {
  issuedOn: '2025-11-13',
  expected: { CITY: '2025-11-21', XIV: '2026-01-19', 'XIV.end': '2026-01-23', TET: '2026-02-16' },
  calendar,
  defaults: { immediateWorkingDays: 5, reviewWorkingDays: 3, morning: '08:00' },
  phases: [
    { code: 'I', name: 'Đợt I', from: { on: 'ISSUE' }, to: { on: 'CITY' } },
    { code: 'II', name: 'Đợt II', from: { after: 'CITY' }, to: { on: 'XIV.end' } },
    { code: 'II-a', name: 'Trước khai mạc', inside: 'II', to: { before: 'XIV' } },
    { code: 'II-b', name: 'Trong đại hội', inside: 'II', from: { on: 'XIV' } },
    { code: 'III', name: 'Đợt III', from: { after: 'XIV.end' }, to: { date: '2026-03-31' } },
    { code: 'year', name: 'Năm 2026', from: { date: '2026-01-01' }, to: { date: '2026-12-31' } },
    { code: 'open', name: 'Chưa rõ', from: { on: 'ISSUE' }, to: { on: 'NOBODY' } },
  ],
  committeeTerm: { from: '2025-06-01', to: '2030-06-30' },
};
const days = (value: number, unit: Offset['unit'] = 'day'): OnceRule => ({
  type: 'afterEvent',
  events: { allOf: ['A'] },
  offset: { value, unit },
});
/** `opens→due`, with ~ for provisional and ← for the day off that moved it. */
const line = (rule: DatedOnce, occurred: Record<string, string> = {}): string => {
  const { opensOn, deadline } = datedDue(rule, ground, occurred);
  const moved = deadline?.moved ? ` ←${deadline.moved.from}` : '';
  return `${opensOn}→${deadline?.provisional ? '~' : ''}${deadline?.date ?? null}${moved}`;
};

describe('so long after an event: a period that ends on a day off ends on the next working day (art. 148.5)', () => {
  test.each<[string, string, number, Offset['unit'], string]>([
    ['ends on a working day', '2025-11-20', 15, 'day', '2025-11-20→2025-12-05'],
    ['ends on a Saturday', '2025-11-21', 15, 'day', '2025-11-21→2025-12-08 ←2025-12-06'],
    ['ends on a Sunday', '2025-11-22', 15, 'day', '2025-11-22→2025-12-08 ←2025-12-07'],
    ['on New Year, whose next day is swapped', '2025-12-17', 15, 'day', '2025-12-17→2026-01-05 ←2026-01-01'],
    ['on a made-up Saturday', '2025-12-26', 15, 'day', '2025-12-26→2026-01-10'],
    ['on the first day off of Tết', '2026-01-30', 15, 'day', '2026-01-30→2026-02-23 ←2026-02-14'],
    ['on the last day off of Tết', '2026-02-07', 15, 'day', '2026-02-07→2026-02-23 ←2026-02-22'],
    ['on the day before Tết', '2026-01-29', 15, 'day', '2026-01-29→2026-02-13'],
    ['on 29 February', '2028-02-14', 15, 'day', '2028-02-14→2028-02-29'],
    ['five working days', '2025-11-20', 5, 'workingDay', '2025-11-20→2025-11-27'],
    ['from a day off', '2025-11-15', 1, 'workingDay', '2025-11-15→2025-11-17'],
    ['two weeks, over New Year', '2025-12-18', 2, 'week', '2025-12-18→2026-01-05 ←2026-01-01'],
    ['a month from the 31st', '2026-01-31', 1, 'month', '2026-01-31→2026-03-02 ←2026-02-28'],
    ['the very day', '2025-11-20', 0, 'day', '2025-11-20→2025-11-20'],
    ['the very day, a Sunday', '2025-11-23', 0, 'day', '2025-11-23→2025-11-24 ←2025-11-23'],
  ])('%s', (_, on, value, unit, expected) => {
    expect(line(days(value, unit), { A: on })).toBe(expected);
  });

  test('what it rests on is said', () => {
    expect(datedDue(days(15), ground, { A: '2025-11-20' }).deadline?.because).toEqual({
      rule: 'afterEvent',
      event: 'A',
      on: '2025-11-20',
      value: 15,
      unit: 'day',
    });
  });
});

describe('what comes once', () => {
  const on = (more: Partial<Extract<OnceRule, { type: 'on' }>> = {}): OnceRule => ({
    type: 'on',
    date: '2026-02-21',
    ...more,
  });
  const ahead = (more: Partial<Extract<OnceRule, { type: 'beforeEvent' }>> = {}): OnceRule => ({
    type: 'beforeEvent',
    events: { allOf: ['XIV'] },
    ...more,
  });
  const within = (phase: string): OnceRule => ({ type: 'within', phase });
  const XIV = { XIV: '2026-01-20', 'XIV.end': '2026-01-24' };
  test.each<[string, DatedOnce, Record<string, string>, string]>([
    ['an event that nobody expects', days(15), {}, 'null→null'],
    [
      'an expected event: waits with a provisional day',
      { type: 'immediatelyAfter', events: { allOf: ['CITY'] } },
      {},
      'null→~2025-11-28',
    ],
    [
      'immediately: the default of the office',
      { type: 'immediatelyAfter', events: { allOf: ['CITY'] } },
      { CITY: '2026-02-12' },
      '2026-02-12→2026-02-26',
    ],
    [
      'after an event, no date',
      { type: 'afterEvent', events: { allOf: ['A'] } },
      { A: '2025-12-01' },
      '2025-12-01→null',
    ],
    ['after an event, no date: waits', { type: 'afterEvent', events: { allOf: ['CITY'] } }, {}, 'null→null'],
    [
      'ten days from the issue',
      { type: 'afterEvent', events: { allOf: ['ISSUE'] }, offset: { value: 10, unit: 'day' } },
      {},
      '2025-11-13→2025-11-24 ←2025-11-23',
    ],
    ['strictly before an event', ahead(), {}, '2025-11-13→~2026-01-18'],
    [
      'strictly before, back to a working day',
      ahead({ dayOff: 'previousWorkingDay' }),
      {},
      '2025-11-13→~2026-01-16 ←2026-01-18',
    ],
    [
      'on the very day of the event',
      ahead({ offset: { value: 0, unit: 'day' } }),
      {},
      '2025-11-13→~2026-01-19',
    ],
    ['ten days before', ahead({ offset: { value: 10, unit: 'day' } }), {}, '2025-11-13→~2026-01-09'],
    [
      'five working days before',
      ahead({ offset: { value: 5, unit: 'workingDay' } }),
      {},
      '2025-11-13→~2026-01-12',
    ],
    ['before an event that came', ahead(), XIV, '2025-11-13→2026-01-19'],
    ['before an event that nobody expects', ahead({ events: { allOf: ['A'] } }), {}, '2025-11-13→null'],
    ['a date', on(), {}, '2025-11-13→2026-02-21'],
    ['a date, next working day', on({ dayOff: 'nextWorkingDay' }), {}, '2025-11-13→2026-02-23 ←2026-02-21'],
    ['before a date', on({ boundary: 'before' }), {}, '2025-11-13→2026-02-20'],
    ['on or before a date', on({ boundary: 'onOrBefore' }), {}, '2025-11-13→2026-02-21'],
    [
      'before a date, moved',
      on({ boundary: 'before', dayOff: 'nextWorkingDay' }),
      {},
      '2025-11-13→2026-02-23 ←2026-02-20',
    ],
    ['before an hour: the day stays', on({ boundary: 'before', time: '14:00' }), {}, '2025-11-13→2026-02-21'],
    [
      'the end of a quarter that runs',
      { type: 'endOf', period: 'quarter', year: 2025, index: 4 },
      {},
      '2025-11-13→2025-12-31',
    ],
    [
      'the end of a half-year',
      { type: 'endOf', period: 'halfYear', year: 2026, index: 1 },
      {},
      '2026-01-01→2026-06-30',
    ],
    [
      'the end of nine months',
      { type: 'endOf', period: 'nineMonths', year: 2026, index: 1 },
      {},
      '2026-01-01→2026-09-30',
    ],
    [
      'the end of a leap February',
      { type: 'endOf', period: 'month', year: 2028, index: 2 },
      {},
      '2028-02-01→2028-02-29',
    ],
    [
      'the end of a month that is a Saturday, moved',
      { type: 'endOf', period: 'month', year: 2026, index: 1, dayOff: 'nextWorkingDay' },
      {},
      '2026-01-01→2026-02-02 ←2026-01-31',
    ],
    ['a phase that has begun', within('I'), {}, '2025-11-13→~2025-11-21'],
    ['a phase that has ended', within('I'), { CITY: '2025-11-25' }, '2025-11-13→2025-11-25'],
    ['a phase that has not begun', within('II'), {}, 'null→~2026-01-23'],
    ['the second phase', within('II'), { CITY: '2025-11-25' }, '2025-11-26→~2026-01-23'],
    ['before, inside the second', within('II-a'), { CITY: '2025-11-25' }, '2025-11-26→~2026-01-18'],
    ['during, inside the second', within('II-b'), { CITY: '2025-11-25' }, 'null→~2026-01-23'],
    ['during: it has begun', within('II-b'), { XIV: '2026-01-20' }, '2026-01-20→~2026-01-23'],
    ['during: it is over', within('II-b'), XIV, '2026-01-20→2026-01-24'],
    ['the third phase', within('III'), XIV, '2026-01-25→2026-03-31'],
    ['a phase of dates', within('year'), {}, '2026-01-01→2026-12-31'],
    ['a phase whose end nobody knows', within('open'), {}, '2025-11-13→null'],
    ['a phase that is not there', within('none'), {}, 'null→null'],
    ['the committee’s term', { type: 'withinCommitteeTerm' }, {}, '2025-11-13→2030-06-30'],
    [
      'the earlier: one is not known',
      { type: 'earlierOf', rules: [on(), days(10)] },
      {},
      '2025-11-13→2026-02-21',
    ],
    [
      'the earlier: it comes',
      { type: 'earlierOf', rules: [on(), days(10)] },
      { A: '2025-12-01' },
      '2025-11-13→2025-12-11',
    ],
    [
      'the earlier: the event is late',
      { type: 'earlierOf', rules: [on(), days(10)] },
      { A: '2026-03-02' },
      '2025-11-13→2026-02-21',
    ],
    ['the later: one is not known', { type: 'laterOf', rules: [on(), days(10)] }, {}, '2025-11-13→null'],
    [
      'the later: it comes',
      { type: 'laterOf', rules: [on(), days(10)] },
      { A: '2025-12-01' },
      '2025-11-13→2026-02-21',
    ],
    [
      'the later: the event is late',
      { type: 'laterOf', rules: [on(), days(10)] },
      { A: '2026-03-02' },
      '2025-11-13→2026-03-12',
    ],
    ['the later of two that wait', { type: 'laterOf', rules: [days(10), days(1)] }, {}, 'null→null'],
    [
      'the later rests on what is expected',
      { type: 'laterOf', rules: [on(), ahead()] },
      {},
      '2025-11-13→~2026-02-21',
    ],
  ])('%s', (_, rule, occurred, expected) => {
    expect(line(rule, occurred)).toBe(expected);
  });

  test('the hour of a day is kept', () => {
    expect(datedDue(on({ time: '14:00' }), ground, {}).deadline).toEqual({
      date: '2026-02-21',
      time: '14:00',
      because: { rule: 'on', date: '2026-02-21', time: '14:00' },
    });
  });

  test.each(['earlierOf', 'laterOf'] as const)(
    'of two equal dates the one named first is taken, and the other is said: %s',
    (type) => {
      const strict = on({ date: '2026-02-22', boundary: 'before' });
      expect(datedDue({ type, rules: [on(), strict] }, ground, {}).deadline?.because).toEqual({
        rule: type,
        chosen: { rule: 'on', date: '2026-02-21' },
        other: { date: '2026-02-21', because: { rule: 'on', date: '2026-02-22', boundary: 'before' } },
      });
    },
  );
});
