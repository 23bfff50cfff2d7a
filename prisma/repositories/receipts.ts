/** Who has received a directive and who has not: a unit has when one of its people opened its page, or it named an officer. */
import type { Instant, LocalDate } from '../../domain/time/local-date.ts';
import type { Db } from '../client.ts';
import { Prisma } from '../generated/client.ts';
import { answerable } from './read-sign.ts';

/** Written once; a race of two readers is won by the first. */
export const markSeen = async (
  db: Db,
  { directive, unit, by, at }: { directive: string; unit: string; by: string; at: Instant },
): Promise<void> => {
  await db.$executeRaw`
    insert into "Receipt" ("directiveId", "unitCode", "seenAt", "seenBy")
    values (${directive}, ${unit}, ${at}::timestamptz, ${by})
    on conflict ("directiveId", "unitCode") do update set "seenAt" = excluded."seenAt", "seenBy" = excluded."seenBy"
    where "Receipt"."seenAt" is null`;
};

/** Expects the receipt under the alias `r`. */
export const received = Prisma.sql`(r."seenAt" is not null or r."officer" is not null)`;

export interface ReceiptRows {
  units: number;
  received: number;
  named: number;
  /** Direct subordinates of the branch's top with units under the directive. */
  branches: { code: string; name: string; units: number; received: number }[];
  /** Units that have not received it, in tree order. */
  items: { code: string; name: string; within: string | null; answerable: string | null; path: string }[];
}

/**
 * Of a branch: counts, the same for each part directly below its top, and the units that have not, after a path.
 * One statement, whatever the size of the branch.
 */
export const readReceipts = async (
  db: Db,
  directive: string,
  branch: string,
  { today, after, limit }: { today: LocalDate; after: string | null; limit: number },
): Promise<ReceiptRows> => {
  const [rows] = await db.$queryRaw<ReceiptRows[]>`
    with reached as materialized (
      select u."code", u."name", u."path", u."parentCode", ${received} as "received", r."officer" is not null as "named",
        split_part(substr(u."path", ${branch.length + 1}::int), '/', 1) as "top"
      from "Unit" u join "Stream" t on t."directiveId" = ${directive} and t."unitCode" = u."code"
      left join "Receipt" r on r."directiveId" = ${directive} and r."unitCode" = u."code"
      where starts_with(u."path", ${branch}) and (u."validTo" is null or ${today} <= u."validTo")
    ), parts as (
      select "top", count(*)::int as "units", (count(*) filter (where "received"))::int as "received"
      from reached where "top" <> '' group by 1
    ), page as (
      select * from reached where not "received" and (${after}::text is null or "path" collate "C" > ${after}::text)
      order by "path" collate "C" limit ${limit}
    )
    select (select count(*)::int from reached) as "units",
      (select count(*)::int from reached where "received") as "received",
      (select count(*)::int from reached where "named") as "named",
      (select coalesce(jsonb_agg(jsonb_build_object('code', p."top", 'name', u."name", 'units', p."units",
          'received', p."received") order by p."top"), '[]')
        from parts p join "Unit" u on u."code" = p."top") as "branches",
      (select coalesce(jsonb_agg(jsonb_build_object('code', u."code", 'name', u."name", 'within', a."name",
          'answerable', ${answerable(Prisma.sql`${directive}`)}, 'path', u."path") order by u."path" collate "C"), '[]')
        from page u left join "Unit" a on a."code" = u."parentCode") as "items"`;
  if (!rows) throw new Error('an aggregate gives one row');
  return rows;
};
