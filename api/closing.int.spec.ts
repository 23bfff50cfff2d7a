/** A directive that is over: its final review drawn from what is recorded, signed, archived, verified without a database. */
import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openArchive } from '../audit/archive-file/read.ts';
import { verifyArchive } from '../audit/archive-file/verify.ts';
import type { ProblemDetails } from '../contracts/http/base.ts';
import { closingView } from '../contracts/http/closing.ts';
import { directiveDetail, directiveList } from '../contracts/http/directives.ts';
import type { RefusalPage } from '../contracts/http/refusals.ts';
import { createFinalFigures } from '../domain/closing/final-review.ts';
import type { UnitEvent } from '../domain/lifecycle/events.ts';
import { evolve } from '../domain/lifecycle/evolve.ts';
import { newUnit } from '../domain/lifecycle/state.ts';
import { finalFigures } from '../prisma/repositories/read-final-review.ts';
import { eventsUntil } from '../prisma/repositories/read-unit.ts';
import { type Caller, testApi } from '../test/helpers/api.ts';

const api = testApi();
const ID = 'bach-dang-22-kh-du';
const ONE = `/api/directives/${ID}`;
const CLOSING = `${ONE}/closing`;
const paper = { number: '12-BC/ĐU', date: '2026-12-30' };
const reviewStep = 'O03/2026';
const sample = (name: string) =>
  JSON.parse(readFileSync(new URL(`../examples/evaluation/${name}.json`, import.meta.url), 'utf8'));

let office: Caller;
let reviewer: Caller;
let auditor: Caller;
let dir: string;
const say = async (answer: Response): Promise<string> => {
  const { code = 'OK' } = (await answer.json()) as ProblemDetails;
  return `${answer.status} ${code}`;
};
const unitAct = async (who: Caller, unit: string, name: string, body: object) =>
  say(await who.post(`${ONE}/units/${unit}/acts/${name}`, body));
const closing = async (what: string, body: object, who = office) =>
  say(await who.post(`${CLOSING}/${what}`, body));
const view = async (who = office) => closingView.parse(await who.get(CLOSING));

/** From the 10th, when one was refused for good, to the 16th, when the next was taken. */
const WITHOUT_LETTERS = { from: '2025-12-10', to: '2025-12-16' };
const missLetters = (unit: string) =>
  api.db.mail.createMany({
    data: [
      { status: 'failed', on: WITHOUT_LETTERS.from, sentAt: null },
      { status: 'sent', on: WITHOUT_LETTERS.to, sentAt: `${WITHOUT_LETTERS.to}T02:05:00.000Z` },
    ].map(({ on, ...mail }) => ({
      ...mail,
      directiveId: ID,
      unitCode: unit,
      recipient: `mailbox:${unit}`,
      kind: `test ${on}`,
      items: [],
      notBefore: `${on}T02:00:00.000Z`,
      messageId: `<test ${unit} ${on}>`,
    })),
  });

/** A year in which something of everything happened. */
const live = async () => {
  const [cell, unit] = [await api.as('CB01-officer'), await api.as('DB06-officer')];
  expect(await say(await office.post('/api/evaluation/policies', { policy: sample('year-end') }))).toBe(
    '200 OK',
  );
  api.moveTo('2025-12-15T02:00:00.000Z');
  await office.post(`${ONE}/acts/recordEvent`, { event: 'CITY_CONFERENCE', on: '2025-12-12' });
  const form = new FormData();
  form.set('data', JSON.stringify({ step: 'O12/2025-Q4', text: 'Báo cáo quý IV' }));
  form.append('files', new File(['Phụ lục một'], 'phụ lục.txt', { type: 'text/plain' }));
  form.append('files', new File(['Phụ lục hai'], 'a.txt', { type: 'text/plain' }));
  const sent = await cell.fetch(`${ONE}/units/CB01/acts/submit`, { method: 'POST', body: form });
  expect(await say(sent)).toBe('200 OK');
  api.moveTo('2025-12-24T02:00:00.000Z');
  const late = await api.as('CB02-officer');
  expect(await unitAct(late, 'CB02', 'submit', { step: 'O12/2025-Q4', text: 'Nộp muộn' })).toBe('200 OK');
  // Due on the 22nd like the others; letters failed for six days before, which are given back.
  await missLetters('CB04');
  const missed = await api.as('CB04-officer');
  expect(await unitAct(missed, 'CB04', 'submit', { step: 'O12/2025-Q4', text: 'Không nhận được thư' })).toBe(
    '200 OK',
  );
  await office.post(`${ONE}/units/CB03/acts/waive`, { step: 'O12/2025-Q4', reason: 'Mới thành lập' });
  api.moveTo('2026-12-10T03:00:00.000Z');
  const scores = { 'chap-hanh': 9, 'sinh-hoat': 9, 'khac-phuc': 9 };
  expect(
    await unitAct(unit, 'DB06', 'selfAssess', { step: reviewStep, scores, text: 'Kiểm điểm năm 2026' }),
  ).toBe('200 OK');
  expect(await unitAct(reviewer, 'DB06', 'proposeYearEnd', { step: reviewStep, scores })).toBe('200 OK');
  const findings = [
    { requirement: 'O01', text: 'Kế hoạch chưa có phụ lục', due: '2026-12-22' },
    { requirement: 'O01', text: 'Chưa phân công' },
  ];
  expect(await unitAct(office, 'DB06', 'inspect', { on: '2026-12-10', findings })).toBe('200 OK');
  const decision = { step: reviewStep, band: 'khong', paper };
  expect(
    await unitAct(reviewer, 'DB06', 'decideYearEnd', {
      ...decision,
      paper: { ...paper, date: '2026-12-10' },
    }),
  ).toBe('200 OK');
};

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'dondoc-archive-'));
  office = await api.as('DUBD-office1');
  reviewer = await api.as('DUBD-reviewer1');
  auditor = await api.as('DUBD-auditor');
  expect((await office.post(`${ONE}/issue`, {})).status).toBe(202);
  await live();
});
afterAll(() => rm(dir, { recursive: true, force: true }));

