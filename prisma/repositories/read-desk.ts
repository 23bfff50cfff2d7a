/** What lies with one unit to decide, each list in one query: submissions to look at, requests for more time. */
import type { Obligation } from '../../domain/directive/directive.ts';
import type { Step } from '../../domain/lifecycle/step.ts';
import type { ClockBrief } from '../../domain/lifecycle/wakes.ts';
import type { ReportForm } from '../../domain/report/form.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import type { Db } from '../client.ts';
import { Prisma } from '../generated/client.ts';
import { clockBrief, type ListedDirective, lineNames, type Names, titles } from './read-listed.ts';
import { handedInFor, previousSubmission, type SubmissionRow, submissionJson } from './read-submissions.ts';

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
          where ${handedInFor}
          order by b."at" desc, b."seq" desc limit 1) latest) as "submission",
        ${previousSubmission} as "previous"
      from queue now
    )
    select
      (select coalesce(jsonb_agg(jsonb_build_object('id', d."id", 'number', d."number", 'title', d."title",
          'events', d."document" -> 'events', 'forms', d."document" -> 'forms', 'obligations',
          (select jsonb_agg(o) from jsonb_array_elements(d."document" -> 'obligations') o
            where o ->> 'id' in (select i."data" ->> 'obligation' from items i)))), '[]')
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
  directives: (ListedDirective & { obligations: Pick<Obligation, 'id' | 'title'>[] })[];
  items: { directive: string; unit: string; step: Step; brief: ClockBrief }[];
  units: Names;
  posts: Names;
}

const askedOn = Prisma.sql`r."data" #>> '{extension,asked,on}'`;

/** Requests for more time that wait for one unit, longest waiting first. */
export const requestsTo = async (db: Db, unit: string): Promise<RequestRows> => {
  const [rows] = await db.$queryRaw<RequestRows[]>`
    with requests as materialized (
      select r."directiveId", r."unitCode", r."stepId", r."deadline", r."data", ${clockBrief} as "brief"
      from "Step" r join "Directive" d on d."id" = r."directiveId" and d."status" = 'issued'
      join "Stream" t on t."directiveId" = r."directiveId" and t."unitCode" = r."unitCode"
      where r."extensionTo" = ${unit}
      order by ${askedOn}, r."deadline", r."unitCode", r."stepId" limit ${MOST_REVIEWS}
    )
    select
      (select coalesce(jsonb_agg(jsonb_build_object('id', d."id", 'number', d."number", 'title', d."title",
          'events', d."document" -> 'events', 'obligations', ${titles})), '[]')
        from "Directive" d where d."id" in (select "directiveId" from requests)) as "directives",
      (select coalesce(jsonb_agg(jsonb_build_object('directive', r."directiveId", 'unit', r."unitCode", 'step', r."data", 'brief', r."brief")
          order by ${askedOn}, r."deadline", r."unitCode", r."stepId"), '[]') from requests r) as "items",
      ${lineNames(Prisma.sql`requests`)} as "units",
      (select coalesce(jsonb_object_agg(p."code", p."title"), '{}') from "Person" p
        where p."code" in (select r."data" ->> 'post' from requests r)) as "posts"`;
  if (!rows) throw new Error('an aggregate gives one row');
  return rows;
};
