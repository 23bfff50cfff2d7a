/** A unit's directive ends, or is opened again after it was closed. */
import type { DirectiveReopened, News, NewsBody } from '../rollout/news.ts';
import { addDays, dateOf } from '../time/local-date.ts';
import { briefNow } from './brief-now.ts';
import { goesOn } from './carry-over.ts';
import type { Draft } from './draft.ts';
import { planSteps } from './plan-steps.ts';
import { remindStep } from './reminders.ts';
import type { Context } from './state.ts';
import { isClosed } from './step.ts';
import { asClocksRun, moveDeadline } from './suspension.ts';
import { turnMoment } from './wakes.ts';

type Closed = Extract<NewsBody, { type: 'DirectiveClosed' }>;

/** Closed when its work is over, what was not done stays as it stood; revoked, it is asked no more. */
export const directiveClosed = (
  draft: Draft,
  news: number,
  { reason, ending }: Closed,
  { brief, now }: Context,
): void => {
  if (!ending) {
    draft.add({ type: 'UnitClosed', news, reason });
    return;
  }
  const today = dateOf(now);
  for (const step of Object.values(draft.state.steps)) {
    if (isClosed(step)) continue;
    const carried = goesOn(step, ending, brief.unit, today);
    draft.add({ type: 'Cancelled', step: step.id, reason: ending.how, ...(carried ? { carried } : {}) });
  }
  // Which requirements go on stands with the steps that do.
  const { carries: _, ...said } = ending;
  draft.add({ type: 'UnitClosed', news, reason, ending: said });
};

/** Turns of the year that passed while the directive was closed. */
const planOn = (draft: Draft, context: Context): void => {
  const { brief, now } = context;
  for (
    let turn = turnMoment(draft.state, brief);
    turn && turn <= now;
    turn = turnMoment(draft.state, brief)
  ) {
    const { through, steps } = planSteps(brief, draft.state, dateOf(turn));
    draft.add({ type: 'StepsPlanned', through, steps: asClocksRun(brief, steps) });
  }
};

/**
 * What was open goes on, with the days of the close given back where the office says so. Mornings that passed meanwhile are
 * recorded and nobody is told: the letter that tells of the reopening names what is open.
 */
export const directiveReopened = (
  draft: Draft,
  news: number,
  { reason, approver, paper, closedOn, giveBack }: DirectiveReopened,
  context: Context,
): void => {
  if (!draft.state.closed) return;
  const until = addDays(dateOf(context.now), -1);
  const closed = giveBack && closedOn <= until ? { closed: { from: closedOn, until } } : {};
  draft.add({ type: 'UnitReopened', news, reason, approver, paper, ...closed });
  if (draft.state.closed) return;
  const now = { ...context, brief: briefNow(context.brief, draft.state) };
  planOn(draft, now);
  for (const { id } of Object.values(draft.state.steps)) {
    const step = draft.state.steps[id];
    if (step) moveDeadline(draft, step, now);
    remindStep(draft, id, now, { at: now.now, silent: true });
  }
};

/** What a unit that is opened after a reopening has to hear: not that the directive was closed once. */
export const sinceReopened = (news: News[]): News[] => {
  const reopened = news.findLastIndex(({ body }) => body.type === 'DirectiveReopened');
  return news.filter(
    ({ body }, i) => i > reopened || (body.type !== 'DirectiveClosed' && body.type !== 'DirectiveReopened'),
  );
};
