import { beforeAll, describe, expect, test } from 'vitest';
import { actAnswer } from '../contracts/http/acts.ts';
import type { ProblemDetails } from '../contracts/http/base.ts';
import type { StepDetail } from '../contracts/http/step.ts';
import type { Review, Work } from '../contracts/http/work.ts';
import { type Caller, testApi } from '../test/helpers/api.ts';

const api = testApi({ at: '2025-12-10T02:00:00.000Z' });
const ID = 'bach-dang-22-kh-du';
const CELL = `/api/directives/${ID}/units/CB01`;
const PLAN = 'O11/once';

let office: Caller;
let officer: Caller;
let head: Caller;

const problemOf = async (answer: Response): Promise<ProblemDetails> =>
  (await answer.json()) as ProblemDetails;
const form = (data: object, ...files: File[]): RequestInit => {
  const body = new FormData();
  body.set('data', JSON.stringify(data));
  for (const file of files) body.append('files', file);
  return { method: 'POST', body };
};
const pdf = new File(['%PDF-1.7 kế hoạch'], 'Kế hoạch chi bộ.pdf', { type: 'text/html' });

beforeAll(async () => {
  office = await api.as('DUBD-office1');
  officer = await api.as('CB01-officer');
  head = await api.as('DB01-head');
  const issued = await office.post(`/api/directives/${ID}/issue`, {});
  expect(issued.status).toBe(202);
});

