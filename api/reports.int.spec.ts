import mammoth from 'mammoth';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ProblemDetails } from '../contracts/http/base.ts';
import type {
  ReportFormView,
  ReportList,
  RollUpNamed,
  RollUpTexts,
  RollUpView,
} from '../contracts/http/reports.ts';
import type { StepDetail } from '../contracts/http/step.ts';
import { DEFAULT_FORMS } from '../contracts/report/default-forms.ts';
import type { ReportForm } from '../domain/report/form.ts';
import { type ReportNode, rollUp } from '../domain/report/roll-up.ts';
import { branchFigures, type ReportPlace, someLines } from '../prisma/repositories/read-roll-up.ts';
import { type Caller, testApi } from '../test/helpers/api.ts';

const api = testApi({ at: '2025-12-10T02:00:00.000Z' });
const ID = 'bach-dang-22-kh-du';
const at = (unit: string, path = '') => `/api/directives/${ID}/units/${unit}${path}`;
const REPORT = 'O12/2025-Q4';
const ASKED = 'obligation=O12&occurrence=2025-Q4';
const FORM = { code: 'report', version: 1 };

/** A form of the directive's own, of which a newer version is in use. */
const own = (version: number): ReportForm => ({
  code: 'so-ket',
  version,
  title: 'Báo cáo sơ kết',
  fields: [
    { code: 'held', label: version === 1 ? 'Số buổi' : 'Số buổi đã tổ chức', type: 'number' },
    { code: 'result', label: 'Kết quả', type: 'text', required: true },
  ],
  relations: [],
});

let office: Caller;
const problemOf = async (answer: Response): Promise<ProblemDetails & { status: number }> =>
  (await answer.json()) as ProblemDetails;
const hand = async (unit: string, answers: object, step = REPORT, form: object = FORM) =>
  (await api.as(`${unit}-officer`)).post(at(unit, '/acts/submit'), { step, report: { form, answers } });
const formOf = async (caller: Caller, unit: string, step = REPORT) =>
  caller.get<ReportFormView>(at(unit, `/report-form?step=${encodeURIComponent(step)}`));

beforeAll(async () => {
  office = await api.as('DUBD-office1');
  const { directive } = api;
  const document = {
    ...directive,
    forms: [own(1), own(2)],
    obligations: directive.obligations.map((one) => (one.id === 'T29' ? { ...one, form: 'so-ket' } : one)),
  };
  await api.db.directive.update({
    where: { id: ID },
    data: { document: JSON.parse(JSON.stringify(document)) },
  });
  expect((await office.post(`/api/directives/${ID}/issue`, {})).status).toBe(202);
});

describe('the form of a report', () => {
  test('is filled in with what the steps already say, for its own period', async () => {
    const officer = await api.as('CB01-officer');
    const meeting = { step: 'T03/2025-Q4', on: '2025-12-08', invited: 12, present: 11 };
    expect((await officer.post(at('CB01', '/acts/holdMeeting'), meeting)).status).toBe(200);
    const form = await formOf(officer, 'CB01');
    expect(form.form).toMatchObject({ code: 'report', version: 1, title: 'Báo cáo kết quả thực hiện' });
    expect(form.window).toEqual({ from: '2025-10-01', to: '2025-12-31' });
    expect(form.prefilled).toMatchObject({
      doneOnTime: 1,
      meetings: 1,
      meetingInvited: 12,
      meetingPresent: 11,
    });
    expect([form.draft, form.needed, form.compiled]).toEqual([null, false, null]);
  });

  test('being typed is kept on the server for its writer alone, and gone once handed in', async () => {
    const officer = await api.as('CB02-officer');
    const draft = {
      step: REPORT,
      form: FORM,
      answers: { meetings: 7, results: 'Đang gõ dở' },
      text: 'Lời kèm',
    };
    const events = await api.db.event.count();
    expect((await officer.post(at('CB02', '/report-draft'), draft)).status).toBe(200);
    expect((await officer.post(at('CB02', '/report-draft'), { ...draft, text: 'Lời sau' })).status).toBe(200);
    expect(await api.db.event.count()).toBe(events);
    expect((await formOf(officer, 'CB02')).draft).toMatchObject({
      answers: draft.answers,
      text: 'Lời sau',
      outdated: false,
    });
    expect((await formOf(await api.as('CB02-head'), 'CB02')).draft).toBeNull();
    expect(
      (await hand('CB02', { meetings: 7, meetingInvited: 10, meetingPresent: 9, results: 'Xong' })).status,
    ).toBe(200);
    expect((await formOf(officer, 'CB02')).draft).toBeNull();
  });

  test('is no form of a task, nor of a unit of another branch', async () => {
    const officer = await api.as('CB01-officer');
    expect((await officer.fetch(at('CB01', '/report-form?step=O11%2Fonce'))).status).toBe(404);
    expect((await officer.fetch(at('CB05', `/report-form?step=${encodeURIComponent(REPORT)}`))).status).toBe(
      404,
    );
    const body = { step: REPORT, form: FORM, answers: {}, text: 'x' };
    expect((await officer.post(at('CB05', '/report-draft'), body)).status).toBe(404);
    // The superior looks at the unit's page, and does not write for it.
    expect((await (await api.as('DB01-officer')).post(at('CB01', '/report-draft'), body)).status).toBe(403);
  });
});

