/** The sign of a step in SQL, for counting. The same order as `signOf` of the contracts; a test holds them together. */
import type { LocalDate } from '../../domain/time/local-date.ts';
import { Prisma } from '../generated/client.ts';

export interface SignDates {
  today: LocalDate;
  /** The last deadline that counts as near. */
  soon: LocalDate;
}

/** Whether the clocks of the unit of a step, under the alias `s`, stand today: few units, found once a query. */
export const standing = (today: LocalDate): Prisma.Sql => Prisma.sql`
  (s."directiveId", s."unitCode") in (select x."directiveId", x."unitCode" from "Suspension" x
    where x."from" <= ${today} and (x."until" is null or x."until" >= ${today}))`;

/** Expects the step under the alias `s`. */
export const signOf = ({ today, soon }: SignDates): Prisma.Sql => Prisma.sql`
  case
    when s."status" = 'accepted' then case when s."onTime" is null then 'done' when s."onTime" then 'onTime' else 'acceptedLate' end
    when s."status" in ('waived', 'cancelled', 'superseded', 'missed', 'waiting', 'submitted') then s."status"
    when ${standing(today)} then case when s."status" = 'returned' then 'returned' when s."opensOn" > ${today} then 'planned' else 'open' end
    when s."deadline" < ${today} then 'overdue'
    when s."status" = 'returned' then 'returned'
    when s."opensOn" > ${today} then 'planned'
    when s."deadline" <= ${soon} then 'dueSoon'
    else 'open'
  end`;

/** The post of a unit that answers for a directive: whom the unit named, else its officer, else its head. */
export const answerableOf = (
  what: Prisma.Sql,
  directive: Prisma.Sql,
  unit: Prisma.Sql,
): Prisma.Sql => Prisma.sql`
  (select ${what} from "Person" p left join "Receipt" r
     on r."directiveId" = ${directive} and r."unitCode" = p."unitCode" and r."officer" = p."code"
   where p."unitCode" = ${unit} and p."roles" && array['officer', 'head']
   order by r."officer" is null, ('officer' = any(p."roles")) desc, p."code" limit 1)`;
/** Its title, for a unit under the alias `u`. */
export const answerable = (directive: Prisma.Sql): Prisma.Sql =>
  answerableOf(Prisma.sql`p."title"`, directive, Prisma.sql`u."code"`);
/** Title of who stands in that day for the post answerable; null for nobody. For a unit under the alias `u`. */
export const substitute = (directive: Prisma.Sql, day: LocalDate): Prisma.Sql =>
  answerableOf(
    Prisma.sql`(select q."title" from "Delegation" e join "Person" q on q."code" = e."toPost"
      where e."fromPost" = p."code" and e."since" <= ${day} and e."until" >= ${day} limit 1)`,
    directive,
    Prisma.sql`u."code"`,
  );

/** A step, under the alias `s`, of which others had the matter on some days: it is judged by its own time, one by one. */
export const hadToWait = Prisma.sql`
  (s."data" ? 'waits' or s."data" -> 'extension' -> 'asked' <> 'null'::jsonb or s."data" ? 'difficulty' or s."data" ? 'disclaim')`;
