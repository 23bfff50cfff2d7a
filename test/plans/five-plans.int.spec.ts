/**
 * The five sample plans from issue to close on the time-skipping server, through the API: with everything that their almanacs
 * bring, an amendment, a suspension and a reopening among it, and whatever reviewers return. The audit finds nothing.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAccounts } from '../../api/accounts.ts';
import { createApp } from '../../api/app.ts';
import { createAuth } from '../../api/auth.ts';
import { createEngine } from '../../api/temporal.ts';
import { createArchiver } from '../../audit/archive.ts';
import { silenceReplays } from '../../audit/sources.ts';
import { verifyDirective } from '../../audit/verify.ts';
import { type Clock, testServerClock } from '../../clock/clock.ts';
import { almanacOf } from '../../demo/almanac.ts';
import { factFigures } from '../../demo/figures.ts';
import { newsArrived } from '../../demo/year.ts';
import {
  addDays,
  dateOf,
  instantAt,
  type LocalDate,
  toMillis,
  weekday,
} from '../../domain/time/local-date.ts';
import { PLANS } from '../../examples/read-example.ts';
import { connect, type Db } from '../../prisma/client.ts';
import { loadOrganisation, saveDraft } from '../../prisma/repositories/load.ts';
import { createWorker } from '../../worker/create-worker.ts';
import { ORIGIN } from '../helpers/api.ts';
import { useDatabase } from '../helpers/database.ts';
import { freeTestClock, useTestServer } from '../helpers/temporal.ts';
import { seatPeople } from './people.ts';
import { readAlmanac, reduced } from './reduced.ts';

const PASSWORD = 'mat-khau-thu';
const TASK_QUEUE = 'plans';
/** A day on which reviewers look; everybody comes once a week. */
const isLookedAt = (day: LocalDate): boolean => weekday(day) === 2;

silenceReplays();

describe.each(PLANS)('%s', (plan) => {
  const database = useDatabase();
  const temporal = useTestServer();
  let db: Db;
  let clock: Clock;
  let stop: (() => Promise<void>) | undefined;
  const deeds = readAlmanac(plan);
  const { directive, organisation } = reduced(plan, deeds);
  const from = directive.issuedOn ?? directive.term.from;

  beforeAll(async () => {
    db = connect(database.url, 10);
    const { address, env } = temporal;
    const offsetMs = toMillis(instantAt(from, '09:00')) - (await env.currentTimeMs());
    clock = await testServerClock(address, offsetMs);
    const { worker, close } = await createWorker({
      db,
      address,
      namespace: 'default',
      taskQueue: TASK_QUEUE,
    });
    const running = worker.run();
    stop = async () => {
      worker.shutdown();
      await running;
      await close();
      await clock.close();
      await db.$disconnect();
    };
  });
  afterAll(async () => stop?.());

  const goTo = async (day: LocalDate): Promise<void> => {
    const ahead = toMillis(instantAt(day, '10:00')) - toMillis(await clock.now());
    if (ahead > 0) await temporal.env.sleep(ahead);
  };
  const opened = async (id: string): Promise<void> => {
    while ((await db.stream.count({ where: { directiveId: id } })) <= organisation.units.length)
      await new Promise((done) => setTimeout(done, 50));
  };
  const isOver = async (directiveId: string): Promise<boolean> =>
    (await db.stream.count({ where: { directiveId, closedAt: null } })) === 0;

  it('lives through its year and is one story', { timeout: 600_000 }, async () => {
    await loadOrganisation(db, organisation);
    const { offsetMs } = clock;
    await saveDraft(db, directive, {
      calendarVersion: organisation.calendar.version,
      clockOffsetMs: offsetMs,
    });
    await createAccounts(db, organisation.people, PASSWORD);
    const app = createApp({
      db,
      clock,
      engine: createEngine(temporal.client, { taskQueue: TASK_QUEUE }),
      auth: createAuth(db, { secret: 'x'.repeat(40), publicUrl: ORIGIN }),
      log: (line) => console.error(line),
      publicUrl: ORIGIN,
      webDist: null,
    });
    const almanac = almanacOf(directive, deeds);
    const people = await seatPeople(app, organisation.people, { password: PASSWORD, almanac });
    const id = await people.issue();
    await opened(id);
    let acts = 0;
    for (let day = from; day <= directive.term.to; day = addDays(day, 1)) {
      if (!isLookedAt(day) && day !== directive.term.to) continue;
      await goTo(day);
      const office = await people.office(dateOf(await clock.now()));
      expect(office.refused).toBe(0);
      if (office.acts > 0) {
        await newsArrived({ db });
        if (day !== directive.term.to && (await isOver(id))) await freeTestClock(temporal.env);
      }
      acts += await people.others(day);
    }
    await newsArrived({ db });

    const facts = await factFigures(db, id);
    const units = organisation.units.length;
    expect(facts).toMatchObject({ DirectiveReopened: 1, UnitReopened: units, UnitClosed: 2 * units });
    for (const kind of ['DirectiveAmended', 'ClocksStopped', 'Returned', 'Accepted', 'ReminderDue'])
      expect(facts[kind], kind).toBeGreaterThan(0);
    expect(acts).toBeGreaterThan(units);

    const archiver = createArchiver({ db, client: temporal.client, now: clock.now });
    expect((await archiver.copyAll(id)).failed).toEqual([]);
    const report = await verifyDirective({ db, directive: id, now: clock.now, refresh: archiver.copyAll });
    expect(report.findings).toEqual([]);
    expect(report).toMatchObject({ mismatches: 0, projectionDifferences: 0 });
    expect(report.events).toBe(await db.event.count({ where: { directiveId: id } }));
  });
});
