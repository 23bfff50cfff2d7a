/** Worker and server die in the middle of a cascade; when they are back it goes on and ends, each unit once. */
import type { Client } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { briefFor } from '../../domain/directive/brief.ts';
import { open } from '../../domain/lifecycle/decide.ts';
import { hostOf } from '../../domain/rollout/ids.ts';
import { instantAt } from '../../domain/time/local-date.ts';
import { connect, type Db } from '../../prisma/client.ts';
import { useDatabase } from '../helpers/database.ts';
import { useDevServer } from '../helpers/temporal.ts';
import { workerProcess } from './processes.ts';
import { directive, expectWhole, issue, organisation, until } from './rig.ts';

const AT = instantAt('2025-12-08', '10:00');
describe('a cascade that dies on the way', () => {
  const database = useDatabase();
  const server = useDevServer({ synchronous: 'FULL' });
  const worker = workerProcess(() => ({
    DATABASE_URL: database.url,
    TEMPORAL_ADDRESS: server.address,
    TEMPORAL_NAMESPACE: server.namespace,
  }));
  let db: Db;
  beforeAll(() => {
    db = connect(database.url);
  });
  afterAll(async () => {
    await worker.kill();
    await db.$disconnect();
  });

  /** How often a history says that a child was started, by the child's id. */
  const startsIn = async (client: Client, workflowId: string): Promise<string[]> => {
    const { events } = await client.workflow.getHandle(workflowId).fetchHistory();
    return (events ?? []).flatMap((event) => {
      const started = event.childWorkflowExecutionStartedEventAttributes?.workflowExecution?.workflowId;
      return started ? [started] : [];
    });
  };

  it('completes a cascade of over 300 units on three levels that died three times', async () => {
    const { client } = server;
    const tree = organisation(6, 330);
    const document = directive('CASCADE');
    const rollout = await issue({ db, client }, { directive: document, organisation: tree, at: AT });

    const stored = () => db.stream.count({ where: { unitCode: { not: null } } });
    /** The worker dies right after its second page of openings was stored and before the engine knows. */
    const dieOpening = async () => {
      await worker.doom({ mark: '"type":"UnitOpened"', commit: 2, server: null });
      await worker.start();
      await worker.exited;
      expect(await stored(), 'units are left').toBeLessThan(tree.units.length);
    };
    await dieOpening();
    await dieOpening();
    await server.kill();
    await server.restart();
    await dieOpening();
    await worker.doom({ mark: 'nothing', commit: 1, server: null });
    await worker.start();
    await until('the tree is open', async () => (await rollout.opened()) === tree.units.length + 1);

    const ids = tree.units.map(({ code }) => hostOf(document.id, code)).sort();
    const streams = await db.stream.findMany({
      where: { unitCode: { not: null } },
      orderBy: { workflowId: 'asc' },
    });
    expect(streams.map(({ workflowId }) => workflowId).sort()).toEqual(ids);

    const owed = tree.units.map(({ code }) => {
      const { state } = open({ now: AT, brief: briefFor(document, tree, code) }, []);
      return Object.keys(state.steps).length;
    });
    expect(await db.step.count()).toBe(owed.reduce((sum, steps) => sum + steps));
    expect(await db.event.count({ where: { type: 'UnitOpened' } })).toBe(ids.length);
    expect(await db.mail.count({ where: { kind: 'issued' } })).toBe(ids.length);

    // One execution for each id, running, started by one event of its superior's history.
    const superiors = [`directive/${document.id}`, ...ids.filter((id) => !id.includes('/CB'))];
    const started = await Promise.all(superiors.map((id) => startsIn(client, id)));
    expect(started.flat().sort()).toEqual(ids);
    const runs = async () => {
      const listed = [];
      for await (const { workflowId, status } of client.workflow.list({
        query: "WorkflowType = 'unitImplementation'",
      }))
        listed.push(`${workflowId} ${status.name}`);
      return listed.sort();
    };
    await until('visibility has caught up', async () => (await runs()).length >= ids.length);
    expect(await runs()).toEqual(ids.map((id) => `${id} RUNNING`));
    await expectWhole({ db, client }, rollout);
  });
});
