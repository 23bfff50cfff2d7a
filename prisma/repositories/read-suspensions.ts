/** Suspensions of a directive as the office recorded them, and the path by which one is told down the tree. */
import type { Paper } from '../../domain/lifecycle/step.ts';
import type { UnitId } from '../../domain/organisation/organisation.ts';
import { rolloutId } from '../../domain/rollout/ids.ts';
import type { NewsBody } from '../../domain/rollout/news.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import type { Db } from '../client.ts';

type Stopped = Extract<NewsBody, { type: 'ClocksStopped' }>;
type Resumed = Extract<NewsBody, { type: 'ClocksResumed' }>;

export interface SuspensionRecord {
  number: number;
  unit: UnitId;
  branch: boolean;
  from: LocalDate;
  until: LocalDate | null;
  reason: string;
  paper: Paper | null;
  /** The office has let clocks run again; it cannot do so twice. */
  resumed: boolean;
}

/** `/DUBD/DB03/CB12/`; null for an unknown unit. */
export const unitPath = async (db: Db, code: UnitId): Promise<string | null> =>
  (await db.unit.findUnique({ where: { code }, select: { path: true } }))?.path ?? null;

/** Of units within a branch, or of one above that it stands under. */
const concerns = (branch: string, { path, branch: all }: Stopped): boolean => {
  const line = branch.split('/').filter(Boolean);
  const [top, end] = [line.at(-1), path.at(-1)];
  return (top !== undefined && path.includes(top)) || (all && end !== undefined && line.includes(end));
};

/**
 * Oldest first. Read from the directive's own events: there are few.
 * @param branch path of the unit at the top of what the reader sees
 */
export const suspensionsOf = async (
  db: Db,
  directive: string,
  branch: string,
): Promise<SuspensionRecord[]> => {
  const rows = await db.$queryRaw<{ body: Stopped | Resumed }[]>`
    select "fact" -> 'body' as "body" from "Event"
    where "workflowId" = ${rolloutId(directive)} and "type" = 'NewsRecorded'
      and "fact" -> 'body' ->> 'type' in ('ClocksStopped', 'ClocksResumed')
    order by "seq"`;
  const bodies = rows.map(({ body }) => body);
  const ended = new Map(
    bodies.flatMap((body) => (body.type === 'ClocksResumed' ? [[body.suspension, body]] : [])),
  );
  return bodies.flatMap((body) =>
    body.type === 'ClocksStopped' && concerns(branch, body)
      ? [
          {
            number: body.suspension,
            unit: body.path.at(-1) ?? '',
            branch: body.branch,
            from: body.from,
            until: ended.get(body.suspension)?.until ?? body.until,
            reason: body.reason,
            paper: body.paper ?? null,
            resumed: ended.has(body.suspension),
          },
        ]
      : [],
  );
};
