/** What time will bring to a unit, and when: rungs of ladders and the turn of the year. */
import { addRunningDays } from '../clocks/stops.ts';
import { REVIEW_LADDER, type UnitBrief } from '../directive/brief.ts';
import {
  type ClockName,
  type Ladder,
  type Line,
  nextRung,
  type Recipient,
  recipientsAt,
  rungMoment,
} from '../ladder/ladder.ts';
import { dayOfMonth, earliest, type Instant, instantAt, type LocalDate, yearOf } from '../time/local-date.ts';
import { askClocks } from './asks.ts';
import { briefNow } from './brief-now.ts';
import type { UnitState } from './state.ts';
import { isOwed, type Step } from './step.ts';

/** What of a unit's brief its clocks are read from. */
export type ClockBrief = Pick<
  UnitBrief,
  'unit' | 'ancestors' | 'followedBy' | 'defaults' | 'ladders' | 'calendar' | 'stops'
>;

/** A clock that runs on a step now. */
export interface RunningClock {
  clock: ClockName;
  deadline: LocalDate;
  ladder: Ladder;
  line: Line;
  /** The highest rung already done. */
  done: number | null;
}

const reviewLine = (brief: ClockBrief, reviewer: string): Line => {
  const i = brief.ancestors.indexOf(reviewer);
  // A body that papers go through sits beside the line, under the top of the tree.
  const line = [brief.unit, ...brief.ancestors];
  const ancestors = i >= 0 ? brief.ancestors.slice(i + 1) : line.slice(-1);
  return { owner: reviewer, desk: 'reviewer', ancestors, followedBy: brief.followedBy };
};

const deciding = ({ calendar, stops = [], defaults }: ClockBrief, since: LocalDate): LocalDate | null =>
  addRunningDays(calendar, stops, since, defaults.reviewWorkingDays);

/** Null also while the clock stands and nobody knows for how long. */
export const reviewDeadline = (brief: ClockBrief, step: Pick<Step, 'reviewSince'>): LocalDate | null =>
  step.reviewSince && deciding(brief, step.reviewSince);

/** The day by which the level above decides a request for more time; null when none is open, or the clock stands. */
export const requestDeadline = (brief: ClockBrief, { extension }: Step): LocalDate | null =>
  extension?.asked ? deciding(brief, extension.asked.on) : null;

/** The superior has the reviewer's time to decide a request for more time; the unit's own clock runs on. */
const requestClock = (brief: ClockBrief, step: Step): RunningClock | null => {
  const { extension } = step;
  const [superior] = brief.ancestors;
  const ladder = brief.ladders[REVIEW_LADDER];
  if (!extension?.asked || !superior || !ladder || !isOwed(step)) return null;
  const deadline = requestDeadline(brief, step);
  if (!deadline) return null;
  return { clock: 'extension', deadline, ladder, line: reviewLine(brief, superior), done: extension.rung };
};

export const runningClock = (brief: ClockBrief, step: Step): RunningClock | null => {
  if (step.status === 'submitted') {
    const deadline = reviewDeadline(brief, step);
    const reviewer = step.reviewers[step.stage];
    const ladder = brief.ladders[REVIEW_LADDER];
    if (!deadline || !reviewer || !ladder) return null;
    return { clock: 'review', deadline, ladder, line: reviewLine(brief, reviewer), done: step.reviewRung };
  }
  const ladder = brief.ladders[step.ladder];
  if (!isOwed(step) || step.status === 'waiting' || !step.deadline || !ladder) return null;
  const line: Line = {
    owner: brief.unit,
    desk: 'officer',
    ancestors: brief.ancestors,
    followedBy: brief.followedBy,
  };
  return { clock: 'step', deadline: step.deadline.date, ladder, line, done: step.rung };
};

export interface NextRung {
  at: number;
  moment: Instant;
  recipients: Recipient[];
}

const rungAfter = (brief: ClockBrief, running: RunningClock, done: number | null): NextRung | null => {
  const at = nextRung(running.ladder, done, running.line);
  if (at === null) return null;
  const moment = rungMoment(brief, running.deadline, at, brief.defaults.morning);
  return moment === null ? null : { at, moment, recipients: recipientsAt(running.ladder, at, running.line) };
};

/** Every clock that runs on a step now. */
export const runningClocks = (brief: ClockBrief, step: Step): RunningClock[] =>
  [runningClock(brief, step), requestClock(brief, step), ...askClocks(brief, step)].filter(
    (clock) => clock !== null,
  );

/** The next rung of a step with its morning and recipients: what the screens show as "next". */
export const nextRungOf = (brief: ClockBrief, step: Step): NextRung | null =>
  runningClocks(brief, step).reduce<NextRung | null>((best, running) => {
    const next = rungAfter(brief, running, running.done);
    return next && (best === null || next.moment < best.moment) ? next : best;
  }, null);

/** All rungs of one clock whose morning has come by `now`, lowest first. */
export const rungsDue = (brief: ClockBrief, running: RunningClock, now: Instant): NextRung[] => {
  const rungs: NextRung[] = [];
  for (let next = rungAfter(brief, running, running.done); next && next.moment <= now; ) {
    rungs.push(next);
    next = rungAfter(brief, running, next.at);
  }
  return rungs;
};

/** The morning of 1 January on which the next year's steps are planned; null when the term ends before. */
export const turnMoment = (state: UnitState, brief: UnitBrief): Instant | null => {
  if (!state.plannedThrough) return null;
  const newYear = dayOfMonth(yearOf(state.plannedThrough), 1, 1);
  return newYear > brief.term.to ? null : instantAt(newYear, brief.defaults.morning);
};

// Steps are immutable, so what was computed for one object holds as long as the object does.
const moments = new WeakMap<Step, { brief: UnitBrief; moment: Instant | null }>();
const momentOf = (brief: UnitBrief, step: Step): Instant | null => {
  const known = moments.get(step);
  if (known?.brief === brief) return known.moment;
  const moment = nextRungOf(brief, step)?.moment ?? null;
  moments.set(step, { brief, moment });
  return moment;
};

/** The earliest moment at which time alone brings something; null when nothing is left to wait for. */
export const nextWake = (state: UnitState, brief: UnitBrief): Instant | null => {
  if (state.closed) return null;
  const now = briefNow(brief, state);
  return Object.values(state.steps).reduce<Instant | null>(
    (best, step) => earliest(best, momentOf(now, step)),
    turnMoment(state, now),
  );
};
