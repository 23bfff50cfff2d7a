/** A worker from its dependencies: used by the worker's process, by tests and by the demo alike. */

import type { InjectedSinks } from '@temporalio/worker';
import { NativeConnection, Worker, type WorkflowBundleOption } from '@temporalio/worker';
import { createActivities } from '../activities/index.ts';
import type { Db } from '../prisma/client.ts';
import type { EventSinks } from '../workflows/sinks.ts';
import { bundlerOptions } from './bundler.ts';

export interface WorkerOptions {
  db: Db;
  address: string;
  namespace: string;
  taskQueue: string;
  /** Bundled once where several workers share it; else built from the sources. */
  bundle?: WorkflowBundleOption | undefined;
  /** Entry of the workflows where it is not ours alone (the bench adds bare ones beside ours). */
  workflowsPath?: string | undefined;
}

export const WORKFLOWS_PATH = new URL('../workflows/index.ts', import.meta.url).pathname;

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
    bundlerOptions,
    ...(options.bundle
      ? { workflowBundle: options.bundle }
      : { workflowsPath: options.workflowsPath ?? WORKFLOWS_PATH }),
  });
  return { worker, close: () => connection.close() };
};
