/** The office expects an event on another day: what rests on it and still waits for it moves, provisional as before. */
import type { Deadline } from '../deadline/deadline.ts';
import { type Due, datedDue } from '../deadline/once.ts';
import { eventsOf, isDatedOnce } from '../directive/due-rule.ts';
import type { NewsBody } from '../rollout/news.ts';
import { briefNow } from './brief-now.ts';
import type { Draft } from './draft.ts';
import { setDeadline } from './set-deadline.ts';
import type { Context } from './state.ts';
import { isClosed } from './step.ts';
import { clockBriefOf, clockOf } from './suspension.ts';

const saysTheSame = (a: Deadline, b: Deadline | null): boolean =>
  a.date === b?.date && JSON.stringify(a.because) === JSON.stringify(b.because);

/**
 * The same version said anew: a step that waits for its event has no clock and shows another day; the same day rests on
 * another of several events.
 */
export const restate = (
  draft: Draft,
  id: string,
  { opensOn, deadline: ruled }: Due,
  { brief }: Context,
): void => {
  const step = draft.state.steps[id];
  if (!step || !ruled || isClosed(step) || (step.status === 'waiting') !== (opensOn === null)) return;
  const deadline = opensOn ? clockOf(clockBriefOf(brief, step), ruled, opensOn, step.extension) : ruled;
  if (!saysTheSame(deadline, step.deadline)) draft.add({ type: 'DeadlineRestated', step: id, deadline });
};

export const expectationChanged = (
  draft: Draft,
  news: number,
  { event, on }: Extract<NewsBody, { type: 'EventExpected' }>,
  context: Context,
): void => {
  const rests = context.brief.obligations.filter(
    ({ due }) => isDatedOnce(due) && eventsOf(due, context.brief.phases).includes(event),
  );
  if (rests.length === 0) return;
  draft.add({ type: 'ExpectationNoted', news, event, on });
  const now = { ...context, brief: briefNow(context.brief, draft.state) };
  for (const { id, due: rule } of rests)
    for (const step of Object.values(draft.state.steps)) {
      if (step.obligation !== id || !isDatedOnce(rule)) continue;
      const due = datedDue(rule, now.brief, draft.state.occurred);
      setDeadline(draft, step, due, now);
      restate(draft, step.id, due, now);
    }
};
