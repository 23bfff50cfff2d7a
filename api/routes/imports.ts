/** A plan's document on its way to a draft. */
import { createRoute, z } from '@hono/zod-openapi';
import { created } from '../../contracts/http/directives.ts';
import {
  correctedTable,
  deadlineLook,
  importedPlan,
  planReading,
  planTable,
  readPiece,
  readPieces,
  rememberedList,
  typedDeadline,
} from '../../contracts/http/imports.ts';
import { checked, readAct, readFiles } from '../act-request.ts';
import type { Deps } from '../deps.ts';
import { disposition } from '../disposition.ts';
import { ACT_PROBLEMS, type App, json, PROBLEMS } from '../http.ts';
import { forgetRemembered, listRemembered } from '../pages/import-memory.ts';
import { draftFromPlan, readDocument, readMarked } from '../pages/import-plan.ts';
import { correctByTable, tableFile } from '../pages/import-table.ts';
import { lookAtDeadline } from '../pages/typed-deadline.ts';

const readRoute = createRoute({
  method: 'post',
  path: '/api/imports',
  operationId: 'readPlan',
  summary: 'Đọc một kế hoạch (Word, PDF, văn bản): đề xuất từng mục kèm chỗ trong văn bản; không lưu gì',
  request: {
    body: {
      required: true,
      content: {
        'multipart/form-data': {
          schema: z.object({ files: z.array(z.string().meta({ format: 'binary' })) }),
        },
      },
    },
  },
  responses: { 200: json(planReading, 'Những gì đọc được.'), ...ACT_PROBLEMS },
});
const pieceRoute = createRoute({
  method: 'post',
  path: '/api/imports/piece',
  operationId: 'readPiece',
  summary: 'Đọc riêng một đoạn được đánh dấu',
  request: { body: { content: { 'application/json': { schema: readPiece } }, required: true } },
  responses: { 200: json(readPieces, 'Các việc trong đoạn.'), ...ACT_PROBLEMS },
});
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const tableRoute = createRoute({
  method: 'post',
  path: '/api/imports/table',
  operationId: 'planTable',
  summary: 'Các việc đang xem thành bảng Excel để sửa; ô chữ không bao giờ là công thức',
  request: { body: { content: { 'application/json': { schema: planTable } }, required: true } },
  responses: {
    200: { description: 'Bảng.', content: { [XLSX]: { schema: z.string().meta({ format: 'binary' }) } } },
    ...ACT_PROBLEMS,
  },
});
const correctionsRoute = createRoute({
  method: 'post',
  path: '/api/imports/corrections',
  operationId: 'correctByTable',
  summary: 'Nạp bảng đã sửa: áp dụng mọi chỗ sửa, hoặc nêu từng dòng sai và không sửa gì; không lưu gì',
  request: {
    body: {
      required: true,
      content: {
        'multipart/form-data': {
          schema: z.object({ data: planTable, files: z.array(z.string().meta({ format: 'binary' })) }),
        },
      },
    },
  },
  responses: { 200: json(correctedTable, 'Các việc sau khi sửa.'), ...ACT_PROBLEMS },
});
const deadlineRoute = createRoute({
  method: 'post',
  path: '/api/imports/deadline',
  operationId: 'lookAtDeadline',
  summary: 'Một thời hạn gõ tay: hiểu là gì, ra những ngày nào và vì sao; không lưu gì',
  request: { body: { content: { 'application/json': { schema: typedDeadline } }, required: true } },
  responses: { 200: json(deadlineLook, 'Cách hiểu; “due” trống khi chưa hiểu được.'), ...ACT_PROBLEMS },
});
const memoryRoute = createRoute({
  method: 'get',
  path: '/api/imports/memory',
  operationId: 'remembered',
  summary: 'Những gì văn phòng đã sửa khi nhập văn bản và được ghi nhớ, mới nhất trước',
  responses: { 200: json(rememberedList, 'Các cụm từ và nghĩa của chúng.'), ...PROBLEMS },
});
const forgetRoute = createRoute({
  method: 'post',
  path: '/api/imports/memory/{id}/forget',
  operationId: 'forgetRemembered',
  summary: 'Quên một cụm từ đã ghi nhớ',
  request: { params: z.object({ id: z.string().min(1).max(60) }) },
  responses: { 200: json(z.object({ ok: z.literal(true) }), 'Đã quên.'), ...ACT_PROBLEMS },
});
const draftRoute = createRoute({
  method: 'post',
  path: '/api/imports/draft',
  operationId: 'draftFromPlan',
  summary: 'Lập dự thảo từ những gì văn phòng đã xem; mọi chỗ sai được nêu',
  request: { body: { content: { 'application/json': { schema: importedPlan } }, required: true } },
  responses: { 201: json(created, 'Đã tạo dự thảo.'), ...ACT_PROBLEMS },
});

export const importRoutes = (app: App, deps: Deps): void => {
  // Read by hand, as other files are: judged by their content.
  app.openAPIRegistry.registerPath(readRoute);
  app.post(readRoute.getRoutingPath(), async (c) =>
    c.json(await readDocument(deps, c.get('principal'), await readFiles(c)), 200),
  );
  app.openapi(pieceRoute, async (c) =>
    c.json(await readMarked(deps, c.get('principal'), c.req.valid('json')), 200),
  );
  app.openapi(tableRoute, async (c) => {
    const plan = c.req.valid('json');
    const name = `Sửa ${plan.file.replace(/\.\w+$/u, '')}.xlsx`;
    return c.body(await tableFile(c.get('principal'), plan), 200, {
      'content-type': XLSX,
      'content-disposition': disposition(name),
      'x-content-type-options': 'nosniff',
    }) as never;
  });
  app.openAPIRegistry.registerPath(correctionsRoute);
  app.post(correctionsRoute.getRoutingPath(), async (c) => {
    const { data, files } = await readAct(c);
    return c.json(await correctByTable(deps, c.get('principal'), checked(planTable, data), files), 200);
  });
  app.openapi(deadlineRoute, async (c) =>
    c.json(await lookAtDeadline(deps, c.get('principal'), c.req.valid('json')), 200),
  );
  app.openapi(memoryRoute, async (c) => c.json(await listRemembered(deps, c.get('principal')), 200));
  app.openapi(forgetRoute, async (c) =>
    c.json(await forgetRemembered(deps, c.get('principal'), c.req.valid('param').id), 200),
  );
  app.openapi(draftRoute, async (c) =>
    c.json(await draftFromPlan(deps, c.get('principal'), c.req.valid('json')), 201),
  );
};