describe('refused with the reason and the way out, and nothing written', () => {
  const onRecord = (code: string) =>
    api.db.accessLog.count({
      where: {
        kind: 'refusal',
        person: 'CB03-officer',
        what: `submit directive/${ID}/unit/CB03`,
        detail: { path: ['code'], equals: code },
      },
    });
  const good = { meetings: 3, results: 'Đã sinh hoạt đủ' };

  test.each([
    [
      'numbers that contradict each other',
      { ...good, meetingInvited: 8, meetingPresent: 9 },
      FORM,
      'FORM_CONTRADICTS',
      {
        path: 'report.answers.meetingPresent',
        message:
          '“Lượt người dự sinh hoạt” là 9, quá “Lượt người được triệu tập sinh hoạt” là 8; hãy kiểm tra lại hai con số.',
      },
    ],
    [
      'a form of an old version',
      good,
      { code: 'report', version: 0 + 7 },
      'FORM_OLD',
      {
        path: 'report.form',
        message:
          'Báo cáo làm trên mẫu phiên bản 7, nay dùng phiên bản 1; hãy tải lại mẫu, phần đã gõ được giữ.',
      },
    ],
    [
      'another form',
      good,
      { code: 'finalReview', version: 1 },
      'FORM_OLD',
      {
        path: 'report.form',
        message: 'Việc này nộp theo mẫu “report”, không phải “finalReview”; hãy tải lại mẫu.',
      },
    ],
    [
      'a required field left out',
      { meetings: 3 },
      FORM,
      'FORM_INCOMPLETE',
      { path: 'report.answers.results', message: '“Kết quả đã làm được” còn trống; hãy ghi.' },
    ],
  ])('%s', async (_, answers, form, code, place) => {
    const [events, contents] = [await api.db.event.count(), await api.db.content.count()];
    const before = await onRecord(code);
    const problem = await problemOf(await hand('CB03', answers, REPORT, form));
    expect(problem).toMatchObject({ status: 422, code, problems: [place] });
    expect(await onRecord(code)).toBe(before + 1);
    expect([await api.db.event.count(), await api.db.content.count()]).toEqual([events, contents]);
  });

  test('a report for a period that has not begun', async () => {
    const events = await api.db.event.count();
    const problem = await problemOf(await hand('CB03', good, 'O12/2026-Q1'));
    expect(problem).toMatchObject({ status: 422, code: 'NOT_BEGUN' });
    expect(problem.detail).toContain('01/01/2026');
    expect(await onRecord('NOT_BEGUN')).toBe(1);
    expect(await api.db.event.count()).toBe(events);
  });

  test('one that the directive has a form of its own for, left aside or made on the version before', async () => {
    const officer = await api.as('BXDD-officer');
    const submit = (report?: object) =>
      officer.post(at('BXDD', '/acts/submit'), {
        step: 'T29/once',
        text: 'x',
        ...(report ? { report } : {}),
      });
    expect(await problemOf(await submit())).toMatchObject({ status: 422, code: 'FORM_NEEDED' });
    const answers = { held: 4, result: 'Xong' };
    expect(await problemOf(await submit({ form: { code: 'so-ket', version: 1 }, answers }))).toMatchObject({
      code: 'FORM_OLD',
    });
    expect((await submit({ form: { code: 'so-ket', version: 2 }, answers })).status).toBe(200);
    const detail = await officer.get<StepDetail>(at('BXDD', '/steps?step=T29%2Fonce'));
    expect(detail.submissions[0]?.report).toEqual({
      title: 'Báo cáo sơ kết',
      version: 2,
      rows: [
        { label: 'Số buổi đã tổ chức', value: '4' },
        { label: 'Kết quả', value: 'Xong' },
      ],
    });
  });

  test('a plan on a form', async () => {
    const answer = await hand('CB03', good, 'O11/once');
    expect(await problemOf(answer)).toMatchObject({ status: 422, code: 'FORM_NOT_ASKED' });
  });
});

