/** One directive takes the place of another: looked at first, and what both ask goes on with the work done so far. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { ProblemDetails } from '../contracts/http/base.ts';
import { type EndingPreview, endingPreview } from '../contracts/http/ending.ts';
import { type StepDetail, stepDetail } from '../contracts/http/step.ts';
import type { Directive } from '../domain/directive/directive.ts';
import type { Step } from '../domain/lifecycle/step.ts';
import { type Caller, testApi } from '../test/helpers/api.ts';
import { endingNotice } from '../worker/mailer/ending-notices.ts';

const api = testApi({ at: '2025-12-10T02:00:00.000Z' });
const OLD = 'bach-dang-22-kh-du';
const NEW = 'ke-hoach-moi';
const PLAN = 'O11/once';
const approved = {
  reason: 'Có kế hoạch mới',
  approver: 'Ban Thường vụ Đảng ủy',
  paper: { number: '30-QĐ/ĐU', date: '2025-12-10' },
};

let office: Caller;
let officer: Caller;
const problemOf = async (answer: Response) => (await answer.json()) as ProblemDetails;
const look = async (body: object): Promise<EndingPreview> => {
  const answer = await office.post(`/api/directives/${OLD}/ending/preview`, body);
  expect(answer.status, await answer.clone().text()).toBe(200);
  const seen = (await answer.json()) as EndingPreview;
  expect(endingPreview.parse(seen)).toEqual(seen);
  return seen;
};
const refused = async (carries: object[]) =>
  problemOf(
    await office.post(`/api/directives/${OLD}/acts/supersedeDirective`, {
      ...approved,
      successor: NEW,
      carries,
    }),
  );
const step = async (directive: string, id: string): Promise<StepDetail> => {
  const page = await officer.get<StepDetail>(
    `/api/directives/${directive}/units/CB01/steps?step=${encodeURIComponent(id)}`,
  );
  expect(stepDetail.parse(page)).toEqual(page);
  return page;
};
const asked = (seen: EndingPreview, id: string) =>
  seen.requirements.find(({ obligation }) => obligation === id);

beforeAll(async () => {
  office = await api.as('DUBD-office1');
  officer = await api.as('CB01-officer');
  const only = (id: string) => {
    const found = api.directive.obligations.find((one) => one.id === id);
    if (!found) throw new Error(`no ${id} in the sample`);
    return found;
  };
  const next: Directive = {
    ...api.directive,
    id: NEW,
    number: '30-KH/ĐU',
    title: 'Kế hoạch mới',
    issuedOn: '2025-12-10',
    phases: undefined,
    obligations: [
      // Not asked of CB02.
      { ...only('O11'), id: 'N1', lead: { units: ['CB01', 'CB03'] } },
      { ...only('O12'), id: 'N2', title: 'Báo cáo theo quý' },
    ],
  };
  expect((await office.post(`/api/directives/${OLD}/issue`, {})).status).toBe(202);
  const made = await office.post('/api/directives', next);
  expect(made.status, await made.clone().text()).toBe(201);
  expect((await office.post(`/api/directives/${NEW}/issue`, {})).status).toBe(202);
  const acts = `/api/directives/${OLD}/units/CB01/acts`;
  const sent = await officer.post(`${acts}/submit`, {
    step: PLAN,
    text: 'Kế hoạch của chi bộ',
    paper: { number: '7-KH/CB', date: '2025-12-09' },
  });
  expect(sent.status, await sent.clone().text()).toBe(200);
  expect(
    (await officer.post(`${acts}/noteProgress`, { step: 'O12/2025-Q4', text: 'Đang tổng hợp' })).status,
  ).toBe(200);
});

describe('looked at first', () => {
  test('a revocation tells what ends, and takes nothing on', async () => {
    const seen = await look({ how: 'revoked' });
    expect(seen).toMatchObject({ units: 72, successor: null });
    expect(seen.open).toBe(seen.requirements.reduce((sum, one) => sum + one.open, 0));
    expect(seen.open + seen.closed).toBe(await api.db.step.count({ where: { directiveId: OLD } }));
    expect(asked(seen, 'O11')).toMatchObject({ submitted: 1, worked: 1, to: null, without: null });
  });
  test('what both ask in the same words is proposed, with the units that would be left without', async () => {
    const seen = await look({ how: 'superseded', successor: NEW });
    expect(seen.successor?.obligations.map(({ id }) => id)).toEqual(['N1', 'N2']);
    const plan = asked(seen, 'O11');
    expect(plan).toMatchObject({ to: 'N1' });
    expect(plan?.without?.units).toBe((plan?.units ?? 0) - 2);
    expect(plan?.without?.named).toHaveLength(5);
    expect(asked(seen, 'O12')).toMatchObject({ to: null });
    const chosen = await look({ how: 'superseded', successor: NEW, carries: [{ from: 'O12', to: 'N2' }] });
    expect(asked(chosen, 'O11')).toMatchObject({ to: null, without: null });
    expect(asked(chosen, 'O12')).toMatchObject({ to: 'N2', without: null });
  });
  test('nothing has changed by looking', async () => {
    const row = await api.db.directive.findUniqueOrThrow({ where: { id: OLD } });
    expect(row.status).toBe('issued');
  });
  test('it is the office’s, of a directive that runs, with one that may take its place', async () => {
    const path = `/api/directives/${OLD}/ending/preview`;
    expect((await officer.post(path, { how: 'revoked' })).status).toBe(403);
    expect(await problemOf(await office.post(path, { how: 'superseded', successor: OLD }))).toMatchObject({
      code: 'NOT_A_SUCCESSOR',
    });
    const gone = await office.post('/api/directives/khong-co/ending/preview', { how: 'revoked' });
    expect(gone.status).toBe(404);
  });
});

test('pairs that do not fit are refused, each with its place and the way out', async () => {
  const answer = await refused([
    { from: 'O11', to: 'N1' },
    { from: 'O11', to: 'N1' },
    { from: 'O12', to: 'N1' },
    { from: 'KHONG', to: 'N1' },
  ]);
  expect(answer).toMatchObject({ status: 400, code: 'INVALID' });
  expect(answer.problems?.map(({ path }) => path)).toEqual(['carries[1]', 'carries[2]', 'carries[3]']);
  expect(answer.problems?.[1]?.message).toContain('khác loại');
  const row = await api.db.directive.findUniqueOrThrow({ where: { id: OLD } });
  expect(row.status).toBe('issued');
});

describe('another takes its place', () => {
  beforeAll(async () => {
    const carries = [
      { from: 'O11', to: 'N1' },
      { from: 'O12', to: 'N2' },
    ];
    const answer = await office.post(`/api/directives/${OLD}/acts/supersedeDirective`, {
      ...approved,
      successor: NEW,
      carries,
    });
    expect(answer.status, await answer.clone().text()).toBe(200);
  });
  test('the old step ends and says where it goes on', async () => {
    const { step: plan, carriedTo, history } = await step(OLD, PLAN);
    expect(plan.status).toBe('cancelled');
    expect(carriedTo).toEqual({ directive: NEW, number: '30-KH/ĐU', title: expect.any(String) });
    expect(history[0]?.sentence).toContain('việc tiếp tục ở');
    expect(history[0]?.sentence).toContain('của 30-KH/ĐU');
  });
  test('the new step shows what was handed in, with its paper, and waits for its own', async () => {
    const { step: plan, carriedFrom, carriedTo, submissions, history } = await step(NEW, 'N1/once');
    expect(plan.status).toBe('open');
    expect([carriedTo, submissions]).toEqual([null, []]);
    expect(carriedFrom).toMatchObject([
      {
        directive: OLD,
        step: PLAN,
        sentence: expect.stringMatching(/^Mang sang từ việc “.+” của 22-KH\/ĐU\.$/),
        submissions: [{ text: 'Kế hoạch của chi bộ', paper: { number: '7-KH/CB' } }],
      },
    ]);
    expect(history[0]?.sentence).toContain('đã nộp 1 lần, bài nộp cuối đang chờ duyệt ở đó');
  });
  test('notes on the way go on as well', async () => {
    const { step: report, carriedFrom } = await step(NEW, 'N2/2025-Q4');
    expect(report.progress).toMatchObject({ notes: 1 });
    expect(carriedFrom[0]?.submissions).toMatchObject([{ text: 'Đang tổng hợp' }]);
  });
  test('a unit that the successor does not ask has it ended, and nothing under the other', async () => {
    const row = await api.db.step.findUniqueOrThrow({
      where: { directiveId_unitCode_stepId: { directiveId: OLD, unitCode: 'CB02', stepId: PLAN } },
    });
    expect(row.status).toBe('cancelled');
    expect((row.data as unknown as Step).carriedTo).toBeUndefined();
    const told = { directiveId: NEW, unitCode: 'CB02', type: 'WorkCarriedOver' };
    expect(await api.db.event.count({ where: { ...told, stepId: { startsWith: 'N1' } } })).toBe(0);
    expect(await api.db.event.count({ where: { ...told, stepId: { startsWith: 'N2' } } })).toBe(1);
  });
  test('its one letter names what goes on apart from what ends', async () => {
    const mails = await api.db.mail.findMany({ where: { directiveId: OLD, unitCode: 'CB01' } });
    const items = mails.flatMap(({ items: list }) => list as { type: string; unit: string }[]);
    const ended = items.filter(({ type, unit }) => type === 'ended' && unit === 'CB01');
    expect(ended).toHaveLength(1);
    const rows = await api.db.step.findMany({ where: { directiveId: OLD, unitCode: 'CB01' } });
    const steps = rows.map(({ data }) => data as unknown as Step);
    const { lines } = endingNotice(ended[0] as Parameters<typeof endingNotice>[0], {
      directive: api.directive,
      steps,
      titleOf: ({ id }) => id,
    });
    expect(lines[2]).toMatch(/^Mang sang chỉ đạo thay thế 2 việc/);
    expect(lines.slice(3, 5).join()).toContain('O11/once: tiếp tục ở “');
    expect(lines.slice(3, 5).join()).toContain('đề nghị nộp lại ở đó');
    expect(lines[5]).toMatch(/^Không phải làm nữa \d+ việc/);
  });
  test('what has ended is not looked at as about to end', async () => {
    const answer = await office.post(`/api/directives/${OLD}/ending/preview`, { how: 'revoked' });
    expect(await problemOf(answer)).toMatchObject({ status: 409, code: 'DIRECTIVE_CLOSED' });
  });
});
