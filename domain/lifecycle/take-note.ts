/** News from the directive: clocks start, move or stop. News is noted, never refused. */
import { type Due, datedDue } from '../deadline/once.ts';
import { beforeOccurrence, beforeYearly, yearMeant } from '../deadline/recurring.ts';
import type { BriefObligation, UnitBrief } from '../directive/brief.ts';
import { sinceAdded } from '../directive/brief-part.ts';
import { type DueRule, eventsOf, isDatedOnce } from '../directive/due-rule.ts';
import type { OccurrenceNews as EventNews, News, NewsBody } from '../rollout/news.ts';
import { dateOf } from '../time/local-date.ts';
import { directiveAmended } from './amendment.ts';
import { calendarChanged } from './calendar-change.ts';
import type { Draft } from './draft.ts';
import { directiveClosed, directiveReopened } from './endings.ts';
import { expectationChanged, restate } from './expectation.ts';
import { type EachRule, occurrenceDue, planOccurrence, planStated } from './plan-steps.ts';
import { remindStep } from './reminders.ts';
import { reorganised } from './reorganisation.ts';
import { setDeadline } from './set-deadline.ts';
import type { Context, UnitState } from './state.ts';
import { isClosed, type Step } from './step.ts';
import { asClocksRun, clocksChanged } from './suspension.ts';

type BeforeEach = Extract<DueRule, { type: 'beforeEach' }>;

const stepsOf = (draft: Draft, { id }: BriefObligation): Step[] =>
  Object.values(draft.state.steps).filter((step) => step.obligation === id);

/** An occurrence in a year for which a step is planned already: "trước khi đánh giá, xếp loại hằng năm". */
const yearlyChanged = (
  draft: Draft,
  obligation: BriefObligation & { due: BeforeEach },
  news: EventNews,
  context: Context,
): boolean => {
  const { brief } = context;
  const { due } = obligation;
  const yearly = brief.yearly?.[due.event];
  if (!yearly) return false;
  const label = news.on ? String(yearMeant(yearly, news.on)) : null;
  for (const step of stepsOf(draft, obligation)) {
    const because = step.deadline?.because;
    const mine = because?.rule === 'beforeEvent' && because.occurrence === news.occurrence;
    if (news.on && step.occurrence === label) {
      const deadline = beforeOccurrence(due, news.occurrence, news.on, brief);
      setDeadline(draft, step, { opensOn: step.opensOn, deadline }, context);
    } else if (mine) {
      const deadline = beforeYearly(due, yearly, Number(step.occurrence), brief);
      setDeadline(draft, step, { opensOn: step.opensOn, deadline }, context);
    }
  }
  return true;
};

const occurrenceChanged = (
  draft: Draft,
  obligation: BriefObligation & { due: EachRule },
  news: EventNews,
  context: Context,
) => {
  const { brief, now } = context;
  const steps = stepsOf(draft, obligation).filter((step) => step.occurrence === `e${news.occurrence}`);
  const due = news.on
    ? occurrenceDue(brief, obligation.due, { ...news, on: news.on }, steps[0]?.opensOn ?? dateOf(now))
    : null;
  if (steps.length === 0) {
    if (!due || !news.on || news.on > brief.term.to) return;
    const planned = asClocksRun(brief, planOccurrence(obligation, news.occurrence, due));
    draft.add({ type: 'StepsPlanned', through: draft.state.plannedThrough ?? news.on, steps: planned });
    for (const step of planned) remindStep(draft, step.id, context, { at: now });
    return;
  }
  for (const step of steps) {
    if (due) setDeadline(draft, step, due, context);
    else if (!isClosed(step)) draft.add({ type: 'Cancelled', step: step.id, reason: 'eventWithdrawn' });
  }
};

/** "Đến khi có …": the event ends what is ongoing; withdrawn, it is owed again as it was. */
const untilChanged = (draft: Draft, obligation: BriefObligation, news: EventNews) => {
  for (const step of stepsOf(draft, obligation)) {
    if (news.on && !isClosed(step)) draft.add({ type: 'Superseded', step: step.id, event: news.event });
    if (!news.on && step.status === 'superseded')
      draft.add({ type: 'Reopened', step: step.id, event: news.event });
  }
};

const isAhead = ({ deadline }: Due, { now }: Context): boolean =>
  deadline !== null && deadline.date >= dateOf(now);

