/**
 * One report of a branch rolled up in SQL: the same rules as `domain/report/roll-up.ts`, held together by a test.
 * The branch is added up in the database; what leaves it is one page of subordinates, of names or of texts.
 */
import type { FormField } from '../../domain/report/form.ts';
import type { Figures, LineState, ReportLine } from '../../domain/report/roll-up.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import type { Db } from '../client.ts';
import { Prisma } from '../generated/client.ts';
import { handedInFor } from './read-submissions.ts';

export interface ReportPlace {
  directive: string;
  /** Path of the unit at the top. */
  branch: string;
  /** Obligations that make one report together. */
  obligations: string[];
  occurrence: string;
  today: LocalDate;
  /** Without what the unit at the top reports itself. */
  below?: true | undefined;
}

/** Every report owed in the branch for the period, with the submission that stands. `child`: the direct subordinate it comes through; '' for the unit's own. */
const linesOf = ({
  directive,
  branch,
  obligations,
  occurrence,
  today,
  below,
}: ReportPlace): Prisma.Sql => Prisma.sql`
  owed as materialized (
    select now."directiveId", now."unitCode", now."stepId", now."obligation", now."status", now."deadline", now."onTime", u."path", u."name",
      split_part(substr(u."path", length(${branch}) + 1), '/', 1) as "child"
    from "Step" now join "Unit" u on u."code" = now."unitCode"
    where now."directiveId" = ${directive} and now."obligation" = any(${obligations}) and now."occurrence" = ${occurrence} and now."role" is null
      and starts_with(u."path", ${branch}) and (u."path" <> ${branch} or not ${below === true})
  ), lines as materialized (
    select now.*, b."on" as "submittedOn", b."due", c."form", c."answers",
      case
        when now."status" in ('accepted', 'submitted') then 'received'
        when now."status" = 'returned' then 'returned'
        when now."status" = 'open' and now."deadline" < ${today} then 'missing'
        when now."status" in ('open', 'waiting') then 'notDue'
        else 'excused'
      end as "state",
      now."status" in ('accepted', 'submitted') and (now."onTime" is false or coalesce(b."on" > b."due", false)) as "late",
      now."status" in ('accepted', 'submitted') and c."answers" is null as "withoutFigures"
    from owed now
    left join lateral (
      select b."on", b."due", b."contentId" from "Submission" b
      where now."status" in ('accepted', 'submitted') and ${handedInFor}
      order by b."at" desc, b."seq" desc limit 1
    ) b on true
    left join "Content" c on c."id" = b."contentId"
  )`;

const codesOf = (fields: readonly FormField[], ...types: FormField['type'][]): string[] =>
  fields.filter(({ type }) => types.includes(type)).map(({ code }) => code);

interface CountRow extends Record<LineState, number> {
  /** Null for the whole branch. */
  child: string | null;
  late: number;
  inReview: number;
  withoutFigures: number;
  sums: Record<string, { total: number; of: number }>;
  choices: Record<string, Record<string, number>>;
}
const NO_COUNTS: Omit<CountRow, 'child'> = {
  received: 0,
  missing: 0,
  returned: 0,
  notDue: 0,
  excused: 0,
  late: 0,
  inReview: 0,
  withoutFigures: 0,
  sums: {},
  choices: {},
};

/** A form's fields that nobody has filled in are there with nothing. */
const figuresFrom = (row: Omit<CountRow, 'child'>, fields: readonly FormField[]): Figures => {
  const { received, missing, returned, notDue, excused, late, inReview, withoutFigures } = row;
  return {
    states: { received, missing, returned, notDue, excused },
    late,
    inReview,
    withoutFigures,
    sums: Object.fromEntries(
      codesOf(fields, 'number').map((code) => [code, row.sums[code] ?? { total: 0, of: 0 }]),
    ),
    choices: Object.fromEntries(
      fields.flatMap((field) =>
        field.type === 'choice'
          ? [
              [
                field.code,
                Object.fromEntries(field.options.map((o) => [o, row.choices[field.code]?.[o] ?? 0])),
              ],
            ]
          : [],
      ),
    ),
  };
};

export interface BranchFigures {
  whole: Figures;
  children: { code: string; name: string; figures: Figures }[];
}

