/** A directive's histories as our own store has them. */
import type { Db } from '../prisma/client.ts';
import { streamNames } from '../prisma/repositories/audit-rows.ts';
import { bytesOf, type CopiedRun, runsOf } from '../prisma/repositories/history-copies.ts';
import type { StoredRun, StoredWorkflow } from './accounts.ts';
import { unpackHistory } from './history-json.ts';

const PAGE = 100;

const storedRun = (db: Db, { workflowId, runId, run }: CopiedRun): StoredRun => ({
  runId,
  run,
  async read() {
    const bytes = await bytesOf(db, { workflowId, runId });
    return bytes && unpackHistory(bytes);
  },
});

/** The directive's workflows with their copied runs, page by page. */
export async function* storedWorkflows(
  db: Db,
  directive: string,
  only?: string[],
): AsyncGenerator<StoredWorkflow> {
  for (let after = ''; ; ) {
    const streams = await streamNames(db, { directive, after, limit: PAGE, only });
    const runs = await runsOf(
      db,
      streams.map((stream) => stream.workflowId),
    );
    const byWorkflow = Map.groupBy(runs, (run) => run.workflowId);
    for (const { workflowId, unitCode } of streams) {
      const copied = byWorkflow.get(workflowId) ?? [];
      yield { workflowId, unit: unitCode, runs: copied.map((run) => storedRun(db, run)) };
    }
    const last = streams.at(-1);
    if (!last) return;
    after = last.workflowId;
  }
}
