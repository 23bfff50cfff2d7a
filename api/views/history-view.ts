/** Events as sentences, and the codes that those sentences need names for. */
import type { HistoryItem } from '../../contracts/http/step.ts';
import { type Names, sayRolloutEvent, sayUnitEvent } from '../../contracts/vi/history.ts';
import type { UnitEvent } from '../../domain/lifecycle/events.ts';
import type { RolloutEvent } from '../../domain/rollout/rollout.ts';

interface Codes {
  units: string[];
  posts: string[];
}

const factUnits = (event: UnitEvent | RolloutEvent): string[] => {
  const { fact } = event;
  switch (fact.type) {
    case 'UnitOpened':
      return [fact.unit];
    case 'PassedOn':
      return [fact.by];
    case 'ReminderDue':
      return fact.recipients.map(({ unit }) => unit);
    case 'NewsRecorded':
      return 'units' in fact.body ? (fact.body.units ?? []) : [];
    default:
      return [];
  }
};

export const codesIn = (events: (UnitEvent | RolloutEvent)[]): Codes => ({
  units: events.flatMap((event) => [
    ...factUnits(event),
    ...(event.by.onBehalfOf ? [event.by.onBehalfOf] : []),
  ]),
  posts: events.flatMap(({ by, fact }) => [by.post, ...(fact.type === 'OfficerNamed' ? [fact.officer] : [])]),
});

export const historyItem = (event: UnitEvent, names: Names): HistoryItem => ({
  seq: event.seq,
  at: event.at,
  type: event.fact.type,
  step: 'step' in event.fact ? event.fact.step : null,
  sentence: sayUnitEvent(event, names),
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
