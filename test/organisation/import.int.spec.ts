/** Imports against a real PostgreSQL: what is shown is what is done, whole or not at all. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applyImport, dryRun } from '../../api/organisation/import.ts';
import type { ImportScope } from '../../domain/organisation/import-rows.ts';
import { readOrganisationFiles } from '../../importer/tables/read-organisation.ts';
import { connect, type Db } from '../../prisma/client.ts';
import { makeDatabase } from '../helpers/database.ts';

let database: Awaited<ReturnType<typeof makeDatabase>>;
let db: Db;
beforeAll(async () => {
  database = await makeDatabase();
  db = connect(database.url, 5);
});
afterAll(async () => {
  await db.$disconnect();
  await database.drop();
});

const scope: ImportScope = { branch: '/', today: '2026-11-22' };
const rowsOf = (...texts: string[]) =>
  readOrganisationFiles(
    texts.map((text, i) => ({ name: `${i}.csv`, bytes: new TextEncoder().encode(text) })),
  );
const apply = async (...texts: string[]) => applyImport(db, await rowsOf(...texts), scope, {});

const TREE = `Mã đơn vị;Tên đơn vị;Loại;Mã cấp trên;Hộp thư
A1;Chi bộ A1 (mẫu);Chi bộ;A;a1@mau.example
R;Đảng ủy (mẫu);Đảng ủy;;r@mau.example
A;Đảng bộ A (mẫu);Đảng bộ cơ sở;R;a@mau.example
B;Đảng bộ B (mẫu);Đảng bộ cơ sở;R;b@mau.example
A11;Tổ (mẫu);Tổ công tác;A1;a11@mau.example
`;
const PEOPLE = `Mã chức danh;Chức danh;Mã đơn vị;Vai;Thư điện tử;Tài khoản
x;Cán bộ mẫu, A;A;Cán bộ phụ trách;x@mau.example;có
y;Bí thư mẫu, B;B;Người đứng đầu, Người duyệt;Y@mau.example;
z;Cấp ủy viên mẫu, B;B;Cấp ủy viên;z@mau.example;không
`;
const paths = async () =>
  Object.fromEntries((await db.unit.findMany()).map(({ code, path, level }) => [code, `${level} ${path}`]));

describe('an organisation from nothing, then its changes', () => {
  test('a dry run writes nothing', async () => {
    const shown = await dryRun(db, await rowsOf(TREE, PEOPLE), scope);
    expect(shown.problems).toEqual([]);
    expect(shown.plan.changes).toHaveLength(8);
    expect([await db.unit.count(), await db.person.count(), await db.user.count()]).toEqual([0, 0, 0]);
  });
  test('applied: superiors before those below, accounts with passwords of their own', async () => {
    const applied = await apply(TREE, PEOPLE);
    if (!applied.done) throw new Error(JSON.stringify(applied.dryRun.problems));
    expect(await paths()).toEqual({
      R: '1 /R/',
      A: '2 /R/A/',
      B: '2 /R/B/',
      A1: '3 /R/A/A1/',
      A11: '4 /R/A/A1/A11/',
    });
    expect(applied.passwords.map(({ post }) => post)).toEqual(['x', 'y']);
    expect(new Set(applied.passwords.map(({ password }) => password)).size).toBe(2);
    const users = await db.user.findMany({ orderBy: { email: 'asc' } });
    expect(users.map(({ email, mustChange }) => [email, mustChange])).toEqual([
      ['x@mau.example', true],
      ['y@mau.example', true],
    ]);
  });
  test('the same again changes nothing', async () => {
    const again = await dryRun(db, await rowsOf(TREE, PEOPLE), scope);
    expect(again.plan).toMatchObject({ changes: [], unchanged: 8, units: [], people: [], open: [] });
  });
  test('one fault among many rows: nothing is written', async () => {
    const applied = await apply(
      'Mã đơn vị,Tên đơn vị,Loại,Mã cấp trên,Hộp thư\nC,C (mẫu),Chi bộ,A,c@mau.example\nD,D (mẫu),Chi bộ,KHONG,d@mau.example\n',
    );
    expect(applied.done).toBe(false);
    expect(applied.dryRun.problems).toMatchObject([{ row: 3, column: 'Mã cấp trên' }]);
    expect(await db.unit.count()).toBe(5);
  });
  test('a plan that is no longer the one shown is not carried out', async () => {
    const rows = await rowsOf('Mã đơn vị,Tên đơn vị\nB,Đảng bộ B một (mẫu)\n');
    const shown = await dryRun(db, rows, scope);
    await apply('Mã đơn vị,Tên đơn vị\nB,Đảng bộ B hai (mẫu)\n');
    const late = await applyImport(db, rows, scope, { expected: shown.digest });
    expect(late.done).toBe(false);
    expect(await db.unit.findUniqueOrThrow({ where: { code: 'B' } })).toMatchObject({
      name: 'Đảng bộ B hai (mẫu)',
    });
  });
  test('a move takes the branch along; the past keeps the old name and superior', async () => {
    const applied = await apply('Mã đơn vị,Tên đơn vị,Mã cấp trên\nA1,Chi bộ A1 mới (mẫu),B\n');
    expect(applied.done).toBe(true);
    expect(await paths()).toMatchObject({ A1: '3 /R/B/A1/', A11: '4 /R/B/A1/A11/' });
    expect(await db.unitFormer.findMany({ where: { unitCode: 'A1' } })).toEqual([
      {
        unitCode: 'A1',
        until: '2026-11-21',
        name: 'Chi bộ A1 (mẫu)',
        kind: 'cell',
        parentCode: 'A',
        tags: [],
      },
    ]);
  });
  test('two posts exchange their addresses, with their accounts; an account is closed', async () => {
    const applied = await apply('Mã chức danh,Thư điện tử\nx,Y@mau.example\ny,x@mau.example\n');
    expect(applied.done).toBe(true);
    const users = await db.user.findMany({ orderBy: { personCode: 'asc' } });
    expect(users.map(({ personCode, email }) => [personCode, email])).toEqual([
      ['x', 'y@mau.example'],
      ['y', 'x@mau.example'],
    ]);
    await apply('Mã chức danh,Tài khoản\ny,không\n');
    expect(await db.user.count()).toBe(1);
    expect(await db.account.count()).toBe(1);
  });
  test('an ending with its day', async () => {
    const applied = await apply('Mã đơn vị,Hiệu lực đến\nA,31/12/2026\n');
    expect(applied.dryRun.plan.changes).toMatchObject([{ kinds: ['end'] }]);
    expect(await db.unit.findUniqueOrThrow({ where: { code: 'A' } })).toMatchObject({
      validTo: '2026-12-31',
    });
  });
});
