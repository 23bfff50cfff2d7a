/** Own plans of units: what their form needs, and which requirements they answer. */
import { createRoute } from '@hono/zod-openapi';
import { coverage, planDesk } from '../../contracts/http/own-plan.ts';
import { noteRead } from '../access.ts';
import type { Deps } from '../deps.ts';
import { type App, json, PROBLEMS } from '../http.ts';
import { coveragePage, planDeskOf } from '../pages/own-plan.ts';
import { unitParam } from './params.ts';

const UNIT = '/api/directives/{id}/units/{unit}';
const deskRoute = createRoute({
  method: 'get',
  path: `${UNIT}/plan-desk`,
  operationId: 'planDesk',
  summary: 'Lập kế hoạch của đơn vị: cấp dưới giao được việc, yêu cầu của văn bản',
  request: { params: unitParam },
  responses: { 200: json(planDesk, 'Điều cần để lập kế hoạch.'), ...PROBLEMS },
});
const coverageRoute = createRoute({
  method: 'get',
  path: `${UNIT}/coverage`,
  operationId: 'coverage',
  summary: 'Bao quát: yêu cầu nào của văn bản đã có trong kế hoạch của cấp dưới, yêu cầu nào chưa',
  request: { params: unitParam },
  responses: { 200: json(coverage, 'Yêu cầu còn thiếu trước.'), ...PROBLEMS },
});

export const ownPlanRoutes = (app: App, deps: Deps): void => {
  app.openapi(deskRoute, async (c) => {
    const { id, unit } = c.req.valid('param');
    const desk = await planDeskOf(deps, c.get('principal'), id, unit);
    await noteRead(deps, c.get('principal'), c.req.path);
    return c.json(desk, 200);
  });
  app.openapi(coverageRoute, async (c) => {
    const { id, unit } = c.req.valid('param');
    const page = await coveragePage(deps, c.get('principal'), id, unit);
    await noteRead(deps, c.get('principal'), c.req.path);
    return c.json(page, 200);
  });
};
