/** Waits for what the database holds of many directives: one look at a time answers everybody who waits. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Db } from '../../prisma/client.ts';

export interface Watch {
  /** Until so many events of a directive are stored. What never comes shows when events are compared. */
  stored(directive: string, count: number): Promise<void>;
}

const BETWEEN_LOOKS_MS = 15;
/** Without any event of anybody. A busy machine may take its time; who gave up on once is not waited for again. */
const PATIENCE_MS = 60_000;

interface Waiting {
  count: number;
  done: () => void;
}

export const createWatch = (db: Db): Watch => {
  const waiting = new Map<string, Waiting>();
  const lost = new Set<string>();
  let looking = false;

  const look = async (): Promise<number> => {
    const ids = [...waiting.keys()];
    const rows = await db.$queryRaw<{ id: string; count: number }[]>`
      select "directiveId" as id, sum("seq")::int as count from "Stream"
      where "directiveId" = any(${ids}) group by "directiveId"`;
    for (const { id, count } of rows) {
      const found = waiting.get(id);
      if (!found || count < found.count) continue;
      waiting.delete(id);
      found.done();
    }
    return rows.reduce((sum, { count }) => sum + count, 0);
  };
  const giveUp = () => {
    for (const [id, { done }] of waiting) {
      lost.add(id);
      done();
    }
    waiting.clear();
  };
  const keepLooking = async (): Promise<void> => {
    looking = true;
    for (let [seen, since] = [-1, Date.now()]; waiting.size > 0; await sleep(BETWEEN_LOOKS_MS)) {
      const now = await look();
      if (now !== seen) [seen, since] = [now, Date.now()];
      else if (Date.now() - since > PATIENCE_MS) giveUp();
    }
    looking = false;
  };

  return {
    stored: (directive, count) =>
      new Promise((done, failed) => {
        if (lost.has(directive)) return done();
        waiting.set(directive, { count, done });
        if (!looking) keepLooking().catch(failed);
      }),
  };
};
