/** Virtual time: it moves only when it is told to. */
import { Connection } from '@temporalio/client';
import { InternalConnectionOptionsSymbol } from '@temporalio/client/lib/connection.js';

export interface TimeMachine {
  nowMs(): Promise<number>;
  /** Returns when all that was due by then has been done. */
  sleep(ms: number): Promise<void>;
  close(): Promise<void>;
}

export const timeMachine = async (address: string): Promise<TimeMachine> => {
  const connection = await Connection.connect({
    address,
    [InternalConnectionOptionsSymbol]: { supportsTestService: true },
  } as Parameters<typeof Connection.connect>[0]);
  const { testService } = connection;
  if (!testService) throw new Error('this client cannot move the test server');
  // The server starts free to leap whenever nothing is due; from here on it moves by given steps only.
  await testService.lockTimeSkipping({});
  return {
    async nowMs() {
      const { time } = await testService.getCurrentTime({});
      return Number(time?.seconds ?? 0) * 1000 + Math.floor((time?.nanos ?? 0) / 1e6);
    },
    async sleep(ms) {
      const seconds = Math.floor(ms / 1000);
      await testService.unlockTimeSkippingWithSleep({
        duration: { seconds: seconds as never, nanos: (ms % 1000) * 1e6 },
      });
    },
    close: () => connection.close(),
  };
};
