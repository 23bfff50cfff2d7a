import { describe, expect, it } from 'vitest';
import { colours, looks, SIGNS, worse, worstOf } from './signs.ts';

const channel = (hex: string, at: number): number => {
  const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
};
const luminance = (hex: string): number =>
  0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);
const contrast = (a: string, b: string): number => {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
};

describe('the language of signs', () => {
  it.each(Object.entries(colours.white))('%s is read on white, on grey ground and on sepia', (_, colour) => {
    for (const ground of ['#ffffff', '#f3f4f6', '#fbf5e8', '#f4ead6'])
      expect(contrast(colour, ground)).toBeGreaterThanOrEqual(4.5);
  });
  it.each(Object.entries(colours.dark))('%s is read on dark', (_, colour) => {
    for (const ground of ['#181d24', '#10141a', '#2a2318'])
      expect(contrast(colour, ground)).toBeGreaterThanOrEqual(4.5);
  });
  it('tells states apart by shape, but those that say the same thing', () => {
    const byShape = Map.groupBy(SIGNS, (sign) => looks[sign].shape);
    const shared = [...byShape.values()].filter((signs) => signs.length > 1);
    expect(shared).toEqual([
      ['onTime', 'done'],
      ['waived', 'cancelled', 'superseded'],
    ]);
  });
  it('finds the worst of a unit and of a branch', () => {
    expect(worstOf({ onTime: 5, returned: 1, open: 2 })).toBe('returned');
    expect(worstOf({ onTime: 0 })).toBeNull();
    expect(worse('open', 'overdue')).toBe('overdue');
    expect(worse(null, 'open')).toBe('open');
    expect(worse(null, null)).toBeNull();
  });
});
