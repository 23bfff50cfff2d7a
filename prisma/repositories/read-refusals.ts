/** Refused acts of a branch, newest first. */
import type { Instant, LocalDate } from '../../domain/time/local-date.ts';
import { addDays, instantAt } from '../../domain/time/local-date.ts';
import type { Db } from '../client.ts';

export interface RefusalRow {
  id: string;
  at: Instant;
  person: string;
  title: string | null;
  /** What the record says besides: the post in whose place it was tried. */
  inPlaceOf: string | null;
  act: string;
  code: string;
  directive: string | null;
  directiveName: string | null;
  unit: string | null;
  unitName: string | null;
  step: string | null;
}
export interface RefusalPlace {
  at: Instant;
  id: string;
}
export interface RefusalFilter {
  directive?: string | undefined;
  unit?: string | undefined;
  act?: string | undefined;
  code?: string | undefined;
  from?: LocalDate | undefined;
  to?: LocalDate | undefined;
}

/** Of a branch is what was tried on a unit of it, on a directive of its issuers, or elsewhere by its people. */
export const refusalsOf = async (
  db: Db,
  branch: string,
  filter: RefusalFilter,
  page: { before: RefusalPlace | null; limit: number },
): Promise<RefusalRow[]> => {
  const { directive = null, unit = null, act = null, code = null } = filter;
  const from = filter.from ? instantAt(filter.from, '00:00') : null;
  const until = filter.to ? instantAt(addDays(filter.to, 1), '00:00') : null;
  const rows = await db.$queryRaw<(Omit<RefusalRow, 'at'> & { at: Date })[]>`
    select l."id", l."at", l."person", p."title", l."detail"->>'inPlaceOf' as "inPlaceOf", coalesce(l."act", l."what") as "act",
      coalesce(l."code", l."detail"->>'code', '') as "code", l."directiveId" as "directive", coalesce(d."number", d."title") as "directiveName",
      l."unitCode" as "unit", u."name" as "unitName", l."stepId" as "step"
    from "AccessLog" l left join "Person" p on p."code" = l."person" left join "Unit" pu on pu."code" = p."unitCode"
    left join "Directive" d on d."id" = l."directiveId" left join "Unit" iu on iu."code" = d."issuer"
    left join "Unit" u on u."code" = l."unitCode"
    where l."kind" = 'refusal' and starts_with(coalesce(u."path", iu."path", pu."path", ''), ${branch})
      and (${directive}::text is null or l."directiveId" = ${directive}::text) and (${unit}::text is null or l."unitCode" = ${unit}::text)
      and (${act}::text is null or l."act" = ${act}::text) and (${code}::text is null or l."code" = ${code}::text)
      and (${from}::timestamptz is null or l."at" >= ${from}::timestamptz) and (${until}::timestamptz is null or l."at" < ${until}::timestamptz)
      and (${page.before?.at ?? null}::timestamptz is null
        or (l."at", l."id") < (${page.before?.at ?? null}::timestamptz, ${page.before?.id ?? ''}))
    order by l."at" desc, l."id" desc limit ${page.limit}`;
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
};
