/**
 * The tree of a directive, a part of it at a time: which units are shown, then one row for each with what is late below
 * rolled up into it. A branch that fits on a page comes whole, another one by the direct subordinates of its top.
 */
import type { UnitKind } from '../../domain/organisation/organisation.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import type { Db } from '../client.ts';
import { Prisma } from '../generated/client.ts';
import { foldedWords, plain } from './read-search.ts';
import { answerable, type SignDates, signOf, substitute } from './read-sign.ts';
import { received } from './receipts.ts';

export interface TreeUnit {
  code: string;
  name: string;
  kind: UnitKind;
  parent: string | null;
  level: number;
  hasSubordinates: boolean;
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

export interface TreeScope {
  directive: string;
  /** Path of its top. */
  branch: string;
  dates: SignDates;
  /** Only steps of these obligations are counted; all when null. */
  asked: string[] | null;
}
/** From after a path, in tree order; one more than `limit` says that there are more. */
interface PageOf {
  after: string | null;
  limit: number;
}

const codesOf = (path: string): string[] => path.split('/').filter(Boolean);
const ofAsked = (asked: string[] | null): Prisma.Sql =>
  asked ? Prisma.sql`and s."obligation" = any(${asked})` : Prisma.empty;

/**
 * Paths of what is shown of a branch when it is opened, and how many units it has: all of them where no more than
 * `limit`; else its top, on the first page, and the direct subordinates.
 */
export const openedPaths = (
  db: Db,
  branch: string,
  { after, limit }: PageOf,
): Promise<{ path: string; units: number }[]> => {
  const top = codesOf(branch).at(-1) ?? '';
  return db.$queryRaw<{ path: string; units: number }[]>`
    with size as materialized (select count(*)::int as "units" from "Unit" u where starts_with(u."path", ${branch}))
    select shown."path", size."units" from size, (
      select u."path" from "Unit" u where starts_with(u."path", ${branch}) and (select "units" from size) <= ${limit}
      union all
      (select u."path" from "Unit" u where (u."code" = ${top} or u."parentCode" = ${top}) and (select "units" from size) > ${limit}
        and (${after}::text is null or u."path" collate "C" > ${after}::text) order by u."path" collate "C" limit ${limit + 1})
    ) shown order by shown."path" collate "C"`;
};

/** Paths of the units whose name has every word typed and, where a sign is asked for, that have a step with it. */
export const foundPaths = async (
  db: Db,
  { directive, branch, dates, asked }: TreeScope,
  { words, sign }: { words: string; sign: string | null },
  { after, limit }: PageOf,
): Promise<string[]> => {
  const typed = foldedWords(words).split(/\s+/);
  const withSign = sign
    ? Prisma.sql`and u."code" in (select s."unitCode" from "Step" s
        where s."directiveId" = ${directive} and s."role" is null ${ofAsked(asked)} and ${signOf(dates)} = ${sign})`
    : Prisma.empty;
  const rows = await db.$queryRaw<{ path: string }[]>`
    select u."path" from "Unit" u where starts_with(u."path", ${branch})
      and (${after}::text is null or u."path" collate "C" > ${after}::text)
      and not exists (select 1 from unnest(${typed}::text[]) w where strpos(${plain(Prisma.sql`u."name"`)}, w) = 0) ${withSign}
    order by u."path" collate "C" limit ${limit + 1}`;
  return rows.map(({ path }) => path);
};

/** Some paths and those of the units above them within the branch. */
export const withThoseAbove = (paths: readonly string[], branch: string): string[] => {
  const up = (path: string): string[] =>
    path.length > branch.length
      ? [...up(`${path.slice(0, path.slice(0, -1).lastIndexOf('/'))}/`), path]
      : [branch];
  return [...new Set(paths.flatMap(up))];
};

/**
 * One row for each of some units of a branch, named by their paths, in tree order. Steps are counted for each unit, and the counts go to those
 * on its path that are shown: no join of the tree with itself, and no row of a unit that is not.
 */
export const treeRows = (
  db: Db,
  { directive, branch, dates, asked }: TreeScope,
  paths: readonly string[],
): Promise<TreeUnit[]> => {
  const codes = paths.map((path) => codesOf(path).at(-1) ?? '');
  const depths = paths.map((path) => codesOf(path).length);
  // Of the codes on a unit's path only those as deep as what is shown.
  const [from, to] = [Math.min(...depths), Math.max(...depths)];
  return db.$queryRaw<TreeUnit[]>`
    with signed as (
      select s."unitCode", u."path", s."role" is not null as "part", ${signOf(dates)} as "sign"
      from "Step" s join "Unit" u on u."code" = s."unitCode" and starts_with(u."path", ${branch})
      where s."directiveId" = ${directive} ${ofAsked(asked)}
    ), counted as (
      select "unitCode", "path", "part", "sign", count(*)::int as "n" from signed
      where not "part" or "sign" = 'overdue' group by 1, 2, 3, 4
    ), lifted as (
      select above."code", above."code" <> c."unitCode" as "below", c."part", c."sign", sum(c."n")::int as "n"
      from counted c cross join lateral unnest((string_to_array(trim(both '/' from c."path"), '/'))[${from}::int:${to}::int]) as above("code")
      where above."code" = any(${codes}) group by 1, 2, 3, 4
    ), figures as (
      select "code",
        jsonb_object_agg("sign", "n") filter (where not "part" and not "below") as "signs",
        jsonb_object_agg("sign", "n") filter (where not "part" and "below") as "below",
        (sum("n") filter (where "part" and not "below"))::int as "partsLate",
        (sum("n") filter (where "part" and "below"))::int as "partsLateBelow"
      from lifted group by 1
    )
    select u."code", u."name", u."kind", u."parentCode" as "parent", u."level",
      exists (select 1 from "Unit" c where c."parentCode" = u."code") as "hasSubordinates",
      coalesce(f."signs", '{}') as "signs", coalesce(f."below", '{}') as "below",
      coalesce(f."partsLate", 0) as "partsLate", coalesce(f."partsLateBelow", 0) as "partsLateBelow", n."next",
      ${answerable(Prisma.sql`${directive}`)} as "answerable",
      ${substitute(Prisma.sql`${directive}`, dates.today)} as "substitute", t."trouble",
      case when t."workflowId" is null then null else ${received} end as "received"
    from "Unit" u
    left join figures f on f."code" = u."code"
    left join lateral (
      select jsonb_build_object('date', s."deadline", 'obligation', s."obligation") as "next" from "Step" s
      where s."directiveId" = ${directive} and s."unitCode" = u."code" and s."deadline" is not null ${ofAsked(asked)}
        and ${signOf(dates)} in ('open', 'dueSoon', 'returned', 'planned')
      order by s."deadline", s."obligation" limit 1
    ) n on true
    left join "Stream" t on t."directiveId" = ${directive} and t."unitCode" = u."code"
    left join "Receipt" r on r."directiveId" = ${directive} and r."unitCode" = u."code"
    where u."code" = any(${codes}) order by u."path" collate "C"`;
};
