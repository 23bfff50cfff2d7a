/** A draft on its way: what it leaves open, checked, signed, its files, and what the office is asked before it issues. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Preview } from '../contracts/http/directives.ts';
import { draftView } from '../contracts/http/drafts.ts';
import type { Directive } from '../domain/directive/directive.ts';
import { type Caller, testApi } from '../test/helpers/api.ts';

const api = testApi();
const ID = 'du-thao';
const DRAFT = `/api/directives/${ID}/draft`;
let office: Caller;
let officer: Caller;
let open: string;

const view = async (id = ID) => draftView.parse(await office.get(`/api/directives/${id}/draft`));
const answerOf = async (answer: Response) => ({
  status: answer.status,
  ...((await answer.json()) as { code?: string; problems?: { path: string; message: string }[] }),
});
const step = async (body: object) => answerOf(await office.post(`${DRAFT}/steps`, body));
const mendOf = async (id: string, obligation: string, body: object) =>
  answerOf(await office.post(`/api/directives/${id}/draft/obligations/${obligation}`, body));
const mend = (body: object, obligation = open) => mendOf(ID, obligation, body);
const upload = (caller: Caller, name: string, bytes: string) => {
  const form = new FormData();
  form.append('files', new File([bytes], name));
  return caller.fetch(`${DRAFT}/attachments`, { method: 'POST', body: form });
};

beforeAll(async () => {
  office = await api.as('DUBD-office1');
  officer = await api.as('CB01-officer');
  const [first, ...rest] = api.directive.obligations;
  if (!first) throw new Error('the sample has obligations');
  open = first.id;
  const draft: Directive = {
    ...api.directive,
    id: ID,
    number: '-KH/ĐU',
    obligations: [{ ...first, lead: { units: [] } }, ...rest],
  };
  const made = await office.post('/api/directives', draft);
  expect(made.status, await made.clone().text()).toBe(201);
});

describe('what a draft leaves open', () => {
  test('is named with its obligation and its words, with the arithmetic', async () => {
    const { completeness } = await view();
    expect(completeness).toMatchObject({ asked: 246, present: 210 });
    expect(completeness?.score).toBe('Có 210 trong 246 mục (41 việc × 6 rõ): 85,4%.');
    expect(completeness?.missing.filter(({ forbids }) => forbids)).toEqual([
      expect.objectContaining({ obligation: open, aspect: 'who', quote: expect.stringMatching(/\p{L}/u) }),
    ]);
  });
  test('without a lead it is not issued', async () => {
    const answer = await answerOf(
      await office.post(`/api/directives/${ID}/issue`, { number: '40-KH/ĐU', reason: 'x' }),
    );
    expect(answer).toMatchObject({ status: 422, code: 'LEAD_MISSING' });
    expect(answer.problems).toEqual([
      { path: 'obligations[0].lead', message: expect.stringContaining('hãy nêu đơn vị') },
    ]);
    expect(await api.db.directive.findUnique({ where: { id: ID } })).toMatchObject({
      status: 'draft',
      number: '-KH/ĐU',
    });
  });
});

describe('its steps', () => {
  test('signing waits for the check, and a step is taken once', async () => {
    expect((await view()).acts).toEqual(['check', 'mend', 'attach', 'setAside']);
    expect(await step({ step: 'signed' })).toMatchObject({ status: 422, code: 'NOT_CHECKED' });
    expect((await step({ step: 'checked', post: 'Chánh Văn phòng' })).status).toBe(200);
    expect(await step({ step: 'checked' })).toMatchObject({ status: 409, code: 'DRAFT_STEP_TAKEN' });
    expect((await view()).acts).toEqual(['sign', 'mend', 'attach', 'setAside']);
    const seen = await view();
    expect(seen.steps).toEqual([
      expect.objectContaining({
        step: 'checked',
        post: 'Chánh Văn phòng',
        recordedBy: 'DUBD-office1',
        current: true,
      }),
    ]);
  });
  test('are for the office alone, and what was done is on record', async () => {
    expect((await officer.fetch(DRAFT)).status).toBe(404);
    expect((await officer.post(`${DRAFT}/steps`, { step: 'checked' })).status).toBe(404);
    const log = await api.db.accessLog.findMany({ where: { kind: 'act' } });
    expect(log).toMatchObject([{ person: 'DUBD-office1', what: `checked directive/${ID}` }]);
  });
  test('a change afterwards asks for the check again', async () => {
    expect((await mend({ lead: ['KHONG'] })).problems?.[0]?.path).toBe('obligations[0].lead.units[0]');
    expect((await mend({ lead: ['BXDD'] }, 'KHONG')).status).toBe(404);
    expect((await mend({ lead: ['BXDD'] })).status).toBe(200);
    const seen = await view();
    expect(seen.completeness?.missing.some(({ forbids }) => forbids)).toBe(false);
    expect(seen.steps.map(({ current }) => current)).toEqual([false]);
    expect(seen.acts).toEqual(['check', 'mend', 'attach', 'setAside']);
  });
  test('what is only context becomes no step, with the reason kept', async () => {
    const before = (await view()).completeness?.asked ?? 0;
    expect((await mend({ context: 'Chỉ nhắc lại chủ trương' })).status).toBe(200);
    expect((await view()).completeness?.asked).toBe(before - 6);
    const row = await api.db.directive.findUniqueOrThrow({ where: { id: ID } });
    expect((row.document as unknown as Directive).leftOut.at(-1)?.reason).toBe('Chỉ nhắc lại chủ trương');
  });
});

describe('a deadline and a product that it leaves open', () => {
  const GAPS = 'con-thieu';
  const [one, two] = ['C1', 'C2'];
  const documentOf = async () =>
    (await api.db.directive.findUniqueOrThrow({ where: { id: GAPS } })).document as unknown as Directive;
  const dueOf = async (id: string) =>
    (await documentOf()).obligations.find((obligation) => obligation.id === id)?.due;
  const missingOf = async (id: string) =>
    (await view(GAPS)).completeness?.missing.flatMap(({ obligation, aspect }) =>
      obligation === id ? [aspect] : [],
    );
  beforeAll(async () => {
    const [first] = api.directive.obligations;
    if (!first) throw new Error('the sample has obligations');
    const { evidence: _, source: __, ...rest } = first;
    const lead = { units: ['BXDD'] };
    const open = {
      ...rest,
      lead,
      kind: 'task' as const,
      due: { type: 'none' as const },
      addedByOffice: 'thử',
    };
    const obligations = [one, two].map((id) => ({ ...open, id }));
    const draft = { ...api.directive, id: GAPS, number: '-KH/ĐU', obligations };
    const made = await office.post('/api/directives', draft);
    expect(made.status, await made.clone().text()).toBe(201);
  });

  test('are said in words; the deadline is the rule that a plan of those words has', async () => {
    expect(await missingOf(one)).toEqual(['when', 'product']);
    expect(await mendOf(GAPS, one, { due: 'trước ngày 15/5/2026' })).toMatchObject({ status: 200 });
    expect(await dueOf(one)).toEqual({ type: 'on', date: '2026-05-15', boundary: 'before' });
    expect(await mendOf(GAPS, one, { evidence: 'Danh sách đã ký' })).toMatchObject({ status: 200 });
    expect(await missingOf(one)).toEqual([]);
    expect(await mendOf(GAPS, two, { due: 'ngày 25 hằng tháng' })).toMatchObject({ status: 200 });
    expect(await dueOf(two)).toMatchObject({ type: 'every', period: 'month', day: 25 });
  });
  test('an event of the draft is meant by its name, another one joins the draft, and neither twice', async () => {
    const before = (await documentOf()).events;
    const ward = 'trong vòng 10 ngày kể từ ngày Đảng ủy phường tổ chức hội nghị quán triệt';
    expect(await mendOf(GAPS, one, { due: ward })).toMatchObject({ status: 200 });
    expect(await dueOf(one)).toMatchObject({ type: 'afterEvent', events: { allOf: ['WARD_CONFERENCE'] } });
    expect((await documentOf()).events).toEqual(before);
    const other = { due: 'chậm nhất 05 ngày sau lễ ra quân' };
    for (const id of [one, two]) expect(await mendOf(GAPS, id, other)).toMatchObject({ status: 200 });
    expect((await documentOf()).events.slice(before.length).map(({ name }) => name)).toEqual(['Lễ ra quân']);
  });
  test.each(['bao giờ xong thì báo', 'định kỳ', 'kịp thời'])(
    '“%s” is no deadline, and changes nothing',
    async (due) => {
      const before = await documentOf();
      expect(await mendOf(GAPS, two, { due })).toMatchObject({
        status: 400,
        problems: [{ path: 'due', message: expect.stringContaining('hãy ghi rõ ngày, kỳ hoặc sự kiện') }],
      });
      expect(await documentOf()).toEqual(before);
    },
  );
});

describe('its reports', () => {
  const TERMS = 'bao-cao';
  const CELLS = 'O12';
  const BASES = 'O02';
  const pick = (obligation: string, body: object) => mendOf(TERMS, obligation, body);
  const documentOf = async () =>
    (await api.db.directive.findUniqueOrThrow({ where: { id: TERMS } })).document as unknown as Directive;
  beforeAll(async () => {
    const draft = { ...api.directive, id: TERMS, number: '-KH/ĐU', issuedOn: null };
    expect((await office.post('/api/directives', draft)).status).toBe(201);
  });

  test('go by a term that the office picks, each level with its own day', async () => {
    expect((await view(TERMS)).outOfOrder).toEqual([]);
    expect(await pick(CELLS, { reportTerm: 'state-quarter', sends: { month: 3, day: 18 } })).toMatchObject({
      status: 200,
    });
    expect(await pick(BASES, { reportTerm: 'state-quarter' })).toMatchObject({ status: 200 });
    // The post that reports for itself goes the same way: the very same term is there once.
    expect(await pick('T06', { reportTerm: 'state-quarter' })).toMatchObject({ status: 200 });
    const { reportTerms, obligations } = await documentOf();
    expect(reportTerms?.map(({ code, closes, sends }) => [code, closes, sends])).toEqual([
      ['state-quarter', { month: 3, day: 14 }, { month: 3, day: 18 }],
      ['state-quarter-2', { month: 3, day: 14 }, { month: 3, day: 20 }],
    ]);
    expect(['O12', 'O02', 'T06'].map((id) => obligations.find((one) => one.id === id)?.due)).toEqual([
      { type: 'reportTerm', term: 'state-quarter' },
      { type: 'reportTerm', term: 'state-quarter-2' },
      { type: 'reportTerm', term: 'state-quarter-2' },
    ]);
    expect((await view(TERMS)).outOfOrder).toEqual([]);
  });

  test('that come too late for those above are said on the draft page and in what issuing would do', async () => {
    expect(await pick(CELLS, { reportTerm: 'state-quarter' })).toMatchObject({ status: 200 });
    const { outOfOrder } = await view(TERMS);
    expect(outOfOrder[0]).toEqual({
      sentence: expect.stringMatching(
        /^thứ Hai, 22\/12\/2025: hạn của “Báo cáo kết quả thực hiện hằng quý.*” không trước hạn của “.*” \(thứ Hai, 22\/12\/2025\) mà cấp trên phải tổng hợp từ đó; hãy cho cấp dưới nộp trước$/,
      ),
      units: 44,
      named: expect.arrayContaining([{ code: 'CB01', name: expect.any(String) }]),
    });
    const preview = await office.get<Preview>(`/api/directives/${TERMS}/preview`);
    const shown = preview.conflicts.filter(({ type }) => type === 'reportNotBefore');
    expect(shown.map(({ sentence, units }) => [sentence, units])).toEqual(
      outOfOrder.map(({ sentence, units }) => [sentence, units]),
    );
  });

  test('on each time of an event are told until those below have fewer days than those above', async () => {
    const each = 'tung-lan';
    const draft = { ...api.directive, id: each, number: '-KH/ĐU', issuedOn: null };
    const event = draft.events.find(({ recurring, yearly }) => recurring && !yearly);
    const asked = draft.obligations.map((one) =>
      [CELLS, BASES].includes(one.id) && event
        ? { ...one, due: { type: 'eachEvent' as const, event: event.code } }
        : one,
    );
    const events = draft.events.map((one) => (one === event ? { ...one, expected: '2026-03-02' } : one));
    expect((await office.post('/api/directives', { ...draft, events, obligations: asked })).status).toBe(201);
    const before = await view(each);
    expect(before.outOfOrder).toMatchObject([{ sentence: expect.stringContaining('09/03/2026'), units: 44 }]);
    expect(before.eachTime.filter(({ obligation }) => [CELLS, BASES].includes(obligation))).toMatchObject([
      { obligation: BASES, after: null },
      { obligation: CELLS, after: null },
    ]);
    const after3 = { value: 3, unit: 'workingDay' };
    expect(await mendOf(each, CELLS, { afterEach: after3 })).toMatchObject({ status: 200 });
    const after = await view(each);
    expect(after.outOfOrder).toEqual([]);
    expect(after.eachTime.find(({ obligation }) => obligation === CELLS)).toMatchObject({
      due: expect.stringMatching(/^Chậm nhất 3 ngày làm việc sau mỗi lần/),
      after: after3,
    });
    expect((await mendOf(each, 'T02', { afterEach: after3 })).problems).toEqual([
      { path: 'afterEach', message: expect.stringContaining('hãy chọn thời hạn khác') },
    ]);
    // As a text says "05 ngày": days of the calendar, or whatever else a file may say.
    for (const [unit, words] of [
      ['day', '5 ngày'],
      ['week', '5 tuần'],
      ['month', '5 tháng'],
    ] as const) {
      expect(await mendOf(each, CELLS, { afterEach: { value: 5, unit } })).toMatchObject({ status: 200 });
      const one = (await view(each)).eachTime.find(({ obligation }) => obligation === CELLS);
      expect(one).toMatchObject({
        due: expect.stringContaining(`Chậm nhất ${words} sau mỗi lần`),
        after: { value: 5, unit },
      });
    }
    for (const wrong of [
      { value: -1, unit: 'day' },
      { value: 5, unit: 'year' },
      { value: 1.5, unit: 'day' },
      { value: 5 },
    ])
      expect(await mendOf(each, CELLS, { afterEach: wrong })).toMatchObject({ status: 400 });
  });

  test('take no term that is none, no day before the data close, and nothing that is no report', async () => {
    const before = await documentOf();
    expect(await pick(CELLS, { reportTerm: 'khong' })).toMatchObject({ status: 404 });
    expect((await pick('T02', { reportTerm: 'state-quarter' })).problems).toEqual([
      { path: 'reportTerm', message: expect.stringContaining('hãy chọn thời hạn khác') },
    ]);
    expect(
      (await pick(CELLS, { reportTerm: 'state-quarter', sends: { month: 3, day: 10 } })).problems,
    ).toEqual([
      { path: 'reportTerms[1].sends', message: 'Hạn gửi báo cáo trước ngày chốt số liệu; hãy sửa lại.' },
    ]);
    expect(await documentOf()).toEqual(before);
  });
});

describe('its files', () => {
  test('are judged by content and read by whoever may open the directive', async () => {
    expect(await answerOf(await upload(office, 'ban-ky.pdf', 'MZ\u0000\u0001'))).toMatchObject({
      status: 422,
      code: 'FILE_REFUSED',
    });
    expect((await upload(office, 'ban-ky.pdf', '%PDF-1.7 bản ký')).status).toBe(200);
    const [file] = (await view()).attachments;
    expect(file).toMatchObject({ name: 'ban-ky.pdf', mime: 'application/pdf' });
    expect((await office.fetch(`/api/files/${file?.id}`)).status).toBe(200);
    expect((await officer.fetch(`/api/files/${file?.id}`)).status).toBe(404);
  });
});

describe('a draft that nobody wants', () => {
  const listed = async (archived = '') =>
    (
      (await await office.get(`/api/directives${archived}`)) as { directives: { id: string }[] }
    ).directives.map(({ id }) => id);

  test('is set aside with a reason: out of the list, into the archive, and nothing is done to it there', async () => {
    const before = (await view()).steps.length;
    expect((await step({ step: 'setAside' })).status).toBe(400);
    expect((await step({ step: 'takenUp', reason: 'Nhầm' })).code).toBe('DRAFT_STEP_TAKEN');
    expect((await step({ step: 'setAside', reason: 'Đọc hai lần một văn bản' })).status).toBe(200);
    expect(await listed()).not.toContain(ID);
    expect(await listed('?archived=yes')).toContain(ID);
    const seen = await view();
    expect(seen.acts).toEqual(['takeUp']);
    expect(seen.steps).toHaveLength(before + 1);
    expect(seen.steps.at(-1)).toMatchObject({ step: 'setAside', reason: 'Đọc hai lần một văn bản' });
    const refused = [
      await step({ step: 'checked' }),
      await step({ step: 'setAside', reason: 'Lần nữa' }),
      await answerOf(await office.post(`${DRAFT}/obligations/${open}`, { context: 'x' })),
      await answerOf(await upload(office, 'ban-ky-2.pdf', '%PDF-1.7 bản ký khác')),
      await answerOf(await office.post(`/api/directives/${ID}/issue`, { number: '40-KH/ĐU', reason: 'x' })),
    ];
    expect(refused.map(({ status, code }) => [status, code])).toEqual([
      [409, 'DRAFT_SET_ASIDE'],
      [409, 'DRAFT_STEP_TAKEN'],
      [409, 'DRAFT_SET_ASIDE'],
      [409, 'DRAFT_SET_ASIDE'],
      [409, 'DRAFT_SET_ASIDE'],
    ]);
    expect((await view()).steps).toHaveLength(before + 1);
  });

  test('is taken up again as it was', async () => {
    expect((await officer.post(`${DRAFT}/steps`, { step: 'takenUp', reason: 'x' })).status).toBe(404);
    expect((await step({ step: 'takenUp', reason: 'Vẫn cần' })).status).toBe(200);
    expect(await listed()).toContain(ID);
    expect(await listed('?archived=yes')).not.toContain(ID);
    const { acts, steps } = await view();
    expect(acts).toEqual(['check', 'mend', 'attach', 'setAside']);
    expect(steps.filter(({ step }) => step === 'takenUp')).toMatchObject([{ reason: 'Vẫn cần' }]);
  });
});

test('issuing records check, signature and the reason for what is missing', async () => {
  expect((await step({ step: 'checked', post: 'Chánh Văn phòng' })).status).toBe(200);
  const issued = await office.post(`/api/directives/${ID}/issue`, {
    number: '40-KH/ĐU',
    reason: 'Văn bản không nêu hạn',
  });
  expect(issued.status, await issued.clone().text()).toBe(202);
  const seen = await view();
  expect(seen.completeness).toBeNull();
  expect(seen.acts).toEqual([]);
  expect(
    seen.steps.filter(({ step, current }) => current && !['setAside', 'takenUp'].includes(step)),
  ).toMatchObject([
    { step: 'checked', post: 'Chánh Văn phòng' },
    { step: 'signed', post: api.directive.signer.position },
    { step: 'issued', reason: 'Văn bản không nêu hạn', missing: 35 },
  ]);
  const [file] = seen.attachments;
  expect((await officer.fetch(`/api/files/${file?.id}`)).status).toBe(200);
  expect((await step({ step: 'signed' })).code).toBe('ALREADY_ISSUED');
});
