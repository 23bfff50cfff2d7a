/** Reports and results that are refused: with the reason and the way out, nothing changed, and the attempt on record. */
import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import type { ProblemDetails } from '../contracts/http/base.ts';
import { type Caller, testApi } from '../test/helpers/api.ts';

const api = testApi({ at: '2025-11-13T02:00:00.000Z' });
const ID = 'bach-dang-22-kh-du';
const ONE = `/api/directives/${ID}`;
const policy = () =>
  JSON.parse(readFileSync(new URL('../examples/evaluation/year-end.json', import.meta.url), 'utf8'));
const report = (step: string, version: number, answers: object) => ({
  step,
  report: { form: { code: 'report', version }, answers: { results: 'Đã làm', ...answers } },
});
const NOW = 'O12/2025-Q4';

let office: Caller;
beforeAll(async () => {
  office = await api.as('DUBD-office1');
  expect((await office.post(`${ONE}/issue`, {})).status).toBe(202);
  expect((await office.post('/api/evaluation/policies', { policy: policy() })).status).toBe(200);
  // A year's review that waits for its decision, handed in before the clock is set to the day of the reports.
  api.moveTo('2026-12-10T02:00:00.000Z');
  const assessment = { step: 'O03/2026', scores: { 'chap-hanh': 9, 'sinh-hoat': 9, 'khac-phuc': 9 } };
  const officer = await api.as('DB06-officer');
  expect((await officer.post(`${ONE}/units/DB06/acts/selfAssess`, assessment)).status).toBe(200);
  api.moveTo('2025-12-10T02:00:00.000Z');
});

type Case = [
  name: string,
  who: string,
  path: string,
  body: () => unknown,
  problem: { status: number; code: string },
  wayOut: RegExp,
];
const submit = `${ONE}/units/CB01/acts/submit`;
const decide = `${ONE}/units/DB06/acts/decideYearEnd`;
const decision = {
  step: 'O03/2026',
  band: 'tot',
  paper: { number: '1-TB', date: '2025-12-01' },
  overrides: [],
};

test.each<Case>([
  [
    'a form of an old version',
    'CB01-officer',
    submit,
    () => report(NOW, 99, {}),
    { status: 422, code: 'FORM_OLD' },
    /tải lại mẫu/,
  ],
  [
    'numbers that contradict each other',
    'CB01-officer',
    submit,
    () => report(NOW, 1, { meetingInvited: 10, meetingPresent: 11 }),
    { status: 422, code: 'FORM_CONTRADICTS' },
    /sửa các ô được nêu/,
  ],
  [
    'a report for a period that has not begun',
    'CB01-officer',
    submit,
    () => report('O12/2026-Q1', 1, {}),
    { status: 422, code: 'NOT_BEGUN' },
    /01\/01\/2026/,
  ],
  [
    'a decision by the unit itself',
    'DB06-officer',
    decide,
    () => decision,
    { status: 403, code: 'NOT_YOURS' },
    /liên hệ văn phòng/,
  ],
  [
    'a decision by an auditor',
    'DUBD-auditor',
    decide,
    () => decision,
    { status: 403, code: 'READ_ONLY' },
    /đơn vị hoặc văn phòng làm/,
  ],
  [
    'a policy whose bands overlap',
    'DUBD-office1',
    '/api/evaluation/policies',
    () => {
      const bent = policy();
      bent.bands[1].below = 95;
      return { policy: bent };
    },
    { status: 422, code: 'POLICY_FAULTY' },
    /sửa các mục được nêu/,
  ],
  [
    'a policy whose weights do not add up',
    'DUBD-office1',
    '/api/evaluation/policies',
    () => {
      const bent = policy();
      bent.criteria[0].max = 9;
      return { policy: bent };
    },
    { status: 422, code: 'POLICY_FAULTY' },
    /sửa các mục được nêu/,
  ],
])('%s', async (_, who, path, body, problem, wayOut) => {
  const caller = await api.as(who);
  const count = async () => ({
    events: await api.db.event.count(),
    contents: await api.db.content.count(),
    policies: await api.db.evaluationPolicy.count(),
    steps: await api.db.step.findMany({ where: { unitCode: { in: ['CB01', 'DB06'] } } }),
  });
  const before = await count();
  const refused = { kind: 'refusal', detail: { path: ['code'], equals: problem.code } };
  const known = await api.db.accessLog.count({ where: refused });
  const answer = await caller.post(path, body());
  const said = (await answer.json()) as ProblemDetails;
  expect(said).toMatchObject(problem);
  expect(`${said.title}: ${said.detail}`).toMatch(wayOut);
  if (problem.code !== 'NOT_YOURS' && problem.code !== 'READ_ONLY' && problem.code !== 'NOT_BEGUN')
    for (const { message } of said.problems ?? [{ message: said.detail }]) expect(message).toMatch(/;|hãy/);
  expect(await count()).toEqual(before);
  expect(await api.db.accessLog.count({ where: refused })).toBe(known + 1);
});
