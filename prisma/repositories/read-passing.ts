/**
 * What a change of the tree has still to bring to a unit. The directory changes first and the directives are told after it:
 * between the two lie seconds, or as long as the engine is away.
 */
import type { LocalDate } from '../../domain/time/local-date.ts';
import type { Db } from '../client.ts';
import { Prisma } from '../generated/client.ts';

/** ending: it has still to hand over or to close what it owes. receiving: work of a unit that ended is on its way to it. */
export type Passing = 'ending' | 'receiving';

/** The stream `s` of an heir has not heard of the delivery `d` what it is to take over from the unit of `e`. */
const NOT_TAKEN = Prisma.sql`
  not exists (select 1 from "Event" x where x."workflowId" = s."workflowId" and x."type" = 'TakenOver'
    and x."fact" ->> 'reorganisation' = d."reorganisationId" and x."fact" ->> 'from' = e ->> 'unit')`;

/** Null when nothing is on its way; for the stream under the alias `s` of a unit, by the directive's own day. */
export const passingOf = (unit: string, day: LocalDate): Prisma.Sql => Prisma.sql`
  (select case when bool_or(e ->> 'unit' = ${unit}) then 'ending' when count(*) > 0 then 'receiving' end
   from "ReorganisationDelivery" d cross join lateral jsonb_array_elements(d."change" -> 'ends') e
   where d."directiveId" = s."directiveId" and d."change" ->> 'on' <= ${day} and s."closedAt" is null
     and exists (select 1 from "Stream" o where o."directiveId" = s."directiveId" and o."unitCode" = e ->> 'unit' and o."closedAt" is null)
     and case when e ->> 'unit' = ${unit}
       then not exists (select 1 from "Event" x where x."workflowId" = s."workflowId" and x."type" = 'UnitEnded')
       else jsonb_exists(e -> 'heirs', ${unit}) and ${NOT_TAKEN} end)`;

/** A unit whose work is on its way to an heir under a directive, and the heir; null when nothing is. */
export const workPassing = async (
  db: Db,
  directive: string,
  day: LocalDate,
): Promise<{ from: string; to: string } | null> => {
  const [one] = await db.$queryRaw<{ from: string; to: string }[]>`
    select e ->> 'unit' as "from", h."code" as "to"
    from "ReorganisationDelivery" d
    cross join lateral jsonb_array_elements(d."change" -> 'ends') e
    cross join lateral jsonb_array_elements_text(e -> 'heirs') h("code")
    join "Stream" o on o."directiveId" = d."directiveId" and o."unitCode" = e ->> 'unit' and o."closedAt" is null
    left join "Stream" s on s."directiveId" = d."directiveId" and s."unitCode" = h."code"
    where d."directiveId" = ${directive} and d."change" ->> 'on' <= ${day} and s."closedAt" is null
      and (s."workflowId" is not null or d."change" -> 'begins' @> jsonb_build_array(jsonb_build_object('unit', h."code")))
      and ${NOT_TAKEN}
    order by 1, 2 limit 1`;
  return one ?? null;
};
