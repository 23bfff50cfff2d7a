/** One unit under one directive: its brief, its steps, its history. */
import type { UnitBrief } from '../../domain/directive/brief.ts';
import type { UnitEvent } from '../../domain/lifecycle/events.ts';
import type { Step } from '../../domain/lifecycle/step.ts';
import type { RolloutEvent } from '../../domain/rollout/events.ts';
import { rolloutId } from '../../domain/rollout/ids.ts';
import type { Instant, LocalDate } from '../../domain/time/local-date.ts';
import type { Db } from '../client.ts';
import { Prisma } from '../generated/client.ts';
import { type AssignmentRow, assignmentList } from './assignments.ts';
import { type Kin, predecessorsOf, successorsOf } from './kin.ts';
import { partnersOf } from './partners.ts';
import { type Passing, passingOf } from './read-passing.ts';
import { answerableOf } from './read-sign.ts';

const POST = Prisma.sql`jsonb_build_object('code', p."code", 'title', p."title")`;

export interface UnitStream {
  brief: UnitBrief;
  trouble: string | null;
  closed: boolean;
  /** It ended when the tree changed: the first day without it. */
  endedOn: LocalDate | null;
  /** What a change of the tree has still to bring to it. */
  passing: Passing | null;
  predecessors: Kin[];
  successors: Kin[];
  answerable: {
    code: string;
    title: string;
    asHead: boolean;
    substitute: { title: string; until: LocalDate } | null;
  } | null;
  /** One of its own people has opened its page. */
  seen: boolean;
  /** The post it has named for the directive, and those it may name. */
  named: string | null;
  officers: { code: string; title: string }[];
  /** All its posts that somebody holds. */
  posts: { code: string; title: string }[];
  /** Units beside it, with whom a meeting may be joint. */
  siblings: { code: string; name: string }[];
  /** Posts that attend and follow it, and did. */
  followers: AssignmentRow[];
}

/** Who answers, whether only as head, and who stands in for it that day. */
const answering = (day: LocalDate): Prisma.Sql => Prisma.sql`
  jsonb_build_object('code', p."code", 'title', p."title",
    'asHead', r."officer" is null and not 'officer' = any(p."roles"),
    'substitute', (select jsonb_build_object('title', q."title", 'until', e."until") from "Delegation" e
      join "Person" q on q."code" = e."toPost"
      where e."fromPost" = p."code" and e."since" <= ${day} and e."until" >= ${day} limit 1))`;

/** Null while the directive has not reached the unit. */
export const unitStream = async (
  db: Db,
  directive: string,
  unit: string,
  day: LocalDate,
): Promise<UnitStream | null> => {
  const rows = await db.$queryRaw<UnitStream[]>`
    select s."brief", s."trouble", s."closedAt" is not null as "closed",
      ${predecessorsOf(unit)} as "predecessors", ${successorsOf(unit)} as "successors",
      (select e."fact" ->> 'on' from "Event" e where e."workflowId" = s."workflowId" and e."type" = 'UnitEnded') as "endedOn",
      ${passingOf(unit, day)} as "passing",
      ${answerableOf(answering(day), Prisma.sql`s."directiveId"`, Prisma.sql`s."unitCode"`)} as "answerable",
      r."seenAt" is not null as "seen", r."officer" as "named",
      (select coalesce(jsonb_agg(${POST} order by p."code"), '[]') from "Person" p
       where p."unitCode" = s."unitCode" and p."roles" && array['officer', 'head']) as "officers",
      (select coalesce(jsonb_agg(${POST} order by p."code"), '[]') from "Person" p
       where p."unitCode" = s."unitCode" and cardinality(p."roles") > 0) as "posts",
      (select coalesce(jsonb_agg(jsonb_build_object('code', b."code", 'name', b."name") order by b."code"), '[]')
       from ${partnersOf(Prisma.sql`s."unitCode"`, day)}) as "siblings",
      ${assignmentList({ unit: Prisma.sql`${unit}` })} as "followers"
    from "Stream" s left join "Receipt" r on r."directiveId" = s."directiveId" and r."unitCode" = s."unitCode"
    where s."directiveId" = ${directive} and s."unitCode" = ${unit}`;
  return rows[0] ?? null;
};

