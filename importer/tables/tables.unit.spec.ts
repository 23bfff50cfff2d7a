import { describe, expect, test } from 'vitest';
import { PERSON_COLUMNS } from '../../contracts/table/person-columns.ts';
import { MAX_ROWS, noRows, readSheet } from '../../contracts/table/read-rows.ts';
import { UNIT_COLUMNS } from '../../contracts/table/unit-columns.ts';
import { csvOf, organisationWorkbook } from '../../documents/tables/organisation-tables.ts';
import type { KnownPerson } from '../../domain/organisation/import-rows.ts';
import type { Unit } from '../../domain/organisation/organisation.ts';
import { readOrganisationFiles } from './read-organisation.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (bytes: Uint8Array | string) =>
  readOrganisationFiles([{ name: 'tep.csv', bytes: typeof bytes === 'string' ? utf8(bytes) : bytes }]);

const HEAD = ['Mã đơn vị', 'Tên đơn vị', 'Loại', 'Mã cấp trên', 'Nhãn', 'Hộp thư'];
const ROW = ['CB01', 'Chi bộ 1 (mẫu)', 'Chi bộ', 'DB01', '"school; level3"', 'cb1@mau.example'];
const UNIT = {
  row: 2,
  values: {
    code: 'CB01',
    name: 'Chi bộ 1 (mẫu)',
    kind: 'cell',
    parent: 'DB01',
    tags: ['school', 'level3'],
    mailbox: 'cb1@mau.example',
  },
};

test.each<[string, Uint8Array | string]>([
  ['commas', `${HEAD.join(',')}\n${ROW.join(',')}\n`],
  ['semicolons', `${HEAD.join(';')}\r\n${ROW.join(';')}\r\n`],
  ['tabs', `${HEAD.join('\t')}\n${ROW.join('\t')}`],
  ['a mark of UTF-8 in front', `\uFEFF${HEAD.join(';')}\n${ROW.join(';')}\n`],
  [
    'headings without marks, in capitals',
    `${'MA DON VI,TEN DON VI,LOAI,MA CAP TREN,NHAN,HOP THU'}\n${ROW.join(',')}\n`,
  ],
  [
    'codes in place of words',
    `code,name,kind,parent,tags,mailbox\n${ROW.join(',').replace('Chi bộ,', 'cell,')}\n`,
  ],
  ['letters and marks apart (NFD)', `${HEAD.join(',')}\n${ROW.join(',')}\n`.normalize('NFD')],
])('a CSV with %s', async (_, bytes) => {
  const { units, problems } = await read(bytes);
  expect(problems).toEqual([]);
  expect(units).toEqual([UNIT]);
});
test('Excel’s line that names the separator counts as a row', async () => {
  expect((await read(`sep=;\n${HEAD.join(';')}\n${ROW.join(';')}`)).units).toEqual([{ ...UNIT, row: 3 }]);
});

const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
test.each<[string, Uint8Array | string, string]>([
  ['UTF-16 with its mark', utf16(HEAD.join('\t')), 'UTF-16'],
  ['UTF-16 without it', Buffer.from(HEAD.join('\t'), 'utf16le'), 'UTF-16'],
  [
    'Windows-1258',
    Buffer.concat([utf8(`${HEAD.join(',')}\nCB01,Chi b`), Buffer.from([0xf4, 0xf2, 0x2c])]),
    'dòng',
  ],
  ['a quote that is never closed', `${HEAD.join(',')}\n"CB01,Chi bộ\nCB02,Chi bộ 2\n`, 'nháy kép'],
  ['no headings', 'CB01,Chi bộ 1\n', 'tên cột'],
  ['a workbook that is none', Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), 'Excel'],
])('refused in one sentence: %s', async (_, bytes, word) => {
  const { problems, units } = await read(bytes);
  expect(units).toEqual([]);
  expect(problems).toHaveLength(1);
  expect(problems[0]?.message).toContain(word);
});

