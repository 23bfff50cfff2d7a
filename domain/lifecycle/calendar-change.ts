/** The office's calendar has changed: open deadlines are counted anew, and only those that move get a new version. */
import { immediately } from '../deadline/compute.ts';
import type { Deadline } from '../deadline/deadline.ts';
import type { UnitBrief } from '../directive/brief.ts';
import type { NewsBody } from '../rollout/news.ts';
import { dayOfMonth, yearOf } from '../time/local-date.ts';
import { briefNow } from './brief-now.ts';
import type { Draft } from './draft.ts';
import { planSteps } from './plan-steps.ts';
import { remindStep } from './reminders.ts';
import type { Context, UnitState } from './state.ts';
import { isClosed, type Step } from './step.ts';

/** What the rules give each step with this brief: all that was ever planned is planned anew. */
const plannedAnew = (brief: UnitBrief, state: UnitState): Map<string, Deadline | null> => {
  const { plannedThrough } = state;
  if (!plannedThrough) return new Map();
  const lastPlanned = dayOfMonth(yearOf(plannedThrough) - 1, 1, 1);
  const { steps } = planSteps(brief, { ...state, plannedThrough: null }, lastPlanned);
  return new Map(steps.map(({ id, deadline }) => [id, deadline]));
};

/** Null for what no rule dates: undated, opened by hand, or moved by the unit itself. */
const countedAnew = (
  brief: UnitBrief,
  step: Step,
  planned: Map<string, Deadline | null>,
): Deadline | null => {
  const because = step.deadline?.because;
  if (!because || because.rule === 'movedMeeting') return null;
  const occurrence = /^e\d+$/.test(step.occurrence) && because.rule === 'immediatelyAfter';
  if (occurrence)
    return immediately({ event: because.event, on: because.on }, brief.calendar, brief.defaults);
  return planned.get(step.id) ?? null;
};

const sameWords = (a: Deadline, b: Deadline): boolean =>
  a.awaitsNotice === b.awaitsNotice && a.moved?.from === b.moved?.from && a.moved?.to === b.moved?.to;

const restate = (draft: Draft, step: Step, deadline: Deadline | null, version: string): void => {
  if (!deadline || !step.deadline || isClosed(step)) return;
  const { opensOn } = step;
  const moves = deadline.date !== step.deadline.date;
  if (moves && opensOn && step.status !== 'waiting') {
    const counted = { ...deadline, calendar: version };
    draft.add({
      type: 'DeadlineSet',
      step: step.id,
      version: step.version + 1,
      opensOn,
      deadline: counted,
    });
  } else if (moves || !sameWords(deadline, step.deadline))
    draft.add({ type: 'DeadlineRestated', step: step.id, deadline });
};

export const calendarChanged = (
  draft: Draft,
  news: number,
  body: Extract<NewsBody, { type: 'CalendarChanged' }>,
  context: Context,
): void => {
  const { version, days } = body;
  // The unit was opened with it.
  if (news <= (context.brief.calendarNews ?? 0)) return;
  draft.add({ type: 'CalendarNoted', news, version, days });
  const brief = briefNow(context.brief, draft.state);
  const planned = plannedAnew(brief, draft.state);
  for (const step of Object.values(draft.state.steps))
    restate(draft, step, countedAnew(brief, step, planned), version);
  // Mornings are counted by the new calendar too, also of deadlines that stay: what is past now is due now.
  for (const id of Object.keys(draft.state.steps))
    remindStep(draft, id, { ...context, brief }, { at: context.now });
};