describe('from handing in to accepted', () => {
  test('a plan with a file goes to the superior, comes back, goes again and is accepted', async () => {
    const body = {
      step: PLAN,
      text: 'Kế hoạch của chi bộ',
      paper: { number: '01-KH/CB', date: '2025-12-09' },
    };
    const submitted = await officer.fetch(`${CELL}/acts/submit`, form(body, pdf));
    expect(submitted.status).toBe(200);
    actAnswer.parse(await submitted.json());

    const queue = await head.get<Review>('/api/review');
    const item = queue.items.find((one) => one.step.id === PLAN);
    expect(item).toMatchObject({
      unit: { code: 'CB01' },
      daysLeft: 3,
      submission: { text: 'Kế hoạch của chi bộ', attempt: 1, paper: { number: '01-KH/CB' } },
    });
    expect(item?.step.acts).toEqual(['accept', 'return']);
    expect(item?.submission?.files).toMatchObject([{ name: 'Kế hoạch chi bộ.pdf', mime: 'application/pdf' }]);

    const returned = await head.post(`${CELL}/acts/return`, { step: PLAN, reason: 'Thiếu phân công' });
    expect(returned.status).toBe(200);
    const detail = await officer.get<StepDetail>(`${CELL}/steps?step=${encodeURIComponent(PLAN)}`);
    expect(detail).toMatchObject({
      returnReason: 'Thiếu phân công',
      step: { status: 'returned', returns: 1 },
    });
    expect(detail.history[0]?.sentence).toMatch(
      /^Người đứng đầu mẫu, .* trả lại “.*”, lý do: Thiếu phân công\.$/,
    );

    expect((await officer.post(`${CELL}/acts/submit`, { step: PLAN, text: 'Bản hai' })).status).toBe(200);
    expect((await head.post(`${CELL}/acts/accept`, { step: PLAN })).status).toBe(200);
    const after = await officer.get<StepDetail>(`${CELL}/steps?step=${encodeURIComponent(PLAN)}`);
    expect(after.step).toMatchObject({
      status: 'accepted',
      sign: { sign: 'onTime', word: 'Đúng hạn' },
      acts: [],
    });
    expect(after.submissions.map((one) => one.attempt)).toEqual([2, 1]);
    const work = await officer.get<Work>('/api/work');
    expect(work.items.map((one) => one.step.id)).not.toContain(PLAN);
  });

  test('the file comes back as it was, as an attachment', async () => {
    const detail = await officer.get<StepDetail>(`${CELL}/steps?step=${encodeURIComponent(PLAN)}`);
    const file = detail.submissions.flatMap((one) => one.files)[0];
    const answer = await head.fetch(`/api/files/${file?.id}`);
    expect(await answer.text()).toBe('%PDF-1.7 kế hoạch');
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="Ke hoach chi bo.pdf"; filename*=UTF-8''K%E1%BA%BF%20ho%E1%BA%A1ch%20chi%20b%E1%BB%99.pdf`,
    );
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-type')).toBe('application/pdf');
  });
});

describe('a repeat with the same key', () => {
  test('is answered the same and stores nothing twice', async () => {
    const body = {
      step: 'T03/2025-Q4',
      on: '2025-12-08',
      text: 'Sinh hoạt chuyên đề',
      invited: 12,
      present: 11,
    };
    const headers = { 'idempotency-key': 'mot-lan' };
    const before = await api.db.content.count();
    const first = await officer.post(`${CELL}/acts/holdMeeting`, body, headers);
    const second = await officer.post(`${CELL}/acts/holdMeeting`, body, headers);
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(await second.json()).toEqual(await first.json());
    expect(await api.db.content.count()).toBe(before + 1);
    expect(await api.db.event.count({ where: { type: 'MeetingHeld' } })).toBe(1);
  });

  test('of somebody else is another act', async () => {
    const other = await api.as('CB02-officer');
    const body = { step: 'T03/2025-Q4', on: '2025-12-08', invited: 12, present: 11 };
    const answer = await other.post(`/api/directives/${ID}/units/CB02/acts/holdMeeting`, body, {
      'idempotency-key': 'mot-lan',
    });
    expect(answer.status).toBe(200);
    expect(await api.db.event.count({ where: { type: 'MeetingHeld' } })).toBe(2);
  });

  test('a key with spaces is no key', async () => {
    const answer = await officer.post(`${CELL}/acts/withdraw`, { step: PLAN }, { 'idempotency-key': 'a b' });
    expect(await problemOf(answer)).toMatchObject({ status: 400, problems: [{ path: 'Idempotency-Key' }] });
  });
});

describe('the office enters what came on paper', () => {
  const REPORT = 'O12/2025-Q4';
  test('not without the paper', async () => {
    const answer = await office.post(`${CELL}/acts/submit`, {
      step: REPORT,
      on: '2025-12-09',
      text: 'x',
      onBehalfOf: 'CB01',
    });
    expect(await problemOf(answer)).toMatchObject({ status: 422, code: 'PAPER_NEEDED' });
  });
  test('not without saying for whom', async () => {
    const paper = { number: '02-BC/CB', date: '2025-12-09' };
    const answer = await office.post(`${CELL}/acts/submit`, { step: REPORT, on: '2025-12-09', paper });
    expect(await problemOf(answer)).toMatchObject({ status: 403, code: 'NOT_YOURS' });
  });
  test('with both, and the history says on whose behalf', async () => {
    const paper = { number: '02-BC/CB', date: '2025-12-09' };
    const answer = await office.post(`${CELL}/acts/submit`, {
      step: REPORT,
      on: '2025-12-09',
      paper,
      onBehalfOf: 'CB01',
    });
    expect(answer.status).toBe(200);
    const detail = await office.get<StepDetail>(`${CELL}/steps?step=${encodeURIComponent(REPORT)}`);
    expect(detail.submissions[0]).toMatchObject({ on: '2025-12-09', onBehalfOf: { code: 'CB01' } });
    expect(detail.submissions[0]?.by).toContain('thay mặt Chi bộ 1');
  });
});

describe('what the rules forbid is a sentence with a way out', () => {
  test.each<[string, () => Promise<Response>, number, string]>([
    [
      'handing in what is done',
      () => officer.post(`${CELL}/acts/submit`, { step: PLAN }),
      422,
      'ALREADY_ACCEPTED',
    ],
    [
      'a step that is not there',
      () => officer.post(`${CELL}/acts/submit`, { step: 'O99/once' }),
      422,
      'UNKNOWN_STEP',
    ],
    [
      'a report by a study',
      () => officer.post(`${CELL}/acts/recordStudy`, { step: 'O12/2026-Q1' }),
      422,
      'WRONG_ACT',
    ],
    [
      'a quarter too early',
      () => officer.post(`${CELL}/acts/submit`, { step: 'O12/2026-Q1' }),
      422,
      'NOT_BEGUN',
    ],
    ['accepting nothing', () => head.post(`${CELL}/acts/accept`, { step: 'O12/2026-Q1' }), 403, 'NOT_YOURS'],
    [
      'waiving by a head',
      () => head.post(`${CELL}/acts/waive`, { step: 'O12/2026-Q1', reason: 'x' }),
      403,
      'NOT_YOURS',
    ],
    [
      'waiving without a reason',
      () => office.post(`${CELL}/acts/waive`, { step: 'O12/2026-Q1', reason: ' ' }),
      422,
      'REASON_NEEDED',
    ],
    [
      'an event in the future',
      () =>
        office.post(`/api/directives/${ID}/acts/recordEvent`, { event: 'CITY_CONFERENCE', on: '2026-01-05' }),
      422,
      'DATE_IN_FUTURE',
    ],
    [
      'an unknown event',
      () => office.post(`/api/directives/${ID}/acts/recordEvent`, { event: 'X', on: '2025-12-05' }),
      422,
      'UNKNOWN_EVENT',
    ],
    [
      'an event by an officer',
      () => officer.post(`/api/directives/${ID}/acts/recordEvent`, { event: 'X', on: '2025-12-05' }),
      403,
      'OFFICE_ONLY',
    ],
    ['issuing twice', () => office.post(`/api/directives/${ID}/issue`, {}), 409, 'ALREADY_ISSUED'],
    [
      'a program as a file',
      () => officer.fetch(`${CELL}/acts/submit`, form({ step: PLAN }, new File(['MZ\u0000'], 'a.pdf'))),
      422,
      'FILE_REFUSED',
    ],
  ])('%s', async (_, act, status, code) => {
    const answer = await act();
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    const problem = await problemOf(answer);
    expect(problem).toMatchObject({ status, code });
    expect(problem.detail.length).toBeGreaterThan(20);
  });

  test('refused acts are on record, with who and what', async () => {
    const rows = await api.db.accessLog.findMany({ where: { kind: 'refusal', person: 'DB01-head' } });
    expect(rows).toMatchObject([
      { what: `accept directive/${ID}/unit/CB01`, detail: { code: 'NOT_YOURS' } },
      { what: `waive directive/${ID}/unit/CB01`, detail: { code: 'NOT_YOURS' } },
    ]);
  });
});

describe('a wrong request', () => {
  test('names every place that is wrong, in Vietnamese', async () => {
    const answer = await officer.post(`${CELL}/acts/holdMeeting`, {
      on: '2025-02-30',
      invited: -1,
      paper: { number: '' },
    });
    const { status, problems } = await problemOf(answer);
    expect(status).toBe(400);
    expect(problems?.map((one) => one.path).sort()).toEqual([
      'invited',
      'on',
      'paper.date',
      'paper.number',
      'step',
    ]);
    for (const { message } of problems ?? []) expect(message).not.toMatch(/Invalid|Required|expected/);
  });
  test.each(['', '{', '[]', 'null', '"x"'])('a body of %j', async (body) => {
    const answer = await officer.fetch(`${CELL}/acts/submit`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect(answer.status).toBe(400);
  });
  test('a directive file lists all its problems', async () => {
    const answer = await office.post('/api/directives', {
      ...api.directive,
      id: 'khac',
      issuer: 'NOBODY',
      term: { from: 'x', to: 'y' },
    });
    const { status, problems } = await problemOf(answer);
    expect(status).toBe(400);
    expect(problems?.length).toBeGreaterThan(2);
  });
  test('a good file becomes a draft that only the office sees', async () => {
    const draft = { ...api.directive, id: 'du-thao-hai', number: null, issuedOn: null };
    const made = await office.post('/api/directives', draft);
    expect(made.status).toBe(201);
    expect((await office.fetch('/api/directives/du-thao-hai')).status).toBe(200);
    expect((await officer.fetch('/api/directives/du-thao-hai')).status).toBe(404);
    expect(await problemOf(await office.post('/api/directives', draft))).toMatchObject({
      status: 409,
      code: 'DIRECTIVE_EXISTS',
    });
    expect(await problemOf(await office.post('/api/directives/du-thao-hai/issue', {}))).toMatchObject({
      status: 400,
    });
    const early = await office.post('/api/directives/du-thao-hai/acts/holdLetters', { reason: 'x' });
    expect(await problemOf(early)).toMatchObject({ status: 409, code: 'NOT_ISSUED' });
  });
});

test('when the directive ends, acts answer 409 with the sentence', async () => {
  const closed = await office.post(`/api/directives/${ID}/acts/closeDirective`, { reason: 'Hết thời hạn' });
  expect(closed.status).toBe(200);
  const answer = await officer.post(`${CELL}/acts/submit`, { step: 'O12/2025-Q4' });
  expect(await problemOf(answer)).toMatchObject({ status: 409, code: 'DIRECTIVE_CLOSED' });
});
