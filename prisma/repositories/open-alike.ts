/**
 * The first records of many units in one statement: streams, events, steps and the letters that bring the directive.
 * One round trip for a page of units, because a cascade opens thousands; and what is the same for units whose briefs
 * differ in nothing but who they are is worked out, sent and read once.
 */
import { randomUUID } from 'node:crypto';
import type { UnitBrief } from '../../domain/directive/brief.ts';
import { letterSlot } from '../../domain/ladder/letter-slot.ts';
import type { UnitEvent } from '../../domain/lifecycle/events.ts';
import { stepFrom } from '../../domain/lifecycle/step.ts';
import type { UnitId } from '../../domain/organisation/organisation.ts';
import { hostOf } from '../../domain/rollout/ids.ts';
import type { Instant } from '../../domain/time/local-date.ts';
import { genesis, linkSaid, said } from '../chain.ts';
import type { Db } from '../client.ts';
import type { LetterItem } from './outbox.ts';
import { stepRow } from './project-unit.ts';

/** One opening and the units that begin with it. */
export interface Alike {
  /** Of the first of them; of the others it differs in `unit` alone. */
  brief: UnitBrief;
  units: UnitId[];
  /** Of the first of them; of the others the fact that it was opened differs in `unit` alone. */
  events: UnitEvent[];
  nextWake: Instant | null;
}

/** News that came before the unit existed may move deadlines and send reminders: that takes the general way. */
export const isPlain = (events: UnitEvent[]): boolean =>
  events.every(
    ({ fact }) =>
      fact.type === 'UnitOpened' ||
      fact.type === 'StepsPlanned' ||
      (fact.type === 'ReminderDue' && fact.recipients.length === 0),
  );

const stepRows = ({ events, brief }: Alike) => {
  const rung = new Map(
    events.flatMap(({ fact }) => (fact.type === 'ReminderDue' ? [[fact.step, fact.at]] : [])),
  );
  const steps = events.flatMap(({ fact }) => (fact.type === 'StepsPlanned' ? fact.steps.map(stepFrom) : []));
  return steps.map((step) => stepRow({ ...step, rung: rung.get(step.id) ?? step.rung }, brief));
};

const commonRow = (now: Instant) => (alike: Alike, like: number) => {
  const slot = letterSlot(alike.brief.calendar, alike.brief.defaults.morning, now);
  return {
    like,
    seq: alike.events.length,
    brief: alike.brief,
    nextWake: alike.nextWake,
    notBefore: slot.notBefore,
    steps: stepRows(alike),
    events: alike.events.map((event) => ({
      ...event,
      step: 'step' in event.fact ? event.fact.step : null,
      type: event.fact.type,
    })),
  };
};

/** The chain of each: the same links after the first, over the words that only its opening has of its own. */
const unitRows = ({ brief, units, events }: Alike, like: number) => {
  const own = events.map(({ fact }) => fact.type === 'UnitOpened');
  const texts = events.map(said);
  return units.map((unit) => {
    const workflowId = hostOf(brief.directive, unit);
    let hash = genesis(workflowId);
    const hashes = events.map((event, i) => {
      const text = own[i] ? said({ ...event, fact: { ...event.fact, unit } }) : (texts[i] ?? '');
      hash = linkSaid(hash, text);
      return hash;
    });
    const items: LetterItem[] = [{ type: 'issued', unit }];
    return { workflowId, unit, like, hashes, hash, mailId: randomUUID(), mailbox: `mailbox:${unit}`, items };
  });
};

/**
 * A stream that exists already keeps what it has, and everything of it is left out. The letter's desk is that of
 * `deskOf` before anybody was named for the directive.
 */
export const storeAlike = async (db: Db, directive: string, groups: Alike[], now: Instant): Promise<void> => {
  const common = JSON.stringify(groups.map(commonRow(now)));
  const units = JSON.stringify(groups.flatMap(unitRows));
  await db.$executeRaw`
    with common as (
      select * from jsonb_to_recordset(${common}::jsonb) as c("like" int, "seq" int, "brief" jsonb,
        "nextWake" timestamptz, "notBefore" timestamptz, "steps" jsonb, "events" jsonb)),
    given as (
      select * from jsonb_to_recordset(${units}::jsonb) as g("workflowId" text, "unit" text, "like" int,
        "hashes" text[], "hash" text, "mailId" text, "mailbox" text, "items" jsonb)),
    stream as (
      insert into "Stream" ("workflowId", "directiveId", "unitCode", "seq", "hash", "brief", "openedAt", "nextWake")
      select g."workflowId", ${directive}, g."unit", c."seq", g."hash", c."brief" || jsonb_build_object('unit', g."unit"),
        ${now}::timestamptz, c."nextWake"
      from given g join common c using ("like")
      on conflict do nothing returning "workflowId"),
    opened as (select g.* from given g join stream using ("workflowId")),
    events as (
      insert into "Event" ("workflowId", "seq", "directiveId", "unitCode", "stepId", "type", "at", "by", "command", "fact", "hash")
      select o."workflowId", e."seq", ${directive}, o."unit", e."step", e."type", e."at", e."by", e."command",
        case e."type" when 'UnitOpened' then e."fact" || jsonb_build_object('unit', o."unit") else e."fact" end,
        o."hashes"[e."seq" + 1]
      from common c
      cross join jsonb_to_recordset(c."events") as e("seq" int, "step" text, "type" text, "at" timestamptz, "by" jsonb,
        "command" text, "fact" jsonb)
      join opened o using ("like")),
    steps as (
      insert into "Step" ("directiveId", "unitCode", "stepId", "obligation", "kind", "occurrence", "post", "status", "opensOn",
        "deadline", "version", "reviewer", "reviewDue", "submittedOn", "onTime", "closedOn", "returns", "role", "data")
      select ${directive}, o."unit", s.*
      from common c
      cross join jsonb_to_recordset(c."steps") as s("stepId" text, "obligation" text, "kind" text, "occurrence" text,
        "post" text, "status" text, "opensOn" text, "deadline" text, "version" int, "reviewer" text, "reviewDue" text,
        "submittedOn" text, "onTime" boolean, "closedOn" text, "returns" int, "role" text, "data" jsonb)
      join opened o using ("like"))
    insert into "Mail" ("id", "directiveId", "recipient", "unitCode", "kind", "items", "notBefore", "messageId")
    select o."mailId", ${directive}, coalesce(
        (select "code" from "Person" where "unitCode" = o."unit" and 'officer' = any("roles") order by "code" limit 1),
        (select "code" from "Person" where "unitCode" = o."unit" and 'head' = any("roles") order by "code" limit 1),
        o."mailbox"), o."unit", 'issued', o."items", c."notBefore", '<' || o."mailId" || '@dondoc>'
    from opened o join common c using ("like")`;
};
