/**
 * Letters that events give rise to, written in the events' own transaction. A rung for one recipient is a row
 * with a unique key, so it can never be sent twice by us; what one recipient is due on one morning is one letter.
 */
import { randomUUID } from 'node:crypto';
import type { UnitBrief } from '../../domain/directive/brief.ts';
import { type ClockName, type Recipient, recipientKey } from '../../domain/ladder/ladder.ts';
import { type LetterSlot, letterSlot } from '../../domain/ladder/letter-slot.ts';
import { type AskName, askedOf } from '../../domain/lifecycle/asks.ts';
import type { UnitEvent } from '../../domain/lifecycle/events.ts';
import type { Paper } from '../../domain/lifecycle/step.ts';
import type { EarlyEnd } from '../../domain/rollout/news.ts';
import type { Instant, LocalDate } from '../../domain/time/local-date.ts';
import type { Tx } from '../client.ts';
import { deskOf } from './directory.ts';
import { inspectionLetters } from './inspection-letters.ts';

export interface Where {
  directive: string;
  unit: string | null;
  now: Instant;
}

/** What a letter says besides reminders. */
export type LetterItem =
  | { type: 'issued'; unit: string }
  | { type: 'returned'; unit: string; step: string; reason: string }
  /** Said only to whom an earlier letter spoke of the step; the mailer sees to that. */
  | { type: 'deadlineChanged'; unit: string; step: string; version: number }
  | { type: 'extensionRefused'; unit: string; step: string; reason: string }
  /** To the level above: the unit cannot go on without an answer. */
  | { type: 'difficultyReported'; unit: string; step: string; reason: string }
  | { type: 'difficultyAnswered'; unit: string; step: string; answer: string }
  /** To the issuer's office, and what it decided. */
  | { type: 'disclaimed'; unit: string; step: string; reason: string }
  | { type: 'disclaimConfirmed' | 'disclaimReturned'; unit: string; step: string; reason: string }
  /** What another unit owed and this one goes on with: said once, with each deadline. */
  | { type: 'takenOver'; unit: string; from: string; steps: string[] }
  /** What an amendment asks for anew and no more; moved deadlines are said as such. */
  | {
      type: 'amended';
      unit: string;
      amendment: number;
      reason: string;
      added: string[];
      cancelled: string[];
    }
  /** What the superior's own plan asks of the unit, and what it asks no more. */
  | {
      type: 'planReceived';
      unit: string;
      /** Whose plan it is; absent in what was written before this was kept. */
      from?: string;
      paper?: { number: string; date: string };
      added: string[];
      cancelled: string[];
    }
  /** To the level above: a meeting that was not held and will not be. */
  | { type: 'meetingNotHeld'; unit: string; step: string; reason: string }
  /** To the unit and the level above: its term ends on that day. */
  | { type: 'termEnds'; unit: string; on: LocalDate }
  /** A post left: said to who has its part now, the unit's head where nobody was named. */
  | { type: 'handedOver'; unit: string; from: string; to: string | null; steps: string[] }
  /** The directive goes on: all that is open, with each deadline. */
  | { type: 'reopened'; unit: string; reason: string; approver: string; paper: Paper }
  /** It ended before its work was done: what is asked no more. */
  | {
      type: 'ended';
      unit: string;
      how: EarlyEnd['how'];
      by?: EarlyEnd['by'];
      reason: string;
      approver: string;
      paper: Paper;
      cancelled: string[];
    }
  /** The unit moved out of the directive: what it owes there no more. */
  | { type: 'left'; unit: string; on: LocalDate; reason: string; paper?: Paper; cancelled: string[] }
  /** The result of a year, with its arithmetic, to the unit. */
  | { type: 'yearEndDecided'; unit: string; step: string }
  /** A day on which the unit is to be inspected: `rung` working days from it. */
  | { type: 'inspectionDue'; unit: string; number: number; on: LocalDate; rung: number }
  /** The unit is about to be classified uninspected; `on`: planned for a day after its review is due. */
  | { type: 'uninspected'; unit: string; step: string; year: number; on: LocalDate | null }
  | { type: 'bounced'; unit: string; address: string; error: string };

