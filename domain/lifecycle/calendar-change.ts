/** The office's calendar has changed: open deadlines are counted anew, and only those that move get a new version. */
import type { Deadline } from '../deadline/deadline.ts';
import type { UnitBrief } from '../directive/brief.ts';
import type { NewsBody } from '../rollout/news.ts';
import { briefNow } from './brief-now.ts';
import type { Draft } from './draft.ts';
import { dueNow } from './due-now.ts';
import { remindStep } from './reminders.ts';
import type { Context, UnitState } from './state.ts';
import { isClosed, type Step } from './step.ts';
import { clockBriefOf, clockOf } from './suspension.ts';

/** Null for what no rule dates: undated, opened by hand, or moved by the unit itself. */
const countedAnew = (brief: UnitBrief, state: UnitState, step: Step): Deadline | null => {
  const due = step.deadline ? dueNow(brief, state, step) : 'byHand';
  return due === 'byHand' ? null : due.deadline;
};

const sameWords = (a: Deadline, b: Deadline): boolean =>
  a.awaitsNotice === b.awaitsNotice && a.moved?.from === b.moved?.from && a.moved?.to === b.moved?.to;

const restate = (
  draft: Draft,
  step: Step,
  rules: Deadline | null,
  { brief, version }: { brief: UnitBrief; version: string },
): void => {
  if (!rules || !step.deadline || isClosed(step)) return;
  const { opensOn } = step;
  const deadline = opensOn ? clockOf(clockBriefOf(brief, step), rules, opensOn, step.extension) : rules;
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
  for (const step of Object.values(draft.state.steps))
    restate(draft, step, countedAnew(brief, draft.state, step), { brief, version });
  // Mornings are counted by the new calendar too, also of deadlines that stay: what is past now is due now.
  for (const id of Object.keys(draft.state.steps))
    remindStep(draft, id, { ...context, brief }, { at: context.now });
};
