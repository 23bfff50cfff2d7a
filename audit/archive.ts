/**
 * Copies each run's history to our own store, where it outlives the engine's retention: when a run ends, and daily
 * while it is open. Runs are found by walking back from the current one (every continued run names the one before
 * it), so no visibility lists are needed. A repeat changes nothing; one workflow's trouble stops no other's copy.
 */
import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import { fromMillis, type Instant, toMillis } from '../domain/time/local-date.ts';
import type { Db } from '../prisma/client.ts';
import {
  type HistoryCopyRow,
  type StreamToCopy,
  saveCopies,
  streamsOfDirective,
  streamsToCopy,
} from '../prisma/repositories/history-copies.ts';
import { previousRunOf, reopenedRunOf, runEndOf } from './history.ts';
import { packHistory } from './history-json.ts';

const DAY_MS = 86_400_000;
const PAGE = 200;

export interface ArchiverOptions {
  db: Db;
  client: Client;
  /** The directive's time, by which "daily" is judged. */
  now: () => Instant | Promise<Instant>;
  /** Workflows copied at a time. */
  concurrency?: number;
}

export interface CopyResult {
  workflows: number;
  runs: number;
  /** What could not be copied and why; it is tried again by the next sweep. */
  failed: { workflowId: string; reason: string }[];
}

export interface Archiver {
  /** Copies all that is due. */
  sweep(): Promise<CopyResult>;
  /** Brings the copies of a directive up to date, open runs included. `only`: just these workflows. */
  copyAll(directive: string, only?: string[]): Promise<CopyResult>;
}

type FetchedRun = Pick<HistoryCopyRow, 'runId' | 'closed' | 'events' | 'data'> & {
  previous: string | null;
  next: string | null;
};

const fetchRun = async (client: Client, workflowId: string, runId: string): Promise<FetchedRun> => {
  try {
    const history = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    const { closed, nextRunId: next } = runEndOf(history);
    const previous =
      previousRunOf(history) ?? (await lastRunFrom(client, workflowId, reopenedRunOf(history)));
    return { runId, closed, events: history.events?.length ?? 0, data: packHistory(history), previous, next };
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
    // Past the engine's retention: the run is kept as known and missing, so that an audit says so.
    return { runId, closed: true, events: 0, data: null, previous: null, next: null };
  }
};

/** The last run of a life from one of its runs on: those after it wrote nothing more before the close. */
const lastRunFrom = async (
  client: Client,
  workflowId: string,
  runId: string | null,
): Promise<string | null> => {
  const run = runId === null ? null : await fetchRun(client, workflowId, runId);
  return run?.next ? lastRunFrom(client, workflowId, run.next) : runId;
};

/** Runs not yet copied whole, oldest first. */
const newRuns = async (client: Client, stream: StreamToCopy): Promise<FetchedRun[]> => {
  const { runId: current } = await client.workflow.getHandle(stream.workflowId).describe();
  const runs: FetchedRun[] = [];
  for (let runId: string | null = current; runId; ) {
    if (runId === stream.lastRunId && stream.lastClosed) break;
    const run: FetchedRun = await fetchRun(client, stream.workflowId, runId);
    runs.unshift(run);
    runId = run.runId === stream.lastRunId ? null : run.previous;
  }
  return runs;
};

const copyStream = async (
  { db, client }: ArchiverOptions,
  stream: StreamToCopy,
  now: Instant,
): Promise<number> => {
  const runs = await newRuns(client, stream);
  const refreshed = runs[0]?.runId === stream.lastRunId;
  const first = stream.lastRun === null ? 0 : stream.lastRun + (refreshed ? 0 : 1);
  const { workflowId, directiveId, seq } = stream;
  const rows = runs.map(({ previous: _, ...run }, i) => ({
    ...run,
    workflowId,
    directiveId,
    seq,
    run: first + i,
    copiedAt: run.data ? now : null,
  }));
  await saveCopies(db, rows);
  return rows.length;
};

type NextPage = (after: string) => Promise<StreamToCopy[]>;

const copyPages = async (options: ArchiverOptions, next: NextPage): Promise<CopyResult> => {
  const result: CopyResult = { workflows: 0, runs: 0, failed: [] };
  const now = await options.now();
  for (let page = await next(''); page.length > 0; page = await next(page.at(-1)?.workflowId ?? '')) {
    const queue = [...page];
    const hand = async () => {
      for (let stream = queue.shift(); stream; stream = queue.shift()) {
        try {
          const runs = await copyStream(options, stream, now);
          result.runs += runs;
          result.workflows++;
        } catch (error) {
          const reason = error instanceof Error ? error.message : String(error);
          result.failed.push({ workflowId: stream.workflowId, reason });
        }
      }
    };
    await Promise.all(Array.from({ length: options.concurrency ?? 8 }, hand));
  }
  return result;
};

export const createArchiver = (options: ArchiverOptions): Archiver => ({
  async sweep() {
    const daily = fromMillis(toMillis(await options.now()) - DAY_MS);
    return copyPages(options, (after) => streamsToCopy(options.db, { after, daily, limit: PAGE }));
  },
  copyAll: (directive, only) =>
    copyPages(options, (after) =>
      streamsOfDirective(options.db, { directive, after, limit: PAGE, ...(only ? { only } : {}) }),
    ),
});
