/** A unit with a term: it is asked nothing after its last day, its page says so, and the office sees it coming. */
import { beforeAll, expect, test } from 'vitest';
import { type OrganisationRows, organisationRows } from '../contracts/http/organisation.ts';
import { type UnitPage, unitPage } from '../contracts/http/unit.ts';
import { type Caller, testApi } from '../test/helpers/api.ts';

const api = testApi({ at: '2025-11-13T02:00:00.000Z' });
const ONE = '/api/directives/bach-dang-22-kh-du';
const ENDS = '2026-01-02';
let office: Caller;
beforeAll(async () => {
  for (const [code, validTo] of [
    ['CB47', ENDS],
    ['CB45', '2026-01-15'],
  ] as const) {
    await api.db.unit.update({ where: { code }, data: { validTo } });
    // Units are opened from the organisation that the test holds.
    const unit = api.organisation.units.find((one) => one.code === code);
    if (unit) unit.validTo = validTo;
  }
  office = await api.as('DUBD-office1');
  expect((await office.post(`${ONE}/issue`, {})).status).toBe(202);
});

test('no period that ends after its last day is planned for it', async () => {
  const labels = async (unit: string) => {
    const steps = await api.db.step.findMany({ where: { unitCode: unit, obligation: 'T02' } });
    return steps.map(({ occurrence }) => occurrence).toSorted();
  };
  expect(await labels('CB46')).toEqual(['2025-12', '2026-01']);
  expect(await labels('CB47')).toEqual(['2025-12']);
  const { brief } = await api.db.stream.findFirstOrThrow({ where: { unitCode: 'CB47' } });
  expect(brief).toMatchObject({ term: { to: ENDS } });
  const page = await office.get<UnitPage>(`${ONE}/units/CB47`);
  expect(unitPage.parse(page)).toEqual(page);
  expect(page.lastDay).toBe(ENDS);
  expect((await office.get<UnitPage>(`${ONE}/units/CB46`)).lastDay).toBeNull();
});

test('the office is told within sixty days of it, with what is still open there; nobody else is', async () => {
  const ending = async (caller: Caller) => {
    const page = await caller.get<OrganisationRows>('/api/organisation/units');
    expect(organisationRows.parse(page)).toEqual(page);
    return page.ending;
  };
  const openIn = (unitCode: string) =>
    api.db.step.count({
      where: { unitCode, status: { in: ['waiting', 'open', 'returned', 'submitted'] } },
    });
  const open = await openIn('CB47');
  expect(open).toBeGreaterThan(0);
  const first = { code: 'CB47', name: 'Chi bộ Khu dân cư vùng giáo (mẫu)', validTo: ENDS, open };
  const second = { code: 'CB45', validTo: '2026-01-15', open: await openIn('CB45') };
  api.moveTo('2025-11-15T02:00:00.000Z');
  expect(await ending(office)).toEqual([first]);
  api.moveTo('2025-11-16T02:00:00.000Z');
  expect(await ending(office)).toEqual([first, expect.objectContaining(second)]);
  expect(await ending(await api.as('DB01-officer'))).toEqual([]);
  api.moveTo('2026-01-03T02:00:00.000Z');
  expect(await ending(office)).toEqual([expect.objectContaining(second)]);
});
