/** The calendar: to read, to try a change, to change it. */
import { createRoute } from '@hono/zod-openapi';
import {
  calendarChanged,
  calendarPreview,
  calendarView,
  changeCalendar,
  previewCalendar,
} from '../../contracts/http/calendar.ts';
import type { Deps } from '../deps.ts';
import { ACT_PROBLEMS, type App, json, PROBLEMS } from '../http.ts';
import { applyChange, previewChange, tellAgain } from '../pages/calendar-change.ts';
import { calendarPage } from '../pages/calendar-page.ts';

const readRoute = createRoute({
  method: 'get',
  path: '/api/calendar',
  operationId: 'calendar',
  summary: 'Lịch làm việc đang dùng và các bản trước',
  responses: { 200: json(calendarView, 'Lịch.'), 401: PROBLEMS[401] },
});
const previewRoute = createRoute({
  method: 'post',
  path: '/api/calendar/preview',
  operationId: 'previewCalendar',
  summary: 'Đổi lịch thì hạn nào dời và ai được báo; chưa đổi gì',
  request: { body: { content: { 'application/json': { schema: previewCalendar } }, required: true } },
  responses: { 200: json(calendarPreview, 'Từng trang theo đơn vị.'), ...ACT_PROBLEMS },
});
const changeRoute = createRoute({
  method: 'post',
  path: '/api/calendar/change',
  operationId: 'changeCalendar',
  summary: 'Đổi lịch và báo cho mọi chỉ thị đang chạy',
  request: { body: { content: { 'application/json': { schema: changeCalendar } }, required: true } },
  responses: { 200: json(calendarChanged, 'Đã đổi.'), ...ACT_PROBLEMS },
});
const tellRoute = createRoute({
  method: 'post',
  path: '/api/calendar/tell',
  operationId: 'tellCalendar',
  summary: 'Báo lại cho những chỉ thị chưa nhận lịch mới',
  responses: { 200: json(calendarChanged, 'Đã báo.'), ...ACT_PROBLEMS },
});

export const calendarRoutes = (app: App, deps: Deps): void => {
  app.openapi(readRoute, async (c) => c.json(await calendarPage(deps, c.get('principal')), 200));
  app.openapi(previewRoute, async (c) =>
    c.json(await previewChange(deps, c.get('principal'), c.req.valid('json')), 200),
  );
  app.openapi(changeRoute, async (c) =>
    c.json(await applyChange(deps, c.get('principal'), c.req.valid('json')), 200),
  );
  app.openapi(tellRoute, async (c) => c.json(await tellAgain(deps, c.get('principal')), 200));
};
