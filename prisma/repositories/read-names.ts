/** Names of units and titles of posts by code, in one look. */
import type { LocalDate } from '../../domain/time/local-date.ts';
import type { Db } from '../client.ts';

export interface CodeNames {
  units: Map<string, string>;
  posts: Map<string, string>;
  /** What units were called up to and including a day, oldest first; only of those that were renamed. */
  former: Map<string, { until: LocalDate; name: string }[]>;
}

export const readNames = async (
  db: Db,
  codes: { units?: Iterable<string>; posts?: Iterable<string> },
): Promise<CodeNames> => {
  const units = [...new Set(codes.units ?? [])];
  const posts = [...new Set(codes.posts ?? [])];
  const rows = await db.$queryRaw<
    { what: 'unit' | 'post'; code: string; name: string; until: LocalDate | null }[]
  >`
    select 'unit' as "what", "code", "name", null as "until" from "Unit" where "code" = any(${units})
    union all select 'unit', "unitCode", "name", "until" from "UnitFormer" where "unitCode" = any(${units})
    union all select 'post', "code", "title", null from "Person" where "code" = any(${posts})
    order by "until" nulls last`;
  const of = (what: 'unit' | 'post') =>
    new Map(rows.filter((r) => r.what === what && r.until === null).map((r) => [r.code, r.name]));
  const earlier = rows.flatMap(({ code, name, until }) => (until === null ? [] : [{ code, name, until }]));
  return { units: of('unit'), posts: of('post'), former: Map.groupBy(earlier, ({ code }) => code) };
};

export interface UnitRow {
  code: string;
  name: string;
  kind: string;
  parent: string | null;
  level: number;
  path: string;
}
/** The units of a branch in tree order. */
export const unitsOf = (db: Db, branch: string): Promise<UnitRow[]> =>
  db.$queryRaw<UnitRow[]>`
    select "code", "name", "kind", "parentCode" as "parent", "level", "path" from "Unit"
    where starts_with("path", ${branch}) order by "path" collate "C"`;
