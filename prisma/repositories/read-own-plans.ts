/** Own plans: whom one may name, and which requirements those of a branch answer. */
import type { ObligationKind } from '../../domain/directive/directive.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import type { Db } from '../client.ts';

const MOST = 500;
/** Units directly below one that have the directive too. */
export const subordinatesOf = (
  db: Db,
  directive: string,
  unit: string,
  today: LocalDate,
): Promise<{ code: string; name: string }[]> =>
  db.$queryRaw`
    select u."code", u."name" from "Unit" u
    where u."parentCode" = ${unit} and (u."validTo" is null or ${today} <= u."validTo")
      and exists (select 1 from "Stream" s where s."directiveId" = ${directive} and s."unitCode" = u."code")
    order by u."path" collate "C" limit ${MOST}`;

/** What of the directive the unit itself owes, or has a part in. */
export const owedBy = async (db: Db, directive: string, unit: string): Promise<Set<string>> => {
  const rows = await db.$queryRaw<{ obligation: string }[]>`
    select distinct "obligation" from "Step" where "directiveId" = ${directive} and "unitCode" = ${unit}`;
  return new Set(rows.map(({ obligation }) => obligation));
};

export interface CoverageRow {
  obligation: string;
  missing: number;
  waiting: number;
  answered: number;
  units: { code: string; name: string; state: 'missing' | 'waiting' | 'answered'; labels: string[] }[];
}
export interface CoverageRows {
  plans: { owed: number; waiting: number; accepted: number };
  rows: CoverageRow[];
}

/** A plan does not answer that there be plans, and meetings have days and steps of their own without it; one that plans them is shown. */
const NOT_ASKED_OF_PLANS: ObligationKind[] = ['plan', 'meeting'];

/**
 * Of the units below one that owe a plan: each requirement that their plans must answer or do, and how its plan stands to
 * it. One statement, whatever the size of the branch; of each requirement at most `limit` units are named.
 */
export const coverageOf = async (
  db: Db,
  { directive, below, limit }: { directive: string; below: string; limit: number },
): Promise<CoverageRows> => {
  const [found] = await db.$queryRaw<CoverageRows[]>`
    with mine as materialized (
      select s."unitCode", s."obligation", s."kind", s."status", s."data" -> 'plan' -> 'lines' as "lines", u."name", u."path"
      from "Step" s join "Unit" u on u."code" = s."unitCode"
      where s."directiveId" = ${directive} and starts_with(u."path", ${below}) and u."path" <> ${below}
        and s."role" is null and s."status" not in ('waived', 'cancelled', 'superseded')
    ), planning as (
      select "unitCode", "name", "path", bool_or("status" = 'accepted') as "accepted", bool_or("status" = 'submitted') as "submitted"
      from mine where "kind" = 'plan' group by 1, 2, 3
    ), said as (
      select m."unitCode", l ->> 'answers' as "obligation", bool_or(m."status" = 'accepted') as "accepted",
        jsonb_agg(l ->> 'label' order by l ->> 'label') as "labels"
      from mine m cross join lateral jsonb_array_elements(m."lines") l
      where m."kind" = 'plan' and m."status" in ('accepted', 'submitted') and l ? 'answers' group by 1, 2
    ), asked as (
      select "unitCode", "obligation" from mine where "kind" <> all(${NOT_ASKED_OF_PLANS}) and not starts_with("obligation", '_')
      union select "unitCode", "obligation" from said
    ), cell as (
      select a."obligation", p."unitCode" as "code", p."name", p."path", coalesce(s."labels", '[]') as "labels",
        case when s."accepted" then 'answered' when s."accepted" is not null then 'waiting' else 'missing' end as "state"
      from asked a join planning p using ("unitCode") left join said s using ("unitCode", "obligation")
    ), placed as (
      select *, row_number() over (partition by "obligation" order by "state" <> 'missing', "state" <> 'waiting', "path" collate "C") as "place" from cell
    ), counted as (
      select "obligation", count(*) filter (where "state" = 'missing')::int as "missing",
        count(*) filter (where "state" = 'waiting')::int as "waiting", count(*) filter (where "state" = 'answered')::int as "answered",
        coalesce(jsonb_agg(jsonb_build_object('code', "code", 'name', "name", 'state', "state", 'labels', "labels") order by "place")
          filter (where "place" <= ${limit}), '[]') as "units"
      from placed group by 1
    )
    select (select jsonb_build_object('owed', count(*), 'accepted', count(*) filter (where "accepted"),
        'waiting', count(*) filter (where "submitted" and not "accepted")) from planning) as "plans",
      (select coalesce(jsonb_agg(to_jsonb(c)), '[]') from counted c) as "rows"`;
  return found ?? { plans: { owed: 0, waiting: 0, accepted: 0 }, rows: [] };
};
