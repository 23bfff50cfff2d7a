/** Starts one of our processes again when it ends unasked: an office should not notice a worker's crash. */
import { type ProcessOptions, type RunningProcess, startProcess } from './processes.ts';

const MOST_RESTARTS = 5;
const WITHIN_MS = 10 * 60_000;

export interface Supervised {
  stop(): Promise<void>;
}

export interface SuperviseOptions extends ProcessOptions {
  onRestart: (title: string, logFile: string) => void;
  /** Ended too often, or cannot be started again. */
  onGiveUp: (title: string, logFile: string) => void;
}

export async function supervise(options: SuperviseOptions): Promise<Supervised> {
  let running = await startProcess(options);
  let stopping = false;
  const restarts: number[] = [];

  const follow = async (current: RunningProcess): Promise<void> => {
    await current.exited;
    if (stopping) return;
    const now = Date.now();
    restarts.push(now);
    const recent = restarts.filter((time) => now - time < WITHIN_MS).length;
    if (recent > MOST_RESTARTS) return options.onGiveUp(options.title, current.logFile);
    options.onRestart(options.title, current.logFile);
    await new Promise((resolve) => setTimeout(resolve, 500 * 2 ** recent));
    if (stopping) return;
    try {
      running = await startProcess(options);
    } catch {
      return options.onGiveUp(options.title, current.logFile);
    }
    if (stopping) return running.stop();
    return follow(running);
  };
  void follow(running);

  return {
    async stop() {
      stopping = true;
      await running.stop();
    },
  };
}
