/** A deadline and its *because*. Every date the product shows is one of these, or it shows no date. */
import type { EventCode, OffsetUnit } from '../directive/due-rule.ts';
import type { LocalDate } from '../time/local-date.ts';
import type { PeriodKind } from '../time/periods.ts';

/** What the date rests on, as data; `sentence.ts` says it in Vietnamese. */
export type Because =
  | { rule: 'afterEvent'; event: EventCode; on: LocalDate; value: number; unit: OffsetUnit }
  | { rule: 'immediatelyAfter'; event: EventCode; on: LocalDate; workingDays: number }
  | { rule: 'on'; date: LocalDate }
  | { rule: 'endOf'; period: string }
  | { rule: 'every'; kind: PeriodKind; period: string; month: number; day: number | null; stated?: true }
  /** The unit may use the whole first week by the document's own exemption. */
  | { rule: 'firstWeek'; period: string }
  | { rule: 'movedMeeting'; from: LocalDate; reason: string }
  | { rule: 'review'; submittedOn: LocalDate; workingDays: number };

export interface Deadline {
  date: LocalDate;
  because: Because;
  /** The day off that moved the date, and from where. */
  moved?: { from: LocalDate; to: 'nextWorkingDay' | 'firstWeek' } | undefined;
  /** Rests on an expected event that has not occurred. */
  provisional?: true | undefined;
  /** Rests on a day off that no notice has announced: without it the date would be another. */
  awaitsNotice?: true | undefined;
  /** The version of the calendar whose change moved it here. */
  calendar?: string | undefined;
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
}
