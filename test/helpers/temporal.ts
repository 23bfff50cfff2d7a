/**
 * Temporal for a test file, on demand:
 *
 *   const temporal = useTestServer();    // time-skipping, one per file; temporal.env is a TestWorkflowEnvironment
 *   const server = useDevServer();       // the real development server, on a file, may be killed and started again
 *
 * The time-skipping server goes forward only when told: `await temporal.env.sleep('3 days')`. Use clients made from
 * `temporal.client`, never env.client's result(): that one unlocks the clock and jumps ahead by years.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { afterAll, beforeAll } from 'vitest';
import { freeClock } from '../../demo/time.ts';
import {
  type RunningTemporal,
  requireProgram,
  startTemporal,
  type TemporalOptions,
} from '../../engines/temporal.ts';

export interface TestServer {
  readonly env: TestWorkflowEnvironment;
  /** A plain client: waiting for a result does not move the clock. */
  readonly client: Client;
  readonly address: string;
  now(): Promise<number>;
}

export function useTestServer(): TestServer {
  let env: TestWorkflowEnvironment | undefined;
  let plain: Connection | undefined;
  beforeAll(async () => {
    const path = requireProgram('temporalTestServer');
    env = await TestWorkflowEnvironment.createTimeSkipping({
      server: { executable: { type: 'existing-path', path } },
    });
    plain = await Connection.connect({ address: env.address });
  });
  afterAll(async () => {
    await plain?.close();
    await env?.teardown();
  });
  return {
    get env() {
      return present(env);
    },
    get client() {
      return new Client({ connection: present(plain), namespace: present(env).namespace ?? 'default' });
    },
    get address() {
      return present(env).address;
    },
    now: () => present(env).currentTimeMs(),
  };
}

interface TestService {
  unlockTimeSkipping(request: object): Promise<unknown>;
}
/** Makes the clock go on after workflows have ended; called when nothing is under way any more. */
export const freeTestClock = (env: TestWorkflowEnvironment): Promise<void> => {
  const { testService } = env.connection as unknown as { testService: TestService };
  return freeClock(
    (ms) => env.sleep(ms),
    () => testService.unlockTimeSkipping({}),
  );
};

export interface DevServer {
  readonly address: string;
  readonly namespace: string;
  readonly client: Client;
  /** SIGKILL and a new server on the same file and port. */
  crashAndRestart(): Promise<void>;
  kill(): Promise<void>;
  restart(): Promise<void>;
}

export function useDevServer(options: Partial<TemporalOptions> = {}): DevServer {
  let folder = '';
  let server: RunningTemporal | undefined;
  let connection: Connection | undefined;
  const start = async (port?: number) => {
    const place = { dbFile: join(folder, 'temporal.db'), ...(port === undefined ? {} : { port }) };
    server = await startTemporal({ synchronous: 'NORMAL', namespace: 'dondoc', ...place, ...options });
  };
  const portOf = () => Number(present(server).address.split(':')[1]);
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dondoc-temporal-'));
    await start();
    connection = await Connection.connect({ address: present(server).address });
  });
  afterAll(async () => {
    await connection?.close();
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  });
  return {
    get address() {
      return present(server).address;
    },
    get namespace() {
      return present(server).namespace;
    },
    get client() {
      return new Client({ connection: present(connection), namespace: present(server).namespace });
    },
    kill: () => present(server).kill(),
    restart: () => start(portOf()),
    async crashAndRestart() {
      await present(server).kill();
      await start(portOf());
    },
  };
}

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The server is known only inside tests and later hooks');
  return value;
}
