/** Who stands behind a session token: account, post, unit and the unit above it, in one look. */
import type { PersonRole, UnitKind } from '../../domain/organisation/organisation.ts';
import type { Db } from '../client.ts';
import { Prisma } from '../generated/client.ts';

interface UnitRow {
  code: string;
  name: string;
  kind: UnitKind;
  path: string;
}
export interface SessionPerson {
  code: string;
  title: string;
  email: string;
  roles: PersonRole[];
  unit: UnitRow;
  parent: UnitRow | null;
  mustChange: boolean;
}

const COLUMNS = Prisma.sql`
  p."code", p."title", p."email", p."roles",
  jsonb_build_object('code', u."code", 'name', u."name", 'kind', u."kind", 'path', u."path") as "unit",
  case when a."code" is null then null
    else jsonb_build_object('code', a."code", 'name', a."name", 'kind', a."kind", 'path', a."path") end as "parent"`;

/** Sessions live by the wall's time: the product's clock may jump by a year in training, and nobody is logged out. */
export const personOfSession = async (db: Db, token: string): Promise<SessionPerson | null> => {
  const rows = await db.$queryRaw<SessionPerson[]>`
    select ${COLUMNS}, x."mustChange"
    from "session" s
    join "user" x on x."id" = s."userId"
    join "Person" p on p."code" = x."personCode"
    join "Unit" u on u."code" = p."unitCode"
    left join "Unit" a on a."code" = u."parentCode"
    where s."token" = ${token} and s."expiresAt" > now()`;
  return rows[0] ?? null;
};

/** A post at whose desk a substitute sits: it may have no account of its own. */
export const personByPost = async (db: Db, post: string): Promise<SessionPerson | null> => {
  const rows = await db.$queryRaw<SessionPerson[]>`
    select ${COLUMNS}, false as "mustChange" from "Person" p
    join "Unit" u on u."code" = p."unitCode" left join "Unit" a on a."code" = u."parentCode" where p."code" = ${post}`;
  return rows[0] ?? null;
};