/** Figures of a branch and of one page of its direct subordinates, in order of code. */
export const branchFigures = async (
  db: Db,
  place: ReportPlace,
  fields: readonly FormField[],
  page: { after: string; limit: number },
): Promise<BranchFigures> => {
  const [rows] = await db.$queryRaw<{ figures: CountRow[]; names: Record<string, string> }[]>`
    with ${linesOf(place)}, page as (
      select distinct "child" from lines where "child" <> '' and "child" > ${page.after} order by "child" limit ${page.limit}
    ), counted as (
      select "child", grouping("child") as "whole",
        count(*) filter (where "state" = 'received') as "received", count(*) filter (where "state" = 'missing') as "missing",
        count(*) filter (where "state" = 'returned') as "returned", count(*) filter (where "state" = 'notDue') as "notDue",
        count(*) filter (where "state" = 'excused') as "excused", count(*) filter (where "late") as "late",
        count(*) filter (where "status" = 'submitted') as "inReview", count(*) filter (where "withoutFigures") as "withoutFigures"
      from lines group by grouping sets ((), ("child"))
    ), given as (
      select l."child", a."key", a."value" from lines l cross join lateral jsonb_each(l."answers") a where l."state" = 'received'
    ), summed as (
      select "child", "key", grouping("child") as "whole", sum(("value" #>> '{}')::numeric) as "total", count(*) as "of"
      from given where jsonb_typeof("value") = 'number' and "key" = any(${codesOf(fields, 'number')})
      group by grouping sets (("key"), ("child", "key"))
    ), chosen as (
      select "child", "key", grouping("child") as "whole", "value" #>> '{}' as "option", count(*) as "n"
      from given where "key" = any(${codesOf(fields, 'choice')}) group by grouping sets (("key", "value"), ("child", "key", "value"))
    ), options as (
      select "child", "key", "whole", jsonb_object_agg("option", "n") as "options" from chosen group by 1, 2, 3
    )
    select
      (select coalesce(jsonb_agg(jsonb_build_object('child', case when c."whole" = 1 then null else c."child" end, 'received', c."received",
          'missing', c."missing", 'returned', c."returned", 'notDue', c."notDue", 'excused', c."excused", 'late', c."late",
          'inReview', c."inReview", 'withoutFigures', c."withoutFigures",
          'sums', (select coalesce(jsonb_object_agg(s."key", jsonb_build_object('total', s."total", 'of', s."of")), '{}') from summed s
            where s."whole" = c."whole" and s."child" is not distinct from c."child"),
          'choices', (select coalesce(jsonb_object_agg(o."key", o."options"), '{}') from options o
            where o."whole" = c."whole" and o."child" is not distinct from c."child")) order by c."child"), '[]')
        from counted c where c."whole" = 1 or c."child" in (select "child" from page)) as "figures",
      (select coalesce(jsonb_object_agg(u."code", u."name"), '{}') from "Unit" u where u."code" in (select "child" from page)) as "names"`;
  if (!rows) throw new Error('an aggregate gives one row');
  const whole = rows.figures.find(({ child }) => child === null);
  return {
    whole: figuresFrom(whole ?? NO_COUNTS, fields),
    children: rows.figures.flatMap(({ child, ...row }) =>
      child === null
        ? []
        : [{ code: child, name: rows.names[child] ?? child, figures: figuresFrom(row, fields) }],
    ),
  };
};

export type LineRow = Omit<ReportLine, 'unit'> & {
  unit: string;
  name: string;
  path: string;
  obligation: string;
  state: LineState;
  late: boolean;
  withoutFigures: boolean;
};
const COLUMNS = Prisma.sql`
  "unitCode" as "unit", "name", "path", "stepId" as "step", "obligation", "status", "deadline", "submittedOn", "due", "onTime",
  "form", "answers", "state", "late", "withoutFigures"`;

/** What the unit at the top itself reported. */
export const ownLines = (db: Db, place: ReportPlace): Promise<LineRow[]> =>
  db.$queryRaw`with ${linesOf(place)} select ${COLUMNS} from lines where "child" = '' order by "stepId"`;

export interface LinePlace {
  path: string;
  step: string;
}
/** All lines of the branch, in tree order, from after a place in it. */
export const someLines = (
  db: Db,
  place: ReportPlace,
  which: 'all' | 'named' | 'texts',
  page: { after: LinePlace | null; limit: number },
): Promise<LineRow[]> => {
  const filter = {
    all: Prisma.sql`true`,
    named: Prisma.sql`("state" <> 'received' or "late" or "withoutFigures")`,
    texts: Prisma.sql`"state" = 'received' and "answers" is not null`,
  };
  return db.$queryRaw`
    with ${linesOf(place)} select ${COLUMNS} from lines
    where ${filter[which]} and ("path" collate "C", "stepId" collate "C") > (${page.after?.path ?? ''}, ${page.after?.step ?? ''})
    order by "path" collate "C", "stepId" collate "C" limit ${page.limit}`;
};

export interface OwedReport {
  obligation: string;
  occurrence: string;
  deadline: LocalDate | null;
  reports: number;
  received: number;
  missing: number;
}
/** The reports that a branch owes, by obligation and period, newest day first. */
export const owedReports = (
  db: Db,
  directive: string,
  branch: string,
  obligations: string[],
  today: LocalDate,
): Promise<OwedReport[]> =>
  db.$queryRaw`
    select s."obligation", s."occurrence", max(s."deadline") as "deadline", count(*)::int as "reports",
      count(*) filter (where s."status" in ('accepted', 'submitted'))::int as "received",
      count(*) filter (where s."status" = 'returned' or s."status" = 'open' and s."deadline" < ${today})::int as "missing"
    from "Step" s join "Unit" u on u."code" = s."unitCode"
    where s."directiveId" = ${directive} and s."obligation" = any(${obligations}) and s."role" is null and starts_with(u."path", ${branch})
    group by 1, 2 order by max(s."deadline") desc nulls last, 2 desc, 1 limit 200`;
