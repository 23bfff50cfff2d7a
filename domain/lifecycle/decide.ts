/**
 * The decider: the whole lifecycle of one unit under one directive. `now`, calendar and directive are
 * arguments; there is no clock, no I/O and no randomness below this line. Driven by the workflow, the
 * rehearsal, the projection and the audit alike.
 */
import { standsInOn } from '../delegation/delegation.ts';
import type { News } from '../rollout/news.ts';
import { dateOf } from '../time/local-date.ts';
import { SYSTEM } from './actor.ts';
import { perform } from './acts.ts';
import { briefNow } from './brief-now.ts';
import { type CarriedWork, takeWork } from './carry-over.ts';
import type { Act } from './commands.ts';
import { draftFrom } from './draft.ts';
import { sinceReopened } from './endings.ts';
import type { UnitEvent } from './events.ts';
import { followSteps } from './followed-steps.ts';
import { type PlanNews, takePlan } from './own-plan.ts';
import { takeForHeir } from './plan-heirs.ts';
import { planSteps } from './plan-steps.ts';
import { type Refusal, refuse } from './refusals.ts';
import { remindAll, remindStep } from './reminders.ts';
import { type Context, newUnit, type UnitState } from './state.ts';
import { asClocksRun } from './suspension.ts';
import { takeNote } from './take-note.ts';
import { type Transfer, takeOver } from './transfer.ts';
import { turnMoment } from './wakes.ts';

export type Decision = { events: UnitEvent[] } | { refusal: Refusal };

export interface Opening {
  state: UnitState;
  events: UnitEvent[];
}

/**
 * The unit's first events: its steps up to the horizon, then the news that came before it existed.
 * `now` is the start of its workflow. The letter that brings the directive names every step, so rungs whose
 * morning is already past are recorded and not sent.
 */
export const open = ({ now, brief: known }: Context, news: News[]): Opening => {
  // A repeat is given the brief as news has changed it since; the opening knows of no suspension before its news.
  const { stops: _, ...brief } = known;
  const context = { now, brief };
  const draft = draftFrom(newUnit(), now, SYSTEM, null);
  draft.add({
    type: 'UnitOpened',
    unit: brief.unit,
    issuedOn: brief.issuedOn,
    calendar: brief.calendar.version,
  });
  draft.add({ type: 'StepsPlanned', ...planSteps(brief, draft.state, dateOf(now)) });
  followSteps(draft, context, true);
  for (const step of Object.keys(draft.state.steps))
    remindStep(draft, step, context, { at: now, silent: true });
  for (const item of sinceReopened(news)) takeNote(draft, item, contextNow(draft.state, context), true);
  followSteps(draft, contextNow(draft.state, context));
  return { state: draft.state, events: draft.events };
};

/** What news has changed since belongs to every decision. */
const contextNow = (state: UnitState, context: Context): Context => ({
  ...context,
  brief: briefNow(context.brief, state),
});

/** What time brings by `now`: the turn of the year, then every reminder whose morning has come. */
export const tick = (state: UnitState, context: Context): UnitEvent[] => {
  if (state.closed) return [];
  const now = contextNow(state, context);
  const turn = turnMoment(state, now.brief);
  // What the turn brings has the turn's own time, however late the wake-up.
  const at = turn && turn <= context.now ? turn : context.now;
  const draft = draftFrom(state, at, SYSTEM, null);
  if (turn && turn <= context.now) {
    const { through, steps } = planSteps(now.brief, state, dateOf(turn));
    draft.add({ type: 'StepsPlanned', through, steps: asClocksRun(now.brief, steps) }, turn);
  }
  followSteps(draft, { ...now, now: at });
  remindAll(draft, now);
  return draft.events;
};

export const note = (state: UnitState, news: News, context: Context): UnitEvent[] => {
  const draft = draftFrom(state, context.now, news.by, null);
  takeNote(draft, news, contextNow(state, context));
  followSteps(draft, contextNow(draft.state, context));
  return draft.events;
};

/** What another unit owed and this one goes on with; told once, however often it comes. */
export const receive = (state: UnitState, transfer: Transfer, context: Context): UnitEvent[] =>
  takeOver(state, transfer, contextNow(state, context));

/** What the superior's own plan asks, or that of a predecessor's superior; told once, however often it comes. */
export const receivePlan = (state: UnitState, plan: PlanNews, context: Context): UnitEvent[] =>
  (plan.heirOf ? takeForHeir : takePlan)(state, plan, contextNow(state, context));

/** What was done under a directive that this one takes the place of; told once, however often it comes. */
export const receiveWork = (state: UnitState, work: CarriedWork, context: Context): UnitEvent[] =>
  takeWork(state, work, contextNow(state, context));

/** A person's act. A repeat of an answered command decides nothing and is not refused. */
export const decide = (state: UnitState, act: Act, context: Context): Decision => {
  if (state.answered[act.id] !== undefined) return { events: [] };
  if (state.ended) return refuse('UNIT_ENDED', { on: state.ended.on, heirs: state.ended.heirs.join(', ') });
  if (state.closed) return { refusal: { code: 'DIRECTIVE_CLOSED' } };
  const over = standsInOn(act.by, context.now);
  if (over) return { refusal: over };
  const draft = draftFrom(state, context.now, act.by, act.id);
  const now = contextNow(state, context);
  const refusal = perform(draft, act, now);
  if (refusal) return { refusal };
  followSteps(draft, contextNow(draft.state, context));
  return { events: draft.events };
};
