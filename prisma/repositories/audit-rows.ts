/** Rows as the audit compares them: everything the database says of one workflow, at one moment. */

import { amended } from '../../domain/directive/change.ts';
import type { Instant } from '../../domain/time/local-date.ts';
import { canonical } from '../chain.ts';
import type { Db, Tx } from '../client.ts';
import { directiveVersions } from './directive-versions.ts';

export interface StreamRow {
  workflowId: string;
  directiveId: string;
  unitCode: string | null;
  seq: number;
  hash: string;
  brief: unknown;
  runId: string | null;
  nextWake: Instant | null;
  closed: boolean;
}

const instant = (date: Date | null): Instant | null => date?.toISOString() ?? null;
/** Dates become instants, so that a row compares with what the domain says. */
const plain = (row: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(row).map(([k, v]) => [k, v instanceof Date ? v.toISOString() : v]));

const streamRow = async (tx: Tx, workflowId: string): Promise<StreamRow | null> => {
  const row = await tx.stream.findUnique({ where: { workflowId } });
  if (!row) return null;
  const { directiveId, unitCode, seq, hash, brief, runId } = row;
  const closed = row.closedAt !== null;
  return {
    workflowId,
    directiveId,
    unitCode,
    seq,
    hash,
    brief,
    runId,
    nextWake: instant(row.nextWake),
    closed,
  };
};

export type Row = Record<string, unknown>;
export interface RowsOfWorkflow {
  stream: StreamRow | null;
  events: Row[];
  steps: Row[];
  submissions: Row[];
  reminders: Row[];
  suspensions: Row[];
  inspections: Row[];
  receipts: Row[];
  directive: Row | null;
  anchorEvents: Row[];
  expectedDays: Row[];
  contextTicks: Row[];
  versions: Row[];
}

const EMPTY = {
  steps: [],
  submissions: [],
  reminders: [],
  suspensions: [],
  inspections: [],
  receipts: [],
  directive: null,
  anchorEvents: [],
  expectedDays: [],
  contextTicks: [],
  versions: [],
};

const unitRows = async (tx: Tx, directiveId: string, unitCode: string) => {
  const where = { directiveId, unitCode };
  const steps = await tx.step.findMany({ where });
  const submissions = await tx.submission.findMany({ where });
  const reminders = await tx.reminder.findMany({ where, omit: { mailId: true } });
  const suspensions = await tx.suspension.findMany({ where });
  const inspections = await tx.inspection.findMany({ where });
  const receipts = await tx.receipt.findMany({
    where: { ...where, officer: { not: null } },
    omit: { seenAt: true, seenBy: true },
  });
  return {
    ...EMPTY,
    suspensions: suspensions.map(plain),
    inspections: inspections.map(plain),
    receipts: receipts.map(plain),
    steps: steps.map(plain),
    submissions: submissions.map(plain),
    reminders: reminders.map(plain),
  };
};

const rolloutRows = async (tx: Tx, directiveId: string) => {
  const directive = await tx.directive.findUnique({
    where: { id: directiveId },
    select: { status: true, lettersHeld: true, issuedAt: true },
  });
  const anchorEvents = await tx.anchorEvent.findMany({ where: { directiveId } });
  const expectedDays = await tx.expectedDay.findMany({ where: { directiveId } });
  const contextTicks = await tx.contextTick.findMany({ where: { directiveId } });
  const versions = await versionsOf(tx, directiveId);
  return {
    ...EMPTY,
    directive: directive && plain(directive),
    anchorEvents: anchorEvents.map(plain),
    expectedDays: expectedDays.map(plain),
    contextTicks: contextTicks.map(plain),
    versions,
  };
};

/** Every version after the first; `follows`: its text is that of the one before, with the change. */
const versionsOf = async (tx: Tx, directiveId: string): Promise<Row[]> => {
  const versions = await directiveVersions(tx, directiveId);
  return versions.flatMap(({ document, change, ...row }, i) => {
    const before = versions[i - 1];
    if (!before) return [];
    const follows = canonical(amended(before.document, change ?? {})) === canonical(document);
    return [plain({ ...row, change, follows })];
  });
};

/** One snapshot: what is recorded meanwhile is not seen by half. */
export const rowsOfWorkflow = (
  db: Db,
  { workflowId, directive, unit }: { workflowId: string; directive: string; unit: string | null },
): Promise<RowsOfWorkflow> =>
  db.$transaction(
    async (tx) => {
      const stream = await streamRow(tx, workflowId);
      const events = await tx.event.findMany({
        where: { workflowId },
        orderBy: { seq: 'asc' },
        omit: { recordedAt: true },
      });
      const rows = unit === null ? await rolloutRows(tx, directive) : await unitRows(tx, directive, unit);
      return { stream, events: events.map(plain), ...rows };
    },
    { isolationLevel: 'RepeatableRead', timeout: 60_000 },
  );

export interface StreamName {
  workflowId: string;
  unitCode: string | null;
}

/** A directive's streams after `after`, in order of id: the rollout, then its units. */
export const streamNames = (
  db: Db,
  {
    directive,
    after,
    limit,
    only,
  }: { directive: string; after: string; limit: number; only?: string[] | undefined },
): Promise<StreamName[]> =>
  db.stream.findMany({
    where: { directiveId: directive, workflowId: { gt: after, ...(only ? { in: only } : {}) } },
    orderBy: { workflowId: 'asc' },
    take: limit,
    select: { workflowId: true, unitCode: true },
  });

/** Heads of the streams whose copied histories reach as far as what is recorded. */
export const copiedHeads = (
  db: Db,
  directive: string,
): Promise<{ workflowId: string; seq: number; hash: string }[]> =>
  db.$queryRaw`
    select s."workflowId", s."seq", s."hash" from "Stream" s
    where s."directiveId" = ${directive} and s."seq" =
      (select c."seq" from "HistoryCopy" c where c."workflowId" = s."workflowId" order by c."run" desc limit 1)
    order by s."workflowId"`;

export const saveAuditRun = async (
  db: Db,
  run: { directive: string; at: Instant; ok: boolean; report: object },
): Promise<string> => {
  const report = JSON.parse(JSON.stringify(run.report));
  const { id } = await db.auditRun.create({
    data: { directiveId: run.directive, at: run.at, ok: run.ok, report },
  });
  return id;
};
