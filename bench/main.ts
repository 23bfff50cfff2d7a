/**
 * npm run bench -- [--json FILE] [--units 1000] [--rounds 4]: what the product costs over the bare engine, measured
 * on one server in one run, the two interleaved.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { migrate } from '../engines/migrate.ts';
import { createDatabase, startPostgres } from '../engines/postgres.ts';
import { startTemporal } from '../engines/temporal.ts';
import { connect } from '../prisma/client.ts';
import { createWorker } from '../worker/create-worker.ts';
import { measureCascade } from './cascade.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    units: { type: 'string', default: '1000' },
    rounds: { type: 'string', default: '4' },
  },
});
Runtime.install({
  logger: new DefaultLogger('ERROR'),
  telemetryOptions: { logging: { filter: { core: 'ERROR', other: 'ERROR' } } },
});

const dir = await mkdtemp(join(tmpdir(), 'dondoc-bench-'));
const postgres = await startPostgres({ dataDir: join(dir, 'postgres'), persistent: false });
const url = await createDatabase(postgres.url, 'bench');
await migrate(url);
const db = connect(url);
const temporal = await startTemporal({ dbFile: join(dir, 'temporal.db'), synchronous: 'NORMAL' });
const connection = await Connection.connect({ address: temporal.address });
const client = new Client({ connection });
const taskQueue = 'bench';
const { worker, close } = await createWorker({
  db,
  address: temporal.address,
  namespace: 'default',
  taskQueue,
  workflowsPath: new URL('./workflows.ts', import.meta.url).pathname,
});
const running = worker.run();
try {
  const setup = { client, db, taskQueue, units: Number(values.units), chunk: 50 };
  const cascade = await measureCascade(setup, Number(values.rounds), (line) => console.log(line));
  console.log(
    `cascade: bare ${cascade.bare.toFixed(1)}, ours ${cascade.ours.toFixed(1)} units/s, ratio ${cascade.ratio.toFixed(2)}`,
  );
  if (values.json) await writeFile(values.json, `${JSON.stringify({ cascade }, null, 2)}\n`);
} finally {
  worker.shutdown();
  await running;
  await close();
  await connection.close();
  await temporal.stop();
  await db.$disconnect();
  await postgres.stop();
  await rm(dir, { recursive: true, force: true });
}
