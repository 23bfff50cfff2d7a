/** Lists of the morning, each in one query: what a unit owes, what is late in a branch. */
import type { UnitBrief } from '../../domain/directive/brief.ts';
import type { Step } from '../../domain/lifecycle/step.ts';
import type { ClockBrief } from '../../domain/lifecycle/wakes.ts';
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
import { answerable, standing, substitute } from './read-sign.ts';

export interface WorkRows {
  directives: (ListedDirective & { obligations: ListedObligation[]; brief: UnitBrief })[];
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

export interface LateRows {
  directives: (ListedDirective & { obligations: ListedObligation[] })[];
  items: {
    directive: string;
    unit: string;
    answerable: string | null;
    substitute: string | null;
    step: Step;
    brief: ClockBrief;
  }[];
  units: Names;
  total: number;
  /** Of these, parts of what other units lead. */
  parts: number;
}
export interface LatePlace {
  deadline: LocalDate;
  directive: string;
  unit: string;
  step: string;
}

/** Of one directive only, and there of some obligations only. */
export interface LateOnly {
  directive: string;
  obligations: string[] | null;
}
const only = (one: LateOnly | null): Prisma.Sql => Prisma.sql`
  ${one ? Prisma.sql`and s."directiveId" = ${one.directive}` : Prisma.empty}
  ${one?.obligations ? Prisma.sql`and s."obligation" = any(${one.obligations})` : Prisma.empty}`;

/** Overdue steps of a branch, oldest deadline first, from after a place in that order. */
export const lateIn = async (
  db: Db,
  reader: { branch: string; unit: string | null; only: LateOnly | null },
  today: LocalDate,
  page: { after: LatePlace | null; limit: number },
): Promise<LateRows> => {
  const { after } = page;
  const [rows] = await db.$queryRaw<LateRows[]>`
    with late as materialized (
      select s."directiveId", s."unitCode", s."stepId", s."deadline", s."role", s."data"
      from "Step" s join "Unit" u on u."code" = s."unitCode" join "Directive" d on d."id" = s."directiveId" and d."status" = 'issued'
      join "Unit" i on i."code" = d."issuer"
      where s."status" in ('open', 'returned') and s."deadline" < ${today} and not ${standing(today)} ${only(reader.only)}
        and (starts_with(u."path", ${reader.branch}) or d."document" ->> 'followedBy' = ${reader.unit})
    ), page as materialized (
      select l.*, ${answerable(Prisma.sql`l."directiveId"`)} as "answerable",
        ${substitute(Prisma.sql`l."directiveId"`, today)} as "substitute", ${clockBrief} as "brief" from late l join "Unit" u on u."code" = l."unitCode"
      join "Stream" t on t."directiveId" = l."directiveId" and t."unitCode" = l."unitCode"
      where ${after?.deadline ?? null}::text is null
        or (l."deadline", l."directiveId", l."unitCode", l."stepId")
          > (${after?.deadline ?? ''}, ${after?.directive ?? ''}, ${after?.unit ?? ''}, ${after?.step ?? ''})
      order by l."deadline", l."directiveId", l."unitCode", l."stepId" limit ${page.limit}
    )
    select
      (select coalesce(jsonb_agg(jsonb_build_object('id', d."id", 'number', d."number", 'title', d."title",
          'events', d."document" -> 'events', 'obligations', ${titles})), '[]') from "Directive" d where d."id" in (select "directiveId" from page)) as "directives",
      (select coalesce(jsonb_agg(jsonb_build_object('directive', p."directiveId", 'unit', p."unitCode",
          'answerable', p."answerable", 'substitute', p."substitute", 'step', p."data", 'brief', p."brief") order by p."deadline", p."directiveId", p."unitCode", p."stepId"), '[]')
        from page p) as "items",
      ${lineNames(Prisma.sql`page`)} as "units",
      (select count(*)::int from late) as "total",
      (select count(*)::int from late where "role" is not null) as "parts"`;
  if (!rows) throw new Error('an aggregate gives one row');
  return rows;
};
