/** Opens a closed directive again as the API does, for tests that have no API: the workflow begins anew, then answers. */
import { type Client, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import type { ReopenAct } from '../../domain/rollout/commands.ts';
import { rolloutId } from '../../domain/rollout/ids.ts';
import type { Db } from '../../prisma/client.ts';
import { closedRollout } from '../../prisma/repositories/reopen.ts';

/** Does nothing when the directive runs. @throws when it was never issued, or units are still closing */
export const startReopened = async (
  { db, client, taskQueue }: { db: Db; client: Client; taskQueue: string },
  directive: string,
  act: ReopenAct,
): Promise<void> => {
  const closed = await closedRollout(db, directive);
  if (!closed) throw new Error(`${directive} was never issued`);
  const { brief, state, run, issuedBy, clockOffsetMs, open } = closed;
  if (!state.closed) return;
  if (open > 0) throw new Error(`${open} streams of ${directive} are still open`);
  const branch = { children: [], after: null, complete: false, reopened: true };
  const args = [{ brief, issuedBy, clockOffsetMs, carried: { state, branch }, reopens: { act, run } }];
  // Its last run may be about to end.
  for (;;) {
    try {
      await client.workflow.start('directiveRollout', {
        workflowId: rolloutId(directive),
        taskQueue,
        args,
        workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      });
      return;
    } catch (error) {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
};
