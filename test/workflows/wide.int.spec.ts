/**
 * More units under one than the server lets a run have children: a run stops in time, the next one goes on. The server's
 * own limit is set low here; `npm run bench:wide` opens 2,500 units under its real one.
 */
import { describe, expect, it } from 'vitest';
import { hostOf } from '../../domain/rollout/ids.ts';
import { instantAt } from '../../domain/time/local-date.ts';
import type { Db } from '../../prisma/client.ts';
import { directive, expectWhole, issue, organisation, ROOT, until } from '../crash/rig.ts';
import { useRunningWorker } from '../helpers/running-worker.ts';

const BASES = 130;
const ALLOWED = 110;
const TREE = organisation(BASES, 0);

describe('a unit with more units below it than one run may start', () => {
  let db: Db;
  const server = useRunningWorker(
    (connected) => {
      db = connected;
    },
    { dynamicConfig: { 'limit.numPendingChildExecutions.error': ALLOWED } },
  );

  it('opens them all, tells them all, and is whole', { timeout: 240_000 }, async () => {
    const rollout = await issue(
      { db, client: server.client },
      {
        directive: directive('WIDE', 1),
        organisation: TREE,
        at: instantAt('2025-12-08', '10:00'),
        maxChildren: 40,
      },
    );
    await until('the tree is open', async () => (await rollout.opened()) === TREE.units.length + 1);
    await rollout.office('recordEvent', { event: 'CONF', on: '2025-12-08' });
    await until('every unit has heard', async () => {
      const heard = { directiveId: 'WIDE', type: 'EventNoted' };
      return (await db.event.count({ where: heard })) === TREE.units.length;
    });
    const { raw } = await server.client.workflow.getHandle(hostOf('WIDE', ROOT)).describe();
    const { firstRunId, execution } = raw.workflowExecutionInfo ?? {};
    expect(execution?.runId, 'it has gone on as new').not.toBe(firstRunId);
    expect(raw.pendingChildren?.length, 'children of earlier runs are not counted').toBeLessThan(BASES);
    await expectWhole({ db, client: server.client }, rollout);
  });
});
