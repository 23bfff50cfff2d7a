/** Reminders that have come due. Of several missed mornings only the highest rung is sent (design: the ladder). */
import { stoppedOn } from '../clocks/stops.ts';
import { dateOf, type Instant } from '../time/local-date.ts';
import type { Draft } from './draft.ts';
import type { Context } from './state.ts';
import { reviewTurn, type Step } from './step.ts';
import { type RunningClock, rungsDue, runningClocks } from './wakes.ts';

interface Options {
  /** The event's time; the rung's own morning when absent. */
  at?: Instant | undefined;
  /** Record every missed rung as skipped and tell nobody. */
  silent?: boolean | undefined;
}

const turnOf = (step: Step, { clock }: RunningClock): { turn?: number } => {
  if (clock === 'review') return { turn: reviewTurn(step) };
  if (clock === 'difficulty' || clock === 'disclaim') return { turn: step[clock]?.number ?? 0 };
  return clock === 'extension' && step.extension ? { turn: step.extension.number } : {};
};

const remindClock = (
  draft: Draft,
  step: Step,
  running: RunningClock,
  { now, brief }: Context,
  options: Options,
): void => {
  const due = rungsDue(brief, running, now);
  const highest = due.at(-1);
  if (!highest) return;
  // While clocks stand nobody is told, also of what was missed before.
  const silent = options.silent || stoppedOn(brief.stops ?? [], dateOf(now));
  const missed = due.map((rung) => rung.at);
  draft.add(
    {
      type: 'ReminderDue',
      step: step.id,
      version: step.version,
      clock: running.clock,
      ...turnOf(step, running),
      at: highest.at,
      recipients: silent ? [] : highest.recipients,
      skipped: silent ? missed : missed.slice(0, -1),
    },
    options.at ?? highest.moment,
  );
};

export const remindStep = (draft: Draft, stepId: string, context: Context, options: Options = {}): void => {
  const step = draft.state.steps[stepId];
  for (const running of step ? runningClocks(context.brief, step) : [])
    if (step) remindClock(draft, step, running, context, options);
};

/** All that is due to one unit on one morning is one decision, one wake-up, one record. */
export const remindAll = (draft: Draft, context: Context): void => {
  for (const id of Object.keys(draft.state.steps)) remindStep(draft, id, context);
};
