/** The tree of a directive: one row a unit, with what is late below rolled up along its path. */
import type { UnitKind } from '../../domain/organisation/organisation.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import type { Db } from '../client.ts';
import { Prisma } from '../generated/client.ts';
import { answerable, type SignDates, signOf, substitute } from './read-sign.ts';
import { received } from './receipts.ts';

export interface TreeUnit {
  code: string;
  name: string;
  kind: UnitKind;
  parent: string | null;
  level: number;
  signs: Record<string, number>;
  below: Record<string, number>;
  /** Late parts of what others lead, of the unit and of those below it: in no other count. */
  partsLate: number;
  partsLateBelow: number;
  next: { date: LocalDate; obligation: string } | null;
  answerable: string | null;
  /** Who stands in for that post today. */
  substitute: string | null;
  trouble: string | null;
  /** Whether the unit knows of the directive; null where it has not come or was not asked for. */
  received: boolean | null;
}

/** Every unit of the branch in tree order. Each unit's counts go to all units on its path: no join of the tree with itself. */
export const readTree = (
  db: Db,
  directive: string,
  branch: string,
  dates: SignDates,
  /** Only steps of these obligations are counted; all when null. */
  asked: string[] | null = null,
): Promise<TreeUnit[]> =>
  db.$queryRaw<TreeUnit[]>`
    with units as (
      select u."code", u."name", u."kind", u."parentCode", u."level", u."path" from "Unit" u where starts_with(u."path", ${branch})
    ), signed as (
      select s."unitCode", s."obligation", s."deadline", s."role", ${signOf(dates)} as "sign"
      from "Step" s join units u on u."code" = s."unitCode" where s."directiveId" = ${directive} ${asked ? Prisma.sql`and s."obligation" = any(${asked})` : Prisma.empty}
    ), counted as (
      select "unitCode", "sign", count(*)::int as "n" from signed where "role" is null group by 1, 2
    ), late_parts as (
      select "unitCode", count(*)::int as "n" from signed where "role" is not null and "sign" = 'overdue' group by 1
    ), parts_below as (
      select above."code", sum(p."n")::int as "n" from late_parts p join units u on u."code" = p."unitCode"
      cross join lateral unnest(string_to_array(trim(both '/' from u."path"), '/')) as above("code")
      where above."code" <> u."code" group by 1
    ), own as (
      select "unitCode", jsonb_object_agg("sign", "n") as "signs" from counted group by 1
    ), lifted as (
      select above."code", c."sign", sum(c."n")::int as "n"
      from counted c join units u on u."code" = c."unitCode"
      cross join lateral unnest(string_to_array(trim(both '/' from u."path"), '/')) as above("code")
      where above."code" <> u."code" group by 1, 2
    ), below as (
      select "code", jsonb_object_agg("sign", "n") as "signs" from lifted group by 1
    ), upcoming as (
      select distinct on ("unitCode") "unitCode", "deadline", "obligation" from signed
      where "sign" in ('open', 'dueSoon', 'returned', 'planned') and "deadline" is not null order by "unitCode", "deadline", "obligation"
    )
    select u."code", u."name", u."kind", u."parentCode" as "parent", u."level", coalesce(own."signs", '{}') as "signs",
      coalesce(below."signs", '{}') as "below", coalesce(lp."n", 0) as "partsLate", coalesce(pb."n", 0) as "partsLateBelow",
      case when n."deadline" is null then null else jsonb_build_object('date', n."deadline", 'obligation', n."obligation") end as "next",
      ${answerable(Prisma.sql`${directive}`)} as "answerable",
      ${substitute(Prisma.sql`${directive}`, dates.today)} as "substitute", t."trouble",
      case when t."workflowId" is null then null else ${received} end as "received"
    from units u
    left join own on own."unitCode" = u."code"
    left join below on below."code" = u."code"
    left join late_parts lp on lp."unitCode" = u."code"
    left join parts_below pb on pb."code" = u."code"
    left join upcoming n on n."unitCode" = u."code"
    left join "Stream" t on t."directiveId" = ${directive} and t."unitCode" = u."code"
    left join "Receipt" r on r."directiveId" = ${directive} and r."unitCode" = u."code"
    order by u."path" collate "C"`;
