/** How units of a level and the branches below them stand in a year, from their step rows. */

import type { Inspection, YearResult } from '../../domain/evaluation/result.ts';
import type { Counts } from '../../domain/evaluation/year-facts.ts';
import type { Step } from '../../domain/lifecycle/step.ts';
import { dayOfMonth, type LocalDate } from '../../domain/time/local-date.ts';
import type { Db } from '../client.ts';
import { hadToWait, standing } from './read-sign.ts';

export interface LevelUnit {
  code: string;
  name: string;
  wide: boolean;
  /** The unit's own steps alone, and with all below it. */
  own: BranchCounts;
  branch: BranchCounts;
  reviews: {
    id: string;
    obligation: string;
    occurrence: string;
    status: string;
    reviewers: string[];
    result: YearResult | null;
    deadline: LocalDate | null;
  }[];
  inspections: Inspection[];
  /** A letter of that year was refused for good. */
  undelivered: boolean;
}
/** Counted by date alone; `doubtful` are past their date and had to wait on others, or missed letters: they are judged one by one. */
export interface BranchCounts extends Omit<Counts, 'due' | 'excused'> {
  doubtful: { unit: string; step: Step }[];
}

/**
 * The units directly below `top` within a branch, in tree order: one statement, whatever the size of the branch.
 * @param level path of the unit whose direct subordinates are meant
 * @param unreached codes of units that missed letters
 */
export const levelIn = (
  db: Db,
  directive: string,
  level: string,
  { year, today, unreached }: { year: number; today: LocalDate; unreached: string[] },
): Promise<LevelUnit[]> => {
  const [from, to] = [dayOfMonth(year, 1, 1), dayOfMonth(year, 12, 31)];
  return db.$queryRaw`
    with reached as materialized (
      select u."code", u."name", u."path", split_part(substr(u."path", ${level.length + 1}::int), '/', 1) as "top"
      from "Unit" u join "Stream" t on t."directiveId" = ${directive} and t."unitCode" = u."code"
      where starts_with(u."path", ${level}) and u."path" <> ${level}
    ), judged as materialized (
      select r."top", r."code" = r."top" as "own", s."unitCode", s."data", s."returns",
        s."status" in ('accepted', 'submitted') as "done", coalesce(s."submittedOn", s."closedOn") as "doneOn", s."deadline",
        ${hadToWait} or s."unitCode" = any(${unreached}) as "waited", ${standing(today)} as "stands"
      from "Step" s join reached r on r."code" = s."unitCode"
      where s."directiveId" = ${directive} and s."kind" <> 'yearEndReview' and s."role" is null
        and s."status" not in ('waived', 'cancelled', 'superseded', 'waiting') and s."opensOn" is not null
        and s."deadline" between ${from} and ${to}
    ), told as (
      select *, case
        when "done" and "doneOn" <= "deadline" then 'onTime'
        when not "done" and ("deadline" >= ${today} or "stands") then 'running'
        when "waited" then 'doubtful'
        when "done" then 'late' else 'behind' end as "verdict" from judged
    ), beyond as (
      select r."top", r."code" = r."top" as "own",
        sum(jsonb_array_length(coalesce(s."data" #> '{evaluation,proposed,reckoned,exceeded}', s."data" #> '{evaluation,self,exceeded}', '[]')))::int as "n"
      from "Step" s join reached r on r."code" = s."unitCode"
      where s."directiveId" = ${directive} and s."kind" = 'yearEndReview' and s."data" ? 'evaluation'
        and coalesce(s."data" #> '{evaluation,proposed,reckoned,year}', s."data" #> '{evaluation,self,year}') = to_jsonb(${year}::int)
      group by 1, 2
    ), sums as (
      select t."top", t."own",
        (count(*) filter (where "verdict" = 'onTime'))::int as "onTime", (count(*) filter (where "verdict" = 'late'))::int as "late",
        (count(*) filter (where "verdict" = 'behind'))::int as "behind", (count(*) filter (where "verdict" = 'running'))::int as "running",
        (count(*) filter (where "verdict" <> 'running' and "verdict" <> 'doubtful' and "returns" > 0))::int as "returned",
        coalesce(jsonb_agg(jsonb_build_object('unit', "unitCode", 'step', "data")) filter (where "verdict" = 'doubtful'), '[]') as "doubtful"
      from told t group by 1, 2
    ), parts as (
      select coalesce(s."top", b."top") as "top", coalesce(s."own", b."own") as "own", jsonb_build_object('onTime', coalesce(s."onTime", 0),
        'late', coalesce(s."late", 0), 'behind', coalesce(s."behind", 0), 'running', coalesce(s."running", 0),
        'returned', coalesce(s."returned", 0), 'doubtful', coalesce(s."doubtful", '[]'), 'exceeded', coalesce(b."n", 0)) as "counts"
      from sums s full join beyond b on b."top" = s."top" and b."own" = s."own"
    )
    select r."code", r."name", exists (select 1 from reached x where x."top" = r."code" and x."code" <> r."code") as "wide",
      (select p."counts" from parts p where p."top" = r."code" and p."own") as "own",
      (select p."counts" from parts p where p."top" = r."code" and not p."own") as "branch",
      (select coalesce(jsonb_agg(jsonb_build_object('id', s."stepId", 'obligation', s."obligation", 'occurrence', s."occurrence",
          'status', s."status", 'reviewers', s."data" -> 'reviewers', 'result', s."data" -> 'evaluation', 'deadline', s."deadline") order by s."stepId"), '[]')
        from "Step" s where s."directiveId" = ${directive} and s."unitCode" = r."code" and s."kind" = 'yearEndReview'
          and s."status" not in ('waived', 'cancelled', 'superseded')) as "reviews",
      (select coalesce(jsonb_agg(jsonb_build_object('number', i."number", 'planned', i."planned", 'held', i."held", 'findings', i."findings")
          order by i."number"), '[]')
        from "Inspection" i where i."directiveId" = ${directive} and i."unitCode" = r."code") as "inspections",
      exists (select 1 from "Mail" m where m."directiveId" = ${directive} and m."unitCode" = r."code" and m."status" = 'failed'
        and not starts_with(m."kind", 'bounce/')
        and ((m."notBefore" at time zone 'Asia/Ho_Chi_Minh')::date)::text between ${from} and ${to}) as "undelivered"
    from reached r where r."code" = r."top" order by r."path" collate "C"`;
};

export const inspectionsOf = (db: Db, directive: string, unit: string): Promise<Inspection[]> =>
  db.inspection.findMany({
    where: { directiveId: directive, unitCode: unit },
    orderBy: { number: 'asc' },
    select: { number: true, planned: true, held: true, findings: true },
  });
