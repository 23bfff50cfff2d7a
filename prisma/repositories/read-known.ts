/** What is stored of all that an import speaks of, and nothing else of the tree. */
import type { Known, KnownPerson, PersonRow, UnitRow } from '../../domain/organisation/import-rows.ts';
import type { Tx } from '../client.ts';
import { personFrom, type UnitColumns, unitFrom } from './unit-rows.ts';

const unitsByCode = (tx: Tx, codes: Iterable<string>): Promise<UnitColumns[]> => {
  const wanted = [...new Set(codes)];
  return tx.$queryRaw<UnitColumns[]>`select * from "Unit" where "code" = any(${wanted})`;
};

type PersonColumns = Parameters<typeof personFrom>[0] & { hasAccount: boolean };
const peopleByCode = (tx: Tx, codes: string[]): Promise<PersonColumns[]> =>
  tx.$queryRaw<PersonColumns[]>`
    select p.*, exists (select 1 from "user" x where x."personCode" = p."code") as "hasAccount"
    from "Person" p where p."code" = any(${codes})`;

const subordinatesOf = async (tx: Tx, ending: string[]): Promise<Known['subordinates']> => {
  const rows = await tx.$queryRaw<{ parent: string; code: string; validTo: string | null }[]>`
    select "parentCode" as "parent", "code", "validTo" from "Unit" where "parentCode" = any(${ending}) order by "code"`;
  const found: Known['subordinates'] = new Map();
  for (const { parent, code, validTo } of rows)
    found.set(parent, [...(found.get(parent) ?? []), { code, validTo }]);
  return found;
};

export const readKnown = async (tx: Tx, rows: { units: UnitRow[]; people: PersonRow[] }): Promise<Known> => {
  const people = await peopleByCode(
    tx,
    rows.people.map(({ values }) => values.code),
  );
  const mentioned = await unitsByCode(tx, [
    ...rows.units.flatMap(({ values }) => [values.code, ...(values.parent ? [values.parent] : [])]),
    ...rows.people.flatMap(({ values }) => [
      ...(values.unit ? [values.unit] : []),
      ...(values.follows ?? []),
    ]),
    ...people.map((person) => person.unitCode),
  ]);
  const have = new Set(mentioned.map(({ code }) => code));
  const above = mentioned.flatMap(({ path }) => path.split('/').filter((code) => code && !have.has(code)));
  const line = await unitsByCode(tx, above);
  const emails = rows.people.flatMap(({ values }) => (values.email ? [values.email.toLowerCase()] : []));
  const holders = await tx.$queryRaw<{ address: string; code: string }[]>`
    select lower("email") as "address", "code" from "Person" where lower("email") = any(${emails})`;
  const [root] = await tx.$queryRaw<
    { code: string }[]
  >`select "code" from "Unit" where "parentCode" is null limit 1`;
  const ending = rows.units.flatMap(({ values }) => (values.validTo ? [values.code] : []));
  return {
    units: new Map([...mentioned, ...line].map((row) => [row.code, unitFrom(row)])),
    people: new Map(
      people.map((row): [string, KnownPerson] => [
        row.code,
        { ...personFrom(row), hasAccount: row.hasAccount },
      ]),
    ),
    addresses: new Map(holders.map(({ address, code }) => [address, code])),
    root: root?.code ?? null,
    subordinates: ending.length > 0 ? await subordinatesOf(tx, ending) : new Map(),
  };
};
