/** The few things that the audit reads inside a history without replaying it. */
import { defaultPayloadConverter } from '@temporalio/common';
import proto from '@temporalio/proto';
import type { History } from './history-json.ts';

type HistoryEvent = proto.temporal.api.history.v1.IHistoryEvent;
type Payloads = proto.temporal.api.common.v1.IPayloads | null | undefined;
export const { EventType } = proto.temporal.api.enums.v1;

export interface RunHistory {
  workflowId: string;
  runId: string;
  /** 0 for the workflow's first run, 1 after a continue-as-new … */
  run: number;
  history: History;
}

const eventsOf = (history: History): HistoryEvent[] => history.events ?? [];

/** How a run ended: open, over, or followed by another run. */
export const runEndOf = (history: History): { closed: boolean; nextRunId: string | null } => {
  const last = eventsOf(history).at(-1);
  const over: unknown[] = [
    EventType.EVENT_TYPE_WORKFLOW_EXECUTION_COMPLETED,
    EventType.EVENT_TYPE_WORKFLOW_EXECUTION_FAILED,
    EventType.EVENT_TYPE_WORKFLOW_EXECUTION_TIMED_OUT,
    EventType.EVENT_TYPE_WORKFLOW_EXECUTION_CANCELED,
    EventType.EVENT_TYPE_WORKFLOW_EXECUTION_TERMINATED,
    EventType.EVENT_TYPE_WORKFLOW_EXECUTION_CONTINUED_AS_NEW,
  ];
  const next = last?.workflowExecutionContinuedAsNewEventAttributes?.newExecutionRunId;
  return { closed: over.includes(last?.eventType), nextRunId: next || null };
};

export const previousRunOf = (history: History): string | null =>
  eventsOf(history)[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId || null;

const firstOf = (payloads: Payloads): unknown => {
  const payload = payloads?.payloads?.[0];
  return payload ? defaultPayloadConverter.fromPayload(payload) : null;
};

/** The workflow's input of this run, as decoded JSON. */
export const inputOf = (history: History): unknown =>
  firstOf(eventsOf(history)[0]?.workflowExecutionStartedEventAttributes?.input);

/**
 * Of the first run after a directive was opened again, the run before its close that wrote last; null of every other.
 * The engine itself names no earlier run then.
 */
export const reopenedRunOf = (history: History): string | null => {
  const input = inputOf(history) as { reopens?: { run?: unknown } } | null;
  const run = input?.reopens?.run;
  return typeof run === 'string' ? run : null;
};

/** Inputs of the activities of these types that the run scheduled, in order. */
export const activityInputs = (history: History, types: readonly string[]): unknown[] =>
  eventsOf(history).flatMap(({ activityTaskScheduledEventAttributes: scheduled }) =>
    scheduled && types.includes(scheduled.activityType?.name ?? '') ? [firstOf(scheduled.input)] : [],
  );

/** Workflow ids of the children that the run started. */
export const childrenOf = (history: History): string[] =>
  eventsOf(history).flatMap(({ childWorkflowExecutionStartedEventAttributes: started }) => {
    const id = started?.workflowExecution?.workflowId;
    return id ? [id] : [];
  });

const ARRIVES =
  /TASK_(SCHEDULED|STARTED|COMPLETED|FAILED|TIMED_OUT|CANCELED)$|_FIRED$|_SIGNALED$|_ADMITTED$|_TERMINATED$|^EVENT_TYPE_CHILD_/;
/** Comes from outside, not from what the workflow decided. Scheduling an activity is the workflow's own doing. */
const arrives = ({ eventType }: HistoryEvent): boolean => {
  const name = EventType[eventType ?? 0] ?? '';
  return name !== 'EVENT_TYPE_ACTIVITY_TASK_SCHEDULED' && ARRIVES.test(name);
};

/**
 * The part that is decided: up to the last completed workflow task and what it commanded. A replay would run on
 * into a task that has only begun, whose outcome history does not hold yet. Null when no task was completed.
 */
export const decidedPart = (history: History): History | null => {
  const events = eventsOf(history);
  const last = events.findLastIndex((e) => e.eventType === EventType.EVENT_TYPE_WORKFLOW_TASK_COMPLETED);
  if (last < 0) return null;
  const open = events.findIndex((event, i) => i > last && arrives(event));
  return open < 0 ? history : { ...history, events: events.slice(0, open) };
};
