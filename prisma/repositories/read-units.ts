/** The organisation to look at: a level of the tree as of a day, a unit with its people. Never a whole branch. */
import type { PersonRole, UnitKind, UnitTier } from '../../domain/organisation/organisation.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import type { Db } from '../client.ts';
import { Prisma } from '../generated/client.ts';
import { type AssignmentRow, assignmentList } from './assignments.ts';
import { type Kin, predecessorsOf, successorsOf } from './kin.ts';

export interface LevelRow {
  code: string;
  name: string;
  kind: UnitKind;
  tier: UnitTier | null;
  parent: string | null;
  mailbox: string;
  valid: { from: LocalDate | null; to: LocalDate | null };
  hasSubordinates: boolean;
}

/** A unit's columns as of a day: what it was then, where it was something else. */
const rowAsOf = (day: LocalDate) => Prisma.sql`
  u."code", coalesce(f."name", u."name") as "name", coalesce(f."kind", u."kind") as "kind", u."tier",
  case when f."unitCode" is null then u."parentCode" else f."parentCode" end as "parent", u."mailbox",
  jsonb_build_object('from', u."validFrom", 'to', u."validTo") as "valid",
  exists (select 1 from "Unit" c where c."parentCode" = u."code")
    or exists (select 1 from "UnitFormer" c where c."parentCode" = u."code" and c."until" >= ${day}) as "hasSubordinates"`;
const formerAsOf = (day: LocalDate) => Prisma.sql`
  left join lateral (
    select * from "UnitFormer" f where f."unitCode" = u."code" and f."until" >= ${day} order by f."until" limit 1
  ) f on true`;
const existsOn = (day: LocalDate) => Prisma.sql`
  (u."validFrom" is null or u."validFrom" <= ${day}) and (u."validTo" is null or ${day} <= u."validTo")`;

export interface UnitLevel {
  path: string;
  above: { code: string; name: string; path: string }[];
  unit: LevelRow;
  items: LevelRow[];
}

/** A unit and its direct subordinates of a day, in order of code; one more than `limit` says that there are more. */
export const unitLevel = async (
  db: Db,
  { code, day, after, limit }: { code: string; day: LocalDate; after: string | null; limit: number },
): Promise<UnitLevel | null> => {
  const [top] = await db.$queryRaw<(LevelRow & { path: string })[]>`
    select ${rowAsOf(day)}, u."path" from "Unit" u ${formerAsOf(day)} where u."code" = ${code}`;
  if (!top) return null;
  const line = top.path.split('/').filter(Boolean).slice(0, -1);
  const above = await db.$queryRaw<UnitLevel['above']>`
    select "code", "name", "path" from "Unit" where "code" = any(${line}) order by "level"`;
  const items = await db.$queryRaw<LevelRow[]>`
    select * from (
      select ${rowAsOf(day)} from "Unit" u ${formerAsOf(day)}
      where (u."parentCode" = ${code} or u."code" in (select "unitCode" from "UnitFormer" where "parentCode" = ${code}))
        and ${existsOn(day)}
    ) then_ where "parent" = ${code} and "code" > ${after ?? ''} order by "code" limit ${limit + 1}`;
  const { path, ...unit } = top;
  return { path, above, unit, items };
};

interface DetailRow extends LevelRow {
  predecessors: Kin[];
  successors: Kin[];
  path: string;
  tags: string[];
  committeeMailbox: string | null;
  phone: string | null;
  address: string | null;
  committeeTerm: LevelRow['valid'];
  followers: AssignmentRow[];
}
interface PersonRow {
  code: string;
  title: string;
  email: string;
  roles: PersonRole[];
  hasAccount: boolean;
  bounced: boolean;
  mustChange: boolean;
  follows: AssignmentRow[];
}

export const unitDetail = async (db: Db, code: string, day: LocalDate) => {
  const [row] = await db.$queryRaw<DetailRow[]>`
    select ${rowAsOf(day)}, ${predecessorsOf(code)} as "predecessors", ${successorsOf(code)} as "successors", u."path", u."tags", u."committeeMailbox", u."phone", u."address",
      jsonb_build_object('from', u."termFrom", 'to', u."termTo") as "committeeTerm",
      ${assignmentList({ unit: Prisma.sql`${code}` })} as "followers"
    from "Unit" u ${formerAsOf(day)} where u."code" = ${code}`;
  if (!row) return null;
  const former = await db.$queryRaw<
    { until: LocalDate; name: string; parent: { code: string; name: string } | null }[]
  >`
    select f."until", f."name", case when a."code" is null then null
      else jsonb_build_object('code', a."code", 'name', a."name") end as "parent"
    from "UnitFormer" f left join "Unit" a on a."code" = f."parentCode"
    where f."unitCode" = ${code} order by f."until" desc`;
  const people = await db.$queryRaw<PersonRow[]>`
    select o."code", o."title", o."email", o."roles", x."id" is not null as "hasAccount",
      o."bouncedAt" is not null as "bounced", coalesce(x."mustChange", false) as "mustChange",
      ${assignmentList({ post: Prisma.sql`o."code"` })} as "follows"
    from "Person" o left join "user" x on x."personCode" = o."code" where o."unitCode" = ${code} order by o."code"`;
  const { path, predecessors, successors, followers, ...unit } = row;
  return { path, unit, former, predecessors, successors, followers, people };
};

/** A post and the path of its unit; null when nobody has it. */
export const postPlace = async (db: Db, code: string) => {
  const person = await db.person.findUnique({
    where: { code },
    include: { unit: { select: { path: true } } },
  });
  return person && { code: person.code, title: person.title, email: person.email, path: person.unit.path };
};

/** Paths of units by code; of those that there are. */
export const pathsOf = async (db: Db, codes: string[]): Promise<Map<string, string>> => {
  const units = await db.unit.findMany({
    where: { code: { in: codes } },
    select: { code: true, path: true },
  });
  return new Map(units.map(({ code, path }) => [code, path]));
};

export interface EndingRow {
  code: string;
  name: string;
  validTo: LocalDate;
  open: number;
}
/** Units of a branch whose last day lies in a stretch, with how much is open there in running directives; soonest first. */
export const unitsEnding = (
  db: Db,
  branch: string,
  { from, to }: { from: LocalDate; to: LocalDate },
): Promise<EndingRow[]> => db.$queryRaw<EndingRow[]>`
  select u."code", u."name", u."validTo", (select count(*)::int from "Step" s join "Directive" d on d."id" = s."directiveId"
    where s."unitCode" = u."code" and d."status" = 'issued' and s."status" in ('waiting', 'open', 'returned', 'submitted')) as "open"
  from "Unit" u where u."validTo" >= ${from} and u."validTo" <= ${to} and starts_with(u."path", ${branch})
  order by u."validTo", u."code" limit 100`;