describe('history', () => {
  test('holds the form and a digest, and nothing that was written', async () => {
    const event = await api.db.event.findFirstOrThrow({ where: { unitCode: 'CB02', type: 'Submitted' } });
    expect(event.fact).toMatchObject({
      entry: { form: FORM, content: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) } },
    });
    expect(JSON.stringify(event.fact)).not.toContain('Xong');
    const content = await api.db.content.findFirstOrThrow({ where: { unitCode: 'CB02' } });
    expect([content.form, content.answers]).toEqual([
      FORM,
      { meetings: 7, meetingInvited: 10, meetingPresent: 9, results: 'Xong' },
    ]);
  });
});

describe('rolled up over three levels', () => {
  beforeAll(async () => {
    // CB02 is accepted, CB01 returned, CB04 late, CB05 on paper without figures; DB01 reports itself.
    const head = await api.as('DB01-head');
    expect((await head.post(at('CB02', '/acts/accept'), { step: REPORT })).status).toBe(200);
    expect((await hand('CB01', { meetings: 5, results: 'Sơ sài' })).status).toBe(200);
    expect(
      (await head.post(at('CB01', '/acts/return'), { step: REPORT, reason: 'Thiếu số liệu' })).status,
    ).toBe(200);
    expect((await hand('DB01', { meetings: 2, results: 'Đảng bộ 1 đã làm' }, 'O02/2025-Q4')).status).toBe(
      200,
    );
    const text = { step: REPORT, text: 'Gửi báo cáo bằng lời' };
    expect((await (await api.as('CB05-officer')).post(at('CB05', '/acts/submit'), text)).status).toBe(200);
    api.moveTo('2025-12-24T02:00:00.000Z');
    expect((await hand('CB04', { meetings: 3, meetingInvited: 30, results: '=HYPERLINK("x")' })).status).toBe(
      200,
    );
  });

  test('sums the branch, says of how many, and leads down to each source', async () => {
    const root = await office.get<RollUpView>(at('DUBD', `/roll-up?${ASKED}`));
    expect(root.sums.find(({ field }) => field === 'meetings')).toMatchObject({ total: 12, of: 3 });
    expect(root.sums.find(({ field }) => field === 'meetingInvited')).toMatchObject({ total: 40, of: 2 });
    expect(root.states).toMatchObject({ received: 4, returned: 1 });
    expect([root.late, root.inReview, root.withoutFigures]).toEqual([1, 3, 1]);
    const first = root.children.find(({ unit }) => unit.code === 'DB01');
    expect(first?.sums.find(({ field }) => field === 'meetings')).toMatchObject({ total: 9, of: 2 });

    const below = await office.get<RollUpView>(at('DB01', `/roll-up?${ASKED}`));
    expect(below.own.map(({ answers, state }) => [state, answers[0]])).toEqual([
      ['received', { label: 'Số buổi sinh hoạt đã tổ chức', value: '2' }],
    ]);
    const source = await office.get<RollUpView>(at('CB02', `/roll-up?${ASKED}`));
    expect(source.own[0]).toMatchObject({ unit: { code: 'CB02' }, step: REPORT, late: false });
    expect(source.own[0]?.answers).toContainEqual({ label: 'Số buổi sinh hoạt đã tổ chức', value: '7' });
  });

  test('names who is missing, returned, late, or came without figures', async () => {
    const { lines } = await office.get<RollUpNamed>(at('DB01', `/roll-up/named?${ASKED}`));
    expect(lines.map(({ unit, state }) => [unit.code, state])).toEqual([
      ['CB01', 'returned'],
      ['CB03', 'missing'],
    ]);
    const other = await office.get<RollUpNamed>(at('DB02', `/roll-up/named?${ASKED}`));
    expect(
      other.lines.map(({ unit, state, late, withoutFigures }) => [unit.code, state, late, withoutFigures]),
    ).toEqual([
      ['DB02', 'notDue', false, false],
      ['CB04', 'received', true, false],
      ['CB05', 'received', false, true],
      ['CB06', 'missing', false, false],
    ]);
  });

  test('goes through every name and text page by page, each once', async () => {
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: RollUpNamed = await office.get(
        at('DUBD', `/roll-up/named?${ASKED}${cursor && `&cursor=${cursor}`}`),
      );
      seen.push(...page.lines.map(({ unit, step }) => `${unit.code} ${step}`));
      cursor = page.next;
    }
    expect(seen.length).toBeGreaterThan(50);
    expect(new Set(seen).size).toBe(seen.length);
    const texts = await office.get<RollUpTexts>(at('DUBD', `/roll-up/texts?${ASKED}`));
    expect(texts.reports.map(({ unit, texts: [text] }) => [unit.code, text?.text])).toEqual([
      ['DB01', 'Đảng bộ 1 đã làm'],
      ['CB02', 'Xong'],
      ['CB04', '=HYPERLINK("x")'],
    ]);
  });

  test('is in SQL what the pure rules say of the same tree, for every unit of it', async () => {
    const fields = DEFAULT_FORMS[0]?.fields ?? [];
    const today = '2025-12-24';
    const place = (branch: string): ReportPlace => ({
      directive: ID,
      branch,
      obligations: ['O12', 'O02', 'T06'],
      occurrence: '2025-Q4',
      today,
    });
    const units = await api.db.unit.findMany({ orderBy: { path: 'asc' } });
    const lines = await someLines(api.db, place('/DUBD/'), 'all', { after: null, limit: 1000 });
    expect(lines.length).toBeGreaterThan(60);
    const nodeOf = (code: string): ReportNode => ({
      unit: code,
      lines: lines.filter(({ unit }) => unit === code),
      children: units.filter(({ parentCode }) => parentCode === code).map((unit) => nodeOf(unit.code)),
    });
    for (const { code, path } of units) {
      const { named: _, texts: __, children, unit: ___, ...pure } = rollUp(nodeOf(code), fields, today);
      const { whole, children: below } = await branchFigures(api.db, place(path), fields, {
        after: '',
        limit: 500,
      });
      expect(whole).toEqual(pure);
      const inTree = children.filter(({ states }) => Object.values(states).some((n) => n > 0));
      expect(below.map((child) => [child.code, child.figures.sums])).toEqual(
        inTree.map(({ unit, sums }) => [unit, sums]).toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
      );
    }
  });

  test('drafts the report of the level above, the missing first', async () => {
    const { compiled } = await formOf(await api.as('DB01-officer'), 'DB01', 'O02/2025-Q4');
    expect(compiled?.split('\n').slice(0, 3)).toEqual([
      'Tổng hợp từ báo cáo của các đơn vị: 1 trên 3 báo cáo đã nộp.',
      expect.stringMatching(/^Chưa nộp, quá hạn: 1 đơn vị: Chi bộ/),
      expect.stringMatching(/^Bị trả lại, tính là chưa xong: 1 đơn vị: Chi bộ/),
    ]);
    expect(compiled).toContain('- Số buổi sinh hoạt đã tổ chức: 7');
    expect(compiled).toMatch(/- Chi bộ .*: Xong/);
    expect(compiled).not.toContain('Đảng bộ 1 đã làm');
  });

  test('is the branch’s own: a reviewer of papers sees no branch, a stranger nothing', async () => {
    expect((await (await api.as('CB20-officer')).fetch(at('DB01', `/roll-up?${ASKED}`))).status).toBe(404);
    expect((await office.fetch(at('DUBD', '/roll-up?obligation=O99&occurrence=2025-Q4'))).status).toBe(404);
    const list = await (await api.as('DB01-officer')).get<ReportList>(at('DB01', '/reports'));
    expect(
      list.reports.find(({ obligation, occurrence }) => obligation === 'O12' && occurrence === '2025-Q4'),
    ).toMatchObject({
      reports: 3,
      received: 1,
      missing: 2,
    });
  });

  test('a page costs the same few statements whatever the branch', async () => {
    const small = await api.statements(() => office.get(at('DB01', `/roll-up?${ASKED}`)));
    const large = await api.statements(() => office.get(at('DUBD', `/roll-up?${ASKED}`)));
    expect(large.count).toBe(small.count);
  });
});

