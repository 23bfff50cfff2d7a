/**
 * What the histories of one workflow, and they alone, say: its events, its hash chain, its state. Nothing here has
 * seen the database.
 */
import type { UnitBrief } from '../domain/directive/brief.ts';
import type { UnitEvent } from '../domain/lifecycle/events.ts';
import { evolve } from '../domain/lifecycle/evolve.ts';
import { newUnit, type UnitState } from '../domain/lifecycle/state.ts';
import type { RolloutBrief } from '../domain/rollout/brief.ts';
import type { RolloutEvent } from '../domain/rollout/events.ts';
import { evolveRollout } from '../domain/rollout/rollout.ts';
import { newRollout, type RolloutState } from '../domain/rollout/state.ts';
import { canonical, genesis, link } from '../prisma/chain.ts';
import { carriedAgrees } from './carried.ts';
import { type Details, type EventFinding, type Finding, finding, type Subject } from './findings.ts';
import {
  activityInputs,
  childrenOf,
  inputOf,
  previousRunOf,
  type RunHistory,
  reopenedRunOf,
  runEndOf,
} from './history.ts';
import type { History } from './history-json.ts';
import type { RebuiltEvent, Replayed } from './replay.ts';

export type HashedEvent = RebuiltEvent & { hash: string };

interface CommonAccount extends Subject {
  runs: number;
  /** Runs whose replay agreed with the code. */
  replayed: number;
  /** False when a run is missing or its replay failed: then what follows is only a part. */
  whole: boolean;
  head: { seq: number; hash: string };
  children: string[];
  findings: Finding[];
}
export interface UnitAccount extends CommonAccount {
  type: 'unit';
  brief: UnitBrief;
  events: (UnitEvent & { hash: string })[];
  state: UnitState;
}
export interface RolloutAccount extends CommonAccount {
  type: 'rollout';
  brief: RolloutBrief;
  events: (RolloutEvent & { hash: string })[];
  state: RolloutState;
}
export type Account = UnitAccount | RolloutAccount;

interface WorkflowInput {
  brief: UnitBrief | RolloutBrief;
  carried?: { state: unknown } | undefined;
}
const RECORDS = ['recordUnit', 'recordRollout'] as const;

/** Null when the run did not start as one of our workflows does. */
const readInput = (history: History): WorkflowInput | null => {
  try {
    const input = inputOf(history) as WorkflowInput | null;
    return typeof input?.brief?.directive === 'string' ? input : null;
  } catch {
    return null;
  }
};
const recordedEvents = (history: History): RebuiltEvent[] | null => {
  try {
    return activityInputs(history, RECORDS).flatMap((input) => (input as { events: RebuiltEvent[] }).events);
  } catch {
    return null;
  }
};

export interface AccountBuilder {
  readonly workflowId: string;
  /** The next run, in order. */
  add(replayed: Replayed<RunHistory>): void;
  /** Null when not even the first run could be read. */
  finish(): Account | null;
  findings: Finding[];
}

export const accountOf = (subject: Subject): AccountBuilder => {
  const { workflowId } = subject;
  const findings: Finding[] = [];
  const events: HashedEvent[] = [];
  const children: string[] = [];
  let brief: WorkflowInput['brief'] | undefined;
  let state: UnitState | RolloutState | undefined;
  let hash = genesis(workflowId);
  let runs = 0;
  let replayed = 0;
  let whole = true;
  const known = new Set<string>();
  let last: { runId: string; nextRunId: string | null } | undefined;

  const found = (kind: EventFinding, details: Details = {}, stays = true) => {
    findings.push(finding(subject, kind, details));
    whole &&= stays;
  };
  const fold = (event: RebuiltEvent, runId: string) => {
    if (event.seq !== events.length)
      return found('seqGap', { runId, seq: events.length, found: event.seq }, false);
    hash = link(hash, event);
    events.push({ ...event, hash } as HashedEvent);
    if (!state) return;
    try {
      state =
        'steps' in state ? evolve(state, event as UnitEvent) : evolveRollout(state, event as RolloutEvent);
    } catch (error) {
      found('foldFailed', { runId, seq: event.seq, found: String(error) }, false);
    }
  };
  /** A life that begins anew names a run of the one before, which has ended: its last one is what it follows. */
  const reopenedFrom = (history: History): string | null => {
    const reopened = reopenedRunOf(history);
    return reopened && known.has(reopened) && last && !last.nextRunId ? last.runId : reopened;
  };
  const checkRun = ({ runId, run, history }: RunHistory, input: WorkflowInput) => {
    const previous = previousRunOf(history) ?? reopenedFrom(history);
    const follows =
      run === runs && previous === (last?.runId ?? null) && (!last?.nextRunId || last.nextRunId === runId);
    known.add(runId);
    if (!follows) found('runMissing', { runId, expected: last?.runId ?? null, found: previous }, false);
    if (input.carried && whole && !carriedAgrees(input.carried.state, state))
      found('carriedStateDiffers', { runId, expected: state, found: input.carried.state });
    last = { runId, nextRunId: runEndOf(history).nextRunId };
  };
  const checkRecords = ({ runId, history }: RunHistory) => {
    const recorded = recordedEvents(history);
    if (!recorded) return found('historyUnreadable', { runId }, false);
    for (const event of recorded) {
      const { hash: _, ...expected } = events[event.seq] ?? { hash: '' };
      if (canonical(expected) !== canonical(event))
        found('recordedDiffers', { runId, seq: event.seq, expected, found: event });
    }
  };

  return {
    workflowId,
    findings,
    add({ source, events: decided, error }) {
      const { runId, history } = source;
      const input = readInput(history);
      if (!input) return found('historyUnreadable', { runId }, false);
      brief ??= input.brief;
      state ??= 'unit' in brief ? newUnit() : newRollout();
      checkRun(source, input);
      runs++;
      children.push(...childrenOf(history));
      if (error) found('replayFailed', { runId, found: error }, false);
      else replayed++;
      for (const event of decided) fold(event, runId);
      if (!error) checkRecords(source);
    },
    finish() {
      if (last?.nextRunId) found('runMissing', { expected: last.nextRunId }, false);
      if (!brief || !state) return null;
      const type = 'unit' in brief ? 'unit' : 'rollout';
      const head = { seq: events.length, hash };
      const common = { ...subject, runs, replayed, whole, head, children, findings };
      return { type, ...common, brief, events, state } as Account;
    },
  };
};
