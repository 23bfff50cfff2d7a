/**
 * What a directive and its units were when it was closed, folded from their events: the workflows that go on after a
 * reopening begin with it.
 */
import type { UnitBrief } from '../../domain/directive/brief.ts';
import type { Actor } from '../../domain/lifecycle/actor.ts';
import type { UnitEvent } from '../../domain/lifecycle/events.ts';
import { evolve } from '../../domain/lifecycle/evolve.ts';
import { newUnit, type UnitState } from '../../domain/lifecycle/state.ts';
import type { UnitId } from '../../domain/organisation/organisation.ts';
import type { RolloutBrief } from '../../domain/rollout/brief.ts';
import type { RolloutEvent } from '../../domain/rollout/events.ts';
import { rolloutId } from '../../domain/rollout/ids.ts';
import { evolveRollout } from '../../domain/rollout/rollout.ts';
import { newRollout, type RolloutState } from '../../domain/rollout/state.ts';
import type { Instant } from '../../domain/time/local-date.ts';
import type { Db } from '../client.ts';

const eventsOf = async (db: Db, workflowIds: string[]): Promise<Map<string, unknown[]>> => {
  const rows = await db.event.findMany({
    where: { workflowId: { in: workflowIds } },
    orderBy: [{ workflowId: 'asc' }, { seq: 'asc' }],
    select: { workflowId: true, seq: true, at: true, by: true, command: true, fact: true },
  });
  const events = rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
  return new Map(
    [...Map.groupBy(events, ({ workflowId }) => workflowId)].map(([id, list]) => [
      id,
      list.map(({ workflowId: _, ...event }) => event),
    ]),
  );
};

/** A unit as its directive's close left it. */
export interface Stood {
  state: UnitState;
  /** The run that wrote last. */
  run: string;
  hasChildren: boolean;
}
export interface ClosedPage {
  briefs: UnitBrief[];
  stood: Record<UnitId, Stood>;
  more: boolean;
}
export interface ClosedQuery {
  directive: string;
  /** Whose children; null for the unit at the top. */
  unit: UnitId | null;
  after: UnitId | null;
  limit: number;
}
interface ClosedStream {
  workflowId: string;
  unitCode: UnitId;
  brief: UnitBrief;
  runId: string;
  hasChildren: boolean;
}

/** A page is handed over in one message: when its states are larger than this it ends early. */
const PAGE_BYTES = 800_000;

/** The unit at the top has nobody above it in its brief. */
const closedStreams = (db: Db, { directive, unit, after, limit }: ClosedQuery): Promise<ClosedStream[]> =>
  db.$queryRaw<ClosedStream[]>`
    select s."workflowId", s."unitCode", s."brief", s."runId",
      exists (select 1 from "Stream" c where c."directiveId" = s."directiveId" and c."closedAt" is not null
        and coalesce(c."brief"->'ancestors'->>0, '') = s."unitCode") as "hasChildren"
    from "Stream" s
    where s."directiveId" = ${directive} and s."closedAt" is not null and s."unitCode" is not null
      and coalesce(s."brief"->'ancestors'->>0, '') = ${unit ?? ''} and s."unitCode" > ${after ?? ''}
    order by s."unitCode" limit ${limit + 1}`;

/** Direct subordinates of a unit that were closed with the directive, in order of code, as many as one message carries. */
export const closedSubordinates = async (db: Db, query: ClosedQuery): Promise<ClosedPage> => {
  const rows = await closedStreams(db, query);
  const page: ClosedPage = { briefs: [], stood: {}, more: false };
  let bytes = 0;
  for (const { workflowId, unitCode, brief, runId, hasChildren } of rows.slice(0, query.limit)) {
    const events = ((await eventsOf(db, [workflowId])).get(workflowId) ?? []) as UnitEvent[];
    const state = events.reduce(evolve, newUnit());
    bytes += JSON.stringify(state).length + JSON.stringify(brief).length;
    if (bytes > PAGE_BYTES && page.briefs.length > 0) return { ...page, more: true };
    page.briefs.push(brief);
    page.stood[unitCode] = { state, run: runId, hasChildren };
  }
  return { ...page, more: rows.length > query.limit };
};

export interface ClosedRollout {
  brief: RolloutBrief;
  state: RolloutState;
  run: string;
  issuedBy: Actor;
  clockOffsetMs: number;
  closedAt: Instant | null;
  /** Units whose close is not stored yet. */
  open: number;
}

/** Null when the directive was never issued. */
export const closedRollout = async (db: Db, directive: string): Promise<ClosedRollout | null> => {
  const workflowId = rolloutId(directive);
  const stream = await db.stream.findUnique({ where: { workflowId } });
  const events = ((await eventsOf(db, [workflowId])).get(workflowId) ?? []) as RolloutEvent[];
  const [issued] = events;
  if (!stream?.runId || !issued) return null;
  const { clockOffsetMs } = await db.directive.findUniqueOrThrow({
    where: { id: directive },
    select: { clockOffsetMs: true },
  });
  return {
    brief: stream.brief as unknown as RolloutBrief,
    state: events.reduce(evolveRollout, newRollout()),
    run: stream.runId,
    issuedBy: issued.by,
    clockOffsetMs: Number(clockOffsetMs),
    closedAt: stream.closedAt?.toISOString() ?? null,
    open: await db.stream.count({ where: { directiveId: directive, closedAt: null } }),
  };
};

/** Whether the tree of the directive was changed since: its units would go on where they stand no more. */
export const treeChangedSince = async (
  db: Db,
  { path, since }: { path: string; since: Instant },
): Promise<boolean> => {
  const [row] = await db.$queryRaw<{ changed: boolean }[]>`
    select exists (
      select 1 from "Reorganisation" r join "Unit" u on u."code" = r."branchCode"
      where r."appliedAt" >= ${since}::timestamptz
        and (u."path" like ${`${path}%`} or ${path} like u."path" || '%')) as "changed"`;
  return row?.changed ?? false;
};
