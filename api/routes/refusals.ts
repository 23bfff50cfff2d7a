/** Refused acts. */
import { createRoute } from '@hono/zod-openapi';
import { refusalPage, refusalQuery } from '../../contracts/http/refusals.ts';
import { noteRead } from '../access.ts';
import type { Deps } from '../deps.ts';
import { type App, json, PROBLEMS } from '../http.ts';
import { refusalsPage } from '../pages/refusals-page.ts';

const refusalsRoute = createRoute({
  method: 'get',
  path: '/api/refusals',
  operationId: 'refusals',
  summary: 'Những lần bị từ chối: ai làm gì, ở đâu, lúc nào, vì sao',
  request: { query: refusalQuery },
  responses: { 200: json(refusalPage, 'Mới nhất trước.'), ...PROBLEMS },
});

export const refusalRoutes = (app: App, deps: Deps): void => {
  app.openapi(refusalsRoute, async (c) => {
    const principal = c.get('principal');
    const query = c.req.valid('query');
    const page = await refusalsPage(deps, principal, query);
    const asked = Object.values({ ...query, cursor: undefined }).filter(Boolean);
    await noteRead(deps, principal, [c.req.path, ...asked].join(' '));
    return c.json(page, 200);
  });
};
