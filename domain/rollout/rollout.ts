/** The directive itself as it runs: what the office records about it. The second, smaller decider. */
import type { ChangedDay } from '../calendar/change.ts';
import { type Directive, momentsOf } from '../directive/directive.ts';
import { type EventCode, endCode, type RecurringRule } from '../directive/due-rule.ts';
import type { Actor } from '../lifecycle/actor.ts';
import { type Refusal, refuse } from '../lifecycle/refusals.ts';
import type { Paper } from '../lifecycle/step.ts';
import type { UnitId } from '../organisation/organisation.ts';
import type { Reorganised } from '../reorganisation/reorganised.ts';
import { dateOf, type Instant, type LocalDate } from '../time/local-date.ts';
import type { Newcomer, News, NewsBody } from './news.ts';
import { judgeResume, judgeStop, type SuspensionPayloads } from './suspensions.ts';

/** What the rollout's workflow is told of its directive; small, because it stands in its history. */
export interface RolloutBrief {
  directive: string;
  root: UnitId;
  issuedOn: LocalDate;
  /**
   * Code → whether each occurrence starts steps of its own; whether the office announces it beforehand, because
   * something must be done before it; of the end of an event that lasts, its start.
   */
  events: Record<string, { recurring: boolean; ahead?: true | undefined; start?: EventCode | undefined }>;
  /** Obligations that came without a period. */
  periodic: string[];
  lettersHeld: boolean;
}

export const rolloutBriefFor = (directive: Directive, lettersHeld: boolean): RolloutBrief => {
  const recurring = new Set(
    directive.obligations.flatMap(({ due }) =>
      due.type === 'eachEvent' || due.type === 'beforeEach' ? [due.event] : [],
    ),
  );
  const ahead = new Set(
    directive.obligations.flatMap(({ due }) => (due.type === 'beforeEach' ? [due.event] : [])),
  );
  const starts = new Map(
    directive.events.flatMap((e) => (e.ends ? [[endCode(e.code), e.code] as const] : [])),
  );
  return {
    directive: directive.id,
    root: directive.issuer,
    issuedOn: directive.issuedOn ?? directive.term.from,
    events: Object.fromEntries(
      momentsOf(directive.events).map(({ code }) => [
        code,
        {
          recurring: recurring.has(code),
          ...(ahead.has(code) ? { ahead: true as const } : {}),
          ...(starts.has(code) ? { start: starts.get(code) } : {}),
        },
      ]),
    ),
    periodic: directive.obligations.filter((o) => o.due.type === 'periodic').map((o) => o.id),
    lettersHeld,
  };
};

export type RolloutFact =
  | { type: 'DirectiveIssued'; issuedOn: LocalDate; root: UnitId; lettersHeld: boolean }
  | {
      type: 'NewsRecorded';
      news: number;
      body: NewsBody;
      document?: Paper | undefined;
      reason?: string | undefined;
    }
  | { type: 'LettersHeld'; reason: string }
  | { type: 'LettersReleased' };

export interface RolloutEvent {
  seq: number;
  at: Instant;
  by: Actor;
  command: string | null;
  fact: RolloutFact;
}

export interface RolloutPayloads extends SuspensionPayloads {
  recordEvent: { event: string; on: LocalDate; document?: Paper | undefined; units?: UnitId[] | undefined };
  correctEvent: { event: string; occurrence: number; on: LocalDate; reason: string };
  withdrawEvent: { event: string; occurrence: number; reason: string };
  statePeriod: { obligation: string; rule: RecurringRule };
  holdLetters: { reason: string };
  releaseLetters: Record<never, never>;
  closeDirective: { reason: string };
}
export type RolloutActName = keyof RolloutPayloads;
export const ROLLOUT_ACT_NAMES = [
  'recordEvent',
  'correctEvent',
  'withdrawEvent',
  'statePeriod',
  'stopClocks',
  'resumeClocks',
  'holdLetters',
  'releaseLetters',
  'closeDirective',
] as const satisfies readonly RolloutActName[];

