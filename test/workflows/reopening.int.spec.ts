/** A closed directive is opened again on the real server: every unit goes on as it stood, and both lives are one chain. */
import { describe, expect, it } from 'vitest';
import type { ReopenAct } from '../../domain/rollout/commands.ts';
import { hostOf, rolloutId } from '../../domain/rollout/ids.ts';
import { instantAt } from '../../domain/time/local-date.ts';
import type { Db } from '../../prisma/client.ts';
import {
  directive,
  expectWhole,
  type Issued,
  issue,
  meeting,
  OFFICE,
  organisation,
  ROOT,
  TASK_QUEUE,
  until,
} from '../crash/rig.ts';
import { startReopened } from '../helpers/reopen.ts';
import { useRunningWorker } from '../helpers/running-worker.ts';

const AT = instantAt('2025-12-01', '10:00');
const TREE = organisation(2, 8);
const UNITS = TREE.units.length;
const paper = { number: '12-CV/ĐU', date: '2025-12-01' };

describe('a directive that was closed', () => {
  let db: Db;
  const server = useRunningWorker((connected) => {
    db = connected;
  });
  const opened = async (id: string, more: { maxHistory?: number } = {}): Promise<Issued> => {
    const rollout = await issue(
      { db, client: server.client },
      { directive: directive(id), organisation: TREE, at: AT, ...more },
    );
    await until('the tree is open', async () => (await rollout.opened()) === UNITS + 1);
    return rollout;
  };
  const open = (directiveId: string) => db.stream.count({ where: { directiveId, closedAt: null } });
  const close = async (rollout: Issued) => {
    await rollout.office('closeDirective', { reason: 'Hết đợt' });
    await until('every unit is closed', async () => (await open(rollout.directive)) === 0);
  };
  const reopen = async (rollout: Issued, id: string, giveBack = true) => {
    const act: ReopenAct = {
      id,
      by: OFFICE,
      act: 'reopenDirective',
      reason: 'Còn việc phải làm',
      approver: 'Ban Thường vụ',
      paper,
      giveBack,
    };
    await startReopened({ db, client: server.client, taskQueue: TASK_QUEUE }, rollout.directive, act);
    const { id: _, by: __, act: ___, ...payload } = act;
    return rollout.office('reopenDirective', payload, id);
  };
  const running = (rollout: Issued) =>
    until('every unit runs again', async () => (await open(rollout.directive)) === UNITS + 1);

  it('goes on with every unit, keeps what was done, and may be closed and opened once more', async () => {
    const rollout = await opened('REOPENED');
    await rollout.office('recordEvent', { event: 'CONF', on: '2025-11-28' });
    await rollout.unit('CB1', 'holdMeeting', { step: meeting(1), entry: { on: '2025-12-01' } });
    await close(rollout);
    await expect(
      rollout.unit('CB1', 'holdMeeting', { step: meeting(2), entry: { on: '2025-12-01' } }),
    ).rejects.toThrow();
    const { seq } = await reopen(rollout, 'again');
    // Asked for twice it happens once.
    expect(await reopen(rollout, 'again')).toEqual({ seq });
    await running(rollout);
    await rollout.unit('CB1', 'holdMeeting', { step: meeting(2), entry: { on: '2025-12-01' } });
    await rollout.unit(ROOT, 'holdMeeting', { step: meeting(1), entry: { on: '2025-12-01' } });
    // News reaches the whole tree again.
    await rollout.office('correctEvent', {
      event: 'CONF',
      occurrence: 1,
      on: '2025-11-27',
      reason: 'Ghi nhầm',
    });
    await until(
      'all have heard',
      async () =>
        (await db.event.count({ where: { directiveId: 'REOPENED', type: 'EventNoted' } })) === 2 * UNITS,
    );
    expect(await db.event.count({ where: { directiveId: 'REOPENED', type: 'UnitReopened' } })).toBe(UNITS);
    expect(
      await db.step.findMany({
        where: { directiveId: 'REOPENED', unitCode: 'CB1', status: 'accepted' },
        select: { stepId: true },
      }),
    ).toEqual([{ stepId: meeting(1) }, { stepId: meeting(2) }]);
    await expectWhole({ db, client: server.client }, rollout);

    await close(rollout);
    await reopen(rollout, 'third life', false);
    await running(rollout);
    await rollout.unit('CB1', 'holdMeeting', { step: meeting(3), entry: { on: '2025-12-01' } });
    await expectWhole({ db, client: server.client }, rollout);
  });

  it('is opened while the workflows of its units are still about to end', async () => {
    const rollout = await opened('REOPENED-AT-ONCE');
    // Nobody waits for the workflows: only for what they have stored.
    await close(rollout);
    await reopen(rollout, 'again');
    await running(rollout);
    for (const unit of ['DB1', 'CB1', 'CB8'])
      await rollout.unit(unit, 'holdMeeting', { step: meeting(1), entry: { on: '2025-12-01' } });
    const { client } = server;
    for (const { code } of TREE.units)
      expect((await client.workflow.getHandle(hostOf('REOPENED-AT-ONCE', code)).describe()).status.name).toBe(
        'RUNNING',
      );
    await expectWhole({ db, client }, rollout);
  });

  it('tells each unit once', async () => {
    const rollout = await opened('REOPENED-LETTERS');
    await close(rollout);
    await reopen(rollout, 'again');
    await running(rollout);
    const mails = await db.mail.findMany({ where: { directiveId: 'REOPENED-LETTERS' } });
    const items = mails.flatMap(({ items }) => items as { type: string; unit: string }[]);
    const said = items.filter(({ type }) => type === 'reopened').map(({ unit }) => unit);
    expect(said.sort()).toEqual(TREE.units.map(({ code }) => code).sort());
    await expect(
      server.client.workflow.getHandle(rolloutId('REOPENED-LETTERS')).describe(),
    ).resolves.toMatchObject({ status: { name: 'RUNNING' } });
    await expectWhole({ db, client: server.client }, rollout);
  });

  it('refuses a second office that comes later, and one whose directive runs', async () => {
    const rollout = await opened('REOPENED-TWICE');
    await expect(reopen(rollout, 'too early')).rejects.toMatchObject({ refusal: { code: 'NOT_CLOSED' } });
    await close(rollout);
    await reopen(rollout, 'first');
    await expect(reopen(rollout, 'second')).rejects.toMatchObject({ refusal: { code: 'NOT_CLOSED' } });
  });

  it('is revoked by a paper, and no unit is asked for anything more', async () => {
    const rollout = await opened('REVOKED');
    await rollout.unit('CB1', 'holdMeeting', { step: meeting(1), entry: { on: '2025-12-01' } });
    await rollout.office('revokeDirective', {
      reason: 'Không còn phù hợp',
      approver: 'Ban Thường vụ',
      paper,
    });
    await until('every unit is closed', async () => (await open('REVOKED')) === 0);
    const left = { directiveId: 'REVOKED', status: { notIn: ['cancelled', 'accepted'] } };
    expect(await db.step.count({ where: left })).toBe(0);
    expect(await db.step.count({ where: { directiveId: 'REVOKED', status: 'accepted' } })).toBe(1);
    await expectWhole({ db, client: server.client }, rollout);
  });
});
