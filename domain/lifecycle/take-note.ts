/** News from the directive: clocks start, move or stop. News is noted, never refused. */
import { afterEvents, immediately, type Occurred } from '../deadline/compute.ts';
import type { Deadline } from '../deadline/deadline.ts';
import type { BriefObligation } from '../directive/brief.ts';
import { eventsOf } from '../directive/due-rule.ts';
import type { News, NewsBody } from '../rollout/news.ts';
import { dateOf, type LocalDate } from '../time/local-date.ts';
import { calendarChanged } from './calendar-change.ts';
import type { Draft } from './draft.ts';
import { planOccurrence, planStated } from './plan-steps.ts';
import { remindStep } from './reminders.ts';
import type { Context } from './state.ts';
import { isClosed, type Step } from './step.ts';

type EventNews = Extract<NewsBody, { event: string }>;

const anchorOf = (deadline: Deadline | null): string | null =>
  deadline && 'on' in deadline.because ? `${deadline.because.event} ${deadline.because.on}` : null;
const sameDate = (a: Deadline | null, b: Deadline | null): boolean => a?.date === b?.date;
/** The same day for the same reason; a corrected event may end on the same day and yet open another. */
const same = (a: Deadline | null, b: Deadline | null): boolean =>
  sameDate(a, b) && a?.provisional === b?.provisional && anchorOf(a) === anchorOf(b);

const setDeadline = (
  draft: Draft,
  step: Step,
  deadline: Deadline | null,
  opensOn: LocalDate | null,
  context: Context,
) => {
  if (isClosed(step) || (same(step.deadline, deadline) && step.status !== 'waiting')) return;
  const version = step.version + 1;
  if (deadline && opensOn) {
    draft.add({ type: 'DeadlineSet', step: step.id, version, opensOn, deadline });
    // Rungs whose morning is already past: the highest one is sent now, the others are recorded as skipped.
    // On the same day as before they were sent already.
    const silent = step.status !== 'waiting' && sameDate(step.deadline, deadline);
    remindStep(draft, step.id, context, { at: context.now, silent });
  } else if (step.status === 'submitted' && step.opensOn) {
    // What lies with a reviewer stays there; returned, it is owed again without a date.
    draft.add({ type: 'DeadlineSet', step: step.id, version, opensOn: step.opensOn, deadline: null });
  } else if (step.status !== 'waiting' && step.status !== 'submitted') {
    draft.add({ type: 'DeadlineWithdrawn', step: step.id, version });
  }
};

const occurrenceChanged = (draft: Draft, obligation: BriefObligation, news: EventNews, context: Context) => {
  const { brief } = context;
  const steps = Object.values(draft.state.steps).filter(
    (step) => step.obligation === obligation.id && step.occurrence === `e${news.occurrence}`,
  );
  if (steps.length === 0) {
    if (!news.on || news.on > brief.term.to) return;
    const planned = planOccurrence(brief, obligation, news.event, news.occurrence, news.on);
    draft.add({ type: 'StepsPlanned', through: draft.state.plannedThrough ?? news.on, steps: planned });
    for (const step of planned) remindStep(draft, step.id, context, { at: context.now });
    return;
  }
  const deadline = news.on
    ? immediately({ event: news.event, on: news.on }, brief.calendar, brief.defaults)
    : null;
  for (const step of steps) {
    if (deadline) setDeadline(draft, step, deadline, news.on, context);
    else if (!isClosed(step)) draft.add({ type: 'Cancelled', step: step.id, reason: 'eventWithdrawn' });
  }
};

const eventChanged = (draft: Draft, news: EventNews, context: Context) => {
  const { brief } = context;
  for (const obligation of brief.obligations) {
    const { due } = obligation;
    if (!eventsOf(due).includes(news.event)) continue;
    if (due.type === 'eachEvent') occurrenceChanged(draft, obligation, news, context);
    const steps = Object.values(draft.state.steps).filter((step) => step.obligation === obligation.id);
    if (due.type === 'ongoing' && news.on)
      for (const step of steps)
        if (!isClosed(step)) draft.add({ type: 'Superseded', step: step.id, event: news.event });
    if (due.type === 'afterEvent' || due.type === 'immediatelyAfter') {
      const occurred: Occurred = draft.state.occurred;
      const deadline = afterEvents(due, occurred, brief.calendar, brief.defaults);
      const because = deadline?.because;
      const opensOn = because && 'on' in because ? because.on : null;
      for (const step of steps) setDeadline(draft, step, deadline, opensOn, context);
    }
  }
};

const periodStated = (draft: Draft, news: Extract<NewsBody, { type: 'PeriodStated' }>, context: Context) => {
  const { brief, now } = context;
  const obligation = brief.obligations.find((o) => o.id === news.obligation);
  if (obligation?.due.type !== 'periodic') return;
  const undated = Object.values(draft.state.steps).filter(
    (s) => s.obligation === obligation.id && !s.deadline,
  );
  const steps = planStated(brief, draft.state, obligation, news.rule, dateOf(now));
  // The dated steps take the place of the one that had no period.
  if (steps.length > 0)
    for (const step of undated)
      if (!isClosed(step)) draft.add({ type: 'Cancelled', step: step.id, reason: 'periodStated' });
  draft.add({ type: 'StepsPlanned', through: draft.state.plannedThrough ?? dateOf(now), steps });
  for (const step of steps) remindStep(draft, step.id, context, { at: now });
};

export const takeNote = (draft: Draft, { number, body }: News, context: Context): void => {
  if (number <= draft.state.news || draft.state.closed) return;
  switch (body.type) {
    case 'EventRecorded':
    case 'EventCorrected':
    case 'EventWithdrawn':
      if (body.units && !body.units.includes(context.brief.unit)) return;
      if (!context.brief.obligations.some((o) => eventsOf(o.due).includes(body.event))) return;
      draft.add({
        type: 'EventNoted',
        news: number,
        event: body.event,
        occurrence: body.occurrence,
        on: body.on,
      });
      eventChanged(draft, body, context);
      return;
    case 'PeriodStated':
      if (!context.brief.obligations.some((o) => o.id === body.obligation)) return;
      draft.add({ type: 'PeriodNoted', news: number, obligation: body.obligation, rule: body.rule });
      periodStated(draft, body, context);
      return;
    case 'CalendarChanged':
      calendarChanged(draft, number, body, context);
      return;
    case 'DirectiveClosed':
      draft.add({ type: 'UnitClosed', news: number, reason: body.reason });
  }
};
