/** A running directive over real Temporal and PostgreSQL, and an office that reorganises its tree through the API. */
import { afterAll, beforeAll } from 'vitest';
import { createAccounts } from '../../api/accounts.ts';
import { createApp } from '../../api/app.ts';
import { createAuth } from '../../api/auth.ts';
import { createEngine } from '../../api/temporal.ts';
import { systemClock } from '../../clock/clock.ts';
import type { ProblemDetails } from '../../contracts/http/base.ts';
import type {
  ReorganisationBody,
  ReorganisationPreview,
  ReorganisationView,
} from '../../contracts/http/reorganisation.ts';
import type { Step } from '../../domain/lifecycle/step.ts';
import type { Organisation, Person } from '../../domain/organisation/organisation.ts';
import type { Instant } from '../../domain/time/local-date.ts';
import { connect, type Db } from '../../prisma/client.ts';
import { createReorganiser } from '../../worker/reorganiser.ts';
import {
  directive,
  type Issued,
  issue,
  organisation,
  ROOT,
  runWorker,
  TASK_QUEUE,
  until,
} from '../crash/rig.ts';
import { type Caller, callerOf, ORIGIN, PASSWORD } from '../helpers/api.ts';
import { useDatabase } from '../helpers/database.ts';
import { useDevServer } from '../helpers/temporal.ts';

const officer = (unit: string): Person => ({
  code: `${unit}-CB`,
  title: `Cán bộ mẫu, ${unit}`,
  unit,
  roles: ['officer'],
  email: `${unit.toLowerCase()}.cb@mau.example`,
});
/** Three base organisations with three cells each, an officer in every unit, an administrator of one branch. */
const tree = (): Organisation => {
  const grown = organisation(3, 9);
  const officers = grown.units.filter(({ code }) => code !== ROOT).map(({ code }) => officer(code));
  const keeper: Person = {
    ...officer('DB3'),
    code: 'DB3-QT',
    roles: ['administrator'],
    email: 'db3.qt@mau.example',
  };
  return { ...grown, people: [...grown.people, ...officers, keeper] };
};

export interface World {
  readonly db: Db;
  readonly rollout: Issued;
  readonly office: Caller;
  readonly client: ReturnType<typeof useDevServer>['client'];
  as(post: string): Promise<Caller>;
  /** Steps of a unit that are not closed, by id. */
  owed(unit: string): Promise<Map<string, Step>>;
  preview(request: ReorganisationBody, by?: Caller): Promise<ReorganisationPreview>;
  /** Looks first, then orders what was shown. */
  order(request: ReorganisationBody): Promise<ReorganisationView>;
  /** The worker's round, as of a moment of the office's. */
  round(at: Instant): Promise<{ applied: number; told: number }>;
}

export const answerOf = async <T>(response: Response): Promise<T> => {
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return (await response.json()) as T;
};
export const refusalOf = async (response: Response): Promise<string> => {
  const { code } = (await response.json()) as ProblemDetails;
  return `${response.status} ${code}`;
};

const must = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('known only inside tests and later hooks');
  return value;
};

export const reorganisationWorld = (at: Instant): World => {
  const database = useDatabase();
  const server = useDevServer();
  let db: Db | undefined;
  let rollout: Issued | undefined;
  let office: Caller | undefined;
  let app: ReturnType<typeof createApp> | undefined;
  let worker: { stop(): Promise<void> } | undefined;
  const organised = tree();

  const as = async (post: string): Promise<Caller> => {
    const person = organised.people.find(({ code }) => code === post);
    if (!person) throw new Error(`no post ${post}`);
    await createAccounts(must(db), [person], PASSWORD);
    const answer = await must(app).request('/api/auth/sign-in/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: person.email, password: PASSWORD }),
    });
    return callerOf(must(app), (await answerOf<{ token: string }>(answer)).token);
  };

  beforeAll(async () => {
    db = connect(database.url, 10);
    worker = await runWorker(db, server);
    rollout = await issue(
      { db, client: server.client },
      { directive: directive('SAP-XEP', 2), organisation: organised, at },
    );
    const { opened } = rollout;
    await until('the tree is open', async () => (await opened()) === organised.units.length + 1);
    app = createApp({
      db,
      clock: systemClock(rollout.clockOffsetMs),
      engine: createEngine(server.client, { taskQueue: TASK_QUEUE }),
      auth: createAuth(db, { secret: 'x'.repeat(40), publicUrl: ORIGIN }),
      log: (line) => console.error(line),
      publicUrl: ORIGIN,
      webDist: null,
    });
    office = await as(`${ROOT}-CB`);
  });
  afterAll(async () => {
    await worker?.stop();
    await db?.$disconnect();
  });

  const world: World = {
    get db() {
      return must(db);
    },
    get rollout() {
      return must(rollout);
    },
    get office() {
      return must(office);
    },
    get client() {
      return server.client;
    },
    as,
    async owed(unitCode) {
      const closed = ['accepted', 'superseded', 'cancelled', 'waived'];
      const where = { directiveId: world.rollout.directive, unitCode, status: { notIn: closed } };
      const rows = await world.db.step.findMany({ where, orderBy: { stepId: 'asc' } });
      return new Map(rows.map(({ stepId, data }) => [stepId, data as unknown as Step]));
    },
    preview: async (request, by = world.office) =>
      answerOf(await by.post('/api/reorganisations/preview', request)),
    async order(request) {
      const { digest, problems } = await world.preview(request);
      if (digest === null) throw new Error(JSON.stringify(problems));
      return answerOf(await world.office.post('/api/reorganisations', { request, digest }));
    },
    round: (moment) =>
      createReorganiser({ db: world.db, client: server.client, now: async () => moment }).look(),
  };
  return world;
};
