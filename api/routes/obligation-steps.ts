/** The steps of one obligation, unit by unit. */
import { createRoute } from '@hono/zod-openapi';
import { code } from '../../contracts/http/base.ts';
import { obligationSteps } from '../../contracts/http/obligation-steps.ts';
import { noteRead } from '../access.ts';
import type { Deps } from '../deps.ts';
import { type App, json, PROBLEMS } from '../http.ts';
import { obligationStepsPage } from '../pages/obligation-steps-page.ts';
import { cursorQuery, directiveParam } from './params.ts';

const route = createRoute({
  method: 'get',
  path: '/api/directives/{id}/obligations/{obligation}/steps',
  operationId: 'obligationSteps',
  summary: 'Việc của một nội dung giao: đơn vị nào, hạn nào, tình trạng nào',
  request: {
    params: directiveParam.extend({ obligation: code }),
    query: cursorQuery.extend({ under: code.optional() }),
  },
  responses: { 200: json(obligationSteps, 'Theo thứ tự cây.'), ...PROBLEMS },
});

export const obligationStepRoutes = (app: App, deps: Deps): void => {
  app.openapi(route, async (c) => {
    const principal = c.get('principal');
    const page = await obligationStepsPage(deps, principal, c.req.valid('param'), c.req.valid('query'));
    await noteRead(deps, principal, c.req.path);
    return c.json(page, 200);
  });
};
