/**
 * Carries out changes of the tree whose day has come, and tells running directives what they have not heard. Told
 * twice is told once: the act's id is the change's.
 */
import { type Client, WorkflowNotFoundError, WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { sayReorganisationFaults } from '../contracts/vi/reorganisation.ts';
import type { ReorganiseAct } from '../domain/rollout/commands.ts';
import { dateOf, type Instant } from '../domain/time/local-date.ts';
import type { Db } from '../prisma/client.ts';
import {
  carryOutDue,
  dueReorganisations,
  markTold,
  type Untold,
  untoldChanges,
} from '../prisma/repositories/reorganisations.ts';
import { tellRollout } from './tell-rollout.ts';

/** Its directive was closed in the meantime: there is nobody left to tell. */
const isClosed = (error: unknown): boolean => {
  if (error instanceof WorkflowNotFoundError) return true;
  const cause = error instanceof WorkflowUpdateFailedError ? error.cause : null;
  const detail = cause instanceof ApplicationFailure ? (cause.details?.[0] as { code?: string }) : null;
  return detail?.code === 'DIRECTIVE_CLOSED';
};

export const createReorganiser = (deps: { db: Db; client: Client; now(): Promise<Instant> }) => {
  const { db, client } = deps;

  const tell = async ({ id, directive, change, by }: Untold): Promise<boolean> => {
    const act: ReorganiseAct = { id: `reorganisation/${id}`, by, act: 'reorganise', change };
    try {
      await tellRollout(client, directive, act);
    } catch (error) {
      if (!isClosed(error)) {
        console.error(`reorganisation ${id} not told to ${directive}:`, String(error));
        return false;
      }
    }
    await markTold(db, { id, directive }, await deps.now());
    return true;
  };

  return {
    /** @returns how many changes were carried out, and how many directives were told */
    async look(): Promise<{ applied: number; told: number }> {
      const now = await deps.now();
      const today = dateOf(now);
      const counted = { applied: 0, told: 0 };
      for (const due of await dueReorganisations(db, today))
        if (await carryOutDue(db, due, { now, today, say: sayReorganisationFaults })) counted.applied++;
      for (const one of await untoldChanges(db, null)) if (await tell(one)) counted.told++;
      return counted;
    },
  };
};
