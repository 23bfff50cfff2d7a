/** The morning lists, each in one query: what a unit owes, what lies with a reviewer, what is late in a branch. */
import type { Calendar } from '../../domain/calendar/calendar.ts';
import type { UnitBrief } from '../../domain/directive/brief.ts';
import type { AnchorEventDef, Obligation } from '../../domain/directive/directive.ts';
import type { Step } from '../../domain/lifecycle/step.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import type { Db } from '../client.ts';
import { Prisma } from '../generated/client.ts';
import { answerable, standing } from './read-sign.ts';
import { previousSubmission, type SubmissionRow, submissionJson } from './read-submissions.ts';

type Names = Record<string, string>;
interface ListedDirective {
  id: string;
  number: string | null;
  title: string;
  events: Pick<AnchorEventDef, 'code' | 'name'>[];
}

/** Titles only: the rest of the document stays where it is. For a directive under the alias `d`. */
const titles = Prisma.sql`
  (select jsonb_agg(jsonb_build_object('id', o -> 'id', 'title', o -> 'title')) from jsonb_array_elements(d."document" -> 'obligations') o)`;

export interface WorkRows {
  directives: (ListedDirective & { obligations: Pick<Obligation, 'id' | 'title'>[]; brief: UnitBrief })[];
  steps: { directive: string; step: Step }[];
  inReview: number;
  units: Names;
  posts: Names;
}

/** Open and returned steps of one unit whose period has begun. */
export const workOf = async (db: Db, unit: string, today: LocalDate): Promise<WorkRows> => {
  const [rows] = await db.$queryRaw<WorkRows[]>`
    with mine as materialized (
      select s."directiveId", s."status", s."opensOn", s."data" from "Step" s
      where s."unitCode" = ${unit} and s."status" in ('open', 'returned', 'submitted')
    ), running as materialized (
      select d."id", d."number", d."title", d."document" -> 'events' as "events", ${titles} as "obligations", t."brief"
      from "Directive" d join "Stream" t on t."directiveId" = d."id" and t."unitCode" = ${unit}
      where d."status" = 'issued' and d."id" in (select "directiveId" from mine)
    )
    select
      (select coalesce(jsonb_agg(to_jsonb(r)), '[]') from running r) as "directives",
      (select coalesce(jsonb_agg(jsonb_build_object('directive', m."directiveId", 'step', m."data")), '[]')
        from mine m where m."status" <> 'submitted' and m."opensOn" <= ${today} and m."directiveId" in (select "id" from running)) as "steps",
      (select count(*)::int from mine m where m."status" = 'submitted' and m."directiveId" in (select "id" from running)) as "inReview",
      (select coalesce(jsonb_object_agg(u."code", u."name"), '{}') from "Unit" u where u."code" = ${unit}
        or u."code" in (select jsonb_array_elements_text(m."data" -> 'reviewers') from mine m)
        or u."code" in (select jsonb_array_elements_text(r."brief" -> 'ancestors') from running r)
        or u."code" in (select r."brief" ->> 'followedBy' from running r)) as "units",
      (select coalesce(jsonb_object_agg(p."code", p."title"), '{}') from "Person" p where p."unitCode" = ${unit}) as "posts"`;
  if (!rows) throw new Error('an aggregate gives one row');
  return rows;
};

