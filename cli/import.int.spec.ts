/** `dondoc import` by its own process: a table read, tasks out to a workbook, corrections back in. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import readWorkbook from 'read-excel-file/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { csvOfSheet } from '../documents/tables/sheets.ts';

const PLAN = 'importer/plans/dev/06-cong-van-don-doc.txt';
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nhap-'));
});
afterAll(() => rm(folder, { recursive: true }));

const dondoc = (...args: string[]): Promise<{ code: number; out: string; err: string }> =>
  new Promise((done) =>
    execFile(
      process.execPath,
      ['cli/dondoc.ts', 'import', ...args],
      { maxBuffer: 1 << 26 },
      (error, out, err) => done({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    ),
  );
interface Printed {
  tasks: { id: string; title: string; leadUnits: string[]; deadlinePhrase: string | null; rule: object }[];
}
const tasksOf = (out: string): Printed['tasks'] => (JSON.parse(out) as Printed).tasks;

test('a table of assigned work is read', async () => {
  const file = join(folder, 'phan-cong.csv');
  await writeFile(
    file,
    'TT;Nhiệm vụ;Chủ trì;Thời hạn\n1;Rà soát hồ sơ;Văn phòng Đảng ủy;trước ngày 30/4/2026\n',
  );
  const { code, out } = await dondoc(file, '--json');
  expect([code, tasksOf(out)]).toMatchObject([
    0,
    [{ title: 'Rà soát hồ sơ', leadUnits: ['Văn phòng Đảng ủy'], rule: { date: '2026-04-30' } }],
  ]);
});

test('tasks go out, come back corrected, and a wrong row changes nothing', async () => {
  const book = join(folder, 'sua.xlsx');
  expect(await dondoc(PLAN, '--table', book)).toMatchObject({ code: 0, out: '' });
  expect(await dondoc(PLAN, '--table', book)).toMatchObject({
    code: 2,
    err: expect.stringContaining('đã có'),
  });
  const [sheet] = await readWorkbook(await readFile(book));
  const [heading = [], ...rows] = (sheet?.data ?? []).map((row) => row.map((cell) => String(cell ?? '')));
  const deadline = heading.indexOf('Thời hạn');
  const table = join(folder, 'sua.csv');
  const save = (words: string) => {
    const edited = rows.map((row, at) => (at === 0 ? row.with(deadline, words) : row));
    return writeFile(table, csvOfSheet({ title: '', heading, rows: edited }));
  };
  await save('trước ngày 20/12/2026');
  const right = await dondoc(PLAN, '--corrections', table, '--json');
  expect([right.code, tasksOf(right.out)[0]]).toMatchObject([
    0,
    { deadlinePhrase: 'trước ngày 20/12/2026', rule: { date: '2026-12-20', boundary: 'before' } },
  ]);
  await save('khi nào rảnh');
  const wrong = await dondoc(PLAN, '--corrections', table, '--json');
  expect(wrong).toMatchObject({ code: 2, out: '' });
  expect(wrong.err).toContain('dòng 2, cột “Thời hạn”: Chưa hiểu “khi nào rảnh”');
});
