/**
 * Facts about one unit under one directive, in the past tense. Stored for ever and hashed: never change the
 * meaning of a field, add a new one.
 */
import type { ChangedDay } from '../calendar/change.ts';
import type { Deadline } from '../deadline/deadline.ts';
import type { Occurred } from '../deadline/moments.ts';
import type { BriefObligation } from '../directive/brief.ts';
import type { BriefPart } from '../directive/brief-part.ts';
import type { RecurringRule } from '../directive/due-rule.ts';
import type { Grounds } from '../directive/grounds.ts';
import type { PlanLine } from '../directive/own-plan.ts';
import type { Decision, FoundFact, MeetingScore, Reckoned } from '../evaluation/result.ts';
import type { ClockName, Recipient } from '../ladder/ladder.ts';
import type { PostId, UnitId } from '../organisation/organisation.ts';
import type { ReorganisationKind } from '../reorganisation/reorganised.ts';
import type { FormRef } from '../report/form.ts';
import type { EarlyEnd } from '../rollout/news.ts';
import type { Instant, LocalDate } from '../time/local-date.ts';
import type { Actor } from './actor.ts';
import type { CarriedFrom, CarriedTo, ContentRef, Paper, PlannedStep, Progress, Step } from './step.ts';

/** What an officer enters with an act. `on`: the day of the act; judged against the deadline. */
export interface Entry {
  on: LocalDate;
  paper?: Paper | undefined;
  content?: ContentRef | undefined;
  /** The form on which a report was made; its answers are part of the content. */
  form?: FormRef | undefined;
}

export const STUDY_FORMS = ['inPerson', 'online', 'mixed', 'integrated'] as const;
/** In one room, online, both at once, or within another meeting. */
export type StudyForm = (typeof STUDY_FORMS)[number];

