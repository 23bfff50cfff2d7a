/** A draft goes out as a workbook and comes back: nothing changed is nothing changed; what was changed is all applied, or none. */
import { readFileSync } from 'node:fs';
import readWorkbook from 'read-excel-file/node';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkDirective, checkOrganisation } from '../../contracts/check-files.ts';
import type { Sheet } from '../../documents/tables/sheets.ts';
import { csvOfSheet, workbookOf } from '../../documents/tables/sheets.ts';
import { taskSheets } from '../../documents/tables/task-sheets.ts';
import { toDirective } from '../directive/to-directive.ts';
import type { Draft } from '../draft.ts';
import { readPlan } from '../read-plan.ts';
import { type Compared, compareRows } from './compare.ts';
import { correctDraft, rowsOfDraft } from './draft-rows.ts';
import { markOf, readTaskTable } from './read-table.ts';

const at = (path: string): URL => new URL(`../../${path}`, import.meta.url);
let draft: Draft;
beforeAll(async () => {
  const read = await readPlan({
    name: 'ke-hoach.txt',
    bytes: readFileSync(at('importer/plans/dev/01-chuyen-doi-so.txt')),
  });
  if (read.kind === 'refused') throw new Error(read.message);
  draft = read;
});

const sheetsOf = (): Sheet[] =>
  taskSheets(rowsOfDraft(draft), { file: draft.file.name, mark: markOf(draft.text) });
type Edit = (rows: Sheet['rows'], column: (heading: string) => number) => void;
const corrected = async (edit: Edit, form: 'xlsx' | 'csv' = 'xlsx'): Promise<Compared> => {
  const sheets = sheetsOf();
  const [tasks] = sheets;
  if (!tasks) throw new Error('no sheet');
  edit(tasks.rows, (heading) => tasks.heading.indexOf(heading));
  const bytes = form === 'csv' ? Buffer.from(csvOfSheet(tasks)) : await workbookOf(sheets);
  const read = await readTaskTable(bytes);
  if ('code' in read) throw new Error(read.message);
  return compareRows(rowsOfDraft(draft), read, markOf(draft.text));
};
const set =
  (row: number, heading: string, value: string): Edit =>
  (rows, column) => {
    const cells = rows[row];
    if (cells) cells[column(heading)] = value;
  };
const all =
  (...edits: Edit[]): Edit =>
  (rows, column) => {
    for (const edit of edits) edit(rows, column);
  };
const added =
  (title: string, deadline: string): Edit =>
  (rows, column) => {
    const cells: Sheet['rows'][number] = sheetsOf()[0]?.heading.map(() => '') ?? [];
    cells[column('Tên việc')] = title;
    cells[column('Chủ trì')] = 'Văn phòng Đảng ủy; Công an phường';
    cells[column('Thời hạn')] = deadline;
    rows.push(cells);
  };
const applied = (compared: Compared): Draft => {
  const result = correctDraft(draft, compared);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.draft;
};

describe('a table that comes back', () => {
  test.each(['xlsx', 'csv'] as const)('unchanged as %s changes nothing', async (form) => {
    const compared = await corrected(() => {}, form);
    expect(compared).toEqual({ corrected: [], added: [], absent: [], problems: [] });
    expect(applied(compared)).toEqual(draft);
  });
  test('is applied: name, lead, deadline by the grammar, kind, dropped, context, added', async () => {
    const [a, b, c] = draft.tasks.map(({ id }) => id);
    const result = applied(
      await corrected(
        all(
          set(0, 'Tên việc', 'Phân công cấp ủy viên phụ trách'),
          set(0, 'Chủ trì', 'Văn phòng Đảng ủy;\nCông an phường'),
          set(0, 'Thời hạn', 'trước ngày 15 tháng 5 năm 2026'),
          set(0, 'Loại', 'bao cao'),
          set(0, 'Thời hạn hiểu là', 'sửa ở đây không có tác dụng'),
          set(1, 'Giữ hay bỏ', 'Bỏ'),
          set(2, 'Giữ hay bỏ', 'Bối cảnh'),
          added('Tập huấn cán bộ', 'hằng quý'),
        ),
      ),
    );
    const byId = new Map(result.tasks.map((task) => [task.id, task]));
    expect(byId.get(a ?? '')).toMatchObject({
      title: { value: 'Phân công cấp ủy viên phụ trách' },
      kind: { value: 'report' },
      lead: { value: ['Văn phòng Đảng ủy', 'Công an phường'] },
      deadline: { value: { kind: 'calendar', rule: { date: '2026-05-15', boundary: 'before' } } },
      span: draft.tasks[0]?.span,
    });
    expect(byId.has(b ?? '')).toBe(false);
    expect(byId.get(c ?? '')?.proposedAs).toBe('context');
    expect(result.tasks.at(-1)).toMatchObject({
      id: `V${draft.tasks.length + 1}`,
      title: { value: 'Tập huấn cán bộ' },
      deadline: { value: { rule: { freq: 'quarterly' } } },
    });
    expect(result.tasks.slice(2, -1)).toEqual(draft.tasks.slice(3));
  });
  test('an added task is the office’s own in the directive file, which is still a right one', async () => {
    const organisation = checkOrganisation(
      JSON.parse(readFileSync(at('examples/bach-dang/organisation.json'), 'utf8')),
    );
    if (!organisation.ok) throw new Error('sample');
    const { directive } = toDirective(
      applied(await corrected(added('Tập huấn cán bộ', ''))),
      organisation.value,
    );
    const { obligations } = directive as {
      obligations: { title: string; source?: object; addedByOffice?: string }[];
    };
    expect(obligations.at(-1)).toMatchObject({
      title: 'Tập huấn cán bộ',
      addedByOffice: expect.stringContaining('Văn phòng thêm'),
    });
    expect(obligations.at(-1)).not.toHaveProperty('source');
    const checked = checkDirective(directive, organisation.value);
    const problems = checked.ok ? [] : checked.problems;
    expect(
      problems.filter(({ path }) => path.includes(`obligations[${obligations.length - 1}].source`)),
    ).toEqual([]);
    expect(problems.filter(({ path }) => /addedByOffice/.test(path))).toEqual([]);
  });
  test('a task whose row was taken out stays, and is named', async () => {
    const compared = await corrected((rows) => rows.splice(1, 1));
    expect(compared.absent).toEqual([draft.tasks[1]?.id]);
    expect(applied(compared)).toEqual(draft);
  });
});

