/**
 * What an office has corrected before, as an argument of reading: words of a plan → the units or the deadline that they meant.
 * Only what holds in any year is remembered of a deadline: a day of last year's plan is no day of this one's.
 */
import type { Organisation, Selector } from '../domain/organisation/organisation.ts';
import type { DeadlineReading } from './draft.ts';
import { collapse, fold } from './text/fold.ts';

export interface Memory {
  /** By `keyOf`. */
  units: ReadonlyMap<string, Selector>;
  deadlines: ReadonlyMap<string, DeadlineReading>;
}
export const NOTHING_REMEMBERED: Memory = { units: new Map(), deadlines: new Map() };

/** Wordings that differ in capitals, blanks, spelling of tone marks and closing signs are one. */
export const keyOf = (wording: string): string =>
  fold(collapse(wording.normalize('NFC'))).replace(/^[\s("“–-]+|[\s.;:,)"”]+$/gu, '');

/** No day, no month of a year, no year stands in it, nor in its words. */
export const holdsInAnyYear = ({ rule, phrase }: DeadlineReading): boolean =>
  !/(?<!\d)(?:19|20)\d\d(?!\d)/u.test(`${JSON.stringify(rule)} ${phrase ?? ''}`);

/** The units that a name meant the last time; null for none, or when one of them is no more. */
export const rememberedUnits = (
  wording: string,
  { units }: Memory,
  organisation: Organisation,
): Selector | null => {
  const selector = units.get(keyOf(wording));
  if (!selector) return null;
  const there = new Set(organisation.units.map(({ code }) => code));
  return 'units' in selector && !selector.units.every((code) => there.has(code)) ? null : selector;
};

/** The deadline that words meant the last time; null for none. */
export const rememberedDeadline = (wording: string | null, { deadlines }: Memory): DeadlineReading | null =>
  wording === null ? null : (deadlines.get(keyOf(wording)) ?? null);