export type RolloutAct = {
  [K in RolloutActName]: { id: string; by: Actor; act: K } & RolloutPayloads[K];
}[RolloutActName];
/** Reaches every running directive when the office changes its calendar. */
export interface CalendarAct {
  id: string;
  by: Actor;
  act: 'changeCalendar';
  version: string;
  days: ChangedDay[];
  reason: string;
}
/** Reaches every running directive when units merge, split, move or end. */
export interface ReorganiseAct {
  id: string;
  by: Actor;
  act: 'reorganise';
  change: Reorganised;
}
/** Brings units under the directive that joined the tree after it was issued. */
export interface BringInAct {
  id: string;
  by: Actor;
  act: 'bringIn';
  begins: Newcomer[];
  on: LocalDate;
  paths: UnitId[][];
}
/** All that a rollout's workflow takes. */
export type RolloutCommand = RolloutAct | CalendarAct | ReorganiseAct | BringInAct;
export const ROLLOUT_COMMAND_NAMES = [
  ...ROLLOUT_ACT_NAMES,
  'changeCalendar',
  'reorganise',
  'bringIn',
] as const;

export interface RolloutState {
  seq: number;
  news: News[];
  lettersHeld: boolean;
  answered: Record<string, number>;
  closed: boolean;
}
export const newRollout = (): RolloutState => ({
  seq: 0,
  news: [],
  lettersHeld: false,
  answered: {},
  closed: false,
});

export const evolveRollout = (state: RolloutState, event: RolloutEvent): RolloutState => {
  const seq = event.seq + 1;
  const answered = event.command ? { ...state.answered, [event.command]: seq } : state.answered;
  const next = { ...state, seq, answered };
  const { fact } = event;
  switch (fact.type) {
    case 'DirectiveIssued':
      return { ...next, lettersHeld: fact.lettersHeld };
    case 'NewsRecorded': {
      const item: News = { number: fact.news, at: event.at, by: event.by, body: fact.body };
      return {
        ...next,
        news: [...state.news, item],
        closed: state.closed || fact.body.type === 'DirectiveClosed',
      };
    }
    case 'LettersHeld':
      return { ...next, lettersHeld: true };
    case 'LettersReleased':
      return { ...next, lettersHeld: false };
  }
};

type RolloutVerdict = { fact: RolloutFact } | { refusal: Refusal };

const occurrences = (state: RolloutState, event: string) =>
  state.news.flatMap(({ body }) => (body.type === 'EventRecorded' && body.event === event ? [body] : []));

/** The event as it stands after corrections; null when never recorded or withdrawn. */
const standing = (state: RolloutState, event: string, occurrence: number): LocalDate | null =>
  state.news.reduce<LocalDate | null>(
    (on, { body }) =>
      'event' in body && body.event === event && body.occurrence === occurrence ? body.on : on,
    null,
  );

