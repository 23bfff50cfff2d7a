/** Units that an import founded after the issue come under the directive: real API, real Temporal, real PostgreSQL. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createAccounts } from '../../api/accounts.ts';
import { createApp } from '../../api/app.ts';
import { createAuth } from '../../api/auth.ts';
import { applyImport } from '../../api/organisation/import.ts';
import { createEngine } from '../../api/temporal.ts';
import { newcomerPage, newcomerPreview } from '../../contracts/http/newcomers.ts';
import type { Directive } from '../../domain/directive/directive.ts';
import { instantAt } from '../../domain/time/local-date.ts';
import { readOrganisationFiles } from '../../importer/tables/read-organisation.ts';
import { connect, type Db } from '../../prisma/client.ts';
import {
  directive,
  expectWhole,
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

const ID = 'NEW';
const TREE = organisation(2, 4);
const AT = instantAt('2025-12-08', '10:00');
const CSV = `Mã đơn vị;Tên đơn vị;Loại;Mã cấp trên;Hộp thư;Nhãn
DB9;Đảng bộ mới (mẫu);Đảng bộ cơ sở;${ROOT};db9@mau.example;
CB91;Chi bộ mới 1 (mẫu);Chi bộ;DB9;cb91@mau.example;
CB92;Chi bộ trường (mẫu);Chi bộ;DB1;cb92@mau.example;school
`;
const PEOPLE = `Mã chức danh;Chức danh;Mã đơn vị;Vai;Thư điện tử;Tài khoản
CB92-CB;Cán bộ mẫu, Chi bộ trường;CB92;Cán bộ phụ trách;cb92.cb@mau.example;không
`;

/** With an event on which nothing rests in the tree as it was issued: nobody there listens for it. */
const document = (): Directive => {
  const small = directive(ID, 1);
  return {
    ...small,
    events: [...small.events, { code: 'SCHOOL', name: 'Ngành giáo dục có hướng dẫn' }],
    obligations: [
      ...small.obligations,
      {
        id: 'SC',
        kind: 'task',
        title: 'Việc của trường học',
        lead: { tag: 'school' },
        due: { type: 'afterEvent', events: { allOf: ['SCHOOL'] }, offset: { value: 15, unit: 'day' } },
        addedByOffice: 'Văn bản mẫu',
      },
    ],
  };
};

const database = useDatabase();
const server = useDevServer();
let db: Db;
let worker: { stop(): Promise<void> };
let rollout: Issued;
let office: Caller;

beforeAll(async () => {
  db = connect(database.url);
  worker = await runWorker(db, server);
  rollout = await issue({ db, client: server.client }, { directive: document(), organisation: TREE, at: AT });
  await until('the tree is open', async () => (await rollout.opened()) === TREE.units.length + 1);
  const app = createApp({
    db,
    clock: {
      now: async (offset = 0) => new Date(Date.now() + offset).toISOString(),
      offsetMs: rollout.clockOffsetMs,
      virtual: false,
      close: async () => {},
    },
    engine: createEngine(server.client, { taskQueue: TASK_QUEUE }),
    auth: createAuth(db, { secret: 'x'.repeat(40), publicUrl: ORIGIN }),
    log: (line) => console.error(line),
    publicUrl: ORIGIN,
    webDist: null,
  });
  const person = TREE.people.find(({ code }) => code === `${ROOT}-CB`);
  if (!person) throw new Error('the tree has an office');
  await createAccounts(db, [person], PASSWORD);
  const answer = await app.request('/api/auth/sign-in/email', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: person.email, password: PASSWORD }),
  });
  office = callerOf(app, ((await answer.json()) as { token: string }).token);
});
afterAll(async () => {
  await worker.stop();
  await db.$disconnect();
});

const ONE = `/api/directives/${ID}`;
const NEW = ['CB91', 'CB92', 'DB9'];
const deadlines = async (stepId: string) =>
  Object.fromEntries(
    (
      await db.step.findMany({
        where: { directiveId: ID, stepId, unitCode: { in: NEW } },
        orderBy: { unitCode: 'asc' },
      })
    ).map(({ unitCode, deadline }) => [unitCode, deadline]),
  );
const tell = async (body: object) => {
  const answer = await office.post(`${ONE}/newcomers`, body, { 'idempotency-key': 'moi' });
  return [answer.status, ((await answer.json()) as { code?: string; seq?: number }).code ?? 'ok'];
};

