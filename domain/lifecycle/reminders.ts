/** Reminders that have come due. Of several missed mornings only the highest rung is sent (design: the ladder). */
import type { Instant } from '../time/local-date.ts';
import type { Draft } from './draft.ts';
import type { Context } from './state.ts';
import { reviewTurn } from './step.ts';
import { rungsDue } from './wakes.ts';

interface Options {
  /** The event's time; the rung's own morning when absent. */
  at?: Instant | undefined;
  /** Record every missed rung as skipped and tell nobody. */
  silent?: boolean | undefined;
}

export const remindStep = (
  draft: Draft,
  stepId: string,
  { now, brief }: Context,
  options: Options = {},
): void => {
  const step = draft.state.steps[stepId];
  const due = step && rungsDue(brief, step, now);
  const highest = due?.rungs.at(-1);
  if (!step || !due || !highest) return;
  const { clock } = due.running;
  const missed = due.rungs.map((rung) => rung.at);
  draft.add(
    {
      type: 'ReminderDue',
      step: step.id,
      version: step.version,
      clock,
      ...(clock === 'review' ? { turn: reviewTurn(step) } : {}),
      at: highest.at,
      recipients: options.silent ? [] : highest.recipients,
      skipped: options.silent ? missed : missed.slice(0, -1),
    },
    options.at ?? highest.moment,
  );
};

/** All that is due to one unit on one morning is one decision, one wake-up, one record. */
export const remindAll = (draft: Draft, context: Context): void => {
  for (const id of Object.keys(draft.state.steps)) remindStep(draft, id, context);
};
