/** Who has received a directive and who has not. */
import { createRoute, z } from '@hono/zod-openapi';
import { code, cursor } from '../../contracts/http/base.ts';
import { receiptPage } from '../../contracts/http/receipts.ts';
import { noteRead } from '../access.ts';
import type { Deps } from '../deps.ts';
import { type App, json, PROBLEMS } from '../http.ts';
import { receiptPage as pageOf } from '../pages/receipts-page.ts';
import { directiveParam } from './params.ts';

const route = createRoute({
  method: 'get',
  path: '/api/directives/{id}/receipts',
  operationId: 'receipts',
  summary: 'Đơn vị nào đã nhận, đơn vị nào chưa; theo nhánh',
  request: { params: directiveParam, query: z.object({ under: code.optional(), cursor }) },
  responses: { 200: json(receiptPage, 'Số đã nhận, và các đơn vị chưa nhận theo thứ tự cây.'), ...PROBLEMS },
});

export const receiptRoutes = (app: App, deps: Deps): void => {
  app.openapi(route, async (c) => {
    const principal = c.get('principal');
    const { under, cursor: after } = c.req.valid('query');
    const page = await pageOf(deps, principal, c.req.valid('param').id, { under, after });
    await noteRead(deps, principal, c.req.path);
    return c.json(page, 200);
  });
};
