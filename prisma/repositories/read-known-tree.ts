/** What is stored of all that a reorganisation speaks of, and nothing else of the tree. */
import type { KnownUnit } from '../../domain/organisation/import-rows.ts';
import type { UnitId } from '../../domain/organisation/organisation.ts';
import {
  endingUnitsOf,
  type KnownDirective,
  type KnownPost,
  type KnownTree,
  leavingOf,
  mentionedIn,
  type ReorganisationRequest,
} from '../../domain/reorganisation/request.ts';
import { addDays, type LocalDate } from '../../domain/time/local-date.ts';
import type { Tx } from '../client.ts';
import { type UnitColumns, unitFrom } from './unit-rows.ts';

const unitsByCode = async (tx: Tx, codes: UnitId[]): Promise<KnownUnit[]> => {
  const rows = await tx.$queryRaw<UnitColumns[]>`select * from "Unit" where "code" = any(${codes})`;
  return rows.map(unitFrom);
};

const subordinatesOf = async (tx: Tx, units: UnitId[], on: LocalDate): Promise<KnownUnit[]> => {
  const rows = await tx.$queryRaw<UnitColumns[]>`
    select * from "Unit" where "parentCode" = any(${units}) and ("validTo" is null or "validTo" >= ${on}) order by "code"`;
  return rows.map(unitFrom);
};

/** The first day of each unit's latest change: of name or place, or as one of predecessor and heir. */
const changesOf = async (tx: Tx, units: UnitId[]): Promise<Map<UnitId, LocalDate>> => {
  const rows = await tx.$queryRaw<{ unit: UnitId; until: LocalDate | null; on: LocalDate | null }[]>`
    select u."unit", (select max(f."until") from "UnitFormer" f where f."unitCode" = u."unit") as "until",
      (select max(s."effectiveOn") from "UnitSuccession" s where s."fromCode" = u."unit" or s."toCode" = u."unit") as "on"
    from unnest(${units}::text[]) as u("unit")`;
  return new Map(
    rows.flatMap(({ unit, until, on }): [UnitId, LocalDate][] => {
      const days = [until && addDays(until, 1), on].filter((day): day is LocalDate => day !== null);
      const last = days.sort().at(-1);
      return last ? [[unit, last]] : [];
    }),
  );
};

/** Units of requests that wait for their day; not of the one that is being looked at. */
const waitingOf = async (tx: Tx, except: string): Promise<Set<UnitId>> => {
  const rows = await tx.$queryRaw<{ request: ReorganisationRequest }[]>`
    select "request" from "Reorganisation"
    where "appliedAt" is null and "withdrawnAt" is null and "id" <> ${except}`;
  return new Set(rows.flatMap(({ request }) => [...request.units, ...request.heirs.map(({ code }) => code)]));
};

/**
 * Running directives under which one of the units stands, with what those that may leave them still owe by a day: periods
 * that begin later are the heirs' own.
 */
const directivesOf = (
  tx: Tx,
  { units, leaving, day }: { units: UnitId[]; leaving: UnitId[]; day: LocalDate },
): Promise<KnownDirective[]> =>
  tx.$queryRaw<KnownDirective[]>`
    select d."id", coalesce(d."number", d."title") as "name", d."issuer",
      (with recursive named as (
        select b from (
          select o ->> 'via' as b from jsonb_array_elements(d."document" -> 'obligations') o
          union select o ->> 'to' from jsonb_array_elements(d."document" -> 'obligations') o
          union select d."document" ->> 'followedBy') said where b is not null
        -- Whoever has taken the place of a named body looks and follows in its stead.
        union select x."toCode" from named join "UnitSuccession" x on x."fromCode" = named.b
      ) select coalesce(jsonb_agg(distinct b), '[]') from named) as "bodies",
      (select coalesce(jsonb_agg(s."unitCode" order by s."unitCode"), '[]') from "Stream" s
        where s."directiveId" = d."id" and s."unitCode" = any(${units})) as "under",
      (select coalesce(jsonb_agg(jsonb_build_object('unit', t."unitCode", 'step', t."stepId") order by t."unitCode", t."stepId"), '[]')
        from "Step" t where t."directiveId" = d."id" and t."unitCode" = any(${leaving})
          and t."status" in ('waiting', 'open', 'submitted', 'returned') and (t."opensOn" is null or t."opensOn" <= ${day})) as "steps"
    from "Directive" d
    where d."status" = 'issued' and exists (
      select 1 from "Stream" s where s."directiveId" = d."id" and s."unitCode" = any(${units}))
    order by d."id"`;

/** @param branch path of the branch that who asks keeps; `/` for everything */
export const readKnownTree = async (
  tx: Tx,
  request: ReorganisationRequest,
  { branch, id, today }: { branch: string; id: string; today: LocalDate },
): Promise<KnownTree> => {
  const mentioned = await unitsByCode(tx, mentionedIn(request));
  const ending = endingUnitsOf(request);
  const leaving = leavingOf(request);
  const below = await subordinatesOf(tx, leaving, request.on);
  const have = new Set([...mentioned, ...below].map(({ code }) => code));
  const above = [...mentioned, ...below].flatMap(({ path }) =>
    path.split('/').filter((code) => code && !have.has(code)),
  );
  const units = new Map(
    [...mentioned, ...below, ...(await unitsByCode(tx, [...new Set(above)]))].map((unit) => [
      unit.code,
      unit,
    ]),
  );
  const codes = [...units.keys()];
  const people = await tx.$queryRaw<KnownPost[]>`
    select "code", "title", "unitCode" as "unit" from "Person" where "unitCode" = any(${ending}) order by "code"`;
  return {
    units,
    within: new Set(
      [...units.values()].filter(({ path }) => path.startsWith(branch)).map(({ code }) => code),
    ),
    subordinates: new Map(
      leaving.map((unit) => [unit, below.filter(({ parent }) => parent === unit).map(({ code }) => code)]),
    ),
    people,
    changedOn: await changesOf(tx, codes),
    waiting: await waitingOf(tx, id),
    directives: await directivesOf(tx, {
      units: codes,
      leaving,
      day: request.on > today ? request.on : today,
    }),
  };
};
