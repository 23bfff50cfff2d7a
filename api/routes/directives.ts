/** Directives: list, page, draft, preview, issue, history. */
import { createRoute } from '@hono/zod-openapi';
import {
  createDirective,
  created,
  directiveDetail,
  directiveList,
  directivesQuery,
  issueDirective as issueBody,
  issued,
  preview,
} from '../../contracts/http/directives.ts';
import { historyPage } from '../../contracts/http/step.ts';
import { noteRead } from '../access.ts';
import type { Deps } from '../deps.ts';
import { ACT_PROBLEMS, type App, json, PROBLEMS } from '../http.ts';
import { rolloutHistoryPage } from '../pages/directive-history.ts';
import { directivePage, directiveList as listPage } from '../pages/directive-page.ts';
import { createDraft, issueDirective, previewIssue } from '../pages/issue.ts';
import { directiveParam, historyQuery } from './params.ts';

const listRoute = createRoute({
  method: 'get',
  path: '/api/directives',
  operationId: 'directives',
  summary: 'Các chỉ thị, với số việc theo tình trạng; `archived=yes`: các chỉ thị đã lưu trữ',
  request: { query: directivesQuery },
  responses: { 200: json(directiveList, 'Mới nhất trước.'), 401: PROBLEMS[401] },
});
const createOne = createRoute({
  method: 'post',
  path: '/api/directives',
  operationId: 'createDirective',
  summary: 'Tạo dự thảo từ tệp chỉ thị; mọi chỗ sai được nêu',
  request: { body: { content: { 'application/json': { schema: createDirective } }, required: true } },
  responses: { 201: json(created, 'Đã tạo dự thảo.'), ...ACT_PROBLEMS },
});
const detailRoute = createRoute({
  method: 'get',
  path: '/api/directives/{id}',
  operationId: 'directive',
  summary: 'Một chỉ thị: văn bản, sự kiện, việc, tình trạng',
  request: { params: directiveParam },
  responses: { 200: json(directiveDetail, 'Chỉ thị.'), ...PROBLEMS },
});
const previewRoute = createRoute({
  method: 'get',
  path: '/api/directives/{id}/preview',
  operationId: 'preview',
  summary: 'Phát hành sẽ tạo ra gì, bằng con số',
  request: { params: directiveParam },
  responses: { 200: json(preview, 'Diễn tập cả thời hạn, không ai làm gì.'), ...PROBLEMS },
});
const issueRoute = createRoute({
  method: 'post',
  path: '/api/directives/{id}/issue',
  operationId: 'issue',
  summary: 'Phát hành',
  request: {
    params: directiveParam,
    body: { content: { 'application/json': { schema: issueBody } }, required: true },
  },
  responses: { 202: json(issued, 'Đang chuyển xuống các đơn vị.'), ...ACT_PROBLEMS },
});
const historyRoute = createRoute({
  method: 'get',
  path: '/api/directives/{id}/history',
  operationId: 'directiveHistory',
  summary: 'Văn phòng đã ghi gì về chỉ thị',
  request: { params: directiveParam, query: historyQuery },
  responses: { 200: json(historyPage, 'Mới nhất trước.'), ...PROBLEMS },
});

export const directiveRoutes = (app: App, deps: Deps): void => {
  app.openapi(listRoute, async (c) =>
    c.json(await listPage(deps, c.get('principal'), c.req.valid('query').archived === 'yes'), 200),
  );
  app.openapi(createOne, async (c) =>
    c.json(await createDraft(deps, c.get('principal'), c.req.valid('json')), 201),
  );
  app.openapi(detailRoute, async (c) => {
    const principal = c.get('principal');
    const page = await directivePage(deps, principal, c.req.valid('param').id);
    await noteRead(deps, principal, c.req.path);
    return c.json(page, 200);
  });
  app.openapi(previewRoute, async (c) =>
    c.json(await previewIssue(deps, c.get('principal'), c.req.valid('param').id), 200),
  );
  app.openapi(issueRoute, async (c) =>
    c.json(await issueDirective(deps, c.get('principal'), c.req.valid('param').id, c.req.valid('json')), 202),
  );
  app.openapi(historyRoute, async (c) => {
    const principal = c.get('principal');
    const page = await rolloutHistoryPage(
      deps,
      principal,
      c.req.valid('param').id,
      c.req.valid('query').cursor ?? null,
    );
    await noteRead(deps, principal, c.req.path);
    return c.json(page, 200);
  });
};
