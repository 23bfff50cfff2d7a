/** Phases as people see them: each counted apart, on the page, in the tree, among what is late, on the line of the year. */
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type DirectiveDetail,
  directiveDetail,
  type PhasesView,
  phasesView,
} from '../contracts/http/directives.ts';
import { type Tree, tree, type Year } from '../contracts/http/tree.ts';
import type { UnitPage } from '../contracts/http/unit.ts';
import type { Late } from '../contracts/http/work.ts';
import { type Caller, testApi } from '../test/helpers/api.ts';
import { phased } from '../test/helpers/phased.ts';

const api = testApi({ at: '2025-11-13T02:00:00.000Z' });
const ONE = '/api/directives/theo-dot';
let office: Caller;

beforeAll(async () => {
  office = await api.as('DUBD-office1');
  const created = await office.post('/api/directives', phased(api.directive, '2025-11-13'));
  expect([created.status, await created.text()]).toEqual([201, expect.any(String)]);
  expect((await office.post(`${ONE}/issue`, { reason: 'Dự thảo để thử.' })).status).toBe(202);
  expect((await office.post(`${ONE}/acts/recordEvent`, { event: 'CITY', on: '2025-11-13' })).status).toBe(
    200,
  );
  api.moveTo('2025-12-15T02:00:00.000Z');
});

test('the page says of each phase from when to when, where it stands and how much is done', async () => {
  const page = await office.get<DirectiveDetail>(ONE);
  expect(directiveDetail.parse(page)).toEqual(page);
  const said = page.phases.map(({ code, inside, from, to, provisional, state, obligations, signs }) => [
    [code, inside, from, to, provisional, state].join(' '),
    obligations.join(' '),
    signs,
  ]);
  expect(said).toEqual([
    ['D1  2025-11-13 2025-11-13 false over', 'A', { overdue: 3 }],
    ['D2  2025-11-14 2026-03-31 false running', 'B C D', { open: 3, waiting: 1 }],
    ['BEFORE D2 2025-11-14 2026-01-18 true running', 'C', { open: 2 }],
    ['DURING D2 2026-01-19 2026-03-31 true ahead', 'D', { waiting: 1 }],
    ['-  2025-11-13 2026-12-31 false running', 'E', { open: 1 }],
  ]);
});

describe('the tree of one phase', () => {
  const rowOf = async (query: string, code: string) => {
    const answer = await office.get<Tree>(`${ONE}/tree?${query}`);
    expect(tree.parse(answer)).toEqual(answer);
    const row = answer.rows.find((one) => one.code === code);
    return [row?.signs, row?.late, row?.lateBelow, row?.nextDeadline?.title];
  };

  test.each([
    ['phase=D1', [{ overdue: 1 }, 1, 1, undefined]],
    ['phase=D2', [{ open: 2 }, 0, 0, 'Việc C']],
    ['phase=BEFORE', [{ open: 1 }, 0, 0, 'Việc C']],
    ['phase=DURING', [{}, 0, 0, undefined]],
    ['phase=-', [{ open: 1 }, 0, 0, 'Việc E']],
    ['', [{ open: 3, overdue: 1 }, 1, 1, 'Việc E']],
    ['phase=D1&asOf=2025-11-20', [{ overdue: 1 }, 1, 1, undefined]],
    ['phase=D9', [{}, 0, 0, undefined]],
  ])('%s', async (query, row) => {
    expect(await rowOf(query, 'DB01')).toEqual(row);
  });

  test('costs no query more', async () => {
    const { texts } = await api.statements(() => office.fetch(`${ONE}/tree?phase=D2`));
    expect(texts).toHaveLength(4);
  });
});

test('what is late can be asked of one directive and one phase of it; one query more finds the phase', async () => {
  const late = async (query: string) => {
    const { value, texts } = await api.statements(() => office.get<Late>(`/api/late?${query}`));
    return [value.items.map(({ unit, step }) => `${unit.code} ${step.obligation}`).toSorted(), texts.length];
  };
  const first = ['CB01 A', 'DB01 A', 'DB02 A'];
  expect(await late('')).toEqual([first, 2]);
  expect(await late('directive=theo-dot')).toEqual([first, 3]);
  expect(await late('directive=theo-dot&phase=D1')).toEqual([first, 3]);
  expect(await late('directive=theo-dot&phase=D2')).toEqual([[], 3]);
  const stranger = await office.fetch('/api/late?directive=khong-co');
  expect(stranger.status).toBe(404);
});

test('a unit sees under which phase each of its steps stands', async () => {
  const { phases } = await office.get<UnitPage>(`${ONE}/units/CB01`);
  expect(phases).toEqual([
    { code: 'D1', name: 'Đợt I', obligations: ['A'] },
    { code: 'BEFORE', name: 'Trước Đại hội', obligations: ['C'] },
    { code: 'DURING', name: 'Trong Đại hội', obligations: ['D'] },
  ]);
});

