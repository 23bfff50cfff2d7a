/** What goes out as files: the late list and roll-ups as tables, a report and a reminder as Word. Reads, on record for an auditor. */
import { createRoute, z } from '@hono/zod-openapi';
import { code } from '../../contracts/http/base.ts';
import { noteRead } from '../access.ts';
import type { Deps } from '../deps.ts';
import { type App, type AppContext, PROBLEMS } from '../http.ts';
import { coverageFile, lateFile, rollUpFile, TABLE_FORMATS, type TableFormat } from '../pages/exports.ts';
import { reminderWord, reportWord } from '../pages/word.ts';
import { FILE_TYPES, sendFile } from '../send-file.ts';
import { binary, rules, unitParam } from './params.ts';

const tables = {
  200: {
    description: 'Tệp; ô chữ không bao giờ là công thức.',
    content: { [FILE_TYPES.xlsx]: { schema: binary }, 'text/csv': { schema: binary } },
  },
  ...PROBLEMS,
};
const word = {
  200: { description: 'Tệp Word.', content: { [FILE_TYPES.docx]: { schema: binary } } },
  ...PROBLEMS,
};
const format = z.enum(TABLE_FORMATS);
const UNIT = '/api/directives/{id}/units/{unit}';

const lateRoute = createRoute({
  method: 'get',
  path: '/api/late/export',
  operationId: 'exportLate',
  summary: 'Danh sách quá hạn của nhánh, CSV hoặc Excel',
  request: { query: z.object({ format, under: code.optional() }) },
  responses: tables,
});
const rollUpRoute = createRoute({
  method: 'get',
  path: `${UNIT}/roll-up/export`,
  operationId: 'exportRollUp',
  summary: 'Tổng hợp báo cáo của nhánh, từng báo cáo một dòng, CSV hoặc Excel',
  request: {
    params: unitParam,
    query: z.object({ format, obligation: code, occurrence: z.string().min(1).max(60) }),
  },
  responses: tables,
});
const coverageRoute = createRoute({
  method: 'get',
  path: `${UNIT}/coverage/export`,
  operationId: 'exportCoverage',
  summary: 'Bao quát: từng yêu cầu với từng kế hoạch của cấp dưới một dòng, CSV hoặc Excel',
  request: { params: unitParam, query: z.object({ format }) },
  responses: tables,
});
const reportRoute = createRoute({
  method: 'get',
  path: `${UNIT}/report-word`,
  operationId: 'reportWord',
  summary: 'Báo cáo đang gõ hoặc đã nộp, thành văn bản Word theo thể thức của Đảng',
  request: { params: unitParam, query: z.object({ step: z.string().min(1).max(300), rules }) },
  responses: word,
});
const reminderRoute = createRoute({
  method: 'get',
  path: `${UNIT}/reminder-word`,
  operationId: 'reminderWord',
  summary: 'Công văn đôn đốc đơn vị, thành văn bản Word theo thể thức của Đảng',
  request: { params: unitParam, query: z.object({ rules }) },
  responses: word,
});

const sendTable = (c: AppContext, kind: TableFormat, name: string, bytes: Uint8Array<ArrayBuffer>) =>
  sendFile(c, FILE_TYPES[kind], `${name}.${kind}`, bytes);

export const exportRoutes = (app: App, deps: Deps): void => {
  app.openapi(lateRoute, async (c) => {
    const principal = c.get('principal');
    const query = c.req.valid('query');
    await noteRead(deps, principal, c.req.path);
    return sendTable(c, query.format, 'Quá hạn', await lateFile(deps, principal, query));
  });
  app.openapi(rollUpRoute, async (c) => {
    const principal = c.get('principal');
    const query = c.req.valid('query');
    const { name, bytes } = await rollUpFile(deps, principal, c.req.valid('param'), query);
    await noteRead(deps, principal, `${c.req.path} ${query.obligation}/${query.occurrence}`);
    return sendTable(c, query.format, name, bytes);
  });
  app.openapi(coverageRoute, async (c) => {
    const principal = c.get('principal');
    const query = c.req.valid('query');
    const { name, bytes } = await coverageFile(deps, principal, c.req.valid('param'), query.format);
    await noteRead(deps, principal, c.req.path);
    return sendTable(c, query.format, name, bytes);
  });
  app.openapi(reportRoute, async (c) => {
    const principal = c.get('principal');
    const query = c.req.valid('query');
    const { name, bytes } = await reportWord(deps, principal, c.req.valid('param'), query);
    await noteRead(deps, principal, `${c.req.path} ${query.step}`);
    return sendFile(c, FILE_TYPES.docx, `${name}.docx`, bytes);
  });
  app.openapi(reminderRoute, async (c) => {
    const principal = c.get('principal');
    const { name, bytes } = await reminderWord(deps, principal, c.req.valid('param'), c.req.valid('query'));
    await noteRead(deps, principal, c.req.path);
    return sendFile(c, FILE_TYPES.docx, `${name}.docx`, bytes);
  });
};
