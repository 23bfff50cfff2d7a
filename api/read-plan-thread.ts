/** Reading a document is computing on what a stranger may have made: on a thread of its own, with bounds of time and memory. */
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { ReadTasks } from '../contracts/table/read-task-rows.ts';
import type { Draft, Refusal } from '../importer/draft.ts';

interface Tasks {
  readPlan: { task: { name: string; bytes: Uint8Array }; answer: Draft };
  readTable: { task: { bytes: Uint8Array }; answer: ReadTasks };
}
type Kind = keyof Tasks;
interface Given<K extends Kind = Kind> {
  dondocReads: K;
  task: Tasks[K]['task'];
}
const isGiven = (data: unknown): data is Given =>
  typeof data === 'object' && data !== null && 'dondocReads' in data;

const PATIENCE_MS = 120_000;
const MEMORY_MB = 512;
const TOO_HARD: Refusal = {
  kind: 'refused',
  code: 'broken',
  message: 'Tệp này đọc quá lâu hoặc quá nặng nên không nhận; hãy lưu lại bằng Word rồi gửi tệp .docx.',
};

const apart = <K extends Kind>(kind: K, task: Tasks[K]['task']): Promise<Tasks[K]['answer'] | Refusal> =>
  new Promise((resolve) => {
    const given: Given<K> = { dondocReads: kind, task };
    const thread = new Worker(new URL(import.meta.url), {
      workerData: given,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    const end = (answer: Tasks[K]['answer'] | Refusal) => {
      clearTimeout(patience);
      resolve(answer);
      void thread.terminate();
    };
    const patience = setTimeout(() => end(TOO_HARD), PATIENCE_MS);
    thread.once('message', end);
    thread.once('error', () => end(TOO_HARD));
  });

/** Nothing of the file is kept, whatever comes of it. */
export const readPlanApart = (name: string, bytes: Uint8Array): Promise<Draft | Refusal> =>
  apart('readPlan', { name, bytes });
/** A corrected table of tasks, in the same bounds. */
export const readTableApart = (bytes: Uint8Array): Promise<ReadTasks | Refusal> =>
  apart('readTable', { bytes });

const answerOf = async ({ dondocReads: kind, task }: Given): Promise<unknown> => {
  if (kind === 'readTable') {
    const { readTaskTable } = await import('../importer/corrections/read-table.ts');
    return readTaskTable(task.bytes);
  }
  const { readPlan } = await import('../importer/read-plan.ts');
  return readPlan(task as Tasks['readPlan']['task']);
};
if (!isMainThread && isGiven(workerData)) parentPort?.postMessage(await answerOf(workerData));
