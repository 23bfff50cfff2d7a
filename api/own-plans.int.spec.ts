/** A unit's own plan as people reach it: lines handed in, looked at, told to those below, and what plans answer. */
import { beforeAll, expect, test } from 'vitest';
import type { ProblemDetails } from '../contracts/http/base.ts';
import { type Coverage, coverage, type PlanDesk, planDesk } from '../contracts/http/own-plan.ts';
import { type StepDetail, stepDetail } from '../contracts/http/step.ts';
import { type UnitPage, unitPage } from '../contracts/http/unit.ts';
import { type Review, review } from '../contracts/http/work.ts';
import { type Caller, testApi } from '../test/helpers/api.ts';

const api = testApi({ at: '2025-12-01T02:00:00.000Z' });
const ID = 'bach-dang-22-kh-du';
const at = (unit: string) => `/api/directives/${ID}/units/${unit}`;
const PLAN = 'O01/once';

const train = {
  label: 'II.1',
  title: 'Tập huấn bí thư chi bộ',
  to: ['CB01', 'CB02'],
  due: { type: 'on', date: '2026-01-20' },
  product: 'Danh sách dự tập huấn',
  answers: 'T33',
};
const monthly = {
  label: 'II.2',
  title: 'Gửi biên bản sinh hoạt',
  to: 'all',
  due: { type: 'every', period: 'month', day: 5 },
};
const own = { label: 'III', title: 'Tự rà soát', to: [], due: { type: 'none' }, answers: 'T36' };

let office: Caller;
let officer: Caller;
let cell: Caller;
let above: Caller;
beforeAll(async () => {
  office = await api.as('DUBD-office1');
  expect((await office.post(`/api/directives/${ID}/issue`, {})).status).toBe(202);
  officer = await api.as('DB01-officer');
  cell = await api.as('CB01-officer');
  above = await api.as('DUBD-head');
});
const submit = (who: Caller, unit: string, step: string, lines: unknown[]) =>
  who.post(`${at(unit)}/acts/submit`, { step, text: 'Kế hoạch', lines });
const problem = async (answer: Response): Promise<ProblemDetails> => (await answer.json()) as ProblemDetails;
const detail = (who: Caller, unit: string, step: string) =>
  who.get<StepDetail>(`${at(unit)}/steps?step=${encodeURIComponent(step)}`);
const covered = async (who: Caller, unit: string): Promise<Coverage> => {
  const page = await who.get<Coverage>(`${at(unit)}/coverage`);
  expect(coverage.parse(page)).toEqual(page);
  return page;
};
const cellOf = (page: Coverage, requirement: string, unit: string) =>
  page.requirements.find(({ id }) => id === requirement)?.units.find(({ code }) => code === unit);

test('the form offers direct subordinates and what the document requires', async () => {
  const desk = await officer.get<PlanDesk>(`${at('DB01')}/plan-desk`);
  expect(planDesk.parse(desk)).toEqual(desk);
  expect(desk.subordinates.map(({ code }) => code)).toEqual(['CB01', 'CB02', 'CB03']);
  expect(desk.requirements.map(({ id }) => id)).toContain('T33');
  expect(desk.requirements.map(({ id }) => id)).not.toContain('O01');
  expect(desk.requirements.at(0)?.mine).toBe(true);
  expect(desk.requirements.filter(({ mine }) => mine).map(({ id }) => id)).not.toContain('T02');
  expect((await cell.fetch(`${at('DB02')}/plan-desk`)).status).toBe(404);
});

