/** Rehearsing takes seconds of pure computing: on a thread of its own, so that nobody else's request waits for it. */
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { Preview } from '../contracts/http/directives.ts';
import type { Directive } from '../domain/directive/directive.ts';
import type { Organisation } from '../domain/organisation/organisation.ts';
import type { Instant } from '../domain/time/local-date.ts';
import { previewOf } from './pages/preview.ts';

interface Task {
  preview: { directive: Directive; organisation: Organisation; from: Instant };
}
const isTask = (data: unknown): data is Task =>
  typeof data === 'object' && data !== null && 'preview' in data;

export const rehearsePreview = (
  directive: Directive,
  organisation: Organisation,
  from: Instant,
): Promise<Preview> =>
  new Promise((resolve, reject) => {
    const task: Task = { preview: { directive, organisation, from } };
    const thread = new Worker(new URL(import.meta.url), { workerData: task });
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new Error(`the rehearsal ended with ${code} and no answer`)));
  });

if (!isMainThread && isTask(workerData)) {
  const { directive, organisation, from } = workerData.preview;
  parentPort?.postMessage(previewOf(directive, organisation, from));
}
