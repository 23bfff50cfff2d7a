/** A unit's own plan on the real workflows: told to those below, over the year's turn, rebuilt from histories to the last byte. */
import { beforeAll, describe, expect, it } from 'vitest';
import { verifyDirective } from '../../audit/verify.ts';
import type { PlanLine } from '../../domain/directive/own-plan.ts';
import type { Actor } from '../../domain/lifecycle/actor.ts';
import { hostOf } from '../../domain/rollout/ids.ts';
import { unitSteps } from '../../prisma/repositories/read-unit.ts';
import { ROOT } from './small-directive.ts';
import { DIRECTIVE, smallWorld, whileAltered } from './world.ts';

const world = smallWorld();
const above: Partial<Actor> = { unit: ROOT, post: `${ROOT}-CB`, role: 'reviewer' };
const step = 'P1/once';
const paper = { number: '05-KH/ĐB1', date: '2025-11-24' };
const train: PlanLine = {
  label: 'I.1',
  title: 'Tập huấn',
  to: ['CB1'],
  due: { type: 'on', date: '2026-01-20' },
};
const monthly: PlanLine = {
  label: 'I.2',
  title: 'Gửi biên bản',
  to: 'all',
  due: { type: 'every', period: 'month', day: 5 },
  answers: 'M1',
};
const verify = () => verifyDirective({ db: world.db, directive: DIRECTIVE, now: () => world.rollout.now() });
const historyLength = async (unit: string) =>
  (await world.client.workflow.getHandle(hostOf(DIRECTIVE, unit)).describe()).historyLength;
const given = async (unit: string) =>
  (await unitSteps(world.db, DIRECTIVE, unit))
    .filter((one) => one.given)
    .map(({ id, status }) => `${id} ${status}`)
    .sort();
const heard = (unit: string) =>
  world.db.event.count({ where: { workflowId: hostOf(DIRECTIVE, unit), type: 'PlanReceived' } });
const until = async (wanted: () => Promise<boolean>) => {
  for (const end = Date.now() + 300_000; Date.now() < end; await new Promise((done) => setTimeout(done, 50)))
    if (await wanted()) return;
  throw new Error('it did not come');
};

beforeAll(async () => {
  const { rollout } = world;
  await rollout.goTo('2025-11-25');
  await rollout.unit('DB1', 'submit', { step, entry: { on: '2025-11-25', paper }, lines: [train] });
  await rollout.unit('DB1', 'return', { step, reason: 'Thiếu việc hằng tháng' }, above);
});

describe('an own plan', () => {
  it('returned reaches nobody; accepted it reaches those directly below and nobody else', async () => {
    const { rollout } = world;
    expect(await given('CB1')).toEqual([]);
    await rollout.unit('DB1', 'submit', {
      step,
      entry: { on: '2025-11-25', paper },
      lines: [train, monthly],
    });
    const [superior, subordinate] = [await historyLength('DB1'), await historyLength('CB1')];
    await rollout.unit('DB1', 'accept', { step }, above);
    await until(async () => (await heard('CB1')) === 1);
    expect(await given('CB1')).toEqual([
      '_KH~DB1~1~I.1/once open',
      '_KH~DB1~1~I.2/2025-12 open',
      '_KH~DB1~1~I.2/2026-01 open',
    ]);
    expect(await given('CB2')).toEqual([]);
    // The act itself, and of the news what a parent pays for each child.
    await until(async () => (await historyLength('CB1')) > subordinate);
    expect((await historyLength('DB1')) - superior).toBeLessThanOrEqual(13 + 5);
    expect((await historyLength('CB1')) - subordinate).toBeLessThanOrEqual(13);
  });

  it('goes on over the turn of the year, from which both run anew', async () => {
    const { rollout } = world;
    await rollout.unit('CB1', 'carryOutTask', {
      step: '_KH~DB1~1~I.1/once',
      entry: { on: '2025-11-25' },
    });
    await rollout.unit(
      'CB1',
      'accept',
      { step: '_KH~DB1~1~I.1/once' },
      { unit: 'DB1', post: 'DB1-CB', role: 'reviewer' },
    );
    await rollout.goTo('2026-01-05');
    await until(async () => (await given('CB1')).length === 14);
    expect((await given('CB1')).at(0)).toBe('_KH~DB1~1~I.1/once accepted');
    expect(await heard('CB1')).toBe(1);
  });

  it('is rebuilt from its histories to the last byte', async () => {
    await world.archiver.copyAll(DIRECTIVE);
    expect((await verify()).findings).toEqual([]);
    const { findings } = await whileAltered(
      world.db,
      ['Step'],
      () =>
        world.db.$executeRawUnsafe(
          `update "Step" set "data" = jsonb_set("data", '{given,label}', '"IX"') where "stepId" = '_KH~DB1~1~I.1/once'`,
        ),
      verify,
    );
    expect(findings.map(({ kind, workflowId }) => [kind, workflowId])).toEqual([
      ['stepRowDiffers', hostOf(DIRECTIVE, 'CB1')],
    ]);
  });
});
