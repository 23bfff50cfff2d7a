/** Runs that continue as new on the real server, with children running and people acting: nothing lost, nobody ended. */
import { describe, expect, it } from 'vitest';
import { hostOf, rolloutId } from '../../domain/rollout/ids.ts';
import { fromMillis, instantAt, toMillis } from '../../domain/time/local-date.ts';
import type { Db } from '../../prisma/client.ts';
import type { Answer } from '../../workflows/messages.ts';
import {
  commandsStored,
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

const TREE = organisation(3, 14);
const UNITS = TREE.units.map(({ code }) => code);
const CELLS = UNITS.filter((code) => code.startsWith('CB'));
const PARENTS = [ROOT, 'DB1', 'DB2', 'DB3'];

describe('runs that continue as new', () => {
  let db: Db;
  /** What this machine takes to open the tree, as it was seen last. */
  let openingMs = 3_000;
  const server = useRunningWorker((connected) => {
    db = connected;
  });

  const opened = (rollout: Issued) =>
    until('the tree is open', async () => (await rollout.opened()) === UNITS.length + 1);
  const noted = (rollout: Issued, unitCode: string) =>
    db.event.count({ where: { directiveId: rollout.directive, unitCode, type: 'EventNoted' } });

  /** Workflow → its runs in order, as the archive found them by walking back from the current one. */
  const runsOf = async ({ directive: directiveId }: Issued): Promise<Map<string, string[]>> => {
    const rows = await db.historyCopy.findMany({ where: { directiveId }, orderBy: { run: 'asc' } });
    return new Map(
      [...Map.groupBy(rows, (row) => row.workflowId)].map(([id, runs]) => [
        id,
        runs.map(({ runId }) => runId),
      ]),
    );
  };

  /** Every unit runs on under its id, in the chain of the run that its superior once started. */
  const nobodyEnded = async (rollout: Issued): Promise<Map<string, string[]>> => {
    const runs = await runsOf(rollout);
    const { client } = server;
    const started = new Map<string, string>();
    for (const parent of [
      rolloutId(rollout.directive),
      ...PARENTS.map((code) => hostOf(rollout.directive, code)),
    ])
      for (const runId of runs.get(parent) ?? [])
        for (const event of (await client.workflow.getHandle(parent, runId).fetchHistory()).events ?? []) {
          const child = event.childWorkflowExecutionStartedEventAttributes?.workflowExecution;
          if (child) started.set(child.workflowId ?? '', child.runId ?? '');
        }
    for (const code of UNITS) {
      const id = hostOf(rollout.directive, code);
      // The server's own word on the chain: a run may have gone on as new since its history was copied.
      const { status, raw } = await client.workflow.getHandle(id).describe();
      expect([id, status.name]).toEqual([id, 'RUNNING']);
      expect([id, raw.workflowExecutionInfo?.firstRunId]).toEqual([id, started.get(id)]);
      expect([id, runs.get(id)?.[0]]).toEqual([id, started.get(id)]);
    }
    return runs;
  };

  it('lose no act and end no child while many callers act', async () => {
    const began = Date.now();
    const rollout = await issue(
      { db, client: server.client },
      {
        directive: directive('ROLLS', 12),
        organisation: TREE,
        at: instantAt('2025-12-08', '10:00'),
        maxHistory: 50,
      },
    );
    const act = (id: string): Promise<Answer> => {
      const [unit = '', n] = id.split('#');
      if (unit === 'office')
        return rollout.office('recordEvent', { event: 'PERSONNEL', on: '2025-12-08' }, id);
      return rollout.unit(
        unit,
        'holdMeeting',
        { step: meeting(Number(n)), entry: { on: '2025-12-08' } },
        { id },
      );
    };
    await opened(rollout);
    openingMs = Date.now() - began;
    // Meeting by meeting over all units, the office in between.
    const acts = Array.from({ length: 12 }, (_, n) => [
      ...UNITS.map((code) => `${code}#${n + 1}`),
      `office#${n + 1}`,
    ]).flat();
    const answers = new Map<string, Answer>();
    const queue = [...acts];
    const caller = async () => {
      for (let id = queue.shift(); id; id = queue.shift()) answers.set(id, await act(id));
    };
    await Promise.all(Array.from({ length: 12 }, caller));

    expect(await commandsStored(db, rollout.directive)).toEqual(new Map(acts.map((id) => [id, 1])));
    for (const code of CELLS)
      await until(`${code} heard everything`, async () => (await noted(rollout, code)) === 12);
    await expectWhole({ db, client: server.client }, rollout);
    const runs = await nobodyEnded(rollout);
    for (const [id, { length }] of runs) expect(length, id).toBeGreaterThanOrEqual(3);

    // From several runs ago, and the office's too.
    for (const id of acts.filter((_, i) => i % 7 === 0 || i >= acts.length - 1))
      expect([id, await act(id)]).toEqual([id, answers.get(id)]);
    expect(await commandsStored(db, rollout.directive)).toEqual(new Map(acts.map((id) => [id, 1])));
  });

  it('turn the year with children running and go on', async () => {
    const turn = instantAt('2026-01-01', '00:00');
    const document = directive('YEAR', 3);
    const rollout = await issue(
      { db, client: server.client },
      {
        // A unit opened on the last day plans the old year; its morning of 1 January is soon.
        directive: { ...document, defaults: { ...document.defaults, morning: '00:00' } },
        organisation: TREE,
        at: fromMillis(toMillis(turn) - Math.max(6_000, 4 * openingMs)),
      },
    );
    await opened(rollout);
    expect(rollout.now() < turn, 'the tree opened before the turn').toBe(true);
    await rollout.unit(
      'CB1',
      'holdMeeting',
      { step: meeting(1), entry: { on: '2025-12-31' } },
      { id: 'old' },
    );

    const planned = () =>
      db.event.findMany({
        where: { directiveId: rollout.directive, type: 'StepsPlanned', at: turn },
      });
    await until('every unit has planned the new year', async () => (await planned()).length === UNITS.length);
    expect((await planned()).map(({ unitCode }) => unitCode).sort()).toEqual([...UNITS].sort());
    const quarters = { directiveId: rollout.directive, unitCode: 'CB1', obligation: 'R1' };
    expect(await db.step.count({ where: quarters })).toBe(4);

    const hold = (unit: string, id = unit) =>
      rollout.unit(unit, 'holdMeeting', { step: meeting(1, 2026), entry: { on: '2026-01-01' } }, { id });
    const answers = await Promise.all(UNITS.map((unit) => hold(unit)));
    // What the old year left undone came along and is done in the new one.
    const late = { step: meeting(1), entry: { on: '2026-01-01' } };
    expect(await rollout.unit('CB3', 'holdMeeting', late, { id: 'left' })).toEqual({
      seq: expect.any(Number),
    });
    await rollout.office('recordEvent', { event: 'PERSONNEL', on: '2026-01-01' });
    for (const code of CELLS)
      await until(`${code} heard of it`, async () => (await noted(rollout, code)) === 1);

    await expectWhole({ db, client: server.client }, rollout);
    const runs = await nobodyEnded(rollout);
    for (const code of UNITS) expect(runs.get(hostOf(rollout.directive, code)), code).toHaveLength(2);
    const [first = ''] = runs.get(hostOf(rollout.directive, 'DB1')) ?? [];
    const ended = await server.client.workflow.getHandle(hostOf(rollout.directive, 'DB1'), first).describe();
    expect(ended.status.name).toBe('CONTINUED_AS_NEW');

    expect(await hold('CB2')).toEqual(answers[UNITS.indexOf('CB2')]);
    const old = { step: meeting(1), entry: { on: '2025-12-31' } };
    const [stored] = await db.event.findMany({ where: { directiveId: rollout.directive, command: 'old' } });
    expect(await rollout.unit('CB1', 'holdMeeting', old, { id: 'old' })).toEqual({
      seq: (stored?.seq ?? 0) + 1,
    });
  });
});
