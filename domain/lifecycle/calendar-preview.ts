/** What a changed calendar would do to one unit, by the decider that will do it. Nothing is kept. */
import type { ChangedDay } from '../calendar/change.ts';
import type { UnitBrief } from '../directive/brief.ts';
import { type Recipient, recipientKey } from '../ladder/ladder.ts';
import type { Instant, LocalDate } from '../time/local-date.ts';
import { SYSTEM } from './actor.ts';
import { note } from './decide.ts';
import type { UnitFact } from './events.ts';
import { evolve } from './evolve.ts';
import { newUnit, type UnitState } from './state.ts';
import type { Step } from './step.ts';

/** Facts of a unit that are not of one step, in order: what a stored unit's state is folded from, beside its steps. */
export type UnitWideFact = Exclude<UnitFact, { step: string }>;

export const stateFrom = (steps: Step[], facts: UnitWideFact[]): UnitState => {
  const at = '';
  const state = facts.reduce(
    (folded, fact) => evolve(folded, { seq: folded.seq, at, by: SYSTEM, command: null, fact }),
    newUnit(),
  );
  return { ...state, steps: Object.fromEntries(steps.map((step) => [step.id, step])) };
};

export interface MovedDeadline {
  step: string;
  obligation: string;
  occurrence: string;
  from: LocalDate;
  to: LocalDate;
}
export interface CalendarEffect {
  moves: MovedDeadline[];
  /** Desks that get a letter: of the new date, or of a reminder that is due by the new calendar. */
  told: Recipient[];
}

/** @param brief as the unit counts by now, its calendar included */
export const calendarEffect = (
  state: UnitState,
  brief: UnitBrief,
  change: { version: string; days: ChangedDay[] },
  now: Instant,
): CalendarEffect => {
  const { calendarNews: _, ...context } = brief;
  const news = {
    number: state.news + 1,
    at: now,
    by: SYSTEM,
    body: { type: 'CalendarChanged' as const, ...change },
  };
  const events = note({ ...state, calendar: undefined }, news, { now, brief: context });
  const told = new Map<string, Recipient>();
  const moves = events.flatMap(({ fact }): MovedDeadline[] => {
    if (fact.type === 'ReminderDue') for (const one of fact.recipients) told.set(recipientKey(one), one);
    const step = fact.type === 'DeadlineSet' ? state.steps[fact.step] : undefined;
    if (fact.type !== 'DeadlineSet' || !step?.deadline || !fact.deadline) return [];
    const officer: Recipient = { unit: brief.unit, role: 'officer' };
    told.set(recipientKey(officer), officer);
    const { id, obligation, occurrence } = step;
    return [{ step: id, obligation, occurrence, from: step.deadline.date, to: fact.deadline.date }];
  });
  return { moves, told: [...told.values()] };
};
