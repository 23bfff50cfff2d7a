/** The country's sample on a real PostgreSQL: 89,812 rows through the command line, and what one branch then costs. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { alikeFor } from '../../api/pages/issue.ts';
import { completenessOn } from '../../api/pages/issue-checks.ts';
import { previewOf } from '../../api/pages/preview.ts';
import { nationalSample, PROVINCES } from '../../cli/national-sample.ts';
import { briefAt } from '../../domain/directive/brief.ts';
import type { Obligation } from '../../domain/directive/directive.ts';
import type { Selector } from '../../domain/organisation/organisation.ts';
import { placesIn } from '../../domain/organisation/place.ts';
import { connect, type Db } from '../../prisma/client.ts';
import { subordinateBriefs } from '../../prisma/repositories/briefs.ts';
import { saveDraft } from '../../prisma/repositories/load.ts';
import { readAlike } from '../../prisma/repositories/read-alike.ts';
import { branchLevel, findUnits } from '../../prisma/repositories/read-branch.ts';
import { readTraits, stringsIn } from '../../prisma/repositories/read-traits.ts';
import { sample } from '../helpers/api.ts';
import { makeDatabase } from '../helpers/database.ts';

const ROOT = join(import.meta.dirname, '../..');
const UNITS = 89_812;
let database: Awaited<ReturnType<typeof makeDatabase>>;
let db: Db;
let dir: string;

const run = promisify(execFile);
const dondoc = async (...args: string[]): Promise<{ out: string; seconds: number }> => {
  const start = performance.now();
  const { stdout } = await run(process.execPath, [join(ROOT, 'cli/dondoc.ts'), 'organisation', ...args], {
    cwd: dir,
    env: { ...process.env, DATABASE_URL: database.url, NODE_ENV: 'test' },
    maxBuffer: 1e8,
  });
  return { out: stdout, seconds: (performance.now() - start) / 1000 };
};

beforeAll(async () => {
  database = await makeDatabase();
  db = connect(database.url, 5);
  dir = await mkdtemp(join(tmpdir(), 'dondoc-national-'));
});
afterAll(async () => {
  await db.$disconnect();
  await database.drop();
  await rm(dir, { recursive: true });
});

/** A client that counts what it asks and how many rows come back. */
const counting = () => {
  const count = { statements: 0, rows: 0 };
  const client = db.$extends({
    query: {
      $allOperations: async ({ args, query }) => {
        const answer: unknown = await query(args);
        count.statements += 1;
        count.rows += Array.isArray(answer) ? answer.length : 1;
        return answer;
      },
    },
  });
  return { client: client as unknown as Db, count };
};

const CALENDAR = { version: 'v', off: [], work: [] };
const asked = (id: string, lead: Selector, event: string): Obligation => ({
  id,
  kind: 'report',
  title: id,
  lead,
  due: { type: 'immediatelyAfter', events: { anyOf: [event] } },
});

