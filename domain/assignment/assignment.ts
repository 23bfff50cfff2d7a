/** Phân công theo dõi: a committee member attends and follows units from a day on, by a paper. Data and questions; no I/O. */
import type { UnitId } from '../organisation/organisation.ts';
import { addDays, type LocalDate } from '../time/local-date.ts';

export interface Assignment {
  id: string;
  unit: UnitId;
  /** First day; null for one that came with the organisation's file, which says no day. */
  since: LocalDate | null;
  /** Last day; null while it stands. The day before `since` when it was taken back before it began. */
  until: LocalDate | null;
}
type Days = Pick<Assignment, 'since' | 'until'>;

/** Taken back before its first day: it never held. */
const isVoid = ({ since, until }: Days): boolean => since !== null && until !== null && until < since;

/** Whether it holds on a day of a stretch, both ends included. */
export const holdsWithin = (one: Days, from: LocalDate, to: LocalDate): boolean =>
  !isVoid(one) && (one.since === null || one.since <= to) && (one.until === null || from <= one.until);

/** Longer ahead nobody announces. */
const FURTHEST = 366;

export type AssignmentFault = 'ASSIGNMENT_DAYS' | 'ASSIGNMENT_LATER' | 'ASSIGNMENT_SAME';
/** All that a post follows from `since` on; nothing when it is empty. */
export interface AssignmentWish {
  units: UnitId[];
  since: LocalDate;
}
export interface AssignmentChange {
  /** Ids of those that end the day before. */
  ends: string[];
  begins: UnitId[];
}

/**
 * What an announcement changes. It says all that the post follows from its day on: what stands and is not in it ends the
 * day before, what is new begins.
 * @param known all that was ever recorded for the post
 */
export const assignmentChange = (
  { units, since }: AssignmentWish,
  known: Assignment[],
  today: LocalDate,
): AssignmentChange | { fault: AssignmentFault } => {
  if (since > addDays(today, FURTHEST)) return { fault: 'ASSIGNMENT_DAYS' };
  const valid = known.filter((one) => !isVoid(one));
  // What a later paper said would be changed behind its back.
  if (valid.some((one) => (one.since ?? '') > since || (one.until !== null && one.until >= since)))
    return { fault: 'ASSIGNMENT_LATER' };
  const standing = valid.filter(({ until }) => until === null);
  const ends = standing.filter(({ unit }) => !units.includes(unit)).map(({ id }) => id);
  const begins = [...new Set(units)].filter((unit) => !standing.some((one) => one.unit === unit));
  return ends.length + begins.length > 0 ? { ends, begins } : { fault: 'ASSIGNMENT_SAME' };
};
