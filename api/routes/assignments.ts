/** Who attends and follows which units. */
import { createRoute, z } from '@hono/zod-openapi';
import { announceAssignments, assignmentPage } from '../../contracts/http/assignments.ts';
import { code } from '../../contracts/http/base.ts';
import type { Deps } from '../deps.ts';
import { ACT_PROBLEMS, type App, json } from '../http.ts';
import { announce } from '../pages/assignments.ts';

const route = createRoute({
  method: 'post',
  path: '/api/organisation/people/{post}/assignments',
  operationId: 'assign',
  summary: 'Ghi phân công theo dõi: từ một ngày, một chức danh theo dõi những đơn vị nào',
  request: {
    params: z.object({ post: code }),
    body: { required: true, content: { 'application/json': { schema: announceAssignments } } },
  },
  responses: {
    200: json(assignmentPage, 'Đã ghi; mọi phân công của chức danh, mới nhất trước.'),
    ...ACT_PROBLEMS,
  },
});

export const assignmentRoutes = (app: App, deps: Deps): void => {
  app.openapi(route, async (c) => {
    const { post } = c.req.valid('param');
    return c.json(await announce(deps, c.get('principal'), post, c.req.valid('json')), 200);
  });
};