test.each([
  ['a unit of another branch', [{ ...train, to: ['CB04'] }], 422, 'NOT_SUBORDINATES', 'CB04'],
  ['a requirement that the document has not', [{ ...own, answers: 'T99' }], 422, 'NOT_REQUIREMENTS', 'T99'],
  ['that there be a plan as the requirement', [{ ...own, answers: 'O01' }], 422, 'NOT_REQUIREMENTS', 'O01'],
  ['one number twice', [train, { ...own, label: 'II.1' }], 422, 'LINE_TWICE', 'II.1'],
  [
    'a day that is past',
    [{ ...train, due: { type: 'on', date: '2025-11-30' } }],
    422,
    'LINE_OUT_OF_TERM',
    'II.1',
  ],
  ['a number with strange signs', [{ ...own, label: '=1+1' }], 400, 'INVALID', 'Số mục'],
  ['nothing to do', [{ ...own, title: ' ' }], 400, 'INVALID', 'Hãy ghi nội dung'],
])('a plan with %s is refused whole', async (_, lines, status, code, word) => {
  const answer = await submit(officer, 'DB01', PLAN, lines);
  const said = await problem(answer);
  expect([answer.status, said.code]).toEqual([status, code]);
  expect(JSON.stringify(said)).toContain(word);
  expect((await detail(officer, 'DB01', PLAN)).step).toMatchObject({ status: 'open', lines: null });
});

test('a cell without subordinates asks nobody', async () => {
  const answer = await submit(cell, 'CB01', 'O11/once', [monthly]);
  expect(await problem(answer)).toMatchObject({ code: 'NOT_SUBORDINATES' });
});

test('the superior sees the lines; returned, they reach nobody', async () => {
  expect((await submit(officer, 'DB01', PLAN, [train, own])).status).toBe(200);
  const page = await above.get<Review>('/api/review');
  expect(review.parse(page)).toEqual(page);
  expect(page.items.find(({ unit }) => unit.code === 'DB01')?.step.lines).toEqual([
    expect.objectContaining({
      label: 'II.1',
      toSentence: 'Chi bộ 1 (mẫu), Chi bộ 2 (mẫu)',
      dueSentence: 'Ngày 20/01/2026',
      answersTitle: expect.stringContaining('tập huấn'),
    }),
    expect.objectContaining({ label: 'III', toSentence: 'đơn vị tự làm', dueSentence: 'không định hạn' }),
  ]);
  expect(cellOf(await covered(office, 'DUBD'), 'T33', 'DB01')).toMatchObject({
    state: 'waiting',
    labels: ['II.1'],
  });
  const back = { step: PLAN, reason: 'Thiếu nội dung sinh hoạt' };
  expect((await above.post(`${at('DB01')}/acts/return`, back)).status).toBe(200);
  expect(cellOf(await covered(office, 'DUBD'), 'T33', 'DB01')?.state).toBe('missing');
  expect((await cell.get<UnitPage>(at('CB01'))).owed.every(({ given }) => given === null)).toBe(true);
});

test('accepted, each subordinate has its own steps, which name their source', async () => {
  const paper = { number: '05-KH/ĐB', date: '2025-12-01' };
  const body = { step: PLAN, text: 'Kế hoạch', paper, lines: [train, monthly, own] };
  expect((await officer.post(`${at('DB01')}/acts/submit`, body)).status).toBe(200);
  expect((await above.post(`${at('DB01')}/acts/accept`, { step: PLAN })).status).toBe(200);

  const page = await cell.get<UnitPage>(at('CB01'));
  expect(unitPage.parse(page)).toEqual(page);
  const mine = [...page.owed, ...page.coming].filter(({ given }) => given !== null);
  expect(mine.map(({ title }) => title)).toContain('Gửi biên bản sinh hoạt');
  const step = mine.find(({ title }) => title === 'Tập huấn bí thư chi bộ');
  expect(step).toMatchObject({
    deadline: { date: '2026-01-20' },
    reviewers: [{ code: 'DB01' }],
    given: {
      label: 'II.1',
      product: 'Danh sách dự tập huấn',
      sentence:
        'Kế hoạch của Đảng bộ các cơ quan Đảng, Mặt trận và đoàn thể (mẫu) số 05-KH/ĐB ngày 01/12/2025, mục II.1',
    },
  });
  const seen = await detail(cell, 'CB01', step?.id ?? '');
  expect(stepDetail.parse(seen)).toEqual(seen);
  expect(seen.requirement).toMatchObject({
    title: 'Tập huấn bí thư chi bộ',
    due: 'Ngày 20/01/2026',
    evidence: 'Danh sách dự tập huấn',
  });
  const sentences = page.history.items.map(({ sentence }) => sentence);
  expect(
    sentences.some((one) => /Nhận việc do kế hoạch của .* giao, theo văn bản số 05-KH\/ĐB/.test(one)),
  ).toBe(true);
  const other = await (await api.as('CB03-officer')).get<UnitPage>(at('CB03'));
  const titles = [...other.owed, ...other.coming].filter(({ given }) => given).map(({ title }) => title);
  expect(new Set(titles)).toEqual(new Set(['Gửi biên bản sinh hoạt']));
  const letters = await api.db.mail.findMany({ where: { unitCode: 'CB01' } });
  expect(letters.flatMap(({ items }) => items as { type: string }[]).map(({ type }) => type)).toContain(
    'planReceived',
  );
});

