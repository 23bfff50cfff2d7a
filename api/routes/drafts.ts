/** A draft on its way to be issued. */
import { createRoute, z } from '@hono/zod-openapi';
import { code } from '../../contracts/http/base.ts';
import { draftStep, draftView, mendObligation } from '../../contracts/http/drafts.ts';
import { noteRead } from '../access.ts';
import { actId, contentIdOf, readFiles } from '../act-request.ts';
import type { Deps } from '../deps.ts';
import { ACT_PROBLEMS, type App, json, PROBLEMS } from '../http.ts';
import { attachFiles, draftPage, mendDraft, takeStep } from '../pages/draft-page.ts';
import { handOf } from '../rights.ts';
import { directiveParam } from './params.ts';

const done = json(z.object({ ok: z.literal(true) }), 'Đã ghi.');

const viewRoute = createRoute({
  method: 'get',
  path: '/api/directives/{id}/draft',
  operationId: 'draft',
  summary: 'Dự thảo còn thiếu gì, ai đã soát, ai đã ký, tệp kèm theo',
  request: { params: directiveParam },
  responses: { 200: json(draftView, 'Đường đi của dự thảo.'), ...PROBLEMS },
});
const stepRoute = createRoute({
  method: 'post',
  path: '/api/directives/{id}/draft/steps',
  operationId: 'draftStep',
  summary: 'Ghi đã soát, đã ký; bỏ dự thảo vào lưu trữ, lấy lại',
  request: {
    params: directiveParam,
    body: { content: { 'application/json': { schema: draftStep } }, required: true },
  },
  responses: { 200: done, ...ACT_PROBLEMS },
});
const mendRoute = createRoute({
  method: 'post',
  path: '/api/directives/{id}/draft/obligations/{obligation}',
  operationId: 'mendObligation',
  summary: 'Nêu đơn vị chủ trì của một việc, hoặc ghi đó chỉ là bối cảnh',
  request: {
    params: directiveParam.extend({ obligation: code }),
    body: { content: { 'application/json': { schema: mendObligation } }, required: true },
  },
  responses: { 200: done, ...ACT_PROBLEMS },
});
const attachRoute = createRoute({
  method: 'post',
  path: '/api/directives/{id}/draft/attachments',
  operationId: 'attachFiles',
  summary: 'Kèm tệp vào dự thảo; tệp được xét theo nội dung và cỡ',
  request: {
    params: directiveParam,
    body: {
      required: true,
      content: {
        'multipart/form-data': {
          schema: z.object({ files: z.array(z.string().meta({ format: 'binary' })) }),
        },
      },
    },
  },
  responses: { 200: done, ...ACT_PROBLEMS },
});

export const draftRoutes = (app: App, deps: Deps): void => {
  app.openapi(viewRoute, async (c) => {
    const principal = c.get('principal');
    const page = await draftPage(deps, principal, c.req.valid('param').id);
    await noteRead(deps, principal, c.req.path);
    return c.json(page, 200);
  });
  app.openapi(stepRoute, async (c) =>
    c.json(await takeStep(deps, c.get('principal'), c.req.valid('param').id, c.req.valid('json')), 200),
  );
  app.openapi(mendRoute, async (c) =>
    c.json(await mendDraft(deps, c.get('principal'), c.req.valid('param'), c.req.valid('json')), 200),
  );
  // Read by hand: files are judged by their content, with the same words as those of a submission.
  app.openAPIRegistry.registerPath(attachRoute);
  app.post(attachRoute.getRoutingPath(), async (c) => {
    const principal = c.get('principal');
    const id = c.req.param('id') ?? '';
    const files = await readFiles(c);
    const content = contentIdOf(actId(c, handOf(principal)));
    return c.json(await attachFiles(deps, principal, id, { content, files }), 200);
  });
};
