/** A directive that is to end before its work is done: what that does. The acts themselves are the office's. */
import { createRoute } from '@hono/zod-openapi';
import { endingPreview, previewEnding } from '../../contracts/http/ending.ts';
import type { Deps } from '../deps.ts';
import { ACT_PROBLEMS, type App, json } from '../http.ts';
import { previewEndingPage } from '../pages/ending.ts';
import { directiveParam } from './params.ts';

const route = createRoute({
  method: 'post',
  path: '/api/directives/{id}/ending/preview',
  operationId: 'previewEnding',
  summary: 'Thu hồi hoặc thay thế thì việc nào kết thúc, việc nào mang sang, ai được báo; chưa làm gì',
  request: {
    params: directiveParam,
    body: { content: { 'application/json': { schema: previewEnding } }, required: true },
  },
  responses: { 200: json(endingPreview, 'Bằng con số, theo từng nội dung giao.'), ...ACT_PROBLEMS },
});

export const endingRoutes = (app: App, deps: Deps): void => {
  app.openapi(route, async (c) =>
    c.json(
      await previewEndingPage(deps, c.get('principal'), c.req.valid('param').id, c.req.valid('json')),
      200,
    ),
  );
};