export interface Letter {
  to: Recipient;
  /** A letter of its own rather than part of the morning's. */
  kind?: string;
  /** When it is due to be said, where that is not now; the letter leaves in the slot that follows. */
  at?: Instant;
  item?: LetterItem;
  reminder?: {
    step: string;
    version: number;
    clock: ClockName;
    attempt: number;
    rung: number;
    at: Instant;
  };
}

/** Whom reminders of a step have gone to so far, besides the unit's officer. */
type Reminded = Map<string, Recipient[]>;

const lettersOf = (event: UnitEvent, brief: UnitBrief, reminded: Reminded, events: UnitEvent[]): Letter[] => {
  const { fact } = event;
  const { unit } = brief;
  const toUnit = (item: LetterItem): Letter[] => [{ to: { unit, role: 'officer' }, item }];
  const above = (ask: AskName, role: Recipient['role'], item: LetterItem): Letter[] => {
    const owner = askedOf(ask, brief);
    return owner ? [{ to: { unit: owner, role }, item }] : [];
  };
  const changed = ({ step, version }: { step: string; version: number }): Letter[] => {
    const item: LetterItem = { type: 'deadlineChanged', unit, step, version };
    // The letter of a reopening says every deadline.
    const said = events.some((one) => one.fact.type === 'UnitReopened');
    return [...(said ? [] : toUnit(item)), ...(reminded.get(step) ?? []).map((to) => ({ to, item }))];
  };
  switch (fact.type) {
    case 'UnitOpened':
      return toUnit({ type: 'issued', unit }).map((letter) => ({ ...letter, kind: 'issued' }));
    case 'Returned':
      return toUnit({ type: 'returned', unit, step: fact.step, reason: fact.reason });
    case 'DeadlineSet': {
      if (fact.version === 1 || fact.deadline?.because.rule === 'movedMeeting') return [];
      return changed(fact);
    }
    case 'DeadlineWithdrawn':
      return changed(fact);
    case 'ExtensionRefused':
      return toUnit({ type: 'extensionRefused', unit, step: fact.step, reason: fact.reason });
    case 'DifficultyReported':
      return above('difficulty', 'reviewer', {
        type: 'difficultyReported',
        unit,
        step: fact.step,
        reason: fact.reason,
      });
    case 'DifficultyAnswered':
      return toUnit({ type: 'difficultyAnswered', unit, step: fact.step, answer: fact.answer });
    case 'Disclaimed':
      return above('disclaim', 'office', { type: 'disclaimed', unit, step: fact.step, reason: fact.reason });
    case 'DisclaimConfirmed':
      return toUnit({ type: 'disclaimConfirmed', unit, step: fact.step, reason: fact.reason });
    case 'DisclaimReturned':
      return toUnit({ type: 'disclaimReturned', unit, step: fact.step, reason: fact.reason });
    case 'MeetingNotHeld': {
      const [superior] = brief.ancestors;
      const item: LetterItem = { type: 'meetingNotHeld', unit, step: fact.step, reason: fact.reason };
      return superior ? [{ to: { unit: superior, role: 'reviewer' }, item }] : [];
    }
    case 'YearEndDecided':
      return toUnit({ type: 'yearEndDecided', unit, step: fact.step });
    case 'TakenOver':
      return fact.steps.length > 0
        ? toUnit({ type: 'takenOver', unit, from: fact.from, steps: fact.steps.map(({ id }) => id) })
        : [];
    case 'UnitReopened': {
      const { reason, approver, paper } = fact;
      return toUnit({ type: 'reopened', unit, reason, approver, paper });
    }
    case 'UnitClosed': {
      if (!fact.ending) return [];
      const cancelled = events.flatMap(({ fact: one }) => (one.type === 'Cancelled' ? [one.step] : []));
      return toUnit({ type: 'ended', unit, reason: fact.reason, ...fact.ending, cancelled });
    }
    case 'UnitEnded': {
      const { kind, on, reason, paper } = fact;
      const cancelled = events.flatMap(({ fact: one }) => (one.type === 'Cancelled' ? [one.step] : []));
      // One that ends has nobody left to write to; its heirs are told of what they took over.
      if (kind !== 'move' || cancelled.length === 0) return [];
      return toUnit({ type: 'left', unit, on, reason, ...(paper ? { paper } : {}), cancelled });
    }
    case 'PostHandedOver': {
      const { from, to } = fact;
      const steps = events.flatMap(({ fact: one }) =>
        one.type === 'StepPassed' && one.from === from ? [one.step] : [],
      );
      const item: LetterItem = { type: 'handedOver', unit, from, to, steps };
      return [{ to: to ? { unit, role: 'officer', post: to } : { unit, role: 'head' }, item }];
    }
    case 'ReminderDue': {
      const { step, version, clock, turn: attempt = 0, at: rung } = fact;
      return fact.recipients.map((to) => ({
        to,
        reminder: { step, version, clock, attempt, rung, at: event.at },
      }));
    }
    default:
      return [];
  }
};

