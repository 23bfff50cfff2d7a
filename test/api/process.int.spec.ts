/** The API as the process it is in life: says when it is ready, answers over a port, drains and ends. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from '../../engines/ports.ts';
import { type RunningProcess, startProcess } from '../../engines/processes.ts';
import { useDatabase } from '../helpers/database.ts';
import { useDevServer } from '../helpers/temporal.ts';

const database = useDatabase();
const temporal = useDevServer();
let folder = '';
let running: RunningProcess;
let url = '';

const start = async (more: Record<string, string>): Promise<RunningProcess> =>
  startProcess({
    name: 'api',
    title: 'API',
    script: join(import.meta.dirname, '../../api/main.ts'),
    logsDir: folder,
    env: {
      DATABASE_URL: database.url,
      TEMPORAL_ADDRESS: temporal.address,
      TEMPORAL_NAMESPACE: temporal.namespace,
      SMTP_URL: 'smtp://127.0.0.1:1',
      PUBLIC_URL: url,
      API_PORT: new URL(url).port,
      AUTH_SECRET: 'x'.repeat(40),
      ...more,
    },
  });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dondoc-api-'));
  url = `http://127.0.0.1:${await freePort()}`;
  running = await start({});
});
afterAll(async () => {
  await running?.stop();
  await rm(folder, { recursive: true, force: true });
});

test('it answers over its port once it said that it is ready', async () => {
  const health = await fetch(`${url}/api/health`);
  expect(health.status).toBe(200);
  expect(await health.json()).toMatchObject({ ok: true, database: true, temporal: true });
  expect((await fetch(`${url}/api/work`)).status).toBe(401);
});

test('asked to end, it ends', async () => {
  await running.stop();
  await running.exited;
  await expect(fetch(`${url}/api/health`)).rejects.toThrow();
});

test('with a wrong setting it does not start', async () => {
  await expect(start({ AUTH_SECRET: 'ngan' })).rejects.toThrow();
});
