/** Signing in and out: better-auth's own handlers, a limit on wrong passwords, our own words. */
import { createRoute, z } from '@hono/zod-openapi';
import { changePassword } from '../../contracts/http/organisation.ts';
import { signIn } from '../../contracts/http/session.ts';
import { checked } from '../act-request.ts';
import { AUTH_PATHS } from '../auth.ts';
import type { Deps } from '../deps.ts';
import { type App, json, PROBLEMS } from '../http.ts';
import { Forbidden, Invalid, NotFound, TooManyTries, Unauthenticated } from '../problems.ts';
import { countFailure, forgetFailures, mayTry } from '../sign-in-limit.ts';

const signInRoute = createRoute({
  method: 'post',
  path: '/api/auth/sign-in/email',
  operationId: 'signIn',
  summary: 'Đăng nhập; trả cookie phiên và mã bearer',
  request: { body: { content: { 'application/json': { schema: signIn } }, required: true } },
  responses: {
    200: json(z.object({ token: z.string() }), 'Đã đăng nhập.'),
    400: PROBLEMS[400],
    401: PROBLEMS[401],
  },
});
const signOutRoute = createRoute({
  method: 'post',
  path: '/api/auth/sign-out',
  operationId: 'signOut',
  summary: 'Đăng xuất',
  responses: { 200: json(z.object({ success: z.boolean() }), 'Đã đăng xuất.') },
});

const changeRoute = createRoute({
  method: 'post',
  path: '/api/auth/change-password',
  operationId: 'changePassword',
  summary: 'Đổi mật khẩu của chính mình; các phiên khác kết thúc',
  request: { body: { content: { 'application/json': { schema: changePassword } }, required: true } },
  responses: { 200: json(z.object({ token: z.string().nullable() }), 'Đã đổi.'), ...PROBLEMS },
});

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

export const authRoutes = (app: App, { db, auth, publicUrl }: Deps): void => {
  // Described here, answered by better-auth below.
  app.openAPIRegistry.registerPath(signInRoute);
  app.openAPIRegistry.registerPath(signOutRoute);

  app.post('/api/auth/sign-in/email', async (c) => {
    const text = await c.req.text();
    const body = checked(signIn, parsed(text));
    if (!(await mayTry(db, body.email))) throw new TooManyTries();
    // The body is read once only, so better-auth gets a request of its own. A browser always names the origin of a
    // POST; a script names none and carries no cookie that could be abused.
    const headers = new Headers(c.req.raw.headers);
    if (!headers.has('origin') && !headers.has('cookie')) headers.set('origin', publicUrl);
    const answer = await auth.handler(new Request(c.req.url, { method: 'POST', headers, body: text }));
    if (answer.ok) {
      await forgetFailures(db, body.email);
      return answer;
    }
    if (answer.status === 403) throw new Forbidden('OTHER_ORIGIN');
    if (answer.status !== 401)
      throw new Invalid([{ path: 'email', message: 'Địa chỉ thư hoặc mật khẩu sai dạng.' }]);
    await countFailure(db, body.email);
    throw new Unauthenticated('WRONG_PASSWORD');
  });
  app.openAPIRegistry.registerPath(changeRoute);
  app.post('/api/auth/change-password', async (c) => {
    const body = checked(changePassword, parsed(await c.req.text()));
    if (body.newPassword === body.currentPassword)
      throw new Invalid([{ path: 'newPassword', message: 'Mật khẩu mới phải khác mật khẩu cũ.' }]);
    const headers = new Headers(c.req.raw.headers);
    headers.delete('content-length');
    if (!headers.has('origin') && !headers.has('cookie')) headers.set('origin', publicUrl);
    const sent = JSON.stringify({ ...body, revokeOtherSessions: true });
    const answer = await auth.handler(new Request(c.req.url, { method: 'POST', headers, body: sent }));
    if (answer.status === 401) throw new Unauthenticated();
    if (answer.status === 403) throw new Forbidden('OTHER_ORIGIN');
    if (!answer.ok)
      throw new Invalid([{ path: 'currentPassword', message: 'Mật khẩu hiện tại không đúng; hãy gõ lại.' }]);
    const { user } = (await answer.clone().json()) as { user: { id: string } };
    await db.user.update({ where: { id: user.id }, data: { mustChange: false } });
    // It carries the new session's cookie.
    return answer;
  });
  for (const [path, method] of Object.entries(AUTH_PATHS))
    if (path !== '/api/auth/sign-in/email') app.on(method, path, (c) => auth.handler(c.req.raw));
  app.all('/api/auth/*', () => {
    throw new NotFound('auth');
  });
};
