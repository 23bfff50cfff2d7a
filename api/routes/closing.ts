/** What becomes of a directive that is over: final review, archive, and the file that goes with it. */
import { Readable } from 'node:stream';
import { createRoute, z } from '@hono/zod-openapi';
import { archiveBody, closingView, signReview, unarchiveBody } from '../../contracts/http/closing.ts';
import { noteRead } from '../access.ts';
import { actId, contentIdOf } from '../act-request.ts';
import type { Deps } from '../deps.ts';
import { ACT_PROBLEMS, type App, json, PROBLEMS } from '../http.ts';
import { archiveDirective, closingPage, signFinalReview, unarchiveDirective } from '../pages/closing.ts';
import { archiveFile, finalReviewWord } from '../pages/closing-files.ts';
import { handOf } from '../rights.ts';
import { FILE_TYPES, sendFile } from '../send-file.ts';
import { binary, directiveParam, keyHeader, rules } from './params.ts';

const done = json(z.object({ ok: z.literal(true) }), 'Đã ghi.');
const CLOSING = '/api/directives/{id}/closing';

const viewRoute = createRoute({
  method: 'get',
  path: CLOSING,
  operationId: 'closing',
  summary: 'Tổng kết và lưu trữ: số liệu từng yêu cầu, bản tổng kết, các bước đã làm',
  request: { params: directiveParam },
  responses: { 200: json(closingView, 'Tổng kết.'), ...PROBLEMS },
});
const body = <S extends z.ZodType>(schema: S) => ({
  params: directiveParam,
  headers: keyHeader,
  body: { required: true, content: { 'application/json': { schema } } },
});
const signRoute = createRoute({
  method: 'post',
  path: `${CLOSING}/review`,
  operationId: 'signReview',
  summary: 'Ghi bản tổng kết đã ký, với số và ngày của văn bản',
  request: body(signReview),
  responses: { 200: done, ...ACT_PROBLEMS },
});
const archiveRoute = createRoute({
  method: 'post',
  path: `${CLOSING}/archive`,
  operationId: 'archive',
  summary: 'Đưa vào lưu trữ: từ đó chỉ xem',
  request: body(archiveBody),
  responses: { 200: done, ...ACT_PROBLEMS },
});
const unarchiveRoute = createRoute({
  method: 'post',
  path: `${CLOSING}/unarchive`,
  operationId: 'unarchive',
  summary: 'Đưa ra khỏi lưu trữ, có lý do',
  request: body(unarchiveBody),
  responses: { 200: done, ...ACT_PROBLEMS },
});

const wordRoute = createRoute({
  method: 'get',
  path: `${CLOSING}/review-word`,
  operationId: 'finalReviewWord',
  summary: 'Bản tổng kết, thành văn bản Word theo thể thức của Đảng',
  request: { params: directiveParam, query: z.object({ rules }) },
  responses: {
    200: { description: 'Tệp Word.', content: { [FILE_TYPES.docx]: { schema: binary } } },
    ...PROBLEMS,
    409: ACT_PROBLEMS[409],
  },
});
const fileRoute = createRoute({
  method: 'get',
  path: `${CLOSING}/archive-file`,
  operationId: 'archiveFile',
  summary:
    'Hồ sơ lưu trữ: sự kiện, nội dung, mẫu, các bản của văn bản, kèm bản kê; kiểm tra được không cần máy chủ',
  request: { params: directiveParam },
  responses: {
    200: { description: 'Tệp ZIP.', content: { [FILE_TYPES.zip]: { schema: binary } } },
    ...PROBLEMS,
    409: ACT_PROBLEMS[409],
    422: ACT_PROBLEMS[422],
  },
});

const streamOf = (chunks: AsyncIterable<Uint8Array>) =>
  Readable.toWeb(Readable.from(chunks)) as ReadableStream<Uint8Array>;

export const closingRoutes = (app: App, deps: Deps): void => {
  app.openapi(viewRoute, async (c) => {
    const principal = c.get('principal');
    const page = await closingPage(deps, principal, c.req.valid('param').id);
    await noteRead(deps, principal, c.req.path);
    return c.json(page, 200);
  });
  app.openapi(signRoute, async (c) => {
    const principal = c.get('principal');
    const content = contentIdOf(actId(c, handOf(principal)));
    const { id } = c.req.valid('param');
    return c.json(await signFinalReview(deps, principal, id, c.req.valid('json'), content), 200);
  });
  app.openapi(archiveRoute, async (c) =>
    c.json(
      await archiveDirective(deps, c.get('principal'), c.req.valid('param').id, c.req.valid('json')),
      200,
    ),
  );
  app.openapi(unarchiveRoute, async (c) =>
    c.json(
      await unarchiveDirective(deps, c.get('principal'), c.req.valid('param').id, c.req.valid('json')),
      200,
    ),
  );
  app.openapi(wordRoute, async (c) => {
    const principal = c.get('principal');
    const { name, bytes } = await finalReviewWord(
      deps,
      principal,
      c.req.valid('param').id,
      c.req.valid('query'),
    );
    await noteRead(deps, principal, c.req.path);
    return sendFile(c, FILE_TYPES.docx, `${name}.docx`, bytes);
  });
  app.openapi(fileRoute, async (c) => {
    const principal = c.get('principal');
    const { name, chunks } = await archiveFile(deps, principal, c.req.valid('param').id);
    await noteRead(deps, principal, c.req.path);
    return sendFile(c, FILE_TYPES.zip, `${name}.zip`, streamOf(chunks));
  });
};
