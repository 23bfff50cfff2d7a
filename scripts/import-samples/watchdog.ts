/**
 * Has seeds worked through on a thread and watches it: one that stands still is killed, told with its seed, and the rest goes
 * on on a new thread. Time is the processor's, so that a busy machine accuses nobody.
 */
import { Worker } from 'node:worker_threads';

export type FromThread =
  | { begun: number }
  | { done: number; name: string; outcome: string; ms: number; error: string | null };
export type Done = Extract<FromThread, { done: number }>;

interface Watch {
  /** Of the thread's code; it is given `first` and `last` and says what FromThread says. */
  thread: URL;
  first: number;
  last: number;
  /** Processor time of one document after which it is killed; and by the clock, for one that waits for nothing. */
  limitMs: number;
  clockMs: number;
  memoryMb: number;
  each: (done: Done) => void;
}

/** @returns the seed at which the thread died or was killed, with why; null when all was done */
const round = (watch: Watch, first: number): Promise<{ seed: number; why: string } | null> =>
  new Promise((resolve) => {
    const { thread, last, limitMs, clockMs, memoryMb } = watch;
    const worker = new Worker(thread, {
      workerData: { first, last },
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    });
    let current: { seed: number; cpu: NodeJS.CpuUsage; at: number } | null = null;
    const end = (answer: { seed: number; why: string } | null) => {
      clearInterval(looking);
      resolve(answer);
      void worker.terminate();
    };
    const looking = setInterval(() => {
      if (!current) return;
      const { user, system } = process.cpuUsage(current.cpu);
      const clock = performance.now() - current.at;
      if ((user + system) / 1000 > limitMs || clock > clockMs)
        end({ seed: current.seed, why: `killed after ${((user + system) / 1000).toFixed(0)} ms` });
    }, 100);
    worker.on('message', (said: FromThread) => {
      if ('begun' in said) current = { seed: said.begun, cpu: process.cpuUsage(), at: performance.now() };
      else {
        current = null;
        watch.each(said);
        if (said.done === last) end(null);
      }
    });
    worker.once('error', (error) => end({ seed: current?.seed ?? first, why: String(error) }));
  });

/** @returns what was killed or died, in order of seeds */
export const watched = async (watch: Watch): Promise<{ seed: number; why: string }[]> => {
  const fallen: { seed: number; why: string }[] = [];
  for (let first = watch.first; first <= watch.last; ) {
    const fell = await round(watch, first);
    if (!fell) break;
    fallen.push(fell);
    first = fell.seed + 1;
  }
  return fallen;
};
