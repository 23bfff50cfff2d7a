/**
 * Tells a unit's workflow under the directive that takes the place of another what was done under that one. It rides on
 * the record of the close, so that the unit that ends pays nothing for it. Told at least once; the other takes it once.
 */
import { getClient } from '@temporalio/activity';
import { type CarriedWork, WORK_SIGNAL } from '../domain/lifecycle/carry-over.ts';
import type { UnitId } from '../domain/organisation/organisation.ts';
import { hostOf } from '../domain/rollout/ids.ts';
import type { Db } from '../prisma/client.ts';

/** Its records are stored a moment before its workflow starts: then it is tried again. One that has ended takes nothing more. */
const isOver = async (db: Db, workflowId: string): Promise<boolean> => {
  const stream = await db.stream.findUnique({ where: { workflowId }, select: { closedAt: true } });
  return !stream || stream.closedAt !== null;
};

/** @throws while the other is on its way into the tree */
export const handOn = async (db: Db, unit: UnitId, work: CarriedWork): Promise<void> => {
  const workflowId = hostOf(work.to, unit);
  try {
    await getClient().workflow.getHandle(workflowId).signal(WORK_SIGNAL, work);
  } catch (error) {
    const nobodyThere = error instanceof Error && error.name === 'WorkflowNotFoundError';
    if (!(nobodyThere && (await isOver(db, workflowId)))) throw error;
  }
};
