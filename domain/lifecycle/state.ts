/** Everything a unit's workflow knows. Plain JSON: it survives continue-as-new whole. */
import type { ChangedDay } from '../calendar/change.ts';
import type { Stop } from '../clocks/stops.ts';
import type { Occurred } from '../deadline/moments.ts';
import type { BriefObligation, UnitBrief } from '../directive/brief.ts';
import type { BriefPart } from '../directive/brief-part.ts';
import type { EventCode, RecurringRule } from '../directive/due-rule.ts';
import type { Grounds } from '../directive/grounds.ts';
import type { Inspection } from '../evaluation/result.ts';
import type { PostId, UnitId } from '../organisation/organisation.ts';
import type { Instant, LocalDate } from '../time/local-date.ts';
import type { Actor } from './actor.ts';
import type { PostChange } from './posts.ts';
import type { Line } from './relined.ts';
import type { LaidPlan, Step } from './step.ts';

export interface UnitState {
  /** Number of the next event. */
  seq: number;
  steps: Record<string, Step>;
  /** Events on which steps rest, by code; for a recurring one the latest occurrence. */
  occurred: Occurred;
  /** Periods that the office has stated for obligations that came without one. */
  stated: Record<string, RecurringRule>;
  /** Steps are planned whose period begins by this day. Null before the unit is opened. */
  plannedThrough: LocalDate | null;
  /** The last piece of news taken note of. */
  news: number;
  /** Command id → number of the event after its last one: what a repeat is answered from. */
  answered: Record<string, number>;
  closed: boolean;
  /** Where it stands since the tree changed; absent while it stands where it was opened. */
  line?: Line | undefined;
  /** Obligations that came with another unit's steps. */
  inherited?: BriefObligation[] | undefined;
  /** What their rules rest on; absent where they rest on nothing. */
  grounds?: Grounds | undefined;
  /** `reorganisation/unit` of what was taken over. */
  takenOver?: string[] | undefined;
  /** It has ended; what it owed stands under its heirs, as it was handed over. */
  ended?: { reorganisation: string; on: LocalDate; heirs: UnitId[] } | undefined;
  handed?: Record<UnitId, Step[]> | undefined;
  /** What news has changed in the calendar of the brief; absent while it stands. */
  calendar?: { version: string; days: ChangedDay[] } | undefined;
  /** Events that the office expects on another day than the brief says. */
  expected?: Record<EventCode, LocalDate> | undefined;
  /** What amendments have changed, in order. */
  amendments?: Amendment[] | undefined;
  /** Suspensions, once there was one. */
  stops?: Stop[] | undefined;
  /** Inspections of the unit, once one was planned or held. */
  inspections?: Inspection[] | undefined;
  /** Named for this directive; absent until the unit has. */
  officer?: PostId | undefined;
  /** Posts that have left, in order; absent while none has. */
  posts?: PostChange[] | undefined;
  /** The unit's own plans, each version, in the order in which they came into force. */
  plans?: PlanInForce[] | undefined;
  /** What own plans of superiors have asked, in order. */
  given?: Given[] | undefined;
}

/** Numbered from 1. */
export interface PlanInForce extends LaidPlan {
  number: number;
  step: string;
  at: Instant;
  by: Actor;
}

export interface Given {
  from: UnitId;
  number: number;
  obligations: BriefObligation[];
  /** What earlier versions asked and this one does not. */
  dropped: string[];
  superior?: UnitId | undefined;
  /** Of what it took over of this unit; absent where it was asked where it stood. */
  heirOf?: UnitId | undefined;
}

export interface Amendment {
  news: number;
  part: BriefPart;
  superior?: UnitId | undefined;
}

/** The only way in for time and surroundings. */
export interface Context {
  now: Instant;
  brief: UnitBrief;
}

export const newUnit = (): UnitState => ({
  seq: 0,
  steps: {},
  occurred: {},
  stated: {},
  plannedThrough: null,
  news: 0,
  answered: {},
  closed: false,
});
