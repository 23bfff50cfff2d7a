/**
 * The audit of one directive: every event is rebuilt from the histories alone and held against what is stored, then
 * every row of the read model against what the events say. Changes nothing but its own record that it took place.
 */

import { rolloutId } from '../domain/rollout/ids.ts';
import type { Instant } from '../domain/time/local-date.ts';
import type { Db } from '../prisma/client.ts';
import { rowsOfWorkflow, saveAuditRun, streamNames } from '../prisma/repositories/audit-rows.ts';
import { bytesOf, type CopiedRun, runsOf } from '../prisma/repositories/history-copies.ts';
import { type StoredRun, type StoredWorkflow, type Told, tellAccounts } from './accounts.ts';
import { compare } from './compare.ts';
import { finding } from './findings.ts';
import { unpackHistory } from './history-json.ts';
import { type Outcome, type Report, reportOf } from './report.ts';

const PAGE = 100;
/** Something may be recorded between the copy and the look: what differs is copied and looked at again. */
const PASSES = 3;
const PAUSE_MS = 500;

export interface VerifyOptions {
  db: Db;
  directive: string;
  now?: (() => Instant | Promise<Instant>) | undefined;
  /** Brings the copies of these workflows up to date: an archiver's copyAll. Without it the copies must do. */
  refresh?: ((directive: string, only: string[]) => Promise<unknown>) | undefined;
  onProgress?: ((done: number) => void) | undefined;
}

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

const outcomeOf = async (
  db: Db,
  directive: string,
  told: Told,
): Promise<Outcome & { children: string[] }> => {
  const { workflowId, unit, account, histories, findings } = told;
  const rows = account && (await rowsOfWorkflow(db, { workflowId, directive, unit }));
  return {
    histories,
    replayed: account?.replayed ?? 0,
    head: account && { workflowId, ...account.head },
    findings: [...findings, ...(rows ? compare(account, directive, rows) : [])],
    children: account?.children ?? [],
  };
};

/** Workflows that histories speak of and the database has forgotten. */
const forgotten = (directive: string, outcomes: Map<string, Outcome & { children: string[] }>): Outcome[] => {
  const named = [rolloutId(directive), ...[...outcomes.values()].flatMap((outcome) => outcome.children)];
  return [...new Set(named)]
    .filter((workflowId) => !outcomes.has(workflowId))
    .map((workflowId) => ({
      histories: 0,
      replayed: 0,
      head: null,
      findings: [finding({ workflowId, unit: null }, 'streamMissing')],
    }));
};

export const verifyDirective = async (options: VerifyOptions): Promise<Report> => {
  const { db, directive, refresh, onProgress } = options;
  const outcomes = new Map<string, Outcome & { children: string[] }>();
  let only: string[] | undefined;
  for (let pass = 1; pass <= PASSES; pass++) {
    for await (const told of tellAccounts(storedWorkflows(db, directive, only))) {
      outcomes.set(told.workflowId, await outcomeOf(db, directive, told));
      onProgress?.(outcomes.size);
    }
    only = [...outcomes].filter(([, { findings }]) => findings.length > 0).map(([id]) => id);
    if (only.length === 0 || !refresh || pass === PASSES) break;
    await new Promise((done) => setTimeout(done, PAUSE_MS));
    await refresh(directive, only);
  }
  const at = await (options.now?.() ?? new Date().toISOString());
  const report = reportOf(directive, at, [...outcomes.values(), ...forgotten(directive, outcomes)]);
  await saveAuditRun(db, { directive, at, ok: report.findings.length === 0, report });
  return report;
};
