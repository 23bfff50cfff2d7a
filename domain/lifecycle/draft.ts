/** Collects the facts of one decision, folding each into the state that the next one sees. */
import type { Instant } from '../time/local-date.ts';
import type { Actor } from './actor.ts';
import type { UnitEvent, UnitFact } from './events.ts';
import { evolve } from './evolve.ts';
import type { UnitState } from './state.ts';

export interface Draft {
  state: UnitState;
  events: UnitEvent[];
  add(fact: UnitFact, at?: Instant): void;
}

export const draftFrom = (state: UnitState, at: Instant, by: Actor, command: string | null): Draft => {
  const draft: Draft = {
    state,
    events: [],
    add(fact, moment = at) {
      const event: UnitEvent = { seq: draft.state.seq, at: moment, by, command, fact };
      draft.events.push(event);
      draft.state = evolve(draft.state, event);
    },
  };
  return draft;
};
