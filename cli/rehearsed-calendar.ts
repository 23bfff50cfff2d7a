/** What a rehearsal gave, as a calendar: deadlines, meetings and letters. Plain data, also what `--json` prints. */
import type { Deadline } from '../domain/deadline/deadline.ts';
import type { ObligationKind } from '../domain/directive/directive.ts';
import { type Recipient, recipientKey } from '../domain/ladder/ladder.ts';
import type { UnitEvent } from '../domain/lifecycle/events.ts';
import type { Organisation, UnitId } from '../domain/organisation/organisation.ts';
import type { Rehearsal } from '../domain/rehearsal/rehearse.ts';
import { dateOf, type Instant, type LocalDate } from '../domain/time/local-date.ts';

export type Assumption = 'everybodyActs' | 'nobodyActs';

export interface DatedStep {
  unit: UnitId;
  step: string;
  obligation: string;
  kind: ObligationKind;
  occurrence: string;
  deadline: Deadline;
}
export interface RehearsedReminder {
  unit: UnitId;
  step: string;
  clock: 'step' | 'review';
  rung: number;
}
/** All that one desk is told on one morning. */
export interface RehearsedLetter {
  date: LocalDate;
  to: Recipient;
  reminders: RehearsedReminder[];
}
export interface RehearsedCalendar {
  assumes: Assumption;
  issued: Instant;
  unit: UnitId | null;
  units: number;
  events: { event: string; on: LocalDate | null }[];
  deadlines: DatedStep[];
  undated: number;
  /** Steps whose event has not occurred. */
  waiting: number;
  letters: RehearsedLetter[];
}

const remindersOf = (unit: UnitId, events: UnitEvent[]) =>
  events.flatMap(({ at, fact }) =>
    fact.type === 'ReminderDue'
      ? fact.recipients.map((to) => ({
          date: dateOf(at),
          to,
          reminder: { unit, step: fact.step, clock: fact.clock, rung: fact.at },
        }))
      : [],
  );

const lettersOf = (rehearsal: Rehearsal): RehearsedLetter[] => {
  const letters = new Map<string, RehearsedLetter>();
  for (const { brief, events } of rehearsal.units.values())
    for (const { date, to, reminder } of remindersOf(brief.unit, events)) {
      const key = `${date} ${recipientKey(to)}`;
      const letter = letters.get(key) ?? { date, to, reminders: [] };
      letter.reminders.push(reminder);
      letters.set(key, letter);
    }
  return [...letters.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, letter]) => letter);
};

/** @param options.unit only what this unit owes and what is written to it */
export const calendarOf = (
  rehearsal: Rehearsal,
  organisation: Organisation,
  options: { from: Instant; assumes: Assumption; unit?: UnitId | undefined },
): RehearsedCalendar => {
  const { from, assumes, unit } = options;
  const shown = organisation.units.filter(({ code }) => !unit || code === unit);
  const steps = shown.flatMap(({ code }) =>
    Object.values(rehearsal.units.get(code)?.state.steps ?? {}).map((step) => ({ unit: code, step })),
  );
  const dated = steps.flatMap(({ unit: owner, step }): DatedStep[] => {
    const { id, obligation, kind, occurrence, deadline, status } = step;
    return deadline && status !== 'waiting'
      ? [{ unit: owner, step: id, obligation, kind, occurrence, deadline }]
      : [];
  });
  const waiting = steps.filter(({ step }) => step.status === 'waiting').length;
  return {
    assumes,
    issued: from,
    unit: unit ?? null,
    units: shown.length,
    events: rehearsal.rollout.state.news.flatMap(({ body }) =>
      'event' in body ? [{ event: body.event, on: body.on }] : [],
    ),
    deadlines: dated.sort((a, b) => (a.deadline.date < b.deadline.date ? -1 : 1)),
    undated: steps.length - dated.length - waiting,
    waiting,
    letters: lettersOf(rehearsal).filter(({ to }) => !unit || to.unit === unit),
  };
};
