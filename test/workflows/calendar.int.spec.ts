/** The office's calendar changes under running directives: all units follow, the audit still verifies. */
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../api/temporal.ts';
import { type ChangedDay, withDays } from '../../domain/calendar/change.ts';
import { hostOf, rolloutId } from '../../domain/rollout/ids.ts';
import { instantAt } from '../../domain/time/local-date.ts';
import type { Db } from '../../prisma/client.ts';
import { createCalendarTeller } from '../../worker/calendar-teller.ts';
import {
  directive,
  expectWhole,
  type Issued,
  issue,
  OFFICE,
  organisation,
  ROOT,
  TASK_QUEUE,
  until,
} from '../crash/rig.ts';
import { useRunningWorker } from '../helpers/running-worker.ts';

const AT = instantAt('2025-12-01', '10:00');
const TREE = organisation(3, 30);
const UNITS = TREE.units.map(({ code }) => code).sort();
const CELLS = UNITS.filter((code) => code.startsWith('CB'));
const STORM: ChangedDay[] = [
  { date: '2025-12-03', as: 'off' },
  { date: '2025-12-04', as: 'off' },
];

describe('a changed calendar', () => {
  let db: Db;
  const server = useRunningWorker((connected) => {
    db = connected;
  });
  const issued = (id: string, maxHistory?: number) =>
    issue(
      { db, client: server.client },
      { directive: directive(id, 1), organisation: TREE, at: AT, ...(maxHistory ? { maxHistory } : {}) },
    );
  const opened = (rollout: Issued) =>
    until('the tree is open', async () => (await rollout.opened()) === UNITS.length + 1);
  const whole = (rollout: Issued) => expectWhole({ db, client: server.client }, rollout);

  /** Stores the version and tells the directive, as the API does. */
  const change = async ({ directive: id }: Issued, version: string, days: ChangedDay[]) => {
    const data = { ...withDays(TREE.calendar, version, days) };
    await db.calendar.create({ data: { version, data } });
    const engine = createEngine(server.client, { taskQueue: TASK_QUEUE, giveUpMs: 120_000 });
    const act = { id: `calendar/${version}`, by: OFFICE, act: 'changeCalendar' as const, version, days };
    await engine.act(rolloutId(id), { ...act, reason: 'Bão' });
  };
  const meetings = ({ directive: directiveId }: Issued, deadline: string, version?: number) =>
    db.step.count({
      where: { directiveId, stepId: 'M1/2025-Q4', deadline, ...(version ? { version } : {}) },
    });

  it('moves the deadlines of every unit, once, and says why', async () => {
    const rollout = await issued('STORM');
    await opened(rollout);
    expect(await meetings(rollout, '2025-12-03', 1)).toBe(CELLS.length);
    await change(rollout, 'mau/2', STORM);
    await until(
      'the deadlines moved',
      async () => (await meetings(rollout, '2025-12-05', 2)) === CELLS.length,
    );
    const where = { directiveId: 'STORM' };
    expect(await db.event.count({ where: { ...where, type: 'CalendarNoted' } })).toBe(UNITS.length);
    const set = await db.event.findMany({ where: { ...where, type: 'DeadlineSet' } });
    expect(set.map(({ unitCode }) => unitCode).sort()).toEqual(CELLS);
    expect(set[0]?.fact).toMatchObject({ deadline: { calendar: 'mau/2', date: '2025-12-05' } });
    const row = await db.directive.findUniqueOrThrow({ where: { id: 'STORM' } });
    expect(row).toMatchObject({ calendarVersion: 'mau/2', calendarNews: 1 });
    await whole(rollout);
  });

  it('reaches units that open later by their brief, and nobody twice', async () => {
    const rollout = await issued('GROWING');
    await change(rollout, 'mau/3', STORM);
    const then = await rollout.opened();
    expect(then, 'the tree was still growing').toBeLessThan(UNITS.length);
    await opened(rollout);
    await until('all count by it', async () => (await meetings(rollout, '2025-12-05')) === CELLS.length);
    const briefs = await db.stream.findMany({ where: { directiveId: 'GROWING', unitCode: { not: null } } });
    for (const { brief } of briefs) expect(brief).toMatchObject({ calendar: { version: 'mau/3' } });
    await whole(rollout);
  });

  it('is carried into the next run', async () => {
    const rollout = await issued('CARRIED', 20);
    await opened(rollout);
    const run = async (unit: string) =>
      (await server.client.workflow.getHandle(hostOf('CARRIED', unit)).describe()).runId;
    const first = await run('CB1');
    await change(rollout, 'mau/4', [{ date: '2025-12-16', as: 'off' }]);
    await until('it is known', async () => {
      const heard = { directiveId: 'CARRIED', type: 'CalendarNoted' };
      return (await db.event.count({ where: heard })) === UNITS.length;
    });
    for (const [i, on] of ['2025-11-20', '2025-11-21', '2025-11-24'].entries()) {
      if (i === 0) await rollout.office('recordEvent', { event: 'CONF', on });
      else await rollout.office('correctEvent', { event: 'CONF', occurrence: 1, on, reason: 'Ghi nhầm' });
    }
    await until('the cell runs on under its id', async () => (await run('CB1')) !== first);
    // 15 days after 1 December is the 16th, off by the new calendar.
    await rollout.office('correctEvent', {
      event: 'CONF',
      occurrence: 1,
      on: '2025-12-01',
      reason: 'Đúng ngày',
    });
    const studies = { directiveId: 'CARRIED', stepId: 'S1/once', deadline: '2025-12-17' };
    await until(
      'the next run counts by it',
      async () => (await db.step.count({ where: studies })) === UNITS.length,
    );
    await whole(rollout);
  });

  it('that did not reach a directive is told by the worker, once', async () => {
    const rollout = await issued('UNTOLD');
    await opened(rollout);
    const data = { ...withDays(TREE.calendar, 'mau/1b', STORM) };
    await db.calendar.create({
      data: { version: 'mau/1b', data, unitCode: ROOT, number: 1, by: OFFICE.post, reason: 'Bão' },
    });
    const teller = createCalendarTeller({ db, client: server.client });
    expect(await teller.tell()).toContain('UNTOLD');
    await until(
      'the deadlines moved',
      async () => (await meetings(rollout, '2025-12-05', 2)) === CELLS.length,
    );
    expect(await teller.tell()).toEqual([]);
    expect(await db.event.count({ where: { directiveId: 'UNTOLD', type: 'CalendarNoted' } })).toBe(
      UNITS.length,
    );
    await whole(rollout);
  });
});