describe('the size of the country', () => {
  test('is made in less than 30 seconds and imported in less than 2 minutes', {
    timeout: 200_000,
  }, async () => {
    const made = await dondoc('generate', '--out', 'ca-nuoc.csv');
    expect(made.seconds).toBeLessThan(30);
    const shown = await dondoc('import', 'ca-nuoc.csv');
    expect(await db.unit.count()).toBe(0);
    const applied = await dondoc('import', 'ca-nuoc.csv', '--apply');
    expect(applied.seconds).toBeLessThan(120);
    expect(await db.unit.count()).toBe(UNITS);
    console.log(
      `sinh ${made.seconds.toFixed(1)} s, xem trước ${shown.seconds.toFixed(1)} s, nạp ${applied.seconds.toFixed(1)} s`,
    );
  });
  test('comes out again as it went in', { timeout: 120_000 }, async () => {
    await dondoc('export', 'ra.csv');
    const sorted = async (name: string) => (await readFile(join(dir, name), 'utf8')).split('\r\n').sort();
    expect(await sorted('ra.csv')).toEqual(await sorted('ca-nuoc.csv'));
  });
  test('two rows of it are planned without reading the rest', async () => {
    await writeFile(
      join(dir, 'hai.csv'),
      'Mã đơn vị,Tên đơn vị\nT01-X001,Đảng ủy phường đổi tên (mẫu)\nT02-X005-D001,Tên mới (mẫu)\n',
    );
    const { out } = await dondoc('import', 'hai.csv');
    expect(out).toContain('Đơn vị, sửa: 2');
  });

  // biome-ignore format: one row a page
  test.each<[string, string, string, number, string[]]>([
    ['the centre', '/TW/', '/TW/', 35, ['TW', 'T01']],
    ['the largest province', '/TW/', '/TW/T01/', 178, ['TW', 'T01', 'T01-BNC']],
    ['a commune, for its own province', '/TW/T03/', '/TW/T03/T03-X005/', 25, ['T03', 'T03-X005', 'T03-X005-BXD']],
  ])('the picker reads one level of %s in one statement', async (_, top, path, rows, first) => {
    const { client, count } = counting();
    const units = await branchLevel(client, { top, path, today: '2026-01-05' });
    expect(count).toEqual({ statements: 1, rows });
    expect(units.slice(0, first.length).map(({ code }) => code)).toEqual(first);
  });
  test('the picker finds a unit by its name, thirty at most', async () => {
    const { client, count } = counting();
    const found = await findUnits(client, { top: '/TW/', words: 'phuong', today: '2026-01-05' });
    expect(count).toEqual({ statements: 1, rows: 30 });
    expect(found.every(({ level }) => level > 1)).toBe(true);
  });

  test('a directive’s file is checked by what its selectors can tell apart, in one statement', async () => {
    const { client, count } = counting();
    const named = stringsIn({ lead: { units: ['T03-X005-D001', 'nowhere'] }, title: 'Kế hoạch' });
    const { units } = await readTraits(client, '/TW/', { version: 'v', off: [], work: [] }, named);
    expect(count).toEqual({ statements: 1, rows: 14 });
    expect(units.map(({ code }) => code)).toEqual(expect.arrayContaining(['TW', 'T03-X005-D001']));
    const traits = (list: { kind: string; tags: string[] }[]) =>
      new Set(list.map(({ kind, tags }) => `${kind} ${tags}`));
    expect(traits(units)).toEqual(traits(await db.unit.findMany({ select: { kind: true, tags: true } })));
  });

  test('a draft is looked at by what stands in it on the day, in one statement', async () => {
    const { client, count } = counting();
    const { directive } = await sample();
    const issuer = { path: '/TW/' };
    const draft = { ...directive, obligations: [asked('SCHOOL', { tag: 'school' }, 'A')] };
    const found = await completenessOn(client, { issuer, calendar: CALENDAR }, draft, '2026-01-05');
    expect(found.missing.filter(({ aspect }) => aspect === 'who')).toEqual([]);
    expect(count).toEqual({ statements: 1, rows: 13 });
  });

  test('what a directive would bring to the country is seen in seconds, from one unit for all that are alike', async () => {
    const { directive } = await sample();
    const lead: Selector[] = [
      { kinds: ['committee'] },
      { tag: 'school' },
      { all: true },
      { units: ['T03-X005-D001'] },
    ];
    const obligations = directive.obligations.map((one, i) => ({
      ...one,
      lead: lead[i % lead.length] ?? { all: true },
      via: undefined,
      to: undefined,
      coordinating: undefined,
    }));
    const draft = { ...directive, issuer: 'TW', issuedOn: '2026-01-05', followedBy: null, obligations };
    const { client, count } = counting();
    const start = performance.now();
    const alike = await readAlike(client, alikeFor({ issuer: { path: '/TW/' }, calendar: CALENDAR }, draft));
    const read = performance.now() - start;
    const shown = previewOf(draft, alike, '2026-01-05T02:00:00.000Z');
    expect(shown.units).toBe(UNITS);
    expect(shown.matches[0]?.units).toBe(await db.unit.count({ where: { kind: 'committee' } }));
    expect(shown.matches[1]?.units).toBe(await db.unit.count({ where: { tags: { has: 'school' } } }));
    expect(count).toEqual({ statements: 2, rows: 49 });
    const seconds = (performance.now() - start) / 1000;
    console.log(
      `xem trước việc ban hành: đọc ${(read / 1000).toFixed(1)} s, cả thảy ${seconds.toFixed(1)} s; ` +
        `${alike.organisation.units.length} đơn vị diễn tập thay ${UNITS}, ${shown.steps} việc, ${shown.lettersAtMost} thư`,
    );
    // A busy machine may take its time.
    expect(seconds).toBeLessThan(60);
  });

  describe('what the units of a page are told, by exact counts', () => {
    const ID = 'ca-nuoc';
    beforeAll(async () => {
      const { directive } = await sample();
      const events = ['A', 'B', 'C', 'D'].map((code) => ({ code, name: code }));
      const obligations = [
        asked('ALL', { kinds: ['committee'] }, 'A'),
        asked('SCHOOL', { tag: 'school' }, 'B'),
        asked('ONE', { units: ['T03-X005-D001'] }, 'C'),
        asked('NOBODY', { tag: 'nowhere' }, 'D'),
      ];
      await saveDraft(
        db,
        { ...directive, id: ID, issuer: 'TW', issuedOn: '2026-01-05', events, obligations, followedBy: null },
        { calendarVersion: 'v' },
      );
      await db.calendar.create({ data: { version: 'v', data: { version: 'v', off: [], work: [] } } });
    });

    // biome-ignore format: one row a page
    test.each<[string, string | null, number, number, string, string[]]>([
      ['the centre itself', null, 1, 17, 'TW', ['A', 'B', 'C']],
      ['its 34 provinces', 'TW', 34, 423, 'T03', ['A', 'B', 'C']],
      ['what stands under the smallest province', 'T03', 46, 352, 'T03-X005', ['A', 'B', 'C']],
      ['what stands under the largest, first page', 'T01', 50, 389, 'T01-X001', ['A', 'B']],
      ['what stands under one commune', 'T03-X005', 23, 26, 'T03-X005-D001', ['C']],
    ])('%s: five statements', async (_, unit, units, rows, of, listens) => {
      const { client, count } = counting();
      const page = await subordinateBriefs(client, { directive: ID, unit, after: null, limit: 50 });
      expect(page.briefs).toHaveLength(units);
      expect(count).toEqual({ statements: 5, rows });
      expect(page.briefs.find((brief) => brief.unit === of)?.listens).toEqual(listens);
    });

    test('and the briefs are those that the whole tree gives', async () => {
      const { directive } = await sample();
      const stored = await db.directive.findUniqueOrThrow({ where: { id: ID } });
      const document = { ...directive, ...(stored.document as object) };
      const units = [...nationalSample({ provinces: PROVINCES, seed: 1 })];
      const calendar = { version: 'v', off: [], work: [] };
      const placeOf = placesIn({ name: '', units, people: [], calendar });
      for (const unit of ['TW', 'T03', 'T03-X005']) {
        const { briefs } = await subordinateBriefs(db, { directive: ID, unit, after: null, limit: 50 });
        expect(briefs).toEqual(briefs.map((brief) => briefAt(document, calendar, placeOf(brief.unit))));
      }
    });
  });
});