const eventChanged = (draft: Draft, news: EventNews, context: Context) => {
  const { brief } = context;
  for (const obligation of brief.obligations) {
    const { due } = obligation;
    if (!eventsOf(due, brief.phases).includes(news.event)) continue;
    if (due.type === 'eachEvent') occurrenceChanged(draft, { ...obligation, due }, news, context);
    if (due.type === 'beforeEach' && !yearlyChanged(draft, { ...obligation, due }, news, context))
      occurrenceChanged(draft, { ...obligation, due }, news, context);
    if (due.type === 'ongoing') untilChanged(draft, obligation, news);
    if (isDatedOnce(due))
      for (const step of stepsOf(draft, obligation)) {
        const dated = datedDue(due, sinceAdded(brief, obligation), draft.state.occurred);
        setDeadline(draft, step, dated, context);
        // Withdrawn, it is expected again; of a day that is past nobody expects anything.
        if (news.on === null && isAhead(dated, context)) restate(draft, step.id, dated, context);
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
  const steps = asClocksRun(brief, planStated(brief, draft.state, obligation, news.rule, dateOf(now)));
  // The dated steps take the place of the one that had no period.
  if (steps.length > 0)
    for (const step of undated)
      if (!isClosed(step)) draft.add({ type: 'Cancelled', step: step.id, reason: 'periodStated' });
  draft.add({ type: 'StepsPlanned', through: draft.state.plannedThrough ?? dateOf(now), steps });
  for (const step of steps) remindStep(draft, step.id, context, { at: now });
};

/**
 * Set when what occurred was before the unit's time under the directive: to an heir, all that was known when it was
 * opened, because it comes with the steps that it takes over; to a newcomer, all that occurred before its first day.
 */
const joinedAfter = ({ joined }: UnitBrief, { on }: EventNews, opening: boolean): UnitBrief['joined'] => {
  if (joined?.inherits) return opening ? joined : undefined;
  return joined && on && on < joined.on ? joined : undefined;
};

/** What happened before a unit came under the directive starts its clocks on the day it came, and no steps of its own. */
const beforeJoining = (draft: Draft, body: EventNews, context: Context) => {
  const { brief } = context;
  if (brief.joined?.inherits) return;
  for (const obligation of brief.obligations)
    if (isDatedOnce(obligation.due) && eventsOf(obligation.due, brief.phases).includes(body.event))
      for (const step of stepsOf(draft, obligation))
        setDeadline(
          draft,
          step,
          datedDue(obligation.due, sinceAdded(brief, obligation), draft.state.occurred),
          context,
        );
};

/** What a unit hears that does nothing more: that its directive is opened again, and of one that ended also the close. */
const hearsClosed = ({ ended }: UnitState, { type }: NewsBody): boolean =>
  type === 'DirectiveReopened' || (ended !== undefined && type === 'DirectiveClosed');

/** @param opening whether the unit is only being opened, with the news so far */
export const takeNote = (draft: Draft, item: News, context: Context, opening = false): void => {
  const { number, body } = item;
  if (number <= draft.state.news) return;
  if (draft.state.closed && !hearsClosed(draft.state, body)) return;
  switch (body.type) {
    case 'EventRecorded':
    case 'EventCorrected':
    case 'EventWithdrawn': {
      if (body.units && !body.units.includes(context.brief.unit)) return;
      if (!context.brief.obligations.some((o) => eventsOf(o.due, context.brief.phases).includes(body.event)))
        return;
      const past = joinedAfter(context.brief, body, opening);
      draft.add({
        type: 'EventNoted',
        news: number,
        event: body.event,
        occurrence: body.occurrence,
        on: past && !past.inherits ? past.on : body.on,
      });
      if (past) beforeJoining(draft, body, context);
      else eventChanged(draft, body, context);
      return;
    }
    case 'EventExpected':
      expectationChanged(draft, number, body, context);
      return;
    case 'PeriodStated':
      if (!context.brief.obligations.some((o) => o.id === body.obligation)) return;
      draft.add({ type: 'PeriodNoted', news: number, obligation: body.obligation, rule: body.rule });
      periodStated(draft, body, context);
      return;
    case 'CalendarChanged':
      calendarChanged(draft, number, body, context);
      return;
    case 'ClocksStopped':
    case 'ClocksResumed':
      clocksChanged(draft, number, body, context);
      return;
    case 'UnitsReorganised':
      reorganised(draft, number, body, context);
      return;
    case 'UnitsJoined':
      return;
    case 'DirectiveAmended':
      directiveAmended(draft, { ...item, body }, context);
      return;
    case 'DirectiveClosed':
      directiveClosed(draft, number, body, context);
      return;
    case 'DirectiveReopened':
      directiveReopened(draft, number, body, context);
  }
};
