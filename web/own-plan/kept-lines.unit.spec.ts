import { describe, expect, it } from 'vitest';
import { linesFrom } from './kept-lines.ts';
import { newLine } from './lines.ts';

describe('lines of a plan that were kept while they were typed', () => {
  it('come back as they were', () => {
    const lines = [
      { ...newLine('II.1', 'some'), units: ['CB1'], when: 'month' as const, day: '5' },
      newLine('2', 'own'),
    ];
    expect(linesFrom(JSON.stringify(lines))).toEqual(lines);
  });
  it('that were all taken away stay so', () => {
    expect(linesFrom('[]')).toEqual([]);
  });
  it.each([null, '', '{}', 'null', '[', '3'])('%j is nothing kept', (text) => {
    expect(linesFrom(text)).toBeNull();
  });
  it.each([
    [{ ...newLine('1', 'all'), whom: 'ai' }],
    [{ ...newLine('1', 'all'), when: 7 }],
    [{ ...newLine('1', 'all'), units: [1] }],
    [{ ...newLine('1', 'all'), title: {} }],
    ['x'],
  ])('what no form has kept is left out: %j', (one) => {
    expect(linesFrom(JSON.stringify([one, newLine('2', 'all')]))).toEqual([newLine('2', 'all')]);
  });
});
