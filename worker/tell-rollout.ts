/** The office's word to a running directive, from the worker's rounds: one try, under an id that makes a repeat harmless. */
import type { Client } from '@temporalio/client';
import type { RolloutCommand } from '../domain/rollout/commands.ts';
import { rolloutId } from '../domain/rollout/ids.ts';

/** What is not answered by then is tried again in the next round. */
const TRY_MS = 10_000;

/** @throws what Temporal's client throws when the directive has not answered, has refused, or is not there */
export const tellRollout = async (client: Client, directive: string, act: RolloutCommand): Promise<void> => {
  await client.withDeadline(Date.now() + TRY_MS, () =>
    client.workflow.getHandle(rolloutId(directive)).executeUpdate(act.act, { args: [act], updateId: act.id }),
  );
};