describe('wrong rows are told by row and column, and nothing is applied', () => {
  test.each<[string, Edit, { row: number; column: string | null }, string]>([
    [
      'a deadline that nobody understands',
      set(3, 'Thời hạn', 'sớm nhất có thể'),
      { row: 5, column: 'Thời hạn' },
      'Chưa hiểu “sớm nhất có thể”; hãy ghi như',
    ],
    ['a name taken out', set(0, 'Tên việc', ''), { row: 2, column: 'Tên việc' }, 'Việc chưa có tên'],
    [
      'an unknown number',
      set(0, 'Mã việc', 'X9'),
      { row: 2, column: 'Mã việc' },
      'Không có việc nào mã “X9”',
    ],
    [
      'a number twice',
      (rows, column) => rows.push([...(rows[0] ?? [])].with(column('Thời hạn'), '')),
      { row: 0, column: 'Mã việc' },
      'đã có ở dòng 2',
    ],
    ['an unknown kind', set(1, 'Loại', 'Việc vặt'), { row: 3, column: 'Loại' }, 'hãy ghi một trong'],
    [
      'neither kept nor dropped',
      set(1, 'Giữ hay bỏ', 'để sau'),
      { row: 3, column: 'Giữ hay bỏ' },
      'Bối cảnh',
    ],
    [
      'an added row with a wrong deadline',
      added('Việc thêm', '31/02'),
      { row: 0, column: 'Thời hạn' },
      'Chưa hiểu “31/02”',
    ],
  ])('%s', async (_, edit, place, sentence) => {
    const compared = await corrected(all(set(4, 'Tên việc', 'Sửa đúng'), edit));
    const result = correctDraft(draft, compared);
    const problems = 'problems' in result ? result.problems : [];
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ ...place, row: place.row || draft.tasks.length + 2 });
    expect(problems[0]?.message).toContain(sentence);
  });
  test('a table of another document', async () => {
    const bytes = await workbookOf(
      taskSheets(rowsOfDraft(draft), { file: 'khac.txt', mark: markOf('khác') }),
    );
    const read = await readTaskTable(bytes);
    if ('code' in read) throw new Error(read.message);
    expect(compareRows(rowsOfDraft(draft), read, markOf(draft.text))).toMatchObject({
      corrected: [],
      problems: [{ row: 0, message: expect.stringContaining('văn bản khác') }],
    });
  });
  test('a file that is no such table', async () => {
    expect(await readTaskTable(Buffer.from('a;b\nc;d'))).toMatchObject({
      problems: [{ row: 0, message: expect.stringContaining('Mã việc') }],
    });
    expect(await readTaskTable(Buffer.from([0x50, 0x4b, 3, 4, 0]))).toMatchObject({
      kind: 'refused',
      code: 'broken',
    });
  });
});

test('words that a spreadsheet would run go out as text and come back as they were', async () => {
  const formula = '=HYPERLINK("http://x","y")';
  const compared = await corrected(set(0, 'Tên việc', formula));
  expect(applied(compared).tasks[0]?.title.value).toBe(formula);
  const sheets = taskSheets(rowsOfDraft(applied(compared)), { file: '=x', mark: 'm' });
  const read = await readWorkbook(await workbookOf(sheets));
  const cells = read.flatMap(({ data }) => data.flat()).filter((cell) => typeof cell === 'string');
  expect(cells).toContain(`'${formula}`);
  expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
});
