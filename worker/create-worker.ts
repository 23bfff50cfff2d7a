/** A worker from its dependencies: used by the worker's process, by tests and by the demo alike. */

import type { InjectedSinks } from '@temporalio/worker';
import { NativeConnection, Worker, type WorkflowBundleOption } from '@temporalio/worker';
import { createActivities } from '../activities/index.ts';
import { bundlerOptions, workflowBundle } from '../audit/workflow-bundle.ts';
import type { Db } from '../prisma/client.ts';
import type { EventSinks } from '../workflows/sinks.ts';

export interface WorkerOptions {
  db: Db;
  address: string;
  namespace: string;
  taskQueue: string;
  /** Where it was bundled before, for instance by another process; else this process bundles the sources once. */
  bundle?: WorkflowBundleOption | undefined;
  /** Entry of the workflows where it is not ours alone (the bench adds bare ones beside ours). */
  workflowsPath?: string | undefined;
}

/** Events leave by activities; the sink speaks only in replays, so here it says nothing. */
const silentSink: InjectedSinks<EventSinks> = {
  events: { decided: { fn: () => {}, callDuringReplay: false } },
};

export const createWorker = async (
  options: WorkerOptions,
): Promise<{ worker: Worker; close: () => Promise<void> }> => {
  const connection = await NativeConnection.connect({ address: options.address });
  const worker = await Worker.create({
    connection,
    namespace: options.namespace,
    taskQueue: options.taskQueue,
    activities: { ...createActivities({ db: options.db }) },
    sinks: silentSink,
    maxConcurrentActivityTaskExecutions: 40,
    maxConcurrentLocalActivityExecutions: 40,
    maxCachedWorkflows: 1500,
    ...(options.workflowsPath
      ? { workflowsPath: options.workflowsPath, bundlerOptions }
      : { workflowBundle: options.bundle ?? (await workflowBundle()) }),
  });
  return { worker, close: () => connection.close() };
};
