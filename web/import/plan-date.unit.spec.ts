import { describe, expect, it } from 'vitest';
import { isPlanDate, planDateOf } from './plan-date.tsx';

describe('the day of a document', () => {
  it.each([
    ['2025-11-13', '2025-11-13'],
    ['11/2025', '2025-11'],
    ['3.2026', '2026-03'],
    ['13/2025', '13/2025'],
    ['', ''],
  ])('typed as %s is kept as %s', (typed, kept) => expect(planDateOf(typed)).toBe(kept));
  it.each(['', '2025', '2025-11', '2025-11-13'])('may be “%s”', (value) =>
    expect(isPlanDate(value)).toBe(true),
  );
  it.each(['13/11', '13/2025', 'hôm qua'])('may not be “%s”', (value) =>
    expect(isPlanDate(value)).toBe(false),
  );
});
