/** Closed before the turn of the year and opened after it, in virtual time: what lay between is given back. */
import { expect, it } from 'vitest';
import { verifyDirective } from '../../audit/verify.ts';
import { sayBecause } from '../../contracts/vi/because.ts';
import type { Step } from '../../domain/lifecycle/step.ts';
import type { ReopenAct } from '../../domain/rollout/commands.ts';
import { startReopened } from '../helpers/reopen.ts';
import { freeTestClock } from '../helpers/temporal.ts';
import { firstMonths, nextYear } from './run-year.ts';
import { ROOT } from './small-directive.ts';
import { DIRECTIVE, smallWorld, TASK_QUEUE } from './world.ts';

const world = smallWorld();

const until = async (holds: () => Promise<boolean>): Promise<void> => {
  for (let tries = 0; !(await holds()); tries++) {
    if (tries > 600) throw new Error('not within a minute');
    await new Promise((done) => setTimeout(done, 100));
  }
};

it('gives back the time between, plans the year that has turned, and is one chain', async () => {
  const { db, client, rollout, archiver } = world;
  const open = () => db.stream.count({ where: { directiveId: DIRECTIVE, closedAt: null } });
  const streams = await db.stream.count({ where: { directiveId: DIRECTIVE } });
  const stepOf = async (unitCode: string, stepId: string) => {
    const key = { directiveId: DIRECTIVE, unitCode, stepId };
    const row = await db.step.findUniqueOrThrow({ where: { directiveId_unitCode_stepId: key } });
    return row.data as unknown as Step;
  };
  await firstMonths(rollout);
  const before = await stepOf('CB1', 'R1/2026-Q1');
  await rollout.office('closeDirective', { reason: 'Hết đợt' });
  await until(async () => (await open()) === 0);
  await freeTestClock(world.env);
  await rollout.goTo('2026-01-06');
  const act: ReopenAct = {
    id: 'again',
    by: { post: `${ROOT}-CB`, unit: ROOT, role: 'office' },
    act: 'reopenDirective',
    reason: 'Còn báo cáo năm',
    approver: 'Ban Thường vụ',
    paper: { number: '01-CV/ĐU', date: '2026-01-06' },
    giveBack: true,
  };
  await startReopened({ db, client, taskQueue: TASK_QUEUE }, DIRECTIVE, act);
  await until(async () => (await open()) === streams);
  const after = await stepOf('CB1', 'R1/2026-Q1');
  // Closed from 22 December to 5 January, of which the period of this report began on the 1st.
  expect(after.deadline?.adjusted).toMatchObject({
    from: before.deadline?.date,
    closed: { days: 5, unit: 'day' },
  });
  const names = { event: (code: string) => code };
  expect(after.deadline && sayBecause(after.deadline, names)).toContain(
    'cộng lại 5 ngày chỉ đạo đã đóng trước khi mở lại',
  );
  // What the year's turn brings was planned at the reopening.
  expect(await stepOf('CB1', 'R1/2026-Q4')).toMatchObject({ status: 'open' });
  await nextYear(rollout);
  await archiver.copyAll(DIRECTIVE);
  const report = await verifyDirective({
    db,
    directive: DIRECTIVE,
    now: rollout.now,
    refresh: archiver.copyAll,
  });
  expect(report.findings).toEqual([]);
  expect(report.events).toBe(await db.event.count({ where: { directiveId: DIRECTIVE } }));
});
