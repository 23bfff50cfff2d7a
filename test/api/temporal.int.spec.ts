/** The API against the real workflows: what they refuse, what they answer, what happens while nobody answers. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAccounts } from '../../api/accounts.ts';
import { createApp } from '../../api/app.ts';
import { createAuth } from '../../api/auth.ts';
import type { App } from '../../api/http.ts';
import { createEngine } from '../../api/temporal.ts';
import { systemClock } from '../../clock/clock.ts';
import type { ProblemDetails, Tree, UnitPage } from '../../contracts/http/index.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import { hostOf, rolloutId } from '../../domain/rollout/ids.ts';
import { connect, type Db } from '../../prisma/client.ts';
import { loadOrganisation, saveDraft } from '../../prisma/repositories/load.ts';
import { runWorker, TASK_QUEUE } from '../crash/rig.ts';
import { type Caller, callerOf, ORIGIN, PASSWORD, sample } from '../helpers/api.ts';
import { useDatabase } from '../helpers/database.ts';
import { useDevServer } from '../helpers/temporal.ts';

const database = useDatabase();
const temporal = useDevServer();
const ID = 'bach-dang-22-kh-du';
const CELL = `/api/directives/${ID}/units/CB01`;
/** The wall's time moved back to the sample's own year. */
const OFFSET = Date.parse('2025-12-10T02:00:00.000Z') - Date.now();

let db: Db;
let app: App;
let worker: { stop(): Promise<void> } | undefined;
let organisation: Organisation;

const as = async (post: string): Promise<Caller> => {
  const person = organisation.people.find((one) => one.code === post);
  if (!person) throw new Error(`no post ${post}`);
  await createAccounts(db, [person], PASSWORD);
  const answer = await app.request('/api/auth/sign-in/email', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: person.email, password: PASSWORD }),
  });
  return callerOf(app, ((await answer.json()) as { token: string }).token);
};
const appThatWaits = (giveUpMs: number): App =>
  createApp({
    db,
    clock: systemClock(OFFSET),
    engine: createEngine(temporal.client, { taskQueue: TASK_QUEUE, tryMs: 3000, giveUpMs }),
    auth: createAuth(db, { secret: 'x'.repeat(40), publicUrl: ORIGIN }),
    log: (line) => console.error(line),
    publicUrl: ORIGIN,
    webDist: null,
  });
const problemOf = async (answer: Response) => (await answer.json()) as ProblemDetails;

/** The branch of one base organisation is enough, and quick. */
const small = (whole: Organisation): Organisation => {
  const kept = ['DUBD', 'BXDD', 'UBKT', 'UBND', 'MTTQ', 'VPDU', 'DB01', 'CB01', 'CB02'];
  return {
    ...whole,
    units: whole.units.filter((unit) => kept.includes(unit.code)),
    people: whole.people.filter((person) => kept.includes(person.unit)),
  };
};

beforeAll(async () => {
  db = connect(database.url, 10);
  const whole = await sample();
  organisation = small(whole.organisation);
  await loadOrganisation(db, organisation);
  await saveDraft(db, whole.directive, {
    calendarVersion: organisation.calendar.version,
    clockOffsetMs: OFFSET,
  });
  app = appThatWaits(120_000);
  worker = await runWorker(db, temporal);
});
afterAll(async () => {
  await worker?.stop();
  await db.$disconnect();
});

