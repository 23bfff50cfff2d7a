/**
 * The one coroutine that records. Handlers decide, fold and push without an `await` between; what gathers in one
 * task, or while one record is being written, goes together in the next.
 */
import { condition } from '@temporalio/workflow';
import type { UnitEvent } from '../domain/lifecycle/events.ts';
import type { RolloutEvent } from '../domain/rollout/events.ts';
import { tell } from './sinks.ts';

export interface Writer<E> {
  /** Queues events; they are decided, so they will be stored. */
  push(events: E[]): void;
  /** From now on what is queued is written. */
  start(): void;
  /** Resolves when everything before this number is stored. */
  storedUpTo(seq: number): Promise<void>;
  /** Nothing queued and nothing under way. */
  idle(): boolean;
}

export const createWriter = <E extends UnitEvent | RolloutEvent>(
  firstSeq: number,
  store: (events: E[]) => Promise<void>,
): Writer<E> => {
  const queue: E[] = [];
  let stored = firstSeq;
  let decided = firstSeq;
  let started = false;
  let writing = false;

  /**
   * Waits until every job of this task was handled: conditions are looked at again after all promises. A replay
   * may hand over the jobs of a task in another order, and must come to the same batches.
   */
  const endOfTask = async (): Promise<void> => {
    let handled = false;
    void Promise.resolve().then(() => {
      handled = true;
    });
    await condition(() => handled);
  };
  /** Lives only while there is something to write: a coroutine that waits costs every unit, in a cascade most of all. */
  const write = async (): Promise<void> => {
    writing = true;
    while (queue.length > 0) {
      await endOfTask();
      const batch = queue.splice(0);
      await store(batch);
      stored += batch.length;
    }
    writing = false;
  };

  return {
    push(events) {
      if (events.length === 0) return;
      tell(events);
      queue.push(...events);
      decided += events.length;
      if (started && !writing) void write();
    },
    start() {
      started = true;
      if (queue.length > 0) void write();
    },
    async storedUpTo(seq) {
      await condition(() => stored >= seq);
    },
    idle: () => stored === decided,
  };
};
