/** Units that joined the tree after a directive was issued. */
import { createRoute } from '@hono/zod-openapi';
import { actAnswer } from '../../contracts/http/acts.ts';
import { bringIn, newcomerPage, newcomerPreview } from '../../contracts/http/newcomers.ts';
import { actId } from '../act-request.ts';
import type { Deps } from '../deps.ts';
import { ACT_PROBLEMS, type App, json, PROBLEMS } from '../http.ts';
import { bringInNewcomers, newcomerPage as pageOf, previewNewcomers } from '../pages/newcomers.ts';
import { handOf } from '../rights.ts';
import { cursorQuery, directiveParam, keyHeader } from './params.ts';

const body = { required: true, content: { 'application/json': { schema: bringIn } } };
const listRoute = createRoute({
  method: 'get',
  path: '/api/directives/{id}/newcomers',
  operationId: 'newcomers',
  summary: 'Đơn vị mới chưa vào diện thực hiện',
  request: { params: directiveParam, query: cursorQuery },
  responses: { 200: json(newcomerPage, 'Theo thứ tự cây, cấp trên trước.'), ...PROBLEMS },
});
const previewRoute = createRoute({
  method: 'post',
  path: '/api/directives/{id}/newcomers/preview',
  operationId: 'previewNewcomers',
  summary: 'Đơn vị mới sẽ phải làm gì, hạn nào; không ghi',
  request: { params: directiveParam, body },
  responses: { 200: json(newcomerPreview, 'Việc của từng đơn vị.'), ...ACT_PROBLEMS },
});
const bringInRoute = createRoute({
  method: 'post',
  path: '/api/directives/{id}/newcomers',
  operationId: 'bringIn',
  summary: 'Đưa đơn vị mới vào diện thực hiện',
  request: { params: directiveParam, headers: keyHeader, body },
  responses: {
    200: json(actAnswer, 'Đã ghi; cấp trên trực tiếp đang chuyển chỉ thị xuống.'),
    ...ACT_PROBLEMS,
  },
});

export const newcomerRoutes = (app: App, deps: Deps): void => {
  app.openapi(listRoute, async (c) => {
    const { cursor } = c.req.valid('query');
    return c.json(await pageOf(deps, c.get('principal'), c.req.valid('param').id, cursor), 200);
  });
  app.openapi(previewRoute, async (c) => {
    const { id } = c.req.valid('param');
    return c.json(await previewNewcomers(deps, c.get('principal'), id, c.req.valid('json')), 200);
  });
  app.openapi(bringInRoute, async (c) => {
    const principal = c.get('principal');
    const request = {
      directive: c.req.valid('param').id,
      id: actId(c, handOf(principal)),
      body: c.req.valid('json'),
    };
    return c.json(await bringInNewcomers(deps, principal, request), 200);
  });
};
