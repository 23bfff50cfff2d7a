/**
 * The first records of many units in one statement: streams, events, steps and the letters that bring the directive.
 * One round trip for a page of units, because a cascade opens thousands.
 */
import { randomUUID } from 'node:crypto';
import type { UnitBrief } from '../../domain/directive/brief.ts';
import { letterSlot } from '../../domain/ladder/letter-slot.ts';
import { open } from '../../domain/lifecycle/decide.ts';
import type { UnitEvent } from '../../domain/lifecycle/events.ts';
import { stepFrom } from '../../domain/lifecycle/step.ts';
import { nextWake } from '../../domain/lifecycle/wakes.ts';
import type { UnitId } from '../../domain/organisation/organisation.ts';
import { hostOf } from '../../domain/rollout/ids.ts';
import type { News } from '../../domain/rollout/news.ts';
import type { Instant } from '../../domain/time/local-date.ts';
import { genesis } from '../chain.ts';
import type { Db } from '../client.ts';
import { chain, eventRows } from './event-rows.ts';
import type { LetterItem } from './outbox.ts';
import { stepRow } from './project-unit.ts';
import { record } from './record.ts';

interface Opened {
  workflowId: string;
  brief: UnitBrief;
  events: UnitEvent[];
  nextWake: Instant | null;
}

/** News that came before the unit existed may move deadlines and send reminders: that takes the general way. */
const isPlain = ({ events }: Opened): boolean =>
  events.every(
    ({ fact }) =>
      fact.type === 'UnitOpened' ||
      fact.type === 'StepsPlanned' ||
      (fact.type === 'ReminderDue' && fact.recipients.length === 0),
  );

const stepRows = ({ events, brief }: Opened) => {
  const rung = new Map(
    events.flatMap(({ fact }) => (fact.type === 'ReminderDue' ? [[fact.step, fact.at]] : [])),
  );
  const steps = events.flatMap(({ fact }) => (fact.type === 'StepsPlanned' ? fact.steps.map(stepFrom) : []));
  return steps.map((step) => ({
    unit: brief.unit,
    ...stepRow({ ...step, rung: rung.get(step.id) ?? step.rung }, brief),
  }));
};

const streamRow = (opened: Opened, mail: { id: string }, now: Instant) => {
  const { workflowId, brief } = opened;
  const events = chain(genesis(workflowId), opened.events);
  const slot = letterSlot(brief.calendar, brief.defaults.morning, now);
  const items: LetterItem[] = [{ type: 'issued', unit: brief.unit }];
  return {
    stream: {
      workflowId,
      unit: brief.unit,
      seq: events.length,
      hash: events.at(-1)?.hash,
      brief,
      nextWake: opened.nextWake,
      mailId: mail.id,
      mailbox: `mailbox:${brief.unit}`,
      items,
      notBefore: slot.notBefore,
    },
    events: eventRows(events).map((event) => ({ workflowId, unit: brief.unit, ...event })),
  };
};

/**
 * A stream that exists already keeps what it has, and everything of it is left out. The letter's desk is that of
 * `deskOf` before anybody was named for the directive.
 */
