/**
 * What a result is reckoned by, as data: criteria with their weights, bands, quota, in force for a stretch of time. A
 * version never changes; a correction is the next version. Of units only: nothing here speaks of a person.
 */
import type { LocalDate } from '../time/local-date.ts';

/** Shares of a unit's due steps: done in time, done at all, not in time (late or still owed), beyond what was asked. */
export const MEASURES = ['onTime', 'done', 'behind', 'exceeded'] as const;
export type Measure = (typeof MEASURES)[number];

export interface Criterion {
  code: string;
  name: string;
  /** Points at most; all criteria of a policy add up to 100. */
  max: number;
  /** Reckoned from recorded steps; absent where people score it. */
  measure?: Exclude<Measure, 'behind'> | undefined;
  /** Percent of due steps at which a measured criterion has all its points; 100 when absent. */
  full?: number | undefined;
}

export interface Band {
  code: string;
  name: string;
  /** Points from which it is reached, and below which it ends; the highest has no end of its own. */
  from: number;
  below?: number | undefined;
  /** Percent of due steps that it asks besides: at least so many, of `behind` at most. */
  needs?: Partial<Record<Measure, number>> | undefined;
}

/** At most `share` percent of the units in the bands `of` may be in `band`. */
export interface Quota {
  band: string;
  share: number;
  of: string[];
}

export interface PolicyVersion {
  code: string;
  version: number;
}
export interface Policy extends PolicyVersion {
  /** What is reckoned by it: a unit's year, or one meeting. */
  kind: 'yearEnd' | 'meeting';
  name: string;
  /** The documents it follows. */
  basis: string;
  /** First and last day on which it holds; the year's last day decides which one a year is reckoned by. */
  from: LocalDate;
  until?: LocalDate | undefined;
  criteria: Criterion[];
  /** Highest first. */
  bands: Band[];
  quota?: Quota | undefined;
  /** A unit is inspected in the year before its result is decided. */
  inspectedBefore?: true | undefined;
  /** Working days after the decision in which the unit may ask for another look. */
  anotherLookDays?: number | undefined;
}

/** Points that people gave, by criterion. */
export type Scores = Record<string, number>;

export const scoredBy = ({ criteria }: Pick<Policy, 'criteria'>): Criterion[] =>
  criteria.filter(({ measure }) => !measure);
