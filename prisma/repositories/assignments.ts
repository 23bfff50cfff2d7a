/**
 * Which posts follow which units, and when. What the organisation's file says (`Person.follows`, without days) holds for
 * a post until something is recorded for it; then it is recorded too, so that its end is known.
 */
import type { Assignment, AssignmentChange, AssignmentFault } from '../../domain/assignment/assignment.ts';
import type { Paper } from '../../domain/lifecycle/step.ts';
import type { PostId, UnitId } from '../../domain/organisation/organisation.ts';
import { addDays, type Instant, type LocalDate } from '../../domain/time/local-date.ts';
import type { Db, Tx } from '../client.ts';
import { Prisma } from '../generated/client.ts';

/** Of one post and one unit; both with the name that people read. */
export interface AssignmentRow {
  post: PostId;
  title: string;
  unit: UnitId;
  name: string;
  since: LocalDate | null;
  until: LocalDate | null;
  paper: Paper | null;
}

const VALID = Prisma.sql`(a."until" is null or a."since" is null or a."since" <= a."until")`;
const RECORDED = Prisma.sql`exists (select 1 from "Assignment" x where x."post" = p."code")`;

/** As one JSON list, newest first; `posts` and `units` narrow to those of a post or a unit by an expression. */
export const assignmentList = (of: { post: Prisma.Sql } | { unit: Prisma.Sql }): Prisma.Sql => {
  const recorded = 'post' in of ? Prisma.sql`a."post" = ${of.post}` : Prisma.sql`a."unitCode" = ${of.unit}`;
  const filed =
    'post' in of ? Prisma.sql`p."code" = ${of.post}` : Prisma.sql`p."follows" @> array[${of.unit}]`;
  const unit = 'post' in of ? Prisma.sql`any(p."follows")` : of.unit;
  return Prisma.sql`
    (select coalesce(jsonb_agg(to_jsonb(l) order by l."since" desc nulls last, l."unit", l."post"), '[]') from (
      select a."post", p."title", a."unitCode" as "unit", u."name", a."since", a."until", a."paper"
      from "Assignment" a join "Person" p on p."code" = a."post" join "Unit" u on u."code" = a."unitCode"
      where ${recorded} and ${VALID}
      union all
      select p."code", p."title", u."code", u."name", null, null, null
      from "Person" p join "Unit" u on u."code" = ${unit} where ${filed} and not ${RECORDED}
    ) l)`;
};

/** What a post follows, and did. */
export const assignmentsOf = async (db: Db, post: PostId): Promise<AssignmentRow[]> => {
  const [row] = await db.$queryRaw<{ list: AssignmentRow[] }[]>`
    select ${assignmentList({ post: Prisma.sql`${post}` })} as "list"`;
  return row?.list ?? [];
};

/** All that was ever recorded for a post; what the file says is recorded first. */
const known = async (tx: Tx, post: PostId, by: { by: PostId; now: Instant }): Promise<Assignment[]> => {
  const recorded = await tx.assignment.findMany({ where: { post }, orderBy: { createdAt: 'asc' } });
  if (recorded.length > 0)
    return recorded.map(({ id, unitCode: unit, since, until }) => ({ id, unit, since, until }));
  const filed = await tx.person.findUniqueOrThrow({ where: { code: post }, select: { follows: true } });
  const rows = await tx.assignment.createManyAndReturn({
    data: filed.follows.map((unitCode) => ({ post, unitCode, by: by.by, createdAt: by.now })),
  });
  return rows.map(({ id, unitCode: unit, since, until }) => ({ id, unit, since, until }));
};

interface Written {
  post: PostId;
  since: LocalDate;
  paper: Paper;
  by: PostId;
  now: Instant;
}
const write = async (
  tx: Tx,
  { ends, begins }: AssignmentChange,
  { post, since, paper, by, now }: Written,
): Promise<void> => {
  await tx.assignment.updateMany({
    where: { id: { in: ends } },
    data: { until: addDays(since, -1), endPaper: { ...paper }, endedBy: by, endedAt: now },
  });
  await tx.assignment.createMany({
    data: begins.map((unitCode) => ({ post, unitCode, since, paper: { ...paper }, by, createdAt: now })),
  });
};

/** One at a time for a post: two announcements would each be judged without the other. */
const lock = (tx: Tx, post: PostId) =>
  tx.$executeRaw`select pg_advisory_xact_lock(hashtext('assignment'), hashtext(${post}))`;

class Faulty extends Error {
  readonly fault: AssignmentFault;
  constructor(fault: AssignmentFault) {
    super(fault);
    this.fault = fault;
  }
}

/** Records what `judge`, who sees all that was ever recorded for the post, makes of an announcement; or its fault. */
export const announceAssignments = async (
  db: Db,
  given: Written & { units: UnitId[] },
  judge: (known: Assignment[]) => AssignmentChange | { fault: AssignmentFault },
): Promise<AssignmentFault | null> => {
  try {
    await db.$transaction(async (tx) => {
      await lock(tx, given.post);
      const change = judge(await known(tx, given.post, given));
      // Thrown, so that nothing of it is kept.
      if ('fault' in change) throw new Faulty(change.fault);
      await write(tx, change, given);
      // The file that is written out says what was announced last.
      await tx.person.update({ where: { code: given.post }, data: { follows: [...new Set(given.units)] } });
    });
    return null;
  } catch (error) {
    if (error instanceof Faulty) return error.fault;
    throw error;
  }
};

/** A post that leaves hands over what it follows with the rest: from a day on it is another's, or nobody's. */
export const passAssignments = async (
  tx: Tx,
  { post, to, ...given }: Written & { to: PostId | null },
): Promise<void> => {
  await lock(tx, post);
  const standing = (await known(tx, post, given)).filter(({ until }) => until === null);
  await write(tx, { ends: standing.map(({ id }) => id), begins: [] }, { ...given, post });
  await tx.person.update({ where: { code: post }, data: { follows: [] } });
  if (to === null) return;
  await lock(tx, to);
  const own = (await known(tx, to, given)).filter(({ until }) => until === null).map(({ unit }) => unit);
  const units = [...new Set(standing.map(({ unit }) => unit))];
  const begins = units.filter((unit) => !own.includes(unit));
  await write(tx, { ends: [], begins }, { ...given, post: to });
  await tx.person.update({ where: { code: to }, data: { follows: [...new Set([...own, ...units])] } });
};