const openPlain = async (db: Db, directive: string, opened: Opened[], now: Instant): Promise<void> => {
  const rows = opened.map((one) => streamRow(one, { id: randomUUID() }, now));
  const streams = JSON.stringify(rows.map((row) => row.stream));
  const events = JSON.stringify(rows.flatMap((row) => row.events));
  const steps = JSON.stringify(opened.flatMap(stepRows));
  await db.$executeRaw`
    with given as (
      select * from jsonb_to_recordset(${streams}::jsonb) as g("workflowId" text, "unit" text, "seq" int, "hash" text,
        "brief" jsonb, "nextWake" timestamptz, "mailId" text, "mailbox" text, "items" jsonb, "notBefore" timestamptz)),
    stream as (
      insert into "Stream" ("workflowId", "directiveId", "unitCode", "seq", "hash", "brief", "openedAt", "nextWake")
      select g."workflowId", ${directive}, g."unit", g."seq", g."hash", g."brief", ${now}::timestamptz, g."nextWake" from given g
      on conflict do nothing returning "workflowId", "unitCode"),
    events as (
      insert into "Event" ("workflowId", "seq", "directiveId", "unitCode", "stepId", "type", "at", "by", "command", "fact", "hash")
      select e."workflowId", e."seq", ${directive}, e."unit", e."step", e."type", e."at", e."by", e."command", e."fact", e."hash"
      from jsonb_to_recordset(${events}::jsonb) as e("workflowId" text, "unit" text, "seq" int, "step" text, "type" text,
        "at" timestamptz, "by" jsonb, "command" text, "fact" jsonb, "hash" text)
      join stream using ("workflowId")),
    steps as (
      insert into "Step" ("directiveId", "unitCode", "stepId", "obligation", "kind", "occurrence", "post", "status", "opensOn",
        "deadline", "version", "reviewer", "reviewDue", "submittedOn", "onTime", "closedOn", "returns", "data")
      select ${directive}, s.* from jsonb_to_recordset(${steps}::jsonb) as s("unit" text, "stepId" text, "obligation" text,
        "kind" text, "occurrence" text, "post" text, "status" text, "opensOn" text, "deadline" text, "version" int,
        "reviewer" text, "reviewDue" text, "submittedOn" text, "onTime" boolean, "closedOn" text, "returns" int, "data" jsonb)
      join stream on stream."unitCode" = s."unit")
    insert into "Mail" ("id", "directiveId", "recipient", "unitCode", "kind", "items", "notBefore", "messageId")
    select g."mailId", ${directive}, coalesce(
        (select "code" from "Person" where "unitCode" = g."unit" and 'officer' = any("roles") order by "code" limit 1),
        (select "code" from "Person" where "unitCode" = g."unit" and 'head' = any("roles") order by "code" limit 1),
        g."mailbox"), g."unit", 'issued', g."items", g."notBefore", '<' || g."mailId" || '@dondoc>'
    from given g join stream using ("workflowId")`;
};

const CHANGES_BRIEFS = new Set<News['body']['type']>([
  'CalendarChanged',
  'ClocksStopped',
  'ClocksResumed',
  'UnitsReorganised',
]);

/** Briefs of the units that were opened before: they decide by these, whatever the directory says today. */
const knownBriefs = async (db: Db, workflowIds: string[]): Promise<Map<string, UnitBrief>> => {
  const streams = await db.stream.findMany({
    where: { workflowId: { in: workflowIds } },
    select: { workflowId: true, brief: true },
  });
  return new Map(streams.map(({ workflowId, brief }) => [workflowId, brief as unknown as UnitBrief]));
};

/** One by one, so that what is wrong with one unit is wrong with that one alone. */
const openEach = async (db: Db, opened: Opened[], now: Instant): Promise<UnitId[]> => {
  const failed: UnitId[] = [];
  for (const { workflowId, brief, events, nextWake } of opened) {
    const { directive, unit } = brief;
    try {
      await record(db, { workflowId, runId: null, directive, unit, now, nextWake, events, brief });
    } catch {
      failed.push(unit);
    }
  }
  return failed;
};

export interface OpenedUnits {
  briefs: UnitBrief[];
  unrecorded: UnitId[];
  sleeps: Record<UnitId, { seq: number; until: Instant | null }>;
}
/**
 * Opens units that are about to be started, as of one instant and with the news so far. A repeat opens nobody twice.
 * @param now the directive's time at which the parent decided to open them
 * @returns the briefs by which they were opened, in the order given, and the units whose records could not be
 *   stored: their own workflows store them, and try until they can; of those opened now, until when they sleep
 */
export const openUnits = async (
  db: Db,
  briefs: UnitBrief[],
  { now, news }: { now: Instant; news: News[] },
): Promise<OpenedUnits> => {
  const idOf = ({ directive, unit }: UnitBrief) => hostOf(directive, unit);
  const known = await knownBriefs(db, briefs.map(idOf));
  // A stored brief is as the opening's own news has left it, and must not hear that news again.
  const changed = news.some(({ body }) => CHANGES_BRIEFS.has(body.type));
  const opened = briefs
    .filter((brief) => !known.has(idOf(brief)))
    .map((brief): Opened => {
      const { state, events } = open({ now, brief }, news);
      return { workflowId: idOf(brief), brief, events, nextWake: nextWake(state, brief) };
    });
  const plain = opened.filter(isPlain);
  const singly = opened.filter((one) => !isPlain(one));
  const [first] = plain;
  if (first) await openPlain(db, first.brief.directive, plain, now).catch(() => singly.push(...plain));
  return {
    briefs: briefs.map((brief) => (changed ? brief : (known.get(idOf(brief)) ?? brief))),
    unrecorded: await openEach(db, singly, now),
    sleeps: Object.fromEntries(
      opened.map(({ brief, events, nextWake: until }) => [brief.unit, { seq: events.length, until }]),
    ),
  };
};
