/** Substitutes, and posts that leave. */
import { createRoute, z } from '@hono/zod-openapi';
import { code } from '../../contracts/http/base.ts';
import {
  delegationList,
  delegationView,
  endDelegation,
  handedOver,
  handOver,
  newDelegation,
} from '../../contracts/http/delegations.ts';
import type { Deps } from '../deps.ts';
import { ACT_PROBLEMS, type App, json, PROBLEMS } from '../http.ts';
import { delegate, delegationPage, endNow } from '../pages/delegations.ts';
import { handOverPost } from '../pages/hand-over.ts';

const body = <S extends z.ZodType>(schema: S) => ({
  content: { 'application/json': { schema } },
  required: true as const,
});

const listRoute = createRoute({
  method: 'get',
  path: '/api/delegations',
  operationId: 'delegations',
  summary: 'Ai làm thay ai: của tôi, cho tôi, và của nhánh',
  responses: { 200: json(delegationList, 'Mới nhất trước.'), ...PROBLEMS },
});
const delegateRoute = createRoute({
  method: 'post',
  path: '/api/delegations',
  operationId: 'delegate',
  summary: 'Ghi giấy ủy quyền: ai làm thay ai, từ ngày nào đến hết ngày nào',
  request: { body: body(newDelegation) },
  responses: { 200: json(delegationView, 'Đã ghi.'), ...ACT_PROBLEMS },
});
const endRoute = createRoute({
  method: 'post',
  path: '/api/delegations/{id}/end',
  operationId: 'endDelegation',
  summary: 'Kết thúc ủy quyền trước thời hạn',
  request: { params: z.object({ id: code }), body: body(endDelegation) },
  responses: { 200: json(delegationView, 'Đã kết thúc.'), ...ACT_PROBLEMS },
});
const handOverRoute = createRoute({
  method: 'post',
  path: '/api/organisation/people/{post}/hand-over',
  operationId: 'handOver',
  summary: 'Một chức danh rời nhiệm vụ: bàn giao cho chức danh khác, hoặc cho người đứng đầu',
  request: { params: z.object({ post: code }), body: body(handOver) },
  responses: { 200: json(handedOver, 'Đã bàn giao.'), ...ACT_PROBLEMS },
});

export const delegationRoutes = (app: App, deps: Deps): void => {
  app.openapi(listRoute, async (c) => c.json(await delegationPage(deps, c.get('principal')), 200));
  app.openapi(delegateRoute, async (c) =>
    c.json(await delegate(deps, c.get('principal'), c.req.valid('json')), 200),
  );
  app.openapi(endRoute, async (c) => {
    const { id } = c.req.valid('param');
    return c.json(await endNow(deps, c.get('principal'), id, c.req.valid('json').on), 200);
  });
  app.openapi(handOverRoute, async (c) => {
    const { post } = c.req.valid('param');
    return c.json(await handOverPost(deps, c.get('principal'), post, c.req.valid('json')), 200);
  });
};
