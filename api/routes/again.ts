/** A new draft from a directive carried out before. */
import { createRoute, z } from '@hono/zod-openapi';
import { againBody, againView } from '../../contracts/http/again.ts';
import { localDate } from '../../contracts/http/base.ts';
import { created } from '../../contracts/http/directives.ts';
import { noteRead } from '../access.ts';
import type { Deps } from '../deps.ts';
import { ACT_PROBLEMS, type App, json, PROBLEMS } from '../http.ts';
import { againPage, startAgain } from '../pages/again.ts';
import { directiveParam } from './params.ts';

const viewRoute = createRoute({
  method: 'get',
  path: '/api/directives/{id}/again',
  operationId: 'again',
  summary: 'Bắt đầu từ văn bản năm trước: ngày nào dời, quy tắc nào giữ; không ghi gì',
  request: { params: directiveParam, query: z.object({ issuedOn: localDate }) },
  responses: { 200: json(againView, 'Những chỗ khác.'), ...PROBLEMS },
});
const startRoute = createRoute({
  method: 'post',
  path: '/api/directives/{id}/again',
  operationId: 'startAgain',
  summary: 'Tạo dự thảo bắt đầu từ văn bản năm trước',
  request: {
    params: directiveParam,
    body: { content: { 'application/json': { schema: againBody } }, required: true },
  },
  responses: { 201: json(created, 'Đã tạo dự thảo.'), ...ACT_PROBLEMS },
});

export const againRoutes = (app: App, deps: Deps): void => {
  app.openapi(viewRoute, async (c) => {
    const principal = c.get('principal');
    const page = await againPage(deps, principal, c.req.valid('param').id, c.req.valid('query').issuedOn);
    await noteRead(deps, principal, c.req.path);
    return c.json(page, 200);
  });
  app.openapi(startRoute, async (c) =>
    c.json(await startAgain(deps, c.get('principal'), c.req.valid('param').id, c.req.valid('json')), 201),
  );
};
