/** Signatures of the activities, for workflows to import as types only. */
import type { UnitBrief } from '../domain/directive/brief.ts';
import type { AmendedPlace } from '../domain/directive/brief-part.ts';
import type { Joined } from '../domain/directive/joined.ts';
import type { CarriedWork } from '../domain/lifecycle/carry-over.ts';
import type { UnitEvent } from '../domain/lifecycle/events.ts';
import type { UnitState } from '../domain/lifecycle/state.ts';
import type { UnitId } from '../domain/organisation/organisation.ts';
import type { RolloutBrief } from '../domain/rollout/brief.ts';
import type { RolloutEvent } from '../domain/rollout/events.ts';
import type { News } from '../domain/rollout/news.ts';
import type { Instant, LocalDate } from '../domain/time/local-date.ts';

interface RecordCommon {
  directive: string;
  /** Workflow time when the events were decided. */
  now: Instant;
  /** When time will next bring something. */
  nextWake: Instant | null;
}
export interface RecordUnit extends RecordCommon {
  unit: UnitId;
  events: UnitEvent[];
  /** With the opening of a unit whose parent could not record it. */
  brief?: UnitBrief;
  /** With the close of a superseded directive: told to the same unit under the one that takes its place. */
  handsOn?: CarriedWork;
}
export interface RecordRollout extends RecordCommon {
  events: RolloutEvent[];
  brief?: RolloutBrief;
}
export interface OpenSubordinates {
  directive: string;
  /** Whose direct subordinates; null for the unit at the top itself. */
  unit: UnitId | null;
  /** Units after this code, in order of code; null for the first page. */
  after: UnitId | null;
  limit: number;
  /** Only these, whatever their place in the order, and how each comes under the directive. */
  only?: Record<UnitId, Joined>;
  /** Those that had ended with the directive's close, in place of those that were never opened. */
  reopened?: true;
  /** As of when they are opened, and what the office has recorded by then. */
  openedAt: Instant;
  news: News[];
}
/** A unit of which nothing but its opening is known: the number after its last event, and its first wake-up. */
export interface Sleeps {
  seq: number;
  until: Instant | null;
}
/** What an amendment, already stored, means where these units stand. */
export interface AmendedPlaces {
  directive: string;
  amendment: number;
  on: LocalDate;
  units: UnitId[];
}
export interface OpenedPage {
  /** Of units that were opened: their workflows may start. */
  briefs: UnitBrief[];
  /** Those of them whose records could not be stored; they store them themselves. */
  unrecorded: UnitId[];
  /** Of units that were opened just now; the others work it out themselves. */
  sleeps: Record<UnitId, Sleeps>;
  /** Of units that go on after a close: as they stood, the run that wrote last, and whether units stand below them. */
  stood?: Record<UnitId, Stood>;
  /** Whether there are more after the last of these. */
  more: boolean;
}
export interface Stood {
  state: UnitState;
  run: string;
  hasChildren: boolean;
}

export interface Activities {
  recordUnit(input: RecordUnit): Promise<void>;
  recordRollout(input: RecordRollout): Promise<void>;
  openSubordinates(query: OpenSubordinates): Promise<OpenedPage>;
  amendedPlaces(query: AmendedPlaces): Promise<Record<UnitId, AmendedPlace>>;
}
