/** One directive with what decides who sees it, and the list of those a person sees. */
import type { Calendar } from '../../domain/calendar/calendar.ts';
import type { Directive } from '../../domain/directive/directive.ts';
import type { UnitKind } from '../../domain/organisation/organisation.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import type { Db } from '../client.ts';
import { type SignDates, signOf } from './read-sign.ts';
import { received } from './receipts.ts';

export interface DirectiveUnit {
  code: string;
  name: string;
  kind: UnitKind;
  path: string;
}
export interface DirectiveRecord {
  id: string;
  status: 'draft' | 'issued' | 'closed';
  archived: boolean;
  lettersHeld: boolean;
  clockOffsetMs: number;
  issuedAt: Date | null;
  calendarVersion: string;
  document: Directive;
  calendar: Calendar;
  issuer: DirectiveUnit;
  followedBy: string | null;
  /** The unit asked for; null when there is none of that code. */
  unit: DirectiveUnit | null;
  /** Whether the reader's own unit looks at papers of the unit asked for. */
  reviewsUnit: boolean;
}

/** The long part of a directive's row. */
type Papers = Pick<DirectiveRecord, 'document' | 'calendar'>;
interface Kept extends Papers {
  version: string;
}
/** As many as an office has under way at once. */
const MOST_KEPT = 64;
/** What this process has read of a database: nearly every request asks for one of a few documents, as it was before. */
const read = new WeakMap<Db, Map<string, Kept>>();

const keptOf = (db: Db): Map<string, Kept> => {
  const kept = read.get(db) ?? new Map<string, Kept>();
  read.set(db, kept);
  return kept;
};
const keep = (kept: Map<string, Kept>, id: string, one: Kept): Papers => {
  kept.delete(id);
  kept.set(id, one);
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value as string);
  return { document: one.document, calendar: one.calendar };
};

/**
 * The papers come from the database only where a row was written since this process read them: the rows' own versions tell.
 * @param unit the unit asked for, with the reader's own; null where a whole directive is asked for
 */
export const readDirective = async (
  db: Db,
  id: string,
  unit: { code: string; reader: string } | null,
): Promise<DirectiveRecord | null> => {
  const kept = keptOf(db);
  const known = kept.get(id);
  const rows = await db.$queryRaw<
    (Omit<DirectiveRecord, keyof Papers> & { version: string; papers: Papers | null })[]
  >`
    select d."id", d."status", d."archivedAt" is not null as "archived", d."lettersHeld", d."clockOffsetMs"::float8 as "clockOffsetMs", d."issuedAt", d."calendarVersion",
      v."version", case when v."version" = ${known?.version ?? ''} then null else jsonb_build_object('calendar', c."data",
        'document', d."document" || jsonb_build_object('issuedOn', d."issuedOn", 'number', d."number")) end as "papers",
      jsonb_build_object('code', i."code", 'name', i."name", 'kind', i."kind", 'path', i."path") as "issuer",
      d."document" ->> 'followedBy' as "followedBy",
      case when u."code" is null then null
        else jsonb_build_object('code', u."code", 'name', u."name", 'kind', u."kind", 'path', u."path") end as "unit",
      exists (select 1 from "Step" s where s."directiveId" = d."id" and s."unitCode" = u."code"
        and jsonb_exists(s."data" -> 'reviewers', ${unit?.reader ?? ''})) as "reviewsUnit"
    from "Directive" d
    join "Unit" i on i."code" = d."issuer"
    join "Calendar" c on c."version" = d."calendarVersion"
    left join "Unit" u on u."code" = ${unit?.code ?? null}
    cross join lateral (select d.xmin::text || '/' || c.xmin::text as "version") v
    where d."id" = ${id}`;
  const [row] = rows;
  if (!row) return null;
  const { version, papers, ...rest } = row;
  return { ...rest, ...keep(kept, id, { version, ...(papers ?? (known as Kept)) }) };
};

