/** Who has taken over whose work under a directive, and where each of them stands or stood. */
import type { Heirs, Standing, Takeover } from '../../domain/lifecycle/amended-heir.ts';
import type { UnitId } from '../../domain/organisation/organisation.ts';
import { rolloutId } from '../../domain/rollout/ids.ts';
import type { Db } from '../client.ts';
import { unitFrom } from './unit-rows.ts';

/** Heirs are found by the changes of the tree that the directive was told, which are few: no unit's events are read but theirs. */
export const heirsOf = async (db: Db, directive: string): Promise<Heirs> => {
  const rows = await db.$queryRaw<({ heir: UnitId } & Takeover)[]>`
    with "heirs" as (
      select distinct h."code" from "Event" r
      cross join lateral jsonb_array_elements(r."fact" -> 'body' -> 'ends') e
      cross join lateral jsonb_array_elements_text(e -> 'heirs') h("code")
      where r."workflowId" = ${rolloutId(directive)} and r."type" = 'NewsRecorded'
        and r."fact" -> 'body' ->> 'type' = 'UnitsReorganised')
    select x."unitCode" as "heir", x."fact" ->> 'from' as "from", x."fact" -> 'obligations' as "obligations"
    from "Event" x join "heirs" h on h."code" = x."unitCode"
    where x."directiveId" = ${directive} and x."type" = 'TakenOver'
    order by x."unitCode", x."seq"`;
  const takeovers = Map.groupBy(rows, ({ heir }) => heir);
  const codes = [...new Set(rows.flatMap(({ heir, from }) => [heir, from]))];
  const units = await db.unit.findMany({ where: { code: { in: codes } } });
  const places = new Map<UnitId, Standing>(
    units.map((row) => [
      row.code,
      { unit: unitFrom(row), ancestors: row.path.split('/').filter(Boolean).slice(0, -1).reverse() },
    ]),
  );
  return { takeovers, placeOf: (unit) => places.get(unit) };
};
