/** The directive itself as it runs: what the office records about it. The second, smaller decider. */

import { standsInOn } from '../delegation/delegation.ts';
import type { Actor } from '../lifecycle/actor.ts';
import { type Refusal, refuse } from '../lifecycle/refusals.ts';
import { dateOf, type Instant } from '../time/local-date.ts';
import type { RolloutBrief } from './brief.ts';
import type { RolloutCommand } from './commands.ts';
import { tickedAfter } from './context-lines.ts';
import type { RolloutEvent } from './events.ts';
import { judge } from './judge.ts';
import type { News, NewsBody } from './news.ts';
import type { RolloutState } from './state.ts';

export const evolveRollout = (state: RolloutState, event: RolloutEvent): RolloutState => {
  const seq = event.seq + 1;
  const answered = event.command ? { ...state.answered, [event.command]: seq } : state.answered;
  const next = { ...state, seq, answered };
  const { fact } = event;
  switch (fact.type) {
    case 'DirectiveIssued':
      return { ...next, lettersHeld: fact.lettersHeld };
    case 'NewsRecorded': {
      const item: News = { number: fact.news, at: event.at, by: event.by, body: toldOf(fact.body) };
      return {
        ...next,
        ...(item.body.type === 'DirectiveAmended' ? { records: item.body.records } : {}),
        news: [...state.news, item],
        closed:
          fact.body.type !== 'DirectiveReopened' && (state.closed || fact.body.type === 'DirectiveClosed'),
      };
    }
    case 'LettersHeld':
      return { ...next, lettersHeld: true };
    case 'LettersReleased':
      return { ...next, lettersHeld: false };
    case 'ContextTicked':
    case 'ContextUnticked':
      return { ...next, ticked: tickedAfter(state.ticked ?? [], fact) };
  }
};

/** What goes down the tree of it: each unit is told its own part of a change, never the whole. */
const toldOf = (body: NewsBody): NewsBody => {
  if (body.type !== 'DirectiveAmended') return body;
  const { change: _, ...told } = body;
  return told;
};

/** The directive's first event. */
export const issue = (brief: RolloutBrief, now: Instant, by: Actor): RolloutEvent => ({
  seq: 0,
  at: now,
  by,
  command: null,
  fact: {
    type: 'DirectiveIssued',
    issuedOn: brief.issuedOn,
    root: brief.root,
    lettersHeld: brief.lettersHeld,
  },
});

export interface RolloutContext {
  now: Instant;
  brief: RolloutBrief;
  /** Of a directive that is closed: whether everybody has been told, so that it may be opened again. */
  ended?: boolean | undefined;
}

/** An act of the office on the directive as a whole. A repeat decides nothing and is not refused. */
export const decideRollout = (
  state: RolloutState,
  act: RolloutCommand,
  { now, brief, ended = false }: RolloutContext,
): { events: RolloutEvent[] } | { refusal: Refusal } => {
  if (state.answered[act.id] !== undefined) return { events: [] };
  if (act.by.role !== 'office') return refuse('NOT_YOURS');
  if (state.closed && act.act !== 'reopenDirective') return refuse('DIRECTIVE_CLOSED');
  const over = standsInOn(act.by, now);
  if (over) return { refusal: over };
  const verdict = judge(state, act, { ...brief, ...state.records }, dateOf(now));
  if ('refusal' in verdict) return verdict;
  if (state.closed && !ended) return refuse('STILL_CLOSING');
  return { events: [{ seq: state.seq, at: now, by: act.by, command: act.id, fact: verdict.fact }] };
};
