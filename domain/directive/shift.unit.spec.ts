import { describe, expect, it } from 'vitest';
import type { Directive } from './directive.ts';
import type { DueRule } from './due-rule.ts';
import { shiftDirective } from './shift.ts';

const directive = (due: DueRule, more: Partial<Directive> = {}): Directive => ({
  id: 'd',
  number: '22-KH/ĐU',
  kind: 'Kế hoạch',
  title: 'thử',
  issuer: 'R',
  issuerName: 'Đảng ủy',
  issuedOn: '2025-11-13',
  signer: { authority: 'T/M', position: 'BÍ THƯ' },
  bases: [{ number: '50-CT/TW', date: '2025-07-23', title: 'Chỉ thị' }],
  recipients: [],
  term: { from: '2025-11-13', to: '2026-12-31' },
  followedBy: null,
  defaults: { immediateWorkingDays: 5, reviewWorkingDays: 3, morning: '08:00' },
  ladders: {},
  events: [{ code: 'E', name: 'hội nghị', expected: '2025-11-20' }],
  obligations: [{ id: 'x', kind: 'task', title: 'việc', lead: { all: true }, due }],
  leftOut: [],
  addedByOffice: [],
  ...more,
});
const dueAfter = (due: DueRule, issuedOn: string): DueRule | undefined =>
  shiftDirective(directive(due), issuedOn).obligations[0]?.due;

const on = (date: string): DueRule => ({ type: 'on', date });
const endOf = (period: 'month' | 'quarter' | 'halfYear' | 'year', year: number, index: number): DueRule => ({
  type: 'endOf',
  period,
  year,
  index,
});
const yearly = (from: string): DueRule => ({ type: 'every', period: 'year', from });
const quarterly = (from: string): DueRule => ({ type: 'every', period: 'quarter', from });

describe('a shifted draft', () => {
  it.each<[DueRule, string, DueRule]>([
    [on('2025-12-12'), '2025-11-14', on('2025-12-13')],
    [on('2025-12-12'), '2026-11-23', on('2026-12-22')],
    [on('2025-12-12'), '2024-11-13', on('2024-12-12')],
    [endOf('quarter', 2025, 4), '2025-12-31', endOf('quarter', 2025, 4)],
    [endOf('quarter', 2025, 4), '2026-11-23', endOf('quarter', 2026, 4)],
    [endOf('quarter', 2025, 4), '2027-01-01', endOf('quarter', 2027, 1)],
    [endOf('quarter', 2026, 1), '2026-09-30', endOf('quarter', 2026, 4)],
    [endOf('month', 2025, 12), '2026-12-01', endOf('month', 2027, 1)],
    [endOf('halfYear', 2026, 1), '2026-01-05', endOf('halfYear', 2026, 2)],
    [endOf('year', 2026, 1), '2026-01-05', endOf('year', 2027, 1)],
    [yearly('2026-01-01'), '2026-11-23', yearly('2027-01-01')],
    [yearly('2026-01-01'), '2025-12-31', yearly('2026-01-01')],
    [quarterly('2026-01-01'), '2026-02-10', quarterly('2026-04-01')],
  ])('%j, issued on %s, is %j', (due, issuedOn, expected) =>
    expect(dueAfter(due, issuedOn)).toEqual(expected),
  );

  it('moves the dates inside compared rules and the last period of a recurring one', () => {
    const compared = (one: DueRule, other: DueRule) =>
      ({ type: 'earlierOf', rules: [one, other] }) as DueRule;
    const event: DueRule = { type: 'beforeEvent', events: { allOf: ['E'] } };
    expect(dueAfter(compared(on('2025-12-12'), event), '2025-11-14')).toEqual(
      compared(on('2025-12-13'), event),
    );
    const until = (to: string): DueRule => ({ type: 'every', period: 'halfYear', to });
    expect(dueAfter(until('2026-06-30'), '2026-01-05')).toEqual(until('2026-12-31'));
  });

  it('moves phases and the end of an event that lasts', () => {
    const before = directive(on('2025-12-12'), {
      term: { from: '2025-11-13', to: '2026-04-30' },
      events: [
        {
          code: 'E',
          name: 'Khai mạc',
          expected: '2026-01-19',
          ends: { name: 'Bế mạc', expected: '2026-01-25' },
        },
      ],
      phases: [{ code: 'P', name: 'Đợt III', from: { after: 'E.end' }, to: { date: '2026-03-31' } }],
      committeeTerm: { from: '2025-08-01', to: '2030-07-31' },
    });
    const after = shiftDirective(before, '2025-11-20');
    expect(after.term).toEqual({ from: '2025-11-20', to: '2026-05-07' });
    expect(after.events).toEqual([
      {
        code: 'E',
        name: 'Khai mạc',
        expected: '2026-01-26',
        ends: { name: 'Bế mạc', expected: '2026-02-01' },
      },
    ]);
    expect(after.phases).toEqual([
      { code: 'P', name: 'Đợt III', from: { after: 'E.end' }, to: { date: '2026-04-07' } },
    ]);
    expect(after.committeeTerm).toEqual(before.committeeTerm);
  });

  it('leaves rules that hold no date alone', () => {
    for (const due of [
      { type: 'none' },
      { type: 'ongoing' },
      { type: 'every', period: 'month', day: 3 },
      { type: 'immediatelyAfter', events: { allOf: ['E'] } },
    ] as DueRule[])
      expect(dueAfter(due, '2026-11-23')).toEqual(due);
  });

  it('moves its term and expected events, not its legal bases, and says so', () => {
    const before = directive(on('2025-12-12'));
    const after = shiftDirective(before, '2026-11-23');
    expect(after.issuedOn).toBe('2026-11-23');
    expect(after.term).toEqual({ from: '2026-11-23', to: '2027-12-31' });
    expect(after.events[0]?.expected).toBe('2026-11-30');
    expect(after.bases).toEqual(before.bases);
    expect(after.addedByOffice).toEqual([
      'Các ngày đã dời theo ngày ban hành mới; bản gốc ban hành ngày 13/11/2025',
    ]);
  });

  it('ends in the same year of term when issued within the same year', () => {
    expect(shiftDirective(directive(on('2025-12-12')), '2025-12-01').term.to).toBe('2026-12-31');
  });

  it('counts from the first day of its term when it has no date', () => {
    const draft = directive(on('2025-12-12'), { issuedOn: null });
    expect(shiftDirective(draft, '2025-11-14').obligations[0]?.due).toEqual(on('2025-12-13'));
  });

  it('is itself when moved nowhere', () => {
    const before = directive(on('2025-12-12'));
    expect(shiftDirective(before, '2025-11-13')).toEqual(before);
  });
});
