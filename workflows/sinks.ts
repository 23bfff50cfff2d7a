/** Every event leaves through this sink too; in a replay it is how the audit gets them from history alone. */
import { proxySinks, type Sinks } from '@temporalio/workflow';
import type { UnitEvent } from '../domain/lifecycle/events.ts';
import type { RolloutEvent } from '../domain/rollout/rollout.ts';

export interface EventSinks extends Sinks {
  events: {
    decided(events: (UnitEvent | RolloutEvent)[]): void;
  };
}
export const { events: eventSink } = proxySinks<EventSinks>();
