/** One unit under one directive: page, step, history. */
import { createRoute, z } from '@hono/zod-openapi';
import { historyPage, stepDetail } from '../../contracts/http/step.ts';
import { unitPage } from '../../contracts/http/unit.ts';
import { noteRead } from '../access.ts';
import type { Deps } from '../deps.ts';
import { type App, json, PROBLEMS } from '../http.ts';
import { historyPage as historyOf, unitPage as pageOf, stepPage } from '../pages/unit-page.ts';
import { asOfQuery, historyQuery, unitParam } from './params.ts';

const pageRoute = createRoute({
  method: 'get',
  path: '/api/directives/{id}/units/{unit}',
  operationId: 'unit',
  summary: 'Trang đơn vị: việc phải làm trước, rồi việc đã xong, thư, lịch sử',
  request: { params: unitParam, query: asOfQuery },
  responses: {
    200: json(unitPage, 'Trang đơn vị.'),
    ...PROBLEMS,
    409: { ...PROBLEMS[404], description: 'Chỉ thị chưa tới đơn vị.' },
  },
});
const stepRoute = createRoute({
  method: 'get',
  path: '/api/directives/{id}/units/{unit}/steps',
  operationId: 'step',
  summary: 'Một việc: yêu cầu, bài nộp, lịch sử',
  request: { params: unitParam, query: z.object({ step: z.string().min(1).max(300) }) },
  responses: { 200: json(stepDetail, 'Việc.'), ...PROBLEMS },
});
const historyRoute = createRoute({
  method: 'get',
  path: '/api/directives/{id}/units/{unit}/history',
  operationId: 'unitHistory',
  summary: 'Lịch sử của đơn vị thành câu',
  request: { params: unitParam, query: historyQuery },
  responses: { 200: json(historyPage, 'Mới nhất trước.'), ...PROBLEMS },
});

export const unitRoutes = (app: App, deps: Deps): void => {
  app.openapi(pageRoute, async (c) => {
    const principal = c.get('principal');
    const { id, unit } = c.req.valid('param');
    const page = await pageOf(deps, principal, id, unit, c.req.valid('query').asOf);
    await noteRead(deps, principal, c.req.path);
    return c.json(page, 200);
  });
  app.openapi(stepRoute, async (c) => {
    const principal = c.get('principal');
    const { id, unit } = c.req.valid('param');
    const { step } = c.req.valid('query');
    const page = await stepPage(deps, principal, id, unit, step);
    await noteRead(deps, principal, `${c.req.path} ${step}`);
    return c.json(page, 200);
  });
  app.openapi(historyRoute, async (c) => {
    const principal = c.get('principal');
    const { id, unit } = c.req.valid('param');
    const page = await historyOf(deps, principal, id, unit, c.req.valid('query').cursor ?? null);
    await noteRead(deps, principal, c.req.path);
    return c.json(page, 200);
  });
};
