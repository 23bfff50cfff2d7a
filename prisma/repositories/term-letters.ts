/**
 * Letters about units whose term ends soon. The last day is the directory's, not a workflow's, and may be set while
 * directives run: so it is looked for, and each last day is told once to each desk.
 */
import { addWorkingDays } from '../../domain/calendar/calendar.ts';
import type { UnitBrief } from '../../domain/directive/brief.ts';
import { type Recipient, recipientKey } from '../../domain/ladder/ladder.ts';
import { letterSlot } from '../../domain/ladder/letter-slot.ts';
import { dateOf, type Instant, type LocalDate } from '../../domain/time/local-date.ts';
import type { Db, Tx } from '../client.ts';
import { Prisma } from '../generated/client.ts';
import { deskOf } from './directory.ts';
import { type LetterItem, letterFor } from './outbox.ts';

/** Working days before the last day: time enough to finish, or to arrange who goes on. */
const AHEAD = 7;
/** No calendar has so many days off in a row that the working days are further away. */
const NEAR_DAYS = 31;

interface Ending {
  directive: string;
  unit: string;
  on: LocalDate;
  brief: UnitBrief;
}

/** No letter of the directive `t` has spoken of the last day of `u`. */
const untold = Prisma.sql`not exists (select 1 from "Mail" m where m."directiveId" = t."directiveId"
  and m."items" @> jsonb_build_array(jsonb_build_object('type', 'termEnds', 'unit', u."code", 'on', u."validTo")))`;

/** Units of running directives with a last day near. */
const ending = (db: Db, today: LocalDate): Promise<Ending[]> => db.$queryRaw<Ending[]>`
  select t."directiveId" as "directive", u."code" as "unit", u."validTo" as "on", t."brief"
  from "Unit" u join "Stream" t on t."unitCode" = u."code" and t."closedAt" is null
  where u."validTo" >= ${today} and u."validTo"::date <= ${today}::date + ${NEAR_DAYS}::int and ${untold}
  order by t."directiveId", u."code"`;

/** One worker alone tells it: the other finds it told. */
const isStillUntold = async (tx: Tx, { directive, unit }: Ending): Promise<boolean> => {
  await tx.$queryRaw`
    select 1 from "Stream" where "directiveId" = ${directive} and "unitCode" = ${unit} for update`;
  const rows = await tx.$queryRaw<unknown[]>`
    select 1 from "Stream" t join "Unit" u on u."code" = t."unitCode"
    where t."directiveId" = ${directive} and t."unitCode" = ${unit} and ${untold}`;
  return rows.length > 0;
};

const tell = async (tx: Tx, { directive, unit, on, brief }: Ending, now: Instant): Promise<void> => {
  const [superior] = brief.ancestors;
  const to: Recipient[] = [
    { unit, role: 'officer' },
    ...(superior ? [{ unit: superior, role: 'reviewer' as const }] : []),
  ];
  const desks = await deskOf(tx, directive, to);
  const slot = letterSlot(brief.calendar, brief.defaults.morning, now);
  const item: LetterItem = { type: 'termEnds', unit, on };
  const places = new Map(
    to.flatMap((one) => {
      const desk = desks.get(recipientKey(one));
      return desk ? [[desk.key, desk] as const] : [];
    }),
  );
  // Always in the same order, as every writer of letters.
  for (const [, desk] of [...places].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const mail = await letterFor(tx, { directive, unit, now }, desk, slot);
    await tx.$executeRaw`
      update "Mail" set "items" = "items" || ${JSON.stringify([item])}::jsonb where "id" = ${mail}`;
  }
};

/** @returns how many units were told */
export const queueTermLetters = async (db: Db, now: Instant): Promise<number> => {
  const today = dateOf(now);
  let told = 0;
  for (const one of await ending(db, today)) {
    if (addWorkingDays(one.brief.calendar, one.on, -AHEAD) > today) continue;
    await db.$transaction(async (tx) => {
      if (!(await isStillUntold(tx, one))) return;
      await tell(tx, one, now);
      told++;
    });
  }
  return told;
};
