/** While a unit works on its steps, as people reach it: notes with evidence, difficulties, what is not its own, later sessions. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { ProblemDetails } from '../contracts/http/base.ts';
import type { StepDetail } from '../contracts/http/step.ts';
import type { UnitPage } from '../contracts/http/unit.ts';
import { type Review, review } from '../contracts/http/work.ts';
import { type Caller, testApi } from '../test/helpers/api.ts';

const api = testApi({ at: '2025-12-10T02:00:00.000Z' });
const DIRECTIVE = '/api/directives/bach-dang-22-kh-du';
const CELL = `${DIRECTIVE}/units/CB01`;

let office: Caller;
let officer: Caller;
let head: Caller;
beforeAll(async () => {
  office = await api.as('DUBD-office1');
  officer = await api.as('CB01-officer');
  head = await api.as('DB01-head');
  expect((await office.post(`${DIRECTIVE}/issue`, {})).status).toBe(202);
});

const detail = (caller: Caller, step: string): Promise<StepDetail> =>
  caller.get<StepDetail>(`${CELL}/steps?step=${encodeURIComponent(step)}`);
const act = (caller: Caller, name: string, body: object) => caller.post(`${CELL}/acts/${name}`, body);
const done = async (caller: Caller, name: string, body: object) => {
  const answer = await act(caller, name, body);
  expect(answer.status, await answer.clone().text()).toBe(200);
};
const refused = async (answer: Response): Promise<string> => {
  const problem = (await answer.json()) as ProblemDetails;
  return `${answer.status} ${problem.code}`;
};
/** A step of the cell that is owed now, and one of a kind of its own. */
const owed = async (kind?: string): Promise<string> => {
  const page = await officer.get<UnitPage>(CELL);
  const found = page.owed.find((step) => kind === undefined || step.kind === kind);
  if (!found) throw new Error(`nothing of ${kind} is owed`);
  return found.id;
};

describe('a note on the way', () => {
  test('stands with its text, file and paper among what was handed in, and closes nothing', async () => {
    const step = await owed('plan');
    const form = new FormData();
    form.set(
      'data',
      JSON.stringify({
        step,
        text: 'Đã họp cấp ủy, phân công soạn thảo.',
        paper: { number: '03-BB/CB', date: '2025-12-09' },
      }),
    );
    form.append('files', new File(['biên bản'], 'bien-ban.txt', { type: 'text/plain' }));
    const answer = await officer.fetch(`${CELL}/acts/noteProgress`, { method: 'POST', body: form });
    expect(answer.status, await answer.clone().text()).toBe(200);
    const { submissions, step: now, history } = await detail(officer, step);
    expect(submissions).toEqual([
      expect.objectContaining({
        type: 'ProgressNoted',
        text: 'Đã họp cấp ủy, phân công soạn thảo.',
        paper: { number: '03-BB/CB', date: '2025-12-09' },
        files: [expect.objectContaining({ name: 'bien-ban.txt' })],
      }),
    ]);
    expect(now).toMatchObject({ status: 'open', progress: { notes: 1, on: '2025-12-10', percent: null } });
    expect(history[0]?.sentence).toMatch(
      /ghi tiến độ của .+, theo văn bản số 03-BB\/CB ngày 09\/12\/2025\.$/,
    );
  });

  test('takes no number where the document sets no target, and says so', async () => {
    const answer = await act(officer, 'noteProgress', {
      step: await owed('plan'),
      text: 'a',
      done: 1,
      of: 2,
    });
    expect(await refused(answer)).toBe('422 NO_TARGET');
  });
});

