/** The morning lists, letters, search, audit. */
import { createRoute, z } from '@hono/zod-openapi';
import { code } from '../../contracts/http/base.ts';
import { letterPage } from '../../contracts/http/letters.ts';
import { auditResult, late, review, searchResult, work } from '../../contracts/http/work.ts';
import { lastAudit } from '../../prisma/repositories/read-directive.ts';
import { search } from '../../prisma/repositories/read-search.ts';
import { noteRead, openDirective } from '../access.ts';
import type { Deps } from '../deps.ts';
import { type App, json, PROBLEMS } from '../http.ts';
import { lettersPage } from '../pages/letters-page.ts';
import { reviewPage } from '../pages/review-page.ts';
import { latePage, workPage } from '../pages/work-page.ts';
import { cursorQuery, directiveParam, phaseQuery } from './params.ts';

const workRoute = createRoute({
  method: 'get',
  path: '/api/work',
  operationId: 'work',
  summary: 'Việc đơn vị tôi phải làm, ít thời gian nhất trước',
  responses: { 200: json(work, 'Việc phải làm.'), 401: PROBLEMS[401] },
});
const reviewRoute = createRoute({
  method: 'get',
  path: '/api/review',
  operationId: 'review',
  summary: 'Bài nộp đang chờ đơn vị tôi duyệt, và đề nghị gia hạn chờ đơn vị tôi quyết định',
  request: { query: z.object({ under: code.optional() }) },
  responses: { 200: json(review, 'Hàng chờ duyệt.'), 401: PROBLEMS[401] },
});
const lateRoute = createRoute({
  method: 'get',
  path: '/api/late',
  operationId: 'late',
  summary: 'Việc quá hạn trong nhánh, hạn cũ nhất trước; có thể chỉ của một chỉ đạo, một đợt của nó',
  request: {
    query: cursorQuery.extend({ under: code.optional(), directive: code.optional(), ...phaseQuery.shape }),
  },
  responses: { 200: json(late, 'Bảng quá hạn.'), ...PROBLEMS },
});
const lettersRoute = createRoute({
  method: 'get',
  path: '/api/letters',
  operationId: 'letters',
  summary: 'Thư của một chỉ thị, như đã gửi',
  request: { query: cursorQuery.extend({ directive: code, unit: code.optional(), under: code.optional() }) },
  responses: { 200: json(letterPage, 'Mới nhất trước.'), ...PROBLEMS },
});
const searchRoute = createRoute({
  method: 'get',
  path: '/api/search',
  operationId: 'search',
  summary: 'Tìm đơn vị và chỉ thị, gõ có dấu hay không dấu',
  request: { query: z.object({ q: z.string().trim().min(1).max(200) }) },
  responses: { 200: json(searchResult, 'Kết quả.'), 400: PROBLEMS[400], 401: PROBLEMS[401] },
});
const auditRoute = createRoute({
  method: 'get',
  path: '/api/audit/{id}',
  operationId: 'audit',
  summary: 'Lần kiểm chứng gần nhất của một chỉ thị',
  request: { params: directiveParam },
  responses: { 200: json(auditResult, 'Kết quả kiểm chứng.'), ...PROBLEMS },
});

export const listRoutes = (app: App, deps: Deps): void => {
  app.openapi(workRoute, async (c) => c.json(await workPage(deps, c.get('principal')), 200));
  app.openapi(reviewRoute, async (c) =>
    c.json(await reviewPage(deps, c.get('principal'), c.req.valid('query').under), 200),
  );
  app.openapi(lateRoute, async (c) =>
    c.json(await latePage(deps, c.get('principal'), c.req.valid('query')), 200),
  );
  app.openapi(lettersRoute, async (c) => {
    const principal = c.get('principal');
    const query = c.req.valid('query');
    const page = await lettersPage(deps, principal, query);
    await noteRead(deps, principal, `${c.req.path} ${query.directive} ${query.unit ?? ''}`.trim());
    return c.json(page, 200);
  });
  app.openapi(searchRoute, async (c) => {
    const { top, person, isOffice } = c.get('principal');
    const reader = { branch: top.path, unit: person.unit.code, isOffice };
    return c.json(await search(deps.db, reader, c.req.valid('query').q), 200);
  });
  app.openapi(auditRoute, async (c) => {
    const principal = c.get('principal');
    const { id } = c.req.valid('param');
    await openDirective(deps, principal, id);
    const last = await lastAudit(deps.db, id);
    await noteRead(deps, principal, c.req.path);
    return c.json({ directive: id, last }, 200);
  });
};