export const unitSteps = async (db: Db, directive: string, unit: string): Promise<Step[]> => {
  const rows = await db.$queryRaw<{ data: Step }[]>`
    select "data" from "Step" where "directiveId" = ${directive} and "unitCode" = ${unit}`;
  return rows.map((row) => row.data);
};

export interface UnitDesk {
  /** The unit that has the step's submission, and those that its request for more time and its difficulty wait for. */
  reviewer: string | null;
  extensionTo: string | null;
  /** The unit directly above under the directive. */
  superior: string | null;
  /** Of the step asked for. */
  obligation: string | null;
  difficultyTo: string | null;
  opened: boolean;
  closed: boolean;
  seen: boolean;
}
/** Who has a step's papers now, and whether the directive has reached the unit at all. */
export const stepDesk = async (
  db: Db,
  directive: string,
  unit: string,
  step: string | null,
): Promise<UnitDesk> => {
  const rows = await db.$queryRaw<Omit<UnitDesk, 'opened'>[]>`
    select t."closedAt" is not null as "closed", s."reviewer", s."extensionTo", s."difficultyTo", s."obligation",
      t."brief" -> 'ancestors' ->> 0 as "superior", r."seenAt" is not null as "seen"
    from "Stream" t left join "Step" s on s."directiveId" = t."directiveId" and s."unitCode" = t."unitCode" and s."stepId" = ${step}
    left join "Receipt" r on r."directiveId" = t."directiveId" and r."unitCode" = t."unitCode"
    where t."directiveId" = ${directive} and t."unitCode" = ${unit}`;
  const [row] = rows;
  return row
    ? { ...row, opened: true }
    : {
        reviewer: null,
        extensionTo: null,
        difficultyTo: null,
        superior: null,
        obligation: null,
        opened: false,
        closed: false,
        seen: false,
      };
};

/** The number after the last event of an act that was taken; null for one that was not. */
export const answeredAct = async (db: Db, workflowId: string, command: string): Promise<number | null> => {
  const { _max } = await db.event.aggregate({ where: { workflowId, command }, _max: { seq: true } });
  return _max.seq === null ? null : _max.seq + 1;
};

/** Whether a post of a unit may answer for a directive; `orMember`: or owe what a member owes. */
export const isOfficerOf = async (db: Db, post: string, unit: string, orMember = false): Promise<boolean> =>
  (await db.person.count({
    where: {
      code: post,
      unitCode: unit,
      roles: { hasSome: ['officer', 'head', ...(orMember ? ['member'] : [])] },
    },
  })) > 0;

/** The date that the event's step had before: as it was last set, restated or planned, or taken over with. */
const FORMER = Prisma.sql`
  case when e."type" = 'DeadlineSet' then (
    select coalesce(
      p."fact" -> 'deadline' ->> 'date',
      jsonb_path_query_first(p."fact", '$.steps[*] ? (@.id == $id)', jsonb_build_object('id', e."stepId"))
        -> 'deadline' ->> 'date'
    )
    from "Event" p
    where p."workflowId" = e."workflowId" and p."seq" < e."seq"
      and (p."stepId" = e."stepId" and p."type" in ('DeadlineSet', 'DeadlineRestated', 'DeadlineWithdrawn')
        or p."type" in ('StepsPlanned', 'TakenOver')
          and p."fact" @> jsonb_build_object('steps', jsonb_build_array(jsonb_build_object('id', e."stepId"))))
    order by p."seq" desc limit 1
  ) end`;

type Stored<E> = Omit<E, 'at'> & { at: Date };
const instants = <E extends { at: Instant }>(rows: Stored<E>[]): E[] =>
  rows.map((row) => ({ ...row, at: row.at.toISOString() }) as unknown as E);

/** An event, and of one that sets a step's deadline the date that stood before it. */
export type Past = UnitEvent & { former: LocalDate | null };

