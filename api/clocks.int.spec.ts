/** Suspensions and extensions as people reach them: whose they are, what pages then say, what is refused and kept on record. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { ProblemDetails } from '../contracts/http/base.ts';
import type { DirectiveDetail } from '../contracts/http/directives.ts';
import type { StepDetail } from '../contracts/http/step.ts';
import type { UnitPage } from '../contracts/http/unit.ts';
import { type Late, late, type Review, review } from '../contracts/http/work.ts';
import { type Caller, testApi } from '../test/helpers/api.ts';

const api = testApi({ at: '2025-12-10T02:00:00.000Z' });
const DIRECTIVE = '/api/directives/bach-dang-22-kh-du';
const CELL = `${DIRECTIVE}/units/CB01`;
const PLAN = 'O11/once';

let office: Caller;
let officer: Caller;
let head: Caller;
beforeAll(async () => {
  office = await api.as('DUBD-office1');
  officer = await api.as('CB01-officer');
  head = await api.as('DB01-head');
  expect((await office.post(`${DIRECTIVE}/issue`, {})).status).toBe(202);
});
const step = async (caller: Caller): Promise<StepDetail> =>
  caller.get<StepDetail>(`${CELL}/steps?step=${encodeURIComponent(PLAN)}`);
const refused = async (answer: Response): Promise<string> => {
  const problem = (await answer.json()) as ProblemDetails;
  return `${answer.status} ${problem.code}`;
};

describe('more time', () => {
  const ask = { step: PLAN, wished: '2026-01-05', reason: 'Chờ số liệu của cấp trên' };

  test('is asked by the unit and offered to the level above to decide', async () => {
    expect((await step(officer)).step.acts).toContain('askExtension');
    expect((await officer.post(`${CELL}/acts/askExtension`, ask)).status).toBe(200);
    expect((await step(officer)).step).toMatchObject({
      extension: { asked: { wished: '2026-01-05' }, decider: { code: 'DB01' }, granted: null },
    });
    expect((await step(head)).step.acts).toEqual(['grantExtension', 'refuseExtension']);
  });

  test('is found by who decides it: until when, why, by when, what comes next; in one more query', async () => {
    const { value, texts } = await api.statements(() => head.fetch('/api/review'));
    const page = (await value.json()) as Review;
    expect(review.parse(page)).toEqual(page);
    expect(texts.length, texts.join('\n')).toBe(3);
    expect(page.items).toEqual([]);
    expect(page.requests).toEqual([
      expect.objectContaining({
        directive: expect.objectContaining({ id: 'bach-dang-22-kh-du' }),
        unit: { code: 'CB01', name: 'Chi bộ 1 (mẫu)' },
        due: '2025-12-15',
        daysLeft: 3,
      }),
    ]);
    expect(page.requests[0]?.step).toMatchObject({
      id: PLAN,
      deadline: { date: '2025-12-26' },
      extension: { asked: { wished: '2026-01-05', reason: ask.reason, on: '2025-12-10' } },
      next: { sentence: expect.stringMatching(/^thứ Hai, 15\/12\/2025 nhắc người duyệt của Đảng bộ/) },
      acts: ['grantExtension', 'refuseExtension'],
    });
  });

  test('nobody else has it on their desk', async () => {
    for (const post of ['DUBD-head', 'DB02-head', 'CB01-officer'])
      expect((await (await api.as(post)).get<Review>('/api/review')).requests, post).toEqual([]);
  });

  test('is refused to who may not, twice, and to an earlier day; all of it is on record', async () => {
    const grant = (caller: Caller, to: string) =>
      caller.post(`${CELL}/acts/grantExtension`, { step: PLAN, to });
    expect(await refused(await officer.post(`${CELL}/acts/askExtension`, ask))).toBe('422 EXTENSION_PENDING');
    expect(await refused(await grant(officer, '2026-01-05'))).toBe('403 NOT_YOURS');
    expect(await refused(await grant(head, '2025-12-11'))).toBe('422 DATE_OUT_OF_RANGE');
    const log = await api.db.accessLog.findMany({ where: { kind: 'refusal' }, orderBy: { at: 'asc' } });
    expect(log.map(({ detail }) => (detail as { code: string }).code)).toEqual([
      'EXTENSION_PENDING',
      'NOT_YOURS',
      'DATE_OUT_OF_RANGE',
    ]);
  });

  test('granted, the deadline says how it came about', async () => {
    expect((await head.post(`${CELL}/acts/grantExtension`, { step: PLAN, to: '2026-01-05' })).status).toBe(
      200,
    );
    expect((await head.get<Review>('/api/review')).requests).toEqual([]);
    const { step: now, history } = await step(officer);
    expect(now).toMatchObject({
      version: 2,
      deadline: { date: '2026-01-05' },
      extension: { asked: null, granted: { on: '2025-12-10' } },
    });
    expect(now.deadline?.because).toMatch(/được gia hạn \d+ ngày theo quyết định ngày 10\/12\/2025/);
    expect(history.map(({ sentence }) => sentence).join(' ')).toMatch(
      /cho gia hạn .* đến thứ Hai, 05\/01\/2026/,
    );
    // Its versions: the old date and the new one, who and why.
    expect(history.map(({ sentence }) => sentence)).toContainEqual(
      expect.stringMatching(
        /^.+, Đảng bộ .+ đổi hạn của “.+” từ thứ Sáu, 26\/12\/2025 sang thứ Hai, 05\/01\/2026\. .+ được gia hạn \d+ ngày/,
      ),
    );
  });
});

describe('a suspension', () => {
  const stop = { unit: 'DB01', branch: true, from: '2025-12-09', reason: 'Bão số 9' };

  test('of a branch shows on its pages, and nothing in it is late', async () => {
    expect((await office.post(`${DIRECTIVE}/acts/stopClocks`, stop)).status).toBe(200);
    const page = await officer.get<UnitPage>(CELL);
    expect(page.suspended).toEqual({ from: '2025-12-09', until: null });
    expect(page.owed.map(({ sign }) => sign.sign)).not.toContain('overdue');
    expect(page.history.items.map(({ sentence }) => sentence)).toContainEqual(
      expect.stringMatching(
        /tạm dừng tính hạn từ thứ Ba, 09\/12\/2025 cho đến khi có thông báo, lý do: Bão số 9\.$/,
      ),
    );
    const beside = await (await api.as('DUBD-office1')).get<UnitPage>(`${DIRECTIVE}/units/DB02`);
    expect(beside.suspended).toBeNull();
  });

  test('is listed to those it concerns', async () => {
    const listed = async (caller: Caller) => (await caller.get<DirectiveDetail>(DIRECTIVE)).suspensions;
    expect(await listed(office)).toEqual([
      {
        number: 1,
        unit: { code: 'DB01', name: expect.any(String) },
        branch: true,
        whole: false,
        from: '2025-12-09',
        until: null,
        reason: 'Bão số 9',
        paper: null,
        running: true,
      },
    ]);
    expect(await listed(officer)).toHaveLength(1);
    expect(await listed(await api.as('DB02-head'))).toEqual([]);
  });

  test('ends once, by the office, from a day after it began', async () => {
    const resume = (caller: Caller, on: string, suspension = 1) =>
      caller.post(`${DIRECTIVE}/acts/resumeClocks`, { suspension, on, reason: 'Hết bão' });
    expect(await refused(await resume(office, '2025-12-10', 2))).toBe('422 NOT_SUSPENDED');
    expect(await refused(await resume(office, '2025-12-01'))).toBe('422 DATE_OUT_OF_RANGE');
    expect(await refused(await resume(head, '2025-12-10'))).toBe('403 OFFICE_ONLY');
    expect((await resume(office, '2025-12-10')).status).toBe(200);
    expect(await refused(await resume(office, '2025-12-10'))).toBe('422 NOT_SUSPENDED');
    const { step: now } = await step(officer);
    // One day given back on top of the days granted: Monday becomes Tuesday.
    expect(now.deadline).toMatchObject({ date: '2026-01-06' });
    expect(now.deadline?.because).toMatch(/cộng lại 1 ngày tạm dừng/);
    const { history } = await step(officer);
    expect(history.map(({ sentence }) => sentence)).toContainEqual(
      expect.stringMatching(
        /^.+ đổi hạn của “.+” từ thứ Hai, 05\/01\/2026 sang thứ Ba, 06\/01\/2026\. .+ cộng lại 1 ngày tạm dừng/,
      ),
    );
    expect((await officer.get<UnitPage>(CELL)).suspended).toBeNull();
  });

  test('of a unit that is not under the directive is refused', async () => {
    expect(
      await refused(await office.post(`${DIRECTIVE}/acts/stopClocks`, { ...stop, unit: 'KHONG-CO' })),
    ).toBe('422 UNKNOWN_UNIT');
  });

  test('leaves nobody later than the working days on which the clock ran, on any page', async () => {
    api.moveTo('2026-01-05T02:00:00.000Z');
    const reader = await api.as('DB02-head');
    const whole = {
      unit: 'DB02',
      branch: false,
      from: '2026-01-02',
      until: '2026-01-06',
      reason: 'Mất điện',
    };
    expect((await office.post(`${DIRECTIVE}/acts/stopClocks`, whole)).status).toBe(200);
    const lateOf = async (unit: string) => {
      const page = await reader.get<Late>('/api/late');
      expect(late.parse(page)).toEqual(page);
      return page.items.filter((item) => item.unit.code === unit);
    };
    expect(await lateOf('DB02')).toEqual([]);
    api.moveTo('2026-01-08T02:00:00.000Z');
    const listed = await lateOf('DB02');
    const { owed } = await office.get<UnitPage>(`${DIRECTIVE}/units/DB02`);
    const overdue = owed.filter(({ sign }) => sign.sign === 'overdue');
    expect(listed.length).toBeGreaterThan(0);
    const bySteps = (steps: { id: string; sign: unknown; next: unknown }[]) =>
      Object.fromEntries(steps.map(({ id, sign, next }) => [id, { sign, next }]));
    expect(bySteps(listed.map((item) => item.step))).toEqual(bySteps(overdue));
    // Of the 17 and 8 working days since 12 and 25 December the clock stood still on two.
    expect(Object.fromEntries(listed.map(({ step: { id, sign } }) => [id, sign.days]))).toEqual({
      'O01/once': 15,
      'O02/2025-Q4': 6,
    });
  });
});

test('a corrected event moves the deadlines that rest on it: old and new date, who and why', async () => {
  const beside = `${DIRECTIVE}/units/CB09`;
  const event = { event: 'WARD_CONFERENCE', on: '2025-12-04' };
  expect((await office.post(`${DIRECTIVE}/acts/recordEvent`, event)).status).toBe(200);
  const corrected = { event: 'WARD_CONFERENCE', occurrence: 1, on: '2025-12-08', reason: 'Ghi nhầm ngày' };
  expect((await office.post(`${DIRECTIVE}/acts/correctEvent`, corrected)).status).toBe(200);
  await expect
    .poll(async () => {
      const { history } = await office.get<StepDetail>(
        `${beside}/steps?step=${encodeURIComponent('O04/once')}`,
      );
      return history.map(({ sentence }) => sentence);
    })
    .toContainEqual(
      expect.stringMatching(
        /^.+ đổi hạn của “.+” từ thứ Sáu, 19\/12\/2025 sang thứ Ba, 23\/12\/2025\. .+08\/12\/2025/,
      ),
    );
});
