import { expect, test } from 'vitest';
import { ORIGIN, PASSWORD, testApi } from '../test/helpers/api.ts';

const api = testApi();
const EMAIL = 'canbo.chibo01@bachdang.example';

const cookieOf = (answer: Response): string => (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
const signOut = (cookie: string, headers: Record<string, string>) =>
  api.app.request('/api/auth/sign-out', { method: 'POST', headers: { cookie, ...headers } });

test('a right password gives a cookie that scripts of a page cannot read', async () => {
  await api.as('CB01-officer');
  const answer = await api.signIn(EMAIL, PASSWORD);
  expect(answer.status).toBe(200);
  const cookie = answer.headers.get('set-cookie') ?? '';
  expect(cookie).toMatch(/^dondoc\.session_token=/);
  expect(cookie).toMatch(/HttpOnly/i);
  expect(cookie).toMatch(/SameSite=Lax/i);
  const me = await api.app.request('/api/me', { headers: { cookie: cookieOf(answer) } });
  expect(me.status).toBe(200);
  expect(await me.json()).toMatchObject({ person: { code: 'CB01-officer' }, unit: { code: 'CB01' } });
});

test('with a cookie only our own pages may change something', async () => {
  const cookie = cookieOf(await api.signIn(EMAIL, PASSWORD));
  const post = (headers: Record<string, string>) =>
    api.app.request('/api/directives', {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json', ...headers },
      body: '{}',
    });
  expect(await (await post({ origin: 'https://evil.example' })).json()).toMatchObject({
    status: 403,
    code: 'OTHER_ORIGIN',
  });
  expect(await (await post({})).json()).toMatchObject({ code: 'OTHER_ORIGIN' });
  expect(await (await post({ origin: ORIGIN })).json()).toMatchObject({ code: 'OFFICE_ONLY' });
  expect(await (await post({ 'sec-fetch-site': 'same-origin' })).json()).toMatchObject({
    code: 'OFFICE_ONLY',
  });
});

test('after signing out the session is gone', async () => {
  const cookie = cookieOf(await api.signIn(EMAIL, PASSWORD));
  expect((await signOut(cookie, { origin: ORIGIN })).status).toBe(200);
  expect((await api.app.request('/api/me', { headers: { cookie } })).status).toBe(401);
});

test('a session that has run out, by the wall, is gone; the product’s clock does not end one', async () => {
  const { token } = (await (await api.signIn(EMAIL, PASSWORD)).json()) as { token: string };
  const me = () => api.app.request('/api/me', { headers: { authorization: `Bearer ${token}` } });
  api.moveTo('2027-11-13T02:00:00.000Z');
  expect((await me()).status).toBe(200);
  await api.db.session.updateMany({ where: { token }, data: { expiresAt: new Date(Date.now() - 1000) } });
  expect((await me()).status).toBe(401);
});

test('nobody signs up, and nothing else of the library is open', async () => {
  const body = JSON.stringify({ email: 'a@b.vn', password: 'mot-mat-khau-dai', name: 'A' });
  const headers = { 'content-type': 'application/json' };
  for (const path of [
    'sign-up/email',
    'update-user',
    'change-email',
    'delete-user',
    'request-password-reset',
    'error',
  ])
    expect((await api.app.request(`/api/auth/${path}`, { method: 'POST', headers, body })).status).toBe(404);
  expect(await api.db.user.count({ where: { email: 'a@b.vn' } })).toBe(0);
});

test('ten wrong passwords and the account waits; another account does not', async () => {
  await api.as('CB02-officer');
  const email = 'canbo.chibo02@bachdang.example';
  for (let i = 0; i < 10; i++) {
    const wrong = await api.signIn(email, 'sai-mat-khau');
    expect(await wrong.json()).toMatchObject({ status: 401, code: 'WRONG_PASSWORD' });
  }
  expect(await (await api.signIn(email, PASSWORD)).json()).toMatchObject({
    status: 429,
    code: 'TOO_MANY_TRIES',
  });
  expect((await api.signIn(EMAIL, PASSWORD)).status).toBe(200);
  await api.db.$executeRaw`update "rateLimit" set "lastRequest" = "lastRequest" - 700000`;
  expect((await api.signIn(email, PASSWORD)).status).toBe(200);
});

test('an unknown account is refused with the same words', async () => {
  const unknown = await api.signIn('khong-co@bachdang.example', PASSWORD);
  expect(await unknown.json()).toMatchObject({ status: 401, code: 'WRONG_PASSWORD' });
});

test('another site cannot log somebody in', async () => {
  const from = (origin: string, url = '') =>
    api.app.request(`${url}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin, cookie: 'a=b' },
      body: JSON.stringify({ email: EMAIL, password: PASSWORD }),
    });
  expect(await (await from('https://evil.example')).json()).toMatchObject({ code: 'OTHER_ORIGIN' });
  expect((await from(ORIGIN)).status).toBe(200);
  expect((await from('http://127.0.0.1:3000', 'http://127.0.0.1:3000')).status).toBe(200);
});
