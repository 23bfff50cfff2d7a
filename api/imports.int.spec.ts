/** A plan's document read through the API, corrected and saved as a draft; and what is not taken. */
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import type { DirectiveDetail } from '../contracts/http/directives.ts';
import {
  deadlineLook,
  type ImportedPlan,
  type PlanReading,
  planReading,
  readPieces,
} from '../contracts/http/imports.ts';
import { type Caller, testApi } from '../test/helpers/api.ts';
import { makePdf } from '../test/importer/make-pdf.ts';

const api = testApi();
let office: Caller;
let officer: Caller;
let text: string;
let reading: PlanReading;

const upload = (caller: Caller, name: string, bytes: string | Uint8Array<ArrayBuffer>) => {
  const form = new FormData();
  form.append('files', new File([bytes], name));
  return caller.fetch('/api/imports', { method: 'POST', body: form });
};
const asSeen = (plan: PlanReading, more: Partial<ImportedPlan> = {}): ImportedPlan => ({
  file: plan.file,
  text: plan.text,
  docType: plan.docType,
  heading: Object.fromEntries(
    plan.heading.map(({ name, value }) => [name, value]),
  ) as ImportedPlan['heading'],
  recipients: plan.recipients,
  bases: plan.bases,
  events: plan.events,
  tasks: plan.tasks.map(({ id, title, kind, context, span, due, product }) => ({
    id,
    title,
    kind,
    context,
    span,
    lead: [{ units: ['DUBD'] }],
    coordinating: [],
    due: due.reading,
    product,
  })),
  ...more,
});

beforeAll(async () => {
  office = await api.as('DUBD-office1');
  officer = await api.as('CB01-officer');
  text = await readFile(new URL('../examples/hai-phong/plan.txt', import.meta.url), 'utf8');
  const answer = await upload(office, 'Kế hoạch.txt', text);
  expect(answer.status, await answer.clone().text()).toBe(200);
  reading = planReading.parse(await answer.json());
});

