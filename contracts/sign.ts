/**
 * The sign of a step: what tree, lists, year line, mail and print show. Derived from the step, today and the
 * calendar, never stored. One order of precedence: closed, waiting, with the reviewer, late, then the rest.
 */
import { addWorkingDays, type Calendar } from '../domain/calendar/calendar.ts';
import { runningDaysAfter, type Stop, stoppedOn } from '../domain/clocks/stops.ts';
import type { StepStatus } from '../domain/lifecycle/step.ts';
import type { LocalDate } from '../domain/time/local-date.ts';

/** From what asks most for attention to what asks least; "the worst below" is the first one present. */
export const SIGNS = [
  'overdue',
  'returned',
  'dueSoon',
  'submitted',
  'open',
  'waiting',
  'planned',
  'missed',
  'acceptedLate',
  'onTime',
  'done',
  'waived',
  'cancelled',
  'superseded',
] as const;
export type Sign = (typeof SIGNS)[number];

export interface Signed {
  sign: Sign;
  /** Working days left (0: today) or, when overdue, working days late; null where no clock runs. */
  days: number | null;
}

/** "Sắp đến hạn": within so many working days. */
export const SOON_WORKING_DAYS = 3;
/** The last deadline that counts as near, today. Lists in SQL compare with this date. */
export const soonUntil = (calendar: Calendar, today: LocalDate): LocalDate =>
  addWorkingDays(calendar, today, SOON_WORKING_DAYS);

export interface SignedStep {
  status: StepStatus;
  opensOn: LocalDate | null;
  deadline: LocalDate | null;
  onTime: boolean | null;
}

const accepted = (onTime: boolean | null): Sign => {
  // Without a deadline nothing is said about time.
  if (onTime === null) return 'done';
  return onTime ? 'onTime' : 'acceptedLate';
};

/** Late on a calendar day off is at least one working day late in words: the deadline's own day is gone. */
export const daysLate = (
  calendar: Calendar,
  deadline: LocalDate,
  today: LocalDate,
  stops: readonly Stop[] = [],
): number => Math.max(1, runningDaysAfter(calendar, stops, deadline, today));

/** @param stops suspensions of the unit: while clocks stand nothing is late or near, and their days do not count */
export const signOf = (
  step: SignedStep,
  today: LocalDate,
  calendar: Calendar,
  stops: readonly Stop[] = [],
): Signed => {
  const { status, opensOn, deadline } = step;
  if (status === 'accepted') return { sign: accepted(step.onTime), days: null };
  if (status === 'waived' || status === 'cancelled' || status === 'superseded' || status === 'missed')
    return { sign: status, days: null };
  if (status === 'waiting' || status === 'submitted') return { sign: status, days: null };
  if (stoppedOn(stops, today)) {
    const coming = opensOn !== null && opensOn > today;
    return { sign: status === 'returned' ? 'returned' : coming ? 'planned' : 'open', days: null };
  }
  if (deadline !== null && deadline < today)
    return { sign: 'overdue', days: daysLate(calendar, deadline, today, stops) };
  const days = deadline === null ? null : runningDaysAfter(calendar, stops, today, deadline);
  if (status === 'returned') return { sign: 'returned', days };
  if (opensOn !== null && opensOn > today) return { sign: 'planned', days };
  if (deadline !== null && deadline <= soonUntil(calendar, today)) return { sign: 'dueSoon', days };
  return { sign: 'open', days };
};