it('what the office recorded before they came stands in the directive, and an import founds them', async () => {
  await rollout.office('recordEvent', { event: 'CONF', on: '2025-12-01' });
  await rollout.office('recordEvent', { event: 'SCHOOL', on: '2025-12-02' });
  await rollout.office('recordEvent', { event: 'PERSONNEL', on: '2025-12-03' });
  const rows = await readOrganisationFiles(
    [CSV, PEOPLE].map((text, i) => ({ name: `${i}.csv`, bytes: new TextEncoder().encode(text) })),
  );
  const applied = await applyImport(db, rows, { branch: '/', today: '2025-12-08' }, {});
  expect(applied.dryRun.problems).toEqual([]);
  expect(applied.done).toBe(true);
});

it('the office sees who is not under the directive, and what they would owe', async () => {
  const page = newcomerPage.parse(await office.get(`${ONE}/newcomers`));
  expect(page.items.map(({ code, superiorIsIn }) => [code, superiorIsIn])).toEqual([
    ['CB92', true],
    ['DB9', true],
    ['CB91', false],
  ]);
  expect(page.days).toEqual({ from: '2025-11-13', to: '2025-12-08' });
  const answer = await office.post(`${ONE}/newcomers/preview`, { units: NEW, on: '2025-12-05' });
  const { units } = newcomerPreview.parse(await answer.json());
  const study = units.map(({ unit, steps }) => [
    unit.code,
    steps.find(({ title }) => title === 'Học tập, quán triệt')?.deadline?.date,
  ]);
  // 15 days from joining end on Saturday 20 December; the next working day is Monday the 22nd.
  expect(study).toEqual([
    ['CB92', '2025-12-22'],
    ['DB9', '2025-12-22'],
    ['CB91', '2025-12-22'],
  ]);
  expect(await db.stream.count({ where: { directiveId: ID, unitCode: { in: NEW } } })).toBe(0);
});

it('is told what does not go', async () => {
  expect(await tell({ units: ['CB91'], on: '2025-12-05' })).toEqual([422, 'SUPERIOR_NOT_IN']);
  expect(await tell({ units: NEW, on: '2025-12-09' })).toEqual([422, 'DATE_OUT_OF_RANGE']);
  expect(await tell({ units: NEW, on: '2025-11-12' })).toEqual([422, 'DATE_OUT_OF_RANGE']);
  expect(await tell({ units: [...NEW, 'CB1'], on: '2025-12-05' })).toEqual([409, 'NOT_NEWCOMERS']);
  expect(await db.event.count({ where: { directiveId: ID, command: { not: null } } })).toBe(3);
});

it('brings them in, once, with clocks of their own', async () => {
  expect(await tell({ units: NEW, on: '2025-12-05' })).toEqual([200, 'ok']);
  expect(await tell({ units: NEW, on: '2025-12-05' })).toEqual([200, 'ok']);
  await until('all are open', async () => (await rollout.opened()) === TREE.units.length + 1 + NEW.length);
  const again = await office.post(`${ONE}/newcomers`, { units: NEW, on: '2025-12-05' });
  expect(again.status).toBe(409);
  expect(newcomerPage.parse(await office.get(`${ONE}/newcomers`)).items).toEqual([]);
  expect(await deadlines('S1/once')).toEqual({ CB91: '2025-12-22', CB92: '2025-12-22', DB9: '2025-12-22' });
  // Told before anybody there listened for it.
  expect(await deadlines('SC/once')).toEqual({ CB92: '2025-12-22' });
  // A change of persons before they came gives them nothing.
  expect(await db.step.count({ where: { directiveId: ID, stepId: 'T1/e1', unitCode: { in: NEW } } })).toBe(0);
  const periods = await db.step.findMany({ where: { directiveId: ID, obligation: 'M1', unitCode: 'CB91' } });
  expect(periods.every(({ opensOn }) => opensOn !== null && opensOn >= '2025-12-05')).toBe(true);
});

it('they hear what comes later, of what nobody around them had listened for too', async () => {
  await rollout.office('recordEvent', { event: 'PERSONNEL', on: '2025-12-08' });
  await rollout.office('correctEvent', {
    event: 'SCHOOL',
    occurrence: 1,
    on: '2025-12-08',
    reason: 'Ghi nhầm',
  });
  await until('the cells have a new task', async () =>
    Boolean((await deadlines('T1/e2')).CB91 && (await deadlines('T1/e2')).CB92),
  );
  await until(
    'the school’s clock starts anew',
    async () => (await deadlines('SC/once')).CB92 === '2025-12-23',
  );
});

it('the letters that bring it go to their desks, and the audit agrees', async () => {
  const letters = await db.mail.findMany({
    where: { directiveId: ID, kind: 'issued', unitCode: { in: NEW } },
    orderBy: { unitCode: 'asc' },
  });
  expect(letters.map(({ recipient }) => recipient)).toEqual(['mailbox:CB91', 'CB92-CB', 'mailbox:DB9']);
  await expectWhole({ db, client: server.client }, rollout);
});
