/** Units and directives by a few letters, typed with or without diacritics. */
import type { Db } from '../client.ts';
import { Prisma } from '../generated/client.ts';
import type { Reader } from './read-directive.ts';

export interface SearchRows {
  units: { code: string; name: string; kind: string; within: string | null }[];
  directives: { id: string; number: string | null; title: string }[];
}

const MOST = 20;
/** Lower case, marks taken off, đ as d. */
export const plain = (text: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`translate(regexp_replace(normalize(lower(${text}), NFD), '[\u0300-\u036f]', '', 'g'), 'đ', 'd')`;

/** What was typed, in the same spelling. */
export const foldedWords = (words: string): string =>
  words
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .trim();

export const search = async (db: Db, reader: Reader, words: string): Promise<SearchRows> => {
  const wanted = foldedWords(words);
  const { branch, unit, isOffice } = reader;
  const [rows] = await db.$queryRaw<SearchRows[]>`
    select
      (select coalesce(jsonb_agg(to_jsonb(f)), '[]') from (
        select u."code", u."name", u."kind", a."name" as "within" from "Unit" u left join "Unit" a on a."code" = u."parentCode"
        where starts_with(u."path", ${branch})
          and (strpos(${plain(Prisma.sql`u."name"`)}, ${wanted}) > 0 or strpos(lower(u."code"), ${wanted}) > 0)
        order by strpos(${plain(Prisma.sql`u."name"`)}, ${wanted}) = 0, u."level", u."path" collate "C" limit ${MOST}) f) as "units",
      (select coalesce(jsonb_agg(to_jsonb(f)), '[]') from (
        select d."id", d."number", d."title" from "Directive" d join "Unit" i on i."code" = d."issuer"
        where ((d."status" <> 'draft' and (starts_with(${branch}, i."path") or starts_with(i."path", ${branch})
              or d."document" ->> 'followedBy' = ${unit}))
            or (d."status" = 'draft' and ${isOffice} and starts_with(i."path", ${branch})))
          and (strpos(${plain(Prisma.sql`d."title"`)}, ${wanted}) > 0 or strpos(${plain(Prisma.sql`coalesce(d."number", '')`)}, ${wanted}) > 0)
        order by d."issuedOn" desc nulls last limit ${MOST}) f) as "directives"`;
  if (!rows) throw new Error('an aggregate gives one row');
  return rows;
};
