/** Who I am, what time it is, which units I see. */
import { createRoute, z } from '@hono/zod-openapi';
import { code } from '../../contracts/http/base.ts';
import { type ClockView, clockView, health, me, unitList } from '../../contracts/http/session.ts';
import { dateOf } from '../../domain/time/local-date.ts';
import { branchLevel, findUnits } from '../../prisma/repositories/read-branch.ts';
import { chosenBranch } from '../access.ts';
import type { Deps } from '../deps.ts';
import { type App, json, PROBLEMS } from '../http.ts';
import { isAdministrator, type Principal } from '../rights.ts';
import { standsInFor } from '../stand-in.ts';

const healthRoute = createRoute({
  method: 'get',
  path: '/api/health',
  operationId: 'health',
  summary: 'Phần mềm, cơ sở dữ liệu và bộ máy điều phối có chạy không',
  responses: { 200: json(health, 'Chạy tốt.'), 503: json(health, 'Có phần không chạy.') },
});
const meRoute = createRoute({
  method: 'get',
  path: '/api/me',
  operationId: 'me',
  summary: 'Tôi là ai, thấy nhánh nào',
  responses: { 200: json(me, 'Người đang đăng nhập.'), 401: PROBLEMS[401] },
});
const clockRoute = createRoute({
  method: 'get',
  path: '/api/clock',
  operationId: 'clock',
  summary: 'Giờ của phần mềm',
  responses: { 200: json(clockView, 'Giờ hiện tại.'), 401: PROBLEMS[401] },
});
const unitsRoute = createRoute({
  method: 'get',
  path: '/api/units',
  operationId: 'units',
  summary:
    'Một bậc của nhánh: từ đơn vị cao nhất của mình xuống một đơn vị, và các đơn vị trực thuộc; hoặc tìm theo tên',
  request: { query: z.object({ under: code.optional(), q: z.string().trim().min(1).max(200).optional() }) },
  responses: { 200: json(unitList, 'Theo thứ tự cây.'), ...PROBLEMS },
});

const clockNow = async ({ clock }: Deps): Promise<ClockView> => {
  const now = await clock.now();
  return { now, today: dateOf(now), offsetMs: clock.offsetMs, virtual: clock.virtual };
};

const unitsFor = async (
  deps: Deps,
  principal: Principal,
  { under, q }: { under?: string | undefined; q?: string | undefined },
) => {
  const today = dateOf(await deps.clock.now());
  const top = principal.top.path;
  if (q) return findUnits(deps.db, { top, words: q, today });
  return branchLevel(deps.db, { top, path: await chosenBranch(deps, top, under), today });
};

/** Before any session. */
export const healthRoutes = (app: App, { db, engine, clock }: Deps): void => {
  app.openapi(healthRoute, async (c) => {
    const database = await db.$queryRaw`select 1`.then(() => true).catch(() => false);
    const temporal = await engine.healthy();
    const now = await clock.now().catch(() => null);
    const ok = database && temporal && now !== null;
    return c.json({ ok, database, temporal, now }, ok ? 200 : 503);
  });
};

export const sessionRoutes = (app: App, deps: Deps): void => {
  app.openapi(meRoute, async (c) => {
    const principal = c.get('principal');
    const { person, top, isOffice, readOnly, standIn } = principal;
    const { code, name, kind, path } = person.unit;
    return c.json(
      {
        person: { code: person.code, title: person.title, email: person.email },
        unit: { code, name, kind, path },
        roles: person.roles,
        branch: { code: top.code, name: top.name, path: top.path },
        isOffice,
        readOnly,
        isAdministrator: isAdministrator(principal),
        mustChange: person.mustChange,
        substitute: standIn && { code: standIn.code, title: standIn.title, until: standIn.place.until },
        standsInFor: await standsInFor(deps, principal),
        clock: await clockNow(deps),
      },
      200,
    );
  });
  app.openapi(clockRoute, async (c) => c.json(await clockNow(deps), 200));
  app.openapi(unitsRoute, async (c) => {
    const { under, q } = c.req.valid('query');
    return c.json({ units: await unitsFor(deps, c.get('principal'), { under, q }) }, 200);
  });
};
