/** One issued directive: keeps what the office records about it and tells the tree. */
import {
  allHandlersFinished,
  CancellationScope,
  condition,
  continueAsNew,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { Actor } from '../domain/lifecycle/actor.ts';
import type { RolloutBrief } from '../domain/rollout/brief.ts';
import { type ReopenAct, ROLLOUT_COMMAND_NAMES, type RolloutCommand } from '../domain/rollout/commands.ts';
import type { RolloutEvent } from '../domain/rollout/events.ts';
import { decideRollout, evolveRollout, issue } from '../domain/rollout/rollout.ts';
import { newRollout, type RolloutState } from '../domain/rollout/state.ts';
import { fromMillis, type Instant } from '../domain/time/local-date.ts';
import { steady } from './activity-proxies.ts';
import { type Branch, newBranch } from './branch.ts';
import { rolloutStateQuery, rolloutUpdate } from './messages.ts';
import { refused } from './refusal.ts';
import { allTold, keepTelling, openPage, startNextPage } from './subordinates.ts';
import { createWriter } from './writer.ts';

export interface RolloutInput {
  brief: RolloutBrief;
  issuedBy: Actor;
  clockOffsetMs: number;
  maxHistory?: number;
  /** Of each unit's workflow. */
  maxChildren?: number;
  carried?: { state: RolloutState; branch: Branch };
  /** Set in the first run after a close: what the office asked for, and the run that wrote last before it. */
  reopens?: { act: ReopenAct; run: string };
}

/** It ends when the office closes the directive; a request to cancel it, from an operator's console, ends nothing. */
export const directiveRollout = (input: RolloutInput): Promise<void> =>
  CancellationScope.nonCancellable(() => rollOut(input));

const rollOut = async (input: RolloutInput): Promise<void> => {
  const { brief, clockOffsetMs, maxHistory, maxChildren } = input;
  const now = (): Instant => fromMillis(Date.now() + clockOffsetMs);
  let state = input.carried?.state ?? newRollout();
  const branch = input.carried?.branch ?? newBranch(false);
  let stored = state.news.length;
  /** An amendment is told once it is stored: what it means for a unit is read from what is stored. */
  const tellable = () => {
    const unstored = state.news.findIndex(({ body }, i) => i >= stored && body.type === 'DirectiveAmended');
    return unstored < 0 ? state.news : state.news.slice(0, unstored);
  };

  const writer = createWriter<RolloutEvent>(state.seq, (events) =>
    steady.recordRollout({
      directive: brief.directive,
      now: now(),
      nextWake: null,
      events,
      // The stream keeps it from its first record on.
      ...(events[0]?.seq === 0 ? { brief } : {}),
    }),
  );
  const absorb = (events: RolloutEvent[]) => {
    state = events.reduce(evolveRollout, state);
    writer.push(events);
  };

  // Before the handlers are set: setting them runs what came before this first task.
  if (!input.carried) absorb([issue(brief, now(), input.issuedBy)]);
  if (input.reopens) {
    const decision = decideRollout(state, input.reopens.act, { now: now(), brief, ended: true });
    if ('refusal' in decision) return;
    absorb(decision.events);
  }

  for (const name of ROLLOUT_COMMAND_NAMES)
    setHandler(
      rolloutUpdate(name),
      async (act: RolloutCommand) => {
        const decision = decideRollout(state, act, { now: now(), brief });
        if ('refusal' in decision) throw refused(decision.refusal);
        absorb(decision.events);
        const seq = state.answered[act.id] ?? state.seq;
        const known = decision.events.length > 0 ? state.news.length : 0;
        await writer.storedUpTo(seq);
        stored = Math.max(stored, known);
        return { seq };
      },
      {
        validator(act: RolloutCommand) {
          const decision = decideRollout(state, act, { now: now(), brief });
          if ('refusal' in decision) throw refused(decision.refusal);
        },
      },
    );
  setHandler(rolloutStateQuery, () => state);

  writer.start();
  if (!branch.complete) {
    const top = await openPage({
      directive: brief.directive,
      unit: null,
      after: null,
      limit: 1,
      ...(branch.reopened ? { reopened: true as const } : {}),
      openedAt: now(),
      news: tellable(),
    });
    await startNextPage(branch, top, {
      clockOffsetMs,
      ...(maxHistory ? { maxHistory } : {}),
      ...(maxChildren ? { maxChildren } : {}),
    });
  }
  void keepTelling({ directive: brief.directive, line: () => [] }, branch, tellable);

  const rolls = () =>
    workflowInfo().continueAsNewSuggested ||
    workflowInfo().historyLength > (maxHistory ?? Number.MAX_SAFE_INTEGER);
  const settled = () => allHandlersFinished() && writer.idle() && allTold(branch, state.news);
  const ends = () => settled() && (state.closed || rolls());
  // Checked again after the wait: nothing may come between the last look and the end of the run.
  do await condition(ends);
  while (!ends());
  if (state.closed) return;
  const { reopens: _, ...known } = input;
  await continueAsNew<typeof directiveRollout>({ ...known, carried: { state, branch } });
};
