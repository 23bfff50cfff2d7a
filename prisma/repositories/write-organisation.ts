/** Writing a planned import, in the caller's transaction. Rows go in batches, superiors before those below them. */
import type { UnitToWrite } from '../../domain/organisation/import-rows.ts';
import type { Person } from '../../domain/organisation/organisation.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import type { Tx } from '../client.ts';
import { unitColumns } from './unit-rows.ts';

const BATCH = 5000;
const inBatches = async <T>(list: T[], write: (batch: T[]) => Promise<unknown>): Promise<void> => {
  for (let i = 0; i < list.length; i += BATCH) await write(list.slice(i, i + BATCH));
};

/** One at a time: two imports would each plan on what the other changes. */
export const lockOrganisation = (tx: Tx): Promise<unknown> =>
  tx.$executeRaw`select pg_advisory_xact_lock(hashtext('organisation'))`;

const rememberFormer = (tx: Tx, units: UnitToWrite[], until: LocalDate): Promise<void> => {
  const former = units.flatMap(({ unit, was }) => (was ? [{ unitCode: unit.code, ...was }] : []));
  return inBatches(
    former,
    (batch) => tx.$executeRaw`
      insert into "UnitFormer" ("unitCode", "until", "name", "kind", "parentCode", "tags")
      select f."unitCode", ${until}, f."name", f."kind", f."parent", f."tags"
      from jsonb_to_recordset(${JSON.stringify(batch)}::jsonb)
        as f("unitCode" text, "name" text, "kind" text, "parent" text, "tags" text[])
      -- What it was until yesterday is known from the day's first change on.
      on conflict do nothing`,
  );
};

const upsertUnits = (tx: Tx, units: UnitToWrite[]): Promise<void> => {
  const rows = units.map(({ unit, path }) => unitColumns(unit, path)).sort((a, b) => a.level - b.level);
  return inBatches(
    rows,
    (batch) => tx.$executeRaw`
      insert into "Unit" ("code", "name", "kind", "tier", "parentCode", "path", "level", "tags", "mailbox", "committeeMailbox",
        "phone", "address", "termFrom", "termTo", "validFrom", "validTo")
      select u.* from jsonb_to_recordset(${JSON.stringify(batch)}::jsonb) as u("code" text, "name" text, "kind" text, "tier" text,
        "parentCode" text, "path" text, "level" int, "tags" text[], "mailbox" text, "committeeMailbox" text, "phone" text,
        "address" text, "termFrom" text, "termTo" text, "validFrom" text, "validTo" text)
      on conflict ("code") do update set "name" = excluded."name", "kind" = excluded."kind", "tier" = excluded."tier",
        "parentCode" = excluded."parentCode", "path" = excluded."path", "level" = excluded."level", "tags" = excluded."tags",
        "mailbox" = excluded."mailbox", "committeeMailbox" = excluded."committeeMailbox", "phone" = excluded."phone",
        "address" = excluded."address", "termFrom" = excluded."termFrom", "termTo" = excluded."termTo",
        "validFrom" = excluded."validFrom", "validTo" = excluded."validTo"`,
  );
};

/** Branches follow the units that moved. */
const movePaths = (tx: Tx, moved: string[]): Promise<unknown> =>
  tx.$executeRaw`
    with recursive branch as (
      select "code", "path" from "Unit" where "code" = any(${moved})
      union
      select u."code", b."path" || u."code" || '/' from "Unit" u join branch b on u."parentCode" = b."code"
    )
    update "Unit" u set "path" = b."path", "level" = length(b."path") - length(replace(b."path", '/', '')) - 1
    from branch b where b."code" = u."code" and u."path" <> b."path"`;

export const writeUnits = async (tx: Tx, units: UnitToWrite[], until: LocalDate): Promise<void> => {
  await rememberFormer(tx, units, until);
  await upsertUnits(tx, units);
  const moved = units.filter((one) => one.moved).map(({ unit }) => unit.code);
  if (moved.length > 0) await movePaths(tx, moved);
};

/** Addresses that change step aside first, so that two posts may exchange theirs. */
const stepAside = async (tx: Tx, people: Person[]): Promise<void> => {
  const rows = JSON.stringify(people.map(({ code, email }) => ({ code, email })));
  await tx.$executeRaw`
    update "user" x set "email" = x."personCode" || '@-' from jsonb_to_recordset(${rows}::jsonb) as n("code" text, "email" text)
    where x."personCode" = n."code" and x."email" <> lower(n."email")`;
  await tx.$executeRaw`
    update "Person" p set "email" = p."code" || '@-', "bouncedAt" = null
    from jsonb_to_recordset(${rows}::jsonb) as n("code" text, "email" text)
    where p."code" = n."code" and p."email" <> n."email"`;
};

export const writePeople = (tx: Tx, people: Person[]): Promise<void> =>
  inBatches(people, async (batch) => {
    await stepAside(tx, batch);
    const rows = batch.map(({ unit, follows = [], ...person }) => ({ ...person, unitCode: unit, follows }));
    await tx.$executeRaw`
      insert into "Person" ("code", "title", "unitCode", "roles", "email", "follows")
      select p.* from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as p("code" text, "title" text, "unitCode" text, "roles" text[], "email" text, "follows" text[])
      on conflict ("code") do update set "title" = excluded."title", "unitCode" = excluded."unitCode", "roles" = excluded."roles",
        "email" = excluded."email", "follows" = excluded."follows"`;
    await tx.$executeRaw`
      update "user" x set "name" = p."title", "email" = lower(p."email"), "updatedAt" = now() from "Person" p
      where p."code" = x."personCode" and p."code" = any(${batch.map(({ code }) => code)})`;
  });

/** Sessions and password go with the account; what the post did stays on record. */
export const closeAccounts = async (tx: Tx, posts: string[]): Promise<void> => {
  await tx.user.deleteMany({ where: { personCode: { in: posts } } });
};
