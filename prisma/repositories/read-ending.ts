/** What an early end of a directive means: what is open, and which units could go on with it under another. */
import type { Db } from '../client.ts';
import { Prisma } from '../generated/client.ts';

const open = (alias: string): Prisma.Sql =>
  Prisma.raw(`${alias}."status" not in ('accepted', 'waived', 'cancelled', 'superseded', 'missed')`);

export interface OpenRequirement {
  obligation: string;
  units: number;
  open: number;
  begun: number;
  worked: number;
  submitted: number;
}
export interface EndingFigures {
  units: number;
  closed: number;
  letters: number;
  requirements: OpenRequirement[];
}

/** In one statement. */
export const endingFigures = async (db: Db, directive: string, today: string): Promise<EndingFigures> => {
  const [row] = await db.$queryRaw<EndingFigures[]>`
    with mine as (
      select s."obligation", s."unitCode", s."status", s."opensOn" <= ${today} as "begun",
        s."data" ? 'progress' or coalesce((s."data" ->> 'attempts')::int, 0) > 0 as "worked"
      from "Step" s where s."directiveId" = ${directive} and ${open('s')}
    ), asked as (
      select "obligation", count(distinct "unitCode")::int as "units", count(*)::int as "open",
        count(*) filter (where "begun")::int as "begun", count(*) filter (where "worked")::int as "worked",
        count(*) filter (where "status" = 'submitted')::int as "submitted"
      from mine group by "obligation"
    )
    select
      (select count(*)::int from "Stream" t where t."directiveId" = ${directive} and t."unitCode" is not null and t."closedAt" is null) as "units",
      (select count(*)::int from "Step" s where s."directiveId" = ${directive} and not ${open('s')}) as "closed",
      (select count(distinct m."id")::int from "Mail" m join "Reminder" r on r."mailId" = m."id"
        where m."directiveId" = ${directive} and m."status" = 'pending' and r."status" = 'due') as "letters",
      (select coalesce(jsonb_agg(to_jsonb(a) order by a."obligation" collate "C"), '[]') from asked a) as "requirements"`;
  return row ?? { units: 0, closed: 0, letters: 0, requirements: [] };
};

export interface Unreceived {
  from: string;
  units: number;
  /** In order of code, at most as many as were asked for. */
  codes: string[];
}

/** For each pair the units whose begun steps of the first find no open step of the second. Pairs that all may go on with are left out. */
export const unreceived = (
  db: Db,
  { before, after, today }: { before: string; after: string; today: string },
  pairs: { from: string; to: string }[],
  limit: number,
): Promise<Unreceived[]> => db.$queryRaw<Unreceived[]>`
  with lacking as (
    select distinct p."from", s."unitCode"
    from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as p("from" text, "to" text)
    join "Step" s on s."directiveId" = ${before} and s."obligation" = p."from" and ${open('s')} and s."opensOn" <= ${today}
    where not exists (select 1 from "Step" t where t."directiveId" = ${after} and t."unitCode" = s."unitCode"
      and t."obligation" = p."to" and ${open('t')})
  )
  select "from", count(*)::int as "units", (array_agg("unitCode" order by "unitCode" collate "C"))[1:${limit}::int] as "codes"
  from lacking group by "from"`;