export interface DirectiveSummary {
  id: string;
  number: string | null;
  kind: string;
  title: string;
  issuer: string;
  issuerName: string;
  issuedOn: LocalDate | null;
  status: 'draft' | 'issued' | 'closed';
  lettersHeld: boolean;
  units: number;
  lateUnits: number;
  signs: Record<string, number>;
  nextDeadline: LocalDate | null;
}

export interface Reader {
  branch: string;
  unit: string;
  isOffice: boolean;
}

/** Directives from above the reader's branch or from within it; drafts are for the office that may issue them. `archived`: those in the archive instead. */
export const listDirectives = (
  db: Db,
  reader: Reader,
  dates: SignDates,
  archived: boolean,
): Promise<DirectiveSummary[]> => {
  const { branch, unit, isOffice } = reader;
  return db.$queryRaw<DirectiveSummary[]>`
    with seen as (
      select d."id", d."number", d."document" ->> 'kind' as "kind", d."title", d."issuer", i."name" as "issuerName", d."issuedOn",
        d."status", d."lettersHeld", d."createdAt",
        case when d."document" ->> 'followedBy' = ${unit} or starts_with(i."path", ${branch}) then i."path" else ${branch} end as "branch"
      from "Directive" d join "Unit" i on i."code" = d."issuer"
      where (d."archivedAt" is not null) = ${archived} and ((d."status" <> 'draft' and (starts_with(${branch}, i."path") or starts_with(i."path", ${branch})
          or d."document" ->> 'followedBy' = ${unit}))
        or (d."status" = 'draft' and ${isOffice} and starts_with(i."path", ${branch})))
    ), signed as (
      select s."directiveId", s."unitCode", s."deadline", ${signOf(dates)} as "sign"
      from seen join "Unit" u on starts_with(u."path", seen."branch")
      join "Step" s on s."directiveId" = seen."id" and s."unitCode" = u."code" and s."role" is null
    ), counted as (
      select "directiveId", jsonb_object_agg("sign", "n") as "signs"
      from (select "directiveId", "sign", count(*)::int as "n" from signed group by 1, 2) by_sign group by 1
    ), reached as (
      select "directiveId", count(distinct "unitCode")::int as "units",
        count(distinct "unitCode") filter (where "sign" = 'overdue')::int as "lateUnits",
        min("deadline") filter (where "sign" in ('open', 'dueSoon', 'returned', 'planned')) as "nextDeadline"
      from signed group by 1
    )
    select seen."id", seen."number", seen."kind", seen."title", seen."issuer", seen."issuerName", seen."issuedOn", seen."status",
      seen."lettersHeld", coalesce(reached."units", 0) as "units", coalesce(reached."lateUnits", 0) as "lateUnits",
      coalesce(counted."signs", '{}') as "signs", reached."nextDeadline"
    from seen left join counted on counted."directiveId" = seen."id" left join reached on reached."directiveId" = seen."id"
    order by seen."issuedOn" desc nulls first, seen."createdAt" desc`;
};

export interface ExpectedDay {
  code: string;
  on: LocalDate;
  reason: string | null;
  recordedAt: string;
}
export interface DirectiveFigures {
  events: {
    code: string;
    occurrence: number;
    on: LocalDate | null;
    units: string[];
    document: { number: string; date: LocalDate } | null;
    reason: string | null;
    recordedAt: string;
  }[];
  /** Days on which events are expected anew, in order of correction. */
  expected: ExpectedDay[];
  obligations: {
    obligation: string;
    units: number;
    signs: Record<string, number>;
    /** Units that coordinate, and how many of their parts are late: in no other count. */
    coordinating: number;
    partsLate: number;
  }[];
  /** Lines of context that are ticked, by which paper. */
  ticks: { line: string; paper: { number: string; date: LocalDate } }[];
  audit: { at: string; ok: boolean } | null;
  coverage: { units: number; lateUnits: number };
  /** Of the units that the directive has come to: those that know of it. */
  receipts: { units: number; received: number };
}

