/** Lines of a directive that point at the tasks of another document. */
import { createRoute, z } from '@hono/zod-openapi';
import { code } from '../../contracts/http/base.ts';
import { makeReference, pickTasks, referenceTasks } from '../../contracts/http/references.ts';
import { noteRead } from '../access.ts';
import type { Deps } from '../deps.ts';
import { ACT_PROBLEMS, type App, json, PROBLEMS } from '../http.ts';
import { makeReferenceOf, pickTasksOf, referenceTasksOf } from '../pages/references.ts';
import { directiveParam } from './params.ts';

const done = json(z.object({ ok: z.literal(true) }), 'Đã ghi.');
const referenceParam = directiveParam.extend({ reference: code });

const makeRoute = createRoute({
  method: 'post',
  path: '/api/directives/{id}/draft/obligations/{obligation}/reference',
  operationId: 'makeReference',
  summary: 'Ghi một việc của dự thảo chỉ là dòng trỏ tới nhiệm vụ của văn bản khác',
  request: {
    params: directiveParam.extend({ obligation: code }),
    body: { content: { 'application/json': { schema: makeReference } }, required: true },
  },
  responses: { 200: done, ...ACT_PROBLEMS },
});
const tasksRoute = createRoute({
  method: 'get',
  path: '/api/directives/{id}/references/{reference}/tasks',
  operationId: 'referenceTasks',
  summary: 'Các việc của văn bản được trỏ tới, nếu có trong hệ thống',
  request: { params: referenceParam },
  responses: { 200: json(referenceTasks, 'Việc chọn được.'), ...PROBLEMS },
});
const pickRoute = createRoute({
  method: 'post',
  path: '/api/directives/{id}/references/{reference}/tasks',
  operationId: 'pickTasks',
  summary: 'Chọn việc của văn bản được trỏ tới thành việc của dự thảo',
  request: {
    params: referenceParam,
    body: { content: { 'application/json': { schema: pickTasks } }, required: true },
  },
  responses: { 200: done, ...ACT_PROBLEMS },
});

export const referencesRoutes = (app: App, deps: Deps): void => {
  app.openapi(makeRoute, async (c) =>
    c.json(await makeReferenceOf(deps, c.get('principal'), c.req.valid('param'), c.req.valid('json')), 200),
  );
  app.openapi(tasksRoute, async (c) => {
    const { id, reference } = c.req.valid('param');
    const tasks = await referenceTasksOf(deps, c.get('principal'), id, reference);
    await noteRead(deps, c.get('principal'), c.req.path);
    return c.json(tasks, 200);
  });
  app.openapi(pickRoute, async (c) =>
    c.json(await pickTasksOf(deps, c.get('principal'), c.req.valid('param'), c.req.valid('json')), 200),
  );
};