test('while it runs nothing is reviewed and nothing archived', async () => {
  expect(await view()).toMatchObject({ closedOn: null, figures: null, steps: [], acts: [], archived: false });
  expect(await closing('review', { base: 0, text: 'x', paper })).toBe('409 NOT_CLOSED_YET');
  expect(await closing('archive', { base: 0 })).toBe('409 NOT_CLOSED_YET');
  // On record in words, with the directive that it was tried on.
  const { items } = await auditor.get<RefusalPage>('/api/refusals?code=NOT_CLOSED_YET');
  expect(items.map(({ what, directive }) => `${what}: ${directive?.name}`).sort()).toEqual([
    'Ghi bản tổng kết đã ký: 22-KH/ĐU',
    'Đưa vào lưu trữ: 22-KH/ĐU',
  ]);
});

describe('when it is over', () => {
  beforeAll(async () => {
    api.moveTo('2026-12-31T03:00:00.000Z');
    expect(await say(await office.post(`${ONE}/acts/closeDirective`, { reason: 'Hết thời hạn' }))).toBe(
      '200 OK',
    );
  });

  test('the figures of each requirement are drawn from what is recorded', async () => {
    const { figures, closedOn, open, acts, text } = await view();
    expect([closedOn, open, acts]).toEqual(['2026-12-31', 0, ['signReview']]);
    const row = (id: string) => figures?.requirements.find(({ obligation }) => obligation === id);
    // Quarterly reports of 44 cells: one handed in in time, two two days late, of which one had missed letters, one waived.
    expect(row('O12')).toMatchObject({ onTime: 2, excused: 1, late: 1, released: 1, units: 44 });
    expect(row('O01')).toMatchObject({ findings: 2 });
    expect(row('khac-phuc')).toMatchObject({
      title: 'Khắc phục sau kiểm tra',
      units: 1,
      steps: 1,
      notDone: 1,
    });
    expect(figures?.results).toEqual([{ year: 2026, bandName: 'Không hoàn thành nhiệm vụ', units: 1 }]);
    for (const one of figures?.requirements ?? [])
      expect(one.onTime + one.late + one.undated + one.notDone + one.notDue + one.released).toBe(one.steps);
    expect(text).toContain('II. Kết quả từng yêu cầu');
    expect(text).toContain('Kiểm tra nêu 2 điểm');
  });
  test('SQL and the domain count alike', async () => {
    const stored = await eventsUntil(api.db, ID, { branch: '/DUBD/' }, '2027-12-31T00:00:00.000Z');
    const counted = createFinalFigures('2026-12-31', { CB04: [WITHOUT_LETTERS] });
    for (const { unit, events } of stored) {
      const mine = events as UnitEvent[];
      counted.add({
        unit,
        steps: Object.values(mine.reduce(evolve, newUnit()).steps),
        stands: false,
        findings: mine.flatMap(({ fact }) => (fact.type === 'UnitInspected' ? fact.findings : [])),
      });
    }
    expect(await finalFigures(api.db, ID, '2026-12-31')).toEqual(counted.figures());
  });
  test('only the office signs and archives; refusals are on record', async () => {
    const body = { base: 0, text: 'x', paper };
    expect(await closing('review', body, auditor)).toBe('403 READ_ONLY');
    expect(await closing('review', body, reviewer)).toBe('403 OFFICE_ONLY');
    expect(await closing('review', body, await api.as('DB06-head'))).toBe('403 OFFICE_ONLY');
    expect((await (await api.as('DB06-head')).fetch(CLOSING)).status).toBe(404);
    expect(await closing('archive', { base: 0 })).toBe('422 FINAL_REVIEW_MISSING');
    expect(await closing('unarchive', { base: 0, reason: 'x' })).toBe('409 NOT_ARCHIVED');
    expect(await closing('review', { base: 0, text: ' ', paper })).toBe('400 INVALID');
    expect(await closing('review', { base: 0, text: 'x' })).toBe('400 INVALID');
    expect((await view()).steps).toEqual([]);
    expect(await api.db.content.count({ where: { text: 'x' } })).toBe(0);
    expect((await view(auditor)).acts).toEqual([]);
    const refused = await api.db.accessLog.findMany({
      where: { kind: 'refusal', what: { endsWith: `directive/${ID}` } },
    });
    expect(
      refused.map(({ what, detail }) => `${what.split(' ')[0]} ${(detail as { code: string }).code}`),
    ).toEqual(
      expect.arrayContaining(['reviewed READ_ONLY', 'reviewed OFFICE_ONLY', 'archived FINAL_REVIEW_MISSING']),
    );
  });
  test('of two who sign at one moment one is told that the other was faster', async () => {
    const body = { base: 0, text: 'I. Tình hình\nĐã làm xong.', paper };
    const both = await Promise.all([closing('review', body), closing('review', body)]);
    expect([...both].sort()).toEqual(['200 OK', '409 CLOSING_CHANGED']);
    const { steps, text, acts } = await view();
    expect(steps).toMatchObject([{ number: 1, step: 'reviewed', post: 'BÍ THƯ', paper, stands: true }]);
    expect([text, acts]).toEqual([body.text, ['signReview', 'archive']]);
  });
  test('the review goes out as a document with its number and figures', async () => {
    const answer = await office.fetch(`${CLOSING}/review-word`);
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await answer.arrayBuffer()) });
    expect(value).toContain('Số 12-BC/ĐU');
    expect(value).toContain('tổng kết thực hiện Kế hoạch số 22-KH/ĐU');
    expect(value).toContain('Đã làm xong');
    expect(value).toContain('Cộng');
  });
});