export type UnitFact =
  | { type: 'UnitOpened'; unit: UnitId; issuedOn: LocalDate; calendar: string }
  /** `amendment`: which one asked for them. */
  | { type: 'StepsPlanned'; through: LocalDate; steps: PlannedStep[]; amendment?: number | undefined }
  /** News from the directive, as this unit took note of it; `news` is its number in the rollout. */
  | { type: 'EventNoted'; news: number; event: string; occurrence: number; on: LocalDate | null }
  /** From now on the unit's deadlines rest on the event's being expected that day. */
  | { type: 'ExpectationNoted'; news: number; event: string; on: LocalDate }
  | { type: 'PeriodNoted'; news: number; obligation: string; rule: RecurringRule }
  /** The calendar that the unit counts by from now on: the days that differ from the one before. */
  | { type: 'CalendarNoted'; news: number; version: string; days: ChangedDay[] }
  /** The same version of a deadline said anew: the same day for another reason, or the expected day of a waiting step. */
  | { type: 'DeadlineRestated'; step: string; deadline: Deadline }
  /** Every clock of the unit stands still from that day; `until` is the last such day, null while it is not known. */
  | {
      type: 'ClocksStopped';
      news: number;
      suspension: number;
      from: LocalDate;
      until: LocalDate | null;
      reason: string;
      paper?: Paper | undefined;
    }
  | {
      type: 'ClocksResumed';
      news: number;
      suspension: number;
      until: LocalDate;
      reason: string;
      paper?: Paper | undefined;
    }
  /** The step's clock starts, or its deadline changes: `version` is the new one. */
  | { type: 'DeadlineSet'; step: string; version: number; opensOn: LocalDate; deadline: Deadline | null }
  /** The clock stops because the event it rests on was withdrawn. */
  | { type: 'DeadlineWithdrawn'; step: string; version: number }
  | {
      type: 'StudyRecorded';
      step: string;
      entry: Entry;
      invited?: number | undefined;
      present?: number | undefined;
      form?: StudyForm | undefined;
      materials?: string | undefined;
    }
  /** For those who were absent; the step stays closed as it was by the first. */
  | {
      type: 'StudySessionAdded';
      step: string;
      entry: Entry;
      invited?: number | undefined;
      present?: number | undefined;
      form?: StudyForm | undefined;
      materials?: string | undefined;
    }
  /** On the way; of a step with a target, so many of so many. */
  | {
      type: 'ProgressNoted';
      step: string;
      entry: Entry;
      done?: number | undefined;
      of?: number | undefined;
    }
  | {
      type: 'MeetingHeld';
      step: string;
      entry: Entry;
      online?: true | undefined;
      with?: UnitId[] | undefined;
      invited?: number | undefined;
      present?: number | undefined;
    }
  /** Fixed by the unit; the agenda is the entry's content. */
  | {
      type: 'MeetingPlanned';
      step: string;
      entry: Entry;
      time: string;
      place?: string | undefined;
      online?: true | undefined;
      with?: UnitId[] | undefined;
    }
  | { type: 'MeetingNotHeld'; step: string; reason: string; paper?: Paper | undefined }
  | { type: 'MeetingMoved'; step: string; to: LocalDate; reason: string }
  | { type: 'InspectionRecorded'; step: string; entry: Entry; findings: number }
  | { type: 'TaskCarriedOut'; step: string; entry: Entry; attempt: number }
  /** `lines`: of a plan, what it asks of those below the unit and what it answers. */
  | { type: 'Submitted'; step: string; entry: Entry; attempt: number; lines?: PlanLine[] | undefined }
  /** The plan's lines as they were handed in last are told to those below the unit. */
  | { type: 'PlanCameIntoForce'; step: string; number: number }
  /** What the own plan of the superior asks of the unit from now on, and what it asks no more. */
  | {
      type: 'PlanReceived';
      from: UnitId;
      /** Of that unit's plans in force. */
      number: number;
      plan: string;
      paper?: Paper | undefined;
      /** It concerns what the unit took over of this one; absent where it is asked where it stands. */
      heirOf?: UnitId | undefined;
      obligations: BriefObligation[];
      dropped: string[];
      /** Its superior then: a later move is told apart from what the plan says. */
      superior?: UnitId | undefined;
    }
  | { type: 'Withdrawn'; step: string }
  /** The body it goes through has looked and passes it on to the addressee. */
  | { type: 'PassedOn'; step: string; by: UnitId }
  | { type: 'Accepted'; step: string; on: LocalDate; onTime: boolean | null }
  | { type: 'Returned'; step: string; reason: string }
  | {
      type: 'YearEndResultRecorded';
      step: string;
      result: string;
      paper?: Paper | undefined;
      onTime: boolean | null;
    }
  /** A step without a deadline, closed together with the year-end review. */
  | { type: 'ClosedByYearEnd'; step: string; review: string }
  | { type: 'Waived'; step: string; reason: string }
  /** Later than the deadline stands: the day that the unit asks for. */
  | { type: 'ExtensionAsked'; step: string; wished: LocalDate; reason: string; paper?: Paper | undefined }
  /** `days`: all calendar days granted so far on top of the rule's date. */
  | { type: 'ExtensionGranted'; step: string; from: LocalDate; to: LocalDate; days: number }
  | { type: 'ExtensionRefused'; step: string; wished: LocalDate; reason: string }
  /** A coordinating unit has done its part: it closes for that unit alone. */
  | { type: 'PartConfirmed'; step: string; entry: Entry }
  | { type: 'DifficultyReported'; step: string; reason: string; paper?: Paper | undefined }
  | { type: 'DifficultyAnswered'; step: string; answer: string; paper?: Paper | undefined }
  | { type: 'Disclaimed'; step: string; reason: string; paper?: Paper | undefined }
  /** It is not the unit's; the step is waived with it. */
  | { type: 'DisclaimConfirmed'; step: string; reason: string }
  /** It stays the unit's. */
  | { type: 'DisclaimReturned'; step: string; reason: string }
  | { type: 'Superseded'; step: string; event: string }
  /** The event that had superseded it was withdrawn: it is owed as it was before. */
  | { type: 'Reopened'; step: string; event: string }
  /** The directive was amended, and this is what that means for the unit. */
  | {
      type: 'DirectiveAmended';
      news: number;
      amendment: number;
      reason: string;
      approver: string;
      paper?: Paper | undefined;
      part: BriefPart;
      /** Events on which its tasks rest now, and of which it had no reason to hear before. */
      occurred?: Occurred | undefined;
      /** Its superior then: a later move is told apart from what the amendment says. */
      superior?: UnitId | undefined;
    }
  /** An amendment asks again for what an earlier one had cancelled. */
  | { type: 'AskedAgain'; step: string; amendment: number }
  /** `amendment`: which one asks for it no more; `reason` is then the amendment's. */
  | {
      type: 'Cancelled';
      step: string;
      reason: string;
      amendment?: number | undefined;
      /** Its directive is superseded by one that asks for the same. */
      carried?: CarriedTo | undefined;
    }
  /** What was done so far of a step under a superseded directive goes on as work on this one. */
  | {
      type: 'WorkCarriedOver';
      step: string;
      from: CarriedFrom;
      /** Submissions there, withdrawn ones included; absent where there were none. */
      attempts?: number | undefined;
      /** The last of them lay with a reviewer. */
      submitted?: true | undefined;
      progress?: Progress | undefined;
    }
  | {
      type: 'ReminderDue';
      step: string;
      version: number;
      clock: ClockName;
      /** On the reviewer's clock: which turn at a reviewer it urges (`reviewTurn`); the number of a request or question. */
      turn?: number | undefined;
      at: number;
      recipients: Recipient[];
      /** Rungs whose morning was past when they became known: recorded, never sent. */
      skipped: number[];
    }
  /** The unit stands elsewhere in the tree: its superiors now, and who took the place of bodies that ended. */
  | {
      type: 'LineNoted';
      news: number;
      reorganisation: string;
      ancestors: UnitId[];
      renamed: Record<UnitId, UnitId>;
    }
  | { type: 'ReviewersChanged'; step: string; reviewers: UnitId[] }
  /** What it still owed goes on under another unit; here it is superseded. */
  | { type: 'HandedOver'; step: string; to: UnitId; reorganisation: string }
  | {
      type: 'UnitEnded';
      news: number;
      reorganisation: string;
      kind: ReorganisationKind;
      on: LocalDate;
      heirs: UnitId[];
      reason: string;
      paper?: Paper | undefined;
    }
  /** Steps of an ended unit, as they stood, under the names they have here. */
  | {
      type: 'TakenOver';
      reorganisation: string;
      from: UnitId;
      steps: Step[];
      obligations: BriefObligation[];
      /** What the rules of these obligations rest on; absent where they rest on nothing. */
      grounds?: Grounds | undefined;
      occurred: Occurred;
      stated: Record<string, RecurringRule>;
    }
  /** Who answers for the directive in the unit from now on; the unit's letters go there. */
  | { type: 'OfficerNamed'; officer: PostId; paper?: Paper | undefined }
  /** A post leaves; null: the unit's head answers. `officer`: it was the post that answered for the directive. */
  | {
      type: 'PostHandedOver';
      from: PostId;
      to: PostId | null;
      officer?: true | undefined;
      reason: string;
      paper?: Paper | undefined;
    }
  | { type: 'StepPassed'; step: string; from: PostId; to: PostId | null }
  /** The unit's own assessment of its year, with the submission before it. */
  | { type: 'YearSelfAssessed'; step: string; reckoned: Reckoned }
  /** The level above: its own scores, the band they give, and the band it proposes. */
  | {
      type: 'YearEndProposed';
      step: string;
      reckoned: Reckoned;
      band: string;
      bandName: string;
      reason?: string | undefined;
    }
  | ({ type: 'YearEndDecided'; step: string; onTime: boolean | null } & Decision)
  | { type: 'YearEndLookAsked'; step: string; reason: string; paper?: Paper | undefined }
  | { type: 'MeetingAssessed'; step: string; score: MeetingScore }
  | { type: 'MeetingReviewed'; step: string; score: MeetingScore; reason?: string | undefined }
  /** Those above will inspect the unit on that day; the same number again moves it. */
  | { type: 'InspectionPlanned'; number: number; on: LocalDate }
  | {
      type: 'UnitInspected';
      number: number;
      on: LocalDate;
      findings: FoundFact[];
      paper?: Paper | undefined;
    }
  | {
      type: 'UnitClosed';
      news: number;
      reason: string;
      /** Absent where the directive was closed when its work was over. */
      ending?: EarlyEnd | undefined;
    }
  /** The directive was opened again: what the unit owed it owes as it stood. */
  | {
      type: 'UnitReopened';
      news: number;
      reason: string;
      approver: string;
      paper: Paper;
      /** Given back to every clock: from the day of the close to the eve of this. Absent where nothing is. */
      closed?: { from: LocalDate; until: LocalDate } | undefined;
    };

export interface UnitEvent {
  seq: number;
  /** The planned moment for what a timer brings, the task's time for a person's act or a piece of news. */
  at: Instant;
  by: Actor;
  /** The command it answers; null for what time or news brings. */
  command: string | null;
  fact: UnitFact;
}
