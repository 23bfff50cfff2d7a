/** The test server's clock, held for workflows that ended after their parents, goes on; and is ours again afterwards. */
import { Connection } from '@temporalio/client';
import { InternalConnectionOptionsSymbol } from '@temporalio/client/lib/connection.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freeClock, type TestClock } from '../../demo/time.ts';
import { startTestServer } from '../../engines/temporal.ts';

let server: Awaited<ReturnType<typeof startTestServer>>;
let connection: Connection;
let clock: TestClock;

beforeAll(async () => {
  server = await startTestServer();
  connection = await Connection.connect({
    address: server.address,
    [InternalConnectionOptionsSymbol]: { supportsTestService: true },
  } as Parameters<typeof Connection.connect>[0]);
  clock = connection.testService as unknown as TestClock;
  await clock.lockTimeSkipping({});
});
afterAll(async () => {
  await connection.close();
  await server.stop();
});

/** An hour goes by of itself only where nobody holds the clock. */
const goesByItself = (): Promise<boolean> =>
  Promise.race([
    clock.sleep({ duration: { seconds: 3600 } }).then(() => true),
    new Promise<false>((done) => setTimeout(done, 1500, false)),
  ]);
const hold = async (times: number): Promise<void> => {
  for (let i = 0; i < times; i++) await clock.lockTimeSkipping({});
};

it('is held by as many as there were, and moves by our steps alone afterwards', async () => {
  await hold(12);
  await freeClock(clock);
  expect(await goesByItself()).toBe(false);
  await clock.unlockTimeSkippingWithSleep({ duration: { seconds: 60 } });
  expect(await goesByItself()).toBe(false);
});

it('that was let go once too often is held again', async () => {
  await clock.unlockTimeSkipping({});
  while (!(await goesByItself())) await clock.unlockTimeSkipping({});
  await freeClock(clock);
  expect(await goesByItself()).toBe(false);
});
