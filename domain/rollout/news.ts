/** News of a directive, told down the tree: what the office records once and every unit below follows. */
import type { ChangedDay } from '../calendar/change.ts';
import type { BriefPart } from '../directive/brief-part.ts';
import type { DirectiveChange } from '../directive/change.ts';
import type { EventCode, RecurringRule } from '../directive/due-rule.ts';
import type { Actor } from '../lifecycle/actor.ts';
import type { Paper } from '../lifecycle/step.ts';
import type { UnitId } from '../organisation/organisation.ts';
import type { Reorganised } from '../reorganisation/reorganised.ts';
import type { Instant, LocalDate } from '../time/local-date.ts';
import type { RolloutBrief } from './brief.ts';

export type NewsBody =
  | {
      type: 'EventRecorded' | 'EventCorrected' | 'EventWithdrawn';
      event: string;
      /** 1 for the first; a recurring event counts on. */
      occurrence: number;
      /** Null when withdrawn. */
      on: LocalDate | null;
      /** Only these units; all when absent ("có thay đổi về nhân sự" of one cell). */
      units?: UnitId[] | undefined;
    }
  /** The office expects it on that day; deadlines that rest on it stay provisional until it occurs. */
  | { type: 'EventExpected'; event: string; on: LocalDate }
  | { type: 'PeriodStated'; obligation: string; rule: RecurringRule }
  /** The office's calendar: the days within the term that differ, each as it now is. */
  | { type: 'CalendarChanged'; version: string; days: ChangedDay[] }
  | ({ type: 'ClocksStopped'; from: LocalDate; until: LocalDate | null } & Suspension)
  /** Clocks run again; `until` is the last day on which they stood, before `from` when the stop is taken back whole. */
  | ({
      type: 'ClocksResumed';
      from: LocalDate;
      until: LocalDate;
      /** Told to all: units have moved since the stop, and who stood still may stand elsewhere. */
      everybody?: true | undefined;
    } & Suspension)
  | Reorganised
  /** Units that came into the tree after the directive was issued: brought in by their superiors. */
  | { type: 'UnitsJoined'; begins: Newcomer[]; on: LocalDate; paths: UnitId[][] }
  | DirectiveAmended
  | {
      type: 'DirectiveClosed';
      reason: string;
      /** Absent where it was closed when its work was over. */
      ending?: EarlyEnd | undefined;
    }
  | DirectiveReopened;

/** How it ended before its work was done. */
export interface EarlyEnd {
  how: 'revoked' | 'superseded';
  approver: string;
  paper: Paper;
  /** The directive that takes the place of a superseded one. */
  by?: Successor | undefined;
  /** What it asks for again; absent where nothing goes on under it. */
  carries?: Carries | undefined;
}

/** Requirements of a superseded directive that its successor has too, as the office confirmed them. */
export interface Carries {
  /** Of the directive that ends: its number and title as they were then. */
  number: string | null;
  title: string;
  pairs: CarryPair[];
}
export interface CarryPair {
  /** The requirement that ends, and its title. */
  from: string;
  title: string;
  /** The one of the successor, and its title. */
  to: string;
  toTitle: string;
  /** Units that owe the first and not the second: for them it ends. */
  except?: UnitId[] | undefined;
}

/** Number and title as they were then. */
export interface Successor {
  directive: string;
  number: string | null;
  title: string;
}

/** What was closed goes on as it stood. */
export interface DirectiveReopened {
  type: 'DirectiveReopened';
  reason: string;
  approver: string;
  paper: Paper;
  closedOn: LocalDate;
  /** Whether the days from the close to the eve of this are given back, as those of a suspension. */
  giveBack: boolean;
}

/** The directive as a whole is another from now on; each unit is told what that means for it. */
export interface DirectiveAmended {
  type: 'DirectiveAmended';
  /** Counts from 1; the directive as it was issued is version 1, after the first amendment version 2. */
  amendment: number;
  reason: string;
  /** Who approved it, by office or body: "Ban Thường vụ Đảng ủy". */
  approver: string;
  paper?: Paper | undefined;
  /** As the office recorded it; it stands in the rollout's event, and is not passed on. */
  change?: DirectiveChange | undefined;
  /** Events and obligations without a period, as the office may record them from now on. */
  records: Pick<RolloutBrief, 'events' | 'periodic'>;
  /** Events that come once and had occurred by then: a new task may rest on what its unit had no reason to hear of. */
  occurred: Record<EventCode, { on: LocalDate; units?: UnitId[] | undefined }>;
  /** What it changes for the unit that is told; absent for one that only passes it on. */
  part?: BriefPart | undefined;
}

export interface Newcomer {
  unit: UnitId;
  parent: UnitId;
  /** Of what its branch wants to hear: its superiors may have had no reason to listen for it until now. */
  listens?: string[] | undefined;
}

/** News that an event occurred, and on which day. */
export type OccurrenceNews = Extract<NewsBody, { occurrence: number }>;
export const isOccurrence = (body: NewsBody): body is OccurrenceNews => 'occurrence' in body;

/** The event or obligation that a piece of news is about; null for one that is not heard by topic. */
export const topicOf = (body: NewsBody): string | null => {
  if ('event' in body) return body.event;
  return body.type === 'PeriodStated' ? body.obligation : null;
};

/** Topics that newcomers below a unit want to hear. */
export const topicsJoining = (body: NewsBody, unit: UnitId): string[] => {
  if (body.type !== 'UnitsJoined') return [];
  const ends = body.paths.filter((path) => path.includes(unit)).map((path) => path.at(-1));
  return body.begins.flatMap((one) => (ends.includes(one.unit) ? (one.listens ?? []) : []));
};

/** Whose clocks: told only along the path, and below its end only when the branch is meant. */
interface Reach {
  /** Codes from the top of the directive down to the unit that is meant. */
  path: UnitId[];
  branch: boolean;
}
interface Suspension extends Reach {
  /** Counts from 1 within a directive. */
  suspension: number;
  reason: string;
  paper?: Paper | undefined;
}

export interface News {
  /** Counts from 1 within a directive; a unit ignores what it has already noted. */
  number: number;
  at: Instant;
  by: Actor;
  body: NewsBody;
}
