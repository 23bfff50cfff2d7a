/** A chore that is done again and again until it is stopped; one failure is logged and does not end it. */
export interface Loop {
  /** Waits for the round that is under way. */
  stop(): Promise<void>;
}

export const startLoop = (name: string, everyMs: number, chore: () => Promise<unknown>): Loop => {
  let stopping = false;
  let wake = () => {};
  const run = async () => {
    while (!stopping) {
      try {
        await chore();
      } catch (error) {
        console.error(`${name}:`, error instanceof Error ? error.message : error);
      }
      if (stopping) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, everyMs);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  };
  const running = run();
  return {
    async stop() {
      stopping = true;
      wake();
      await running;
    },
  };
};
