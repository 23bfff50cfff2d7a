/** The office's calendars by version, and what runs by them. */
import type { Calendar } from '../../domain/calendar/calendar.ts';
import { compact, fromCompact, type OfficeCalendar } from '../../domain/calendar/office-calendar.ts';
import type { UnitBrief } from '../../domain/directive/brief.ts';
import type { UnitWideFact } from '../../domain/lifecycle/calendar-preview.ts';
import type { Step } from '../../domain/lifecycle/step.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import type { Db } from '../client.ts';

interface CalendarRow {
  version: string;
  data: Calendar;
  office: OfficeCalendar | null;
  unitCode: string | null;
  number: number;
  reason: string | null;
  by: string | null;
}
export interface StoredCalendar {
  office: OfficeCalendar;
  /** The same as units carry it. */
  calendar: Calendar;
  reason: string | null;
  /** The branch it was made for; null holds for all. */
  unit: string | null;
  number: number;
  /** The post that changed it; null for one that came with an organisation file. */
  by: string | null;
}

const stored = ({ data, office, unitCode, number, reason, by }: CalendarRow): StoredCalendar => ({
  office: office ?? fromCompact(data),
  calendar: data,
  reason,
  unit: unitCode,
  number,
  by,
});

const NONE: CalendarRow = {
  version: 'none',
  data: { version: 'none', off: [], work: [] },
  office: null,
  unitCode: null,
  number: 0,
  reason: null,
  by: null,
};

/** The newest version of the nearest branch at or above a path, or of all; an ordinary week when there is none at all. */
export const calendarFor = async (db: Db, path: string): Promise<StoredCalendar> => {
  const rows = await db.$queryRaw<CalendarRow[]>`
    select c."version", c."data", c."office", c."unitCode", c."number", c."reason", c."by"
    from "Calendar" c left join "Unit" u on u."code" = c."unitCode"
    where c."unitCode" is null or starts_with(${path}, u."path")
    order by length(u."path") desc nulls last, c."number" desc, c."createdAt" desc limit 1`;
  return stored(rows[0] ?? NONE);
};

export interface CalendarVersion {
  version: string;
  at: Date;
  by: string | null;
  reason: string | null;
}
/** Versions that hold or held for a path, newest first. */
export const calendarVersions = (db: Db, path: string): Promise<CalendarVersion[]> =>
  db.$queryRaw`
    select c."version", c."createdAt" as "at", coalesce(p."title", c."by") as "by", c."reason"
    from "Calendar" c left join "Unit" u on u."code" = c."unitCode" left join "Person" p on p."code" = c."by"
    where c."unitCode" is null or starts_with(${path}, u."path")
    order by c."createdAt" desc limit 20`;

export interface RunningDirective {
  id: string;
  number: string | null;
  title: string;
  term: { from: LocalDate; to: LocalDate };
  clockOffsetMs: number;
  calendar: Calendar;
}
/** Directives in force of a branch that count by its calendar or by one from above, in order of id. */
export const runningDirectives = (db: Db, branch: string): Promise<RunningDirective[]> =>
  db.$queryRaw`
    select d."id", d."number", d."title", d."document" -> 'term' as "term", d."clockOffsetMs"::float8 as "clockOffsetMs",
      c."data" as "calendar"
    from "Directive" d join "Unit" i on i."code" = d."issuer" join "Calendar" c on c."version" = d."calendarVersion"
    left join "Unit" o on o."code" = c."unitCode"
    where d."status" = 'issued' and starts_with(i."path", ${branch})
      and (o."path" is null or starts_with(${branch}, o."path"))
    order by d."id"`;

/** Every directive in force with the path of its issuer, whose newest calendar it is to follow. */
export const followingDirectives = (
  db: Db,
): Promise<(Pick<RunningDirective, 'id' | 'term' | 'calendar'> & { path: string })[]> =>
  db.$queryRaw`
    select d."id", d."document" -> 'term' as "term", c."data" as "calendar", i."path"
    from "Directive" d join "Unit" i on i."code" = d."issuer" join "Calendar" c on c."version" = d."calendarVersion"
    where d."status" = 'issued' order by d."id"`;

