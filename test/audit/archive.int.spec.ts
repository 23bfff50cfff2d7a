import { describe, expect, it } from 'vitest';
import { hostOf } from '../../domain/rollout/ids.ts';
import { firstMonths, nextYear } from './run-year.ts';
import { DIRECTIVE, smallWorld } from './world.ts';

const world = smallWorld();
const copies = () =>
  world.db.historyCopy.findMany({
    orderBy: [{ workflowId: 'asc' }, { run: 'asc' }],
    omit: { data: true },
  });

describe('copies of histories', () => {
  it('are not made of workflows that opened less than a day ago', async () => {
    expect(await world.archiver.sweep()).toEqual({ workflows: 0, runs: 0, failed: [] });
  });

  it('are made when a run has ended, all runs in a row, once', async () => {
    await firstMonths(world.rollout);
    expect((await world.archiver.sweep()).workflows).toBe(6);
    expect((await copies()).every(({ run, closed }) => run === 0 && !closed)).toBe(true);

    await nextYear(world.rollout);
    const swept = await world.archiver.sweep();
    expect(swept.failed).toEqual([]);
    const chains = Map.groupBy(await copies(), (copy) => copy.workflowId);
    expect(chains.size).toBe(6);
    const cell = chains.get(hostOf(DIRECTIVE, 'CB1')) ?? [];
    expect(cell.map(({ run, closed }) => ({ run, closed }))).toEqual([
      { run: 0, closed: true },
      { run: 1, closed: false },
    ]);

    expect(await world.archiver.sweep()).toEqual({ workflows: 0, runs: 0, failed: [] });
  });

  it('follow an open run daily, and only when something happened', async () => {
    await world.rollout.goTo('2026-12-20');
    await world.rollout.office('holdLetters', { reason: 'Chờ ý kiến' });
    await world.archiver.sweep();
    const before = await copies();
    await world.rollout.office('releaseLetters', {});
    await world.archiver.sweep();
    expect(await copies()).toEqual(before);

    await world.rollout.goTo('2026-12-21', '12:00');
    await world.archiver.sweep();
    const rollout = (list: typeof before) => list.find((c) => c.workflowId === `directive/${DIRECTIVE}`);
    const now = rollout(await copies());
    expect(now?.seq).toBe((rollout(before)?.seq ?? 0) + 1);
  });

  it('go on when one workflow cannot be copied', async () => {
    const lost = {
      workflowId: 'directive/mau/unit/A0',
      directiveId: DIRECTIVE,
      unitCode: 'A0',
      seq: 1,
      hash: '',
    };
    await world.db.stream.create({
      data: { ...lost, brief: {}, runId: 'x', openedAt: '2025-11-13T02:00:00.000Z' },
    });
    const { workflows, failed } = await world.archiver.copyAll(DIRECTIVE);
    await world.db.stream.delete({ where: { workflowId: lost.workflowId } });
    expect(workflows).toBe(6);
    expect(failed.map((f) => f.workflowId)).toEqual([lost.workflowId]);
  });

  it('come to their end with the directive', async () => {
    await world.rollout.office('closeDirective', { reason: 'Hết thời gian thực hiện' });
    await expect.poll(() => world.db.stream.count({ where: { closedAt: null } })).toBe(0);
    await expect
      .poll(async () => {
        await world.archiver.sweep();
        const chains = Map.groupBy(await copies(), (copy) => copy.workflowId);
        return [...chains.values()].every((chain) => chain.at(-1)?.closed);
      })
      .toBe(true);
    expect(await world.archiver.sweep()).toEqual({ workflows: 0, runs: 0, failed: [] });
  });
});
