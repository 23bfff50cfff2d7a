/** Units, people and accounts over HTTP: who may, what is shown, what is written, the first password's way. */
import { beforeAll, describe, expect, test } from 'vitest';
import type {
  ImportAnswer,
  NewPassword,
  OrganisationRows,
  OrganisationUnit,
} from '../contracts/http/index.ts';
import { type Caller, callerOf, PASSWORD, testApi } from '../test/helpers/api.ts';

const api = testApi();
let administrator: Caller;
let officer: Caller;
beforeAll(async () => {
  administrator = await api.as('DUBD-administrator');
  officer = await api.as('CB01-officer');
});

const form = (text: string, digest?: string): FormData => {
  const body = new FormData();
  body.append('files', new File([text], 'tep.csv'));
  if (digest) body.set('digest', digest);
  return body;
};
const send = (caller: Caller, path: string, body: FormData) =>
  caller.fetch(`/api/organisation/${path}`, { method: 'POST', body });
const preview = async (text: string): Promise<ImportAnswer> =>
  (await send(administrator, 'import/preview', form(text))).json() as never;

const PEOPLE = 'Mã chức danh;Chức danh;Mã đơn vị;Vai;Thư điện tử\n';
const NEW = `${PEOPLE}CB02-moi;Cán bộ mẫu mới, Chi bộ 2;CB02;Cán bộ phụ trách;moi@bachdang.example\n`;

describe('bringing in', () => {
  test('is the administrator’s alone', async () => {
    const answer = await send(officer, 'import', form(NEW, 'x'));
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ code: 'ADMINISTRATOR_ONLY' });
    expect(await api.db.accessLog.count({ where: { kind: 'refusal', what: 'importOrganisation' } })).toBe(1);
  });
  test('shows first and writes nothing; problems come with their rows', async () => {
    const shown = await preview(`${NEW}x;y;KHONG;Cán bộ phụ trách;x@mau.example\n`);
    expect(shown).toMatchObject({
      done: false,
      problemCount: 1,
      problems: [{ row: 3, column: 'Mã đơn vị' }],
    });
    expect(await api.db.person.findUnique({ where: { code: 'CB02-moi' } })).toBeNull();
  });
  test('writes what was shown, tells each first password once', async () => {
    const shown = await preview(NEW);
    expect(shown).toMatchObject({ done: false, people: { add: 1 }, accounts: { open: 1 }, passwords: [] });
    const wrong = await send(administrator, 'import', form(NEW, 'other'));
    expect(wrong.status).toBe(409);
    expect(await wrong.json()).toMatchObject({ code: 'PLAN_CHANGED' });
    const done = (await (
      await send(administrator, 'import', form(NEW, shown.digest))
    ).json()) as ImportAnswer;
    expect(done).toMatchObject({
      done: true,
      passwords: [{ post: 'CB02-moi', email: 'moi@bachdang.example' }],
    });
    const log = await api.db.accessLog.findMany({ where: { kind: 'act' } });
    expect(log).toMatchObject([{ person: 'DUBD-administrator', what: 'importOrganisation' }]);
    expect(JSON.stringify(log)).not.toContain(done.passwords[0]?.password);
    await firstSignIn(done.passwords[0]?.password ?? '');
  });
  test('a file in another encoding is one problem', async () => {
    const body = new FormData();
    body.append('files', new File([new Uint8Array([0xff, 0xfe, 0x4d, 0])], 'tep.csv'));
    const shown = (await (await send(administrator, 'import/preview', body)).json()) as ImportAnswer;
    expect(shown.problems).toMatchObject([{ row: 0 }]);
    expect(shown.problems[0]?.message).toContain('UTF-16');
  });
});

/** The first password opens nothing but its own change. */
const firstSignIn = async (password: string) => {
  const { token } = (await (await api.signIn('moi@bachdang.example', password)).json()) as { token: string };
  const fresh = callerOf(api.app, token);
  expect(await fresh.get('/api/me')).toMatchObject({ mustChange: true });
  const shut = await fresh.fetch('/api/work');
  expect(shut.status).toBe(403);
  expect(await shut.json()).toMatchObject({ code: 'PASSWORD_MUST_CHANGE' });
  const change = (currentPassword: string, newPassword: string) =>
    fresh.post('/api/auth/change-password', { currentPassword, newPassword });
  expect((await change(password, 'ngan')).status).toBe(400);
  expect((await change(password, password)).status).toBe(400);
  expect((await change('khong-phai-mat-khau', 'mat-khau-cua-toi')).status).toBe(400);
  expect(await api.db.user.count({ where: { mustChange: true } })).toBe(1);
  expect((await change(password, 'mat-khau-cua-toi')).status).toBe(200);
  const again = (await (await api.signIn('moi@bachdang.example', 'mat-khau-cua-toi')).json()) as {
    token: string;
  };
  const open = callerOf(api.app, again.token);
  expect(await open.get('/api/me')).toMatchObject({ mustChange: false });
  expect((await open.fetch('/api/work')).status).toBe(200);
  expect((await api.signIn('moi@bachdang.example', password)).status).toBe(401);
};

describe('a password set anew', () => {
  test('ends the sessions and must be changed', async () => {
    const person = await api.as('CB03-officer');
    const answer = await administrator.post('/api/organisation/people/CB03-officer/password', {});
    const { email, password } = (await answer.json()) as NewPassword;
    expect((await person.fetch('/api/work')).status).toBe(401);
    expect((await api.signIn(email, PASSWORD)).status).toBe(401);
    expect((await api.signIn(email, password)).status).toBe(200);
  });
  test('is refused to others, and for nobody', async () => {
    expect((await officer.post('/api/organisation/people/CB03-officer/password', {})).status).toBe(403);
    expect((await administrator.post('/api/organisation/people/KHONG/password', {})).status).toBe(404);
  });
});

describe('looking', () => {
  test('a level of the tree, and of a day gone by', async () => {
    const rename = 'Mã đơn vị,Tên đơn vị,Mã cấp trên\nCB20,Chi bộ đổi tên (mẫu),DUBD\n';
    const { digest } = await preview(rename);
    await send(administrator, 'import', form(rename, digest));
    const now = await administrator.get<OrganisationRows>('/api/organisation/units?under=DUBD');
    expect(now.items.map(({ code }) => code)).toContain('CB20');
    const before = await administrator.get<OrganisationRows>(
      '/api/organisation/units?under=DUBD&asOf=2025-11-12',
    );
    expect(before.items.map(({ code }) => code)).not.toContain('CB20');
    const unit = await administrator.get<OrganisationUnit>('/api/organisation/units/CB20');
    expect(unit).toMatchObject({
      unit: { name: 'Chi bộ đổi tên (mẫu)', parent: 'DUBD' },
      former: [{ until: '2025-11-12' }],
    });
    expect(unit.people.map(({ code }) => code)).toContain('CB20-officer');
  });
  test('another branch is not there', async () => {
    expect((await officer.fetch('/api/organisation/units?under=CB02')).status).toBe(404);
    expect((await officer.fetch('/api/organisation/units/CB02')).status).toBe(404);
  });
  test('an export is for those who keep, steer or check the branch', async () => {
    expect((await officer.fetch('/api/organisation/export')).status).toBe(403);
    const csv = await administrator.fetch('/api/organisation/export?format=people');
    expect(csv.headers.get('content-disposition')).toContain('nguoi.csv');
    const shown = await preview(await csv.text());
    expect(shown).toMatchObject({ problems: [], changes: [] });
    const book = await administrator.fetch('/api/organisation/export');
    expect(
      Buffer.from(await book.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });
});
