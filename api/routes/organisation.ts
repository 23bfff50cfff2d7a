/** The office's own units and people: looking, files in and out, first passwords. */
import { Readable } from 'node:stream';
import { createRoute, z } from '@hono/zod-openapi';
import { code, localDate } from '../../contracts/http/base.ts';
import {
  importAnswer,
  newPassword,
  organisationRows,
  organisationUnit as unitSchema,
} from '../../contracts/http/organisation.ts';
import { PERSON_COLUMNS } from '../../contracts/table/person-columns.ts';
import { UNIT_COLUMNS } from '../../contracts/table/unit-columns.ts';
import { csvOf, organisationWorkbook } from '../../documents/tables/organisation-tables.ts';
import { recordAccess } from '../../prisma/repositories/access-log.ts';
import { exportedPeople, exportedUnits } from '../../prisma/repositories/export-organisation.ts';
import { postPlace } from '../../prisma/repositories/read-units.ts';
import { noteRead, notingRefusals } from '../access.ts';
import { resetPassword } from '../accounts.ts';
import type { Deps } from '../deps.ts';
import { ACT_PROBLEMS, type App, type AppContext, json, PROBLEMS } from '../http.ts';
import { asAdministrator, type ImportRequest, importOrganisation } from '../organisation/request.ts';
import { organisationLevel, organisationUnit } from '../pages/organisation-page.ts';
import { Forbidden, Invalid, NotFound } from '../problems.ts';
import { handOf, isWithin, mayExport, type Principal } from '../rights.ts';

const binary = (type: string) => ({ [type]: { schema: z.string().meta({ format: 'binary' }) } });
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const CSV = 'text/csv; charset=utf-8';

const levelRoute = createRoute({
  method: 'get',
  path: '/api/organisation/units',
  operationId: 'organisationUnits',
  summary: 'Một đơn vị và các đơn vị trực thuộc, như tại một ngày',
  request: {
    query: z.object({ under: code.optional(), asOf: localDate.optional(), cursor: code.optional() }),
  },
  responses: { 200: json(organisationRows, 'Theo thứ tự mã.'), ...PROBLEMS },
});
const unitRoute = createRoute({
  method: 'get',
  path: '/api/organisation/units/{unit}',
  operationId: 'organisationUnit',
  summary: 'Một đơn vị: liên hệ, hiệu lực, tên trước đây, người và tài khoản',
  request: { params: z.object({ unit: code }) },
  responses: { 200: json(unitSchema, 'Đơn vị.'), ...PROBLEMS },
});
const exportRoute = createRoute({
  method: 'get',
  path: '/api/organisation/export',
  operationId: 'exportOrganisation',
  summary: 'Xuất đơn vị và người của nhánh: xlsx, hoặc csv từng bảng',
  request: { query: z.object({ format: z.enum(['xlsx', 'units', 'people']).default('xlsx') }) },
  responses: {
    200: { description: 'Tệp.', content: { ...binary(XLSX), ...binary('text/csv') } },
    ...PROBLEMS,
  },
});
const importBody = z.object({
  files: z.array(z.string().meta({ format: 'binary' })),
  digest: z.string().optional().describe('Mã của lần xem trước; phải gửi lại khi ghi.'),
});
const importRoute = (what: 'previewImport' | 'importOrganisation', path: string, summary: string) =>
  createRoute({
    method: 'post',
    path,
    operationId: what,
    summary,
    request: { body: { required: true, content: { 'multipart/form-data': { schema: importBody } } } },
    responses: {
      200: json(importAnswer, 'Sẽ đổi gì, hoặc đã đổi gì; mọi chỗ sai theo dòng.'),
      ...ACT_PROBLEMS,
    },
  });