/** One letter for all that an amendment changes for the unit, besides dates. */
const amendedLetters = (events: UnitEvent[], { unit }: UnitBrief): Letter[] =>
  events.flatMap(({ fact: amended }) => {
    if (amended.type !== 'DirectiveAmended') return [];
    const { amendment, reason } = amended;
    const added: string[] = [];
    const cancelled: string[] = [];
    for (const { fact } of events) {
      if (!('amendment' in fact) || fact.amendment !== amendment) continue;
      if (fact.type === 'StepsPlanned') added.push(...fact.steps.map(({ id }) => id));
      if (fact.type === 'AskedAgain') added.push(fact.step);
      if (fact.type === 'Cancelled') cancelled.push(fact.step);
    }
    if (added.length + cancelled.length === 0) return [];
    const item: LetterItem = { type: 'amended', unit, amendment, reason, added, cancelled };
    return [{ to: { unit, role: 'officer' }, item }];
  });

/** One letter for each plan of the superior that the unit was told. */
const planLetters = (events: UnitEvent[], { unit }: UnitBrief): Letter[] =>
  events.flatMap(({ fact: plan }) => {
    if (plan.type !== 'PlanReceived') return [];
    const { from, paper, obligations, dropped } = plan;
    const asked = new Set(obligations.map(({ id }) => id));
    const added = events.flatMap(({ fact }) =>
      fact.type === 'StepsPlanned' ? fact.steps.filter((step) => asked.has(step.obligation)) : [],
    );
    const cancelled = events.flatMap(({ fact }) =>
      fact.type === 'Cancelled' && dropped.some((id) => fact.step.startsWith(`${id}/`)) ? [fact.step] : [],
    );
    if (added.length + cancelled.length === 0) return [];
    const item: LetterItem = {
      type: 'planReceived',
      unit,
      from,
      ...(paper ? { paper: { ...paper } } : {}),
      added: added.map(({ id }) => id),
      cancelled,
    };
    return [{ to: { unit, role: 'officer' }, item }];
  });

/** The pending letter of one desk in one slot; a slot whose letter has left is followed by the next five minutes. */
export const letterFor = async (
  tx: Tx,
  where: Where,
  desk: { key: string; unit: string },
  slot: Omit<LetterSlot, 'kind'> & { kind: string },
): Promise<string> => {
  for (let i = 0; ; i++) {
    const notBefore = new Date(Date.parse(slot.notBefore) + i * 300_000).toISOString();
    const id = randomUUID();
    const added = await tx.$queryRaw<{ id: string }[]>`
      insert into "Mail" ("id", "directiveId", "recipient", "unitCode", "kind", "items", "notBefore", "messageId")
      values (${id}, ${where.directive}, ${desk.key}, ${desk.unit}, ${slot.kind}, '[]'::jsonb, ${notBefore}::timestamptz,
        ${`<${id}@dondoc>`})
      on conflict do nothing returning "id"`;
    if (added.length > 0) return id;
    const [mail] = await tx.$queryRaw<{ id: string; status: string; attempts: number; claimed: boolean }[]>`
      select "id", "status", "attempts", "claimedTill" is not null as "claimed" from "Mail" where "directiveId" = ${where.directive} and "recipient" = ${desk.key}
        and "kind" = ${slot.kind} and "unitCode" = ${desk.unit} and "notBefore" = ${notBefore}::timestamptz for update`;
    // Once a mailer has taken it its text is fixed: a retry must be the same letter.
    if (mail && mail.status === 'pending' && mail.attempts === 0 && !mail.claimed) return mail.id;
  }
};

