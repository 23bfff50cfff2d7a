/** One running system per data folder: two would write the same files. A crash leaves a lock that counts no more. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EngineError } from './errors.ts';
import { isAlive } from './guardian.ts';

export interface Lock {
  /** The run before us ended without letting go: its servers may still be ending. */
  afterCrash: boolean;
  release(): Promise<void>;
}

export async function lockDataDir(dataDir: string): Promise<Lock> {
  await mkdir(dataDir, { recursive: true });
  const file = join(dataDir, 'running.pid');
  let afterCrash = false;
  for (;;) {
    try {
      // "wx" makes the check and the taking one act.
      await writeFile(file, `${process.pid}\n`, { flag: 'wx' });
      return { afterCrash, release: () => rm(file, { force: true }) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const pid = Number(await readFile(file, 'utf8').catch(() => ''));
    if (pid > 0 && pid !== process.pid && (await isOurs(pid))) {
      throw new EngineError(
        'already-running',
        `Đôn Đốc đang chạy với dữ liệu này (tiến trình ${pid}). Hãy dừng nó trước (Ctrl-C ở cửa sổ đó, hoặc: kill ${pid}).`,
      );
    }
    afterCrash = true;
    await rm(file, { force: true });
  }
}

/** After a reboot the pid may belong to any program; where the system tells which, ask. */
async function isOurs(pid: number): Promise<boolean> {
  if (!isAlive(pid)) return false;
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined);
  return command === undefined || command.includes('node');
}