describe('a difficulty', () => {
  let step: string;
  beforeAll(async () => {
    step = await owed('plan');
  });

  test('waits for the level above, is on its desk in the same query as requests, and on nobody else’s', async () => {
    await done(officer, 'reportDifficulty', { step, reason: 'Chưa có mẫu kế hoạch.' });
    const { texts, value } = await api.statements(() => head.fetch('/api/review'));
    expect(texts.length, texts.join('\n')).toBe(3);
    const page = (await value.json()) as Review;
    expect(review.parse(page)).toEqual(page);
    expect(page).toMatchObject({ items: [], requests: [], disclaims: [] });
    expect(page.difficulties).toEqual([
      expect.objectContaining({
        unit: { code: 'CB01', name: 'Chi bộ 1 (mẫu)' },
        due: '2025-12-17',
        daysLeft: 5,
        step: expect.objectContaining({
          id: step,
          acts: ['answerDifficulty'],
          difficulty: {
            open: { reason: 'Chưa có mẫu kế hoạch.', on: '2025-12-10' },
            owner: { code: 'DB01', name: expect.any(String) },
            due: '2025-12-17',
            answer: null,
          },
        }),
      }),
    ]);
    for (const post of ['DUBD-head', 'DB02-head', 'CB01-officer'])
      expect((await (await api.as(post)).get<Review>('/api/review')).difficulties, post).toEqual([]);
  });

  test('is answered in words by the level above alone, once', async () => {
    expect(await refused(await act(officer, 'reportDifficulty', { step, reason: 'a' }))).toBe(
      '422 DIFFICULTY_PENDING',
    );
    expect(await refused(await act(officer, 'answerDifficulty', { step, answer: 'a' }))).toBe(
      '403 NOT_YOURS',
    );
    await done(head, 'answerDifficulty', { step, answer: 'Dùng mẫu của phường.' });
    expect(await refused(await act(head, 'answerDifficulty', { step, answer: 'a' }))).toMatch(
      /^(422 NOTHING_ASKED|403 NOT_YOURS)$/,
    );
    const { step: now, history } = await detail(officer, step);
    expect(now.difficulty).toMatchObject({
      open: null,
      due: null,
      answer: { text: 'Dùng mẫu của phường.', on: '2025-12-10' },
    });
    expect(history.map(({ sentence }) => sentence)).toEqual([
      expect.stringMatching(/trả lời vướng mắc về “.+”: Dùng mẫu của phường\.$/),
      expect.stringMatching(/báo vướng mắc về “.+”: Chưa có mẫu kế hoạch\.$/),
      expect.stringMatching(/ghi tiến độ/),
    ]);
  });
});

describe('what is not the unit’s', () => {
  const desk = async () => (await office.get<Review>('/api/review')).disclaims;

  test('is on the desk of the issuer’s office, which leaves it there with a reason', async () => {
    const step = await owed('plan');
    await done(officer, 'disclaim', { step, reason: 'Việc của đoàn thể.' });
    expect(await desk()).toEqual([
      expect.objectContaining({
        unit: { code: 'CB01', name: 'Chi bộ 1 (mẫu)' },
        due: '2025-12-17',
        step: expect.objectContaining({
          id: step,
          acts: expect.arrayContaining(['confirmDisclaim', 'rejectDisclaim']),
        }),
      }),
    ]);
    expect((await head.get<Review>('/api/review')).disclaims).toEqual([]);
    expect(await refused(await act(head, 'confirmDisclaim', { step, reason: 'a' }))).toBe('403 NOT_YOURS');
    await done(office, 'rejectDisclaim', { step, reason: 'Mục 3 nêu rõ chi bộ.' });
    expect(await desk()).toEqual([]);
    expect((await detail(officer, step)).step).toMatchObject({
      status: 'open',
      disclaim: { open: null, answer: { text: 'Mục 3 nêu rõ chi bộ.' } },
    });
  });

  test('or takes it off the unit, and the unit is told why', async () => {
    const step = await owed('plan');
    await done(officer, 'disclaim', { step, reason: 'Việc của đoàn thể.' });
    await done(office, 'confirmDisclaim', { step, reason: 'Giao Đoàn thanh niên.' });
    const { step: now, history } = await detail(officer, step);
    expect(now).toMatchObject({ status: 'waived', acts: [] });
    expect(history.slice(0, 2).map(({ sentence }) => sentence)).toEqual([
      expect.stringMatching(/miễn “.+”, lý do: Giao Đoàn thanh niên\.$/),
      expect.stringMatching(/đồng ý “.+” không thuộc đơn vị, lý do: Giao Đoàn thanh niên\.$/),
    ]);
  });
});

describe('a study', () => {
  const study = (step: string) => ({ step, on: '2025-12-08', form: 'inPerson', invited: 20, present: 17 });

  test('is held for those absent a second time; numbers add up, and what contradicts is refused', async () => {
    await office.post(`${DIRECTIVE}/acts/recordEvent`, { event: 'WARD_CONFERENCE', on: '2025-12-01' });
    const step = await owed('study');
    await done(officer, 'recordStudy', { ...study(step), materials: 'Chỉ thị số 50-CT/TW' });
    const second = { step, on: '2025-12-10', form: 'online', present: 3 };
    expect((await detail(officer, step)).step.acts).toEqual(['addStudySession']);
    expect(await refused(await act(officer, 'addStudySession', { ...second, present: 4 }))).toBe(
      '422 MORE_THAN_ABSENT',
    );
    await done(officer, 'addStudySession', second);
    const { step: now, submissions } = await detail(officer, step);
    expect(now).toMatchObject({ study: { sessions: 2, invited: 20, present: 20 }, acts: [] });
    expect(submissions.map(({ type, studyForm, present }) => [type, studyForm, present])).toEqual([
      ['StudySessionAdded', 'online', 3],
      ['StudyRecorded', 'inPerson', 17],
    ]);
    expect(await refused(await act(officer, 'addStudySession', second))).toBe('422 NOBODY_ABSENT');
  });
});