describe('a plan that is read', () => {
  test('comes with its heading, and each task with its place and its deadline in words', () => {
    expect(reading.tasks.length).toBeGreaterThan(5);
    for (const { span, due, title } of reading.tasks) {
      expect(span.end).toBeGreaterThan(span.start);
      expect(reading.text.slice(span.start, span.end).trim()).not.toBe('');
      expect(due.word).toMatch(/\p{L}/u);
      expect(title).not.toBe('');
    }
  });
  test('is stored nowhere', async () => {
    expect(await api.db.content.count()).toBe(0);
  });
  test('gives its tasks again from a piece that somebody marks, at the same place', async () => {
    const [first] = reading.tasks;
    if (!first) throw new Error('no task');
    const { start, end } = first.span;
    const answer = await office.post('/api/imports/piece', { text: reading.text.slice(start, end), start });
    const { tasks } = readPieces.parse(await answer.json());
    expect(tasks.length).toBeGreaterThan(0);
    expect(tasks.every(({ span }) => span.start >= start && span.end <= end)).toBe(true);
  });
  test('keeps a line that points at another document as one, from which the office picks in the draft', async () => {
    const plan = [
      'Số: 01-KH/ĐU',
      'KẾ HOẠCH',
      'thực hiện nhiệm vụ năm 2026',
      'I. NHIỆM VỤ',
      '1. Các chi bộ thực hiện các nhiệm vụ được giao trong Kế hoạch số 22-KH/ĐU của Đảng ủy.',
      '2. Các chi bộ xây dựng chương trình tự học trước ngày 30/4/2026.',
    ].join('\n');
    const answer = await upload(office, 'tro-toi.txt', plan);
    const read = planReading.parse(await answer.json());
    const [line] = read.tasks.filter(({ refersTo }) => refersTo);
    expect(line?.refersTo).toEqual({ number: '22-KH/ĐU', kept: true });
    const tasks = asSeen(read).tasks.map((task) =>
      task.id === line?.id ? { ...task, lead: [{ units: ['DB01'] }], reference: '22-KH/ĐU' } : task,
    );
    const made = await office.post('/api/imports/draft', asSeen(read, { file: 'tro-toi.txt', tasks }));
    expect(made.status, await made.clone().text()).toBe(201);
    const { id } = (await made.json()) as { id: string };
    const { references, obligations } = await office.get<DirectiveDetail>(`/api/directives/${id}`);
    expect(references).toMatchObject([{ id: line?.id, number: '22-KH/ĐU', picked: [] }]);
    expect(obligations.map((one) => one.id)).not.toContain(line?.id);
  });
  test('becomes a draft with the words of the document as its sources', async () => {
    const made = await office.post('/api/imports/draft', asSeen(reading, { file: 'du-thao-nhap.txt' }));
    expect(made.status, await made.clone().text()).toBe(201);
    const { id } = (await made.json()) as { id: string };
    const row = await api.db.directive.findUniqueOrThrow({ where: { id } });
    const document = row.document as unknown as { obligations: { source: { quote: string }[] }[] };
    const kept = reading.tasks.filter(({ context }) => !context);
    expect(document.obligations).toHaveLength(kept.length);
    const flat = reading.text.replace(/\s+/gu, ' ');
    expect(flat).toContain(document.obligations[0]?.source[0]?.quote.slice(0, 40));
  });
  test('becomes one more draft where a document of that name or number is there already', async () => {
    const draft = async (more: Partial<ImportedPlan>) => {
      const made = await office.post('/api/imports/draft', asSeen(reading, more));
      expect(made.status, await made.clone().text()).toBe(201);
      return ((await made.json()) as { id: string }).id;
    };
    const blank = { ...asSeen(reading).heading, number: null };
    const named = { file: 'Kế hoạch năm.docx', heading: blank };
    expect([await draft(named), await draft(named), await draft(named)]).toEqual([
      'ke-hoach-nam',
      'ke-hoach-nam-2',
      'ke-hoach-nam-3',
    ]);
    const numbered = { heading: { ...blank, number: '43/KH-UBND' } };
    expect([await draft(numbered), await draft(numbered)]).toEqual(['43-kh-ubnd', '43-kh-ubnd-2']);
    // The screens have pages of their own where the page of a directive called so would be.
    expect(await draft({ ...named, file: 'Nhập.docx' })).toBe('nhap-2');
    const long = { ...named, file: `${'rất dài '.repeat(12)}.docx` };
    const ids = [await draft(long), await draft(long)];
    expect(ids.filter((id) => id.length <= 60)).toHaveLength(2);
    expect(new Set(ids).size).toBe(2);
  });
  test('with a task without words makes nothing and says where', async () => {
    const before = await api.db.directive.count();
    const broken = asSeen(reading);
    const answer = await office.post('/api/imports/draft', {
      ...broken,
      tasks: broken.tasks.map((task, i) => (i === 0 ? { ...task, title: '' } : task)),
    });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('tasks');
    expect(await api.db.directive.count()).toBe(before);
  });
});

describe('a deadline as somebody types it', () => {
  const look = async (words: string, more: object = {}) => {
    const answer = await office.post('/api/imports/deadline', {
      words,
      issuedOn: '2025-11-13',
      events: [],
      ...more,
    });
    return deadlineLook.parse(await answer.json());
  };
  test('has its rule, its first days and their reasons', async () => {
    expect(await look('trước ngày 15/02/2026')).toMatchObject({
      due: { word: 'Trước ngày 15/02/2026', origin: 'hand', confidence: 'sure' },
      dates: [{ day: expect.stringContaining('14/02/2026'), because: expect.stringContaining('15/02/2026') }],
    });
    const monthly = await look('trước ngày 25 hằng tháng');
    expect(monthly.dates.map(({ period }) => period)).toEqual([
      'tháng 11/2025',
      'tháng 12/2025',
      'tháng 01/2026',
    ]);
  });
  test('of an event has no day until the office expects it', async () => {
    const words = 'chậm nhất 15 ngày sau hội nghị quán triệt';
    expect(await look(words)).toMatchObject({
      dates: [],
      missing: [expect.stringContaining('ngày dự kiến')],
    });
    const events = [{ name: 'Hội nghị quán triệt', expected: '2025-11-20' }];
    expect(await look(words, { events })).toMatchObject({
      dates: [{ day: expect.stringContaining('05/12/2025') }],
      missing: [],
    });
  });
  test('that nobody understands is told apart from none, with words to begin from', async () => {
    const { due, dates, models } = await look('bao giờ xong thì báo');
    expect([due, dates]).toEqual([null, []]);
    expect(models.map(({ words }) => words)).toContain('trước ngày 30/6/2025');
  });
});

