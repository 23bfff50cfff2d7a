/** The tree as a picker shows it: one level of it, or what a few letters find. Never a whole branch. */
import type { UnitKind } from '../../domain/organisation/organisation.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import type { Db } from '../client.ts';
import { Prisma } from '../generated/client.ts';
import { foldedWords, plain } from './read-search.ts';

export interface BranchUnit {
  code: string;
  name: string;
  kind: UnitKind;
  parent: string | null;
  level: number;
  path: string;
  hasSubordinates: boolean;
}

const columns = (today: LocalDate): Prisma.Sql => Prisma.sql`
  u."code", u."name", u."kind", u."parentCode" as "parent", u."level", u."path",
  exists (select 1 from "Unit" c where c."parentCode" = u."code" and (c."validTo" is null or ${today} <= c."validTo"))
    as "hasSubordinates"`;

/** More than any unit has: at most 168 communes stand under one province. */
const MOST = 500;

/** The units from the reader's top down to one unit, and that unit's direct subordinates of today, in tree order. */
export const branchLevel = (
  db: Db,
  { top, path, today }: { top: string; path: string; today: LocalDate },
): Promise<BranchUnit[]> => {
  const codes = path.split('/').filter(Boolean);
  const line = codes.slice(top.split('/').filter(Boolean).length - 1);
  return db.$queryRaw<BranchUnit[]>`
    select * from (
      select ${columns(today)} from "Unit" u where u."code" = any(${line})
      union all
      (select ${columns(today)} from "Unit" u where u."parentCode" = ${codes.at(-1) ?? ''}
        and (u."validFrom" is null or u."validFrom" <= ${today}) and (u."validTo" is null or ${today} <= u."validTo")
      order by u."code" limit ${MOST})
    ) shown order by "path" collate "C"`;
};

const FOUND = 30;
/** Units of a branch by a few letters of their name, typed with or without diacritics. */
export const findUnits = (
  db: Db,
  { top, words, today }: { top: string; words: string; today: LocalDate },
): Promise<BranchUnit[]> => {
  const wanted = foldedWords(words);
  return db.$queryRaw<BranchUnit[]>`
    select ${columns(today)} from "Unit" u
    where starts_with(u."path", ${top}) and (u."validTo" is null or ${today} <= u."validTo")
      and (strpos(${plain(Prisma.sql`u."name"`)}, ${wanted}) > 0 or strpos(lower(u."code"), ${wanted}) > 0)
    order by u."level", u."path" collate "C" limit ${FOUND}`;
};
