/** The rows that the read model must hold if it says what the events say, and nothing else. */
import { recipientKey } from '../domain/ladder/ladder.ts';
import { briefNow } from '../domain/lifecycle/brief-now.ts';
import type { UnitEvent } from '../domain/lifecycle/events.ts';
import { evolve } from '../domain/lifecycle/evolve.ts';
import { newUnit } from '../domain/lifecycle/state.ts';
import { nextWake } from '../domain/lifecycle/wakes.ts';
import { isOccurrence } from '../domain/rollout/news.ts';
import type { LocalDate } from '../domain/time/local-date.ts';
import type { Row } from '../prisma/repositories/audit-rows.ts';
import { closedAfter } from '../prisma/repositories/event-rows.ts';
import { stepRow } from '../prisma/repositories/project-unit.ts';
import type { Account, HashedEvent, RolloutAccount, UnitAccount } from './account.ts';

export const eventRow = (account: Account, directive: string, event: HashedEvent): Row => ({
  workflowId: account.workflowId,
  seq: event.seq,
  directiveId: directive,
  unitCode: account.unit,
  stepId: 'step' in event.fact ? event.fact.step : null,
  type: event.fact.type,
  at: event.at,
  by: event.by,
  command: event.command,
  fact: event.fact,
  hash: event.hash,
});

export const streamRowOf = (account: Account, directive: string): Row => ({
  directiveId: directive,
  unitCode: account.unit,
  brief: account.type === 'unit' ? briefNow(account.brief, account.state) : account.brief,
  nextWake: account.type === 'unit' ? nextWake(account.state, account.brief) : null,
  closed: closedAfter(account.events) ?? false,
});

export const stepRows = ({ brief, unit, state }: UnitAccount, directive: string): Row[] =>
  Object.values(state.steps).map((step) => ({
    directiveId: directive,
    unitCode: unit,
    ...stepRow(step, briefNow(brief, state)),
  }));

/** The deadline that each entry's step had when it was made, by the number of its event. */
const dueOf = (events: UnitEvent[]): Map<number, LocalDate | null> => {
  const due = new Map<number, LocalDate | null>();
  let state = newUnit();
  for (const event of events) {
    if ('entry' in event.fact) due.set(event.seq, state.steps[event.fact.step]?.deadline?.date ?? null);
    state = evolve(state, event);
  }
  return due;
};

/** What was handed in or recorded: every event with an entry. */
export const submissionRows = ({ workflowId, unit, events }: UnitAccount, directive: string): Row[] => {
  const due = dueOf(events);
  return events.flatMap(({ seq, at, by, fact }) =>
    'entry' in fact
      ? [
          {
            workflowId,
            seq,
            directiveId: directive,
            unitCode: unit,
            stepId: fact.step,
            type: fact.type,
            attempt: 'attempt' in fact ? fact.attempt : 1,
            on: fact.entry.on,
            due: due.get(seq) ?? null,
            at,
            by,
            paper: fact.entry.paper ?? null,
            contentId: fact.entry.content?.id ?? null,
            data: fact,
          },
        ]
      : [],
  );
};

export const suspensionRows = ({ unit, state }: UnitAccount, directive: string): Row[] =>
  (state.stops ?? []).flatMap(({ closed, ...stop }) =>
    closed ? [] : [{ directiveId: directive, unitCode: unit, ...stop }],
  );

export const inspectionRows = ({ unit, state }: UnitAccount, directive: string): Row[] =>
  (state.inspections ?? []).map((one) => ({ directiveId: directive, unitCode: unit, ...one }));

/** Whom the unit named; who opened its page first is no event. */
export const receiptRows = ({ unit, state: { officer } }: UnitAccount, directive: string): Row[] =>
  officer ? [{ directiveId: directive, unitCode: unit, officer }] : [];

/** One for each recipient of each reminder that came due. */
export const reminderRows = ({ unit, events }: UnitAccount, directive: string): Row[] => {
  return events.flatMap(({ fact, at }) => {
    if (fact.type !== 'ReminderDue') return [];
    return fact.recipients.map((recipient) => ({
      directiveId: directive,
      unitCode: unit,
      stepId: fact.step,
      version: fact.version,
      clock: fact.clock,
      attempt: fact.turn ?? 0,
      rung: fact.at,
      recipient: recipientKey(recipient),
      status: 'due',
      at,
    }));
  });
};

export const directiveRow = ({ state, events }: RolloutAccount): Row => ({
  status: state.closed ? 'closed' : 'issued',
  lettersHeld: state.lettersHeld,
  issuedAt: events.find(({ fact }) => fact.type === 'DirectiveIssued')?.at ?? null,
});

/** The version after each amendment: what was changed, why, by whose approval. The text follows from the change. */
export const versionRows = ({ events }: RolloutAccount, directive: string): Row[] =>
  events.flatMap(({ fact, at, by }) => {
    if (fact.type !== 'NewsRecorded' || fact.body.type !== 'DirectiveAmended') return [];
    const { amendment, change, reason, approver, paper } = fact.body;
    const version = amendment + 1;
    return [
      {
        directiveId: directive,
        version,
        change,
        reason,
        approver,
        paper: paper ?? null,
        by,
        at,
        follows: true,
      },
    ];
  });

/** Each occurrence as its last news left it. */
export const anchorEventRows = ({ events }: RolloutAccount, directive: string): Row[] => {
  const rows = new Map<string, Row>();
  for (const { fact, at } of events) {
    if (fact.type !== 'NewsRecorded' || !isOccurrence(fact.body)) continue;
    const { event: code, occurrence, on, units } = fact.body;
    const key = `${code}/${occurrence}`;
    const known = rows.get(key);
    rows.set(key, {
      directiveId: directive,
      code,
      occurrence,
      on,
      units: known?.units ?? units ?? [],
      document: fact.document ?? known?.document ?? null,
      reason: fact.reason ?? null,
      recordedAt: at,
    });
  }
  return [...rows.values()];
};

/** Each day on which an event was expected anew. */
export const expectedDayRows = ({ events }: RolloutAccount, directive: string): Row[] =>
  events.flatMap(({ fact, at }) =>
    fact.type === 'NewsRecorded' && fact.body.type === 'EventExpected'
      ? [
          {
            directiveId: directive,
            code: fact.body.event,
            news: fact.news,
            on: fact.body.on,
            reason: fact.reason ?? null,
            recordedAt: at,
          },
        ]
      : [],
  );

/** The lines of context that stand ticked, each by its last paper. */
export const contextTickRows = ({ events }: RolloutAccount, directive: string): Row[] => {
  const rows = new Map<string, Row>();
  for (const { fact, at } of events) {
    if (fact.type === 'ContextTicked')
      rows.set(fact.line, { directiveId: directive, line: fact.line, paper: fact.paper, at });
    if (fact.type === 'ContextUnticked') rows.delete(fact.line);
  }
  return [...rows.values()];
};
