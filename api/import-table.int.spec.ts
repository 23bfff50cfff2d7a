/** Tasks of a reading go out to a spreadsheet and come back: units of the tree, deadlines by the grammar, all or nothing. */
import { readFile } from 'node:fs/promises';
import readWorkbook from 'read-excel-file/node';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type CorrectedTable,
  correctedTable,
  type DeskItem,
  type PlanReading,
  type PlanTable,
  planReading,
} from '../contracts/http/imports.ts';
import { csvOfSheet } from '../documents/tables/sheets.ts';
import { type Caller, testApi } from '../test/helpers/api.ts';

const api = testApi();
let office: Caller;
let officer: Caller;
let reading: PlanReading;
let plan: PlanTable;

beforeAll(async () => {
  office = await api.as('DUBD-office1');
  officer = await api.as('CB01-officer');
  const text = await readFile(new URL('../importer/plans/dev/01-chuyen-doi-so.txt', import.meta.url), 'utf8');
  const form = new FormData();
  form.append('files', new File([text], 'ke-hoach.txt'));
  const answer = await office.fetch('/api/imports', { method: 'POST', body: form });
  reading = planReading.parse(await answer.json());
  plan = {
    file: reading.file,
    mark: reading.mark,
    issuedOn: '2026-03-05',
    items: reading.tasks.map((task): DeskItem => ({ task, state: 'open' })),
  };
});

type Rows = string[][];
const download = async (of: PlanTable = plan): Promise<Rows> => {
  const answer = await office.post('/api/imports/table', of);
  expect(answer.status, await answer.clone().text()).toBe(200);
  const [sheet] = await readWorkbook(Buffer.from(await answer.arrayBuffer()));
  return (sheet?.data ?? []).map((row) => row.map((cell) => String(cell ?? '')));
};
const upload = (caller: Caller, rows: Rows, of: PlanTable = plan): Promise<Response> => {
  const [heading = [], ...rest] = rows;
  const form = new FormData();
  form.append('data', JSON.stringify(of));
  form.append('files', new File([csvOfSheet({ title: '', heading, rows: rest })], 'sua.csv'));
  return caller.fetch('/api/imports/corrections', { method: 'POST', body: form });
};
const edited = async (row: number, cells: Record<string, string>): Promise<Rows> => {
  const rows = await download();
  const [heading = []] = rows;
  for (const [name, value] of Object.entries(cells)) (rows[row] ?? [])[heading.indexOf(name)] = value;
  return rows;
};
const taken = async (rows: Rows): Promise<CorrectedTable> => {
  const answer = await upload(office, rows);
  expect(answer.status, await answer.clone().text()).toBe(200);
  return correctedTable.parse(await answer.json());
};
const refused = async (rows: Rows): Promise<string[]> => {
  const answer = await upload(office, rows);
  const problem = (await answer.json()) as { code: string; problems: { message: string }[] };
  expect([answer.status, problem.code]).toEqual([422, 'TABLE_REFUSED']);
  return problem.problems.map(({ message }) => message);
};

describe('a table of tasks', () => {
  test('that comes back as it went out changes nothing, not even what no cell can show', async () => {
    const back = await taken(await download());
    expect(back).toEqual({ items: plan.items, added: [], changed: [], absent: [] });
    expect(JSON.stringify(plan.items)).toContain('"kinds"');
  });
  test('says in its own column what of a row is to be looked at, and of a sure row nothing', async () => {
    const [heading = [], ...rows] = await download();
    const told = rows.map((row) => row[heading.indexOf('Cần xem')] ?? '');
    const unsure = plan.items.map(({ task: { lead, coordinating } }) =>
      [...lead.names, ...coordinating.names].filter(({ sure }) => !sure),
    );
    expect(unsure.filter((names) => names.length > 0).length).toBeGreaterThan(2);
    for (const [i, names] of unsure.entries()) {
      for (const { words } of names) expect(told[i]).toContain(`“${words}”`);
      const { lead, due } = plan.items[i]?.task ?? {};
      if (names.length === 0 && !lead?.question && !due?.question) expect(told[i]).toBe('');
    }
  });
  test('corrects a name, units of the tree, a deadline, what is kept', async () => {
    const [unit] = api.organisation.units.filter(({ kind }) => kind === 'cell');
    if (!unit) throw new Error('no cell');
    const { items, changed } = await taken(
      await edited(1, {
        'Tên việc': 'Phân công phụ trách',
        'Chủ trì': unit.name,
        'Thời hạn': 'trước ngày 15/5/2026',
        'Giữ hay bỏ': 'Bỏ',
      }),
    );
    expect(changed).toEqual([plan.items[0]?.task.id]);
    expect(items[0]).toMatchObject({
      state: 'dropped',
      task: {
        title: 'Phân công phụ trách',
        lead: { names: [{ chosen: { selector: { units: [unit.code] } }, origin: 'hand' }] },
        due: { reading: { rule: { date: '2026-05-15', boundary: 'before' } }, origin: 'hand' },
      },
    });
    expect(items.slice(1)).toEqual(plan.items.slice(1));
  });
  test('has rows that somebody added', async () => {
    const rows = await download();
    const [heading = []] = rows;
    const cells = heading.map(() => '');
    cells[heading.indexOf('Tên việc')] = 'Tập huấn';
    cells[heading.indexOf('Thời hạn')] = 'hằng quý';
    const { added, items } = await taken([...rows, cells]);
    expect(added).toMatchObject([
      { title: 'Tập huấn', quote: '', due: { reading: { rule: { freq: 'quarterly' } } } },
    ]);
    expect(items).toEqual(plan.items);
  });
  test('with wrong rows is refused whole, each row told with its column', async () => {
    const rows = await edited(1, { 'Chủ trì': 'Ban Không Có Thật', 'Tên việc': 'Đã sửa' });
    const [heading = []] = rows;
    (rows[4] ?? [])[heading.indexOf('Thời hạn')] = 'khi nào rảnh';
    const told = await refused(rows);
    expect(told).toHaveLength(2);
    expect(told[0]).toContain('Dòng 2, cột “Chủ trì”: “Ban Không Có Thật” không rõ là đơn vị nào');
    expect(told[1]).toContain('Dòng 5, cột “Thời hạn”: Chưa hiểu “khi nào rảnh”');
  });
  test('is only for an office, and stores nothing', async () => {
    expect((await officer.post('/api/imports/table', plan)).status).toBe(403);
    expect((await upload(officer, await download())).status).toBe(403);
    expect(await api.db.content.count()).toBe(0);
  });
  test('says which file is no table', async () => {
    expect(await refused([['một', 'hai']])).toEqual([expect.stringContaining('Mã việc')]);
  });
});
