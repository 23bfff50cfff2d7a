/**
 * The ladder of reminders as data: a list of rungs, each at so many working days from the deadline, to one
 * kind of recipient. The office may change it per directive; nothing else in the code knows a number of days.
 */
import type { Calendar } from '../calendar/calendar.ts';
import { addRunningDays, type Stop } from '../clocks/stops.ts';
import type { PostId, UnitId } from '../organisation/organisation.ts';
import { type Instant, instantAt, type LocalDate } from '../time/local-date.ts';

export const RUNG_TARGETS = ['unit', 'head', 'advisory', 'superior', 'higher'] as const;
export type RungTarget = (typeof RUNG_TARGETS)[number];

export interface Rung {
  /** Working days from the deadline: -7 before, 0 on the day, 6 overdue. */
  at: number;
  to: RungTarget;
  /** Repeats every so many working days after `at`. A repeated `higher` climbs one level each time. */
  every?: number | undefined;
}
export type Ladder = Rung[];

/** The step's deadline at the unit it is owed by, or at the reviewer who has it. */
export interface Line {
  /** The unit that is late if nothing happens. */
  owner: UnitId;
  /** Who in that unit is addressed first. */
  desk: 'officer' | 'reviewer' | 'office';
  /** Its superiors, nearest first. */
  ancestors: UnitId[];
  followedBy: UnitId | null;
}

/**
 * Whose clock it is: the unit's own, the reviewer's, of who decides a request for more time, of who owes an answer to
 * a difficulty, of the office that decides whether a step is the unit's.
 */
export type ClockName = 'step' | 'review' | 'extension' | 'difficulty' | 'disclaim';

/** `office`: of a unit, wherever in it or right below it the office sits. */
export const RECIPIENT_ROLES = ['officer', 'reviewer', 'head', 'committee', 'office'] as const;
export interface Recipient {
  unit: UnitId;
  role: (typeof RECIPIENT_ROLES)[number];
  /** The one post that owes it; the unit's desk when absent. */
  post?: PostId | undefined;
}
export const recipientKey = ({ unit, role, post }: Recipient): string =>
  post ? `${unit}:${role}:${post}` : `${unit}:${role}`;

/** "T-7", "T0", "T+6": stable names of a morning on the ladder, also in mail headers. */
export const rungName = (at: number): string => (at > 0 ? `T+${at}` : at === 0 ? 'T0' : `T${at}`);

const fires = (rung: Rung, at: number): boolean =>
  rung.every ? at >= rung.at && (at - rung.at) % rung.every === 0 : at === rung.at;

const recipientOf = (rung: Rung, at: number, line: Line): Recipient | null => {
  const [superior, ...higher] = line.ancestors;
  // The root has nobody above it in the tree: what would go up stays with its own standing committee.
  const committee: Recipient = { unit: superior ?? line.owner, role: 'committee' };
  switch (rung.to) {
    case 'unit':
      return { unit: line.owner, role: line.desk };
    case 'head':
      return { unit: line.owner, role: 'head' };
    case 'advisory':
      return line.followedBy && line.followedBy !== line.owner
        ? { unit: line.followedBy, role: 'officer' }
        : committee;
    case 'superior':
      return committee;
    case 'higher': {
      const unit = higher[rung.every ? (at - rung.at) / rung.every : 0];
      return unit ? { unit, role: 'committee' } : null;
    }
  }
};

/** Everybody who is told on working day `at` of the ladder; empty when it has no rung there. */
export const recipientsAt = (ladder: Ladder, at: number, line: Line): Recipient[] => {
  const found = new Map<string, Recipient>();
  for (const rung of ladder) {
    const recipient = fires(rung, at) ? recipientOf(rung, at, line) : null;
    if (recipient) found.set(recipientKey(recipient), recipient);
  }
  return [...found.values()];
};

/** The next rung strictly above `done` (null: none done yet), or null when the ladder has ended. */
export const nextRung = (ladder: Ladder, done: number | null, line: Line): number | null => {
  const last = Math.max(...ladder.map((rung) => rung.at), done ?? Number.NEGATIVE_INFINITY);
  const period = Math.max(1, ...ladder.map((rung) => rung.every ?? 1));
  const first = Math.min(...ladder.map((rung) => rung.at));
  for (let at = done === null ? first : done + 1; at <= last + period * (line.ancestors.length + 1); at++)
    if (recipientsAt(ladder, at, line).length > 0) return at;
  return null;
};

/**
 * The morning of rung `at` for a deadline, on a day on which the clock runs; a deadline on a day off has its T0 on
 * the working day before. Null while the clock stands and nobody knows for how long.
 */
export const rungMoment = (
  { calendar, stops = [] }: { calendar: Calendar; stops?: Stop[] | undefined },
  deadline: LocalDate,
  at: number,
  morning: string,
): Instant | null => {
  const day = addRunningDays(calendar, stops, deadline, at);
  return day && instantAt(day, morning);
};