const judge = (
  state: RolloutState,
  act: RolloutCommand,
  brief: RolloutBrief,
  today: LocalDate,
): RolloutVerdict => {
  const news = state.news.length + 1;
  switch (act.act) {
    case 'recordEvent': {
      const known = brief.events[act.event];
      if (!known) return refuse('UNKNOWN_EVENT', { event: act.event });
      if (act.on > today && !known.ahead) return refuse('DATE_IN_FUTURE', { on: act.on });
      const begun = known.start ? standing(state, known.start, 1) : null;
      if (begun && act.on < begun) return refuse('DATE_OUT_OF_RANGE', { from: begun, to: today });
      const before = occurrences(state, act.event).length;
      const stands = standing(state, act.event, 1);
      if (!known.recurring && stands)
        return refuse('EVENT_ALREADY_RECORDED', { event: act.event, on: stands });
      const occurrence = known.recurring ? before + 1 : 1;
      const body: NewsBody = {
        type: 'EventRecorded',
        event: act.event,
        occurrence,
        on: act.on,
        units: act.units,
      };
      return { fact: { type: 'NewsRecorded', news, body, document: act.document } };
    }
    case 'correctEvent':
    case 'withdrawEvent': {
      const stands = standing(state, act.event, act.occurrence);
      const recorded = occurrences(state, act.event).find((body) => body.occurrence === act.occurrence);
      if (!stands || !recorded) return refuse('EVENT_NOT_RECORDED', { event: act.event });
      if (!act.reason.trim()) return refuse('REASON_NEEDED');
      const on = act.act === 'correctEvent' ? act.on : null;
      if (on && on > today && !brief.events[act.event]?.ahead) return refuse('DATE_IN_FUTURE', { on });
      const type = on ? 'EventCorrected' : 'EventWithdrawn';
      const { event, occurrence } = act;
      return {
        fact: {
          type: 'NewsRecorded',
          news,
          body: { type, event, occurrence, on, units: recorded.units },
          reason: act.reason,
        },
      };
    }
    case 'statePeriod': {
      if (!brief.periodic.includes(act.obligation))
        return refuse('PERIOD_NOT_ASKED', { obligation: act.obligation });
      return {
        fact: {
          type: 'NewsRecorded',
          news,
          body: { type: 'PeriodStated', obligation: act.obligation, rule: act.rule },
        },
      };
    }
    case 'stopClocks':
    case 'resumeClocks': {
      const verdict =
        act.act === 'stopClocks'
          ? judgeStop(state.news, act, brief, today)
          : judgeResume(state.news, act, today);
      return 'refusal' in verdict ? verdict : { fact: { type: 'NewsRecorded', news, body: verdict.body } };
    }
    case 'holdLetters':
      if (state.lettersHeld) return refuse('LETTERS_ALREADY_HELD');
      return act.reason.trim()
        ? { fact: { type: 'LettersHeld', reason: act.reason } }
        : refuse('REASON_NEEDED');
    case 'releaseLetters':
      return state.lettersHeld ? { fact: { type: 'LettersReleased' } } : refuse('LETTERS_NOT_HELD');
    case 'changeCalendar': {
      if (!act.reason.trim()) return refuse('REASON_NEEDED');
      const { version, days, reason } = act;
      return {
        fact: { type: 'NewsRecorded', news, body: { type: 'CalendarChanged', version, days }, reason },
      };
    }
    case 'reorganise': {
      const { change } = act;
      if (!change.reason.trim()) return refuse('REASON_NEEDED');
      if (change.on > today) return refuse('DATE_IN_FUTURE', { on: change.on });
      if (change.ends.some(({ unit }) => unit === brief.root)) return refuse('ISSUER_CANNOT_END');
      return { fact: { type: 'NewsRecorded', news, body: change } };
    }
    case 'bringIn': {
      const { begins, on, paths } = act;
      if (on > today) return refuse('DATE_IN_FUTURE', { on });
      return { fact: { type: 'NewsRecorded', news, body: { type: 'UnitsJoined', begins, on, paths } } };
    }
    case 'closeDirective':
      if (!act.reason.trim()) return refuse('REASON_NEEDED');
      return { fact: { type: 'NewsRecorded', news, body: { type: 'DirectiveClosed', reason: act.reason } } };
  }
};

/** The directive's first event. */
export const issue = (brief: RolloutBrief, now: Instant, by: Actor): RolloutEvent => ({
  seq: 0,
  at: now,
  by,
  command: null,
  fact: {
    type: 'DirectiveIssued',
    issuedOn: brief.issuedOn,
    root: brief.root,
    lettersHeld: brief.lettersHeld,
  },
});

/** An act of the office on the directive as a whole. A repeat decides nothing and is not refused. */
export const decideRollout = (
  state: RolloutState,
  act: RolloutCommand,
  { now, brief }: { now: Instant; brief: RolloutBrief },
): { events: RolloutEvent[] } | { refusal: Refusal } => {
  if (state.answered[act.id] !== undefined) return { events: [] };
  if (act.by.role !== 'office') return refuse('NOT_YOURS');
  if (state.closed) return refuse('DIRECTIVE_CLOSED');
  const verdict = judge(state, act, brief, dateOf(now));
  if ('refusal' in verdict) return verdict;
  return { events: [{ seq: state.seq, at: now, by: act.by, command: act.id, fact: verdict.fact }] };
};
