/** A year closed as people close it: policy, self-assessment, proposals, a quota that binds with a tie, overrides, another look. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Recomputed, recomputeStored } from '../audit/recompute.ts';
import type { ProblemDetails } from '../contracts/http/base.ts';
import { evaluationPage, policyList, unitEvaluation } from '../contracts/http/evaluation.ts';
import type { UnitPage } from '../contracts/http/unit.ts';
import type { Review } from '../contracts/http/work.ts';
import type { UnitBrief } from '../domain/directive/brief.ts';
import { briefFor } from '../domain/directive/brief.ts';
import { reckonAgain } from '../domain/lifecycle/reckoned.ts';
import { policyVersion } from '../prisma/repositories/evaluation-policies.ts';
import { undeliveredTo } from '../prisma/repositories/read-evaluation.ts';
import { eventsUntil } from '../prisma/repositories/read-unit.ts';
import { type Caller, testApi } from '../test/helpers/api.ts';

const api = testApi();
const ID = 'bach-dang-22-kh-du';
const ONE = `/api/directives/${ID}`;
const GOOD = ['DB01', 'DB02', 'DB03', 'DB04', 'DB05'];
const BEST = ['DB06', 'DB07'];
const STEP = 'O03/2026';
const sample = (name: string) =>
  JSON.parse(readFileSync(new URL(`../examples/evaluation/${name}.json`, import.meta.url), 'utf8'));
const scores = (common: number) => ({ 'chap-hanh': common, 'sinh-hoat': common, 'khac-phuc': common });
const paper = { number: '45-TB/ĐU', date: '2026-12-18' };
const reason = 'Đơn vị được giao thêm việc ngoài kế hoạch';

let office: Caller;
let reviewer: Caller;
const officerOf = (unit: string) => api.as(`${unit}-officer`);
const act = async (who: Caller, unit: string, name: string, body: object) => {
  const answer = await who.post(`${ONE}/units/${unit}/acts/${name}`, body);
  const { code = 'OK' } = (await answer.json()) as ProblemDetails;
  return `${answer.status} ${code}`;
};
const level = async (who: Caller, query = '') =>
  evaluationPage.parse(await who.get(`${ONE}/evaluation?year=2026${query}`));
const unitOf = async (who: Caller, unit: string) =>
  unitEvaluation.parse(await who.get(`${ONE}/units/${unit}/evaluation?year=2026`));
const decide = (unit: string, band: string, overrides: string[], more: object = {}) =>
  act(reviewer, unit, 'decideYearEnd', { step: STEP, band, paper, overrides, reason, ...more });

beforeAll(async () => {
  office = await api.as('DUBD-office1');
  reviewer = await api.as('DUBD-reviewer1');
  expect((await office.post(`${ONE}/issue`, {})).status).toBe(202);
  api.moveTo('2026-12-10T03:00:00.000Z');
});

describe('policies', () => {
  const post = (who: Caller, policy: unknown) => who.post('/api/evaluation/policies', { policy });
  test('without one nothing is reckoned', async () => {
    const body = { step: STEP, scores: scores(9) };
    expect(await act(await officerOf('DB01'), 'DB01', 'selfAssess', body)).toBe('422 NO_POLICY');
  });
  test('are added by the office, whole or with every problem by its place', async () => {
    const bad = sample('year-end');
    bad.criteria[0].max = 9;
    bad.bands[1].below = 95;
    const answer = await post(office, bad);
    expect(answer.status).toBe(422);
    const { problems = [] } = (await answer.json()) as ProblemDetails;
    expect(problems.map(({ path }) => path)).toEqual(['criteria', 'bands[1].below']);
    expect((await post(await officerOf('DB01'), sample('year-end'))).status).toBe(403);
    for (const name of ['year-end', 'meeting']) expect((await post(office, sample(name))).status).toBe(200);
  });
  test('a version never changes', async () => {
    expect((await post(office, sample('year-end'))).status).toBe(200);
    const other = await post(office, { ...sample('year-end'), name: 'Khác' });
    expect([other.status, await other.json()]).toMatchObject([422, { code: 'POLICY_TAKEN' }]);
    const { policies } = policyList.parse(await (await officerOf('CB01')).get('/api/evaluation/policies'));
    expect(policies.map(({ policy }) => policy.name)).toContain('Xếp loại tổ chức đảng cuối năm');
  });
});

describe('the year of seven units', () => {
  test('each assesses itself and is proposed for by the level above', async () => {
    for (const unit of [...GOOD, ...BEST]) {
      const body = { step: STEP, scores: scores(9), text: 'Kiểm điểm năm 2026' };
      expect(await act(await officerOf(unit), unit, 'selfAssess', body)).toBe('200 OK');
    }
    const propose = (unit: string, more: object) =>
      act(reviewer, unit, 'proposeYearEnd', { step: STEP, scores: scores(8), ...more });
    expect(await propose('DB01', { band: 'tot' })).toBe('422 DIFFERS_FROM_ARITHMETIC');
    for (const unit of GOOD) expect(await propose(unit, { band: 'tot', reason })).toBe('200 OK');
    for (const unit of BEST) expect(await propose(unit, { band: 'xuat-sac', reason })).toBe('200 OK');
    // 24 points from scores; of the unit’s own steps none was done.
    const { result, counts, facts } = await unitOf(reviewer, 'DB06');
    expect(result.proposed?.reckoned).toMatchObject({ points: 24, band: 'khong', counts });
    expect(counts.due).toBe(counts.behind);
    expect(facts.filter(({ verdict }) => verdict === 'behind')).toHaveLength(counts.behind);
  });
  test('the list shows shares, places, who is tied and who is not inspected', async () => {
    // Its advisory bodies now owe parts of what the office leads; a part is not theirs to answer for.
    const event = { event: 'TW_FEE_GUIDANCE', on: '2026-12-01' };
    expect((await office.post(`${ONE}/acts/recordEvent`, event)).status).toBe(200);
    const page = await level(office);
    expect(page.places).toEqual({ base: 5, allowed: 1, taken: 0, wanting: 2 });
    expect(page.rows).toHaveLength(27);
    expect(page.rows.filter(({ place }) => place).map(({ code, place }) => [code, place])).toEqual([
      ['DB06', 'tied'],
      ['DB07', 'tied'],
    ]);
    expect(page.uninspected).toHaveLength(page.rows.filter(({ step }) => step).length);
    for (const { own, branch } of page.rows) {
      expect(own.due).toBe(own.onTime + own.late + own.behind);
      expect(branch.due).toBeGreaterThanOrEqual(own.due);
    }
    // What the list counts is what each unit is reckoned by.
    const late = {
      unitCode: 'UBKT',
      role: 'coordinating',
      deadline: { gte: '2026-12-02', lt: '2026-12-10' },
    };
    expect(await api.db.step.count({ where: late })).toBe(1);
    for (const { code, own } of page.rows)
      expect([code, own]).toEqual([code, (await unitOf(office, code)).counts]);
    const db06 = page.rows.find(({ code }) => code === 'DB06');
    const cells = await level(office, '&under=DB06');
    expect(cells.rows.map(({ code }) => code)).toEqual(['CB15', 'CB16', 'CB17']);
    const sum = cells.rows.reduce((all, { branch }) => all + branch.due, db06?.own.due ?? 0);
    expect(db06?.branch.due).toBe(sum);
  });
  test('nobody decides who may not', async () => {
    const body = { step: STEP, band: 'tot', paper, overrides: ['arithmetic', 'inspection'], reason };
    expect(await act(await officerOf('DB06'), 'DB06', 'decideYearEnd', body)).toBe('403 NOT_YOURS');
    expect(await act(await api.as('DB06-head'), 'DB06', 'decideYearEnd', body)).toBe('403 NOT_YOURS');
    expect(await act(await api.as('DUBD-auditor'), 'DB06', 'decideYearEnd', body)).toBe('403 READ_ONLY');
    expect(await act(await api.as('DB07-head'), 'DB06', 'decideYearEnd', body)).toBe('404 NOT_FOUND');
    expect(await decide('DB08', 'tot', [])).toBe('403 NOT_YOURS');
    const refusals = await api.db.accessLog.findMany({ where: { kind: 'refusal' } });
    expect(refusals.filter(({ what }) => what.startsWith('decideYearEnd'))).toHaveLength(5);
  });
  test('an inspection is planned and held; what mends its finding is owed', async () => {
    expect(await act(office, 'DB06', 'planInspection', { on: '2026-12-11' })).toBe('200 OK');
    const findings = [{ requirement: 'O01', text: 'Kế hoạch chưa có phụ lục', due: '2026-12-22' }];
    expect(await act(office, 'DB06', 'inspect', { on: '2026-12-10', number: 1, findings })).toBe('200 OK');
    const page = await (await officerOf('DB06')).get<UnitPage>(`${ONE}/units/DB06`);
    expect(page.owed.find(({ id }) => id === 'khac-phuc/k1.1')).toMatchObject({
      title: 'Khắc phục sau kiểm tra',
      period: 'kiểm tra lần 1, điểm 1',
      deadline: { date: '2026-12-22' },
      reviewers: [{ code: 'DUBD' }],
    });
    expect((await level(office)).rows.find(({ code }) => code === 'DB06')).toMatchObject({
      inspected: '2026-12-10',
      planned: null,
    });
    expect((await level(office)).uninspected.map(({ code }) => code)).not.toContain('DB06');
    expect(await act(await officerOf('DB06'), 'DB06', 'inspect', { on: '2026-12-10', findings: [] })).toBe(
      '403 NOT_YOURS',
    );
  });
  test('two units want the last place at one moment: one gets it, by choice and with a reason', async () => {
    expect(await decide('DB06', 'xuat-sac', ['arithmetic'])).toBe('422 TIED');
    expect(await decide('DB07', 'xuat-sac', ['arithmetic', 'tie'])).toBe('422 NOT_INSPECTED');
    expect(await act(office, 'DB07', 'inspect', { on: '2026-12-09', findings: [] })).toBe('200 OK');
    expect(await decide('DB06', 'xuat-sac', ['arithmetic', 'tie'], { reason: ' ' })).toBe(
      '422 REASON_NEEDED',
    );
    expect(await decide('DB06', 'xuat-sac', ['arithmetic', 'tie'], { paper: undefined })).toBe(
      '422 DECISION_PAPER_NEEDED',
    );
    const both = await Promise.all(BEST.map((unit) => decide(unit, 'xuat-sac', ['arithmetic', 'tie'])));
    expect([...both].sort()).toEqual(['200 OK', '422 QUOTA_EXCEEDED']);
    expect((await level(office)).places).toMatchObject({ allowed: 1, taken: 1, wanting: 1 });
  });
  test('the quota is exceeded by an override that says so, and stays on record', async () => {
    const rest =
      (await level(office)).rows.find(({ code, decided }) => BEST.includes(code) && !decided)?.code ?? '';
    expect(await decide(rest, 'xuat-sac', ['arithmetic', 'tie'])).toBe('422 QUOTA_EXCEEDED');
    expect(await decide(rest, 'xuat-sac', ['arithmetic', 'quota'])).toBe('200 OK');
    const { result } = await unitOf(office, rest);
    expect(result.decided).toMatchObject({
      overrides: ['arithmetic', 'quota'],
      reason,
      quota: { allowed: 1, taken: 2 },
    });
  });
  test('the result is told to the unit, which asks once for another look', async () => {
    const mails = await api.db.mail.findMany({ where: { unitCode: 'DB06' } });
    expect(mails.flatMap(({ items }) => items)).toContainEqual({
      type: 'yearEndDecided',
      unit: 'DB06',
      step: STEP,
    });
    const officer = await officerOf('DB06');
    expect((await unitOf(officer, 'DB06')).acts).toContain('askAnotherLook');
    expect(
      await act(officer, 'DB06', 'askAnotherLook', { step: STEP, reason: 'Chờ văn bản của cấp trên' }),
    ).toBe('200 OK');
    const { items } = await reviewer.get<Review>('/api/review');
    expect(items.map(({ unit }) => unit.code)).toContain('DB06');
    expect(await act(reviewer, 'DB06', 'return', { step: STEP, reason: 'x' })).toBe('422 LOOK_PENDING');
    expect(await decide('DB06', 'xuat-sac', ['arithmetic', 'quota', 'tie'])).toBe('200 OK');
    expect((await unitOf(officer, 'DB06')).result.decided?.final).toBe(true);
    expect(await act(officer, 'DB06', 'askAnotherLook', { step: STEP, reason: 'x' })).toBe(
      '422 DECIDED_FOR_GOOD',
    );
  });
  test('every result is reckoned again from stored events and the policy alone', async () => {
    const stored = await eventsUntil(api.db, ID, { branch: '/DUBD/' }, '2027-12-31T00:00:00.000Z');
    for (const unit of [...GOOD, ...BEST]) {
      const { result } = await unitOf(office, unit);
      const events = stored.find((one) => one.unit === unit)?.events ?? [];
      const directive = {
        ...api.directive,
        issuedOn: events[0]?.fact.type === 'UnitOpened' ? events[0].fact.issuedOn : null,
      };
      const brief: UnitBrief = briefFor(directive, api.organisation, unit);
      for (const known of [result.self, result.proposed?.reckoned]) {
        const policy = known && (await policyVersion(api.db, known.policy));
        if (!known || !policy) throw new Error(`${unit} was not reckoned`);
        expect(reckonAgain(events, brief, policy, known)).toEqual(known);
      }
    }
  });
});

describe('a meeting', () => {
  const eight = Object.fromEntries(
    (sample('meeting').criteria as { code: string; max: number }[]).map(({ code, max }) => [code, max - 1]),
  );
  test('is scored by the cell and by the level above', async () => {
    const [officer, head] = [await officerOf('CB01'), await api.as('DB01-head')];
    const step = 'T02/2026-01';
    expect(await act(officer, 'CB01', 'assessMeeting', { step, scores: eight })).toBe('422 NOT_HELD');
    expect(await act(officer, 'CB01', 'holdMeeting', { step, on: '2026-01-05' })).toBe('200 OK');
    expect(await act(officer, 'CB01', 'assessMeeting', { step, scores: eight })).toBe('200 OK');
    expect(await act(officer, 'CB01', 'reviewMeeting', { step, scores: eight })).toBe('403 NOT_YOURS');
    expect(await act(head, 'CB01', 'reviewMeeting', { step, scores: eight })).toBe('200 OK');
    expect((await unitOf(head, 'CB01')).meetings).toMatchObject([
      { step, on: '2026-01-05', self: { points: 92, bandName: 'Tốt' }, reviewed: { points: 92 } },
    ]);
  });
});

test('a reader sees the branch that is theirs', async () => {
  const cell = await officerOf('CB01');
  expect((await level(cell)).rows).toEqual([]);
  expect((await cell.fetch(`${ONE}/evaluation?under=DB02`)).status).toBe(404);
  expect((await cell.fetch(`${ONE}/units/CB04/evaluation`)).status).toBe(404);
});

test('days on which letters failed until one arrived', async () => {
  const mail = (n: number, status: string, day: string) => ({
    directiveId: ID,
    recipient: 'mailbox:CB30',
    unitCode: 'CB30',
    kind: `test${n}`,
    items: [],
    status,
    notBefore: `2026-03-${day}T02:00:00.000Z`,
    sentAt: status === 'sent' ? `2026-03-${day}T02:05:00.000Z` : null,
    messageId: `<test${n}>`,
  });
  await api.db.mail.createMany({
    data: [
      mail(1, 'sent', '01'),
      mail(2, 'failed', '05'),
      mail(3, 'failed', '06'),
      mail(4, 'sent', '09'),
      mail(5, 'failed', '20'),
    ],
  });
  const noticed = (await level(office, '&under=DB10')).rows.filter(({ undelivered }) => undelivered);
  expect(noticed.map(({ code }) => code)).toEqual(['CB30']);
  // In the list of the level as on the unit's own page.
  expect(noticed[0]?.own).toEqual((await unitOf(office, 'CB30')).counts);
  expect(await undeliveredTo(api.db, ID, 'CB30', '2026-03-25')).toEqual([
    { from: '2026-03-05', to: '2026-03-09' },
    { from: '2026-03-20', to: '2026-03-25' },
  ]);
});

describe('years later', () => {
  beforeAll(() => api.moveTo('2034-03-02T03:00:00.000Z'));
  const words = (results: Recomputed[]) =>
    results.map(({ step, by, agrees, again }) => [step, by, agrees, again?.points]);
  test('the same comes out of the same events and policy, though a newer version is in use', async () => {
    const newer = { ...sample('year-end'), version: 2, from: '2030-01-01', name: 'Quy định mới' };
    expect((await office.post('/api/evaluation/policies', { policy: newer })).status).toBe(200);
    expect(words(await recomputeStored(api.db, ID, 'DB06'))).toEqual([
      [STEP, 'self', true, 27],
      [STEP, 'proposed', true, 24],
    ]);
    await expect(recomputeStored(api.db, ID, 'KHONG')).rejects.toThrow('chưa tới đơn vị KHONG');
  });
  test('an altered policy or event is seen', async () => {
    const kept = await api.db.evaluationPolicy.findFirstOrThrow({ where: { kind: 'yearEnd', version: 1 } });
    const where = { code_version: { code: kept.code, version: 1 } };
    const document = JSON.parse(JSON.stringify(kept.document).replace('"max":10', '"max":5'));
    await api.db.evaluationPolicy.update({ where, data: { document } });
    const bent = await recomputeStored(api.db, ID, 'DB06');
    expect(bent.map(({ agrees }) => agrees)).toEqual([false, false]);
    await api.db.evaluationPolicy.update({ where, data: { document: kept.document as object } });
    expect((await recomputeStored(api.db, ID, 'DB06')).every(({ agrees }) => agrees)).toBe(true);
  });
  test('the command says it with its arithmetic', async () => {
    const out = execFileSync(process.execPath, ['cli/dondoc.ts', 'evaluation', 'recompute', ID, 'DB06'], {
      env: { ...process.env, DATABASE_URL: api.databaseUrl },
      encoding: 'utf8',
    });
    expect(out).toContain(`${STEP}, năm 2026, cấp trên đề nghị: KHỚP`);
    expect(out).toContain('tính lại: 24 điểm, Không hoàn thành nhiệm vụ');
    expect(out).toContain('Chấp hành chủ trương, quy định, quy chế làm việc của đơn vị: 8/10');
  });
});
