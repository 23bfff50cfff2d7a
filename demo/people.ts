/** The simulated people as a process of their own: it is told "issue", "office", "look" and "day", and answers when all have done. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { guard, release } from '../engines/guardian.ts';

export interface People {
  /** Number of people signed in. */
  people: number;
  issue(): Promise<string>;
  /** The office's day; what it records travels down the tree afterwards. */
  office(): Promise<{ acts: number; refused: number }>;
  /** Everybody else reads what is owed, where they would today; nothing changes by it. */
  look(): Promise<void>;
  /** Everybody else's day; who has not looked yet does. */
  day(): Promise<{ acts: number; refused: number }>;
  stop(): Promise<void>;
}

export const startPeople = async (args: string[]): Promise<People> => {
  const script = new URL('./officers/main.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, [script, ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { PATH: process.env.PATH ?? '' },
  });
  if (child.pid) guard(child.pid);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const gone = new Promise<never>((_, reject) =>
    child.once('exit', (code) => reject(new Error(`the simulated people ended with code ${code}`))),
  );
  gone.catch(() => {});
  const answer = async <T>(): Promise<T> => {
    const line = await Promise.race([lines.next(), gone]);
    if (line.done) return gone;
    return JSON.parse(String(line.value)) as T;
  };
  const ask = <T>(what: string): Promise<T> => {
    child.stdin.write(`${what}\n`);
    return answer<T>();
  };
  const { people } = await answer<{ people: number }>();
  return {
    people,
    issue: async () => (await ask<{ issued: string }>('issue')).issued,
    office: () => ask('office'),
    look: async () => {
      await ask('look');
    },
    day: () => ask('day'),
    async stop() {
      // Those who ended by a fault are gone already and will not say so again.
      if (child.exitCode === null && child.signalCode === null) {
        const ended = new Promise((resolve) => child.once('exit', resolve));
        child.stdin.end('end\n');
        await ended;
      }
      if (child.pid) release(child.pid);
    },
  };
};
