/** Whose work a unit went on with, and who goes on with its own; newest first. As parts of a query. */
import type { LocalDate } from '../../domain/time/local-date.ts';
import { Prisma } from '../generated/client.ts';

export interface Kin {
  code: string;
  name: string;
  /** The first day of the new tree. */
  on: LocalDate;
}

const kin = Prisma.sql`
  coalesce(jsonb_agg(jsonb_build_object('code', k."code", 'name', k."name", 'on', x."effectiveOn")
    order by x."effectiveOn" desc, k."code"), '[]')`;
export const predecessorsOf = (unit: string): Prisma.Sql => Prisma.sql`
  (select ${kin} from "UnitSuccession" x join "Unit" k on k."code" = x."fromCode" where x."toCode" = ${unit})`;
export const successorsOf = (unit: string): Prisma.Sql => Prisma.sql`
  (select ${kin} from "UnitSuccession" x join "Unit" k on k."code" = x."toCode" where x."fromCode" = ${unit})`;
