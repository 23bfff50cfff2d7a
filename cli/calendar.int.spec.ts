/** `dondoc calendar` as a person types it. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const SEED = 'examples/calendar/vn.json';
const run = promisify(execFile);

const calendar = async (...args: string[]): Promise<{ out: string; err: string; code: number }> => {
  try {
    const { stdout, stderr } = await run(process.execPath, ['cli/dondoc.ts', 'calendar', ...args], {
      cwd: ROOT,
    });
    return { out: stdout, err: stderr, code: 0 };
  } catch (error) {
    const { stdout, stderr, code } = error as { stdout: string; stderr: string; code: number };
    return { out: stdout, err: stderr, code };
  }
};

let folder = '';
const changed = async (name: string, day: object): Promise<string> => {
  const file = join(folder, name);
  const seed = JSON.parse(await readFile(join(ROOT, SEED), 'utf8'));
  await writeFile(file, JSON.stringify({ ...seed, version: name, days: [...seed.days, day] }));
  return file;
};
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dondoc-calendar-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('show prints a year and says what is provisional', async () => {
  const { out, code } = await calendar('show', '2027');
  expect(code).toBe(0);
  expect(out).toContain('Năm 2027: chưa có thông báo chính thức');
  expect(out).toContain('thứ Hai, 08/02/2027  Lễ, tết: Tết Nguyên đán [chưa có thông báo]');
  expect(out).toContain(
    'thứ Hai, 03/05/2027  Nghỉ bù: Ngày Quốc tế Lao động — Bộ luật Lao động 2019, điều 111',
  );
});

test('show refuses an unknown year with the known ones', async () => {
  const { err, code } = await calendar('show', '2040');
  expect(code).toBe(2);
  expect(err).toContain('không có năm 2040; chỉ có 2025, 2026, 2027, 2028, 2029, 2030');
});

test('check lists problems by place', async () => {
  const file = await changed('bad.json', {
    date: '2026-03-04',
    kind: 'MAKEUP_WORKDAY',
    name: 'Làm bù',
    source: 'Thử',
  });
  const { err, code } = await calendar('check', file);
  expect(code).toBe(2);
  expect(err).toMatch(/1 vấn đề:\n {2}.*bad\.json › days\[89\]\.date\n/);
});

test('diff lists the deadlines that a change moves', async () => {
  const file = await changed('new.json', {
    date: '2026-06-03',
    kind: 'LOCAL_CLOSURE',
    name: 'Nghỉ',
    source: 'Thử',
  });
  const example = (name: string) => `examples/bach-dang/${name}.json`;
  const { out } = await calendar('diff', SEED, file, example('directive'), example('organisation'));
  expect(out).toBe(
    [
      'Khác nhau 1 ngày: 03/06/2026.',
      '43 hạn sẽ dời:',
      '  thứ Tư, 03/06/2026 → thứ Sáu, 05/06/2026 (+2 ngày)  [T02] Sinh hoạt chi bộ thường kỳ vào ngày 03 hằng tháng (tháng 06/2026) — 43 đơn vị',
      '',
    ].join('\n'),
  );
});
