/**
 * A directive on a small tree, one of the five sample plans say: real workflows on the time-skipping server, the API in this process,
 * people who sign in and call it. Time moves only when the test says so.
 */
import { afterAll, beforeAll } from 'vitest';
import { createAccounts } from '../../api/accounts.ts';
import { createApp } from '../../api/app.ts';
import { createAuth } from '../../api/auth.ts';
import type { App } from '../../api/http.ts';
import { createEngine } from '../../api/temporal.ts';
import { type Archiver, createArchiver } from '../../audit/archive.ts';
import { silenceReplays } from '../../audit/sources.ts';
import type { Clock } from '../../clock/clock.ts';
import type { ProblemDetails } from '../../contracts/http/base.ts';
import type { Deed } from '../../demo/officers/office.ts';
import type { Directive } from '../../domain/directive/directive.ts';
import type { Organisation, PersonRole } from '../../domain/organisation/organisation.ts';
import { fromMillis, instantAt, type LocalDate, toMillis } from '../../domain/time/local-date.ts';
import type { Plan } from '../../examples/read-example.ts';
import { connect, type Db } from '../../prisma/client.ts';
import { loadOrganisation, saveDraft } from '../../prisma/repositories/load.ts';
import { createWorker } from '../../worker/create-worker.ts';
import { type Caller, callerOf, ORIGIN, PASSWORD } from '../helpers/api.ts';
import { useDatabase } from '../helpers/database.ts';
import { freeTestClock, useTestServer } from '../helpers/temporal.ts';
import { type ReducedPlan, reducedPlan } from './tree.ts';

// Before the first use of the SDK in this process, and once: later it is too late.
silenceReplays();

const TASK_QUEUE = 'plans';
const WEEK_MS = 7 * 86_400_000;

export interface PlanWorld extends ReducedPlan {
  readonly db: Db;
  readonly archiver: Archiver;
  now(): Promise<string>;
  /** Ten in the morning of that day; nothing when it is past. */
  goTo(date: LocalDate): Promise<void>;
  /** The post of that role in a unit, signed in. */
  as(unit: string, role: PersonRole): Promise<Caller>;
  /** An act on a unit: "200 OK", "422 QUOTA_EXCEEDED". */
  act(who: Caller, unit: string, act: string, body: object): Promise<string>;
  /** The same on the directive as a whole. */
  steer(act: string, body: object): Promise<string>;
  /** Waits until every unit stands as the directive does: open or closed. */
  heard(): Promise<void>;
  /** Waits until `is` says so: news travels down the tree by itself. */
  until(what: string, is: () => Promise<boolean>): Promise<void>;
}

const must = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('known only inside tests and later hooks');
  return value;
};
export const said = async (answer: Response): Promise<string> => {
  const { code = 'OK' } = (await answer.json()) as ProblemDetails;
  return `${answer.status} ${code}`;
};

export const planWorld = (plan: Plan): PlanWorld => {
  const { directive, organisation, deeds } = reducedPlan(plan);
  return worldOf(directive, organisation, deeds);
};

/** Loaded as a draft; the test issues it. */
export const worldOf = (directive: Directive, organisation: Organisation, deeds: Deed[] = []): PlanWorld => {
  const database = useDatabase();
  const temporal = useTestServer();
  let db: Db | undefined;
  let app: App | undefined;
  let archiver: Archiver | undefined;
  let offsetMs = 0;
  let stop: (() => Promise<void>) | undefined;
  const tokens = new Map<string, string>();
  const now = async () => fromMillis((await temporal.env.currentTimeMs()) + offsetMs);

  beforeAll(async () => {
    db = connect(database.url, 10);
    const start = toMillis(instantAt(directive.issuedOn ?? directive.term.from, '09:00'));
    offsetMs = start - (await temporal.env.currentTimeMs());
    await loadOrganisation(db, organisation);
    await createAccounts(db, organisation.people, PASSWORD);
    await saveDraft(db, directive, {
      calendarVersion: organisation.calendar.version,
      clockOffsetMs: offsetMs,
    });
    // A draft has no time of its own; what runs brings its own offset, which is the same here.
    const clock: Clock = { now, offsetMs, virtual: true, close: async () => {} };
    app = createApp({
      db,
      clock,
      engine: createEngine(temporal.client, { taskQueue: TASK_QUEUE }),
      auth: createAuth(db, { secret: 'x'.repeat(40), publicUrl: ORIGIN }),
      log: (line) => console.error(line),
      publicUrl: ORIGIN,
      webDist: null,
    });
    archiver = createArchiver({ db, client: temporal.client, now });
    const { worker, close } = await createWorker({
      db,
      address: temporal.address,
      namespace: 'default',
      taskQueue: TASK_QUEUE,
    });
    const running = worker.run();
    stop = async () => {
      worker.shutdown();
      await running;
      await close();
      await db?.$disconnect();
    };
  });
  afterAll(async () => stop?.());

  const as = async (unit: string, role: PersonRole): Promise<Caller> => {
    const person = organisation.people.find((one) => one.unit === unit && one.roles.includes(role));
    if (!person) throw new Error(`no ${role} in ${unit}`);
    const known = tokens.get(person.code);
    if (known) return callerOf(must(app), known);
    const answer = await must(app).request('/api/auth/sign-in/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: person.email, password: PASSWORD }),
    });
    const { token } = (await answer.json()) as { token: string };
    tokens.set(person.code, token);
    return callerOf(must(app), token);
  };
  const one = `/api/directives/${directive.id}`;
  const until = async (what: string, is: () => Promise<boolean>): Promise<void> => {
    for (const end = Date.now() + 300_000; !(await is()); ) {
      if (Date.now() > end) throw new Error(`not within five minutes: ${what}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const closed = async (): Promise<boolean[]> =>
    (await must(db).stream.findMany({ select: { closedAt: true } })).map(({ closedAt }) => closedAt !== null);
  return {
    get db() {
      return must(db);
    },
    get archiver() {
      return must(archiver);
    },
    directive,
    organisation,
    deeds,
    now,
    async goTo(date) {
      const all = await closed();
      if (all.length > 0 && all.every((one) => one)) await freeTestClock(temporal.env);
      // A week at a time: a call that takes minutes is taken for dead by the connection.
      for (;;) {
        const ms = toMillis(instantAt(date, '10:00')) - toMillis(await now());
        if (ms <= 0) return;
        await temporal.env.sleep(Math.min(ms, WEEK_MS));
      }
    },
    as,
    act: async (who, unit, act, body) => said(await who.post(`${one}/units/${unit}/acts/${act}`, body)),
    steer: async (act, body) =>
      said(await (await as(directive.issuer, 'office')).post(`${one}/acts/${act}`, body)),
    until,
    async heard() {
      await until('every unit has heard', async () => {
        const streams = await closed();
        return streams.length === organisation.units.length + 1 && new Set(streams).size === 1;
      });
    },
  };
};
