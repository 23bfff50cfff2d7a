/** The country's sample on a real PostgreSQL: 89,812 rows through the command line, and what one branch then costs. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { alikeFor, completenessOn } from '../../api/pages/issue-checks.ts';
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
import {
  foundPaths,
  openedPaths,
  type TreeScope,
  type TreeUnit,
  treeRows,
  withThoseAbove,
} from '../../prisma/repositories/read-tree.ts';
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
const ID = 'ca-nuoc';
const asked = (id: string, lead: Selector, event: string): Obligation => ({
  id,
  kind: 'report',
  title: id,
  lead,
  due: { type: 'immediatelyAfter', events: { anyOf: [event] } },
});

describe('the size of the country', () => {
  test('is made in less than 30 seconds and imported in less than 2 minutes', async () => {
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
  test('comes out again as it went in', async () => {
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

    describe('the tree of its directive is opened level by level', () => {
      const TODAY = '2026-01-05';
      const scope = (branch: string): TreeScope => ({
        directive: ID,
        branch,
        dates: { today: TODAY, soon: '2026-01-08' },
        asked: null,
      });
      beforeAll(async () => {
        // Three steps a unit: one done; one late in every fiftieth unit; one late and rare.
        await db.$executeRaw`
          insert into "Step" ("directiveId", "unitCode", "stepId", "obligation", "kind", "occurrence", "status", "deadline", "version",
            "onTime", "returns", "data")
          select ${ID}, u."code", o."id", o."id", 'task', 'once', case o."id" when 'DONE' then 'accepted' else 'open' end,
            case when o."id" = 'FEW' and u."n" % 50 = 0 or o."id" = 'RARE' and u."n" % 5000 = 0 then '2026-01-02' else '2026-03-31' end,
            1, case o."id" when 'DONE' then true end, 0, '{}'
          from (select "code", row_number() over (order by "code") as "n" from "Unit") u, (values ('DONE'), ('FEW'), ('RARE')) o("id")`;
        await db.$executeRaw`analyze "Step"`;
      });
      /** What was late in the branch, by a query that knows nothing of levels. */
      const lateIn = async (branch: string): Promise<number> => {
        const within = await db.unit.findMany({
          where: { path: { startsWith: branch } },
          select: { code: true },
        });
        const codes = new Set(within.map(({ code }) => code));
        const late = await db.step.findMany({
          where: { directiveId: ID, status: 'open', deadline: { lt: TODAY } },
          select: { unitCode: true },
        });
        return late.filter(({ unitCode }) => codes.has(unitCode)).length;
      };

      // biome-ignore format: one row a level
      test.each<[string, string, number, number, number]>([
        ['the centre', '/TW/', UNITS, 35, 70],
        ['the largest province', '/TW/T01/', 4_508, 177, 354],
        ['a commune, whole', '/TW/T03/T03-X005/', 29, 29, 58],
      ])('%s', async (name, branch, units, shown, rows) => {
        const { client, count } = counting();
        const start = performance.now();
        const opened = await openedPaths(client, branch, { after: null, limit: 200 });
        const paths = opened.map(({ path }) => path);
        const tree = await treeRows(client, scope(branch), paths);
        const seconds = (performance.now() - start) / 1000;
        console.log(`cây của ${name}: ${seconds.toFixed(2)} s`);
        expect(opened[0]?.units).toBe(units);
        expect(tree).toHaveLength(shown);
        expect(count).toEqual({ statements: 2, rows });
        const [top, ...below] = tree;
        const late = (unit: TreeUnit | undefined) => unit?.signs.overdue ?? 0;
        const lateBelow = (unit: TreeUnit | undefined) => unit?.below.overdue ?? 0;
        expect(late(top) + lateBelow(top)).toBe(await lateIn(branch));
        const direct = below.filter(({ parent }) => parent === top?.code);
        expect(lateBelow(top)).toBe(direct.reduce((sum, unit) => sum + late(unit) + lateBelow(unit), 0));
        // A busy machine may take its time.
        expect(seconds).toBeLessThan(60);
      });

      test('a level wider than a page comes in pages', async () => {
        const first = await openedPaths(db, '/TW/T01/', { after: null, limit: 100 });
        expect(first).toHaveLength(101);
        const after = first[99]?.path ?? '';
        const second = await openedPaths(db, '/TW/T01/', { after, limit: 100 });
        expect(second[0]).toEqual(first[100]);
        expect(new Set([...first.slice(0, 100), ...second].map(({ path }) => path)).size).toBe(177);
      });

      test('what is late and rare is found wherever it is', async () => {
        const { client, count } = counting();
        const start = performance.now();
        const rare = { ...scope('/TW/'), asked: ['RARE'] };
        const found = await foundPaths(
          client,
          rare,
          { words: '', sign: 'overdue' },
          { after: null, limit: 50 },
        );
        const shown = withThoseAbove(found, '/TW/');
        const rows = await treeRows(client, rare, shown);
        console.log(`lọc dấu quá hạn cả nước: ${((performance.now() - start) / 1000).toFixed(2)} s`);
        expect(found).toHaveLength(Math.floor(UNITS / 5000));
        expect(rows.filter(({ signs }) => signs.overdue === 1)).toHaveLength(found.length);
        expect(rows[0]).toMatchObject({ code: 'TW', below: { overdue: found.length } });
        expect(count).toEqual({ statements: 2, rows: found.length + shown.length });
      });
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
