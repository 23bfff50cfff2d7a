/** The organisation below a unit as a rehearsal sees it: whatever hangs there, one row for all that are alike. */
import type { Calendar } from '../../domain/calendar/calendar.ts';
import type { Person, Unit, UnitId, UnitKind } from '../../domain/organisation/organisation.ts';
import { type Alike, type Crowd, MOST_NAMED } from '../../domain/rehearsal/alike.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import type { Db } from '../client.ts';
import { Prisma } from '../generated/client.ts';
import { personFrom } from './unit-rows.ts';

export interface AlikeQuery {
  path: string;
  calendar: Calendar;
  /** On which units must exist, with all above them. */
  on: LocalDate;
  /** Units that the directive names by code: each is like no other. */
  named: string[];
  /** Whether the directive asks something of each member, or of a committee within its term. */
  byMembers: boolean;
  byTerm: boolean;
}

interface Row {
  alike: string;
  superior: string | null;
  kind: UnitKind;
  tags: string[];
  validTo: string | null;
  termFrom: string | null;
  termTo: string | null;
  below: string[];
  units: number;
  codes: string[];
  names: string[];
}

/** What a directive can tell a unit by, besides where it stands. */
const traits = ({ named, byMembers, byTerm }: AlikeQuery): Prisma.Sql => Prisma.sql`
  u."kind", u."tags", u."validTo", case when u."code" = any(${named}) then u."code" end,
  case when ${byTerm}::boolean then row(u."termFrom", u."termTo") end,
  case when ${byMembers}::boolean then
    (select count(*) from "Person" p where p."unitCode" = u."code" and 'member' = any(p."roles"))
  end`;
const existsOn = (on: LocalDate): Prisma.Sql => Prisma.sql`
  (u."validFrom" is null or u."validFrom" <= ${on}) and (u."validTo" is null or ${on} <= u."validTo")`;

/**
 * From the top down a unit gets a mark made of its superior's mark and its own traits. Below every unit stand units of
 * some marks; those of one mark with the same marks below them are one row.
 */
const rowsOf = (db: Db, query: AlikeQuery): Promise<Row[]> =>
  db.$queryRaw<Row[]>`
    with recursive reached as (
      select u."code", array[]::text[] as "above", null::uuid as "superior", md5(u."code")::uuid as "alike"
      from "Unit" u where u."path" = ${query.path} and ${existsOn(query.on)}
      union all
      select u."code", r."above" || r."code", r."alike", md5(row(r."alike", ${traits(query)})::text)::uuid
      from reached r join "Unit" u on u."parentCode" = r."code" where ${existsOn(query.on)}
    ), below as (
      select s."code", array_agg(distinct d."alike") as "below"
      from (select distinct "above", "alike" from reached) d cross join lateral unnest(d."above") s("code") group by 1
    ), grouped as (
      select r."alike", any_value(r."superior") as "superior", b."below", count(*)::int as "units",
        (array_agg(r."code" order by r."code" collate "C"))[1:${MOST_NAMED}::int] as "codes"
      from reached r left join below b using ("code") group by r."alike", b."below"
    )
    select g."alike"::text, g."superior"::text, coalesce(g."below", '{}')::text[] as "below", g."units", g."codes",
      (select array_agg(n."name" order by n."code" collate "C") from "Unit" n where n."code" = any(g."codes")) as "names",
      u."kind", u."tags", u."validTo", u."termFrom", u."termTo"
    from grouped g join "Unit" u on u."code" = g."codes"[1]`;

const crowdFrom = (rows: Row[]): Crowd => ({
  units: rows.reduce((sum, { units }) => sum + units, 0),
  named: rows
    .flatMap(({ codes, names }) => codes.map((code, i) => ({ code, name: names[i] ?? code })))
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .slice(0, MOST_NAMED),
});

const unitOf = (row: Row, { code, name }: Pick<Unit, 'code' | 'name'>, parent: UnitId | null): Unit => ({
  code,
  name,
  kind: row.kind,
  parent,
  tags: row.tags,
  mailbox: '',
  ...(row.validTo ? { validTo: row.validTo } : {}),
  ...(row.termFrom && row.termTo ? { committeeTerm: { from: row.termFrom, to: row.termTo } } : {}),
});

const membersOf = async (db: Db, units: UnitId[]): Promise<Person[]> =>
  (
    await db.person.findMany({
      where: { unitCode: { in: units }, roles: { has: 'member' } },
      orderBy: { code: 'asc' },
    })
  ).map(personFrom);

/** Two statements; empty when the top does not exist on the day. */
export const readAlike = async (db: Db, query: AlikeQuery): Promise<Alike> => {
  const rows = await rowsOf(db, query);
  const marks = [...Map.groupBy(rows, ({ alike }) => alike)].flatMap(([mark, list]) => {
    const crowd = crowdFrom(list);
    const [row, first] = [list[0], crowd.named[0]];
    return row && first ? [{ mark, row, first, crowd }] : [];
  });
  const standing = new Map(marks.map(({ mark, first }) => [mark, first.code]));
  const standsFor = (mark: string): UnitId => standing.get(mark) ?? mark;
  const units = marks
    .map(({ row, first }) => unitOf(row, first, row.superior && standsFor(row.superior)))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  const codes = units.map(({ code }) => code);
  return {
    organisation: {
      name: units.find(({ parent }) => parent === null)?.name ?? '',
      calendar: query.calendar,
      units,
      people: query.byMembers ? await membersOf(db, codes) : [],
    },
    crowds: new Map(marks.map(({ first, crowd }) => [first.code, crowd])),
    superiors: rows.map(({ alike, below, units: count }) => ({
      unit: standsFor(alike),
      below: below.map(standsFor),
      units: count,
    })),
  };
};
