/** Virtual time: it moves only when it is told to. */
import { Connection } from '@temporalio/client';
import { InternalConnectionOptionsSymbol } from '@temporalio/client/lib/connection.js';

export interface TimeMachine {
  nowMs(): Promise<number>;
  /** Returns when all that was due by then has been done. */
  sleep(ms: number): Promise<void>;
  /** Lets it move on after workflows have ended later than those that had started them. */
  free(): Promise<void>;
  close(): Promise<void>;
}

/** Longer than the server needs to skip a minute when nobody holds its clock, and much less than a minute. */
const STUCK_MS = 700;
const SKIPPED_MS = 60_000;

/**
 * The test server holds its clock for each workflow that ends after its parent, for a word to the parent that nobody hears,
 * and lets go of none. To be called when nothing is under way any more.
 * @param sleep of virtual time @param unlock takes one hold away
 */
export const freeClock = async (
  sleep: (ms: number) => Promise<unknown>,
  unlock: () => Promise<unknown>,
): Promise<void> => {
  let moves = false;
  const moved = sleep(SKIPPED_MS).then(() => {
    moves = true;
  });
  for (;;) {
    await Promise.race([moved, new Promise((done) => setTimeout(done, STUCK_MS))]);
    if (moves) return;
    await unlock();
  }
};

export const timeMachine = async (address: string): Promise<TimeMachine> => {
  const connection = await Connection.connect({
    address,
    [InternalConnectionOptionsSymbol]: { supportsTestService: true },
  } as Parameters<typeof Connection.connect>[0]);
  const { testService } = connection;
  if (!testService) throw new Error('this client cannot move the test server');
  // The server starts free to leap whenever nothing is due; from here on it moves by given steps only.
  await testService.lockTimeSkipping({});
  const sleep = async (ms: number): Promise<void> => {
    const seconds = Math.floor(ms / 1000);
    await testService.unlockTimeSkippingWithSleep({
      duration: { seconds: seconds as never, nanos: (ms % 1000) * 1e6 },
    });
  };
  return {
    async nowMs() {
      const { time } = await testService.getCurrentTime({});
      return Number(time?.seconds ?? 0) * 1000 + Math.floor((time?.nanos ?? 0) / 1e6);
    },
    sleep,
    free: () => freeClock(sleep, () => testService.unlockTimeSkipping({})),
    close: () => connection.close(),
  };
};
