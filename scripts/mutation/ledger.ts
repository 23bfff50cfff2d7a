/** What is known of each mistake so far, one line each, so that a run that was stopped goes on where it was. */
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';

export interface Ledger {
  /** Undefined for what has not been tried. */
  noticed(key: string): boolean | undefined;
  add(key: string, noticed: boolean): void;
}

/** @param path a file for one state of code and tests; a last line that was cut off counts as not written */
export const openLedger = (path: string): Ledger => {
  mkdirSync(dirname(path), { recursive: true });
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n').slice(0, -1) : [];
  const known = new Map(
    lines.flatMap((line) => {
      const [verdict, key] = line.split('\t');
      return key && (verdict === 'noticed' || verdict === 'missed')
        ? [[key, verdict === 'noticed'] as const]
        : [];
    }),
  );
  return {
    noticed: (key) => known.get(key),
    add: (key, noticed) => {
      known.set(key, noticed);
      appendFileSync(path, `${noticed ? 'noticed' : 'missed'}\t${key}\n`);
    },
  };
};