test('the line of the year has the bands, as of a past day as they were known then', async () => {
  const bands = async (asOf: string) => {
    const { phases } = await office.get<Year>(`${ONE}/year?unit=CB01${asOf}`);
    return phases.map(({ code, from, to, provisional }) => `${code} ${from} ${to} ${provisional}`);
  };
  expect(await bands('')).toEqual([
    'D1 2025-11-13 2025-11-13 false',
    'D2 2025-11-14 2026-03-31 false',
    'BEFORE 2025-11-14 2026-01-18 true',
    'DURING 2026-01-19 2026-03-31 true',
  ]);
  const corrected = { event: 'CONGRESS', on: '2026-01-26', reason: 'Lùi ngày khai mạc.' };
  expect((await office.post(`${ONE}/acts/expectEvent`, corrected)).status).toBe(200);
  expect((await bands('')).slice(2)).toEqual([
    'BEFORE 2025-11-14 2026-01-25 true',
    'DURING 2026-01-26 2026-03-31 true',
  ]);
  expect((await bands('&asOf=2025-12-14')).slice(2)).toEqual([
    'BEFORE 2025-11-14 2026-01-18 true',
    'DURING 2026-01-19 2026-03-31 true',
  ]);
});

test('as of a past day each phase stands and is counted as it was known then', async () => {
  api.moveTo('2025-12-16T02:00:00.000Z');
  const asOf = async (day: string) => {
    const answer = await office.get<PhasesView>(`${ONE}/phases?asOf=${day}`);
    expect(phasesView.parse(answer)).toEqual(answer);
    return answer.phases;
  };
  // Yesterday is as the page said it yesterday.
  api.moveTo('2025-12-15T02:00:00.000Z');
  const said = (await office.get<DirectiveDetail>(ONE)).phases;
  expect((await office.get<PhasesView>(`${ONE}/phases`)).phases).toEqual(said);
  api.moveTo('2025-12-16T02:00:00.000Z');
  expect(await asOf('2025-12-15')).toEqual(said);
  const earlier = await asOf('2025-11-20');
  expect(earlier.find(({ code }) => code === 'D2')).toMatchObject({ state: 'running' });
  // What the office records later, or takes back, that day did not know.
  const correction = { event: 'CITY', occurrence: 1, on: '2025-11-14', reason: 'Ghi nhầm' };
  expect((await office.post(`${ONE}/acts/correctEvent`, correction)).status).toBe(200);
  expect(await asOf('2025-12-15')).toEqual(said);
  api.moveTo('2025-12-15T02:00:00.000Z');
});

test('as of a day before an amendment a phase asks what was in force then', async () => {
  const until = '2025-12-17';
  const before = (await office.get<PhasesView>(`${ONE}/phases?asOf=2025-12-14`)).phases;
  api.moveTo(`${until}T02:00:00.000Z`);
  const { obligations } = phased(api.directive, '2025-11-13');
  const moved = obligations.find(({ id }) => id === 'B');
  const change = {
    change: [{ ...moved, due: { type: 'within', phase: 'BEFORE' } }],
    drop: ['E'],
    phases: [{ code: 'DURING', name: 'Trong Đại hội, kéo dài', inside: 'D2', from: { on: 'CONGRESS' } }],
  };
  const amended = { base: 1, change, reason: 'Sát thực tế', approver: 'Ban Thường vụ' };
  const answer = await office.post(`${ONE}/acts/amendDirective`, amended);
  expect([answer.status, await answer.text()]).toEqual([200, expect.any(String)]);
  const asked = ({ phases }: PhasesView) =>
    phases.map(({ code, name, obligations }) => `${code} ${name}: ${obligations.join(' ')}`);
  expect(asked(await office.get<PhasesView>(`${ONE}/phases`)).slice(2)).toEqual([
    'BEFORE Trước Đại hội: B C',
    'DURING Trong Đại hội, kéo dài: D',
    expect.stringMatching(/: E$/),
  ]);
  const then = await office.get<PhasesView>(`${ONE}/phases?asOf=2025-12-14`);
  expect(then.phases).toEqual(before);
  expect(asked(then)[1]).toBe('D2 Đợt II: B C D');
  // The tree of a phase and the line of the year as well.
  const row = async (query: string) =>
    (await office.get<Tree>(`${ONE}/tree?${query}`)).rows.find(({ code }) => code === 'DB01')?.signs;
  expect(await row('phase=BEFORE')).toEqual({ open: 2 });
  expect(await row('phase=BEFORE&asOf=2025-12-14')).toEqual({ open: 1 });
  const { phases } = await office.get<Year>(`${ONE}/year?unit=CB01&asOf=2025-12-14`);
  expect(phases.map(({ name }) => name)).toContain('Trong Đại hội');
  api.moveTo('2025-12-15T02:00:00.000Z');
});
