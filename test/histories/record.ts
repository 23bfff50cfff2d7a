/**
 * Records real histories of every workflow and shape with the code as it is now. On demand only, when a version is
 * released or a workflow gains a new shape:
 *
 *   node test/histories/record.ts v2 --commit $(git rev-parse --short HEAD)
 *
 * What was recorded is never overwritten: later code must be able to replay it. A version that was not released yet
 * may be taken out by hand and recorded anew.
 */
import { existsSync, rmSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Client, Connection } from '@temporalio/client';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { createArchiver } from '../../audit/archive.ts';
import { exportHistories } from '../../audit/folder.ts';
import { reportLines } from '../../audit/report.ts';
import { silenceReplays } from '../../audit/sources.ts';
import { verifyDirective } from '../../audit/verify.ts';
import { migrate } from '../../engines/migrate.ts';
import { createDatabase, startPostgres } from '../../engines/postgres.ts';
import { requireProgram } from '../../engines/temporal.ts';
import { connect } from '../../prisma/client.ts';
import { createWorker } from '../../worker/create-worker.ts';
import { firstMonths, issueSmall, nextYear, type Surroundings } from '../audit/run-year.ts';

interface Recording {
  directive: string;
  run(surroundings: Surroundings): ReturnType<typeof issueSmall>;
}

const RECORDINGS: Recording[] = [
  {
    // Acts, a return, wake-ups, news, the year's turn; still open when recorded.
    directive: 'nam',
    async run(surroundings) {
      const rollout = await issueSmall(surroundings, 'nam');
      await firstMonths(rollout);
      await nextYear(rollout);
      return rollout;
    },
  },
  {
    // Continued as new again and again by a small limit; closed when recorded.
    directive: 'gioi-han',
    async run(surroundings) {
      const rollout = await issueSmall(surroundings, 'gioi-han', 24);
      await firstMonths(rollout);
      await rollout.office('closeDirective', { reason: 'Hết thời gian thực hiện' });
      const { db } = surroundings;
      const open = () => db.stream.count({ where: { directiveId: 'gioi-han', closedAt: null } });
      while ((await open()) > 0) await new Promise((done) => setTimeout(done, 100));
      return rollout;
    },
  },
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { commit: { type: 'string' } },
});
const [version] = positionals;
const { commit } = values;
if (!version || !/^v\d+$/.test(version) || !commit) {
  console.error('node test/histories/record.ts v<number> --commit <hash>');
  process.exit(2);
}
const dir = join(import.meta.dirname, version);
if (existsSync(dir)) {
  console.error(`${dir} is there already: recorded histories are kept, record the next version`);
  process.exit(2);
}

/** A recording takes some seconds; a workflow that is stuck would keep it for ever. */
const PATIENCE_MS = 120_000;
setTimeout(() => {
  console.error('not recorded: the run does not come to its end');
  rmSync(dir, { recursive: true, force: true });
  process.exit(1);
}, PATIENCE_MS).unref();

silenceReplays();
const folder = await mkdtemp(join(tmpdir(), 'dondoc-record-'));
await chmod(folder, 0o755);
const postgres = await startPostgres({ dataDir: join(folder, 'postgres'), persistent: false });
const url = await createDatabase(postgres.url, 'record');
await migrate(url);
const db = connect(url, 10);
const path = requireProgram('temporalTestServer');
const env = await TestWorkflowEnvironment.createTimeSkipping({
  server: { executable: { type: 'existing-path', path } },
});
const connection = await Connection.connect({ address: env.address });
const client = new Client({ connection });
const taskQueue = 'record';
const { worker, close } = await createWorker({ db, address: env.address, namespace: 'default', taskQueue });
const running = worker.run();
let failed = false;
try {
  for (const { directive, run } of RECORDINGS) {
    const { now } = await run({ db, env, client, taskQueue });
    const archiver = createArchiver({ db, client, now });
    await archiver.copyAll(directive);
    const report = await verifyDirective({ db, directive, now, refresh: archiver.copyAll });
    console.log(reportLines(report).join('\n'));
    failed ||= report.findings.length > 0;
    await exportHistories(db, { directive, dir: join(dir, directive), at: await now(), gzip: true });
  }
  const sdk = JSON.parse(
    await readFile(new URL('../../node_modules/@temporalio/worker/package.json', import.meta.url), 'utf8'),
  );
  await writeFile(
    join(dir, 'version.json'),
    `${JSON.stringify({ commit, sdk: sdk.version, directives: RECORDINGS.map((r) => r.directive) }, null, 2)}\n`,
  );
} finally {
  worker.shutdown();
  await running;
  await close();
  await connection.close();
  await env.teardown();
  await db.$disconnect();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}
if (failed) {
  await rm(dir, { recursive: true, force: true });
  console.error('not recorded: what was run does not agree with itself');
  process.exitCode = 1;
}
