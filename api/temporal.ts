/**
 * People's acts on their way to the workflows. An answer that did not come is asked for again with the same id for
 * up to half a minute: a workflow that turns its year, a restarting worker or a busy server is no refusal.
 */
import {
  type Client,
  isGrpcServiceError,
  ServiceError,
  WorkflowExecutionAlreadyStartedError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { Act } from '../domain/lifecycle/commands.ts';
import { REFUSALS, type Refusal } from '../domain/lifecycle/refusals.ts';
import type { RolloutCommand } from '../domain/rollout/commands.ts';
import { rolloutId } from '../domain/rollout/ids.ts';
import type { RolloutInput } from '../workflows/directive-rollout.workflow.ts';
import type { Answer } from '../workflows/messages.ts';
import { AnswerUnknown, EngineAway, Refused } from './problems.ts';

/** Nobody is there under that id: not started yet, or ended. */
export class NobodyThere extends Error {
  override name = 'NobodyThere';
}
export class AlreadyStarted extends Error {
  override name = 'AlreadyStarted';
}

export interface Engine {
  /** @throws Refused when the rules forbid it, NobodyThere, AnswerUnknown */
  act(workflowId: string, act: Act | RolloutCommand): Promise<Answer>;
  /** @throws AlreadyStarted, EngineAway */
  startRollout(input: RolloutInput): Promise<string>;
  healthy(): Promise<boolean>;
}

export interface EngineOptions {
  taskQueue: string;
  /** How long one try may take, and all of them together. */
  tryMs?: number;
  giveUpMs?: number;
}

/** gRPC: cancelled, deadline exceeded, resource exhausted, failed precondition (a task to be tried again), aborted, unavailable. */
const WEATHER = new Set([1, 4, 8, 9, 10, 14]);
/** A unit's first records are stored a moment before its workflow starts; after this nobody will. */
const STARTS_WITHIN_MS = 5000;
const isWeather = (error: unknown): boolean => {
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError) return true;
  if (error instanceof WorkflowUpdateFailedError)
    return error.cause instanceof ApplicationFailure && error.cause.type === 'UnprocessedUpdate';
  const cause = error instanceof ServiceError ? error.cause : error;
  return isGrpcServiceError(cause) && WEATHER.has(cause.code);
};

const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' &&
  value !== null &&
  'code' in value &&
  REFUSALS.some((code) => code === value.code);

const refusalIn = (error: unknown): Refusal | null => {
  if (!(error instanceof WorkflowUpdateFailedError)) return null;
  const { cause } = error;
  if (!(cause instanceof ApplicationFailure) || cause.type !== 'Refusal') return null;
  const detail = cause.details?.[0];
  return isRefusal(detail) ? detail : null;
};

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export const createEngine = (client: Client, options: EngineOptions): Engine => {
  const { taskQueue, tryMs = 10_000, giveUpMs = 30_000 } = options;

  const once = (workflowId: string, act: Act | RolloutCommand): Promise<Answer> =>
    client.withDeadline(Date.now() + tryMs, () =>
      client.workflow
        .getHandle(workflowId)
        .executeUpdate<Answer, [Act | RolloutCommand]>(act.act, { args: [act], updateId: act.id }),
    );

  /** Of a workflow that takes no act: it is there, so it has ended. */
  const exists = async (workflowId: string): Promise<boolean> => {
    try {
      await client.withDeadline(Date.now() + tryMs, () => client.workflow.getHandle(workflowId).describe());
      return true;
    } catch (error) {
      if (error instanceof WorkflowNotFoundError || isWeather(error)) return false;
      throw error;
    }
  };

  return {
    async act(workflowId, act) {
      // The wall's time, for patience only: nothing is decided by it.
      const started = performance.now();
      for (let wait = 100; ; wait = Math.min(wait * 2, 3000)) {
        try {
          return await once(workflowId, act);
        } catch (error) {
          const refusal = refusalIn(error);
          if (refusal) throw new Refused(refusal);
          const waited = performance.now() - started + wait;
          const absent = error instanceof WorkflowNotFoundError;
          if (absent && (waited > STARTS_WITHIN_MS || (await exists(workflowId))))
            throw new NobodyThere(workflowId);
          if (!absent && !isWeather(error)) throw error;
          if (waited > giveUpMs) throw new AnswerUnknown(workflowId, { cause: error });
          await pause(wait + Math.random() * wait);
        }
      }
    },
    async startRollout(input) {
      const workflowId = rolloutId(input.brief.directive);
      try {
        await client.withDeadline(Date.now() + tryMs, () =>
          client.workflow.start('directiveRollout', {
            workflowId,
            taskQueue,
            args: [input],
            // A closed directive is opened again under the id that it had.
            workflowIdReusePolicy: input.reopens ? 'ALLOW_DUPLICATE' : 'REJECT_DUPLICATE',
          }),
        );
        return workflowId;
      } catch (error) {
        if (error instanceof WorkflowExecutionAlreadyStartedError) throw new AlreadyStarted(workflowId);
        if (isWeather(error)) throw new EngineAway(workflowId, { cause: error });
        throw error;
      }
    },
    async healthy() {
      try {
        await client.withDeadline(Date.now() + 2000, () =>
          client.connection.workflowService.getSystemInfo({}),
        );
        return true;
      } catch {
        return false;
      }
    },
  };
};
