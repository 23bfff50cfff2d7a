/** Names of units and titles of posts by code, in one look. */
import type { Db } from '../client.ts';

export interface CodeNames {
  units: Map<string, string>;
  posts: Map<string, string>;
}

export const readNames = async (
  db: Db,
  codes: { units?: Iterable<string>; posts?: Iterable<string> },
): Promise<CodeNames> => {
  const units = [...new Set(codes.units ?? [])];
  const posts = [...new Set(codes.posts ?? [])];
  const rows = await db.$queryRaw<{ what: 'unit' | 'post'; code: string; name: string }[]>`
    select 'unit' as "what", "code", "name" from "Unit" where "code" = any(${units})
    union all select 'post', "code", "title" from "Person" where "code" = any(${posts})`;
  const of = (what: 'unit' | 'post') =>
    new Map(rows.filter((r) => r.what === what).map((r) => [r.code, r.name]));
  return { units: of('unit'), posts: of('post') };
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
