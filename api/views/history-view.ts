/** Events as sentences, and the codes that those sentences need names for. */
import type { HistoryItem } from '../../contracts/http/step.ts';
import type { Names } from '../../contracts/vi/history/names.ts';
import { sayRolloutEvent } from '../../contracts/vi/history/rollout.ts';
import { sayUnitEvent } from '../../contracts/vi/history/unit.ts';
import type { UnitEvent } from '../../domain/lifecycle/events.ts';
import type { RolloutEvent } from '../../domain/rollout/events.ts';
import type { NewsBody } from '../../domain/rollout/news.ts';
import type { Past } from '../../prisma/repositories/read-unit.ts';

interface Codes {
  units: string[];
  posts: string[];
}

const bodyUnits = (body: NewsBody): string[] => {
  if (body.type === 'UnitsJoined') return body.begins.map(({ unit }) => unit);
  if (body.type === 'ClocksStopped' || body.type === 'ClocksResumed') return body.path.slice(-1);
  if (body.type !== 'UnitsReorganised') return 'units' in body ? (body.units ?? []) : [];
  const ends = body.ends.flatMap(({ unit, heirs }) => [unit, ...heirs]);
  const moved = Object.entries(body.lines).flatMap(([unit, [superior]]) => [unit, superior ?? '']);
  return [...ends, ...moved];
};

const factUnits = (event: UnitEvent | RolloutEvent): string[] => {
  const { fact } = event;
  switch (fact.type) {
    case 'UnitOpened':
      return [fact.unit];
    case 'PassedOn':
      return [fact.by];
    case 'ReminderDue':
      return fact.recipients.map(({ unit }) => unit);
    case 'MeetingPlanned':
    case 'MeetingHeld':
      return fact.with ?? [];
    case 'LineNoted':
      return fact.ancestors.slice(0, 1);
    case 'ReviewersChanged':
      return fact.reviewers;
    case 'HandedOver':
      return [fact.to];
    case 'UnitEnded':
      return fact.heirs;
    case 'TakenOver':
      return [fact.from];
    case 'PlanReceived':
      return [fact.from, ...(fact.heirOf ? [fact.heirOf] : [])];
    case 'NewsRecorded':
      return bodyUnits(fact.body);
    default:
      return [];
  }
};

export const codesIn = (events: (UnitEvent | RolloutEvent)[]): Codes => ({
  units: events.flatMap((event) => [
    ...factUnits(event),
    ...(event.by.onBehalfOf ? [event.by.onBehalfOf] : []),
  ]),
  posts: events.flatMap(({ by, fact }) => [
    by.post,
    ...(by.inPlaceOf ? [by.inPlaceOf.post] : []),
    ...(fact.type === 'StepsPlanned'
      ? fact.steps.flatMap(({ post, from }) => (from && post ? [post] : []))
      : []),
    ...(fact.type === 'OfficerNamed' ? [fact.officer] : []),
    ...(fact.type === 'PostHandedOver' || fact.type === 'StepPassed'
      ? [fact.from, ...(fact.to ? [fact.to] : [])]
      : []),
  ]),
});

export const historyItem = (event: Past, names: Names): HistoryItem => ({
  seq: event.seq,
  at: event.at,
  type: event.fact.type,
  step: 'step' in event.fact ? event.fact.step : null,
  sentence: sayUnitEvent(event, names, event.former),
});

export const rolloutItem = (event: RolloutEvent, names: Names): HistoryItem => ({
  seq: event.seq,
  at: event.at,
  type: event.fact.type,
  step: null,
  sentence: sayRolloutEvent(event, names),
});

/** One page and the cursor of the next: the lowest number shown. */
export const pageOf = <E extends { seq: number }>(
  events: E[],
  limit: number,
  view: (event: E) => HistoryItem,
): { items: HistoryItem[]; next: string | null } => {
  const last = events.at(-1);
  return {
    items: events.map(view),
    next: events.length === limit && last && last.seq > 0 ? String(last.seq) : null,
  };
};