/** Recorded events, steps counted by obligation, and the last audit, for the reader's branch. */
export const directiveFigures = async (
  db: Db,
  id: string,
  branch: string,
  dates: SignDates,
): Promise<DirectiveFigures> => {
  const rows = await db.$queryRaw<DirectiveFigures[]>`
    with signed as (
      select s."obligation", s."unitCode", s."role", ${signOf(dates)} as "sign"
      from "Step" s join "Unit" u on u."code" = s."unitCode"
      where s."directiveId" = ${id} and starts_with(u."path", ${branch})
    ), obligations as (
      select "obligation", jsonb_object_agg("sign", "n") as "signs"
      from (select "obligation", "sign", count(*)::int as "n" from signed where "role" is null group by 1, 2) by_sign group by 1
    ), owing as (
      select "obligation", count(distinct "unitCode") filter (where "role" is null)::int as "units",
        count(distinct "unitCode") filter (where "role" is not null)::int as "coordinating",
        count(*) filter (where "role" is not null and "sign" = 'overdue')::int as "partsLate"
      from signed group by 1
    )
    select
      (select coalesce(jsonb_agg(to_jsonb(e) order by e."code", e."occurrence"), '[]') from "AnchorEvent" e
        where e."directiveId" = ${id}) as "events",
      (select coalesce(jsonb_agg(to_jsonb(x) order by x."news"), '[]') from "ExpectedDay" x
        where x."directiveId" = ${id}) as "expected",
      (select coalesce(jsonb_agg(jsonb_build_object('obligation', o."obligation", 'units', w."units", 'signs', coalesce(o."signs", '{}'),
          'coordinating', w."coordinating", 'partsLate', w."partsLate")), '[]')
        from owing w left join obligations o using ("obligation")) as "obligations",
      (select coalesce(jsonb_agg(jsonb_build_object('line', k."line", 'paper', k."paper")), '[]') from "ContextTick" k
        where k."directiveId" = ${id}) as "ticks",
      (select jsonb_build_object('at', a."at", 'ok', a."ok") from "AuditRun" a where a."directiveId" = ${id}
        order by a."at" desc limit 1) as "audit",
      (select jsonb_build_object('units', count(distinct "unitCode"),
        'lateUnits', count(distinct "unitCode") filter (where "sign" = 'overdue' and "role" is null)) from signed) as "coverage",
      (select jsonb_build_object('units', count(*), 'received', count(*) filter (where ${received}))
        from "Unit" u join "Stream" t on t."directiveId" = ${id} and t."unitCode" = u."code"
        left join "Receipt" r on r."directiveId" = ${id} and r."unitCode" = u."code"
        where starts_with(u."path", ${branch}) and (u."validTo" is null or ${dates.today} <= u."validTo")) as "receipts"`;
  const [figures] = rows;
  if (!figures) throw new Error('an aggregate gives one row');
  return figures;
};

/** What the last verification found. */
export const lastAudit = async (
  db: Db,
  id: string,
): Promise<{ at: string; ok: boolean; report: unknown } | null> => {
  const run = await db.auditRun.findFirst({ where: { directiveId: id }, orderBy: { at: 'desc' } });
  return run && { at: run.at.toISOString(), ok: run.ok, report: run.report };
};

/** Occurrences of events as the office recorded them. */
export const directiveEvents = async (
  db: Db,
  id: string,
): Promise<
  { code: string; occurrence: number; on: LocalDate | null; units: string[]; recordedAt: string }[]
> => {
  const rows = await db.anchorEvent.findMany({
    where: { directiveId: id },
    orderBy: [{ on: 'asc' }, { occurrence: 'asc' }],
  });
  return rows.map(({ code, occurrence, on, units, recordedAt }) => ({
    code,
    occurrence,
    on,
    units,
    recordedAt: recordedAt.toISOString(),
  }));
};

/** Days on which the office expects events other than the document says, in order of correction. */
export const expectedDays = async (db: Db, id: string): Promise<ExpectedDay[]> => {
  const rows = await db.expectedDay.findMany({ where: { directiveId: id }, orderBy: { news: 'asc' } });
  return rows.map(({ code, on, reason, recordedAt }) => ({
    code,
    on,
    reason,
    recordedAt: recordedAt.toISOString(),
  }));
};
