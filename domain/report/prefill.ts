/** The figures of a report that the recorded steps of a unit already say. */
import type { UnitFact } from '../lifecycle/events.ts';
import { isOverdue, type Step } from '../lifecycle/step.ts';
import type { LocalDate } from '../time/local-date.ts';
import type { PREFILLS, Prefill } from './form.ts';

/** First and last day of the data of a report. */
export interface Window {
  from: LocalDate;
  to: LocalDate;
}
type Attended = Extract<UnitFact, { type: 'StudyRecorded' | 'MeetingHeld' }>;
/** What of an entry is counted: who was invited and who came, as numbers. */
export type AttendedEntry = Pick<Attended, 'type' | 'invited' | 'present'> & { on: LocalDate };

const within = (day: LocalDate | null | undefined, { from, to }: Window): boolean =>
  day !== null && day !== undefined && from <= day && day <= to;
const total = (entries: AttendedEntry[], key: 'invited' | 'present'): number =>
  entries.reduce((sum, entry) => sum + (entry[key] ?? 0), 0);

/**
 * @param steps all steps of the unit, the report itself included: it counts as everything else does
 * @param entries studies and meetings as they were recorded
 * @param today overdue is counted as of today, or the last day of the window when that is past
 */
export const prefilled = (
  steps: Step[],
  entries: AttendedEntry[],
  window: Window,
  today: LocalDate,
): Record<Prefill, number> => {
  const done = steps.filter(
    ({ status, submission, closedOn }) => status === 'accepted' && within(submission?.on ?? closedOn, window),
  );
  const asOf = today < window.to ? today : window.to;
  const held = entries.filter(({ on }) => within(on, window));
  const studies = held.filter(({ type }) => type === 'StudyRecorded');
  const meetings = held.filter(({ type }) => type === 'MeetingHeld');
  return {
    doneOnTime: done.filter(({ onTime }) => onTime === true).length,
    doneLate: done.filter(({ onTime }) => onTime === false).length,
    overdue: steps.filter((step) => isOverdue(step, asOf)).length,
    returned: steps.filter(({ status }) => status === 'returned').length,
    studies: studies.length,
    studyInvited: total(studies, 'invited'),
    studyPresent: total(studies, 'present'),
    meetings: meetings.length,
    meetingInvited: total(meetings, 'invited'),
    meetingPresent: total(meetings, 'present'),
  } satisfies Record<(typeof PREFILLS)[number], number>;
};
