/** Amending a directive through the API: the effect first, by the office alone, from the version that it has seen. */
import { beforeAll, expect, test } from 'vitest';
import { amendmentPreview, directiveVersionsView } from '../contracts/http/amendment.ts';
import type { UnitPage } from '../contracts/http/unit.ts';
import type { Obligation } from '../domain/directive/directive.ts';
import { type Caller, testApi } from '../test/helpers/api.ts';

const api = testApi();
const ONE = '/api/directives/bach-dang-22-kh-du';
const AMEND = `${ONE}/acts/amendDirective`;

let office: Caller;
let officer: Caller;
const added: Obligation = {
  id: 'SD1',
  kind: 'task',
  title: 'Rà soát theo sửa đổi',
  lead: { units: ['CB01', 'CB02'] },
  due: { type: 'on', date: '2026-02-10' },
  addedByOffice: 'Sửa đổi',
};
const body = { base: 1, change: { add: [added] }, reason: 'Sát thực tế', approver: 'Ban Thường vụ' };

beforeAll(async () => {
  office = await api.as('DUBD-office1');
  officer = await api.as('CB01-officer');
  expect((await office.post(`${ONE}/issue`, {})).status).toBe(202);
  api.moveTo('2025-12-01T03:00:00.000Z');
});
const problemOf = async (answer: Response) => [answer.status, await answer.json()];

test('what it would do is said in numbers, and nothing is done', async () => {
  const answer = await office.post(`${ONE}/amendments/preview`, { base: 1, change: body.change });
  expect(answer.status).toBe(200);
  const page = amendmentPreview.parse(await answer.json());
  expect(page).toMatchObject({ units: 72, concerned: 2, added: 2, moved: 0, cancelled: 0, next: null });
  expect(page.steps.map(({ unit, title, to }) => `${unit.code} ${title} ${to}`)).toEqual([
    'CB01 Rà soát theo sửa đổi 2026-02-10',
    'CB02 Rà soát theo sửa đổi 2026-02-10',
  ]);
  expect(page.told).toContain('CB01:officer');
  expect(await api.db.step.count({ where: { obligation: 'SD1' } })).toBe(0);
  expect((await office.get<{ current: number }>(`${ONE}/versions`)).current).toBe(1);
});

test.each<[string, object, number, string]>([
  ['nobody approved it', { ...body, approver: ' ' }, 422, 'APPROVER_NEEDED'],
  ['no reason', { ...body, reason: ' ' }, 422, 'REASON_NEEDED'],
  ['another version', { ...body, base: 2 }, 409, 'AMENDED_MEANWHILE'],
  ['a task that is not there', { ...body, change: { drop: ['KHONG'] } }, 400, 'INVALID'],
  [
    'a unit that is not there',
    { ...body, change: { add: [{ ...added, lead: { units: ['KHONG'] } }] } },
    400,
    'INVALID',
  ],
  [
    'a task without a lead',
    { ...body, change: { add: [{ ...added, lead: { units: [] } }] } },
    422,
    'LEAD_MISSING',
  ],
  ['nothing', { ...body, change: {} }, 422, 'NOTHING_AMENDED'],
])('%s is refused, and nothing is half written', async (_, wrong, status, code) => {
  expect(await problemOf(await office.post(AMEND, wrong))).toMatchObject([status, { code }]);
  expect(await api.db.directiveVersion.count()).toBe(0);
});

test('is the office’s alone', async () => {
  for (const path of [AMEND, `${ONE}/amendments/preview`])
    expect(await problemOf(await officer.post(path, body))).toMatchObject([403, { code: 'OFFICE_ONLY' }]);
});

test('is made once, with every version kept and the difference shown', async () => {
  const key = { 'idempotency-key': 'lan-dau' };
  expect((await office.post(AMEND, body, key)).status).toBe(200);
  expect((await office.post(AMEND, body, key)).status).toBe(200);
  const unit = await officer.get<UnitPage>(`${ONE}/units/CB01`);
  expect(JSON.stringify(unit)).toContain('Rà soát theo sửa đổi');
  const view = directiveVersionsView.parse(await office.get(`${ONE}/versions`));
  expect(view.current).toBe(2);
  expect(view.versions[0]).toMatchObject({
    version: 2,
    reason: 'Sát thực tế',
    approver: 'Ban Thường vụ',
    diff: [{ what: 'added', id: 'SD1', before: null, after: { title: added.title } }],
  });
  expect(view.versions[1]).toMatchObject({ version: 1, reason: null, diff: [] });
});

test('a dropped task keeps its title, its steps are cancelled, and the unit is written to', async () => {
  expect((await office.post(AMEND, { ...body, base: 2, change: { drop: ['SD1'] } })).status).toBe(200);
  expect(await api.db.step.count({ where: { obligation: 'SD1', status: 'cancelled' } })).toBe(2);
  expect(JSON.stringify(await officer.get<UnitPage>(`${ONE}/units/CB01`))).toContain(added.title);
  const mails = await api.db.mail.findMany({ where: { unitCode: 'CB01' } });
  expect(mails.flatMap(({ items }) => items as { type: string; cancelled?: string[] }[])).toContainEqual(
    expect.objectContaining({ type: 'amended', amendment: 2, cancelled: ['SD1/once'] }),
  );
  const again = await office.post(AMEND, { ...body, base: 3 });
  expect(await problemOf(again)).toMatchObject([400, { code: 'INVALID' }]);
});
