/** Suspensions on their way down the tree and requests for more time, on real workflows and a real database. */
import { describe, expect, it } from 'vitest';
import type { Actor } from '../../domain/lifecycle/actor.ts';
import { hostOf } from '../../domain/rollout/ids.ts';
import { instantAt } from '../../domain/time/local-date.ts';
import type { Db } from '../../prisma/client.ts';
import {
  directive,
  expectWhole,
  type Issued,
  issue,
  meeting,
  organisation,
  ROOT,
  until,
} from '../crash/rig.ts';
import { useRunningWorker } from '../helpers/running-worker.ts';

const AT = instantAt('2025-12-08', '10:00');
const TREE = organisation(2, 6);
const UNITS = TREE.units.map(({ code }) => code).sort();
const BRANCH = ['CB1', 'CB3', 'CB5', 'DB1'];

describe('clocks', () => {
  let db: Db;
  const server = useRunningWorker((connected) => {
    db = connected;
  });
  const service = () => ({ db, client: server.client });
  const issued = (id: string, maxHistory?: number) =>
    issue(service(), {
      directive: directive(id, 1),
      organisation: TREE,
      at: AT,
      ...(maxHistory ? { maxHistory } : {}),
    });
  const opened = (rollout: Issued) =>
    until('the tree is open', async () => (await rollout.opened()) === UNITS.length + 1);
  const who = async ({ directive: directiveId }: Issued, type: string) =>
    (await db.event.findMany({ where: { directiveId, type }, orderBy: { unitCode: 'asc' } })).map(
      ({ unitCode }) => unitCode,
    );
  const deadlines = async ({ directive: directiveId }: Issued, stepId: string) =>
    Object.fromEntries(
      (await db.step.findMany({ where: { directiveId, stepId }, orderBy: { unitCode: 'asc' } })).map(
        ({ unitCode, deadline, version }) => [unitCode, `${deadline} v${version}`],
      ),
    );
  const signals = async ({ directive: id }: Issued, unit: string): Promise<number> => {
    const { events } = await server.client.workflow.getHandle(hostOf(id, unit)).fetchHistory();
    return (events ?? []).filter((event) => event.workflowExecutionSignaledEventAttributes).length;
  };

  it('stop for a branch and run again; the rest of the tree hears nothing of it', async () => {
    const rollout = await issued('BRANCH');
    await opened(rollout);
    await rollout.office('stopClocks', {
      path: [ROOT, 'DB1'],
      branch: true,
      from: '2025-12-08',
      reason: 'Bão',
      document: { number: '12-TB/ĐU', date: '2025-12-07' },
    });
    await until('the branch stands', async () => (await who(rollout, 'ClocksStopped')).length === 4);
    expect(await who(rollout, 'ClocksStopped')).toEqual(BRANCH);
    expect(await db.suspension.count({ where: { directiveId: 'BRANCH', until: null } })).toBe(4);
    expect(await who(rollout, 'DeadlineSet')).toEqual([]);

    await rollout.office('resumeClocks', { suspension: 1, on: '2025-12-11', reason: 'Hết bão' });
    await until('the branch runs', async () => (await who(rollout, 'ClocksResumed')).length === 4);
    expect(await deadlines(rollout, meeting(1))).toEqual({
      ...Object.fromEntries(UNITS.map((unit) => [unit, '2025-12-31 v1'])),
      // Three days given back: 3 January is a Saturday.
      ...Object.fromEntries(BRANCH.map((unit) => [unit, '2026-01-05 v2'])),
    });
    expect(await deadlines(rollout, 'P1/once')).toEqual({ DB1: '2025-12-15 v2', DB2: '2025-12-12 v1' });
    for (const unit of UNITS)
      expect(await signals(rollout, unit), unit).toBe([ROOT, ...BRANCH].includes(unit) ? 2 : 0);
    await expectWhole(service(), rollout);
  });

  it('stand for one unit alone, or for all; what is stopped while the tree grows reaches whom it concerns', async () => {
    const rollout = await issued('GROWS');
    const stop = { from: '2025-12-10', until: '2025-12-12', reason: 'Bão' };
    await rollout.office('stopClocks', { path: [ROOT, 'DB2', 'CB2'], branch: false, ...stop });
    await rollout.office('stopClocks', { path: [ROOT], branch: true, ...stop, from: '2025-12-11' });
    await opened(rollout);
    const expected = ['CB2', ...UNITS].sort();
    await until('all stand', async () => (await who(rollout, 'ClocksStopped')).length === expected.length);
    expect(await who(rollout, 'ClocksStopped')).toEqual(expected);
    const meetings = await deadlines(rollout, meeting(1));
    expect(Object.values(meetings).map((one) => one.slice(0, 10))).toEqual(
      UNITS.map((unit) => (unit === 'CB2' ? '2026-01-05' : '2026-01-02')),
    );
    await expectWhole(service(), rollout);
  });

  it('are carried over into the next run', async () => {
    const rollout = await issued('TURNS', 40);
    await opened(rollout);
    await rollout.office('stopClocks', { path: [ROOT], branch: true, from: '2025-12-08', reason: 'Bão' });
    await until('all stand', async () => (await who(rollout, 'ClocksStopped')).length === UNITS.length);
    for (let i = 0; i < 12; i++)
      await rollout.unit(ROOT, 'openAdHoc', { obligation: 'I1', due: '2026-03-02', reason: 'đột xuất' });
    await rollout.office('resumeClocks', { suspension: 1, on: '2025-12-09', reason: 'Hết bão' });
    await until('all run', async () => (await who(rollout, 'ClocksResumed')).length === UNITS.length);
    expect((await deadlines(rollout, 'P1/once')).DB1).toBe('2025-12-15 v2');
    await expectWhole(service(), rollout);
  });

  it('give more time when the level above says so', async () => {
    const rollout = await issued('MORE');
    await opened(rollout);
    const superior: Actor = { post: `${ROOT}-CB`, unit: ROOT, role: 'reviewer' };
    const step = 'P1/once';
    const ask = { step, wished: '2025-12-19', reason: 'Chờ số liệu' };
    await rollout.unit('DB1', 'askExtension', ask);
    await rollout.unit('DB2', 'askExtension', ask);
    const asking = await db.step.findMany({ where: { directiveId: 'MORE', extensionTo: ROOT } });
    expect(asking.map(({ unitCode }) => unitCode).sort()).toEqual(['DB1', 'DB2']);
    await expect(rollout.unit('DB1', 'grantExtension', { step, to: '2025-12-17' })).rejects.toMatchObject({
      refusal: { code: 'NOT_YOURS' },
    });
    await rollout.unit('DB1', 'grantExtension', { step, to: '2025-12-17' }, { by: superior });
    await rollout.unit('DB2', 'refuseExtension', { step, reason: 'Đủ thời gian' }, { by: superior });
    expect(await deadlines(rollout, 'P1/once')).toEqual({ DB1: '2025-12-17 v2', DB2: '2025-12-12 v1' });
    expect(await db.step.count({ where: { directiveId: 'MORE', extensionTo: { not: null } } })).toBe(0);
    await expectWhole(service(), rollout);
  });
});