/** Newest first. `before`: only events of a lower number. */
export const unitHistory = async (
  db: Db,
  workflowId: string,
  page: { before: number | null; limit: number; step?: string | null },
): Promise<Past[]> =>
  instants<Past>(
    await db.$queryRaw<Stored<Past>[]>`
      select "seq", "at", "by", "command", "fact", ${FORMER} as "former" from "Event" e
      where "workflowId" = ${workflowId} and (${page.before}::int is null or "seq" < ${page.before}::int)
        and (${page.step ?? null}::text is null or "stepId" = ${page.step ?? null}::text)
      order by "seq" desc limit ${page.limit}`,
  );

export const rolloutHistory = async (
  db: Db,
  workflowId: string,
  page: { before: number | null; limit: number },
): Promise<RolloutEvent[]> =>
  // The rows have one shape; only their facts differ.
  (await unitHistory(db, workflowId, page)) as unknown as RolloutEvent[];

/** Former deadlines of a unit's steps, oldest first: every version but the one that stands. */
export const formerDeadlines = async (
  db: Db,
  directive: string,
  unit: string,
): Promise<{ step: string; version: number; date: LocalDate }[]> =>
  db.$queryRaw`
    select "stepId" as "step", ("fact" ->> 'version')::int as "version", "fact" -> 'deadline' ->> 'date' as "date"
    from "Event" where "directiveId" = ${directive} and "unitCode" = ${unit} and "type" = 'DeadlineSet'
      and "fact" -> 'deadline' ->> 'date' is not null
    order by "seq"`;

/** What the office had recorded of the directive's events by a moment: the last word on each occurrence, and expected days in order. */
export const eventsKnownUntil = async (
  db: Db,
  directive: string,
  until: Instant,
): Promise<{
  events: { code: string; on: LocalDate | null }[];
  expected: { code: string; on: LocalDate }[];
}> => {
  const rows = await db.$queryRaw<{ type: string; code: string; on: LocalDate | null }[]>`
    with said as (
      select "seq", "fact" -> 'body' ->> 'type' as "type", "fact" -> 'body' ->> 'event' as "code", "fact" -> 'body' ->> 'on' as "on",
        "fact" -> 'body' ->> 'occurrence' as "occurrence"
      from "Event" where "workflowId" = ${rolloutId(directive)} and "type" = 'NewsRecorded' and "at" <= ${until}::timestamptz
        and "fact" -> 'body' ->> 'type' in ('EventRecorded', 'EventCorrected', 'EventWithdrawn', 'EventExpected')
    ), last as (
      select *, row_number() over (partition by "code", "occurrence" order by "seq" desc) as "place" from said where "occurrence" is not null
    )
    select "type", "code", "on" from (
      select "seq", "type", "code", "on" from last where "place" = 1
      union all select "seq", "type", "code", "on" from said where "occurrence" is null) known
    order by "seq"`;
  const expected = rows.flatMap(({ type, code, on }) =>
    type === 'EventExpected' && on !== null ? [{ code, on }] : [],
  );
  return { events: rows.filter(({ type }) => type !== 'EventExpected'), expected };
};

/** Everything recorded of the units of a branch up to a moment, unit by unit, in order. */
export const eventsUntil = async (
  db: Db,
  directive: string,
  scope: { branch: string } | { unit: string },
  until: Instant,
): Promise<{ unit: string; events: UnitEvent[] }[]> => {
  const unit = 'unit' in scope ? scope.unit : null;
  const branch = 'branch' in scope ? scope.branch : '/';
  const rows = await db.$queryRaw<(Stored<UnitEvent> & { unit: string })[]>`
    select e."unitCode" as "unit", e."seq", e."at", e."by", e."command", e."fact" from "Event" e
    join "Unit" u on u."code" = e."unitCode"
    where e."directiveId" = ${directive} and e."at" <= ${until}::timestamptz and starts_with(u."path", ${branch})
      and (${unit}::text is null or e."unitCode" = ${unit}::text)
    order by e."unitCode", e."seq"`;
  const units = new Map<string, UnitEvent[]>();
  for (const { unit: code, ...event } of rows) {
    const events = units.get(code) ?? [];
    events.push({ ...event, at: event.at.toISOString() } as UnitEvent);
    units.set(code, events);
  }
  return [...units].map(([code, events]) => ({ unit: code, events }));
};
