/**
 * Replays histories with the workflow code of today: one worker for all of them, one history at a time. Every event
 * that the code decides comes out of a sink; nothing is fetched from any engine, nothing is written anywhere.
 */
import { type InjectedSinks, Worker } from '@temporalio/worker';
import type { UnitEvent } from '../domain/lifecycle/events.ts';
import type { RolloutEvent } from '../domain/rollout/events.ts';
import type { EventSinks } from '../workflows/sinks.ts';
import { decidedPart, type RunHistory } from './history.ts';
import { outOfJoint } from './well-formed.ts';
import { bundleWithoutStacks } from './workflow-bundle.ts';

export type RebuiltEvent = UnitEvent | RolloutEvent;

export interface Replayed<T extends RunHistory> {
  source: T;
  /** What the code decided, in order; of a run whose replay failed, what it had decided until then. */
  events: RebuiltEvent[];
  /** Why the replay failed; null when history and code agree. */
  error: string | null;
}

/** Replays run for a debugger unless told otherwise, all on the one main thread; so they may go side by side. */
const ON_A_THREAD: object = { debugMode: false };
/** A replay that takes longer does not end. A whole year of a unit takes some 50 ms; a machine may be busy with more. */
const PATIENCE_MS = 120_000;

const withPatience = async <T>(work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the replay does not end')), PATIENCE_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};

const sinksInto = (heard: (events: RebuiltEvent[]) => void): InjectedSinks<EventSinks> => ({
  events: {
    decided: {
      // Plain copies: these objects were made inside the workflow's sandbox.
      fn: (_, decided) => heard(JSON.parse(JSON.stringify(decided)) as RebuiltEvent[]),
      callDuringReplay: true,
    },
  },
});

const iterate = <T>(items: AsyncIterable<T> | Iterable<T>): AsyncIterator<T> | Iterator<T> =>
  Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();

/** Constant memory: a history is pulled when the one before it is done. */
export async function* replayHistories<T extends RunHistory>(
  histories: AsyncIterable<T> | Iterable<T>,
): AsyncGenerator<Replayed<T>> {
  const source = iterate(histories);
  let under: T | undefined;
  let ended = false;
  const atOnce: Replayed<T>[] = [];

  async function* feed(worker: { abandoned: boolean }) {
    while (!worker.abandoned) {
      under = undefined;
      const next = await source.next();
      if (next.done) break;
      const error = outOfJoint(next.value.history);
      const history = decidedPart(next.value.history);
      if (error || !history) {
        atOnce.push({ source: next.value, events: [], error });
        continue;
      }
      under = next.value;
      yield { workflowId: under.workflowId, history };
    }
    ended ||= !worker.abandoned;
  }

  while (!ended) {
    // Each worker has its own: what one that was given up still says must not be heard as another history's story.
    let events: RebuiltEvent[] = [];
    const worker = { abandoned: false };
    const done = (error: string | null): Replayed<T> => {
      const result = { source: under as T, events, error };
      events = [];
      return result;
    };
    const sinks = sinksInto((decided) => events.push(...decided));
    const results = Worker.runReplayHistories(
      { workflowBundle: await bundleWithoutStacks(), sinks, ...ON_A_THREAD },
      feed(worker),
    );
    try {
      for (;;) {
        const next = await withPatience(results.next());
        yield* atOnce.splice(0);
        if (next.done) break;
        yield done(next.value.error?.message ?? null);
      }
    } catch (error) {
      // A history that the replayer cannot even take in ends its worker; the others go on with another.
      if (!under) throw error;
      yield done(error instanceof Error ? error.message : String(error));
    } finally {
      worker.abandoned = true;
      // Not awaited: a replay that does not end would keep us here too.
      void results.return?.().catch(() => {});
    }
  }
}
