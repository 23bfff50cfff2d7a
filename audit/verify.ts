/**
 * The audit of one directive: every event is rebuilt from the histories alone and held against what is stored, then
 * every row of the read model against what the events say. Changes nothing but its own record that it took place.
 */

import { rolloutId } from '../domain/rollout/ids.ts';
import type { Instant } from '../domain/time/local-date.ts';
import type { Db } from '../prisma/client.ts';
import { rowsOfWorkflow, saveAuditRun } from '../prisma/repositories/audit-rows.ts';
import { type Told, tellAccounts } from './accounts.ts';
import { checkClosing } from './closing.ts';
import { compare } from './compare.ts';
import { checkContents } from './contents.ts';
import { finding } from './findings.ts';
import { type Outcome, type Report, reportOf, withKept } from './report.ts';
import { storedWorkflows } from './stored.ts';

/** Replays that go on side by side, each on a thread of its own. */
const LANES = 2;
/** Something may be recorded between the copy and the look: what differs is copied and looked at again. */
const PASSES = 3;
const PAUSE_MS = 500;

export interface VerifyOptions {
  db: Db;
  directive: string;
  /** The directive's time. */
  now: () => Instant | Promise<Instant>;
  /** Brings the copies of these workflows up to date: an archiver's copyAll. Without it the copies must do. */
  refresh?: ((directive: string, only: string[]) => Promise<unknown>) | undefined;
  onProgress?: ((done: number) => void) | undefined;
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

/** What no history holds itself: contents by their digests, and what was done since the directive closed. */
const checkKept = async (db: Db, directive: string, outcomes: Outcome[]) => {
  const { contents, findings } = await checkContents(db, directive);
  const heads = outcomes.flatMap(({ head }) => head ?? []);
  const told = heads.length === outcomes.length ? heads : null;
  return { contents, findings: [...findings, ...(await checkClosing(db, directive, told))] };
};

/** One source for several who take from it: whoever asks gets the next, and nobody's leaving ends it for the others. */
const shared = <T>(source: AsyncGenerator<T>): AsyncIterable<T> => ({
  [Symbol.asyncIterator]: () => ({ next: () => source.next() }),
});

export const verifyDirective = async (options: VerifyOptions): Promise<Report> => {
  const { db, directive, refresh, onProgress } = options;
  const outcomes = new Map<string, Outcome & { children: string[] }>();
  let only: string[] | undefined;
  for (let pass = 1; pass <= PASSES; pass++) {
    const workflows = shared(storedWorkflows(db, directive, only));
    const lane = async () => {
      for await (const told of tellAccounts(workflows)) {
        outcomes.set(told.workflowId, await outcomeOf(db, directive, told));
        onProgress?.(outcomes.size);
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    only = [...outcomes].filter(([, { findings }]) => findings.length > 0).map(([id]) => id);
    if (only.length === 0 || !refresh || pass === PASSES) break;
    await new Promise((done) => setTimeout(done, PAUSE_MS));
    await refresh(directive, only);
  }
  const at = await options.now();
  const told = [...outcomes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, outcome]) => outcome);
  const kept = await checkKept(db, directive, told);
  const all = [...told, ...forgotten(directive, outcomes)];
  const report = withKept(reportOf(directive, at, all), kept);
  await saveAuditRun(db, { directive, at, ok: report.findings.length === 0, report });
  return report;
};
