/** Units that exist below a directive's issuer and have not been brought under it. */
import type { UnitId, UnitKind } from '../../domain/organisation/organisation.ts';
import type { News } from '../../domain/rollout/news.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import type { Db } from '../client.ts';
import { Prisma } from '../generated/client.ts';

export interface NewcomerRow {
  code: UnitId;
  name: string;
  kind: UnitKind;
  tags: string[];
  path: string;
  parent: { code: UnitId; name: string };
  /** The superior is under the directive already. */
  superiorIsIn: boolean;
  validFrom: LocalDate | null;
}

const outside = (directive: string, top: string, today: LocalDate): Prisma.Sql => Prisma.sql`
  select u."code", u."name", u."kind", u."tags", u."path", u."validFrom",
    jsonb_build_object('code', a."code", 'name', a."name") as "parent",
    exists (select 1 from "Stream" t where t."directiveId" = ${directive} and t."unitCode" = a."code") as "superiorIsIn"
  from "Unit" u join "Unit" a on a."code" = u."parentCode"
  where starts_with(u."path", ${top})
    and (u."validFrom" is null or u."validFrom" <= ${today}) and (u."validTo" is null or ${today} <= u."validTo")
    and not exists (select 1 from "Stream" t where t."directiveId" = ${directive} and t."unitCode" = u."code")`;

/** In tree order, so that a superior comes before its subordinates; from after a path. */
export const newcomersAfter = (
  db: Db,
  { directive, top, today }: { directive: string; top: string; today: LocalDate },
  page: { after: string | null; limit: number },
): Promise<NewcomerRow[]> =>
  db.$queryRaw<NewcomerRow[]>`
    ${outside(directive, top, today)} and (${page.after}::text is null or u."path" collate "C" > ${page.after}::text)
    order by u."path" collate "C" limit ${page.limit}`;

/** Those of some units that may be brought in, superiors first. */
export const newcomersAmong = (
  db: Db,
  { directive, top, today }: { directive: string; top: string; today: LocalDate },
  units: UnitId[],
): Promise<NewcomerRow[]> =>
  db.$queryRaw<NewcomerRow[]>`
    ${outside(directive, top, today)} and u."code" = any(${units}) order by u."path" collate "C"`;

/** What the office has recorded about a directive so far, oldest first. */
export const newsOf = (db: Db, workflowId: string): Promise<News[]> =>
  db.$queryRaw<News[]>`
    select ("fact" ->> 'news')::int as "number", to_char("at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "at",
      "by", "fact" -> 'body' as "body"
    from "Event" where "workflowId" = ${workflowId} and "type" = 'NewsRecorded' order by "seq"`;
