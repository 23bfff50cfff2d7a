/** What is kept of a result: everything it was reckoned from but the recorded facts themselves, which stay where they are. */
import type { Paper } from '../lifecycle/step.ts';
import type { LocalDate } from '../time/local-date.ts';
import type { Wait } from './own-time.ts';
import type { PolicyVersion, Scores } from './policy.ts';
import type { QuotaCheck } from './quota.ts';
import type { Reckoning } from './reckon.ts';
import type { Counts } from './year-facts.ts';

export type Span = Pick<Wait, 'from' | 'to'>;

/** A year as it was reckoned once. With the unit's events below `through` and the policy's version it is reckoned again. */
export interface Reckoned extends Reckoning {
  policy: PolicyVersion;
  year: number;
  asOf: LocalDate;
  /** Number of the first event of the unit that it does not rest on; the hash of the one before seals the facts. */
  through: number;
  counts: Counts;
  scores: Scores;
  exceeded: string[];
  undelivered?: Span[] | undefined;
}

/** Where a person decides other than arithmetic, quota, points or the rule of inspection would have it. */
export const OVERRIDES = ['arithmetic', 'quota', 'tie', 'inspection'] as const;
export type Override = (typeof OVERRIDES)[number];

export interface Proposal {
  reckoned: Reckoned;
  band: string;
  bandName: string;
  reason?: string | undefined;
  /** Which submission it is about. */
  attempt: number;
}
export interface Decision {
  band: string;
  bandName: string;
  points: number;
  on: LocalDate;
  paper: Paper;
  overrides?: Override[] | undefined;
  reason?: string | undefined;
  quota?: QuotaCheck | undefined;
  /** The last day on which the unit may ask for another look; absent when it may not. */
  askUntil?: LocalDate | undefined;
  /** After another look. */
  final?: true | undefined;
}

export interface YearResult {
  self?: Reckoned | undefined;
  proposed?: Proposal | undefined;
  decided?: Decision | undefined;
  /** The unit asked for another look: once. */
  look?: { on: LocalDate; reason: string } | undefined;
}

/** One meeting, as the unit scored it or the level above. */
export interface MeetingScore extends Pick<Reckoning, 'lines' | 'points' | 'band' | 'bandName'> {
  policy: PolicyVersion;
}
export interface MeetingQuality {
  self?: MeetingScore | undefined;
  reviewed?: (MeetingScore & { reason?: string | undefined }) | undefined;
}

/** An inspection of the unit by those above. */
export interface Inspection {
  /** 1 for the first, planned or not. */
  number: number;
  /** Null for one that nobody had planned. */
  planned: LocalDate | null;
  held: LocalDate | null;
  findings: number;
}
export interface FoundFact {
  /** The obligation that it is about. */
  requirement: string;
  text: string;
  /** The step that mends it. */
  remedy?: string | undefined;
}
export interface Finding {
  requirement: string;
  text: string;
  /** By when the unit mends it; absent when it only takes note. */
  due?: LocalDate | undefined;
}
