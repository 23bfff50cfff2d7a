/** The tree of a directive and the year of a unit. */
import { createRoute } from '@hono/zod-openapi';
import { code } from '../../contracts/http/base.ts';
import { tree, year } from '../../contracts/http/tree.ts';
import { noteRead } from '../access.ts';
import type { Deps } from '../deps.ts';
import { type App, json, PROBLEMS } from '../http.ts';
import { treePage } from '../pages/tree-page.ts';
import { yearPage } from '../pages/year-page.ts';
import { asOfQuery, directiveParam, phaseQuery } from './params.ts';

const treeRoute = createRoute({
  method: 'get',
  path: '/api/directives/{id}/tree',
  operationId: 'tree',
  summary: 'Cây đơn vị, mỗi đơn vị một dòng; có thể chỉ đếm việc của một đợt',
  request: { params: directiveParam, query: asOfQuery.extend(phaseQuery.shape) },
  responses: { 200: json(tree, 'Theo thứ tự cây.'), ...PROBLEMS },
});
const yearRoute = createRoute({
  method: 'get',
  path: '/api/directives/{id}/year',
  operationId: 'year',
  summary: 'Cả năm của một đơn vị; không ghi đơn vị là đơn vị cao nhất của mình',
  request: { params: directiveParam, query: asOfQuery.extend({ unit: code.optional() }) },
  responses: { 200: json(year, 'Việc theo hạn, ngày nghỉ, sự kiện.'), ...PROBLEMS },
});

export const treeRoutes = (app: App, deps: Deps): void => {
  app.openapi(treeRoute, async (c) => {
    const principal = c.get('principal');
    const page = await treePage(deps, principal, c.req.valid('param').id, c.req.valid('query'));
    await noteRead(deps, principal, c.req.path);
    return c.json(page, 200);
  });
  app.openapi(yearRoute, async (c) => {
    const principal = c.get('principal');
    const page = await yearPage(deps, principal, c.req.valid('param').id, c.req.valid('query'));
    await noteRead(deps, principal, `${c.req.path} ${page.unit.code}`);
    return c.json(page, 200);
  });
};
