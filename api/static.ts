/** The built web beside the API: files as they are, every other path the one page. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { App } from './http.ts';

const YEAR = 'public, max-age=31536000, immutable';

export const staticWeb = (app: App, webDist: string): void => {
  // Names of built files carry their digest; the page itself is asked for each time.
  app.use('*', async (c, next) => {
    await next();
    if (!c.req.path.startsWith('/api/'))
      c.header('cache-control', c.req.path.startsWith('/assets/') && c.res.ok ? YEAR : 'no-cache');
  });
  app.use('*', serveStatic({ root: webDist }));
  const index = join(webDist, 'index.html');
  app.get('*', async (c, next) => {
    if (c.req.path.startsWith('/api/') || !existsSync(index)) return next();
    return c.html(await readFile(index, 'utf8'));
  });
};
