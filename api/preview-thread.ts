/** Rehearsing takes seconds of pure computing: on a thread of its own, so that nobody else's request waits for it. */
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { Preview } from '../contracts/http/directives.ts';
import type { Directive } from '../domain/directive/directive.ts';
import type { Alike } from '../domain/rehearsal/alike.ts';
import type { Instant } from '../domain/time/local-date.ts';
import { previewOf } from './pages/preview.ts';

interface Task {
  preview: { directive: Directive; alike: Alike; from: Instant };
}
const isTask = (data: unknown): data is Task =>
  typeof data === 'object' && data !== null && 'preview' in data;

export const rehearsePreview = (directive: Directive, alike: Alike, from: Instant): Promise<Preview> =>
  new Promise((resolve, reject) => {
    const task: Task = { preview: { directive, alike, from } };
    const thread = new Worker(new URL(import.meta.url), { workerData: task });
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new Error(`the rehearsal ended with ${code} and no answer`)));
  });

if (!isMainThread && isTask(workerData)) {
  const { directive, alike, from } = workerData.preview;
  parentPort?.postMessage(previewOf(directive, alike, from));
}
