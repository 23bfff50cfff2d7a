/**
 * The API over a database of its own, with the sample ward loaded and somebody logged in:
 *
 *   const api = testApi();
 *   const officer = await api.as('CB01-officer');
 *   await officer.get('/api/work')
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { afterAll, beforeAll } from 'vitest';
import { createAccounts } from '../../api/accounts.ts';
import { createApp } from '../../api/app.ts';
import { createAuth } from '../../api/auth.ts';
import type { App } from '../../api/http.ts';
import type { Engine } from '../../api/temporal.ts';
import type { Clock } from '../../clock/clock.ts';
import { checkDirective, checkOrganisation } from '../../contracts/check-files.ts';
import type { Directive } from '../../domain/directive/directive.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import { toMillis } from '../../domain/time/local-date.ts';
import { type Db, TRANSACTIONS } from '../../prisma/client.ts';
import { PrismaClient } from '../../prisma/generated/client.ts';
import { loadOrganisation, saveDraft } from '../../prisma/repositories/load.ts';
import { makeDatabase } from './database.ts';
import { type DirectEngine, directEngine } from './direct-engine.ts';

const EXAMPLE = join(import.meta.dirname, '../../examples/bach-dang');
export const PASSWORD = 'mat-khau-thu';
export const ORIGIN = 'http://dondoc.test';

const readJson = async (name: string): Promise<unknown> =>
  JSON.parse(await readFile(join(EXAMPLE, name), 'utf8'));
export const sample = async (): Promise<{ organisation: Organisation; directive: Directive }> => {
  const organisation = checkOrganisation(await readJson('organisation.json'));
  if (!organisation.ok) throw new Error(JSON.stringify(organisation.problems));
  const directive = checkDirective(await readJson('directive.json'), organisation.value);
  if (!directive.ok) throw new Error(JSON.stringify(directive.problems));
  return { organisation: organisation.value, directive: directive.value };
};

/** A clock that stands where a test puts it. */
export interface SetClock extends Clock {
  at: string;
}
export const setClock = (at: string): SetClock => {
  const clock: SetClock = {
    at,
    now: async (offset = 0) => new Date(toMillis(clock.at) + offset).toISOString(),
    offsetMs: 0,
    virtual: true,
    close: async () => {},
  };
  return clock;
};

export interface Caller {
  token: string;
  fetch(path: string, init?: RequestInit): Promise<Response>;
  get<T>(path: string): Promise<T>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
}

export interface TestApi {
  readonly app: App;
  readonly db: Db;
  readonly databaseUrl: string;
  readonly clock: SetClock;
  readonly engine: DirectEngine;
  readonly directive: Directive;
  readonly organisation: Organisation;
  /** Statements sent to PostgreSQL while `work` ran. */
  statements<T>(work: () => Promise<T>): Promise<{ value: T; count: number; texts: string[] }>;
  as(post: string): Promise<Caller>;
  signIn(email: string, password: string): Promise<Response>;
  moveTo(instant: string): void;
}

export const callerOf = (app: App, token: string): Caller => {
  const fetch = async (path: string, init: RequestInit = {}) =>
    app.request(path, { ...init, headers: { ...init.headers, authorization: `Bearer ${token}` } });
  return {
    token,
    fetch,
    async get(path) {
      const answer = await fetch(path);
      if (!answer.ok) throw new Error(`GET ${path}: ${answer.status} ${await answer.text()}`);
      return answer.json() as never;
    },
    post: (path, body, headers = {}) =>
      fetch(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      }),
  };
};

/** A client that tells every statement it sends. */
const counted = (url: string, tell: (text: string) => void): Db => {
  const client = new PrismaClient({
    adapter: new PrismaPg({ connectionString: url, max: 5 }),
    transactionOptions: TRANSACTIONS,
    log: [{ emit: 'event', level: 'query' }],
  });
  client.$on('query', ({ query }) => tell(query));
  return client;
};

interface Options {
  at?: string;
  engine?: (db: Db) => Promise<Engine>;
}

export function testApi(options: Options = {}): TestApi {
  let database: Awaited<ReturnType<typeof makeDatabase>>;
  let db: Db;
  let app: App;
  let engine: DirectEngine;
  let loaded: { organisation: Organisation; directive: Directive };
  const clock = setClock(options.at ?? '2025-11-13T02:00:00.000Z');
  const tokens = new Map<string, string>();
  let texts: string[] = [];

  beforeAll(async () => {
    database = await makeDatabase();
    db = counted(database.url, (text) => texts.push(text));
    loaded = await sample();
    await loadOrganisation(db, loaded.organisation);
    await saveDraft(db, loaded.directive, { calendarVersion: loaded.organisation.calendar.version });
    engine = directEngine(db, loaded.organisation, clock.at);
    app = createApp({
      db,
      clock,
      engine: options.engine ? await options.engine(db) : engine,
      auth: createAuth(db, { secret: 'x'.repeat(40), publicUrl: ORIGIN }),
      log: (line) => console.error(line),
      publicUrl: ORIGIN,
      webDist: null,
    });
  });
  afterAll(async () => {
    await db?.$disconnect();
    await database?.drop();
  });

  const signIn = async (email: string, password: string) =>
    app.request('/api/auth/sign-in/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    });

  return {
    get app() {
      return app;
    },
    get db() {
      return db;
    },
    get databaseUrl() {
      return database.url;
    },
    get engine() {
      return engine;
    },
    get directive() {
      return loaded.directive;
    },
    get organisation() {
      return loaded.organisation;
    },
    clock,
    async statements(work) {
      texts = [];
      const value = await work();
      return { value, count: texts.length, texts };
    },
    signIn,
    async as(post) {
      const person = loaded.organisation.people.find((one) => one.code === post);
      if (!person) throw new Error(`no post ${post} in the sample`);
      const known = tokens.get(post);
      if (known) return callerOf(app, known);
      await createAccounts(db, [person], PASSWORD);
      const answer = await signIn(person.email, PASSWORD);
      if (!answer.ok) throw new Error(`sign in ${person.email}: ${answer.status} ${await answer.text()}`);
      const { token } = (await answer.json()) as { token: string };
      tokens.set(post, token);
      return callerOf(app, token);
    },
    moveTo(instant) {
      clock.at = instant;
      engine.now = instant;
    },
  };
}
