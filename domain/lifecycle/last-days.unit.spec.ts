/** What is still allowed on the very last day, of the last line or by the last place, and is refused one further. */
import { describe, expect, test } from 'vitest';
import { cellAfter, type Dated } from '../../test/rehearsal/cell.ts';
import { DECIDED, lookAsked } from '../../test/rehearsal/evaluation.ts';
import { at, doing, office, officer, paper, reviewer } from '../../test/rehearsal/given.ts';
import { type Office, rolloutDoing } from '../../test/rehearsal/office.ts';
import type { PlanLine } from '../directive/own-plan.ts';

const line = (over: Partial<PlanLine> = {}): PlanLine => ({
  label: 'I.1',
  title: 'Tập huấn',
  to: 'all',
  due: { type: 'on', date: '2026-01-20' },
  ...over,
});
const until = (date: string): PlanLine[] => [line({ due: { type: 'on', date } })];
const submitted = (lines: PlanLine[]): Dated => [
  '2025-12-01',
  { act: 'submit', by: officer, step: 'P/once', entry: { on: '2025-12-01' }, lines },
];
const accepted = (day: string): Dated => [day, { act: 'accept', by: reviewer, step: 'P/once' }];
const many = (count: number) => Array.from({ length: count }, (_, i) => line({ label: `${i + 1}` }));
const study = (on: string): Dated => [
  '2025-12-01',
  { act: 'recordStudy', by: officer, step: 'S/once', entry: { on }, form: 'inPerson' },
];

describe('a unit', () => {
  test.each<[name: string, past: Dated[], last: Dated, further: Dated, refusal: string]>([
    ['plans as many tasks', [], submitted(many(60)), submitted(many(61)), 'TOO_MANY_LINES'],
    [
      'asks for today',
      [],
      submitted(until('2025-12-01')),
      submitted(until('2025-11-30')),
      'LINE_OUT_OF_TERM',
    ],
    [
      'asks by the term’s end',
      [],
      submitted(until('2026-12-31')),
      submitted(until('2027-01-01')),
      'LINE_OUT_OF_TERM',
    ],
    [
      'has its plan accepted',
      [submitted(until('2025-12-03'))],
      accepted('2025-12-03'),
      accepted('2025-12-04'),
      'LINE_PAST',
    ],
    [
      'asks for another look',
      DECIDED,
      ['2025-12-26', lookAsked],
      ['2025-12-29', lookAsked],
      'TOO_LATE_TO_ASK',
    ],
    ['studies from the first day', [], study('2025-11-13'), study('2025-11-12'), 'DATE_TOO_EARLY'],
  ])('%s', (_, past, [day, act], [dayAfter, tooLate], refusal) => {
    expect(doing(cellAfter(past), act, at(day)).refusal).toBeNull();
    expect(doing(cellAfter(past), tooLate, at(dayAfter)).refusal).toBe(refusal);
  });
});

describe('the office, on 1 December', () => {
  const change = (on: string): Office => ({
    act: 'reorganise',
    by: office,
    change: {
      type: 'UnitsReorganised',
      reorganisation: 'R1',
      kind: 'merge',
      on,
      reason: 'sáp nhập',
      ends: [{ unit: 'CB1', heirs: ['CB2'] }],
      begins: [],
      lines: {},
      paths: [['DU', 'DB1', 'CB1']],
      everybody: false,
    },
  });
  const amends = (termTo: string): Office => ({
    act: 'amendDirective',
    by: office,
    base: 1,
    change: { termTo },
    reason: 'sát thực tế',
    approver: 'Ban Thường vụ',
    records: { events: {}, periodic: [] },
  });
  const ticks = (date: string): Office => ({
    act: 'tickContext',
    by: office,
    line: 'L',
    paper: { ...paper, date },
  });
  const begins: Office = { act: 'recordEvent', by: office, event: 'X', on: '2025-11-20' };
  const ends = (on: string): Office => ({ act: 'recordEvent', by: office, event: 'X.end', on });

  test.each<[name: string, past: Office[], last: Office, further: Office, refusal: string]>([
    ['changes the tree', [], change('2025-12-01'), change('2025-12-02'), 'DATE_IN_FUTURE'],
    ['ends the term', [], amends('2025-12-01'), amends('2025-11-30'), 'DATE_TOO_EARLY'],
    ['ticks by a paper of today', [], ticks('2025-12-01'), ticks('2025-12-02'), 'DATE_IN_FUTURE'],
    ['ends what lasted a day', [begins], ends('2025-11-20'), ends('2025-11-19'), 'DATE_OUT_OF_RANGE'],
  ])('%s', (_, past, last, further, refusal) => {
    expect(rolloutDoing(past, last).refusal).toBeNull();
    expect(rolloutDoing(past, further).refusal).toBe(refusal);
  });
});

test('where nobody is above, an office in nobody’s place answers for nobody', () => {
  const alone = cellAfter([], { ancestors: [] });
  const by = { post: 'CB-VP', unit: 'CB', role: 'office' as const };
  expect(
    doing(alone, { act: 'answerDifficulty', by, step: 'C/once', answer: 'đã gửi' }, at('2025-12-01')).refusal,
  ).toBe('NOT_YOURS');
});
