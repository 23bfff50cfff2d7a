/** Figures of a final review in SQL: the same rules as `domain/closing/final-review.ts`, held together by a test. */
import {
  emptyRequirement,
  type FinalFigures,
  inOrder,
  type Requirement,
  stepEndOf,
  type YearBand,
} from '../../domain/closing/final-review.ts';
import type { Span } from '../../domain/evaluation/result.ts';
import type { Step } from '../../domain/lifecycle/step.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import type { Db } from '../client.ts';
import { undeliveredIn } from './read-evaluation.ts';
import { hadToWait, standing } from './read-sign.ts';

type CountRow = Omit<Requirement, 'findings' | 'excused'> & {
  /** Past their date with days on which others had the matter, or on which no letter came: judged one by one. */
  doubtful: { unit: string; step: Step }[];
};

/** Counted by date alone, in one pass over the directive's steps. */
const countedSteps = (db: Db, directive: string, asOf: LocalDate, unreached: string[]): Promise<CountRow[]> =>
  db.$queryRaw`
    with judged as (
      select s."obligation", s."unitCode", s."returns", s."data", case
        when s."status" in ('waived', 'cancelled', 'superseded') then 'released'
        when s."status" in ('accepted', 'submitted') then case
          when s."deadline" is null then 'undated'
          when coalesce(s."submittedOn", s."closedOn") <= s."deadline" then 'onTime'
          when ${hadToWait} or s."unitCode" = any(${unreached}) then 'doubtful'
          else 'late' end
        when s."status" = 'missed' then 'notDone'
        when s."status" = 'waiting' or s."opensOn" is null or s."opensOn" > ${asOf} or ${standing(asOf)} then 'notDue'
        when s."deadline" is null then 'notDone'
        when s."deadline" >= ${asOf} then 'notDue'
        when ${hadToWait} or s."unitCode" = any(${unreached}) then 'doubtful'
        else 'notDone' end as "ending"
      from "Step" s where s."directiveId" = ${directive} and s."role" is null
    )
    select "obligation", count(distinct "unitCode")::int as "units", (count(*) filter (where "ending" = 'onTime'))::int as "onTime",
      (count(*) filter (where "ending" = 'late'))::int as "late", (count(*) filter (where "ending" = 'undated'))::int as "undated",
      (count(*) filter (where "ending" = 'notDone'))::int as "notDone", (count(*) filter (where "ending" = 'notDue'))::int as "notDue",
      (count(*) filter (where "ending" = 'released'))::int as "released", (count(*) filter (where "returns" > 0))::int as "returned",
      coalesce(jsonb_agg(jsonb_build_object('unit', "unitCode", 'step', "data")) filter (where "ending" = 'doubtful'), '[]') as "doubtful"
    from judged group by "obligation"`;

/** Those of units with any, by requirement. */
const countedFindings = (
  db: Db,
  directive: string,
): Promise<{ requirement: string; n: number }[]> => db.$queryRaw`
  select f ->> 'requirement' as "requirement", count(*)::int as "n"
  from "Event" e cross join lateral jsonb_array_elements(e."fact" -> 'findings') f
  where e."directiveId" = ${directive} and e."type" = 'UnitInspected' and e."stepId" is null
    and e."unitCode" in (select i."unitCode" from "Inspection" i where i."directiveId" = ${directive} and i."findings" > 0)
  group by 1`;

const countedResults = (db: Db, directive: string): Promise<YearBand[]> => db.$queryRaw`
  select (s."data" #>> '{evaluation,proposed,reckoned,year}')::int as "year", s."data" #>> '{evaluation,decided,band}' as "band",
    min(s."data" #>> '{evaluation,decided,bandName}') as "bandName", count(*)::int as "units"
  from "Step" s where s."directiveId" = ${directive} and s."role" is null and s."data" #> '{evaluation,decided}' is not null
    and s."data" #> '{evaluation,proposed}' is not null
  group by 1, 2`;

const withDoubtful = (
  { doubtful, ...row }: CountRow,
  asOf: LocalDate,
  undelivered: ReadonlyMap<string, Span[]>,
): Requirement => {
  const counts: Requirement = { ...row, excused: 0, findings: 0 };
  for (const { unit, step } of doubtful) {
    const { ending, excused } = stepEndOf(step, { asOf, stands: false, undelivered: undelivered.get(unit) });
    counts[ending]++;
    if (excused) counts.excused++;
  }
  return counts;
};

export const finalFigures = async (db: Db, directive: string, asOf: LocalDate): Promise<FinalFigures> => {
  const undelivered = await undeliveredIn(db, directive, '/', asOf);
  const counted = await countedSteps(db, directive, asOf, [...undelivered.keys()]);
  const rows = counted.map((row) => withDoubtful(row, asOf, undelivered));
  const requirements = new Map(rows.map((row) => [row.obligation, row]));
  for (const { requirement, n } of await countedFindings(db, directive)) {
    const row = requirements.get(requirement) ?? emptyRequirement(requirement);
    requirements.set(requirement, { ...row, findings: n });
  }
  const units = await db.stream.count({ where: { directiveId: directive, unitCode: { not: null } } });
  const results = await countedResults(db, directive);
  return inOrder({
    asOf,
    units,
    requirements: [...requirements.values()],
    results,
    ...(undelivered.size > 0 ? { undelivered: Object.fromEntries(undelivered) } : {}),
  });
};
