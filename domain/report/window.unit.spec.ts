import { describe, expect, it } from 'vitest';
import type { DueRule, ReportTerm } from '../directive/due-rule.ts';
import { windowOf } from './window.ts';

const quarter: ReportTerm = {
  code: 'quy',
  name: 'Báo cáo quý',
  period: 'quarter',
  opens: { month: 0, day: 15 },
  closes: { month: 3, day: 14 },
  sends: { month: 3, day: 20 },
};
const given = { reportTerms: [quarter], issuedOn: '2025-11-13', before: null, today: '2026-03-18' };
const rule = (due: DueRule) => ({ due });

describe('the data window of a report', () => {
  it.each<[string, DueRule, string, string | null, object]>([
    // Decree 09/2019/NĐ-CP, art. 12: from the 15th of the month before the quarter to the 14th of its last month.
    [
      'a state quarter closes on the 14th',
      { type: 'reportTerm', term: 'quy' },
      '2026-Q1',
      '2026-03-20',
      { from: '2025-12-15', to: '2026-03-14' },
    ],
    [
      'a calendar quarter',
      { type: 'every', period: 'quarter' },
      '2026-Q1',
      '2026-03-25',
      { from: '2026-01-01', to: '2026-03-31' },
    ],
    [
      'the second of a month',
      { type: 'every', period: 'month', times: 2 },
      '2026-02.2',
      '2026-02-28',
      { from: '2026-02-01', to: '2026-02-28' },
    ],
    [
      'what comes once speaks from the issue to its day',
      { type: 'on', date: '2026-03-10' },
      'once',
      '2026-03-10',
      { from: '2025-11-13', to: '2026-03-10' },
    ],
    [
      'and up to today while its day has not come',
      { type: 'on', date: '2026-04-10' },
      'once',
      '2026-04-10',
      { from: '2025-11-13', to: '2026-03-18' },
    ],
  ])('%s', (_, due, occurrence, deadline, window) => {
    expect(windowOf(rule(due), { occurrence, deadline }, given)).toEqual(window);
  });
  it('of the next ad hoc report goes on after the last', () => {
    const due: DueRule = { type: 'periodic', orAdHoc: true };
    expect(
      windowOf(rule(due), { occurrence: 'x2', deadline: '2026-03-16' }, { ...given, before: '2026-01-20' }),
    ).toEqual({
      from: '2026-01-21',
      to: '2026-03-16',
    });
  });
  it('never ends before it begins', () => {
    const one = windowOf(
      rule({ type: 'none' }),
      { occurrence: 'once', deadline: null },
      { ...given, issuedOn: '2026-05-01' },
    );
    expect(one).toEqual({ from: '2026-05-01', to: '2026-05-01' });
  });
});
