/** Posts that leave: what they answer for in running directives, and the record of their leaving. */
import type { Paper } from '../../domain/lifecycle/step.ts';
import type { PersonRole, PostId } from '../../domain/organisation/organisation.ts';
import { addDays, type Instant, type LocalDate } from '../../domain/time/local-date.ts';
import type { Db } from '../client.ts';
import { Prisma } from '../generated/client.ts';
import { passAssignments } from './assignments.ts';
import { answerableOf } from './read-sign.ts';

export interface PostDuties {
  directive: string;
  number: string | null;
  title: string;
  /** It is the one who answers for the directive in its unit, named or not. */
  answers: boolean;
}

const OPEN = Prisma.sql`('waiting', 'open', 'submitted', 'returned')`;

/** Running directives in which a post of a unit answers, or owes something of its own now or later. */
export const dutiesOf = (db: Db, { post, unit }: { post: PostId; unit: string }): Promise<PostDuties[]> =>
  db.$queryRaw<PostDuties[]>`
    select * from (
      select d."id" as "directive", d."number", d."title",
        coalesce(${answerableOf(Prisma.sql`p."code"`, Prisma.sql`d."id"`, Prisma.sql`t."unitCode"`)} = ${post}, false) as "answers",
        exists (select 1 from "Step" s where s."directiveId" = d."id" and s."unitCode" = t."unitCode" and s."post" = ${post}
          and s."status" in ${OPEN})
        or jsonb_path_exists(t."brief", '$.obligations[*].posts[*] ? (@ == $post)', jsonb_build_object('post', ${post}::text)) as "owes"
      from "Stream" t join "Directive" d on d."id" = t."directiveId"
      where t."unitCode" = ${unit} and d."status" = 'issued' and t."closedAt" is null
    ) x where "answers" or "owes" order by "directive"`;

export interface HandOverRow {
  id: string;
  post: PostId;
  toPost: PostId | null;
}

/** Begins a hand-over, or goes on with the one that was begun before. */
export const beginHandOver = (
  db: Db,
  given: {
    post: PostId;
    to: PostId | null;
    reason: string;
    paper: Paper;
    roles: PersonRole[];
    by: PostId;
    now: Instant;
  },
): Promise<HandOverRow> =>
  db.$transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext(${`hand-over ${given.post}`}))`;
    const { post, to: toPost, paper, now: createdAt, ...rest } = given;
    const begun = await tx.postHandOver.findFirst({ where: { post, doneAt: null } });
    return (
      begun ?? tx.postHandOver.create({ data: { post, toPost, paper: { ...paper }, createdAt, ...rest } })
    );
  });

/** The post is nobody's desk from now on: without roles, account and delegations and units to follow, until somebody is given it again. */
export const endHandOver = (
  db: Db,
  { id, post, toPost, paper, by }: HandOverRow & { paper: Paper; by: PostId },
  now: Instant,
  lastDay: LocalDate,
): Promise<void> =>
  db.$transaction(async (tx) => {
    await tx.postHandOver.update({ where: { id }, data: { doneAt: now } });
    await tx.person.update({ where: { code: post }, data: { roles: [] } });
    await tx.user.deleteMany({ where: { personCode: post } });
    await passAssignments(tx, { post, to: toPost, since: addDays(lastDay, 1), paper, by, now });
    await tx.delegation.updateMany({
      where: { OR: [{ fromPost: post }, { toPost: post }], until: { gt: lastDay } },
      data: { until: lastDay, endedAt: now, endedBy: post },
    });
  });
