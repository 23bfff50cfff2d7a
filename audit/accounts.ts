/** Histories in, one account for each workflow out: replayed one after another by one worker. */
import { type Account, type AccountBuilder, accountOf } from './account.ts';
import { type Finding, finding, type Subject } from './findings.ts';
import type { RunHistory } from './history.ts';
import { parseHistory } from './history-json.ts';
import { replayHistories } from './replay.ts';

/** A copied run as it is stored: its JSON is read only when its turn comes. */
export interface StoredRun {
  runId: string;
  run: number;
  /** Null when there is no copy. @throws when the bytes are damaged */
  read(): Promise<string | null>;
}
export interface StoredWorkflow extends Subject {
  runs: StoredRun[];
}

/** What became of one workflow's histories. */
export interface Told extends Subject {
  account: Account | null;
  histories: number;
  findings: Finding[];
}

interface Turn {
  workflow: StoredWorkflow;
  builder: AccountBuilder;
  findings: Finding[];
}

/** Constant memory: one history and one workflow's events at a time. */
export async function* tellAccounts(
  workflows: AsyncIterable<StoredWorkflow> | Iterable<StoredWorkflow>,
): AsyncGenerator<Told> {
  const over: Turn[] = [];

  async function* histories(): AsyncGenerator<RunHistory & { turn: Turn }> {
    for await (const workflow of workflows) {
      const turn: Turn = { workflow, builder: accountOf(workflow), findings: [] };
      if (workflow.runs.length === 0) turn.findings.push(finding(workflow, 'historyMissing'));
      for (const { runId, run, read } of workflow.runs) {
        try {
          const text = await read();
          if (text === null) turn.findings.push(finding(workflow, 'historyMissing', { runId }));
          else yield { turn, workflowId: workflow.workflowId, runId, run, history: parseHistory(text) };
        } catch (error) {
          turn.findings.push(finding(workflow, 'historyUnreadable', { runId, found: String(error) }));
        }
      }
      over.push(turn);
    }
  }
  const told = ({ workflow, builder, findings }: Turn): Told => {
    const account = builder.finish();
    if (account && findings.length > 0) account.whole = false;
    const { workflowId, unit, runs } = workflow;
    return {
      workflowId,
      unit,
      account,
      histories: runs.length,
      findings: [...findings, ...builder.findings],
    };
  };
  for await (const replayed of replayHistories(histories())) {
    for (const turn of over.splice(0)) yield told(turn);
    replayed.source.turn.builder.add(replayed);
  }
  for (const turn of over.splice(0)) yield told(turn);
}
