/** Files as handed in. Always an attachment, never shown inside our own pages. */
import { createRoute, z } from '@hono/zod-openapi';
import { code } from '../../contracts/http/base.ts';
import { readFile, type StoredFile } from '../../prisma/repositories/read-submissions.ts';
import { noteRead, openDirective, openUnit } from '../access.ts';
import type { Deps } from '../deps.ts';
import { disposition } from '../disposition.ts';
import { type App, PROBLEMS } from '../http.ts';
import { NotFound } from '../problems.ts';
import { isWithin, type Principal } from '../rights.ts';

const fileRoute = createRoute({
  method: 'get',
  path: '/api/files/{id}',
  operationId: 'file',
  summary: 'Một tệp đã nộp',
  request: { params: z.object({ id: code }) },
  responses: {
    200: {
      description: 'Tệp.',
      content: { 'application/octet-stream': { schema: z.string().meta({ format: 'binary' }) } },
    },
    ...PROBLEMS,
  },
});

const unlessHidden = <T>(opening: Promise<T>): Promise<T | null> =>
  opening.catch((error: unknown) => {
    if (error instanceof NotFound) return null;
    throw error;
  });

/** An attachment is read by whoever may open the directive: of a draft that is its office. */
const mayReadAttachment = async (
  deps: Deps,
  principal: Principal,
  { directives }: StoredFile,
): Promise<boolean> => {
  for (const directive of directives)
    if (await unlessHidden(openDirective(deps, principal, directive))) return true;
  return false;
};

/** Whoever may open the unit's page under the directive may read what it handed in there. */
const mayRead = async (deps: Deps, principal: Principal, file: StoredFile): Promise<boolean> => {
  if (file.directives.length > 0) return mayReadAttachment(deps, principal, file);
  if (isWithin(file.unitPath, principal.top.path)) return true;
  for (const { directive, unit } of file.places) {
    if (await unlessHidden(openUnit(deps, principal, directive, unit))) return true;
  }
  return false;
};

export const fileRoutes = (app: App, deps: Deps): void => {
  app.openapi(fileRoute, async (c) => {
    const principal = c.get('principal');
    const { id } = c.req.valid('param');
    const file = await readFile(deps.db, id);
    if (!file || !(await mayRead(deps, principal, file))) throw new NotFound(id);
    await noteRead(deps, principal, c.req.path);
    return c.body(new Uint8Array(file.bytes), 200, {
      'content-type': file.mime,
      'content-disposition': disposition(file.name),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
    });
  });
};
