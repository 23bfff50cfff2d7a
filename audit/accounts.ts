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
  /** Histories handed to the replay that have not come back. */
  waiting: number;
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
      const turn: Turn = { workflow, waiting: 0, builder: accountOf(workflow), findings: [] };
      if (workflow.runs.length === 0) turn.findings.push(finding(workflow, 'historyMissing'));
      for (const { runId, run, read } of workflow.runs) {
        try {
          const text = await read();
          if (text === null) {
            turn.findings.push(finding(workflow, 'historyMissing', { runId }));
            continue;
          }
          const history = parseHistory(text);
          turn.waiting++;
          yield { turn, workflowId: workflow.workflowId, runId, run, history };
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
  // A workflow is over when all its histories were handed out, and told when all have come back.
  const ready = (): Told[] => {
    const complete = over.filter((turn) => turn.waiting === 0);
    over.splice(0, over.length, ...over.filter((turn) => turn.waiting > 0));
    return complete.map(told);
  };
  for await (const replayed of replayHistories(histories())) {
    const { turn } = replayed.source;
    turn.builder.add(replayed);
    turn.waiting--;
    yield* ready();
  }
  yield* ready();
  if (over.length > 0) throw new Error('a history that was handed to the replay did not come back');
}
