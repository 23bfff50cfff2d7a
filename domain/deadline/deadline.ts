/** A deadline and its *because*. Every date the product shows is one of these, or it shows no date. */
import type { DayOffRule, EventCode, OffsetUnit } from '../directive/due-rule.ts';
import type { LocalDate } from '../time/local-date.ts';
import type { PeriodKind } from '../time/periods.ts';

/** What the date rests on, as data; `contracts/vi/because.ts` says it in Vietnamese. */
export type Because =
  | { rule: 'afterEvent'; event: EventCode; on: LocalDate; value: number; unit: OffsetUnit }
  /** `before`: the day of the event. Without a length strictly before it. `occurrence`: of an event that recurs. */
  | {
      rule: 'beforeEvent';
      event: EventCode;
      before: LocalDate;
      value?: number | undefined;
      unit?: OffsetUnit | undefined;
      occurrence?: number | undefined;
    }
  | { rule: 'immediatelyAfter'; event: EventCode; on: LocalDate; workingDays: number }
  | { rule: 'on'; date: LocalDate; boundary?: 'before' | undefined; time?: string | undefined }
  | { rule: 'endOf'; period: string }
  /** `phase` in words. The event that bounds its end, and that event's day. */
  | {
      rule: 'within';
      phase: string;
      event?: EventCode | undefined;
      edge?: 'on' | 'after' | 'before' | undefined;
      day: LocalDate;
    }
  | { rule: 'committeeTerm'; from: LocalDate; to: LocalDate }
  | { rule: 'earlierOf' | 'laterOf'; chosen: Because; other: { date: LocalDate; because: Because } | null }
  | {
      rule: 'every';
      kind: PeriodKind;
      period: string;
      month: number;
      day: number | null;
      boundary?: 'before' | undefined;
      stated?: true;
    }
  /** `name` in words. */
  | { rule: 'reportTerm'; name: string; period: string; closesOn: LocalDate }
  /** The unit may use the whole first week by the document's own exemption. */
  | { rule: 'firstWeek'; period: string }
  /** `before`: the deadline of the other obligation's occurrence. */
  | {
      rule: 'beforeObligation';
      obligation: string;
      occurrence: string;
      before: LocalDate;
      value: number;
      unit: OffsetUnit;
    }
  /** `on`: the day on which the other obligation's occurrence was done or accepted. `office`: its "immediately after". */
  | {
      rule: 'afterObligation';
      obligation: string;
      occurrence: string;
      on: LocalDate;
      when: 'done' | 'accepted';
      value: number;
      unit: OffsetUnit;
      office?: true | undefined;
    }
  | { rule: 'movedMeeting'; from: LocalDate; reason: string }
  | { rule: 'review'; submittedOn: LocalDate; workingDays: number };

export interface Deadline {
  date: LocalDate;
  because: Because;
  /** The day off that moved the date, and from where. */
  moved?: { from: LocalDate; to: Exclude<DayOffRule, 'keep'> } | undefined;
  /** Local time of that day, `HH:MM`, up to which an act is in time; the whole day when absent. */
  time?: string | undefined;
  /** Rests on an expected event that has not occurred. */
  provisional?: true | undefined;
  /** Rests on a day off that no notice has announced: without it the date would be another. */
  awaitsNotice?: true | undefined;
  /** The version of the calendar whose change moved it here. */
  calendar?: string | undefined;
  /** Number of the amendment of the directive that set it. */
  amendment?: number | undefined;
  /** How the date came from the rule's own: days of suspension given back, days granted. */
  adjusted?: Adjusted | undefined;
}

export interface Adjusted {
  /** The date that the rule gave. */
  from: LocalDate;
  /** Calendar days granted by the level above, and when. */
  extended?: { days: number; on: LocalDate } | undefined;
  /** Days on which the clock stood and that were given back. */
  stopped?: { days: number; unit: 'day' | 'workingDay' } | undefined;
  /** The same of days on which the directive was closed, until it was opened again. */
  closed?: { days: number; unit: 'day' | 'workingDay' } | undefined;
}
