/**
 * npm run bench:wide -- [--units 2500]: opens so many units under one on the real server with its own limits, and
 * says in how many runs. It takes some minutes, so it is no test.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Client, Connection } from '@temporalio/client';
import { hostOf } from '../../domain/rollout/ids.ts';
import { instantAt } from '../../domain/time/local-date.ts';
import { migrate } from '../../engines/migrate.ts';
import { createDatabase, startPostgres } from '../../engines/postgres.ts';
import { startTemporal } from '../../engines/temporal.ts';
import { connect } from '../../prisma/client.ts';
import { directive, issue, organisation, ROOT, runWorker } from '../crash/rig.ts';

const { values } = parseArgs({ options: { units: { type: 'string', default: '2500' } } });
const units = Number(values.units);
if (!Number.isInteger(units) || units < 1) throw new Error('--units takes a whole number from 1 on');
const TOLD_EVERY_MS = 10_000;
const PATIENCE_MS = 600_000;
const dir = await mkdtemp(join(tmpdir(), 'dondoc-wide-'));
const postgres = await startPostgres({ dataDir: join(dir, 'postgres'), persistent: false });
const url = await createDatabase(postgres.url, 'wide');
await migrate(url);
const db = connect(url);
const temporal = await startTemporal({
  dbFile: join(dir, 'temporal.db'),
  synchronous: 'NORMAL',
  namespace: 'dondoc',
});
const connection = await Connection.connect({ address: temporal.address });
const client = new Client({ connection, namespace: 'dondoc' });
const worker = await runWorker(db, { address: temporal.address, namespace: 'dondoc' });
try {
  const began = Date.now();
  const rollout = await issue(
    { db, client },
    {
      directive: directive('WIDE', 1),
      organisation: organisation(units, 0),
      at: instantAt('2025-12-08', '10:00'),
    },
  );
  const all = units + 2;
  for (let opened = 0, moved = Date.now(); opened < all; ) {
    await new Promise((resolve) => setTimeout(resolve, TOLD_EVERY_MS));
    const now = await rollout.opened();
    if (now > opened) moved = Date.now();
    if (Date.now() - moved > PATIENCE_MS)
      throw new Error(`nothing was opened for ${PATIENCE_MS / 60_000} min`);
    opened = now;
    const seconds = (Date.now() - began) / 1000;
    const left = opened > 0 ? `, about ${Math.ceil(((all - opened) * seconds) / opened / 60)} min left` : '';
    console.log(`${Math.round(seconds)} s: ${opened} of ${all} workflows${left}`);
  }
  let runId = (await client.workflow.getHandle(hostOf('WIDE', ROOT)).describe()).raw.workflowExecutionInfo
    ?.firstRunId;
  for (let run = 1; runId; run++) {
    const { events } = await client.workflow.getHandle(hostOf('WIDE', ROOT), runId).fetchHistory();
    const started = events?.filter((event) => event.childWorkflowExecutionStartedEventAttributes).length;
    console.log(`run ${run}: ${started} children, ${events?.length} events`);
    runId = events?.at(-1)?.workflowExecutionContinuedAsNewEventAttributes?.newExecutionRunId ?? undefined;
  }
} finally {
  await worker.stop();
  await connection.close();
  await temporal.stop();
  await db.$disconnect();
  await postgres.stop();
  await rm(dir, { recursive: true, force: true });
}
