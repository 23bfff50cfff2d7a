/**
 * What a turn costs in history, all included: an act, a piece of news, a unit that goes on after a reopening. Counted in the histories of a
 * whole tree, so that what a parent pays to tell those below it is in the sum.
 */
import { expect, it } from 'vitest';
import { createArchiver } from '../../audit/archive.ts';
import { directiveFigures, type HistoryFigures } from '../../audit/figures.ts';
import { amended, type DirectiveChange } from '../../domain/directive/change.ts';
import type { PlanLine } from '../../domain/directive/own-plan.ts';
import { rolloutBriefFor } from '../../domain/rollout/brief.ts';
import type { ReopenAct } from '../../domain/rollout/commands.ts';
import { instantAt } from '../../domain/time/local-date.ts';
import type { Db } from '../../prisma/client.ts';
import { directive, issue, meeting, OFFICE, organisation, ROOT, TASK_QUEUE, until } from '../crash/rig.ts';
import { startReopened } from '../helpers/reopen.ts';
import { useRunningWorker } from '../helpers/running-worker.ts';

const AT = instantAt('2025-12-01', '10:00');
const ID = 'TURNS';
/** Two base organisations with four cells each. */
const TREE = organisation(2, 8);
const UNITS = TREE.units.length;
const CELLS = TREE.units.filter(({ kind }) => kind === 'cell').map(({ code }) => code);
const paper = { number: '12-CV/ĐU', date: '2025-12-01' };
const line: PlanLine = {
  label: 'I.1',
  title: 'Tập huấn',
  to: 'all',
  due: { type: 'on', date: '2026-01-20' },
};
/** What begins in a history and what ends it: nothing is under way when there are as many of both. */
const PAIRS = [
  ['ACTIVITY_TASK_SCHEDULED', 'ACTIVITY_TASK_COMPLETED'],
  ['START_CHILD_WORKFLOW_EXECUTION_INITIATED', 'CHILD_WORKFLOW_EXECUTION_STARTED'],
  ['SIGNAL_EXTERNAL_WORKFLOW_EXECUTION_INITIATED', 'EXTERNAL_WORKFLOW_EXECUTION_SIGNALED'],
  ['WORKFLOW_EXECUTION_UPDATE_ACCEPTED', 'WORKFLOW_EXECUTION_UPDATE_COMPLETED'],
] as const;

/**
 * Of each kind, for one turn. An act costs 11; whoever hears of something pays that too, and its parent two events for each child and
 * three for a task in which it learns that they were told: more than 13 where all is told through a small tree. Some room is left for
 * tasks that a busy machine makes two of.
 */
const MOST = {
  acts: 13,
  'news to all': 15,
  'an own plan, told to four': 14,
  'an amendment': 17,
  'a close': 16,
  'a reopening': 18,
};
const count = ({ byType }: HistoryFigures, name: string): number => byType[name] ?? 0;
/** Tasks that were given up and done again, as on a busy machine or when something new came meanwhile: they are no turn's cost. */
const lost = (figures: HistoryFigures): number =>
  count(figures, 'WORKFLOW_TASK_FAILED') + count(figures, 'WORKFLOW_TASK_TIMED_OUT');

let db: Db;
const server = useRunningWorker((connected) => {
  db = connected;
});

it('a tree that plans, amends, closes and opens again', { timeout: 600_000 }, async () => {
  const { client } = server;
  const document = { ...directive(ID, 1), ownPlans: 'atOnce' as const };
  const rollout = await issue({ db, client }, { directive: document, organisation: TREE, at: AT });
  const archiver = createArchiver({ db, client, now: rollout.now });
  let known: HistoryFigures;
  /** Once nothing is under way. */
  const settled = async (): Promise<HistoryFigures> => {
    let found = known;
    await until(
      'nothing is under way',
      async () => {
        await archiver.copyAll(ID);
        found = await directiveFigures(db, ID);
        const done = count(found, 'WORKFLOW_TASK_COMPLETED') + lost(found);
        return (
          count(found, 'WORKFLOW_TASK_SCHEDULED') === done &&
          count(found, 'EXTERNAL_WORKFLOW_EXECUTION_SIGNALED') === found.news &&
          PAIRS.every(([begins, ends]) => count(found, begins) === count(found, ends))
        );
      },
      180_000,
    );
    return found;
  };
  const rows: Record<string, { events: number; turns: number; each: number }> = {};
  const types: Record<string, Record<string, number>> = {};
  const costs = async (what: string, doing: () => Promise<unknown>): Promise<void> => {
    await doing();
    const now = await settled();
    const since = (of: (figures: HistoryFigures) => number) => of(now) - of(known);
    const events = since((figures) => figures.events - 3 * lost(figures));
    // A run that begins takes its unit on: what would have been news to it.
    const turns = since(({ acts, news: heard, wakeUps, runs }) => acts + heard + wakeUps + runs);
    rows[what] = { events, turns, each: Math.round((events / turns) * 100) / 100 };
    for (const name of Object.keys(now.byType)) {
      const n = since((figures) => count(figures, name));
      if (n > 0) types[name] = { ...types[name], [what]: n };
    }
    known = now;
  };

  await until('the tree is open', async () => (await rollout.opened()) === UNITS + 1, 180_000);
  known = await settled();
  await costs('acts', async () => {
    for (const cell of CELLS)
      await rollout.unit(cell, 'holdMeeting', { step: meeting(1), entry: { on: '2025-12-01' } });
  });
  await costs('news to all', () => rollout.office('recordEvent', { event: 'CONF', on: '2025-11-28' }));
  await costs('an own plan, told to four', async () => {
    const step = 'P1/once';
    await rollout.unit('DB1', 'submit', { step, entry: { on: '2025-12-01', paper }, lines: [line] });
    const by = { unit: ROOT, post: `${ROOT}-CB`, role: 'reviewer' as const };
    await rollout.unit('DB1', 'accept', { step }, { by });
  });
  await costs('an amendment', () => {
    const change: DirectiveChange = { termTo: '2027-01-31' };
    const { events, periodic } = rolloutBriefFor(amended(document, change), false);
    const records = { events, periodic };
    return rollout.office('amendDirective', {
      base: 1,
      change,
      reason: 'Sát thực tế',
      approver: 'Ban Thường vụ',
      records,
    });
  });
  await costs('a close', () => rollout.office('closeDirective', { reason: 'Hết đợt' }));
  await costs('a reopening', async () => {
    const act: ReopenAct = {
      id: 'again',
      by: OFFICE,
      act: 'reopenDirective',
      reason: 'Còn việc phải làm',
      approver: 'Ban Thường vụ',
      paper,
      giveBack: true,
    };
    await startReopened({ db, client, taskQueue: TASK_QUEUE }, ID, act);
    const open = { directiveId: ID, closedAt: null };
    await until('every unit runs again', async () => (await db.stream.count({ where: open })) === UNITS + 1);
  });
  console.table(rows);
  console.table(types);
  expect(Object.keys(rows)).toEqual(Object.keys(MOST));
  for (const [what, most] of Object.entries(MOST)) expect(rows[what]?.each, what).toBeLessThanOrEqual(most);
});