const previewRoute = importRoute(
  'previewImport',
  '/api/organisation/import/preview',
  'Xem trước tệp đơn vị, người sẽ đổi gì; không ghi',
);
const applyRoute = importRoute(
  'importOrganisation',
  '/api/organisation/import',
  'Ghi đúng những gì đã xem trước: tất cả hoặc không gì',
);
const passwordRoute = createRoute({
  method: 'post',
  path: '/api/organisation/people/{post}/password',
  operationId: 'resetPassword',
  summary: 'Đặt lại mật khẩu của một chức danh; mật khẩu mới hiện một lần',
  request: { params: z.object({ post: code }) },
  responses: { 200: json(newPassword, 'Mật khẩu lần đầu.'), ...ACT_PROBLEMS },
});

const readForm = async (c: AppContext, needsDigest: boolean): Promise<ImportRequest> => {
  const form = await c.req.formData().catch(() => null);
  if (!form) throw new Invalid([{ path: '', message: 'Không đọc được biểu mẫu gửi lên; hãy chọn lại tệp.' }]);
  const digest = form.get('digest');
  if (needsDigest && typeof digest !== 'string')
    throw new Invalid([{ path: 'digest', message: 'Hãy xem trước rồi mới ghi.' }]);
  return {
    files: form.getAll('files').filter((one) => one instanceof File),
    ...(needsDigest && typeof digest === 'string' ? { digest } : {}),
  };
};

const reset = async (deps: Deps, principal: Principal, post: string) => {
  asAdministrator(principal);
  const person = await postPlace(deps.db, post);
  if (!person || !isWithin(person.path, principal.top.path)) throw new NotFound(post);
  const password = await resetPassword(deps.db, person);
  await recordAccess(deps.db, {
    at: await deps.clock.now(),
    person: handOf(principal),
    kind: 'act',
    what: `resetPassword ${post}`,
  });
  return { post, email: person.email, password };
};

export const organisationRoutes = (app: App, deps: Deps): void => {
  app.openapi(levelRoute, async (c) => {
    const { under, asOf, cursor } = c.req.valid('query');
    return c.json(await organisationLevel(deps, c.get('principal'), { under, asOf, after: cursor }), 200);
  });
  app.openapi(unitRoute, async (c) =>
    c.json(await organisationUnit(deps, c.get('principal'), c.req.valid('param').unit), 200),
  );
  app.openapi(exportRoute, async (c) => {
    const principal = c.get('principal');
    if (!mayExport(principal)) throw new Forbidden('ADMINISTRATOR_ONLY');
    await noteRead(deps, principal, c.req.path);
    const { format } = c.req.valid('query');
    const branch = principal.top.path;
    const name = { xlsx: 'to-chuc.xlsx', units: 'don-vi.csv', people: 'nguoi.csv' }[format];
    const headers = {
      'content-type': format === 'xlsx' ? XLSX : CSV,
      'content-disposition': `attachment; filename="${name}"`,
      'x-content-type-options': 'nosniff',
    };
    if (format === 'xlsx') {
      const book = await organisationWorkbook(
        exportedUnits(deps.db, branch),
        exportedPeople(deps.db, branch),
      );
      return c.body(new Uint8Array(book), 200, headers) as never;
    }
    const text =
      format === 'units'
        ? csvOf(UNIT_COLUMNS, exportedUnits(deps.db, branch))
        : csvOf(PERSON_COLUMNS, exportedPeople(deps.db, branch));
    const stream = Readable.toWeb(Readable.from(text)) as ReadableStream<string>;
    return c.body(stream.pipeThrough(new TextEncoderStream()), 200, headers) as never;
  });
  for (const [route, what] of [
    [previewRoute, 'previewImport'],
    [applyRoute, 'importOrganisation'],
  ] as const) {
    // Read by hand: rights come before a form of many megabytes.
    app.openAPIRegistry.registerPath(route);
    app.post(route.getRoutingPath(), async (c) =>
      c.json(
        await importOrganisation(deps, c.get('principal'), what, () =>
          readForm(c, what === 'importOrganisation'),
        ),
        200,
      ),
    );
  }
  app.openapi(passwordRoute, async (c) => {
    const principal = c.get('principal');
    const { post } = c.req.valid('param');
    return c.json(
      await notingRefusals(deps, principal, `resetPassword ${post}`, () => reset(deps, principal, post)),
      200,
    );
  });
};
