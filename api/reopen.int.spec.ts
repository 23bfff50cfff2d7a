import { beforeAll, expect, test } from 'vitest';
import type { ProblemDetails } from '../contracts/http/base.ts';
import type { DirectiveDetail } from '../contracts/http/directives.ts';
import type { StepDetail } from '../contracts/http/step.ts';
import { type Caller, testApi } from '../test/helpers/api.ts';

const api = testApi({ at: '2025-12-10T02:00:00.000Z' });
const ID = 'bach-dang-22-kh-du';
const ACTS = `/api/directives/${ID}/acts`;
const CELL = `/api/directives/${ID}/units/CB01`;
const PLAN = 'O11/once';
const approved = {
  reason: 'Còn việc phải làm',
  approver: 'Ban Thường vụ Đảng ủy',
  paper: { number: '30-CV/ĐU', date: '2025-12-20' },
};

let office: Caller;
let officer: Caller;
const problemOf = async (answer: Response) => (await answer.json()) as ProblemDetails;
const directive = () => office.get<DirectiveDetail>(`/api/directives/${ID}`);
const plan = () => officer.get<StepDetail>(`${CELL}/steps?step=${encodeURIComponent(PLAN)}`);

beforeAll(async () => {
  office = await api.as('DUBD-office1');
  officer = await api.as('CB01-officer');
  expect((await office.post(`/api/directives/${ID}/issue`, {})).status).toBe(202);
});

test('a directive that runs is not opened again', async () => {
  const answer = await office.post(`${ACTS}/reopenDirective`, { ...approved, giveBack: true });
  expect(await problemOf(answer)).toMatchObject({ status: 409, code: 'NOT_CLOSED' });
});

test('closed, it offers one act; opened again, what was open goes on and is later by the days between', async () => {
  const before = await plan();
  expect((await office.post(`${ACTS}/closeDirective`, { reason: 'Hết đợt' })).status).toBe(200);
  expect(await directive()).toMatchObject({ status: 'closed', acts: ['reopenDirective'] });
  expect((await officer.get<DirectiveDetail>(`/api/directives/${ID}`)).acts).toEqual([]);

  api.moveTo('2025-12-20T02:00:00.000Z');
  const unapproved = await office.post(`${ACTS}/reopenDirective`, {
    ...approved,
    approver: ' ',
    giveBack: true,
  });
  expect(await problemOf(unapproved)).toMatchObject({ status: 422, code: 'APPROVER_NEEDED' });
  const { paper: _, ...without } = approved;
  expect((await office.post(`${ACTS}/reopenDirective`, { ...without, giveBack: true })).status).toBe(400);
  const foreign = await officer.post(`${ACTS}/reopenDirective`, { ...approved, giveBack: true });
  expect(foreign.status).toBe(403);

  const answer = await office.post(`${ACTS}/reopenDirective`, { ...approved, giveBack: true });
  expect(answer.status).toBe(200);
  const again = await directive();
  expect(again.status).toBe('issued');
  expect(again.acts).not.toContain('reopenDirective');
  const after = await plan();
  expect(
    before.step.deadline && after.step.deadline && after.step.deadline.date > before.step.deadline.date,
  ).toBe(true);
  expect(after.step.deadline?.because).toContain('chỉ đạo đã đóng trước khi mở lại');
  expect((await officer.post(`${CELL}/acts/submit`, { step: PLAN, text: 'Kế hoạch' })).status).toBe(200);
});

test('nothing takes its place but another directive of the same body that runs', async () => {
  for (const successor of [ID, 'nowhere']) {
    const answer = await office.post(`${ACTS}/supersedeDirective`, { ...approved, successor });
    expect(await problemOf(answer)).toMatchObject({ status: 422, code: 'NOT_A_SUCCESSOR' });
  }
});

test('another takes its place: everything open is off, and it is not opened again', async () => {
  const { issuer, calendarVersion, document } = await api.db.directive.findUniqueOrThrow({
    where: { id: ID },
  });
  // Of the other nothing is asked but its row.
  await api.db.directive.create({
    data: {
      id: 'moi',
      number: '30-KH/ĐU',
      title: 'Kế hoạch mới',
      issuer,
      calendarVersion,
      status: 'issued',
      document: document as object,
    },
  });
  const answer = await office.post(`${ACTS}/supersedeDirective`, { ...approved, successor: 'moi' });
  expect(answer.status).toBe(200);
  const owed = { directiveId: ID, status: { in: ['waiting', 'open', 'submitted', 'returned'] } };
  expect(await api.db.step.count({ where: owed })).toBe(0);
  const after = await plan();
  expect(after.step).toMatchObject({ status: 'cancelled' });
  expect(after.history[0]?.sentence).toContain('chỉ đạo được thay thế bằng chỉ đạo khác');
  const late = await office.post(`${ACTS}/reopenDirective`, { ...approved, giveBack: true });
  const said = await problemOf(late);
  expect(said).toMatchObject({ status: 422, code: 'CLOSED_FOR_GOOD' });
  expect(said.detail).toContain('thay thế');
});

test('each unit is told once of each', async () => {
  const mails = await api.db.mail.findMany({ where: { directiveId: ID, unitCode: 'CB01' } });
  const items = mails.flatMap(({ items: list }) => list as { type: string; unit: string }[]);
  for (const type of ['reopened', 'ended'])
    expect(items.filter((item) => item.type === type && item.unit === 'CB01')).toHaveLength(1);
  expect(items.find(({ type }) => type === 'ended')).toMatchObject({ by: { number: '30-KH/ĐU' } });
});
