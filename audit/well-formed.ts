/**
 * Whether a history can be a history at all. Asked before a replay, because the replayer does not refuse a history
 * that is out of joint: it waits for ever.
 */
import { EventType } from './history.ts';
import type { History } from './history-json.ts';

const ENDS_A_TASK: unknown[] = [
  EventType.EVENT_TYPE_WORKFLOW_TASK_COMPLETED,
  EventType.EVENT_TYPE_WORKFLOW_TASK_FAILED,
  EventType.EVENT_TYPE_WORKFLOW_TASK_TIMED_OUT,
  EventType.EVENT_TYPE_WORKFLOW_EXECUTION_TERMINATED,
];

/** What is wrong with it; null when nothing is. */
export const outOfJoint = (history: History): string | null => {
  const events = history.events ?? [];
  if (!events[0]?.workflowExecutionStartedEventAttributes?.originalExecutionRunId)
    return 'the first event is not the start of a run';
  for (const [i, { eventId, eventType }] of events.entries()) {
    if (String(eventId) !== String(i + 1)) return `event ${i + 1} is missing or not in its place`;
    const next = events[i + 1];
    const started = eventType === EventType.EVENT_TYPE_WORKFLOW_TASK_STARTED;
    if (started && next && !ENDS_A_TASK.includes(next.eventType))
      return `the workflow task begun by event ${i + 1} has no end`;
  }
  return null;
};