const cascaded = async (office: Caller): Promise<void> => {
  for (;;) {
    const { rows } = await office.get<Tree>(`/api/directives/${ID}/tree`);
    if (rows.every((row) => Object.keys(row.signs).length > 0)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};

test('from issue to an accepted plan', async () => {
  const office = await as('DUBD-office1');
  const document = { ...(await sample()).directive };
  const draft = await office.fetch(`/api/directives/${ID}`);
  expect(draft.status, await draft.clone().text()).toBe(200);
  expect(document.id).toBe(ID);
  const issued = await office.post(`/api/directives/${ID}/issue`, {});
  expect(issued.status, await issued.clone().text()).toBe(202);
  expect(await problemOf(await office.post(`/api/directives/${ID}/issue`, {}))).toMatchObject({
    status: 409,
  });
  await cascaded(office);

  const officer = await as('CB01-officer');
  const head = await as('DB01-head');
  const key = { 'idempotency-key': 'ke-hoach' };
  const body = { step: 'O11/once', text: 'Kế hoạch của chi bộ' };
  const first = await officer.post(`${CELL}/acts/submit`, body, key);
  expect(first.status, await first.clone().text()).toBe(200);
  const again = await officer.post(`${CELL}/acts/submit`, body, key);
  expect(await again.json()).toEqual(await first.json());
  const page = await officer.get<UnitPage>(CELL);
  expect(page.inReview.map((step) => step.id)).toEqual(['O11/once']);
  expect(page.history.items[0]?.sentence).toContain('nộp “');

  // Refused by the workflow itself: by its validator, with the words of the contract.
  expect(await problemOf(await officer.post(`${CELL}/acts/submit`, body))).toMatchObject({
    status: 422,
    code: 'ALREADY_SUBMITTED',
  });
  expect(await problemOf(await office.post(`${CELL}/acts/accept`, { step: 'O11/once' }))).toMatchObject({
    status: 403,
    code: 'NOT_YOURS',
  });
  expect((await head.post(`${CELL}/acts/accept`, { step: 'O11/once' })).status).toBe(200);
  const event = { event: 'CITY_CONFERENCE', on: '2025-12-09' };
  expect((await office.post(`/api/directives/${ID}/acts/recordEvent`, event)).status).toBe(200);
  expect(await problemOf(await office.post(`/api/directives/${ID}/acts/recordEvent`, event))).toMatchObject({
    status: 422,
    code: 'EVENT_ALREADY_RECORDED',
  });
});

test('ten acts at once on one unit are all answered', async () => {
  const officer = await as('CB02-officer');
  const path = `/api/directives/${ID}/units/CB02/acts`;
  // More than may be in flight at one workflow: those refused for that reason wait and go again.
  const attempt = (i: number) => {
    const key = { 'idempotency-key': `cung-luc-${i}` };
    return i % 2 === 0
      ? officer.post(`${path}/submit`, { step: 'O12/2025-Q4', text: `${i}` }, key)
      : officer.post(`${path}/withdraw`, { step: 'O12/2025-Q4' }, key);
  };
  const answers = await Promise.all(Array.from({ length: 14 }, (_, i) => attempt(i)));
  for (const answer of answers) expect([200, 422]).toContain(answer.status);
});

test('while no worker is there the answer is unknown, and asking again with the same key finds it', async () => {
  const officer = await as('CB01-officer');
  await worker?.stop();
  worker = undefined;
  const body = { step: 'O12/2025-Q4', text: 'Báo cáo' };
  const key = { 'idempotency-key': 'khi-mat-dien' };
  const impatient = callerOf(appThatWaits(4_000), officer.token);
  expect(await problemOf(await impatient.post(`${CELL}/acts/submit`, body, key))).toMatchObject({
    status: 504,
    code: 'ANSWER_UNKNOWN',
  });
  worker = await runWorker(db, temporal);
  const answer = await officer.post(`${CELL}/acts/submit`, body, key);
  expect(answer.status, await answer.clone().text()).toBe(200);
  expect(await db.event.count({ where: { unitCode: 'CB01', stepId: body.step, type: 'Submitted' } })).toBe(1);
  expect(await db.content.count({ where: { text: 'Báo cáo' } })).toBe(1);
});

test('after the end an act is answered 409', async () => {
  const office = await as('DUBD-office1');
  const officer = await as('CB01-officer');
  const closed = await office.post(`/api/directives/${ID}/acts/closeDirective`, { reason: 'Hết thời hạn' });
  expect(closed.status).toBe(200);
  const handle = temporal.client.workflow.getHandle(hostOf(ID, 'CB01'));
  await handle.result();
  expect(await problemOf(await officer.post(`${CELL}/acts/withdraw`, { step: 'O12/2025-Q4' }))).toMatchObject(
    {
      status: 409,
      code: 'DIRECTIVE_CLOSED',
    },
  );
  await temporal.client.workflow.getHandle(rolloutId(ID)).result();
  const late = await office.post(`/api/directives/${ID}/acts/holdLetters`, { reason: 'x' });
  expect(await problemOf(late)).toMatchObject({ status: 409, code: 'DIRECTIVE_CLOSED' });
});
