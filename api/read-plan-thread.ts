/** Reading a document is computing on what a stranger may have made: on a thread of its own, with bounds of time and memory. */
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { Draft, Refusal } from '../importer/draft.ts';

interface Task {
  readPlan: { name: string; bytes: Uint8Array };
}
const isTask = (data: unknown): data is Task =>
  typeof data === 'object' && data !== null && 'readPlan' in data;

const PATIENCE_MS = 60_000;
const MEMORY_MB = 512;
const TOO_HARD: Refusal = {
  kind: 'refused',
  code: 'broken',
  message: 'Tệp này đọc quá lâu hoặc quá nặng nên không nhận; hãy lưu lại bằng Word rồi gửi tệp .docx.',
};

/** Nothing of the file is kept, whatever comes of it. */
export const readPlanApart = (name: string, bytes: Uint8Array): Promise<Draft | Refusal> =>
  new Promise((resolve) => {
    const task: Task = { readPlan: { name, bytes } };
    const thread = new Worker(new URL(import.meta.url), {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    const end = (answer: Draft | Refusal) => {
      clearTimeout(patience);
      resolve(answer);
      void thread.terminate();
    };
    const patience = setTimeout(() => end(TOO_HARD), PATIENCE_MS);
    thread.once('message', end);
    thread.once('error', () => end(TOO_HARD));
  });

if (!isMainThread && isTask(workerData)) {
  const { readPlan } = await import('../importer/read-plan.ts');
  parentPort?.postMessage(await readPlan(workerData.readPlan));
}
