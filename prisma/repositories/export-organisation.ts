/** Units and people of a branch for a file, page by page: a country is never held whole. */
import type { KnownPerson } from '../../domain/organisation/import-rows.ts';
import type { Unit } from '../../domain/organisation/organisation.ts';
import type { Db } from '../client.ts';
import { personFrom, type UnitColumns, unitFrom } from './unit-rows.ts';

const PAGE = 2000;

/** In tree order: superiors come before those below them. */
export async function* exportedUnits(db: Db, branch: string): AsyncGenerator<Unit> {
  for (let after = ''; ; ) {
    const rows = await db.$queryRaw<UnitColumns[]>`
      select * from "Unit" where starts_with("path", ${branch}) and "path" ~>~ ${after}
      order by "path" using ~<~ limit ${PAGE}`;
    for (const row of rows) yield unitFrom(row);
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = last.path;
  }
}

type Row = Parameters<typeof personFrom>[0] & { hasAccount: boolean };
export async function* exportedPeople(db: Db, branch: string): AsyncGenerator<KnownPerson> {
  for (let after = ''; ; ) {
    const rows = await db.$queryRaw<Row[]>`
      select p.*, exists (select 1 from "user" x where x."personCode" = p."code") as "hasAccount"
      from "Person" p join "Unit" u on u."code" = p."unitCode"
      where starts_with(u."path", ${branch}) and p."code" > ${after} order by p."code" limit ${PAGE}`;
    for (const row of rows) yield { ...personFrom(row), hasAccount: row.hasAccount };
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = last.code;
  }
}
