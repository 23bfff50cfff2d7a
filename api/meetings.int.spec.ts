/** Meetings as people reach them: planned with agenda, not held, and what they concluded. */
import { beforeAll, expect, test } from 'vitest';
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
