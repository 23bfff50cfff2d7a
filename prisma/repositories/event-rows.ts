/** Events as rows, linked into their chain. */
import type { UnitEvent } from '../../domain/lifecycle/events.ts';
import type { RolloutEvent } from '../../domain/rollout/events.ts';
import { link } from '../chain.ts';

export type RecordedEvent = UnitEvent | RolloutEvent;
export type HashedEvent = RecordedEvent & { hash: string };

/** Nothing comes after it unless the directive is opened again; a unit that ended still hears of its directive's close. */
const closesStream = ({ fact }: RecordedEvent): boolean =>
  fact.type === 'UnitClosed' || (fact.type === 'NewsRecorded' && fact.body.type === 'DirectiveClosed');

/** The directive was opened again, and its streams go on. */
const reopensStream = ({ fact }: RecordedEvent): boolean =>
  fact.type === 'UnitReopened' || (fact.type === 'NewsRecorded' && fact.body.type === 'DirectiveReopened');

/** Whether a stream is closed after these events; null where they say nothing of it. */
export const closedAfter = (events: RecordedEvent[]): boolean | null => {
  const last = events.findLast((event) => closesStream(event) || reopensStream(event));
  return last ? closesStream(last) : null;
};

/** Each event with its hash, the first one linked to `previous`. */
export const chain = (previous: string, events: RecordedEvent[]): HashedEvent[] => {
  let hash = previous;
  return events.map((event) => {
    hash = link(hash, event);
    return { ...event, hash };
  });
};

/** As JSON for `jsonb_to_recordset … as e("seq" int, "step" text, "type" text, "at" timestamptz, "by" jsonb, "command" text, "fact" jsonb, "hash" text)`. */
export const eventRows = (events: HashedEvent[]) =>
  events.map((event) => ({
    ...event,
    step: 'step' in event.fact ? event.fact.step : null,
    type: event.fact.type,
  }));