describe('late for good', () => {
  test('stays marked after it is accepted, whatever its deadline says later', async () => {
    const head = await api.as('DB02-head');
    expect((await head.post(at('CB04', '/acts/accept'), { step: REPORT })).status).toBe(200);
    const detail = await office.get<StepDetail>(at('CB04', `/steps?step=${encodeURIComponent(REPORT)}`));
    expect(detail.step).toMatchObject({ onTime: false, sign: { sign: 'acceptedLate' } });
    expect(detail.submissions[0]?.lateness).toBe('late');
    const onTime = await office.get<StepDetail>(at('CB02', `/steps?step=${encodeURIComponent(REPORT)}`));
    expect(onTime.submissions[0]?.lateness).toBeNull();
  });
  test('what was done in time and entered after its day says so', async () => {
    api.moveTo('2026-01-12T02:00:00.000Z');
    const officer = await api.as('CB06-officer');
    const meeting = { step: 'T03/2025-Q4', on: '2025-12-22', invited: 12, present: 11 };
    expect((await officer.post(at('CB06', '/acts/holdMeeting'), meeting)).status).toBe(200);
    const detail = await officer.get<StepDetail>(at('CB06', '/steps?step=T03%2F2025-Q4'));
    expect([detail.step.onTime, detail.submissions[0]?.lateness]).toEqual([true, 'enteredLate']);
  });
});

