/** Merging, splitting, renaming, moving and dissolving units. */
import { createRoute, z } from '@hono/zod-openapi';
import { code } from '../../contracts/http/base.ts';
import {
  reorganisationList as listSchema,
  orderReorganisation as orderBody,
  previewReorganisation as previewBody,
  reorganisationPreview,
  reorganisationView,
} from '../../contracts/http/reorganisation.ts';
import type { Deps } from '../deps.ts';
import { ACT_PROBLEMS, type App, json, PROBLEMS } from '../http.ts';
import { orderReorganisation, tellAgain, withdraw } from '../organisation/reorganise.ts';
import {
  oneReorganisation,
  previewReorganisation,
  reorganisationList,
} from '../pages/reorganisation-page.ts';

const params = z.object({ id: code });
const body = <S extends z.ZodType>(schema: S) => ({
  body: { content: { 'application/json': { schema } }, required: true as const },
});
const listRoute = createRoute({
  method: 'get',
  path: '/api/reorganisations',
  operationId: 'reorganisations',
  summary: 'Các việc sắp xếp tổ chức của nhánh, mới nhất trước',
  responses: { 200: json(listSchema, 'Các việc.'), ...PROBLEMS },
});
const oneRoute = createRoute({
  method: 'get',
  path: '/api/reorganisations/{id}',
  operationId: 'reorganisation',
  summary: 'Một việc sắp xếp tổ chức và những chỉ thị chưa nhận được',
  request: { params },
  responses: { 200: json(reorganisationView, 'Một việc.'), ...PROBLEMS },
});
const previewRoute = createRoute({
  method: 'post',
  path: '/api/reorganisations/preview',
  operationId: 'previewReorganisation',
  summary: 'Hợp nhất, tách, đổi tên, chuyển, giải thể thì đổi những gì; chưa ghi',
  request: body(previewBody),
  responses: { 200: json(reorganisationPreview, 'Tác động, hoặc mọi chỗ chưa đúng.'), ...ACT_PROBLEMS },
});
const orderRoute = createRoute({
  method: 'post',
  path: '/api/reorganisations',
  operationId: 'reorganise',
  summary: 'Thực hiện đúng những gì đã xem; ngày còn ở phía trước thì chờ đến sáng hôm ấy',
  request: body(orderBody),
  responses: { 200: json(reorganisationView, 'Đã ghi.'), ...ACT_PROBLEMS },
});
const tellRoute = createRoute({
  method: 'post',
  path: '/api/reorganisations/{id}/tell',
  operationId: 'tellReorganisation',
  summary: 'Báo lại cho những chỉ thị chưa nhận được',
  request: { params },
  responses: { 200: json(reorganisationView, 'Đã báo.'), ...ACT_PROBLEMS },
});
const withdrawRoute = createRoute({
  method: 'post',
  path: '/api/reorganisations/{id}/withdraw',
  operationId: 'withdrawReorganisation',
  summary: 'Rút một việc còn chờ đến ngày',
  request: { params },
  responses: { 200: json(reorganisationView, 'Đã rút.'), ...ACT_PROBLEMS },
});

export const reorganisationRoutes = (app: App, deps: Deps): void => {
  app.openapi(listRoute, async (c) => c.json(await reorganisationList(deps, c.get('principal')), 200));
  app.openapi(oneRoute, async (c) =>
    c.json(await oneReorganisation(deps, c.get('principal'), c.req.valid('param').id), 200),
  );
  app.openapi(previewRoute, async (c) =>
    c.json(await previewReorganisation(deps, c.get('principal'), c.req.valid('json')), 200),
  );
  app.openapi(orderRoute, async (c) => {
    const principal = c.get('principal');
    const id = await orderReorganisation(deps, principal, c.req.valid('json'));
    return c.json(await oneReorganisation(deps, principal, id), 200);
  });
  app.openapi(tellRoute, async (c) => {
    const { id } = c.req.valid('param');
    await tellAgain(deps, c.get('principal'), id);
    return c.json(await oneReorganisation(deps, c.get('principal'), id), 200);
  });
  app.openapi(withdrawRoute, async (c) => {
    const { id } = c.req.valid('param');
    await withdraw(deps, c.get('principal'), id);
    return c.json(await oneReorganisation(deps, c.get('principal'), id), 200);
  });
};
