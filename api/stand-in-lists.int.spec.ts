/** Who stands in for whom is said where people look for whom to ask: in the tree and among what is late. */
import { beforeAll, expect, test } from 'vitest';
import type { Tree } from '../contracts/http/tree.ts';
import type { Late } from '../contracts/http/work.ts';
import { type Caller, testApi } from '../test/helpers/api.ts';

const api = testApi({ at: '2025-11-13T02:00:00.000Z' });
const ONE = '/api/directives/bach-dang-22-kh-du';
const HEAD = 'Người đứng đầu mẫu, Chi bộ 1 (mẫu)';
let office: Caller;
beforeAll(async () => {
  office = await api.as('DUBD-office1');
  expect((await office.post(`${ONE}/issue`, {})).status).toBe(202);
  api.moveTo('2026-01-12T02:00:00.000Z');
  const delegation = {
    from: 'CB01-officer',
    to: 'CB01-head',
    since: '2026-01-12',
    until: '2026-01-13',
    paper: { number: '5-UQ/CB', date: '2026-01-10' },
  };
  expect((await office.post('/api/delegations', delegation)).status).toBe(200);
});

const said = async () => {
  const { rows } = await office.get<Tree>(`${ONE}/tree`);
  const { items } = await office.get<Late>('/api/late?under=CB01');
  const own = items.filter(({ unit }) => unit.code === 'CB01');
  expect(own.length).toBeGreaterThan(0);
  const inTree = (code: string) => rows.find((row) => row.code === code)?.substitute;
  const csv = await (await office.fetch('/api/late/export?format=csv&under=CB01')).text();
  const [heading = '', first = ''] = csv.split('\r\n');
  expect(heading).toContain('Người phụ trách,Người làm thay hôm nay,Việc');
  expect(first.includes(HEAD)).toBe(own[0]?.substitute === HEAD);
  return [inTree('CB01'), inTree('CB02'), [...new Set(own.map(({ substitute }) => substitute))]];
};

test('on the days of the delegation, and not after', async () => {
  const title = api.organisation.people.find(({ code }) => code === 'CB01-head')?.title;
  expect(title).toBe(HEAD);
  expect(await said()).toEqual([HEAD, null, [HEAD]]);
  api.moveTo('2026-01-14T02:00:00.000Z');
  expect(await said()).toEqual([null, null, [null]]);
});
