import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Calendar } from './calendar.ts';
import { announcedOnly, type ChangedDay, changedDays, withDays } from './change.ts';
import { compact, fromCompact } from './office-calendar.ts';

const before: Calendar = {
  version: 'a',
  off: ['2027-02-08', '2027-02-09', '2027-02-10'],
  work: ['2027-02-20'],
  provisional: ['2027-02-10', '2027-02-20'],
};
const after: Calendar = { version: 'b', off: ['2027-02-05', '2027-02-08', '2027-02-10'], work: [] };
const DIFFERENCE: ChangedDay[] = [
  { date: '2027-02-05', as: 'off' },
  { date: '2027-02-09', as: 'usual' },
  { date: '2027-02-10', as: 'off' },
  { date: '2027-02-20', as: 'usual' },
];

describe('a change of calendar', () => {
  test('is the days that differ, each as it now is', () => {
    expect(changedDays(before, after)).toEqual(DIFFERENCE);
  });
  test('gives the new calendar from the old one', () => {
    expect(withDays(before, 'b', DIFFERENCE)).toEqual(after);
  });
  test('said twice changes nothing', () => {
    expect(withDays(withDays(before, 'b', DIFFERENCE), 'b', DIFFERENCE)).toEqual(after);
  });
  test('is empty between equals', () => {
    expect(changedDays(after, { ...after, version: 'c' })).toEqual([]);
  });
  test('tells of a day that is provisional now', () => {
    expect(changedDays(after, { ...after, provisional: ['2027-02-05'] })).toEqual([
      { date: '2027-02-05', as: 'off', provisional: true },
    ]);
  });
});

test('what is announced leaves the provisional days out', () => {
  expect(announcedOnly(before)).toEqual({ version: 'a', off: ['2027-02-08', '2027-02-09'], work: [] });
});

const weekdays = ['2027-02-01', '2027-02-02', '2027-02-03', '2027-02-04', '2027-02-05'];
const weekends = ['2027-02-06', '2027-02-07', '2027-02-13'];
const anyCalendar = fc
  .record({
    off: fc.subarray(weekdays),
    work: fc.subarray(weekends),
    open: fc.subarray([...weekdays, ...weekends]),
  })
  .map(({ off, work, open }): Calendar => {
    const provisional = [...off, ...work].filter((date) => open.includes(date)).sort();
    return { version: 'x', off, work, ...(provisional.length > 0 ? { provisional } : {}) };
  });

test('any calendar becomes any other by its changed days, and names survive a round trip', () => {
  fc.assert(
    fc.property(anyCalendar, anyCalendar, (a, b) => {
      expect(withDays(a, 'x', changedDays(a, b))).toEqual(b);
      expect(compact(fromCompact(a))).toEqual(a);
    }),
  );
});

test('a holiday on a Sunday stands by its name and is not said to units', () => {
  const day = { kind: 'HOLIDAY', name: 'Giỗ Tổ', source: 'Luật' } as const;
  const office = { version: 'v', years: [], days: [{ date: '2026-04-26', ...day }] };
  expect(compact(office)).toEqual({ version: 'v', off: [], work: [] });
});
