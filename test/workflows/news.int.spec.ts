/** News of the office on its way down the tree: while it still grows, before a workflow's first task, too late, and taken back. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { briefFor } from '../../domain/directive/brief.ts';
import { hostOf } from '../../domain/rollout/ids.ts';
import { instantAt } from '../../domain/time/local-date.ts';
import { connect, type Db } from '../../prisma/client.ts';
import { openUnits } from '../../prisma/repositories/open-units.ts';
import {
  directive,
  expectWhole,
  type Issued,
  issue,
  meeting,
  OFFICE,
  organisation,
  ROOT,
  runWorker,
  TASK_QUEUE,
  until,
} from '../crash/rig.ts';
import { useDatabase } from '../helpers/database.ts';
import { useDevServer } from '../helpers/temporal.ts';

const AT = instantAt('2025-12-08', '10:00');
const TREE = organisation(3, 160);
const UNITS = TREE.units.map(({ code }) => code).sort();

describe('news', () => {
  const database = useDatabase();
  const server = useDevServer();
  let db: Db;
  let worker: { stop(): Promise<void> };
  beforeAll(async () => {
    db = connect(database.url);
    worker = await runWorker(db, server);
  });
  afterAll(async () => {
    await worker.stop();
    await db.$disconnect();
  });
  const issued = (id: string) =>
    issue({ db, client: server.client }, { directive: directive(id, 1), organisation: TREE, at: AT });
  const opened = (rollout: Issued) =>
    until('the tree is open', async () => (await rollout.opened()) === UNITS.length + 1);
  const events = async ({ directive: directiveId }: Issued, type: string) =>
    db.event.findMany({ where: { directiveId, type }, orderBy: [{ unitCode: 'asc' }, { seq: 'asc' }] });
  /** What each unit noted, as `unit event/occurrence on`. */
  const noted = async (rollout: Issued) =>
    (await events(rollout, 'EventNoted')).map(({ unitCode, fact }) => {
      const { event, occurrence, on } = fact as { event: string; occurrence: number; on: string | null };
      return `${unitCode} ${event}/${occurrence} ${on}`;
    });

  it('recorded while the tree grows reaches each unit that it concerns once', {
    timeout: 90_000,
  }, async () => {
    const rollout = await issued('GROWS');
    const grown: number[] = [];
    const record = async (event: string, on: string, units?: string[]) => {
      await rollout.office('recordEvent', { event, on, ...(units ? { units } : {}) });
      grown.push(await rollout.opened());
    };
    await record('PERSONNEL', '2025-12-01');
    await record('CONF', '2025-12-05');
    await record('PERSONNEL', '2025-12-02', ['CB7', 'CB30']);
    await record('PERSONNEL', '2025-12-03');
    expect(grown[0], 'the tree was still growing').toBeLessThan(UNITS.length);

    await opened(rollout);
    const cells = UNITS.filter((code) => code.startsWith('CB'));
    const expected = [
      ...UNITS.map((code) => `${code} CONF/1 2025-12-05`),
      ...cells.map((code) => `${code} PERSONNEL/1 2025-12-01`),
      ...['CB7', 'CB30'].map((code) => `${code} PERSONNEL/2 2025-12-02`),
      ...cells.map((code) => `${code} PERSONNEL/3 2025-12-03`),
    ].sort();
    await until('all have heard', async () => (await noted(rollout)).length >= expected.length);
    expect((await noted(rollout)).sort()).toEqual(expected);
    await expectWhole({ db, client: server.client }, rollout);
  });

  it('and acts that wait before the first task come after the opening', async () => {
    await worker.stop();
    const rollout = await issued('EARLY');
    const root = hostOf('EARLY', ROOT);
    const news = {
      number: 1,
      at: rollout.now(),
      by: OFFICE,
      body: { type: 'EventRecorded', event: 'CONF', occurrence: 1, on: '2025-12-05' },
    };
    const brief = briefFor(directive('EARLY', 1), TREE, ROOT);
    const { clockOffsetMs } = rollout;
    const openedAt = rollout.now();
    await openUnits(db, [brief], { now: openedAt, news: [] });
    await server.client.workflow.start('unitImplementation', {
      workflowId: root,
      taskQueue: TASK_QUEUE,
      args: [{ brief, news: [], clockOffsetMs, openedAt }],
    });
    await server.client.workflow.getHandle(root).signal('news', [news]);
    const waiting = [
      rollout.office('recordEvent', { event: 'CONF', on: '2025-12-05' }),
      rollout.unit(ROOT, 'holdMeeting', { step: meeting(1), entry: { on: '2025-12-05' } }),
    ];
    worker = await runWorker(db, server);
    await Promise.all(waiting);
    await opened(rollout);
    await until('all have heard', async () => (await noted(rollout)).length === UNITS.length);
    const stored = await db.event.findMany({ where: { directiveId: 'EARLY', seq: 0 } });
    expect(stored.map(({ type }) => type).sort()).toEqual([
      'DirectiveIssued',
      ...UNITS.map(() => 'UnitOpened'),
    ]);
    await expectWhole({ db, client: server.client }, rollout);
  });

  it('that corrects or withdraws an event moves the deadlines that rest on it', async () => {
    const rollout = await issued('MOVES');
    await opened(rollout);
    const studies = async (status: string, deadline: string | null, version: number) => {
      const where = { directiveId: 'MOVES', obligation: 'S1', status, deadline, version };
      return (await db.step.count({ where })) === UNITS.length;
    };
    await rollout.office('recordEvent', { event: 'CONF', on: '2025-12-05' });
    await until('the clock runs', () => studies('open', '2025-12-22', 1));
    await rollout.office('correctEvent', {
      event: 'CONF',
      occurrence: 1,
      on: '2025-12-08',
      reason: 'Ghi nhầm',
    });
    await until('the deadline moved', () => studies('open', '2025-12-23', 2));
    await rollout.office('withdrawEvent', { event: 'CONF', occurrence: 1, reason: 'Hoãn' });
    await until('the clock stopped', () => studies('waiting', null, 3));
    await rollout.office('recordEvent', { event: 'CONF', on: '2025-12-07' });
    await until('the clock runs again', () => studies('open', '2025-12-22', 4));
    const each = ['CONF/1 2025-12-05', 'CONF/1 2025-12-08', 'CONF/1 null', 'CONF/1 2025-12-07'];
    expect(await noted(rollout)).toEqual(UNITS.flatMap((code) => each.map((news) => `${code} ${news}`)));
    await expectWhole({ db, client: server.client }, rollout);
  });

  it('of an event long past sends the highest rung alone', async () => {
    const rollout = await issued('LATE');
    await opened(rollout);
    // 15 days later is 2 December; 8 December is the fourth working day after it.
    await rollout.office('recordEvent', { event: 'CONF', on: '2025-11-17' });
    const rows = () =>
      db.reminder.findMany({ where: { directiveId: 'LATE', stepId: 'S1/once' }, include: { mail: true } });
    await until('all are reminded', async () => (await rows()).length === UNITS.length);
    for (const { rung, recipient, unitCode, mail } of await rows()) {
      expect([rung, recipient]).toEqual([2, `${unitCode}:head`]);
      expect(mail?.status).toBe('pending');
    }
    const due = (await events(rollout, 'ReminderDue')).filter(({ stepId }) => stepId === 'S1/once');
    expect(due.map(({ fact }) => (fact as { skipped: number[] }).skipped)).toEqual(UNITS.map(() => [-7, 0]));
    await expectWhole({ db, client: server.client }, rollout);
  });
});
