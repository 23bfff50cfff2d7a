/**
 * What a unit says of itself, on the form of its kind and by the criteria of the plan: its year and its meetings. The
 * version that was filled in is kept; another one than is in force is refused, and nothing is written.
 */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ProblemDetails } from '../contracts/http/base.ts';
import { unitEvaluation } from '../contracts/http/evaluation.ts';
import type { ReportFormView } from '../contracts/http/reports.ts';
import type { StepDetail } from '../contracts/http/step.ts';
import type { Policy } from '../domain/evaluation/policy.ts';
import type { ReportForm } from '../domain/report/form.ts';
import { type Caller, testApi } from '../test/helpers/api.ts';

const api = testApi();
const ID = 'bach-dang-22-kh-du';
const ONE = `/api/directives/${ID}`;
const REVIEW = 'O13/2026';
const MEETING = 'T02/2025-12';
const sample = (name: string): Policy =>
  JSON.parse(readFileSync(new URL(`../examples/evaluation/${name}.json`, import.meta.url), 'utf8'));
const year = sample('year-end');
const branchSheet = sample('meeting');
/** The plan's own sheet: three criteria, where the branch has eight. */
const planSheet: Policy = {
  ...branchSheet,
  code: 'SINH-HOAT-KE-HOACH',
  name: 'Bảng chấm của kế hoạch',
  criteria: [
    { code: 'chuan-bi', name: 'Chuẩn bị', max: 30 },
    { code: 'noi-dung', name: 'Nội dung', max: 50 },
    { code: 'ket-luan', name: 'Kết luận', max: 20 },
  ],
};
const own = (version: number): ReportForm => ({
  code: 'kiem-diem',
  version,
  title: 'Kiểm điểm theo kế hoạch',
  fields: [
    { code: 'held', label: 'Số buổi đã tổ chức', type: 'number', prefill: 'meetings' },
    { code: 'result', label: 'Kết quả', type: 'text', required: true },
  ],
  relations: [],
});
const scores = { 'chap-hanh': 9, 'sinh-hoat': 9, 'khac-phuc': 9 };
const three = { 'chuan-bi': 28, 'noi-dung': 46, 'ket-luan': 19 };

let office: Caller;
let officer: Caller;
const act = async (who: Caller, unit: string, name: string, body: object) => {
  const answer = await who.post(`${ONE}/units/${unit}/acts/${name}`, body);
  const { code = 'OK', problems = [] } = (await answer.json()) as ProblemDetails;
  return [answer.status, code, ...problems.map(({ path }) => path)].join(' ');
};
const yearOf = async (who: Caller, unit: string, year = 2026) =>
  unitEvaluation.parse(await who.get(`${ONE}/units/${unit}/evaluation?year=${year}`));
const add = async (policy: Policy) =>
  expect((await office.post('/api/evaluation/policies', { policy })).status).toBe(200);
/** What an act that is refused may not have left behind. */
const written = async () => [await api.db.event.count(), await api.db.content.count()];

beforeAll(async () => {
  office = await api.as('DUBD-office1');
  officer = await api.as('CB01-officer');
  const { directive } = api;
  const document = {
    ...directive,
    forms: [own(1), own(2)],
    obligations: directive.obligations.map((one) => {
      if (one.id === 'T02') return { ...one, scoredBy: planSheet.code };
      return one.id === 'O13' ? { ...one, form: 'kiem-diem' } : one;
    }),
  };
  await api.db.directive.update({
    where: { id: ID },
    data: { document: JSON.parse(JSON.stringify(document)) },
  });
  expect((await office.post(`${ONE}/issue`, {})).status).toBe(202);
  for (const policy of [year, branchSheet, planSheet]) await add(policy);
  api.moveTo('2026-12-10T03:00:00.000Z');
});

