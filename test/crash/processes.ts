/** The worker as a process, from a bundle made once, that can be killed and started again. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { workflowBundle } from '../../audit/workflow-bundle.ts';
import { type RunningProcess, startProcess } from '../../engines/processes.ts';
import { TASK_QUEUE } from './rig.ts';
import type { Doom } from './worker.ts';

export interface WorkerProcess {
  start(): Promise<void>;
  /** SIGKILL. */
  kill(): Promise<void>;
  /** See worker.ts. */
  doom(doom: Doom): Promise<void>;
  readonly exited: Promise<void>;
}

export const workerProcess = (where: () => Record<string, string>): WorkerProcess => {
  let folder = '';
  let process: RunningProcess | undefined;
  const file = (name: string) => join(folder, name);
  const present = () => {
    if (!process) throw new Error('the worker was not started');
    return process;
  };
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dondoc-crash-'));
    await writeFile(file('bundle.js'), (await workflowBundle()).code);
  });
  afterAll(async () => {
    await process?.kill();
    await rm(folder, { recursive: true, force: true });
  });
  return {
    async start() {
      process = await startProcess({
        name: 'worker',
        title: 'Worker',
        script: join(import.meta.dirname, 'worker.ts'),
        env: { ...where(), TASK_QUEUE, BUNDLE: file('bundle.js'), DOOM: file('doom.json') },
        logsDir: folder,
      });
    },
    kill: async () => process?.kill(),
    doom: (doom) => writeFile(file('doom.json'), JSON.stringify(doom)),
    get exited() {
      return present().exited;
    },
  };
};
