/** What lies with one unit to decide, each list in one query: submissions to look at, requests for more time. */
import type { Obligation } from '../../domain/directive/directive.ts';
import type { AskName } from '../../domain/lifecycle/asks.ts';
import type { Step } from '../../domain/lifecycle/step.ts';
import type { ClockBrief } from '../../domain/lifecycle/wakes.ts';
import type { ReportForm } from '../../domain/report/form.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import type { Db } from '../client.ts';
import { Prisma } from '../generated/client.ts';
import {
  clockBrief,
  type ListedDirective,
  type ListedObligation,
  lineNames,
  type Names,
  titles,
} from './read-listed.ts';
import {
  handedIn,
  handedInFor,
  previousSubmission,
  type SubmissionRow,
  submissionJson,
} from './read-submissions.ts';

export interface ReviewRows {
  directives: (ListedDirective & { obligations: Obligation[]; forms: ReportForm[] | null })[];
  items: {
    directive: string;
    unit: string;
    step: Step;
    brief: ClockBrief;
    reviewDue: LocalDate | null;
    submission: SubmissionRow | null;
    previous: SubmissionRow | null;
  }[];
  units: Names;
  posts: Names;
}

const MOST_REVIEWS = 200;

/** Submissions that lie with one unit, oldest deadline first, each with the last one of the period before. */
export const reviewsOf = async (db: Db, unit: string): Promise<ReviewRows> => {
  const [rows] = await db.$queryRaw<ReviewRows[]>`
    with queue as materialized (
      select s.*, ${clockBrief} as "brief" from "Step" s join "Directive" d on d."id" = s."directiveId" and d."status" = 'issued'
      join "Stream" t on t."directiveId" = s."directiveId" and t."unitCode" = s."unitCode"
      where s."reviewer" = ${unit} and s."status" = 'submitted'
      order by s."reviewDue", s."submittedOn", s."unitCode", s."stepId" limit ${MOST_REVIEWS}
    ), items as materialized (
      select now."directiveId", now."unitCode", now."data", now."brief", now."reviewDue", now."submittedOn", now."stepId",
        (select latest.json from (select ${submissionJson} as json from "Submission" b join "Step" s on s."directiveId" = b."directiveId"
            and s."unitCode" = b."unitCode" and s."stepId" = b."stepId"
          where ${handedInFor} and ${handedIn}
          order by b."at" desc, b."seq" desc limit 1) latest) as "submission",
        ${previousSubmission} as "previous"
      from queue now
    )
    select
      (select coalesce(jsonb_agg(jsonb_build_object('id', d."id", 'number', d."number", 'title', d."title",
          'events', d."document" -> 'events', 'forms', d."document" -> 'forms', 'obligations',
          (select jsonb_agg(o) from jsonb_array_elements(d."document" -> 'obligations') o
            where o ->> 'id' in (select i."data" ->> 'obligation' from items i union select i."data" #>> '{given,answers}' from items i
              union select jsonb_path_query(i."data", '$.plan.lines[*].answers') #>> '{}' from items i)))), '[]')
        from "Directive" d where d."id" in (select "directiveId" from items)) as "directives",
      (select coalesce(jsonb_agg(jsonb_build_object('directive', i."directiveId", 'unit', i."unitCode", 'step', i."data", 'brief', i."brief",
          'reviewDue', i."reviewDue", 'submission', i."submission", 'previous', i."previous")
          order by i."reviewDue", i."submittedOn", i."unitCode", i."stepId"), '[]') from items i) as "items",
      ${lineNames(Prisma.sql`items`)} || (select coalesce(jsonb_object_agg(u."code", u."name"), '{}') from "Unit" u
        where u."code" in (select i."submission" -> 'by' ->> 'onBehalfOf' from items i)) as "units",
      (select coalesce(jsonb_object_agg(p."code", p."title"), '{}') from "Person" p
        where p."code" in (select i."submission" -> 'by' ->> 'post' from items i)
          or p."code" in (select i."previous" -> 'by' ->> 'post' from items i)
          or p."code" in (select i."data" ->> 'post' from items i)) as "posts"`;
  if (!rows) throw new Error('an aggregate gives one row');
  return rows;
};

export interface RequestRows {
  directives: (ListedDirective & { obligations: ListedObligation[] })[];
  items: { what: 'extension' | AskName; directive: string; unit: string; step: Step; brief: ClockBrief }[];
  units: Names;
  posts: Names;
}

/** Steps of which something waits for a unit: `to` is the column that names it, `since` when it was asked. */
const waiting = (what: RequestRows['items'][number]['what'], to: Prisma.Sql, unit: string | null) => {
  const since = { extension: 'asked', difficulty: 'open', disclaim: 'open' }[what];
  return Prisma.sql`
    select ${what} as "what", "directiveId", "unitCode", "stepId", "deadline", "data",
      "data" #>> array[${what}, ${since}, 'on'] as "since" from "Step" where ${to} = ${unit}`;
};

/**
 * Requests and questions that wait for one unit, longest waiting first.
 * @param office the unit whose office the reader is, for what units say is not theirs; null for who is none
 */
export const requestsTo = async (db: Db, unit: string, office: string | null): Promise<RequestRows> => {
  const [rows] = await db.$queryRaw<RequestRows[]>`
    with asked as (
      ${waiting('extension', Prisma.sql`"extensionTo"`, unit)}
      union all ${waiting('difficulty', Prisma.sql`"difficultyTo"`, unit)}
      union all ${waiting('disclaim', Prisma.sql`"disclaimTo"`, office)}
    ), requests as materialized (
      select r.*, ${clockBrief} as "brief"
      from asked r join "Directive" d on d."id" = r."directiveId" and d."status" = 'issued'
      join "Stream" t on t."directiveId" = r."directiveId" and t."unitCode" = r."unitCode"
      order by r."since", r."deadline", r."unitCode", r."stepId" limit ${MOST_REVIEWS}
    )
    select
      (select coalesce(jsonb_agg(jsonb_build_object('id', d."id", 'number', d."number", 'title', d."title",
          'events', d."document" -> 'events', 'obligations', ${titles})), '[]')
        from "Directive" d where d."id" in (select "directiveId" from requests)) as "directives",
      (select coalesce(jsonb_agg(jsonb_build_object('what', r."what", 'directive', r."directiveId", 'unit', r."unitCode",
          'step', r."data", 'brief', r."brief") order by r."since", r."deadline", r."unitCode", r."stepId"), '[]') from requests r) as "items",
      ${lineNames(Prisma.sql`requests`)} as "units",
      (select coalesce(jsonb_object_agg(p."code", p."title"), '{}') from "Person" p
        where p."code" in (select r."data" ->> 'post' from requests r)) as "posts"`;
  if (!rows) throw new Error('an aggregate gives one row');
  return rows;
};
