/** Meetings as people reach them: planned with agenda, not held, and what they concluded. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { ProblemDetails } from '../contracts/http/base.ts';
import { type StepDetail, stepDetail } from '../contracts/http/step.ts';
import { type UnitPage, unitPage } from '../contracts/http/unit.ts';
import { type Caller, testApi } from '../test/helpers/api.ts';

const api = testApi({ at: '2025-12-01T02:00:00.000Z' });
const ID = 'bach-dang-22-kh-du';
const CELL = `/api/directives/${ID}/units/CB01`;
const QUARTER = 'T03/2025-Q4';

let officer: Caller;
beforeAll(async () => {
  const office = await api.as('DUBD-office1');
  officer = await api.as('CB01-officer');
  expect((await office.post(`/api/directives/${ID}/issue`, {})).status).toBe(202);
});
const step = (id: string) => officer.get<StepDetail>(`${CELL}/steps?step=${encodeURIComponent(id)}`);
const act = (name: string, body: object) => officer.post(`${CELL}/acts/${name}`, body);
const code = async (answer: Response) => `${answer.status} ${((await answer.json()) as ProblemDetails).code}`;

test('a meeting is planned with hour, place and agenda, and its line says so', async () => {
  const plan = {
    step: QUARTER,
    on: '2025-12-20',
    time: '19:30',
    place: 'Nhà văn hóa',
    text: 'Chương trình: 1. …',
  };
  expect((await step(QUARTER)).step.acts).toEqual(expect.arrayContaining(['planMeeting', 'reportNotHeld']));
  expect(await code(await act('planMeeting', { ...plan, online: true }))).toBe('422 FORM_NOT_ALLOWED');
  expect(await code(await act('planMeeting', { ...plan, on: '2026-01-05' }))).toBe('422 DATE_OUT_OF_RANGE');
  expect((await act('planMeeting', plan)).status).toBe(200);
  const page = await step(QUARTER);
  expect(stepDetail.parse(page)).toEqual(page);
  expect(page.step.meeting).toEqual({
    on: '2025-12-20',
    sentence: '19:30 thứ Bảy, 20/12/2025, tại Nhà văn hóa',
  });
  expect(page.submissions[0]).toMatchObject({ type: 'MeetingPlanned', text: 'Chương trình: 1. …' });
});

test('a conclusion is opened from the meeting that was held, named and owed like any step', async () => {
  const wish = { step: QUARTER, title: 'Sửa quy chế làm việc', due: '2026-01-16', post: 'CB01-head' };
  expect(await code(await act('openConclusion', wish))).toBe('422 MEETING_NOT_HELD');
  expect(
    (
      await act('holdMeeting', {
        step: QUARTER,
        on: '2025-12-01',
        text: 'Biên bản',
        invited: 20,
        present: 18,
      })
    ).status,
  ).toBe(200);
  expect((await step(QUARTER)).step.acts).toEqual(['openConclusion']);
  expect(await code(await act('openConclusion', { ...wish, post: 'CB02-head' }))).toBe('422 UNKNOWN_POST');
  expect((await act('openConclusion', wish)).status).toBe(200);
  const page = await officer.get<UnitPage>(CELL);
  expect(unitPage.parse(page)).toEqual(page);
  expect(page.owed.find(({ id }) => id === '_KL/k1')).toMatchObject({
    title: 'Sửa quy chế làm việc',
    post: { code: 'CB01-head' },
    deadline: { date: '2026-01-16' },
    from: expect.stringContaining('quý IV/2025'),
  });
  expect((await act('carryOutTask', { step: '_KL/k1', text: 'Đã sửa' })).status).toBe(200);
});

test('a meeting that was not held is closed as such, and is seen', async () => {
  api.moveTo('2025-12-05T02:00:00.000Z');
  expect((await act('reportNotHeld', { step: 'T02/2025-12', reason: 'Bão số 9' })).status).toBe(200);
  const { step: now, history } = await step('T02/2025-12');
  expect(now.sign).toMatchObject({ sign: 'missed', word: 'Không tổ chức' });
  expect(history[0]?.sentence).toMatch(/ghi không tổ chức .* lý do: Bão số 9/);
});

describe('a meeting that a guidance lets be held otherwise', () => {
  const GUIDED = 'theo-huong-dan';
  const guided = `/api/directives/${GUIDED}/units/CB01`;
  const MONTH = 'T02/2025-12';
  const doing = (name: string, body: object) => officer.post(`${guided}/acts/${name}`, body);
  const plan = { step: MONTH, on: '2025-12-03', time: '19:30' };
  beforeAll(async () => {
    const office = await api.as('DUBD-office1');
    const { directive } = api;
    const obligations = directive.obligations.map((one) =>
      one.id === 'T02' ? { ...one, meetingForms: ['joint', 'online'] } : one,
    );
    api.moveTo('2025-12-01T02:00:00.000Z');
    const drafted = { ...directive, id: GUIDED, number: '44-KH/ĐU', obligations };
    expect((await office.post('/api/directives', drafted)).status).toBe(201);
    expect((await office.post(`/api/directives/${GUIDED}/issue`, { reason: 'Để thử.' })).status).toBe(202);
  });

  test('is planned together and online, with units below the same superior that are there', async () => {
    const { partners } = await officer.get<UnitPage>(guided);
    const names = partners.map(({ code: one }) => one);
    expect(names).toContain('CB02');
    await api.db.unit.update({ where: { code: 'CB02' }, data: { validTo: '2025-11-30' } });
    expect((await officer.get<UnitPage>(guided)).partners.map(({ code: one }) => one)).not.toContain('CB02');
    for (const strange of ['CB02', 'CB01', 'DB01', 'CB99'])
      expect(await code(await doing('planMeeting', { ...plan, with: [strange] })), strange).toBe(
        '422 NOT_PARTNERS',
      );
    await api.db.unit.update({ where: { code: 'CB02' }, data: { validTo: null } });
    expect((await doing('planMeeting', { ...plan, online: true, with: ['CB02'] })).status).toBe(200);
    const detail = await officer.get<StepDetail>(`${guided}/steps?step=${encodeURIComponent(MONTH)}`);
    expect(detail.step.meeting?.sentence).toMatch(/^19:30 .*trực tuyến, ghép với Chi bộ 2/);
    expect(detail.history[0]?.sentence).toMatch(/, trực tuyến, ghép với Chi bộ 2 \(mẫu\)/);
  });

  test('of a cell that meets on the third is moved with a reason: its day, its deadline and the sentence that says why', async () => {
    const other = await api.as('CB45-officer');
    const there = `/api/directives/${GUIDED}/units/CB45`;
    const move = (reason: string) =>
      other.post(`${there}/acts/moveMeeting`, { step: MONTH, to: '2025-12-05', reason });
    expect((await other.post(`${there}/acts/planMeeting`, plan)).status).toBe(200);
    expect(await code(await move(' '))).toBe('422 REASON_NEEDED');
    expect((await move('Trùng hội nghị phường')).status).toBe(200);
    const detail = await other.get<StepDetail>(`${there}/steps?step=${encodeURIComponent(MONTH)}`);
    expect(detail.step.deadline?.date).toBe('2025-12-05');
    expect(detail.step.meeting?.on).toBe('2025-12-05');
    expect(detail.history.map(({ sentence }) => sentence).join('\n')).toMatch(
      /dời .* sang thứ Sáu, 05\/12\/2025, lý do: Trùng hội nghị phường\./,
    );
  });

  test('is held with minutes, who was there, and with whom', async () => {
    api.moveTo('2025-12-05T12:00:00.000Z');
    const held = { step: MONTH, on: '2025-12-05', text: 'Biên bản', invited: 20, present: 18 };
    expect(await code(await doing('holdMeeting', { ...held, present: 21 }))).toBe('422 NUMBERS_CONTRADICT');
    expect((await doing('holdMeeting', { ...held, with: ['CB02'] })).status).toBe(200);
    const { history, submissions } = await officer.get<StepDetail>(
      `${guided}/steps?step=${encodeURIComponent(MONTH)}`,
    );
    expect(history[0]?.sentence).toMatch(/ghép với Chi bộ 2 \(mẫu\), có mặt 18\/20/);
    expect(submissions[0]).toMatchObject({ type: 'MeetingHeld', text: 'Biên bản', present: 18 });
  });
});
