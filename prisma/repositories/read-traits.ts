/** Of the organisation below a unit what a directive's selectors can tell apart: enough to check its file by. */
import type { Calendar } from '../../domain/calendar/calendar.ts';
import type { Organisation, PersonRole, UnitKind } from '../../domain/organisation/organisation.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import type { Db } from '../client.ts';
import { Prisma } from '../generated/client.ts';

/** Strings of a file that may be codes of units; which of them are, the directory says. */
export const stringsIn = (json: unknown): string[] => {
  if (typeof json === 'string') return json.length <= 120 ? [json] : [];
  return typeof json === 'object' && json !== null ? Object.values(json).flatMap(stringsIn) : [];
};

interface Row {
  code: string;
  name: string;
  kind: UnitKind;
  tags: string[];
  mailbox: string;
  path: string;
  members: { code: string; title: string; roles: PersonRole[]; email: string }[];
}

/** Whether a unit and all above it up to the top exist on the day; no day is asked for where any will do. */
const thereOn = (path: string, on: LocalDate | undefined): Prisma.Sql =>
  on === undefined
    ? Prisma.sql`true`
    : Prisma.sql`not exists (
        select from unnest(string_to_array(u."path", '/')) s("code") where s."code" in (
          select g."code" from "Unit" g where starts_with(g."path", ${path}) and (g."validFrom" > ${on} or g."validTo" < ${on})
        ))`;

/**
 * The top unit, every unit that the file names, and one for all that are alike in kind, marks and having members; people
 * only where they are members. One statement, whatever hangs below. Every unit but the top stands right below it: by its
 * place no selector tells one from another.
 * @param on only units that exist on this day, with all above them
 */
export const readTraits = async (
  db: Db,
  path: string,
  calendar: Calendar,
  named: string[],
  on?: LocalDate,
): Promise<Organisation> => {
  const rows = await db.$queryRaw<Row[]>`
    with branch as (
      select u."code", u."kind", u."tags", u."path",
        u."code" in (select p."unitCode" from "Person" p where 'member' = any(p."roles")) as "hasMembers"
      from "Unit" u where starts_with(u."path", ${path}) and ${thereOn(path, on)}
    ), chosen as (
      (select distinct on ("kind", "tags", "hasMembers") "code" from branch order by "kind", "tags", "hasMembers", "path" collate "C")
      union select "code" from branch where "path" = ${path} or "code" = any(${named})
    )
    select u."code", u."name", u."kind", u."tags", u."mailbox", u."path",
      (select coalesce(jsonb_agg(jsonb_build_object('code', p."code", 'title', p."title", 'roles', p."roles", 'email', p."email")), '[]')
        from "Person" p where p."unitCode" = u."code" and 'member' = any(p."roles")) as "members"
    from "Unit" u join chosen using ("code") order by u."code"`;
  const top = rows.find((row) => row.path === path);
  return {
    name: top?.name ?? '',
    calendar,
    units: rows.map(({ path: _, members: __, ...unit }) => ({
      ...unit,
      parent: unit.code === top?.code ? null : (top?.code ?? null),
    })),
    people: rows.flatMap(({ code: unit, members }) => members.map((person) => ({ ...person, unit }))),
  };
};
