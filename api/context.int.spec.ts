/** Lines of the document that are no steps, as the office ticks them: a paper's number and date, and nothing more. */
import { beforeAll, expect, test } from 'vitest';
import type { ProblemDetails } from '../contracts/http/base.ts';
import { type DirectiveDetail, directiveDetail } from '../contracts/http/directives.ts';
import type { HistoryItem } from '../contracts/http/step.ts';
import { type Caller, testApi } from '../test/helpers/api.ts';

const api = testApi({ at: '2025-12-22T02:00:00.000Z' });
const ONE = '/api/directives/bach-dang-22-kh-du';
const paper = { number: '31-BC/ĐU', date: '2025-12-20' };
let office: Caller;
beforeAll(async () => {
  office = await api.as('DUBD-office1');
  expect((await office.post(`${ONE}/issue`, {})).status).toBe(202);
});
const act = (name: string, body: object, caller = office) => caller.post(`${ONE}/acts/${name}`, body);
const code = async (answer: Response) => `${answer.status} ${((await answer.json()) as ProblemDetails).code}`;
const line = async () => {
  const page = await office.get<DirectiveDetail>(ONE);
  expect(directiveDetail.parse(page)).toEqual(page);
  return page.leftOut.find(({ label }) => label === 'T16');
};

test('a line is shown as the document has it, ticked by a paper, and the tick is taken back', async () => {
  expect(await line()).toMatchObject({
    ticked: null,
    source: [{ lines: [217, 220], quote: expect.stringMatching(/^Chủ trì tham mưu/) }],
  });
  expect((await act('tickContext', { line: 'T16', paper })).status).toBe(200);
  expect((await line())?.ticked).toEqual(paper);
  expect(await code(await act('tickContext', { line: 'T16', paper }))).toBe('422 LINE_TICKED');
  expect((await act('untickContext', { line: 'T16', reason: 'wrongPaper' })).status).toBe(200);
  expect((await line())?.ticked).toBeNull();
  const { items } = await office.get<{ items: HistoryItem[] }>(`${ONE}/history`);
  expect(items.slice(0, 2).map(({ sentence }) => sentence.replace(/^.*?(đánh|bỏ)/, '$1'))).toEqual([
    'bỏ đánh dấu dòng “T16” của văn bản, lý do: ghi nhầm số hoặc ngày văn bản.',
    'đánh dấu đã thực hiện dòng “T16” của văn bản, theo văn bản số 31-BC/ĐU ngày 20/12/2025.',
  ]);
});

test('no step, no letter and no count comes of it', async () => {
  const steps = await api.db.step.count();
  const mails = await api.db.mail.count();
  expect((await act('tickContext', { line: 'T32', paper })).status).toBe(200);
  expect([await api.db.step.count(), await api.db.mail.count()]).toEqual([steps, mails]);
});

test.each([
  ['tickContext', { line: 'T16', paper: { number: '31-BC/ĐU', date: '2025-12-23' } }, '422 DATE_IN_FUTURE'],
  ['tickContext', { line: 'T99', paper }, '422 UNKNOWN_LINE'],
  ['tickContext', { line: 'T16' }, '400 INVALID'],
  ['tickContext', { line: 'T16', paper: { ...paper, number: ' ' } }, '400 INVALID'],
  ['untickContext', { line: 'T31', reason: 'wrongLine' }, '422 LINE_NOT_TICKED'],
  ['untickContext', { line: 'T31', reason: 'lời riêng' }, '400 INVALID'],
])('%s %j is refused', async (name, body, answer) => {
  const before = await api.db.event.count();
  expect(await code(await act(name, body))).toBe(answer);
  expect(await api.db.event.count()).toBe(before);
});

test('only the office ticks, and of what else is sent about a line nothing is kept', async () => {
  const head = await api.as('DB01-head');
  expect((await act('tickContext', { line: 'T16', paper }, head)).status).toBe(403);
  expect((await act('tickContext', { line: 'T16', paper, text: 'nhận xét' })).status).toBe(200);
  const last = await api.db.event.findFirstOrThrow({
    where: { type: 'ContextTicked' },
    orderBy: { seq: 'desc' },
  });
  expect(last.fact).toEqual({ type: 'ContextTicked', line: 'T16', paper });
});
