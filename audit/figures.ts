/** What a directive costs in history: counted from the histories themselves. */
import type { Db } from '../prisma/client.ts';
import type { StoredWorkflow } from './accounts.ts';
import { EventType } from './history.ts';
import { type History, historyBytes, parseHistory } from './history-json.ts';
import { storedWorkflows } from './stored.ts';

export interface HistoryFigures {
  workflows: number;
  runs: number;
  events: number;
  /** Size of the histories as the engine's protocol carries them. */
  bytes: number;
  /** Updates completed without failure. */
  acts: number;
  /** Timers fired. */
  wakeUps: number;
  /** Signals. */
  news: number;
  /** events / (acts + wakeUps + news) */
  eventsPerTurn: number;
  /** Events of the longest run. */
  largestRun: number;
  continuedAsNew: number;
  /** Events by type, most frequent first. */
  byType: Record<string, number>;
}

const nameOf = (type: number): string => (EventType[type] ?? String(type)).replace('EVENT_TYPE_', '');
const countActs = (history: History): number =>
  (history.events ?? []).filter((e) => e.workflowExecutionUpdateCompletedEventAttributes?.outcome?.success)
    .length;

export const historyFigures = async (
  workflows: AsyncIterable<StoredWorkflow> | Iterable<StoredWorkflow>,
): Promise<HistoryFigures> => {
  const total = { workflows: 0, runs: 0, events: 0, bytes: 0, acts: 0, largestRun: 0 };
  const types = new Map<string, number>();
  for await (const { runs } of workflows) {
    total.workflows++;
    for (const { read } of runs) {
      const text = await read();
      if (text === null) continue;
      const history = parseHistory(text);
      const events = history.events ?? [];
      total.runs++;
      total.events += events.length;
      total.largestRun = Math.max(total.largestRun, events.length);
      total.bytes += historyBytes(history);
      total.acts += countActs(history);
      for (const { eventType } of events) {
        const name = nameOf(eventType ?? 0);
        types.set(name, (types.get(name) ?? 0) + 1);
      }
    }
  }
  const of = (name: string) => types.get(name) ?? 0;
  const [wakeUps, news] = [of('TIMER_FIRED'), of('WORKFLOW_EXECUTION_SIGNALED')];
  const turns = total.acts + wakeUps + news;
  return {
    ...total,
    wakeUps,
    news,
    eventsPerTurn: turns === 0 ? 0 : total.events / turns,
    continuedAsNew: of('WORKFLOW_EXECUTION_CONTINUED_AS_NEW'),
    byType: Object.fromEntries([...types].sort(([, a], [, b]) => b - a)),
  };
};

/** From the copies of a directive's histories. */
export const directiveFigures = (db: Db, directive: string): Promise<HistoryFigures> =>
  historyFigures(storedWorkflows(db, directive));
