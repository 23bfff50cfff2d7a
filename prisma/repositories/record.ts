/**
 * The only writer of facts: events, hash chain, projection and outbox in one transaction, in order.
 *
 * Idempotent on (workflowId, seq): the same event again is nothing to do; another event under a number that is
 * taken is a loud error, because then history and database tell different stories.
 */
import type { UnitBrief } from '../../domain/directive/brief.ts';
import { briefAfter } from '../../domain/lifecycle/brief-now.ts';
import type { UnitEvent } from '../../domain/lifecycle/events.ts';
import type { UnitId } from '../../domain/organisation/organisation.ts';
import type { RolloutBrief } from '../../domain/rollout/brief.ts';
import type { RolloutEvent } from '../../domain/rollout/events.ts';
import type { Instant } from '../../domain/time/local-date.ts';
import { genesis } from '../chain.ts';
import type { Db, Tx } from '../client.ts';
import { chain, closedAfter, eventRows, type HashedEvent, type RecordedEvent } from './event-rows.ts';
import { queueLetters } from './outbox.ts';
import { projectRollout } from './project-rollout.ts';
import { projectUnit } from './project-unit.ts';

interface Common {
  workflowId: string;
  /** Null in a unit's opening record, which is written before its workflow starts. */
  runId: string | null;
  directive: string;
  /** Workflow time when the events were decided. */
  now: Instant;
  nextWake: Instant | null;
}
export type RecordInput = Common &
  (
    | { unit: UnitId; events: UnitEvent[]; brief?: UnitBrief | undefined }
    | { unit: null; events: RolloutEvent[]; brief?: RolloutBrief | undefined }
  );

/** History and database disagree about an event. Retrying does not help; somebody must look. */
export class RecordConflict extends Error {
  override name = 'RecordConflict';
}

interface Head {
  seq: number;
  hash: string;
  brief: unknown;
}

const headOf = async (tx: Tx, workflowId: string): Promise<Head | null> => {
  const rows = await tx.$queryRaw<Head[]>`
    select "seq", "hash", "brief" from "Stream" where "workflowId" = ${workflowId} for update`;
  return rows[0] ?? null;
};

/** Events that are already stored must be the very same; returns those that are new. */
const onlyNew = async (tx: Tx, input: RecordInput, head: Head): Promise<RecordedEvent[]> => {
  const all: RecordedEvent[] = input.events;
  const known = all.filter((event) => event.seq < head.seq);
  const fresh = all.filter((event) => event.seq >= head.seq);
  if (known.length > 0) {
    const first = Math.min(...known.map((event) => event.seq));
    const stored = await tx.event.findMany({
      where: { workflowId: input.workflowId, seq: { gte: first - 1 } },
      orderBy: { seq: 'asc' },
      select: { seq: true, hash: true },
    });
    const hashes = new Map(stored.map((row) => [row.seq, row.hash]));
    for (const event of chain(hashes.get(first - 1) ?? genesis(input.workflowId), known))
      if (hashes.get(event.seq) !== event.hash)
        throw new RecordConflict(`${input.workflowId}: event ${event.seq} is already stored and differs`);
  }
  const gap = fresh[0] && fresh[0].seq !== head.seq;
  if (gap) throw new RecordConflict(`${input.workflowId}: event ${fresh[0]?.seq} came before ${head.seq}`);
  return fresh;
};

/** Events and the stream's new head go in one statement: every act and every wake-up pays for it. */
const addEvents = async (tx: Tx, input: RecordInput, events: HashedEvent[], last: HashedEvent) => {
  const closed = closedAfter(events);
  await tx.$executeRaw`
    with added as (
      insert into "Event" ("workflowId", "seq", "directiveId", "unitCode", "stepId", "type", "at", "by", "command", "fact", "hash")
      select ${input.workflowId}, e."seq", ${input.directive}, ${input.unit}, e."step", e."type", e."at", e."by", e."command", e."fact", e."hash"
      from jsonb_to_recordset(${JSON.stringify(eventRows(events))}::jsonb)
        as e("seq" int, "step" text, "type" text, "at" timestamptz, "by" jsonb, "command" text, "fact" jsonb, "hash" text)
    )
    update "Stream" set "seq" = ${last.seq + 1}, "hash" = ${last.hash}, "runId" = ${input.runId},
      "nextWake" = ${input.nextWake}::timestamptz, "trouble" = null,
      "closedAt" = case ${closed}::boolean when true then ${last.at}::timestamptz when false then null else "closedAt" end
    where "workflowId" = ${input.workflowId}`;
};

/** The stream keeps the brief as news has changed it: screens and letters count by it. */
const keepBrief = async (
  tx: Tx,
  { workflowId }: RecordInput,
  known: UnitBrief,
  events: UnitEvent[],
): Promise<UnitBrief> => {
  const brief = briefAfter(known, events);
  if (brief !== known)
    await tx.$executeRaw`
      update "Stream" set "brief" = ${JSON.stringify(brief)}::jsonb where "workflowId" = ${workflowId}`;
  return brief;
};

/** Everything of one batch, in the caller's transaction. */
const store = async (tx: Tx, input: RecordInput, head: Head): Promise<void> => {
  const fresh = await onlyNew(tx, input, head);
  const events = chain(head.hash, fresh);
  const last = events.at(-1);
  if (!last) return;
  await addEvents(tx, input, events, last);
  if (input.unit === null) {
    await projectRollout(tx, input.directive, fresh as RolloutEvent[]);
  } else {
    const brief = await keepBrief(tx, input, head.brief as UnitBrief, fresh as UnitEvent[]);
    await projectUnit(tx, input, fresh as UnitEvent[], brief);
    await queueLetters(tx, input, fresh as UnitEvent[], brief);
  }
};

/**
 * Stores what a workflow decided.
 * @throws RecordConflict when a number is taken by another event or one is missing before it
 */
export const record = async (db: Db, input: RecordInput): Promise<void> => {
  await db.$transaction(async (tx) => {
    const head = (await headOf(tx, input.workflowId)) ?? (await openStream(tx, input));
    await store(tx, input, head);
  });
};

const openStream = async (tx: Tx, input: RecordInput): Promise<Head> => {
  const hash = genesis(input.workflowId);
  await tx.$executeRaw`
    insert into "Stream" ("workflowId", "directiveId", "unitCode", "seq", "hash", "brief", "runId", "openedAt")
    values (${input.workflowId}, ${input.directive}, ${input.unit}, 0, ${hash}, ${JSON.stringify(input.brief ?? {})}::jsonb,
            ${input.runId}, ${input.now}::timestamptz)
    on conflict do nothing`;
  const head = await headOf(tx, input.workflowId);
  if (!head) throw new Error(`stream ${input.workflowId} could not be opened`);
  return head;
};
