import { beforeAll, expect, test } from 'vitest';
import type { AgainView } from '../contracts/http/again.ts';
import type { DirectiveDetail } from '../contracts/http/directives.ts';
import { type Caller, testApi } from '../test/helpers/api.ts';

const api = testApi({ at: '2026-11-10T02:00:00.000Z' });
const ID = 'bach-dang-22-kh-du';

let office: Caller;
beforeAll(async () => {
  office = await api.as('DUBD-office1');
  expect((await office.post(`/api/directives/${ID}/issue`, {})).status).toBe(202);
});

test('what becomes of the dates is shown, and nothing is made', async () => {
  const before = await api.db.directive.count();
  const view = await office.get<AgainView>(`/api/directives/${ID}/again?issuedOn=2026-11-12`);
  expect(view.number).toBe('-KH/ĐU');
  expect(view.differences[0]).toEqual({
    type: 'term',
    what: 'Thời gian thực hiện',
    from: 'từ 13/11/2025 đến hết 31/12/2026',
    to: 'từ 12/11/2026 đến hết 31/12/2027',
  });
  expect(view.kept.find(({ title }) => title.startsWith('Sinh hoạt chi bộ thường kỳ'))?.due).toContain(
    'chậm nhất ngày 03',
  );
  expect(view.look.join(' ')).toContain('50-CT/TW');
  expect(await api.db.directive.count()).toBe(before);
});

test('the draft is made once, complete and with its dates moved, and the old directive stays as it was', async () => {
  const old = await api.db.directive.findUniqueOrThrow({ where: { id: ID } });
  const body = { id: 'ke-hoach-2027', issuedOn: '2026-11-12' };
  const made = await office.post(`/api/directives/${ID}/again`, body);
  expect([made.status, await made.json()]).toEqual([201, { id: 'ke-hoach-2027' }]);
  const draft = await office.get<DirectiveDetail>('/api/directives/ke-hoach-2027');
  expect(draft).toMatchObject({
    status: 'draft',
    number: '-KH/ĐU',
    term: { from: '2026-11-12', to: '2027-12-31' },
  });
  expect(draft.obligations.length).toBe(api.directive.obligations.length);
  const again = await office.post(`/api/directives/${ID}/again`, body);
  expect([again.status, ((await again.json()) as { code: string }).code]).toEqual([409, 'DIRECTIVE_EXISTS']);
  expect(await api.db.directive.findUniqueOrThrow({ where: { id: ID } })).toEqual(old);
});

test('is the office’s, and a code that is none is refused by its place', async () => {
  const officer = await api.as('CB01-officer');
  const path = `/api/directives/${ID}/again`;
  expect((await officer.fetch(`${path}?issuedOn=2026-11-12`)).status).toBe(403);
  expect((await officer.post(path, { id: 'x', issuedOn: '2026-11-12' })).status).toBe(403);
  const wrong = await office.post(path, { id: 'kế hoạch', issuedOn: '2026-11-12' });
  expect(wrong.status).toBe(400);
  expect(await wrong.json()).toMatchObject({ problems: [{ path: 'id' }] });
});
