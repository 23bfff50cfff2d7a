/** The tree of a directive and the year of a unit. */
import { createRoute, z } from '@hono/zod-openapi';
import { code, sign } from '../../contracts/http/base.ts';
import { phasesView } from '../../contracts/http/directives.ts';
import { foundInTree as found, tree, year } from '../../contracts/http/tree.ts';
import { noteRead } from '../access.ts';
import type { Deps } from '../deps.ts';
import { type App, json, PROBLEMS } from '../http.ts';
import { phasesPage } from '../pages/phases-page.ts';
import { foundInTree, treePage } from '../pages/tree-page.ts';
import { yearPage } from '../pages/year-page.ts';
import { asOfQuery, cursorQuery, directiveParam, phaseQuery } from './params.ts';

const branchQuery = asOfQuery
  .extend(phaseQuery.shape)
  .extend(cursorQuery.shape)
  .extend({ under: code.optional() });

const treeRoute = createRoute({
  method: 'get',
  path: '/api/directives/{id}/tree',
  operationId: 'tree',
  summary:
    'Cây đơn vị, mỗi đơn vị một dòng: cả nhánh nếu vừa một trang, không thì từng cấp; có thể chỉ đếm việc của một đợt',
  request: { params: directiveParam, query: branchQuery },
  responses: { 200: json(tree, 'Theo thứ tự cây.'), ...PROBLEMS },
});
const foundRoute = createRoute({
  method: 'get',
  path: '/api/directives/{id}/tree/found',
  operationId: 'foundInTree',
  summary: 'Đơn vị ở mọi cấp của nhánh có tên, có dấu đang lọc, cùng các cấp trên của chúng',
  request: {
    params: directiveParam,
    query: branchQuery.extend({ q: z.string().max(200).optional(), sign: sign.optional() }),
  },
  responses: { 200: json(found, 'Theo thứ tự cây.'), ...PROBLEMS },
});
const phasesRoute = createRoute({
  method: 'get',
  path: '/api/directives/{id}/phases',
  operationId: 'phases',
  summary: 'Các đợt của chỉ thị, mỗi đợt đếm riêng, nay hoặc như đã biết vào một ngày đã qua',
  request: { params: directiveParam, query: asOfQuery },
  responses: { 200: json(phasesView, 'Theo thứ tự văn bản.'), ...PROBLEMS },
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
  app.openapi(foundRoute, async (c) => {
    const principal = c.get('principal');
    const page = await foundInTree(deps, principal, c.req.valid('param').id, c.req.valid('query'));
    await noteRead(deps, principal, c.req.path);
    return c.json(page, 200);
  });
  app.openapi(phasesRoute, async (c) => {
    const principal = c.get('principal');
    const page = await phasesPage(deps, principal, c.req.valid('param').id, c.req.valid('query').asOf);
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