describe('in the archive', () => {
  beforeAll(async () => {
    expect((await office.fetch(`${CLOSING}/archive-file`)).status).toBe(409);
    expect(await closing('archive', { base: 1 })).toBe('200 OK');
  });

  test('it is in another list, and only read', async () => {
    const ids = async (query: string) =>
      directiveList.parse(await office.get(`/api/directives${query}`)).directives.map(({ id }) => id);
    expect([await ids(''), await ids('?archived=yes')]).toEqual([[], [ID]]);
    expect(directiveDetail.parse(await office.get(ONE))).toMatchObject({ archived: true, acts: [] });
    expect(await say(await office.post(`${ONE}/acts/closeDirective`, { reason: 'x' }))).toBe(
      '409 DIRECTIVE_ARCHIVED',
    );
    expect(
      await unitAct(await api.as('CB01-officer'), 'CB01', 'submit', { step: 'O12/2026-Q4', text: 'x' }),
    ).toBe('409 DIRECTIVE_ARCHIVED');
    expect(await closing('review', { base: 2, text: 'x', paper })).toBe('409 DIRECTIVE_ARCHIVED');
    expect((await view()).acts).toEqual(['unarchive']);
  });
  test('what closed it cannot be changed in the database either', async () => {
    await expect(
      api.db.$executeRawUnsafe(`update "ClosingStep" set "post" = 'x' where "directiveId" = '${ID}'`),
    ).rejects.toThrow('append-only');
    await expect(api.db.$executeRawUnsafe(`delete from "ClosingStep"`)).rejects.toThrow('append-only');
  });

  const archive = async (): Promise<string> => {
    const answer = await auditor.fetch(`${CLOSING}/archive-file`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/zip']);
    const file = join(dir, 'ho-so.zip');
    await writeFile(file, new Uint8Array(await answer.arrayBuffer()));
    return file;
  };
  test('its file is verified with nothing but the file', async () => {
    const report = await verifyArchive(await openArchive(await archive()));
    expect(report.findings).toEqual([]);
    const units = api.organisation.units.length;
    expect(report).toMatchObject({ streams: units + 1, results: 2 });
    expect(report.events).toBe(await api.db.event.count({ where: { directiveId: ID } }));
    // Three reports, an assessment, the final review.
    expect(report.contents).toBe(5);
    const reads = await api.db.accessLog.findMany({
      where: { kind: 'read', what: { endsWith: 'archive-file' } },
    });
    expect(reads.map(({ person }) => person)).toEqual(['DUBD-auditor']);
    expect((await (await api.as('DUBD-reviewer1')).fetch(`${CLOSING}/archive-file`)).status).toBe(403);
    expect((await (await api.as('CB01-officer')).fetch(`${CLOSING}/archive-file`)).status).toBe(404);
  });

  const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
  const bytes = (from: string) => new Uint8Array(new TextEncoder().encode(from));
  type Files = Record<string, Uint8Array<ArrayBuffer>>;
  const altered = async (alter: (files: Files) => void): Promise<string[]> => {
    const files = unzipSync(await readFile(join(dir, 'ho-so.zip'))) as Files;
    alter(files);
    const file = join(dir, 'sua.zip');
    await writeFile(file, zipSync(files, { level: 0 }));
    return (await verifyArchive(await openArchive(file))).findings;
  };
  /** As one who knows the format would hide it: the manifest says what the file now is. */
  const relisted = async (files: Files, path: string, change: (was: string) => string) => {
    files[path] = bytes(change(text(files[path])));
    const { createHash } = await import('node:crypto');
    const manifest = JSON.parse(text(files['manifest.json']));
    const row = manifest.files.find((one: { path: string }) => one.path === path);
    row.size = files[path].length;
    row.sha256 = createHash('sha256').update(files[path]).digest('hex');
    files['manifest.json'] = bytes(JSON.stringify(manifest));
  };
  const pathOf = (files: Files, start: string) => {
    const found = Object.keys(files).find(
      (path) => path.startsWith(start) && text(files[path]).includes('Nộp muộn'),
    );
    if (!found) throw new Error(`nothing under ${start}`);
    return found;
  };
  test('whatever was altered in it is found', async () => {
    const of = (name: string) => (files: Files) =>
      Object.keys(files).find((path) => path.includes(name)) ?? '';
    expect(await altered((files) => void delete files[of('CB01')(files)])).toHaveLength(1);
    expect(await altered((files) => void Object.assign(files, { 'don-vi.json': bytes('[]') }))).toEqual([
      'Tệp don-vi.json đã bị sửa: không khớp bản kê.',
    ]);
    expect(await altered((files) => void Object.assign(files, { 'them.txt': bytes('x') }))).toEqual([
      'Tệp them.txt không có trong bản kê.',
    ]);
    expect(await altered((files) => void delete files['manifest.json'])).toHaveLength(1);
    const hidden = async (find: (files: Files) => string, change: (was: string) => string) => {
      const files = unzipSync(await readFile(join(dir, 'ho-so.zip'))) as Files;
      await relisted(files, find(files), change);
      return altered((all) => void Object.assign(all, files));
    };
    expect(
      await hidden(
        (files) => pathOf(files, 'noi-dung/'),
        (was) => was.replace('Nộp muộn', 'Nộp sớm'),
      ),
    ).toEqual([expect.stringMatching(/^Đơn vị CB02: nội dung .* khác nội dung đã nộp\.$/)]);
    expect(await hidden(of('_CB02'), (was) => was.replace('2025-12-24', '2025-12-14'))).toEqual([
      expect.stringContaining('chuỗi băm đứt từ sự kiện số'),
      expect.stringContaining('Số liệu của bản tổng kết khác'),
    ]);
    expect(
      await hidden(
        () => 'van-ban/ban-1.json',
        (was) => was.replace('22-KH/ĐU', '23-KH/ĐU'),
      ),
    ).toEqual(['Các bản của văn bản không khớp dấu niêm khi lưu trữ.']);
    const bent = await altered((files) => {
      const manifest = JSON.parse(text(files['manifest.json']));
      manifest.closing[0].figures.requirements[0].late = 99;
      files['manifest.json'] = bytes(JSON.stringify(manifest));
    });
    expect(bent).toEqual(['Chuỗi băm của các bước tổng kết, lưu trữ đứt tại bước 1.']);
  });

  test('it is taken out with a reason, and what was signed stands', async () => {
    expect(await closing('unarchive', { base: 2, reason: ' ' })).toBe('400 INVALID');
    expect(await closing('unarchive', { base: 2, reason: 'Xét lại theo đề nghị của đơn vị' })).toBe('200 OK');
    const { steps, acts, archived } = await view();
    expect(steps.map(({ step }) => step)).toEqual(['reviewed', 'archived', 'unarchived']);
    expect([archived, acts]).toEqual([false, ['signReview', 'archive']]);
    expect(directiveDetail.parse(await office.get(ONE)).archived).toBe(false);
    expect(await unitAct(await api.as('CB01-officer'), 'CB01', 'submit', { step: 'O12/2026-Q4' })).toBe(
      '409 DIRECTIVE_CLOSED',
    );
    expect(await closing('archive', { base: 3 })).toBe('200 OK');
  });
});
