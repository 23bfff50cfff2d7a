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

/** The calls of the test server that move its clock. */
export interface TestClock {
  lockTimeSkipping(request: object): Promise<unknown>;
  unlockTimeSkipping(request: object): Promise<unknown>;
  /** Waits until the clock has moved by so much, whoever moves it. */
  sleep(request: { duration: object }): Promise<unknown>;
  unlockTimeSkippingWithSleep(request: { duration: object }): Promise<unknown>;
}

/** Much longer than the server needs to leap a minute when nobody holds its clock, and much less than a minute. */
const STUCK_MS = 700;
/** After one hold is let go the leap is a matter of one or two milliseconds. */
const NEXT_MS = 20;
const MINUTE = { duration: { seconds: 60 } };

/** Whether it is done within so many milliseconds of the wall. */
const within = (work: Promise<unknown>, ms: number): Promise<boolean> =>
  Promise.race([work.then(() => true), new Promise<false>((done) => setTimeout(done, ms, false))]);

/**
 * The test server holds its clock for each workflow that ends after its parent, for a word to the parent that nobody hears,
 * and lets go of none. To be called when nothing is under way any more. A hold too many let go on a busy machine is
 * taken again.
 */
export const freeClock = async (clock: TestClock): Promise<void> => {
  const moved = clock.unlockTimeSkippingWithSleep(MINUTE);
  if (!(await within(moved, STUCK_MS)))
    do await clock.unlockTimeSkipping({}).catch(() => {});
    while (!(await within(moved, NEXT_MS)));
  while (await within(clock.sleep(MINUTE), STUCK_MS)) await clock.lockTimeSkipping({});
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
    free: () => freeClock(testService as unknown as TestClock),
    close: () => connection.close(),
  };
};
