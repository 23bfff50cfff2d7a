/**
 * What one unit's workflow knows. One that was only opened sleeps until somebody asks: its opening, stored before it
 * began, is worked out again then and not in the cascade, where thousands begin at once.
 */
import { workflowInfo } from '@temporalio/workflow';
import { open } from '../domain/lifecycle/decide.ts';
import type { UnitEvent } from '../domain/lifecycle/events.ts';
import { evolve } from '../domain/lifecycle/evolve.ts';
import type { PlanInForce, UnitState } from '../domain/lifecycle/state.ts';
import { nextWake } from '../domain/lifecycle/wakes.ts';
import type { Instant } from '../domain/time/local-date.ts';
import { tell } from './sinks.ts';
import type { UnitInput } from './unit-input.ts';

export interface KnownUnit {
  state(): UnitState;
  /** Asked at every turn, so it wakes nobody. */
  plans(): PlanInForce[];
  absorb(events: UnitEvent[]): void;
  /** The number after the last event that was stored before this run began. */
  storedBefore: number;
  /** When time next brings something. */
  nextWake(): Instant | null;
  /** Of a unit that has to store its opening itself: the events; none otherwise. */
  unrecorded: UnitEvent[];
}

const NONE: PlanInForce[] = [];

export const createUnitState = ({ brief, news, openedAt, ...input }: UnitInput): KnownUnit => {
  let state = input.carried?.state;
  // The news of the start, however much is heard before somebody asks.
  const first = [...news];
  // As of the same instant, from the same brief and news.
  const opening = () => open({ now: openedAt, brief }, first);
  let sleeps = input.carried ? undefined : input.sleeps;
  let unrecorded: UnitEvent[] = [];
  // In a replay the sink is told of it in its place.
  if (!state && (!sleeps || workflowInfo().unsafe.isReplaying)) {
    const { state: opened, events } = opening();
    state = opened;
    if (input.unrecorded) unrecorded = events;
    else tell(events);
  }
  const known = (): UnitState => {
    state ??= opening().state;
    return state;
  };
  return {
    state: known,
    plans: () => state?.plans ?? NONE,
    absorb(events) {
      sleeps = undefined;
      state = events.reduce(evolve, known());
    },
    storedBefore: input.unrecorded ? 0 : (sleeps?.seq ?? known().seq),
    nextWake: () => (sleeps ? sleeps.until : nextWake(known(), brief)),
    unrecorded,
  };
};
