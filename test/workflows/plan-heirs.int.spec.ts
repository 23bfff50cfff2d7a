/** An own plan is corrected after work that it asked has passed on: whoever has it now hears of it, through those who ended. */
import { expect, it } from 'vitest';
import { createEngine } from '../../api/temporal.ts';
import type { PlanLine } from '../../domain/directive/own-plan.ts';
import type { Actor } from '../../domain/lifecycle/actor.ts';
import type { Step } from '../../domain/lifecycle/step.ts';
import { hostOf, rolloutId } from '../../domain/rollout/ids.ts';
import { instantAt } from '../../domain/time/local-date.ts';
import type { Db } from '../../prisma/client.ts';
import {
  directive,
  expectWhole,
  issue,
  OFFICE,
  organisation,
  ROOT,
  TASK_QUEUE,
  until,
} from '../crash/rig.ts';
import { useRunningWorker } from '../helpers/running-worker.ts';
import { merged } from '../rehearsal/passing.ts';

const ID = 'PLAN-HEIRS';
const TREE = organisation(2, 4);
const PLAN = 'P1/once';
const above: Actor = { post: `${ROOT}-CB`, unit: ROOT, role: 'reviewer' };
const line = (label: string, date: string): PlanLine => ({
  label,
  title: `Việc ${label}`,
  to: ['CB1'],
  due: { type: 'on', date },
});

let db: Db;
const server = useRunningWorker((connected) => {
  db = connected;
});

const given = async (unitCode: string): Promise<string[]> => {
  const rows = await db.step.findMany({
    where: { directiveId: ID, unitCode, stepId: { startsWith: '_KH' } },
  });
  return rows
    .map(({ data }) => data as unknown as Step)
    .map(({ id, status, deadline }) => `${id} ${status} ${deadline?.date ?? '-'}`)
    .sort();
};
const heard = (unitCode: string, type: string): Promise<number> =>
  db.event.count({ where: { directiveId: ID, unitCode, type } });
const historyLength = async (unit: string): Promise<number> =>
  (await server.client.workflow.getHandle(hostOf(ID, unit)).describe()).historyLength;
/** `unit` ends, the heir goes on with its work. */
const passOn = async (unit: string, heir: string): Promise<void> => {
  const path = (code: string) => [ROOT, code === 'CB1' || code === 'CB3' ? 'DB1' : 'DB2', code];
  const change = { ...merged(unit, heir, unit), on: '2025-12-01', paths: [path(unit), path(heir)] };
  const act = { id: `merge/${unit}`, by: OFFICE, act: 'reorganise' as const, change };
  await createEngine(server.client, { taskQueue: TASK_QUEUE }).act(rolloutId(ID), act);
  await until(`${heir} took over`, async () => (await heard(heir, 'TakenOver')) === 1);
};

it('the heir of an heir, whom the plan never named, is told what changes of its part, and the audit agrees', async () => {
  const rollout = await issue(
    { db, client: server.client },
    {
      directive: { ...directive(ID, 1), ownPlans: 'atOnce' },
      organisation: TREE,
      at: instantAt('2025-12-01', '10:00'),
    },
  );
  await until('the tree is open', async () => (await rollout.opened()) === TREE.units.length + 1);
  const entry = { on: '2025-12-01', paper: { number: '05-KH/ĐB1', date: '2025-12-01' } };
  const submit = (lines: PlanLine[]) => rollout.unit('DB1', 'submit', { step: PLAN, entry, lines });
  await submit([line('I', '2026-01-20'), line('II', '2026-01-20'), line('III', '2026-01-20')]);
  await until('the cell was asked', async () => (await heard('CB1', 'PlanReceived')) === 1);
  // Into another branch, and back into the first: the superior tells neither of them.
  await passOn('CB1', 'CB2');
  await passOn('CB2', 'CB3');
  expect(await given('CB3')).toHaveLength(3);
  const before = await historyLength('CB1');

  await rollout.unit('DB1', 'return', { step: PLAN, reason: 'Ngày chưa hợp lý' }, { by: above });
  await submit([line('I', '2026-02-27'), line('II', '2026-01-20')]);
  await until('the heir heard', async () => (await heard('CB3', 'PlanReceived')) === 1);
  expect(await given('CB3')).toEqual([
    '_KH~DB1~1~I/once@CB1@CB2 cancelled 2026-01-20',
    '_KH~DB1~1~II/once@CB1@CB2 open 2026-01-20',
    '_KH~DB1~1~III/once@CB1@CB2 cancelled 2026-01-20',
    '_KH~DB1~2~I/once open 2026-02-27',
  ]);
  const mails = await db.mail.findMany({ where: { directiveId: ID, unitCode: 'CB3' } });
  const letters = mails.flatMap(({ items }) => items as { type: string }[]);
  expect(letters.filter(({ type }) => type === 'planReceived')).toEqual([
    expect.objectContaining({ from: 'DB1', added: ['_KH~DB1~2~I/once'] }),
  ]);
  // Who has ended pays for hearing it and for telling one heir; nobody else heard of it.
  expect((await historyLength('CB1')) - before).toBeLessThanOrEqual(13);
  expect([await heard('CB2', 'PlanReceived'), await heard('CB4', 'PlanReceived')]).toEqual([0, 0]);
  await expectWhole({ db, client: server.client }, rollout);
});