describe('the review of a year', () => {
  const report = (version: number, answers: object = { held: 11, result: 'Đã kiểm điểm' }) => ({
    form: { code: 'kiem-diem', version },
    answers,
  });
  const { code, version } = year;
  const good = { step: REVIEW, scores, policy: { code, version }, report: report(2) };

  test('asks for its own form, filled in from the steps of the year', async () => {
    const form = await officer.get<ReportFormView>(`${ONE}/units/CB01/report-form?step=O13%2F2026`);
    expect(form.form).toMatchObject({ code: 'kiem-diem', version: 2 });
    expect(form).toMatchObject({
      window: { from: '2026-01-01', to: '2026-12-31' },
      prefilled: { held: 0 },
      needed: true,
    });
    expect((await yearOf(officer, 'CB01')).onForm).toBe(true);
  });

  test.each<[string, object, string]>([
    ['without the form that the plan brings', { report: undefined }, '422 FORM_NEEDED'],
    ['on an old version of it', { report: report(1) }, '422 FORM_OLD report.form'],
    ['with a field left out', { report: report(2, {}) }, '422 FORM_INCOMPLETE report.answers.result'],
    ['by criteria of another version', { policy: { code, version: 7 } }, '422 POLICY_OLD'],
    ['by the criteria of meetings', { policy: { code: branchSheet.code, version } }, '422 POLICY_OLD'],
  ])('is refused %s, and nothing is written', async (_, wrong, problem) => {
    const before = await written();
    expect(await act(officer, 'CB01', 'selfAssess', { ...good, text: 'Kiểm điểm', ...wrong })).toBe(problem);
    expect(await written()).toEqual(before);
  });

  test('is kept with the version of the form and of the criteria, and goes up with both', async () => {
    const draft = { step: REVIEW, form: report(2).form, answers: { result: 'Đang gõ' }, text: '' };
    expect((await officer.post(`${ONE}/units/CB01/report-draft`, draft)).status).toBe(200);
    expect(await act(officer, 'CB01', 'selfAssess', good)).toBe('200 OK');
    const head = await api.as('DB01-head');
    const step = await head.get<StepDetail>(`${ONE}/units/CB01/steps?step=O13%2F2026`);
    expect(step.submissions.at(-1)?.report).toEqual({
      title: 'Kiểm điểm theo kế hoạch',
      version: 2,
      rows: [
        { label: 'Số buổi đã tổ chức', value: '11' },
        { label: 'Kết quả', value: 'Đã kiểm điểm' },
      ],
    });
    expect((await yearOf(head, 'CB01')).result.self?.policy).toEqual({ code, version });
    const form = await officer.get<ReportFormView>(`${ONE}/units/CB01/report-form?step=O13%2F2026`);
    expect(form.draft).toBeNull();
  });

  test('is judged by the level above and added up by nobody', async () => {
    const list = await office.get<{ reports: { obligation: string }[] }>(`${ONE}/units/DUBD/reports`);
    expect(list.reports.map(({ obligation }) => obligation)).not.toContain('O13');
    expect((await office.fetch(`${ONE}/units/DUBD/roll-up?obligation=O13&occurrence=2026`)).status).toBe(404);
  });
});

describe('a meeting', () => {
  const { code, version } = planSheet;
  const sheet = { code, version };
  test('is scored by the sheet that the plan names, of the day on which it was held', async () => {
    expect(await act(officer, 'CB01', 'holdMeeting', { step: MEETING, on: '2025-12-03' })).toBe('200 OK');
    const { meetings, meetingPolicies } = await yearOf(officer, 'CB01', 2025);
    expect(meetings).toMatchObject([{ step: MEETING, policy: sheet, self: null }]);
    expect(meetingPolicies.map((one) => [one.code, one.criteria.length])).toEqual([[code, 3]]);
  });

  test.each<[string, object, string]>([
    ['on the sheet of the branch', { policy: { code: branchSheet.code, version } }, '422 POLICY_OLD'],
    ['with a criterion of another sheet', { scores: { ...three, 'bien-ban': 9 } }, '422 SCORE_WRONG'],
    ['with one too high', { scores: { ...three, 'ket-luan': 21 } }, '422 SCORE_WRONG'],
    ['with one left out', { scores: { 'chuan-bi': 1, 'noi-dung': 1 } }, '422 SCORE_WRONG'],
  ])('is not scored %s', async (_, wrong, problem) => {
    const before = await written();
    const body = { step: MEETING, scores: three, policy: sheet, ...wrong };
    expect(await act(officer, 'CB01', 'assessMeeting', body)).toBe(problem);
    expect(await written()).toEqual(before);
  });

  test('is scored by the unit, then by the level above, each with the version that was filled in', async () => {
    const body = { step: MEETING, scores: three, policy: sheet };
    expect(await act(officer, 'CB01', 'assessMeeting', body)).toBe('200 OK');
    expect(await act(officer, 'CB01', 'reviewMeeting', body)).toBe('403 NOT_YOURS');
    const [head, reason] = [await api.as('DB01-head'), 'Kết luận chưa rõ hạn'];
    const lower = { ...body, scores: { ...three, 'ket-luan': 9 } };
    expect(await act(head, 'CB01', 'reviewMeeting', lower)).toBe('422 REASON_NEEDED');
    expect(await act(head, 'CB01', 'reviewMeeting', { ...lower, reason })).toBe('200 OK');
    expect((await yearOf(officer, 'CB01', 2025)).meetings).toMatchObject([
      {
        self: { policy: sheet, points: 93, bandName: 'Tốt' },
        reviewed: { policy: sheet, points: 83, reason },
      },
    ]);
  });

  test('of later days goes by a later version; one that was held before keeps its own', async () => {
    await add({ ...planSheet, version: 2, from: '2026-01-01' });
    const later = 'T02/2026-01';
    expect(await act(officer, 'CB01', 'holdMeeting', { step: later, on: '2026-01-05' })).toBe('200 OK');
    const body = { step: later, scores: three, policy: sheet };
    expect(await act(officer, 'CB01', 'assessMeeting', body)).toBe('422 POLICY_OLD');
    const second = { code, version: 2 };
    expect(await act(officer, 'CB01', 'assessMeeting', { ...body, policy: second })).toBe('200 OK');
    expect((await yearOf(officer, 'CB01')).meetings).toMatchObject([
      { step: later, self: { policy: second } },
    ]);
    expect((await yearOf(officer, 'CB01', 2025)).meetings).toMatchObject([{ step: MEETING, policy: sheet }]);
  });
});
