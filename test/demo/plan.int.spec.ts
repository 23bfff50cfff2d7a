/** A simulated officer hands in a plan that asks something of those below; a simulated reviewer looks at it. */
import { beforeAll, expect, test } from 'vitest';
import type { StepDetail } from '../../contracts/http/step.ts';
import type { UnitPage } from '../../contracts/http/unit.ts';
import { type Problem, Refused, type Session } from '../../demo/officers/http.ts';
import { createOfficer } from '../../demo/officers/officer.ts';
import { type Caller, testApi } from '../helpers/api.ts';

const api = testApi({ at: '2025-11-14T02:00:00.000Z' });
const ID = 'bach-dang-22-kh-du';
const STEP = 'O01/once';
const sessionOf = (email: string, caller: Caller): Session => ({
  email,
  get: caller.get,
  async post(path, body) {
    const answer = await caller.post(path, body);
    if (!answer.ok) throw new Refused(path, (await answer.json()) as Problem);
    return answer.json() as never;
  },
});

/** To the day on which it has looked at its work, and on to the one by which it has planned. */
const live = async (officer: ReturnType<typeof createOfficer>) => {
  await officer.look('2025-11-14');
  api.moveTo('2026-01-05T02:00:00.000Z');
  await officer.look('2026-01-05');
  await officer.day('2026-01-05', 'plans');
};

let base: Caller;
let cell: Caller;
beforeAll(async () => {
  const office = await api.as('DUBD-office1');
  expect((await office.post(`/api/directives/${ID}/issue`, {})).status).toBe(202);
  base = await api.as('DB01-officer');
  cell = await api.as('CB01-officer');
});

test('plans of the demo ask something of those below, which reaches them once it is accepted', async () => {
  const officer = createOfficer({ session: sessionOf('DB01', base), seed: 1, temperament: 'diligent' });
  await live(officer);
  const plan = await base.get<StepDetail>(
    `/api/directives/${ID}/units/DB01/steps?step=${encodeURIComponent(STEP)}`,
  );
  expect(plan.step.status).toBe('submitted');
  expect(plan.step.lines?.map(({ label, toSentence }) => `${label} ${toSentence}`).slice(0, 3)).toEqual([
    'I.1 mọi đơn vị trực thuộc',
    'I.2 Chi bộ 1 (mẫu)',
    'II.1 đơn vị tự làm',
  ]);
  const head = await api.as('DUBD-head');
  const answer = await head.post(`/api/directives/${ID}/units/DB01/acts/accept`, { step: STEP });
  expect(answer.status, await answer.text()).toBe(200);
  const { owed, coming } = await cell.get<UnitPage>(`/api/directives/${ID}/units/CB01`);
  const titles = [...owed, ...coming].filter(({ given }) => given !== null).map(({ title }) => title);
  expect(new Set(titles)).toEqual(
    new Set(['Rà soát tình hình, báo kết quả về đơn vị', 'Làm điểm, rút kinh nghiệm từng quý']),
  );
});

test('a cell says only what it does itself', async () => {
  const officer = createOfficer({ session: sessionOf('CB01', cell), seed: 1, temperament: 'diligent' });
  await live(officer);
  const step = encodeURIComponent('O11/once');
  const plan = await cell.get<StepDetail>(`/api/directives/${ID}/units/CB01/steps?step=${step}`);
  expect(plan.step.lines?.every(({ to }) => to.length === 0)).toBe(true);
});
