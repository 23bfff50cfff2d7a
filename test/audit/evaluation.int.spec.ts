/** A year closed on the real workflows after the tree has turned the year: recorded, projected, replayed and reckoned again alike. */
import { beforeAll, describe, expect, it } from 'vitest';
import { verifyDirective } from '../../audit/verify.ts';
import type { UnitBrief } from '../../domain/directive/brief.ts';
import type { Reckoned, YearResult } from '../../domain/evaluation/result.ts';
import type { Actor } from '../../domain/lifecycle/actor.ts';
import { reckonAgain } from '../../domain/lifecycle/reckoned.ts';
import { hostOf } from '../../domain/rollout/ids.ts';
import { unitHistory, unitSteps } from '../../prisma/repositories/read-unit.ts';
import { ABOVE, meetings, SELF, yearEnd } from '../rehearsal/evaluation.ts';
import { firstMonths, nextYear } from './run-year.ts';
import { ROOT } from './small-directive.ts';
import { DIRECTIVE, smallWorld, whileAltered } from './world.ts';

const world = smallWorld();
const above: Partial<Actor> = { unit: ROOT, post: `${ROOT}-CB`, role: 'reviewer' };
const step = 'Y1/2026';
const paper = { number: '45-TB/ĐU', date: '2026-12-02' };
const verify = () => verifyDirective({ db: world.db, directive: DIRECTIVE, now: () => world.rollout.now() });
const resultOf = async (unit: string): Promise<YearResult> =>
  (await unitSteps(world.db, DIRECTIVE, unit)).find(({ id }) => id === step)?.evaluation ?? {};
const historyLength = async (unit: string) =>
  (await world.client.workflow.getHandle(hostOf(DIRECTIVE, unit)).describe()).historyLength;

beforeAll(async () => {
  const { rollout } = world;
  await firstMonths(rollout);
  await nextYear(rollout);
});

describe('a year that is closed', () => {
  it('goes from the unit’s own assessment to a decision that stands', async () => {
    const { rollout } = world;
    await rollout.goTo('2026-12-01');
    const finding = { requirement: 'P1', text: 'Kế hoạch chưa có phụ lục', due: '2026-12-08' };
    await rollout.unit('DB1', 'inspect', { on: '2026-12-01', findings: [finding] }, above);
    const before = await historyLength('DB1');
    await rollout.unit('DB1', 'selfAssess', {
      step,
      entry: { on: '2026-12-01' },
      policy: yearEnd,
      scores: SELF,
      exceeded: [],
      undelivered: [{ from: '2026-03-02', to: '2026-03-04' }],
    });
    expect((await historyLength('DB1')) - before).toBeLessThanOrEqual(13);
    await rollout.unit('DB1', 'proposeYearEnd', { step, policy: yearEnd, scores: ABOVE }, above);
    const { proposed } = await resultOf('DB1');
    if (!proposed) throw new Error('nothing is proposed');
    const decision = { step, policy: yearEnd, band: proposed.band, paper, quota: null };
    await rollout.unit('DB1', 'decideYearEnd', decision, above);
    await rollout.goTo('2026-12-03');
    await rollout.unit('DB1', 'askAnotherLook', { step, reason: 'Chờ văn bản của cấp trên' });
    // Nobody looks for a week: the decider is urged by a clock of its own, the unit for its remedy by another.
    await rollout.goTo('2026-12-14');
    await rollout.unit('DB1', 'decideYearEnd', decision, above);
    const reminders = await world.db.reminder.findMany({
      where: { unitCode: 'DB1', at: { gte: new Date('2026-12-03') } },
    });
    expect(reminders.some((one) => one.stepId === step && one.clock === 'review')).toBe(true);
    expect(reminders.some((one) => one.stepId === 'khac-phuc/k1.1' && one.clock === 'step')).toBe(true);
    expect((await resultOf('DB1')).decided).toMatchObject({ final: true, on: '2026-12-14', paper });
  });

  it('scores a meeting of the year before, which was held before the turn', async () => {
    const { rollout } = world;
    const scores = Object.fromEntries(meetings.criteria.map(({ code, max }) => [code, max]));
    const held = { step: 'M1/2025-Q4', policy: meetings, scores };
    await rollout.unit('CB1', 'assessMeeting', held);
    await rollout.unit('CB1', 'reviewMeeting', held, { ...above, unit: 'DB1', post: 'DB1-CB' });
    const meeting = (await unitSteps(world.db, DIRECTIVE, 'CB1')).find(({ id }) => id === 'M1/2025-Q4');
    expect(meeting?.quality).toMatchObject({ self: { points: 100 }, reviewed: { points: 100 } });
  });

  it('is reckoned again from what is stored', async () => {
    const workflowId = hostOf(DIRECTIVE, 'DB1');
    const events = (await unitHistory(world.db, workflowId, { before: null, limit: 5_000 })).reverse();
    const { brief } = await world.db.stream.findUniqueOrThrow({ where: { workflowId } });
    const { self, proposed } = await resultOf('DB1');
    for (const known of [self, proposed?.reckoned] as Reckoned[])
      expect(reckonAgain(events, brief as unknown as UnitBrief, yearEnd, known)).toEqual(known);
  });

  it('is rebuilt from its histories to the last byte', async () => {
    await world.archiver.copyAll(DIRECTIVE);
    expect((await verify()).findings).toEqual([]);
    const { findings } = await whileAltered(
      world.db,
      ['Inspection'],
      () => world.db.$executeRawUnsafe(`update "Inspection" set "findings" = 0 where "unitCode" = 'DB1'`),
      verify,
    );
    expect(findings.map(({ kind, workflowId }) => [kind, workflowId])).toEqual([
      ['inspectionRowDiffers', hostOf(DIRECTIVE, 'DB1')],
    ]);
  });
});
