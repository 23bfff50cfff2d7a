/** What tests of the lifecycle are given: a calendar, a unit's brief, people, and a state that has lived a while. */
import type { Calendar } from '../../domain/calendar/calendar.ts';
import type { BriefObligation, UnitBrief } from '../../domain/directive/brief.ts';
import type { Ladder } from '../../domain/ladder/ladder.ts';
import { USUAL_LADDER } from '../../domain/ladder/usual.ts';
import type { Actor } from '../../domain/lifecycle/actor.ts';
import type { Act } from '../../domain/lifecycle/commands.ts';
import { decide, note, open, tick } from '../../domain/lifecycle/decide.ts';
import type { UnitEvent, UnitFact } from '../../domain/lifecycle/events.ts';
import { evolve } from '../../domain/lifecycle/evolve.ts';
import type { RefusalCode } from '../../domain/lifecycle/refusals.ts';
import type { UnitState } from '../../domain/lifecycle/state.ts';
import { nextWake } from '../../domain/lifecycle/wakes.ts';
import type { News, NewsBody } from '../../domain/rollout/news.ts';
import { type Instant, instantAt, type LocalDate } from '../../domain/time/local-date.ts';

/** Tết 2026: off from Saturday 14 to Sunday 22 February; 2 January swapped with Saturday the 10th. */
export const calendar: Calendar = {
  version: 'test/1',
  off: ['2026-01-01', '2026-01-02', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'],
  work: ['2026-01-10'],
};

export const DEFAULT: Ladder = USUAL_LADDER;
export const REVIEW: Ladder = [
  { at: 0, to: 'unit' },
  { at: 1, to: 'unit' },
  { at: 2, to: 'head' },
  { at: 3, to: 'unit', every: 5 },
  { at: 6, to: 'superior' },
];

type Asked = Pick<BriefObligation, 'id' | 'kind' | 'due'> & Partial<BriefObligation>;
const obligation = (asked: Asked): BriefObligation => ({
  closes: 'recorded',
  reviewers: [],
  ladder: 'default',
  ...asked,
});

/** Cell CB under base organisation DB under committee DU, issued on Thursday 13 November 2025. */
export const briefWith = (obligations: Asked[], over: Partial<UnitBrief> = {}): UnitBrief => ({
  directive: 'd',
  unit: 'CB',
  ancestors: ['DB', 'DU'],
  hasSubordinates: false,
  listens: [],
  expected: {},
  term: { from: '2025-11-13', to: '2026-12-31' },
  issuedOn: '2025-11-13',
  followedBy: 'BAN',
  defaults: { immediateWorkingDays: 5, reviewWorkingDays: 3, morning: '08:00' },
  ladders: { default: DEFAULT, review: REVIEW },
  calendar,
  ...over,
  obligations: obligations.map(obligation),
});

export const officer: Actor = { post: 'CB-1', unit: 'CB', role: 'officer' };
export const reviewer: Actor = { post: 'DB-1', unit: 'DB', role: 'reviewer' };
export const office: Actor = { post: 'VP-1', unit: 'DU', role: 'office' };
/** The office enters what the unit answered on paper. */
export const officeForUnit: Actor = { ...office, onBehalfOf: 'CB' };
export const paper = { number: '07-BC/CB', date: '2025-11-30' };

/** 10:00 of a day, when people act; mornings at 08:00 belong to the ladder. */
export const at = (date: LocalDate, time = '10:00'): Instant => instantAt(date, time);
export const eight = (date: LocalDate): Instant => instantAt(date, '08:00');

export interface Lived {
  brief: UnitBrief;
  state: UnitState;
  events: UnitEvent[];
}
export const opened = (brief: UnitBrief, now: Instant = at('2025-11-13', '09:00')): Lived => ({
  brief,
  ...open({ now, brief }, []),
});
const absorbed = (unit: Lived, events: UnitEvent[]): Lived => ({
  ...unit,
  state: events.reduce(evolve, unit.state),
  events: [...unit.events, ...events],
});
/** Every wake-up up to and including a moment. */
export const until = (unit: Lived, moment: Instant): Lived => {
  const due = nextWake(unit.state, unit.brief);
  if (!due || due > moment) return unit;
  return until(absorbed(unit, tick(unit.state, { now: due, brief: unit.brief })), moment);
};

/** An act without its id: unions keep their members. */
type Unnamed<A> = A extends Act ? Omit<A, 'id'> : never;
export type Doing = Unnamed<Act>;
export interface Done {
  facts: UnitFact[];
  refusal: RefusalCode | null;
  unit: Lived;
}
let acts = 0;
export const doing = (unit: Lived, act: Doing, now: Instant): Done => {
  const lived = until(unit, now);
  const decision = decide(lived.state, { id: `act-${acts++}`, ...act }, { now, brief: lived.brief });
  if ('refusal' in decision) return { facts: [], refusal: decision.refusal.code, unit: lived };
  return {
    facts: decision.events.map((event) => event.fact),
    refusal: null,
    unit: absorbed(lived, decision.events),
  };
};
/** An act that must succeed. */
export const having = (unit: Lived, act: Doing, now: Instant): Lived => {
  const done = doing(unit, act, now);
  if (done.refusal) throw new Error(`${act.act} was refused: ${done.refusal}`);
  return done.unit;
};

export const news = (number: number, body: NewsBody): News => ({
  number,
  at: at('2025-11-13'),
  by: office,
  body,
});
export const hearing = (unit: Lived, item: News, now: Instant): Lived & { heard: UnitEvent[] } => {
  const lived = until(unit, now);
  const heard = note(lived.state, item, { now, brief: lived.brief });
  return { ...absorbed(lived, heard), heard };
};
export const factsOf = (events: UnitEvent[]): UnitFact[] => events.map((event) => event.fact);
/** Reminders as `T-1 CB:officer` lines, for literals that read like the ladder. */
export const reminders = (events: UnitEvent[]): string[] =>
  events.flatMap(({ at: moment, fact }) =>
    fact.type === 'ReminderDue'
      ? [
          [
            moment.slice(0, 10),
            fact.clock,
            `T${fact.at}`,
            fact.recipients.map((r) => `${r.unit}:${r.role}`).join('+') || '-',
            `skipped[${fact.skipped.join(',')}]`,
          ].join(' '),
        ]
      : [],
  );