describe('out of it', () => {
  const bytesOf = async (answer: Response): Promise<Buffer> => {
    expect(answer.status).toBe(200);
    return Buffer.from(await answer.arrayBuffer());
  };
  test('the roll-up as CSV: one line a report, what people wrote neutralised', async () => {
    const answer = await office.fetch(at('DB02', `/roll-up/export?format=csv&${ASKED}`));
    expect(answer.headers.get('content-disposition')).toContain(
      "filename*=UTF-8''T%E1%BB%95ng%20h%E1%BB%A3p",
    );
    const csv = (await bytesOf(answer)).toString('utf8');
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
    expect(csv.trim().split('\r\n').length).toBe(1 + 4 + 1);
    expect(csv).toContain('Cộng 2 báo cáo đã nộp');
  });
  test('the late list of the branch, all of it and nothing of another', async () => {
    const head = await api.as('DB02-head');
    const csv = (await bytesOf(await head.fetch('/api/late/export?format=csv'))).toString('utf8');
    expect(csv).toContain('Báo cáo kết quả thực hiện hằng quý');
    expect(csv).not.toContain('Chi bộ 1 (mẫu)');
    const book = await bytesOf(await head.fetch('/api/late/export?format=xlsx'));
    expect(book.subarray(0, 2).toString()).toBe('PK');
  });
  test('a report in Word, in the layout asked for; the draft of its writer before what was handed in', async () => {
    const read = async (answer: Response) =>
      (await mammoth.extractRawText({ buffer: await bytesOf(answer) })).value;
    const path = at('CB02', `/report-word?step=${encodeURIComponent(REPORT)}`);
    const text = await read(await office.fetch(path));
    expect(text).toContain('Thực hiện Kế hoạch số 22-KH/ĐU, ngày 13/11/2025');
    expect(text).toMatch(/Số buổi sinh hoạt đã tổ chức\s+7\s/);
    expect(text).toContain('Xong./.');
    expect(await read(await office.fetch(`${path}&rules=05-HD%2FVPTW`))).not.toContain('./.');
    expect((await office.fetch(at('CB03', `/report-word?step=${encodeURIComponent(REPORT)}`))).status).toBe(
      404,
    );
    const letter = await read(await office.fetch(at('CB03', '/reminder-word')));
    expect(letter).toContain('Kính gửi: Chi bộ 3 (mẫu)');
    expect(letter).toMatch(/Báo cáo kết quả thực hiện hằng quý[^\n]*\(quý IV\/2025\)/);
  });
});
