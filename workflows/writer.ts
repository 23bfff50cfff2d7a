/**
 * The one coroutine that records. Handlers decide, fold and push without an `await` between; what gathers while
 * one record is being written goes with the next.
 */
import { condition } from '@temporalio/workflow';
import type { UnitEvent } from '../domain/lifecycle/events.ts';
import type { RolloutEvent } from '../domain/rollout/rollout.ts';
import { eventSink } from './sinks.ts';

export interface Writer<E> {
  /** Queues events; they are decided, so they will be stored. */
  push(events: E[]): void;
  /** Resolves when everything before this number is stored. */
  storedUpTo(seq: number): Promise<void>;
  /** Nothing queued and nothing under way. */
  idle(): boolean;
  /** Runs for the life of the workflow. */
  run(): Promise<never>;
}

export const createWriter = <E extends UnitEvent | RolloutEvent>(
  firstSeq: number,
  store: (events: E[]) => Promise<void>,
): Writer<E> => {
  const queue: E[] = [];
  let stored = firstSeq;
  let decided = firstSeq;
  return {
    push(events) {
      if (events.length === 0) return;
      eventSink.decided(events);
      queue.push(...events);
      decided += events.length;
    },
    async storedUpTo(seq) {
      await condition(() => stored >= seq);
    },
    idle: () => queue.length === 0 && stored === decided,
    async run() {
      for (;;) {
        await condition(() => queue.length > 0);
        const batch = queue.splice(0);
        await store(batch);
        stored += batch.length;
      }
    },
  };
};
