/** Who stands in for whom, and when. */
import type { Delegation } from '../../domain/delegation/delegation.ts';
import type { Paper } from '../../domain/lifecycle/step.ts';
import type { PersonRole, PostId } from '../../domain/organisation/organisation.ts';
import type { Instant, LocalDate } from '../../domain/time/local-date.ts';
import type { Db, Tx } from '../client.ts';
import { Prisma } from '../generated/client.ts';

export interface PostRow {
  code: PostId;
  title: string;
  unit: string;
  unitName: string;
  path: string;
  roles: PersonRole[];
}
/** A delegation with the names that people read. */
export interface DelegationRow extends Delegation {
  fromTitle: string;
  toTitle: string;
  fromUnit: string;
  /** The day that the paper says, where it was ended early. */
  statedUntil: LocalDate;
  by: string;
  endedAt: Date | null;
}

const COLUMNS = Prisma.sql`
  d."id", d."fromPost" as "from", d."toPost" as "to", d."since", d."until", d."statedUntil", d."paper", d."by", d."endedAt",
  f."title" as "fromTitle", t."title" as "toTitle", f."unitCode" as "fromUnit"`;
const TABLES = Prisma.sql`
  "Delegation" d join "Person" f on f."code" = d."fromPost" join "Person" t on t."code" = d."toPost"`;

/** The delegation under which `to` may act for `from` on a day; null when there is none. */
export const delegationOn = async (
  db: Db,
  { from, to, day }: { from: PostId; to: PostId; day: LocalDate },
): Promise<DelegationRow | null> => {
  const [row] = await db.$queryRaw<DelegationRow[]>`
    select ${COLUMNS} from ${TABLES}
    where d."fromPost" = ${from} and d."toPost" = ${to} and d."since" <= ${day} and d."until" >= ${day} limit 1`;
  return row ?? null;
};

/** What a post gives and takes, newest first; of a branch, what the posts of its units give. */
export const delegationsOf = (
  db: Db,
  whose: { post: PostId } | { branch: string },
  notOverBefore: LocalDate,
): Promise<DelegationRow[]> => {
  const scope =
    'post' in whose
      ? Prisma.sql`(d."fromPost" = ${whose.post} or d."toPost" = ${whose.post})`
      : Prisma.sql`exists (select 1 from "Unit" u where u."code" = f."unitCode" and starts_with(u."path", ${whose.branch}))`;
  return db.$queryRaw<DelegationRow[]>`
    select ${COLUMNS} from ${TABLES} where ${scope} and d."until" >= ${notOverBefore}
    order by d."until" desc, d."id" limit 200`;
};

/** Delegations in which either of two posts has a part and that are not over. */
const together = (tx: Tx, posts: PostId[], today: LocalDate): Promise<Delegation[]> =>
  tx.$queryRaw<Delegation[]>`
    select "id", "fromPost" as "from", "toPost" as "to", "since", "until", "paper" from "Delegation"
    where ("fromPost" = any(${posts}) or "toPost" = any(${posts})) and "until" >= ${today}`;

export interface NewDelegation {
  from: PostId;
  to: PostId;
  since: LocalDate;
  until: LocalDate;
  paper: Paper;
  by: PostId;
}

/** One at a time: two delegations would each be judged without the other. */
const lock = (tx: Tx) => tx.$executeRaw`select pg_advisory_xact_lock(hashtext('delegation'))`;

/**
 * Stores a delegation unless `judge`, who sees those that it would meet, finds a fault with it.
 * @returns its id, or the fault
 */
export const addDelegation = <F>(
  db: Db,
  wish: NewDelegation,
  { now, today }: { now: Instant; today: LocalDate },
  judge: (known: Delegation[]) => F | null,
): Promise<{ id: string } | { fault: F }> =>
  db.$transaction(async (tx) => {
    await lock(tx);
    const fault = judge(await together(tx, [wish.from, wish.to], today));
    if (fault !== null) return { fault };
    const { from, to, paper, ...rest } = wish;
    const { id } = await tx.delegation.create({
      data: {
        ...rest,
        fromPost: from,
        toPost: to,
        statedUntil: wish.until,
        paper: { ...paper },
        createdAt: now,
      },
      select: { id: true },
    });
    return { id };
  });

export const readDelegation = async (db: Db, id: string): Promise<DelegationRow | null> => {
  const [row] = await db.$queryRaw<DelegationRow[]>`select ${COLUMNS} from ${TABLES} where d."id" = ${id}`;
  return row ?? null;
};

/** Whether it was still to be ended: who comes second changes nothing. */
export const endDelegation = async (
  db: Db,
  { id, until, by, now }: { id: string; until: LocalDate; by: PostId; now: Instant },
): Promise<boolean> => {
  const { count } = await db.delegation.updateMany({
    where: { id, until: { gt: until } },
    data: { until, endedBy: by, endedAt: now },
  });
  return count > 0;
};

/** A post with its unit; null when there is none of that code. */
export const postOf = async (db: Db, code: PostId): Promise<PostRow | null> => {
  const [row] = await db.$queryRaw<PostRow[]>`
    select p."code", p."title", p."unitCode" as "unit", u."name" as "unitName", u."path", p."roles"
    from "Person" p join "Unit" u on u."code" = p."unitCode" where p."code" = ${code}`;
  return row ?? null;
};

/** Posts of some units that may take something over, in order of unit and code. */
export const postsIn = (db: Db, units: string[]): Promise<PostRow[]> =>
  db.$queryRaw<PostRow[]>`
    select p."code", p."title", p."unitCode" as "unit", u."name" as "unitName", u."path", p."roles"
    from "Person" p join "Unit" u on u."code" = p."unitCode"
    where p."unitCode" = any(${units}) and cardinality(p."roles") > 0 and not 'auditor' = any(p."roles")
    order by u."path" desc, p."code" limit 500`;
