/** A unit's clocks stand still and run again: every deadline that still runs moves with them. */
import { adjust, daysToReach } from '../clocks/adjust.ts';
import { runsOn, stopsUntil } from '../clocks/stops.ts';
import type { Because, Deadline } from '../deadline/deadline.ts';
import type { UnitBrief } from '../directive/brief.ts';
import type { NewsBody } from '../rollout/news.ts';
import { addDays, dateOf, type LocalDate } from '../time/local-date.ts';
import { briefNow } from './brief-now.ts';
import type { Draft } from './draft.ts';
import { remindStep } from './reminders.ts';
import type { Context } from './state.ts';
import { isClosed, type PlannedStep, type Step } from './step.ts';

type ClockNews = Extract<NewsBody, { type: 'ClocksStopped' | 'ClocksResumed' }>;

/** A rule's deadline, as the unit's suspensions and the step's extension leave it. */
export const clockOf = (
  { calendar, stops = [] }: Pick<UnitBrief, 'calendar' | 'stops'>,
  deadline: Deadline,
  opensOn: LocalDate,
  extended?: Step['extension'],
): Deadline => adjust(calendar, deadline, opensOn, { stops, extended: extended?.granted });

/** The brief by which one step's clock runs: what stood still while another unit owed it counts too. */
export const clockBriefOf = <B extends Pick<UnitBrief, 'stops'>>(
  brief: B,
  { stops }: Pick<Step, 'stops'>,
): B => (stops ? { ...brief, stops: [...(brief.stops ?? []), ...stops] } : brief);

/** A day on which the unit's clocks stand, or that a suspension would move to the next working day. */
export const isSuspended = ({ calendar, stops = [] }: UnitBrief, date: LocalDate): boolean =>
  stops.length > 0 && !runsOn(calendar, stops, date);

/** A deadline that somebody chose, suspensions and extension already within it. */
export const landingOn = (
  brief: UnitBrief,
  because: Because,
  opensOn: LocalDate,
  to: LocalDate,
  extended: Step['extension'],
): Deadline => {
  const days = daysToReach(brief.calendar, { date: opensOn, because }, opensOn, brief.stops ?? [], to);
  const date = addDays(opensOn, days - (extended?.granted?.days ?? 0));
  return clockOf(brief, { date, because }, opensOn, extended);
};

/** Steps planned while there are suspensions begin with what these give back. */
export const asClocksRun = (brief: UnitBrief, steps: PlannedStep[]): PlannedStep[] =>
  brief.stops
    ? steps.map((step) =>
        step.deadline && step.opensOn
          ? { ...step, deadline: clockOf(brief, step.deadline, step.opensOn) }
          : step,
      )
    : steps;

const sameClock = (a: Deadline, b: Deadline): boolean =>
  a.date === b.date &&
  a.adjusted?.stopped?.days === b.adjusted?.stopped?.days &&
  a.adjusted?.closed?.days === b.adjusted?.closed?.days;

/** Brings the deadline of one running step up to date; whether it moved. */
const setDeadline = (draft: Draft, step: Step, brief: UnitBrief): boolean => {
  if (isClosed(step) || step.status === 'waiting' || !step.deadline || !step.opensOn) return false;
  const deadline = clockOf(clockBriefOf(brief, step), step.deadline, step.opensOn, step.extension);
  if (sameClock(deadline, step.deadline)) return false;
  const { opensOn } = step;
  draft.add({ type: 'DeadlineSet', step: step.id, version: step.version + 1, opensOn, deadline });
  return true;
};

/** What the ladder of the new version has behind it is recorded and not sent. */
export const moveDeadline = (draft: Draft, step: Step, context: Context): void => {
  if (setDeadline(draft, step, context.brief))
    remindStep(draft, step.id, context, { at: context.now, silent: true });
};

/**
 * Before an entry is judged while the clock stands and nobody knows for how long: what was suspended up to today is
 * given back, so that nobody is late by days that do not count.
 */
export const catchUp = (draft: Draft, step: Step, context: Context): void => {
  const { stops } = context.brief;
  if (!stops?.some(({ until }) => until === null)) return;
  setDeadline(draft, step, { ...context.brief, stops: stopsUntil(stops, dateOf(context.now)) });
};

/** A stop concerns who stands below it then; its end whoever was stopped by it, wherever that unit stands now. */
const concerns = (body: ClockNews, { unit, ancestors, stops = [] }: UnitBrief): boolean => {
  if (body.type === 'ClocksResumed') return stops.some(({ number }) => number === body.suspension);
  const { path, branch } = body;
  const end = path.at(-1);
  return end === unit || (branch && end !== undefined && ancestors.includes(end));
};

export const clocksChanged = (draft: Draft, news: number, body: ClockNews, context: Context): void => {
  if (!concerns(body, context.brief)) return;
  const { suspension, reason, paper } = body;
  const why = { reason, ...(paper ? { paper } : {}) };
  if (body.type === 'ClocksStopped')
    draft.add({ type: 'ClocksStopped', news, suspension, from: body.from, until: body.until, ...why });
  else draft.add({ type: 'ClocksResumed', news, suspension, until: body.until, ...why });
  const now = { ...context, brief: briefNow(context.brief, draft.state) };
  for (const step of Object.values(draft.state.steps)) {
    moveDeadline(draft, step, now);
    // A stop that ended some days ago leaves mornings behind on which nobody was told.
    remindStep(draft, step.id, now, { at: now.now });
  }
};
