import { beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { delegationList } from '../contracts/http/delegations.ts';
import {
  clockView,
  closingView,
  directiveDetail,
  directiveList,
  type FoundInTree,
  foundInTree,
  health,
  historyPage,
  letterPage,
  me,
  obligationSteps,
  phasesView,
  preview,
  receiptPage,
  refusalPage,
  stepDetail,
  type Tree,
  tree,
  type UnitPage,
  unitList,
  unitPage,
  year,
} from '../contracts/http/index.ts';
import { coverage, planDesk } from '../contracts/http/own-plan.ts';
import {
  auditResult,
  late,
  type Review,
  review,
  type SearchResult,
  searchResult,
  work,
} from '../contracts/http/work.ts';
import { type Caller, testApi } from '../test/helpers/api.ts';

const api = testApi();
const ID = 'bach-dang-22-kh-du';
const ONE = `/api/directives/${ID}`;
const STEP = encodeURIComponent('O12/2025-Q4');

let office: Caller;
let officer: Caller;
let head: Caller;
let auditor: Caller;

beforeAll(async () => {
  office = await api.as('DUBD-office1');
  officer = await api.as('CB01-officer');
  head = await api.as('DB01-head');
  auditor = await api.as('DUBD-auditor');
  expect((await office.post(`${ONE}/issue`, {})).status).toBe(202);
  api.moveTo('2025-12-15T02:00:00.000Z');
  expect(
    (await office.post(`${ONE}/acts/recordEvent`, { event: 'CITY_CONFERENCE', on: '2025-12-12' })).status,
  ).toBe(200);
  expect(
    (await officer.post(`${ONE}/units/CB01/acts/submit`, { step: 'O12/2025-Q4', text: 'Báo cáo' })).status,
  ).toBe(200);
  // The first look at one's own unit is written down: one statement more, once.
  await office.get(`${ONE}/units/DUBD`);
});

/** Statements sent for a page, the session's own included. They do not grow with what is on it. */
const PAGES: [string, string, z.ZodType, number][] = [
  ['office', '/api/me', me, 2],
  ['office', '/api/clock', clockView, 1],
  ['office', '/api/delegations', delegationList, 4],
  ['office', '/api/units', unitList, 2],
  ['office', '/api/units?under=DB01', unitList, 3],
  ['office', '/api/units?q=chi', unitList, 2],
  ['office', '/api/health', health, 1],
  ['office', '/api/directives', directiveList, 3],
  ['office', ONE, directiveDetail, 5],
  ['office', `${ONE}/closing`, closingView, 7],
  ['office', `${ONE}/history`, historyPage, 4],
  ['office', `${ONE}/tree`, tree, 4],
  ['officer', `${ONE}/tree`, tree, 4],
  ['office', `${ONE}/tree?under=DB01`, tree, 5],
  ['office', `${ONE}/tree/found?sign=overdue`, foundInTree, 4],
  ['office', `${ONE}/tree/found?q=chi&under=DB01`, foundInTree, 5],
  ['office', `${ONE}/tree/found?q=chi&asOf=2025-12-01`, foundInTree, 5],
  ['office', `${ONE}/receipts`, receiptPage, 3],
  ['office', `${ONE}/receipts?under=DB01`, receiptPage, 4],
  ['office', `${ONE}/obligations/T02/steps`, obligationSteps, 3],
  ['office', `${ONE}/obligations/T02/steps?under=DB01`, obligationSteps, 4],
  ['office', `${ONE}/tree?asOf=2025-12-01`, tree, 5],
  ['office', `${ONE}/phases`, phasesView, 3],
  ['office', `${ONE}/phases?asOf=2025-12-01`, phasesView, 6],
  ['office', `${ONE}/year?unit=CB01`, year, 8],
  ['officer', `${ONE}/year`, year, 8],
  ['officer', `${ONE}/units/CB01`, unitPage, 7],
  ['office', `${ONE}/units/DUBD`, unitPage, 7],
  ['officer', `${ONE}/units/CB01?asOf=2025-12-01`, unitPage, 7],
  ['officer', `${ONE}/units/CB01/steps?step=${STEP}`, stepDetail, 7],
  ['officer', `${ONE}/units/CB01/history`, historyPage, 4],
  ['officer', `${ONE}/units/CB01/plan-desk`, planDesk, 4],
  ['office', `${ONE}/units/DUBD/coverage`, coverage, 3],
  ['officer', '/api/work', work, 2],
  ['head', '/api/review?under=CB01', review, 3],
  ['head', '/api/review', review, 3],
  ['office', '/api/late', late, 2],
  ['office', '/api/late?under=DB01', late, 3],
  ['office', `/api/letters?directive=${ID}`, letterPage, 4],
  ['office', `/api/letters?directive=${ID}&under=DB01`, letterPage, 5],
  ['officer', `/api/letters?directive=${ID}&unit=CB01`, letterPage, 4],
  ['officer', '/api/search?q=chi', searchResult, 2],
  ['office', `/api/audit/${ID}`, auditResult, 3],
  // An auditor's read is on record: one statement more.
  ['auditor', '/api/refusals', refusalPage, 3],
];

describe('every page keeps to its contract and its number of queries', () => {
  test.each(PAGES)('%s %s', async (who, path, schema, queries) => {
    const callers: Record<string, Caller> = { office, officer, head, auditor };
    const { value, texts } = await api.statements(async () => callers[who]?.fetch(path));
    expect(value?.status).toBe(200);
    const body: unknown = await value?.json();
    // Strict: what is not in the contract does not leave.
    expect(schema.parse(body)).toEqual(body);
    expect(texts.length, texts.join('\n')).toBe(queries);
  });

  test('a preview rehearses the whole term', async () => {
    const obligations = api.directive.obligations.map((one) =>
      one.id === 'O01' ? { ...one, due: { type: 'on', date: '2025-12-14' } } : one,
    );
    const draft = { ...api.directive, id: 'du-thao', obligations };
    expect((await office.post('/api/directives', draft)).status).toBe(201);
    const seen = preview.parse(await office.get('/api/directives/du-thao/preview'));
    expect(seen).toMatchObject({ units: 72 });
    expect(seen.conflicts[0]).toMatchObject({
      type: 'dueOnDayOff',
      sentence: expect.stringMatching(/^Chủ nhật, 14\/12\/2025: hạn của “.+” rơi vào ngày nghỉ$/),
    });
    expect(seen.conflicts[0]?.units).toBe(seen.conflicts[0]?.named.length);
    expect(seen.steps).toBe(seen.stepsWithDate + seen.stepsWaiting + seen.stepsUndated);
    expect(seen.months.reduce((sum, month) => sum + month.letters, 0)).toBe(seen.lettersAtMost);
    const cells = seen.matches.find(({ obligation }) => obligation === 'T02');
    expect(cells?.units).toBeGreaterThan(0);
    expect(cells?.named.map(({ code }) => code)).toContain('CB01');
  });
});

describe('the tree', () => {
  test('what is late below is the sum of what is late in each unit below', async () => {
    const { rows, ...rest } = await office.get<Tree>(`${ONE}/tree`);
    expect(rest).toEqual({ today: '2025-12-15', units: 72, whole: true, next: null });
    expect(rows).toHaveLength(72);
    expect(rows[0]).toMatchObject({ code: 'DUBD', parent: null });
    const lateUnder = (code: string): number =>
      rows.filter((row) => row.parent === code).reduce((sum, row) => sum + row.late + lateUnder(row.code), 0);
    for (const row of rows) expect(row.lateBelow, row.code).toBe(lateUnder(row.code));
    expect(rows[0]?.lateBelow).toBeGreaterThan(0);
    expect(rows[0]?.worstBelow).toBe('overdue');
  });

  test('as of today it is the same tree as now', async () => {
    api.moveTo('2025-12-16T02:00:00.000Z');
    const now = await office.get<Tree>(`${ONE}/tree`);
    api.moveTo('2025-12-17T02:00:00.000Z');
    const then = await office.get<Tree>(`${ONE}/tree?asOf=2025-12-16`);
    api.moveTo('2025-12-15T02:00:00.000Z');
    const bare = ({ today, rows }: Tree) => ({
      today,
      rows: rows.map(({ answerable: _, received: __, nextDeadline, ...row }) => ({
        ...row,
        next: nextDeadline?.date ?? null,
      })),
    });
    expect(bare(then)).toEqual(bare(now));
  });

  describe('what a filter finds', () => {
    const found = async (query: string, who = office) =>
      (await who.get<FoundInTree>(`${ONE}/tree/found?${query}`)).rows.map(({ code }) => code);

    test('is every unit with the sign at any depth, with those above it', async () => {
      const { rows } = await office.get<Tree>(`${ONE}/tree`);
      const parents = new Map(rows.map(({ code, parent }) => [code, parent]));
      const line = (code: string | null | undefined): string[] =>
        code ? [code, ...line(parents.get(code))] : [];
      const late = new Set(rows.filter((row) => row.late > 0).flatMap(({ code }) => line(code)));
      const first = await office.get<FoundInTree>(`${ONE}/tree/found?sign=overdue`);
      const second = await office.get<FoundInTree>(
        `${ONE}/tree/found?sign=overdue&cursor=${encodeURIComponent(first.next ?? '')}`,
      );
      const pages = new Set([...first.rows, ...second.rows].map(({ code }) => code));
      expect(pages).toEqual(late);
      // The same rows as the tree has, whatever else is on the page.
      for (const row of first.rows) expect(row).toEqual(rows.find(({ code }) => code === row.code));
    });
    test('is found by every word typed, with or without diacritics, now and in the past', async () => {
      expect(await found(`q=${encodeURIComponent('NIÊN doan')}`)).toEqual(['DUBD', 'MTTQ', 'DTN']);
      expect(await found('q=nien%20doan&asOf=2025-12-01')).toEqual(['DUBD', 'MTTQ', 'DTN']);
      expect(await found('q=nien%20doan%20xyz')).toEqual([]);
    });
    test('stays within the reader’s branch and the one looked at', async () => {
      expect(await found('q=chi%20bo%201%20', officer)).toEqual(['CB01']);
      expect(await found('q=chi&under=DB01')).toEqual(['DB01', 'CB01', 'CB02', 'CB03']);
      expect((await officer.fetch(`${ONE}/tree/found?under=DB02`)).status).toBe(404);
      expect((await officer.fetch(`${ONE}/tree?under=DB02`)).status).toBe(404);
    });
    test('a place in a list that nobody wrote is refused', async () => {
      for (const path of ['tree', 'tree/found'])
        expect((await office.fetch(`${ONE}/${path}?cursor=x`)).status).toBe(400);
    });
  });

  test('a day that has not come is refused', async () => {
    expect((await office.fetch(`${ONE}/tree?asOf=2026-12-31`)).status).toBe(400);
  });
});

describe('the page of a unit', () => {
  test('what is owed stands on top, least time left first, with why and what comes next', async () => {
    const page = await officer.get<UnitPage>(`${ONE}/units/CB01`);
    const dates = page.owed.map((step) => step.deadline?.date ?? '9999');
    expect(dates).toEqual([...dates].sort());
    const plan = page.owed.find((step) => step.id === 'O11/once');
    expect(plan).toMatchObject({
      sign: { sign: 'open', days: 9, word: 'Đang thực hiện' },
      deadline: { date: '2025-12-26', because: 'Ấn định ngày 26/12/2025.' },
      next: { rung: 'T-7', sentence: 'thứ Tư, 17/12/2025 nhắc cán bộ phụ trách của Chi bộ 1 (mẫu)' },
      acts: ['submit', 'noteProgress', 'reportDifficulty', 'disclaim', 'askExtension'],
    });
    expect(page.inReview.map((step) => step.id)).toEqual(['O12/2025-Q4']);
    expect(page.inReview[0]).toMatchObject({
      reviewer: { code: 'DB01' },
      reviewDue: '2025-12-18',
      acts: ['withdraw'],
    });
    expect(page.history.items[0]?.sentence).toMatch(
      /^Cán bộ mẫu, Chi bộ 1 \(mẫu\) nộp “.*” ngày 15\/12\/2025\.$/,
    );
  });

  test('as of an earlier day nothing can be done and nothing later is known', async () => {
    const page = await officer.get<UnitPage>(`${ONE}/units/CB01?asOf=2025-12-01`);
    expect(page).toMatchObject({ today: '2025-12-01', asOf: '2025-12-01', inReview: [] });
    expect(page.owed.flatMap((step) => step.acts)).toEqual([]);
    expect(page.history.items.every((item) => item.at < '2025-12-02')).toBe(true);
  });

  test('what is not there yet says so', async () => {
    expect((await officer.fetch(`${ONE}/units/CB01/steps?step=khong-co`)).status).toBe(404);
    expect((await officer.fetch('/api/directives/khong-co')).status).toBe(404);
  });
});

describe('the part of one’s branch that one looks at', () => {
  const codes = async (query = '') =>
    unitList.parse(await office.get(`/api/units${query}`)).units.map(({ code }) => code);
  test('is chosen level by level, or found by its name', async () => {
    const top = await codes();
    expect(top).toContain('DB01');
    expect(top).not.toContain('CB01');
    expect(await codes('?under=DB01')).toEqual(['DUBD', 'DB01', 'CB01', 'CB02', 'CB03']);
    expect(await codes(`?q=${encodeURIComponent('doan thanh nien')}`)).toEqual(['DTN']);
  });
  test('narrows lists, and is never wider than one’s own', async () => {
    const whole = late.parse(await office.get('/api/late'));
    const part = late.parse(await office.get('/api/late?under=DB01'));
    expect(part.total).toBeGreaterThan(0);
    expect(part.total).toBeLessThan(whole.total);
    expect(part.items.every(({ unit }) => ['DB01', 'CB01', 'CB02', 'CB03'].includes(unit.code))).toBe(true);
    const mine = await head.get<Review>('/api/review?under=CB01');
    expect(mine.items.map(({ unit }) => unit.code)).toEqual(['CB01']);
    expect((await head.get<Review>('/api/review?under=CB02')).items).toEqual([]);
    for (const path of [
      '/api/units?under=DUBD',
      '/api/late?under=DB02',
      `/api/letters?directive=${ID}&under=DB02`,
    ])
      expect((await officer.fetch(path)).status, path).toBe(404);
  });
});

test('search needs no diacritics', async () => {
  const found = await office.get<SearchResult>(`/api/search?q=${encodeURIComponent('doan thanh nien')}`);
  expect(found.units.map((unit) => unit.code)).toEqual(['DTN']);
  const withMarks = await office.get<SearchResult>(`/api/search?q=${encodeURIComponent('Đoàn Thanh niên')}`);
  expect(withMarks).toEqual(found);
  expect((await officer.get<SearchResult>('/api/search?q=doan')).units).toEqual([]);
});

test('an auditor’s reads are on record, other people’s are not', async () => {
  const earlier = await api.db.accessLog.findMany({ select: { id: true } });
  const before = earlier.length;
  await auditor.get(`${ONE}/units/CB01`);
  await auditor.get(`/api/letters?directive=${ID}`);
  await officer.get(`${ONE}/units/CB01`);
  const rows = await api.db.accessLog.findMany({
    where: { person: 'DUBD-auditor', kind: 'read', id: { notIn: earlier.map(({ id }) => id) } },
  });
  expect(rows.map((row) => row.what).sort()).toEqual([`${ONE}/units/CB01`, `/api/letters ${ID}`].sort());
  expect(await api.db.accessLog.count()).toBe(before + 2);
});
