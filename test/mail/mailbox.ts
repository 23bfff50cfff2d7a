/** The mail catcher as a process for a test file, with a switch that takes mail away. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { Letter } from '../../engines/mailbox/letters.ts';
import { freePort } from '../../engines/ports.ts';
import { type RunningProcess, startProcess } from '../../engines/processes.ts';

export interface Mailbox {
  readonly smtpUrl: string;
  /** Letters of a directive, oldest first: its number opens their subjects. */
  letters(directive: string): Promise<Letter[]>;
  outage(down: boolean): Promise<void>;
}

export const mailboxProcess = (): Mailbox => {
  let folder = '';
  let port = 0;
  let running: RunningProcess | undefined;
  const file = (name: string) => join(folder, name);
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dondoc-mailbox-'));
    port = await freePort();
    const ports = ['--smtp-port', `${port}`, '--web-port', `${await freePort()}`];
    running = await startProcess({
      name: 'mailbox',
      title: 'Hộp thư',
      script: join(import.meta.dirname, '..', '..', 'engines', 'mailbox', 'main.ts'),
      args: [...ports, '--file', file('letters.jsonl'), '--outage-file', file('outage')],
      logsDir: folder,
    });
  });
  afterAll(async () => {
    await running?.stop();
    await rm(folder, { recursive: true, force: true });
  });
  return {
    get smtpUrl() {
      return `smtp://127.0.0.1:${port}`;
    },
    async letters(directive) {
      const lines = (await readFile(file('letters.jsonl'), 'utf8')).trim().split('\n').filter(Boolean);
      return lines
        .map((line) => JSON.parse(line) as Letter)
        .filter((one) => one.subject.startsWith(`[${directive}]`));
    },
    outage: (down) => (down ? writeFile(file('outage'), '') : rm(file('outage'))),
  };
};
