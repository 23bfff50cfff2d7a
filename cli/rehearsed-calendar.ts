/** What a rehearsal gave, as a calendar: deadlines, meetings and letters. Plain data, also what `--json` prints. */
import type { Deadline } from '../domain/deadline/deadline.ts';
import type { Directive, ObligationKind } from '../domain/directive/directive.ts';
import { type ClockName, type Recipient, recipientKey } from '../domain/ladder/ladder.ts';
import type { UnitEvent } from '../domain/lifecycle/events.ts';
import type { Organisation, UnitId } from '../domain/organisation/organisation.ts';
import { assumeEvents, assumeEverybodyActs } from '../domain/rehearsal/assume.ts';
import { conflictsIn, type SharedConflict } from '../domain/rehearsal/conflicts.ts';
import { type Rehearsal, rehearse } from '../domain/rehearsal/rehearse.ts';
import { isOccurrence } from '../domain/rollout/news.ts';
import { dateOf, type Instant, instantAt, type LocalDate } from '../domain/time/local-date.ts';

export type Assumption = 'everybodyActs' | 'nobodyActs';

export interface RehearsedStep {
  unit: UnitId;
  step: string;
  obligation: string;
  kind: ObligationKind;
  occurrence: string;
  /** First day of its period; null while it waits for its event. */
  opensOn: LocalDate | null;
}
export interface DatedStep extends RehearsedStep {
  deadline: Deadline;
}
export interface RehearsedReminder {
  unit: UnitId;
  step: string;
  clock: ClockName;
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
  /** Open without a date: "thường xuyên", "định kỳ" that awaits its period, none at all. */
  undated: RehearsedStep[];
  /** Their event has not occurred. */
  waiting: RehearsedStep[];
  /** What units coordinate: each confirms its own part. */
  parts: RehearsedStep[];
  letters: RehearsedLetter[];
  /** On the assumed dates of the events. */
  conflicts: SharedConflict[];
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
const calendarOf = (
  rehearsal: Rehearsal,
  organisation: Organisation,
  options: { from: Instant; assumes: Assumption; unit?: UnitId | undefined },
): Omit<RehearsedCalendar, 'conflicts'> => {
  const { from, assumes, unit } = options;
  const shown = organisation.units.filter(({ code }) => !unit || code === unit);
  const steps = shown.flatMap(({ code }) =>
    Object.values(rehearsal.units.get(code)?.state.steps ?? {}).map((step) => ({
      step,
      said: {
        unit: code,
        step: step.id,
        obligation: step.obligation,
        kind: step.kind,
        occurrence: step.occurrence,
        opensOn: step.opensOn,
      },
    })),
  );
  // What units coordinate stands apart: a part says nothing of the lead's dates.
  const led = steps.filter(({ step }) => !step.role);
  const occurred = led.filter(({ step }) => step.status !== 'waiting');
  const dated = occurred.flatMap(({ step, said }): DatedStep[] =>
    step.deadline ? [{ ...said, deadline: step.deadline }] : [],
  );
  return {
    assumes,
    issued: from,
    unit: unit ?? null,
    units: shown.length,
    events: rehearsal.rollout.state.news.flatMap(({ body }) =>
      isOccurrence(body) ? [{ event: body.event, on: body.on }] : [],
    ),
    deadlines: dated.sort((a, b) => (a.deadline.date < b.deadline.date ? -1 : 1)),
    undated: occurred.filter(({ step }) => !step.deadline).map(({ said }) => said),
    waiting: led.filter(({ step }) => step.status === 'waiting').map(({ said }) => said),
    parts: steps.flatMap(({ step, said }) => (step.role ? [said] : [])),
    letters: lettersOf(rehearsal).filter(({ to }) => !unit || to.unit === unit),
  };
};

/**
 * A draft over a tree from the morning of its issue to the end of its term.
 * @throws RangeError when the directive has no date of issue
 */
export const rehearseDraft = (
  directive: Directive,
  organisation: Organisation,
  { assumes, unit }: { assumes: Assumption; unit?: UnitId | undefined },
): RehearsedCalendar => {
  if (!directive.issuedOn) throw new RangeError(`directive ${directive.id} has no date of issue`);
  const from = instantAt(directive.issuedOn, '09:00');
  const behaviours =
    assumes === 'nobodyActs'
      ? assumeEvents(directive, from)
      : assumeEverybodyActs(directive, organisation, from);
  const rehearsal = rehearse(directive, organisation, { from, behaviours });
  const conflicts = conflictsIn(rehearsal, directive).filter(({ units }) => !unit || units.includes(unit));
  return {
    ...calendarOf(rehearsal, organisation, { from, assumes, unit }),
    conflicts: unit ? conflicts.map((conflict) => ({ ...conflict, units: [unit] })) : conflicts,
  };
};
