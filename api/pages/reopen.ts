/**
 * Opening a closed directive again. Its workflow has ended, so the act starts it anew with the state in which it ended,
 * and is then asked for like every other: whoever comes second hears that the directive runs.
 */
import type { ReopenAct } from '../../domain/rollout/commands.ts';
import { decideRollout } from '../../domain/rollout/rollout.ts';
import { closedRollout, treeChangedSince } from '../../prisma/repositories/reopen.ts';
import type { OpenDirective } from '../access.ts';
import type { Deps } from '../deps.ts';
import { Conflict, Refused } from '../problems.ts';
import { AlreadyStarted } from '../temporal.ts';

/** @throws Refused, Conflict, EngineAway */
export const reopenRollout = async (
  { db, engine }: Deps,
  { record, now }: OpenDirective,
  act: ReopenAct,
): Promise<void> => {
  const closed = await closedRollout(db, record.id);
  if (!closed) throw new Conflict('NOT_ISSUED');
  const { brief, state, run, issuedBy, clockOffsetMs, closedAt, open } = closed;
  // It runs, or was opened by this very act: its workflow answers.
  if (!state.closed) return;
  const decision = decideRollout(state, act, { now, brief, ended: open === 0 });
  if ('refusal' in decision) throw new Refused(decision.refusal);
  if (record.archived) throw new Conflict('DIRECTIVE_ARCHIVED');
  if (closedAt && (await treeChangedSince(db, { path: record.issuer.path, since: closedAt })))
    throw new Conflict('TREE_CHANGED');
  try {
    await engine.startRollout({
      brief,
      issuedBy,
      clockOffsetMs,
      carried: { state, branch: { children: [], after: null, complete: false, reopened: true } },
      reopens: { act, run },
    });
  } catch (error) {
    if (!(error instanceof AlreadyStarted)) throw error;
  }
};
