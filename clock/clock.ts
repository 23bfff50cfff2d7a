/**
 * The product's one clock: engine time plus an offset. In life the engine's time is this machine's and the offset
 * 0; in demo and training the engine is Temporal's time-skipping server. Nothing else may ask what time it is.
 */
import { Connection, type ConnectionOptions } from '@temporalio/client';
// The option that adds the test service is exported by this module only.
import { InternalConnectionOptionsSymbol } from '@temporalio/client/lib/connection.js';
import { fromMillis, type Instant } from '../domain/time/local-date.ts';

export interface Clock {
  /** Engine time plus the product's offset, or plus a directive's own. */
  now(offsetMs?: number): Promise<Instant>;
  readonly offsetMs: number;
  /** True when engine time is not the wall's. */
  readonly virtual: boolean;
  close(): Promise<void>;
}

export const systemClock = (offsetMs = 0): Clock => ({
  now: async (offset = offsetMs) => fromMillis(Date.now() + offset),
  offsetMs,
  virtual: false,
  close: async () => {},
});

/** Asks the time-skipping server what time it is there; it never moves it. */
export const testServerClock = async (address: string, offsetMs = 0): Promise<Clock> => {
  const options: ConnectionOptions = {
    address,
    [InternalConnectionOptionsSymbol]: { supportsTestService: true },
  } as ConnectionOptions;
  const connection = await Connection.connect(options);
  const { testService } = connection;
  if (!testService) throw new Error(`no test service at ${address}`);
  return {
    async now(offset = offsetMs) {
      const { time } = await testService.getCurrentTime({});
      const ms = Number(time?.seconds ?? 0) * 1000 + Math.floor((time?.nanos ?? 0) / 1e6);
      return fromMillis(ms + offset);
    },
    offsetMs,
    virtual: true,
    close: () => connection.close(),
  };
};

export const clockFrom = (env: {
  DONDOC_CLOCK: 'system' | 'test-server';
  DONDOC_CLOCK_OFFSET_MS: number;
  TEMPORAL_ADDRESS: string;
}): Promise<Clock> =>
  env.DONDOC_CLOCK === 'system'
    ? Promise.resolve(systemClock(env.DONDOC_CLOCK_OFFSET_MS))
    : testServerClock(env.TEMPORAL_ADDRESS, env.DONDOC_CLOCK_OFFSET_MS);
