/** Every event leaves through this sink too; in a replay it is how the audit gets them from history alone. */
import { proxySinks, type Sinks, workflowInfo } from '@temporalio/workflow';
import type { UnitEvent } from '../domain/lifecycle/events.ts';
import type { RolloutEvent } from '../domain/rollout/events.ts';

export interface EventSinks extends Sinks {
  events: {
    decided(events: (UnitEvent | RolloutEvent)[]): void;
  };
}
const { events: sink } = proxySinks<EventSinks>();

/** Says what was decided, in a replay; a live worker would copy it between threads only to drop it. */
export const tell: EventSinks['events']['decided'] = (events) => {
  if (workflowInfo().unsafe.isReplaying) sink.decided(events);
};
