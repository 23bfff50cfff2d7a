/**
 * The one clock: engine time plus an offset (0 in life; used by demo and training, and shown wherever it is not 0).
 * API, mailer, lists and screens ask it; nobody asks the wall.
 */
import { Connection } from '@temporalio/client';
import { InternalConnectionOptionsSymbol } from '@temporalio/client/lib/connection.js';
import { fromMillis, type Instant } from '../domain/time/local-date.ts';

export interface Clock {
  now(): Promise<Instant>;
  readonly offsetMs: number;
  close(): Promise<void>;
}

export const systemClock = (offsetMs = 0): Clock => ({
  offsetMs,
  now: async () => fromMillis(Date.now() + offsetMs),
  close: async () => {},
});

/** The time of a time-skipping server, which stands still or leaps as it is told. */
export const testServerClock = async (address: string, offsetMs: number): Promise<Clock> => {
  const connection = await Connection.connect({
    address,
    // The client speaks the test service when asked in this way only.
    [InternalConnectionOptionsSymbol]: { supportsTestService: true },
  } as Parameters<typeof Connection.connect>[0]);
  const { testService } = connection;
  if (!testService) throw new Error('this client cannot ask the test server for its time');
  return {
    offsetMs,
    async now() {
      const { time } = await testService.getCurrentTime({});
      return fromMillis(Number(time?.seconds ?? 0) * 1000 + Math.floor((time?.nanos ?? 0) / 1e6) + offsetMs);
    },
    close: () => connection.close(),
  };
};

export interface ClockSettings {
  DONDOC_CLOCK: 'system' | 'test-server';
  DONDOC_CLOCK_OFFSET_MS: number;
  TEMPORAL_ADDRESS: string;
}
export const clockFrom = async (env: ClockSettings): Promise<Clock> =>
  env.DONDOC_CLOCK === 'system'
    ? systemClock(env.DONDOC_CLOCK_OFFSET_MS)
    : testServerClock(env.TEMPORAL_ADDRESS, env.DONDOC_CLOCK_OFFSET_MS);