test('a table of assigned work is read as a plan is', async () => {
  const sheet = 'TT;Nhiệm vụ;Chủ trì;Thời hạn\n1;Rà soát hồ sơ đảng viên;Chi bộ 1;trước ngày 30/4/2026\n';
  const answer = await upload(office, 'phan-cong.csv', sheet);
  const { tasks } = planReading.parse(await answer.json());
  expect(tasks).toMatchObject([
    { title: 'Rà soát hồ sơ đảng viên', due: { word: expect.stringContaining('30/04/2026') } },
  ]);
});

/** Rows of every table, save the record of who tried what. */
const rowsStored = async (): Promise<Record<string, number>> => {
  const tables = await api.db.$queryRaw<{ name: string }[]>`
    select table_name as name from information_schema.tables where table_schema = 'public' and table_name <> 'AccessLog'`;
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await api.db.$queryRawUnsafe<{ n: bigint }[]>(`select count(*) as n from "${name}"`);
    counts[name] = Number(row?.n);
  }
  return counts;
};
describe('what is not taken', () => {
  test.each<[string, string, string | Uint8Array<ArrayBuffer>, string]>([
    ['a secret mark', 'mat.txt', 'TỐI MẬT\n\nKẾ HOẠCH\nvề việc mẫu\n', 'không nhận văn bản mật'],
    ['a file that is not what it says', 'ke-hoach.pdf', 'không phải PDF', 'không đúng với phần đuôi của tên'],
    ['an empty file', 'rong.txt', '', 'không có chữ nào'],
    ['a scan', 'quet.pdf', new Uint8Array(makePdf({ pages: 2 })), 'Tệp là bản quét'],
    ['a password', 'khoa.pdf', new Uint8Array(makePdf({ pages: 1, protected: true })), 'Tệp có mật khẩu'],
    ['500 pages', 'dai.pdf', new Uint8Array(makePdf({ pages: 500, words: 'x' })), 'dài hơn 200 trang'],
    ['a table without headings', 'bang.csv', 'a;b\nc;d\n', 'Không thấy hàng tên cột'],
  ])('%s: said in words, and nothing of it stays', async (_, name, bytes, sentence) => {
    const before = await rowsStored();
    const answer = await upload(office, name, bytes);
    const problem = (await answer.json()) as { code: string; problems?: { message: string }[] };
    expect([answer.status, problem.code]).toEqual([422, 'PLAN_REFUSED']);
    expect(problem.problems?.[0]?.message).toContain(sentence);
    expect(await rowsStored()).toEqual(before);
    const noted = await api.db.accessLog.findFirstOrThrow({ orderBy: { at: 'desc' } });
    expect(JSON.stringify(noted)).not.toContain(name);
  });
  test('more bytes than are taken', async () => {
    const before = await rowsStored();
    const answer = await upload(office, 'lon.txt', new Uint8Array(20 * 1024 * 1024 + 1));
    expect([answer.status, await answer.text()]).toEqual([413, expect.stringContaining('nhiều nhất 20 MB')]);
    expect(await rowsStored()).toEqual(before);
  });
  test('from anybody but an office', async () => {
    expect((await upload(officer, 'ke-hoach.txt', text)).status).toBe(403);
    expect((await officer.post('/api/imports/piece', { text: 'x', start: 0 })).status).toBe(403);
    expect((await officer.post('/api/imports/draft', asSeen(reading))).status).toBe(403);
    const typed = { words: 'hằng quý', issuedOn: null, events: [] };
    expect((await officer.post('/api/imports/deadline', typed)).status).toBe(403);
  });
});