test.each([
  ['an unknown heading', 'Mã đơn vị,Màu sắc\nA,đỏ', 1, 'Màu sắc', 'Không có cột'],
  ['a heading twice', 'Mã đơn vị,Loại,Loại\nA,Chi bộ,Chi bộ', 1, 'Loại', 'hai lần'],
  ['an unknown kind', 'Mã đơn vị,Loại\nA,Câu lạc bộ', 2, 'Loại', 'Đảng bộ cơ sở'],
  ['a day that is none', 'Mã đơn vị,Hiệu lực từ\nA,30/2/2026', 2, 'Hiệu lực từ', '15/7/2026'],
  ['half a term', 'Mã đơn vị,Nhiệm kỳ từ,Nhiệm kỳ đến\nA,1/8/2025,', 2, 'Nhiệm kỳ đến', 'cả ngày đầu'],
  ['a row without code', 'Mã đơn vị,Tên đơn vị\n,Chi bộ', 2, 'Mã đơn vị', 'thiếu mã'],
  ['an ill-formed code', 'Mã đơn vị,Tên đơn vị\nA/B,Chi bộ', 2, 'Mã đơn vị', 'không dấu'],
  ['an ill-formed address', 'Mã chức danh,Thư điện tử\nx,khong-phai', 2, 'Thư điện tử', 'ten@coquan.vn'],
  ['an unknown role', 'Mã chức danh,Vai\nx,Trưởng thôn', 2, 'Vai', 'Cán bộ phụ trách'],
])('told with row and column: %s', async (_, text, row, column, word) => {
  const { problems } = await read(text);
  expect(problems).toMatchObject([{ row, column }]);
  expect(problems[0]?.message).toContain(word);
});

test('100,000 rows are read, more than the limit are refused', async () => {
  const rows = function* (count: number) {
    yield ['Mã đơn vị', 'Tên đơn vị'];
    for (let i = 0; i < count; i += 1) yield [`U${i}`, `Đơn vị ${i} (mẫu)`];
  };
  const many = noRows();
  await readSheet(rows(100_000), many);
  expect([many.units.length, many.problems]).toEqual([100_000, []]);
  const tooMany = noRows();
  await readSheet(rows(MAX_ROWS + 5), tooMany);
  expect(tooMany.problems).toHaveLength(1);
  expect(tooMany.problems[0]?.message).toContain('200.000');
});

describe('what is written is read back the same', () => {
  const unit: Unit = {
    code: 'X',
    name: '=1+1 "Chi bộ", mẫu',
    kind: 'cell',
    tier: 'base',
    parent: null,
    tags: ['school', 'level3'],
    mailbox: 'x@mau.example',
    committeeMailbox: 'btv@mau.example',
    phone: '+84 225',
    address: 'Số 1, đường A; tổ 2',
    committeeTerm: { from: '2025-08-01', to: '2030-07-31' },
    validFrom: '2025-07-01',
    validTo: '2029-12-31',
  };
  const person: KnownPerson = {
    code: 'X-cb',
    title: '@Cán bộ mẫu, X',
    unit: 'X',
    roles: ['officer', 'auditor'],
    email: 'x.cb@mau.example',
    follows: ['A', 'B'],
    hasAccount: true,
  };
  const { hasAccount: account, ...post } = person;
  const csv = async (...tables: AsyncGenerator<string>[]) =>
    Promise.all(
      tables.map(async (table, i) => {
        let text = '';
        for await (const part of table) text += part;
        return { name: `${i}.csv`, bytes: utf8(text), text };
      }),
    );
  test('as CSV, where a formula is only text', async () => {
    const files = await csv(csvOf(UNIT_COLUMNS, [unit]), csvOf(PERSON_COLUMNS, [person]));
    expect(files[0]?.text).toContain('"\'=1+1 ""Chi bộ"", mẫu"');
    expect(files[0]?.text).toContain("'+84 225");
    expect(files[1]?.text).toContain("'@Cán bộ mẫu, X");
    const rows = await readOrganisationFiles(files);
    expect(rows.problems).toEqual([]);
    expect(rows.units).toEqual([{ row: 2, values: unit }]);
    expect(rows.people).toEqual([{ row: 2, values: { ...post, account } }]);
  });
  test('as a workbook of two sheets', async () => {
    const bytes = await organisationWorkbook([unit], [person]);
    const rows = await readOrganisationFiles([{ name: 'a.xlsx', bytes }]);
    expect(rows.problems).toEqual([]);
    expect(rows.units).toEqual([{ row: 2, values: unit }]);
    expect(rows.people).toEqual([{ row: 2, values: { ...post, account } }]);
  });
});
