/** Results of a year: policies, how a level stands, one unit with its arithmetic. */
import { createRoute, z } from '@hono/zod-openapi';
import { code } from '../../contracts/http/base.ts';
import { addPolicy, evaluationPage, policyList, unitEvaluation } from '../../contracts/http/evaluation.ts';
import { noteRead } from '../access.ts';
import type { Deps } from '../deps.ts';
import { ACT_PROBLEMS, type App, json, PROBLEMS } from '../http.ts';
import { evaluationPage as pageOf } from '../pages/evaluation-page.ts';
import { addPolicyFile, policiesPage } from '../pages/policies-page.ts';
import { unitEvaluationPage } from '../pages/unit-evaluation.ts';
import { directiveParam, unitParam } from './params.ts';

const year = z.coerce.number().int().min(2000).max(2100).optional();

const policiesRoute = createRoute({
  method: 'get',
  path: '/api/evaluation/policies',
  operationId: 'policies',
  summary: 'Quy định xếp loại của nhánh, bản mới nhất trước',
  responses: { 200: json(policyList, 'Các bản quy định.'), 401: PROBLEMS[401] },
});
const addRoute = createRoute({
  method: 'post',
  path: '/api/evaluation/policies',
  operationId: 'addPolicy',
  summary: 'Nạp một bản quy định xếp loại',
  request: { body: { required: true, content: { 'application/json': { schema: addPolicy } } } },
  responses: { 200: json(policyList, 'Đã nạp.'), ...ACT_PROBLEMS },
});
const levelRoute = createRoute({
  method: 'get',
  path: '/api/directives/{id}/evaluation',
  operationId: 'evaluation',
  summary: 'Tỉ lệ đúng hạn, muộn, vượt yêu cầu và kết quả xếp loại của các đơn vị cùng cấp',
  request: { params: directiveParam, query: z.object({ year, under: code.optional() }) },
  responses: { 200: json(evaluationPage, 'Các đơn vị trực thuộc theo thứ tự cây.'), ...PROBLEMS },
});
const unitRoute = createRoute({
  method: 'get',
  path: '/api/directives/{id}/units/{unit}/evaluation',
  operationId: 'unitEvaluation',
  summary: 'Một đơn vị trong năm: từng việc, phép tính, kiểm tra, sinh hoạt',
  request: { params: unitParam, query: z.object({ year }) },
  responses: { 200: json(unitEvaluation, 'Đơn vị.'), ...PROBLEMS },
});

export const evaluationRoutes = (app: App, deps: Deps): void => {
  app.openapi(policiesRoute, async (c) => c.json(await policiesPage(deps, c.get('principal')), 200));
  app.openapi(addRoute, async (c) =>
    c.json(await addPolicyFile(deps, c.get('principal'), c.req.valid('json').policy), 200),
  );
  app.openapi(levelRoute, async (c) => {
    const principal = c.get('principal');
    const page = await pageOf(deps, principal, c.req.valid('param').id, c.req.valid('query'));
    await noteRead(deps, principal, c.req.path);
    return c.json(page, 200);
  });
  app.openapi(unitRoute, async (c) => {
    const principal = c.get('principal');
    const { id, unit } = c.req.valid('param');
    const page = await unitEvaluationPage(deps, principal, id, unit, c.req.valid('query').year);
    await noteRead(deps, principal, c.req.path);
    return c.json(page, 200);
  });
};
