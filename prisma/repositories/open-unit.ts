/**
 * A unit's first record in one statement: stream, events, steps and the letter that brings the directive. One
 * round trip instead of ten, because a cascade makes thousands of them.
 */
import { randomUUID } from 'node:crypto';
import type { UnitBrief } from '../../domain/directive/brief.ts';
import { letterSlot } from '../../domain/ladder/letter-slot.ts';
import type { UnitEvent } from '../../domain/lifecycle/events.ts';
import { stepFrom } from '../../domain/lifecycle/step.ts';
import type { UnitId } from '../../domain/organisation/organisation.ts';
import type { Instant } from '../../domain/time/local-date.ts';
import { genesis } from '../chain.ts';
import type { Db } from '../client.ts';
import { chain, eventRows } from './event-rows.ts';
import type { LetterItem } from './outbox.ts';
import { stepRow } from './project-unit.ts';

interface Opening {
  workflowId: string;
  runId: string;
  directive: string;
  unit: UnitId;
  now: Instant;
  nextWake: Instant | null;
  events: UnitEvent[];
  brief: UnitBrief;
}

/** News that came before the unit existed may move deadlines and send reminders: that takes the general way. */
const isPlain = (events: UnitEvent[]): boolean =>
  events.every(
    ({ fact }) =>
      fact.type === 'UnitOpened' ||
      fact.type === 'StepsPlanned' ||
      (fact.type === 'ReminderDue' && fact.recipients.length === 0),
  );

const stepRows = (events: UnitEvent[], brief: UnitBrief): string => {
  const rung = new Map(
    events.flatMap(({ fact }) => (fact.type === 'ReminderDue' ? [[fact.step, fact.at]] : [])),
  );
  const steps = events.flatMap(({ fact }) => (fact.type === 'StepsPlanned' ? fact.steps.map(stepFrom) : []));
  return JSON.stringify(
    steps.map((step) => stepRow({ ...step, rung: rung.get(step.id) ?? step.rung }, brief)),
  );
};

/** @returns false when nothing was written: the stream exists already, or the events need the general way. */
export const openUnit = async (db: Db, opening: Opening): Promise<boolean> => {
  const { workflowId, runId, directive, unit, now, nextWake, brief } = opening;
  if (!isPlain(opening.events)) return false;
  const events = chain(genesis(workflowId), opening.events);
  const last = events.at(-1);
  if (!last) return false;
  const mailId = randomUUID();
  const items: LetterItem[] = [{ type: 'issued', unit }];
  const slot = letterSlot(brief.calendar, brief.defaults.morning, now);
  const written = await db.$executeRaw`
    with stream as (
      insert into "Stream" ("workflowId", "directiveId", "unitCode", "seq", "hash", "brief", "runId", "openedAt", "nextWake")
      values (${workflowId}, ${directive}, ${unit}, ${last.seq + 1}, ${last.hash}, ${JSON.stringify(brief)}::jsonb, ${runId},
        ${now}::timestamptz, ${nextWake}::timestamptz)
      on conflict do nothing returning 1),
    events as (
      insert into "Event" ("workflowId", "seq", "directiveId", "unitCode", "stepId", "type", "at", "by", "command", "fact", "hash")
      select ${workflowId}, e."seq", ${directive}, ${unit}, e."step", e."type", e."at", e."by", e."command", e."fact", e."hash"
      from stream, jsonb_to_recordset(${eventRows(events)}::jsonb)
        as e("seq" int, "step" text, "type" text, "at" timestamptz, "by" jsonb, "command" text, "fact" jsonb, "hash" text)),
    steps as (
      insert into "Step" ("directiveId", "unitCode", "stepId", "obligation", "kind", "occurrence", "post", "status", "opensOn",
        "deadline", "version", "reviewer", "reviewDue", "submittedOn", "onTime", "closedOn", "returns", "data")
      select ${directive}, ${unit}, s.* from stream, jsonb_to_recordset(${stepRows(opening.events, brief)}::jsonb)
        as s("stepId" text, "obligation" text, "kind" text, "occurrence" text, "post" text, "status" text, "opensOn" text,
          "deadline" text, "version" int, "reviewer" text, "reviewDue" text, "submittedOn" text, "onTime" boolean,
          "closedOn" text, "returns" int, "data" jsonb)),
    desk as (
      select coalesce(
        (select "code" from "Person" where "unitCode" = ${unit} and 'officer' = any("roles") order by "code" limit 1),
        (select "code" from "Person" where "unitCode" = ${unit} and 'head' = any("roles") order by "code" limit 1),
        ${`mailbox:${unit}`}) as "key" from stream)
    insert into "Mail" ("id", "directiveId", "recipient", "unitCode", "kind", "items", "notBefore", "messageId")
    select ${mailId}, ${directive}, "key", ${unit}, 'issued', ${JSON.stringify(items)}::jsonb,
      ${slot.notBefore}::timestamptz, ${`<${mailId}@dondoc>`} from desk`;
  return written > 0;
};
