/** An amendment's effect before it is made, and the versions of a directive. The act itself is one of the office's acts. */
import { createRoute } from '@hono/zod-openapi';
import { amendmentPreview, directiveVersionsView, previewAmendment } from '../../contracts/http/amendment.ts';
import { noteRead } from '../access.ts';
import type { Deps } from '../deps.ts';
import { ACT_PROBLEMS, type App, json, PROBLEMS } from '../http.ts';
import { previewAmendmentPage, versionsPage } from '../pages/amendment.ts';
import { directiveParam } from './params.ts';

const previewRoute = createRoute({
  method: 'post',
  path: '/api/directives/{id}/amendments/preview',
  operationId: 'previewAmendment',
  summary: 'Sửa đổi thì việc nào thêm, dời, hủy và ai được báo; chưa sửa gì',
  request: {
    params: directiveParam,
    body: { content: { 'application/json': { schema: previewAmendment } }, required: true },
  },
  responses: { 200: json(amendmentPreview, 'Từng trang theo đơn vị.'), ...ACT_PROBLEMS },
});
const versionsRoute = createRoute({
  method: 'get',
  path: '/api/directives/{id}/versions',
  operationId: 'directiveVersions',
  summary: 'Các bản của một chỉ đạo và chỗ khác nhau',
  request: { params: directiveParam },
  responses: { 200: json(directiveVersionsView, 'Mới nhất trước.'), ...PROBLEMS },
});

export const amendmentRoutes = (app: App, deps: Deps): void => {
  app.openapi(previewRoute, async (c) =>
    c.json(
      await previewAmendmentPage(deps, c.get('principal'), c.req.valid('param').id, c.req.valid('json')),
      200,
    ),
  );
  app.openapi(versionsRoute, async (c) => {
    const principal = c.get('principal');
    const page = await versionsPage(deps, principal, c.req.valid('param').id);
    await noteRead(deps, principal, c.req.path);
    return c.json(page, 200);
  });
};
