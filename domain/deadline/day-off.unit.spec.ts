import { expect, test } from 'vitest';
import { calendar } from '../../test/rehearsal/given.ts';
import { settle } from './day-off.ts';

test.each([
  ['keep', { date: '2026-02-17' }],
  ['nextWorkingDay', { date: '2026-02-23', moved: { from: '2026-02-17', to: 'nextWorkingDay' } }],
  ['previousWorkingDay', { date: '2026-02-13', moved: { from: '2026-02-17', to: 'previousWorkingDay' } }],
  ['firstWeek', { date: '2026-02-06', moved: { from: '2026-02-17', to: 'firstWeek' } }],
] as const)('a date in Tết under "%s"', (rule, expected) => {
  const because = { rule: 'on' as const, date: '2026-02-17' };
  expect(settle(calendar, '2026-02-17', rule, because)).toEqual({ ...expected, because });
});

test('a working day stays, whatever the rule', () => {
  const because = { rule: 'on' as const, date: '2026-02-13' };
  for (const rule of ['keep', 'nextWorkingDay', 'previousWorkingDay', 'firstWeek'] as const)
    expect(settle(calendar, '2026-02-13', rule, because)).toEqual({ date: '2026-02-13', because });
});
