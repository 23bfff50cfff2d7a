import { describe, expect, it } from 'vitest';
import { addDays, dateOf, daysBetween, monthsBetween, parseTyped, timeOf, weekday } from './local-date.ts';
import { shortDay } from './words.ts';

describe('dates as they are typed', () => {
  it.each([
    ['05/01/2026', '2026-01-05'],
    ['5/1/2026', '2026-01-05'],
    ['5-1-2026', '2026-01-05'],
    ['5.1.2026', '2026-01-05'],
    ['05012026', '2026-01-05'],
    [' 29/02/2028 ', '2028-02-29'],
    ['29/02/2026', null],
    ['31/04/2026', null],
    ['5/1/26', null],
    ['00/01/2026', null],
    ['2026-01-05', null],
    ['', null],
    ['ngày mai', null],
  ])('%s', (typed, date) => {
    expect(parseTyped(typed)).toBe(date);
  });
});

describe('plain dates', () => {
  it('counts days over months and leap years', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(weekday('2026-12-15')).toBe(2);
    expect(weekday('2026-11-22')).toBe(7);
  });
  it('says an instant in Vietnam, whatever the machine thinks', () => {
    expect(dateOf('2026-12-14T17:30:00.000Z')).toBe('2026-12-15');
    expect(timeOf('2026-12-14T17:30:00.000Z')).toBe('00:30');
  });
  it('lists months without skipping a short one', () => {
    expect(monthsBetween('2026-01-31', '2026-04-01')).toEqual([
      '2026-01-01',
      '2026-02-01',
      '2026-03-01',
      '2026-04-01',
    ]);
  });
  it('says a day beside its year', () => {
    expect(shortDay('2026-12-05')).toBe('05/12');
  });
});