export interface ReviewRows {
  directives: (ListedDirective & { obligations: Obligation[]; calendar: Calendar })[];
  items: {
    directive: string;
    unit: string;
    step: Step;
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
      select s.* from "Step" s join "Directive" d on d."id" = s."directiveId" and d."status" = 'issued'
      where s."reviewer" = ${unit} and s."status" = 'submitted'
      order by s."reviewDue", s."submittedOn", s."unitCode", s."stepId" limit ${MOST_REVIEWS}
    ), items as materialized (
      select now."directiveId", now."unitCode", now."data", now."reviewDue", now."submittedOn", now."stepId",
        (select latest.json from (select ${submissionJson} as json from "Submission" b join "Step" s on s."directiveId" = b."directiveId"
            and s."unitCode" = b."unitCode" and s."stepId" = b."stepId"
          where b."directiveId" = now."directiveId" and b."unitCode" = now."unitCode" and b."stepId" = now."stepId"
          order by b."seq" desc limit 1) latest) as "submission",
        ${previousSubmission} as "previous"
      from queue now
    )
    select
      (select coalesce(jsonb_agg(jsonb_build_object('id', d."id", 'number', d."number", 'title', d."title",
          'events', d."document" -> 'events', 'calendar', c."data", 'obligations',
          (select jsonb_agg(o) from jsonb_array_elements(d."document" -> 'obligations') o
            where o ->> 'id' in (select i."data" ->> 'obligation' from items i)))), '[]')
        from "Directive" d join "Calendar" c on c."version" = d."calendarVersion"
        where d."id" in (select "directiveId" from items)) as "directives",
      (select coalesce(jsonb_agg(jsonb_build_object('directive', i."directiveId", 'unit', i."unitCode", 'step', i."data",
          'reviewDue', i."reviewDue", 'submission', i."submission", 'previous', i."previous")
          order by i."reviewDue", i."submittedOn", i."unitCode", i."stepId"), '[]') from items i) as "items",
      (select coalesce(jsonb_object_agg(u."code", u."name"), '{}') from "Unit" u where u."code" in (select "unitCode" from items)
        or u."code" in (select jsonb_array_elements_text(i."data" -> 'reviewers') from items i)
        or u."code" in (select i."submission" -> 'by' ->> 'onBehalfOf' from items i)) as "units",
      (select coalesce(jsonb_object_agg(p."code", p."title"), '{}') from "Person" p
        where p."code" in (select i."submission" -> 'by' ->> 'post' from items i)
          or p."code" in (select i."previous" -> 'by' ->> 'post' from items i)
          or p."code" in (select i."data" ->> 'post' from items i)) as "posts"`;
  if (!rows) throw new Error('an aggregate gives one row');
  return rows;
};

export interface LateRows {
  directives: (ListedDirective & { obligations: Pick<Obligation, 'id' | 'title'>[]; calendar: Calendar })[];
  items: { directive: string; unit: string; name: string; answerable: string | null; step: Step }[];
  total: number;
}
export interface LatePlace {
  deadline: LocalDate;
  directive: string;
  unit: string;
  step: string;
}

/** Overdue steps of a branch, longest late first, from after a place in that order. */
export const lateIn = async (
  db: Db,
  reader: { branch: string; unit: string },
  today: LocalDate,
  page: { after: LatePlace | null; limit: number },
): Promise<LateRows> => {
  const { after } = page;
  const [rows] = await db.$queryRaw<LateRows[]>`
    with late as materialized (
      select s."directiveId", s."unitCode", s."stepId", s."deadline", s."data"
      from "Step" s join "Unit" u on u."code" = s."unitCode" join "Directive" d on d."id" = s."directiveId" and d."status" = 'issued'
      join "Unit" i on i."code" = d."issuer"
      where s."status" in ('open', 'returned') and s."deadline" < ${today} and not ${standing(today)}
        and (starts_with(u."path", ${reader.branch}) or d."document" ->> 'followedBy' = ${reader.unit})
    ), page as materialized (
      select l.*, u."name", ${answerable(Prisma.sql`l."directiveId"`)} as "answerable" from late l join "Unit" u on u."code" = l."unitCode"
      where ${after?.deadline ?? null}::text is null
        or (l."deadline", l."directiveId", l."unitCode", l."stepId")
          > (${after?.deadline ?? ''}, ${after?.directive ?? ''}, ${after?.unit ?? ''}, ${after?.step ?? ''})
      order by l."deadline", l."directiveId", l."unitCode", l."stepId" limit ${page.limit}
    )
    select
      (select coalesce(jsonb_agg(jsonb_build_object('id', d."id", 'number', d."number", 'title', d."title",
          'events', d."document" -> 'events', 'obligations', ${titles}, 'calendar', c."data")), '[]')
        from "Directive" d join "Calendar" c on c."version" = d."calendarVersion"
        where d."id" in (select "directiveId" from page)) as "directives",
      (select coalesce(jsonb_agg(jsonb_build_object('directive', p."directiveId", 'unit', p."unitCode", 'name', p."name",
          'answerable', p."answerable", 'step', p."data") order by p."deadline", p."directiveId", p."unitCode", p."stepId"), '[]')
        from page p) as "items",
      (select count(*)::int from late) as "total"`;
  if (!rows) throw new Error('an aggregate gives one row');
  return rows;
};
