/** The steps of one obligation in a branch, a page at a time, in one statement. */
import type { Step } from '../../domain/lifecycle/step.ts';
import type { ClockBrief } from '../../domain/lifecycle/wakes.ts';
import type { Db } from '../client.ts';
import { Prisma } from '../generated/client.ts';
import { clockBrief } from './read-listed.ts';
import { answerable } from './read-sign.ts';

export interface ObligationStepRow {
  unit: { code: string; name: string };
  path: string;
  step: Step;
  brief: ClockBrief;
  answerable: string | null;
  total: number;
}

/** In tree order from after a place in it. */
export const obligationSteps = (
  db: Db,
  { directive, obligation, branch }: { directive: string; obligation: string; branch: string },
  { after, limit }: { after: { path: string; step: string } | null; limit: number },
): Promise<ObligationStepRow[]> => db.$queryRaw<ObligationStepRow[]>`
  with owed as materialized (
    select s."stepId", s."data", s."post", u."code", u."name", u."path" from "Step" s join "Unit" u on u."code" = s."unitCode"
    where s."directiveId" = ${directive} and s."obligation" = ${obligation} and starts_with(u."path", ${branch})
  ), page as (
    select * from owed where ${after?.path ?? null}::text is null
      or ("path" collate "C", "stepId" collate "C") > (${after?.path ?? ''}, ${after?.step ?? ''})
    order by "path" collate "C", "stepId" collate "C" limit ${limit}
  )
  select jsonb_build_object('code', u."code", 'name', u."name") as "unit", u."path", u."data" as "step", ${clockBrief} as "brief",
    case when u."post" is null then ${answerable(Prisma.sql`${directive}`)}
      else (select m."title" from "Person" m where m."code" = u."post") end as "answerable",
    (select count(*)::int from owed) as "total"
  from page u join "Stream" t on t."directiveId" = ${directive} and t."unitCode" = u."code"
  order by u."path" collate "C", u."stepId" collate "C"`;