export interface StoredUnit {
  unit: string;
  name: string;
  brief: UnitBrief;
  steps: Step[];
  facts: UnitWideFact[];
}
/**
 * Units of a directive after a code that still owe something by a date, with what their state is folded from. What a
 * unit planned is told without the steps, which have rows of their own.
 */
export const unitsWithDeadlines = (
  db: Db,
  page: { directive: string; after: string; limit: number },
): Promise<StoredUnit[]> =>
  db.$queryRaw`
    select s."unitCode" as "unit", u."name", s."brief",
      (select jsonb_agg(t."data") from "Step" t where t."directiveId" = s."directiveId" and t."unitCode" = s."unitCode") as "steps",
      (select coalesce(jsonb_agg(case when e."type" = 'StepsPlanned' then jsonb_set(e."fact", '{steps}', '[]') else e."fact" end
        order by e."seq"), '[]') from "Event" e where e."workflowId" = s."workflowId" and e."stepId" is null) as "facts"
    from "Stream" s join "Unit" u on u."code" = s."unitCode"
    where s."directiveId" = ${page.directive} and s."closedAt" is null and s."unitCode" > ${page.after}
      and exists (select 1 from "Step" t where t."directiveId" = s."directiveId" and t."unitCode" = s."unitCode"
        and t."deadline" is not null and t."status" in ('open', 'returned', 'submitted', 'waiting'))
    order by s."unitCode" limit ${page.limit}`;

/** The same of all units that have not closed, what they owe or not; `steps` is null for one that never had any. */
export const unitsRunning = (
  db: Db,
  page: { directive: string; after: string; limit: number },
): Promise<(Omit<StoredUnit, 'steps'> & { steps: Step[] | null })[]> =>
  db.$queryRaw`
    select s."unitCode" as "unit", u."name", s."brief",
      (select jsonb_agg(t."data") from "Step" t where t."directiveId" = s."directiveId" and t."unitCode" = s."unitCode") as "steps",
      (select coalesce(jsonb_agg(case when e."type" = 'StepsPlanned' then jsonb_set(e."fact", '{steps}', '[]') else e."fact" end
        order by e."seq"), '[]') from "Event" e where e."workflowId" = s."workflowId" and e."stepId" is null) as "facts"
    from "Stream" s join "Unit" u on u."code" = s."unitCode"
    where s."directiveId" = ${page.directive} and s."closedAt" is null and s."unitCode" > ${page.after}
    order by s."unitCode" limit ${page.limit}`;

/** Names and sources of a calendar that came with an organisation file as bare dates. */
export const nameDays = async (db: Db, office: OfficeCalendar): Promise<void> => {
  await db.$executeRaw`
    update "Calendar" set "office" = ${JSON.stringify(office)}::jsonb where "version" = ${office.version} and "office" is null`;
};

export interface NewCalendar {
  office: OfficeCalendar;
  unit: string;
  number: number;
  base: string;
  by: string;
  reason: string;
}
/** Somebody stored that number of the branch first. */
export class CalendarTaken extends Error {
  override name = 'CalendarTaken';
}

/**
 * A new version, by which the branch's drafts count from now on. What runs is told apart.
 * @throws CalendarTaken
 */
export const storeCalendar = (db: Db, branch: string, made: NewCalendar): Promise<void> =>
  db.$transaction(async (tx) => {
    const { office, unit, number, base, by, reason } = made;
    const { version } = office;
    const written = await tx.$executeRaw`
      insert into "Calendar" ("version", "data", "office", "unitCode", "number", "base", "by", "reason")
      values (${version}, ${JSON.stringify(compact(office))}::jsonb, ${JSON.stringify(office)}::jsonb, ${unit}, ${number}, ${base},
        ${by}, ${reason}) on conflict do nothing`;
    if (written === 0) throw new CalendarTaken(version);
    await tx.$executeRaw`
      update "Directive" d set "calendarVersion" = ${version}
      from "Unit" i, "Calendar" c left join "Unit" o on o."code" = c."unitCode"
      where i."code" = d."issuer" and c."version" = d."calendarVersion" and d."status" = 'draft'
        and starts_with(i."path", ${branch}) and (o."path" is null or starts_with(${branch}, o."path"))`;
  });
