/**
 * Looks for workflows that should have been woken and were not, and says what is wrong with them. A child's
 * failure takes nobody with it, so it must be seen.
 */
import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import { fromMillis, type Instant, toMillis } from '../domain/time/local-date.ts';
import type { Db } from '../prisma/client.ts';

/** A wake-up that is later than this is not merely busy. */
const GRACE_MS = 10 * 60_000;
const AT_ONCE = 100;

const troubleOf = async (client: Client, workflowId: string): Promise<string | null> => {
  try {
    const { status } = await client.workflow.getHandle(workflowId).describe();
    return status.name === 'RUNNING' ? 'LATE' : status.name;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return 'NOT_FOUND';
    throw error;
  }
};

export const createJanitor = (deps: { db: Db; client: Client; now(): Promise<Instant> }) => ({
  /** @returns how many workflows are in trouble that were not known to be */
  async look(): Promise<number> {
    const before = fromMillis(toMillis(await deps.now()) - GRACE_MS);
    const silent = await deps.db.stream.findMany({
      where: { nextWake: { lt: before }, closedAt: null, trouble: null },
      select: { workflowId: true },
      take: AT_ONCE,
    });
    for (const { workflowId } of silent) {
      const trouble = await troubleOf(deps.client, workflowId);
      await deps.db.stream.update({ where: { workflowId }, data: { trouble } });
    }
    return silent.length;
  },
});
