/** Our own copies of workflow histories: which are out of date, and the copies themselves. */
import type { Instant } from '../../domain/time/local-date.ts';
import type { Db } from '../client.ts';
import { Prisma } from '../generated/client.ts';

/** A stream as the archiver sees it, with the newest run it has copied. */
export interface StreamToCopy {
  workflowId: string;
  directiveId: string;
  seq: number;
  lastRunId: string | null;
  lastRun: number | null;
  lastClosed: boolean | null;
}

export interface HistoryCopyRow {
  workflowId: string;
  runId: string;
  directiveId: string;
  run: number;
  closed: boolean;
  events: number;
  seq: number;
  /** Null when the run is known but the engine no longer had its history. */
  data: Uint8Array | null;
  copiedAt: Instant | null;
}

const streamsWith = (db: Db, where: Prisma.Sql, limit: number): Promise<StreamToCopy[]> =>
  db.$queryRaw<StreamToCopy[]>`
    select s."workflowId", s."directiveId", s."seq",
      last."runId" as "lastRunId", last."run" as "lastRun", last."closed" as "lastClosed"
    from "Stream" s left join lateral (
      select c."runId", c."run", c."closed", c."seq", c."copiedAt" from "HistoryCopy" c
      where c."workflowId" = s."workflowId" order by c."run" desc limit 1) last on true
    where ${where} order by s."workflowId" limit ${limit}`;

/**
 * Streams after `after` (in order of id) whose histories must be copied: a run has ended (another one writes now),
 * the stream is closed and its end not copied (a second time, where it was opened again), or it is open, has moved and was last copied before `daily`.
 */
export const streamsToCopy = (
  db: Db,
  { after, daily, limit }: { after: string; daily: Instant; limit: number },
): Promise<StreamToCopy[]> =>
  streamsWith(
    db,
    Prisma.sql`s."workflowId" > ${after} and case
      when last."runId" is null then s."closedAt" is not null or s."openedAt" <= ${daily}::timestamptz
      when s."closedAt" is not null then not (last."closed" and last."seq" >= s."seq")
      else (s."runId" is not null and not exists (
          select 1 from "HistoryCopy" c where c."workflowId" = s."workflowId" and c."runId" = s."runId"))
        or (last."seq" < s."seq" and last."copiedAt" <= ${daily}::timestamptz) end`,
    limit,
  );

/** Streams of a directive that may have something newer than their copies; `only` narrows to these workflows. */
export const streamsOfDirective = (
  db: Db,
  { directive, after, limit, only }: { directive: string; after: string; limit: number; only?: string[] },
): Promise<StreamToCopy[]> =>
  streamsWith(
    db,
    Prisma.sql`s."directiveId" = ${directive} and s."workflowId" > ${after}
      and not (s."closedAt" is not null and coalesce(last."closed", false) and last."seq" >= s."seq")
      ${only ? Prisma.sql`and s."workflowId" = any(${only})` : Prisma.empty}`,
    limit,
  );

/** A longer copy takes the place of a shorter one, never the other way round. */
export const saveCopies = (db: Db, rows: HistoryCopyRow[]): Promise<void> =>
  db.$transaction(async (tx) => {
    for (const row of rows)
      await tx.$executeRaw`
        insert into "HistoryCopy" ("workflowId", "runId", "directiveId", "run", "closed", "events", "seq", "data", "copiedAt")
        values (${row.workflowId}, ${row.runId}, ${row.directiveId}, ${row.run}, ${row.closed}, ${row.events}, ${row.seq},
          ${row.data}, ${row.copiedAt}::timestamptz)
        on conflict ("workflowId", "runId") do update set "closed" = excluded."closed", "events" = excluded."events",
          "seq" = excluded."seq", "data" = excluded."data", "copiedAt" = excluded."copiedAt"
        where excluded."events" >= "HistoryCopy"."events" and excluded."data" is not null`;
  });

/** Everything of a copy but its bytes. */
export interface CopiedRun {
  workflowId: string;
  runId: string;
  run: number;
  closed: boolean;
  seq: number;
}

/** Copied runs of these workflows, each workflow's in order. */
export const runsOf = (db: Db, workflowIds: string[]): Promise<CopiedRun[]> =>
  db.historyCopy.findMany({
    where: { workflowId: { in: workflowIds } },
    orderBy: [{ workflowId: 'asc' }, { run: 'asc' }],
    select: { workflowId: true, runId: true, run: true, closed: true, seq: true },
  });

export const bytesOf = async (
  db: Db,
  run: { workflowId: string; runId: string },
): Promise<Uint8Array | null> => {
  const { workflowId, runId } = run;
  const row = await db.historyCopy.findUnique({
    where: { workflowId_runId: { workflowId, runId } },
    select: { data: true },
  });
  return row?.data ?? null;
};
