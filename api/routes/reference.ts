/** The OpenAPI document, and a page that lists its operations without loading anything from elsewhere. */
import { createRoute, z } from '@hono/zod-openapi';
import { type App, json } from '../http.ts';

const INFO: Parameters<App['getOpenAPI31Document']>[0] = {
  openapi: '3.1.0',
  info: {
    title: 'Đôn Đốc',
    version: '0.1.0',
    description:
      'Theo dõi, đôn đốc thực hiện chỉ thị. Mọi từ chối là application/problem+json bằng tiếng Việt.',
  },
  security: [{ session: [] }, { bearer: [] }],
};

const documentRoute = createRoute({
  method: 'get',
  path: '/api/openapi.json',
  operationId: 'openapi',
  summary: 'Tài liệu này',
  security: [],
  responses: { 200: json(z.record(z.string(), z.unknown()), 'OpenAPI 3.1.') },
});
const pageRoute = createRoute({
  method: 'get',
  path: '/api/reference',
  operationId: 'reference',
  summary: 'Danh mục API để đọc',
  security: [],
  responses: { 200: { description: 'Trang HTML.', content: { 'text/html': { schema: z.string() } } } },
});

interface Described {
  operationId?: string;
  summary?: string;
  parameters?: { name: string; in: string; required?: boolean }[];
  responses?: Record<string, { description?: string }>;
}

export const openApiDocument = (app: App, sessionCookie: string) => {
  app.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: sessionCookie,
  });
  app.openAPIRegistry.registerComponent('securitySchemes', 'bearer', { type: 'http', scheme: 'bearer' });
  return app.getOpenAPI31Document(INFO);
};

const safe = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

const operationHtml = (method: string, path: string, operation: Described): string => {
  const parameters = (operation.parameters ?? [])
    .map((p) => `<li><code>${safe(p.name)}</code> (${safe(p.in)}${p.required ? ', bắt buộc' : ''})</li>`)
    .join('');
  const answers = Object.entries(operation.responses ?? {})
    .map(([status, { description = '' }]) => `<li><code>${status}</code> ${safe(description)}</li>`)
    .join('');
  return `<section id="${safe(operation.operationId ?? '')}"><h2><code>${method.toUpperCase()} ${safe(path)}</code></h2>
<p>${safe(operation.summary ?? '')}</p>${parameters ? `<h3>Tham số</h3><ul>${parameters}</ul>` : ''}<h3>Trả lời</h3><ul>${answers}</ul></section>`;
};

const page = (document: ReturnType<typeof openApiDocument>): string => {
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    Object.entries(item as Record<string, Described>).map(([method, one]) =>
      operationHtml(method, path, one),
    ),
  );
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>API Đôn Đốc</title>
<meta name="viewport" content="width=device-width, initial-scale=1"></head><body><main><h1>API Đôn Đốc</h1>
<p>${safe(INFO.info.description ?? '')} Lược đồ đầy đủ: <a href="/api/openapi.json">openapi.json</a>.</p>${operations.join('\n')}</main></body></html>`;
};

export const referenceRoutes = (app: App, sessionCookie: string): void => {
  // Built once, when every route is known.
  let built: ReturnType<typeof openApiDocument> | undefined;
  const document = () => {
    built ??= openApiDocument(app, sessionCookie);
    return built;
  };
  app.openapi(documentRoute, (c) => c.json(document() as unknown as Record<string, unknown>, 200));
  app.openapi(pageRoute, (c) => c.html(page(document()), 200));
};
