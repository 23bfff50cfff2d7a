/** An empty system on its way to its own organisation, by the command line alone. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, type Db } from '../../prisma/client.ts';
import { makeDatabase } from '../helpers/database.ts';

const ROOT = join(import.meta.dirname, '../..');
let database: Awaited<ReturnType<typeof makeDatabase>>;
let db: Db;
let dir: string;

const dondoc = (...args: string[]): Promise<{ code: number; out: string; err: string }> =>
  new Promise((resolve) => {
    const options = { cwd: dir, env: { ...process.env, DATABASE_URL: database.url, NODE_ENV: 'test' } };
    const child = execFile(
      process.execPath,
      [join(ROOT, 'cli/dondoc.ts'), 'organisation', ...args],
      options,
      (_, out, err) => resolve({ code: child.exitCode ?? -1, out, err }),
    );
  });

beforeAll(async () => {
  database = await makeDatabase();
  db = connect(database.url, 3);
  dir = await mkdtemp(join(tmpdir(), 'dondoc-own-'));
});
afterAll(async () => {
  await db.$disconnect();
  await database.drop();
  await rm(dir, { recursive: true });
});

const INIT = ['init', '--code', 'DU', '--name', 'Đảng ủy phường (mẫu)', '--email', 'quantri@mau.example'];

test('init refuses what is ill-formed, makes the first administrator, and only once', async () => {
  const wrong = await dondoc(...INIT.slice(0, 5), '--email', 'khong-phai-thu');
  expect(wrong.err).toContain('ten@coquan.vn');
  expect(await db.unit.count()).toBe(0);
  const made = await dondoc(...INIT);
  expect(made.out).toMatch(/phải đổi khi đăng nhập\): [a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}/);
  expect(await db.user.findMany()).toMatchObject([{ email: 'quantri@mau.example', mustChange: true }]);
  expect(await db.calendar.count()).toBe(1);
  const again = await dondoc(...INIT);
  expect([again.code, again.err.includes('đã có đơn vị')]).toEqual([1, true]);
});

test('a reorganisation from a file is shown, refused by place, then kept for its day or carried out', async () => {
  const file = join(dir, 'doi-ten.json');
  const write = (more: object) =>
    writeFile(
      file,
      JSON.stringify({ kind: 'rename', units: ['DU'], reason: 'Theo quyết định mới', ...more }),
    );
  await write({ name: 'Đảng ủy phường Mới (mẫu)', on: '2026-02-30' });
  expect((await dondoc('reorganise', file)).err).toMatch(/^on: Ngày không có thật/);
  await write({ name: 'Đảng ủy phường (mẫu)', on: '2026-01-05' });
  const same = await dondoc('reorganise', file, '--apply');
  expect([same.code, same.out]).toEqual([2, expect.stringContaining('name: Tên mới trùng tên đang dùng')]);
  await write({ name: 'Đảng ủy phường Mới (mẫu)', on: '2026-01-05' });
  const shown = await dondoc('reorganise', file);
  expect(shown.out).toContain('đổi tên: Đảng ủy phường (mẫu) (DU) thành Đảng ủy phường Mới (mẫu)');
  expect(shown.out).toContain('Chưa ghi gì');
  expect((await dondoc('reorganise', file, '--apply')).out).toContain('Đã ghi.');
  expect(await db.unitFormer.findMany()).toMatchObject([
    { until: '2026-01-04', name: 'Đảng ủy phường (mẫu)' },
  ]);
});

test('a file is shown, refused with rows, then applied; passwords go to a sheet of their own', async () => {
  const head = 'Mã chức danh;Chức danh;Mã đơn vị;Vai;Thư điện tử\n';
  await writeFile(join(dir, 'nguoi.csv'), `${head}a;Cán bộ mẫu;DU;Cán bộ phụ trách;a@mau.example\n`);
  await writeFile(join(dir, 'sai.csv'), `${head}b;Cán bộ mẫu;KHONG;Cán bộ phụ trách;a@mau.example\n`);
  const wrong = await dondoc('import', 'nguoi.csv', 'sai.csv', '--apply');
  expect(wrong.code).toBe(2);
  expect(wrong.out).toContain('Người, dòng 2, Mã đơn vị: Không có đơn vị nào mang mã “KHONG”');
  expect(await db.person.count()).toBe(1);
  expect((await dondoc('import', 'nguoi.csv')).out).toContain('Chưa ghi gì');
  const applied = await dondoc('import', 'nguoi.csv', '--apply', '--passwords', 'mk.csv');
  expect(applied.code).toBe(0);
  const sheet = await readFile(join(dir, 'mk.csv'), 'utf8');
  expect(sheet).toMatch(/a,Cán bộ mẫu,a@mau\.example,[a-z0-9-]{14}/);
  expect(applied.out + applied.err).not.toContain(
    /[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}/.exec(sheet)?.[0] ?? '-',
  );
  expect((await stat(join(dir, 'mk.csv'))).mode & 0o777).toBe(0o600);
});

test('a sheet that is still there is not written over, and nothing is imported', async () => {
  await writeFile(
    join(dir, 'them.csv'),
    'Mã chức danh;Chức danh;Mã đơn vị;Vai;Thư điện tử\nc;Cán bộ mẫu;DU;Cán bộ phụ trách;c@mau.example\n',
  );
  const { code, err } = await dondoc('import', 'them.csv', '--apply', '--passwords', 'mk.csv');
  expect([code, err.includes('mk.csv')]).toEqual([1, true]);
  expect(await db.person.count()).toBe(2);
});

test('another encoding is refused in one sentence', async () => {
  await writeFile(join(dir, 'utf16.csv'), Buffer.from('\uFEFFMã đơn vị;Tên đơn vị\n', 'utf16le'));
  const { code, out } = await dondoc('import', 'utf16.csv', '--apply');
  expect(code).toBe(2);
  expect(out).toContain('UTF-16');
});

test('a lost password is set anew', async () => {
  const { out } = await dondoc('password', 'a');
  expect(out).toContain('a@mau.example');
  expect((await dondoc('password', 'khong-co')).code).toBe(1);
});