test('the subordinate reports what it has done, and the superior accepts it', async () => {
  const { owed } = await cell.get<UnitPage>(at('CB01'));
  const step = owed.find(({ title }) => title === 'Tập huấn bí thư chi bộ')?.id ?? '';
  expect((await cell.post(`${at('CB01')}/acts/carryOutTask`, { step, text: 'Đã dự' })).status).toBe(200);
  const head = await api.as('DB01-head');
  expect((await head.post(`${at('CB01')}/acts/accept`, { step })).status).toBe(200);
  expect((await detail(cell, 'CB01', step)).step).toMatchObject({ status: 'accepted', onTime: true });
});

test('meetings have days and steps of their own: no plan is asked for them', async () => {
  const meetings = api.directive.obligations.filter(({ kind }) => kind === 'meeting').map(({ id }) => id);
  const steps = await api.db.step.count({ where: { obligation: { in: meetings } } });
  expect(steps).toBeGreaterThan(0);
  const { requirements } = await covered(office, 'DUBD');
  expect(requirements.length).toBeGreaterThan(0);
  expect(requirements.filter(({ id }) => meetings.includes(id))).toEqual([]);
});

test('coverage says what is planned and what nobody has, missing first, within the reader’s branch', async () => {
  const page = await covered(office, 'DUBD');
  expect(page.plans).toMatchObject({ waiting: 0, accepted: 1 });
  expect(page.plans.owed).toBeGreaterThan(50);
  expect(cellOf(page, 'T33', 'DB01')).toEqual({
    code: 'DB01',
    name: 'Đảng bộ các cơ quan Đảng, Mặt trận và đoàn thể (mẫu)',
    state: 'answered',
    labels: ['II.1'],
  });
  const training = page.requirements.find(({ id }) => id === 'T33');
  expect(training?.counts).toMatchObject({ answered: 1, waiting: 0 });
  expect(training?.units[0]?.state).toBe('missing');
  expect(training?.counts.missing).toBe(training?.units.filter(({ state }) => state === 'missing').length);
  expect(page.requirements.find(({ id }) => id === 'O01')).toBeUndefined();

  const branch = await covered(await api.as('DB01-head'), 'DB01');
  expect(branch.plans.owed).toBe(3);
  expect(
    branch.requirements
      .flatMap(({ units }) => units.map(({ code }) => code))
      .sort()
      .at(0),
  ).toBe('CB01');
  expect((await cell.fetch(`${at('DUBD')}/coverage`)).status).toBe(404);
  expect((await cell.fetch(`${at('DB01')}/coverage`)).status).toBe(404);
});

test('coverage goes out as a table', async () => {
  const answer = await office.fetch(`${at('DUBD')}/coverage/export?format=csv`);
  expect(answer.headers.get('content-type')).toContain('text/csv');
  const text = await answer.text();
  expect(text).toContain('Chưa có trong kế hoạch');
  expect(text).toMatch(/T33.*DB01.*Đã có.*II\.1/);
});

test('an accepted plan is not handed in again', async () => {
  const answer = await submit(officer, 'DB01', PLAN, [train]);
  expect(await problem(answer)).toMatchObject({ code: 'ALREADY_ACCEPTED' });
});
