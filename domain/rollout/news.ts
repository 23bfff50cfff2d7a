/** News of a directive, told down the tree: what the office records once and every unit below follows. */
import type { ChangedDay } from '../calendar/change.ts';
import type { RecurringRule } from '../directive/due-rule.ts';
import type { Actor } from '../lifecycle/actor.ts';
import type { UnitId } from '../organisation/organisation.ts';
import type { Instant, LocalDate } from '../time/local-date.ts';

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
  | { type: 'PeriodStated'; obligation: string; rule: RecurringRule }
  /** The office's calendar: the days within the term that differ, each as it now is. */
  | { type: 'CalendarChanged'; version: string; days: ChangedDay[] }
  | { type: 'DirectiveClosed'; reason: string };

export interface News {
  /** Counts from 1 within a directive; a unit ignores what it has already noted. */
  number: number;
  at: Instant;
  by: Actor;
  body: NewsBody;
}
