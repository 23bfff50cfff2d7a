/** Reports: the form of one, the draft of one, and what a branch has reported. */
import { createRoute, z } from '@hono/zod-openapi';
import { code } from '../../contracts/http/base.ts';
import {
  draftSaved,
  reportDraft,
  reportForm,
  reportList,
  rollUp,
  rollUpNamed,
  rollUpTexts,
} from '../../contracts/http/reports.ts';
import { noteRead } from '../access.ts';
import type { Deps } from '../deps.ts';
import { ACT_PROBLEMS, type App, json, PROBLEMS } from '../http.ts';
import { keepReportDraft, reportFormPage } from '../pages/report-form.ts';
import { reportListPage, rollUpNamedPage, rollUpPage, rollUpTextsPage } from '../pages/roll-up-page.ts';
import { cursorQuery, unitParam } from './params.ts';

const asked = { obligation: code, occurrence: z.string().min(1).max(60) };
const pageQuery = cursorQuery.extend(asked);
const UNIT = '/api/directives/{id}/units/{unit}';

const formRoute = createRoute({
  method: 'get',
  path: `${UNIT}/report-form`,
  operationId: 'reportForm',
  summary: 'Mẫu của một báo cáo: ô, số điền sẵn từ việc đã ghi, kỳ số liệu, bản đang gõ',
  request: { params: unitParam, query: z.object({ step: z.string().min(1).max(300) }) },
  responses: { 200: json(reportForm, 'Mẫu báo cáo.'), ...PROBLEMS },
});
const draftRoute = createRoute({
  method: 'post',
  path: `${UNIT}/report-draft`,
  operationId: 'reportDraft',
  summary: 'Giữ bản báo cáo đang gõ; của riêng người gõ, không vào lịch sử',
  request: {
    params: unitParam,
    body: { content: { 'application/json': { schema: reportDraft } }, required: true },
  },
  responses: { 200: json(draftSaved, 'Đã giữ.'), ...ACT_PROBLEMS },
});
const listRoute = createRoute({
  method: 'get',
  path: `${UNIT}/reports`,
  operationId: 'reports',
  summary: 'Các báo cáo mà nhánh của đơn vị phải nộp, kỳ mới nhất trước',
  request: { params: unitParam },
  responses: { 200: json(reportList, 'Các kỳ báo cáo.'), ...PROBLEMS },
});
const rollUpRoute = createRoute({
  method: 'get',
  path: `${UNIT}/roll-up`,
  operationId: 'rollUp',
  summary: 'Một báo cáo của cả nhánh: tổng, từng đơn vị trực thuộc, phần đơn vị tự báo cáo',
  request: { params: unitParam, query: pageQuery },
  responses: { 200: json(rollUp, 'Tổng hợp.'), ...PROBLEMS },
});
const namedRoute = createRoute({
  method: 'get',
  path: `${UNIT}/roll-up/named`,
  operationId: 'rollUpNamed',
  summary: 'Báo cáo chưa nộp, bị trả lại, nộp muộn, không có số liệu, nêu tên từng đơn vị',
  request: { params: unitParam, query: pageQuery },
  responses: { 200: json(rollUpNamed, 'Theo thứ tự cây đơn vị.'), ...PROBLEMS },
});
const textsRoute = createRoute({
  method: 'get',
  path: `${UNIT}/roll-up/texts`,
  operationId: 'rollUpTexts',
  summary: 'Phần chữ của các báo cáo, kèm tên đơn vị',
  request: { params: unitParam, query: pageQuery },
  responses: { 200: json(rollUpTexts, 'Theo thứ tự cây đơn vị.'), ...PROBLEMS },
});

export const reportRoutes = (app: App, deps: Deps): void => {
  app.openapi(formRoute, async (c) => {
    const principal = c.get('principal');
    const { id, unit } = c.req.valid('param');
    const { step } = c.req.valid('query');
    const page = await reportFormPage(deps, principal, id, unit, step);
    await noteRead(deps, principal, `${c.req.path} ${step}`);
    return c.json(page, 200);
  });
  app.openapi(draftRoute, async (c) =>
    c.json(await keepReportDraft(deps, c.get('principal'), c.req.valid('param'), c.req.valid('json')), 200),
  );
  app.openapi(listRoute, async (c) => {
    const principal = c.get('principal');
    const page = await reportListPage(deps, principal, c.req.valid('param'));
    await noteRead(deps, principal, c.req.path);
    return c.json(page, 200);
  });
  app.openapi(rollUpRoute, async (c) => {
    const principal = c.get('principal');
    const query = c.req.valid('query');
    const page = await rollUpPage(deps, principal, c.req.valid('param'), query);
    await noteRead(deps, principal, `${c.req.path} ${query.obligation}/${query.occurrence}`);
    return c.json(page, 200);
  });
  app.openapi(namedRoute, async (c) => {
    const principal = c.get('principal');
    const page = await rollUpNamedPage(deps, principal, c.req.valid('param'), c.req.valid('query'));
    await noteRead(deps, principal, c.req.path);
    return c.json(page, 200);
  });
  app.openapi(textsRoute, async (c) => {
    const principal = c.get('principal');
    const page = await rollUpTextsPage(deps, principal, c.req.valid('param'), c.req.valid('query'));
    await noteRead(deps, principal, c.req.path);
    return c.json(page, 200);
  });
};
