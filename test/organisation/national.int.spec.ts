/** The country's sample on a real PostgreSQL: 89,812 rows through the command line, and what one branch then costs. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect, type Db } from '../../prisma/client.ts';
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
});
