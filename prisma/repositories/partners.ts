/** Whom a unit may hold a meeting together with: those directly below the same superior, as they are on a day. */
import type { LocalDate } from '../../domain/time/local-date.ts';
import type { Db } from '../client.ts';
import { Prisma } from '../generated/client.ts';

/** Rows "b", in a statement where the unit is known. */
export const partnersOf = (unit: Prisma.Sql, day: LocalDate): Prisma.Sql => Prisma.sql`
  "Unit" a join "Unit" b on b."parentCode" = a."parentCode" and b."code" <> a."code"
    and (b."validFrom" is null or b."validFrom" <= ${day}) and (b."validTo" is null or ${day} <= b."validTo")
  where a."code" = ${unit}`;

/** Those of these units that are none. */
export const notPartners = async (
  db: Db,
  unit: string,
  units: string[],
  day: LocalDate,
): Promise<string[]> => {
  const rows = await db.$queryRaw<{ code: string }[]>`
    select b."code" from ${partnersOf(Prisma.sql`${unit}`, day)} and b."code" = any(${units})`;
  const known = new Set(rows.map(({ code }) => code));
  return units.filter((one) => !known.has(one));
};
