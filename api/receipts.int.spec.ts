/** Who has received a directive: the first look, an officer named, and the list of those who have not. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { DirectiveDetail } from '../contracts/http/directives.ts';
import { receiptPage } from '../contracts/http/receipts.ts';
import type { Tree } from '../contracts/http/tree.ts';
import type { UnitPage } from '../contracts/http/unit.ts';
import { deskOf } from '../prisma/repositories/directory.ts';
import { type Caller, testApi } from '../test/helpers/api.ts';

const api = testApi();
const ID = 'bach-dang-22-kh-du';
const ONE = `/api/directives/${ID}`;
const CELL = `${ONE}/units/CB01`;

let office: Caller;
let officer: Caller;
let head: Caller;

beforeAll(async () => {
  office = await api.as('DUBD-office1');
  officer = await api.as('CB01-officer');
  head = await api.as('DB01-head');
  expect((await office.post(`${ONE}/issue`, {})).status).toBe(202);
});
const list = async (caller: Caller, query = '') =>
  receiptPage.parse(await caller.get(`${ONE}/receipts${query}`));
const receiptOf = (unitCode: string) => api.db.receipt.findFirst({ where: { unitCode } });
const officerDesk = async () =>
  (await deskOf(api.db, ID, [{ unit: 'CB01', role: 'officer' }])).get('CB01:officer')?.key;

describe('a look at the unit’s page', () => {
  test('by somebody else is no receipt', async () => {
    await office.get(CELL);
    await head.get(CELL);
    await (await api.as('DUBD-auditor')).get(CELL);
    expect(await receiptOf('CB01')).toBeNull();
    expect(await list(office)).toMatchObject({ units: 72, received: 0, named: 0 });
  });
  test('by one of its people is one, once', async () => {
    api.moveTo('2025-11-14T03:00:00.000Z');
    await officer.get(CELL);
    api.moveTo('2025-11-15T03:00:00.000Z');
    await officer.get(CELL);
    expect(await receiptOf('CB01')).toEqual({
      directiveId: ID,
      unitCode: 'CB01',
      seenAt: new Date('2025-11-14T03:00:00.000Z'),
      seenBy: 'CB01-officer',
      officer: null,
    });
    const { rows } = await office.get<Tree>(`${ONE}/tree`);
    expect(rows.filter((row) => row.received).map((row) => row.code)).toEqual(['CB01']);
    expect((await office.get<DirectiveDetail>(ONE)).receipts).toEqual({ units: 72, received: 1 });
  });
});

describe('naming the officer for a directive', () => {
  test('is the unit’s, for a post of its own that may act for it', async () => {
    const page = await officer.get<UnitPage>(CELL);
    expect(page.naming?.officers.map(({ code }) => code)).toEqual(['CB01-head', 'CB01-officer']);
    expect((await head.get<UnitPage>(CELL)).naming).toBeNull();
    const act = `${CELL}/acts/nameOfficer`;
    for (const post of ['DB01-head', 'CB01-member1', 'khong-co']) {
      const answer = await officer.post(act, { officer: post });
      expect([answer.status, await answer.json()]).toMatchObject([422, { code: 'UNKNOWN_POST' }]);
    }
    const above = await head.post(act, { officer: 'CB01-head' });
    expect([above.status, await above.json()]).toMatchObject([403, { code: 'NOT_YOURS' }]);
  });
  test('sends the unit’s letters there from then on', async () => {
    expect(await officerDesk()).toBe('CB01-officer');
    expect((await officer.post(`${CELL}/acts/nameOfficer`, { officer: 'CB01-head' })).status).toBe(200);
    expect(await officerDesk()).toBe('CB01-head');
    const page = await officer.get<UnitPage>(CELL);
    expect(page.answerable?.code).toBe('CB01-head');
    expect(page.naming?.named).toBe('CB01-head');
    expect(page.history.items[0]?.sentence).toContain('cử Người đứng đầu mẫu');
    const again = await officer.post(`${CELL}/acts/nameOfficer`, { officer: 'CB01-head' });
    expect([again.status, await again.json()]).toMatchObject([422, { code: 'OFFICER_ALREADY_NAMED' }]);
  });
  test('by the office stands on a paper and is a receipt', async () => {
    const unit = `${ONE}/units/CB20/acts/nameOfficer`;
    const body = { officer: 'CB20-head', onBehalfOf: 'CB20' };
    const bare = await office.post(unit, body);
    expect([bare.status, await bare.json()]).toMatchObject([422, { code: 'PAPER_NEEDED' }]);
    const paper = { number: '05-CV/CB', date: '2025-11-14' };
    expect((await office.post(unit, { ...body, paper })).status).toBe(200);
    expect(await receiptOf('CB20')).toMatchObject({ officer: 'CB20-head', seenAt: null });
    expect(await list(office)).toMatchObject({ received: 2, named: 2 });
  });
  test('a post that has left the unit gets no more of its letters', async () => {
    await api.db.person.update({ where: { code: 'CB01-head' }, data: { unitCode: 'CB02' } });
    expect(await officerDesk()).toBe('CB01-officer');
    await api.db.person.update({ where: { code: 'CB01-head' }, data: { unitCode: 'CB01' } });
  });
});

describe('the list of units that have not received it', () => {
  test('goes by branch and by the page, in tree order', async () => {
    const first = await list(office);
    expect(first.items).toHaveLength(50);
    expect(first.items[0]?.code).toBe('DUBD');
    expect(first.branches.reduce((sum, one) => sum + one.units, 0)).toBe(71);
    const second = await list(office, `?cursor=${encodeURIComponent(first.next ?? '')}`);
    expect(second.next).toBeNull();
    const missing = [...first.items, ...second.items].map(({ code }) => code);
    expect(missing).toHaveLength(70);
    expect(new Set(missing).size).toBe(70);
    expect(missing).not.toContain('CB01');
    const base = await list(office, '?under=DB01');
    expect(base.units).toBe(first.branches.find(({ code }) => code === 'DB01')?.units);
    expect(base).toMatchObject({ received: 1, named: 1 });
  });
  test('shows nobody another branch', async () => {
    expect((await list(officer)).units).toBe(1);
    expect((await officer.fetch(`${ONE}/receipts?under=DB02`)).status).toBe(404);
  });
});
