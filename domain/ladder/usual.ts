/** The ladder that an office gets when it says nothing else: before, on and after the day, then the head, the advisory body, the superior and higher. */
import type { Ladder } from './ladder.ts';

export const USUAL_LADDER: Ladder = [
  { at: -7, to: 'unit' },
  { at: -1, to: 'unit' },
  { at: 0, to: 'unit' },
  { at: 1, to: 'unit' },
  { at: 2, to: 'unit' },
  { at: 2, to: 'head' },
  { at: 3, to: 'unit' },
  { at: 4, to: 'unit' },
  { at: 4, to: 'advisory' },
  { at: 5, to: 'unit' },
  { at: 6, to: 'unit', every: 5 },
  { at: 6, to: 'superior' },
  { at: 9, to: 'higher', every: 3 },
];