const remindedOf = async (
  tx: Tx,
  { directive }: Where,
  events: UnitEvent[],
  { unit }: UnitBrief,
): Promise<Reminded> => {
  const moved = events.flatMap(({ fact }) =>
    (fact.type === 'DeadlineSet' || fact.type === 'DeadlineWithdrawn') && fact.version > 1 ? [fact.step] : [],
  );
  if (moved.length === 0) return new Map();
  const rows = await tx.reminder.findMany({
    where: { directiveId: directive, unitCode: unit, stepId: { in: moved }, clock: 'step' },
    distinct: ['stepId', 'recipient'],
    select: { stepId: true, recipient: true },
    orderBy: { recipient: 'asc' },
  });
  const reminded: Reminded = new Map();
  for (const { stepId, recipient } of rows) {
    const [code = '', role] = recipient.split(':');
    if (recipient !== `${unit}:officer`)
      reminded.set(stepId, [
        ...(reminded.get(stepId) ?? []),
        { unit: code, role: role as Recipient['role'] },
      ]);
  }
  return reminded;
};

export const queueLetters = async (
  tx: Tx,
  where: Where,
  events: UnitEvent[],
  brief: UnitBrief,
): Promise<void> => {
  const reminded = await remindedOf(tx, where, events, brief);
  const letters: Letter[] = [
    ...events.flatMap((event) => lettersOf(event, brief, reminded, events)),
    ...amendedLetters(events, brief),
    ...planLetters(events, brief),
    ...(await inspectionLetters(tx, where, events, brief)),
  ];
  if (letters.length === 0) return;
  const desks = await deskOf(
    tx,
    where.directive,
    letters.map((letter) => letter.to),
  );
  const slotOf = ({ at, kind }: Letter) => {
    const slot = letterSlot(brief.calendar, brief.defaults.morning, at ?? where.now);
    return { ...slot, kind: kind ?? slot.kind };
  };
  const placeOf = (letter: Letter) => {
    const { kind, notBefore } = slotOf(letter);
    return `${desks.get(recipientKey(letter.to))?.key} ${kind} ${notBefore}`;
  };
  const places = new Map(letters.map((letter) => [placeOf(letter), letter]));
  const mails = new Map<string, string>();
  // Always in the same order, so that two units that write to the same desks cannot lock each other out.
  for (const [place, letter] of [...places].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const desk = desks.get(recipientKey(letter.to));
    if (desk) mails.set(place, await letterFor(tx, where, desk, slotOf(letter)));
  }
  const mailOf = (letter: Letter) => mails.get(placeOf(letter)) ?? null;
  const reminders = letters.flatMap((letter) => {
    const { to, reminder } = letter;
    return reminder && where.unit
      ? [
          {
            directiveId: where.directive,
            unitCode: where.unit,
            stepId: reminder.step,
            version: reminder.version,
            clock: reminder.clock,
            attempt: reminder.attempt,
            rung: reminder.rung,
            recipient: recipientKey(to),
            status: 'due',
            at: reminder.at,
            mailId: mailOf(letter),
          },
        ]
      : [];
  });
  if (reminders.length > 0) await tx.reminder.createMany({ data: reminders });
  // One person may sit at two desks, and a day may be planned a second time: what a letter says it says once.
  for (const letter of letters) {
    if (!letter.item) continue;
    const item = JSON.stringify(letter.item);
    await tx.$executeRaw`
      update "Mail" set "items" = "items" || jsonb_build_array(${item}::jsonb) where "id" = ${mailOf(letter)}
      and not exists (select 1 from jsonb_array_elements("items") said where said = ${item}::jsonb)`;
  }
};
