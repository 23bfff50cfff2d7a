/** The API as a function of what it needs: no port, no process, so tests call it directly. */
import { z } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { vietnamese } from '../contracts/vietnamese.ts';
import { cookieName } from './auth.ts';
import type { Deps } from './deps.ts';
import { problemOf } from './errors.ts';
import { type App, createRouter } from './http.ts';
import { NotFound, Unprocessable } from './problems.ts';
import { actRoutes } from './routes/acts.ts';
import { againRoutes } from './routes/again.ts';
import { amendmentRoutes } from './routes/amendments.ts';
import { assignmentRoutes } from './routes/assignments.ts';
import { authRoutes } from './routes/auth.ts';
import { calendarRoutes } from './routes/calendar.ts';
import { closingRoutes } from './routes/closing.ts';
import { delegationRoutes } from './routes/delegations.ts';
import { directiveRoutes } from './routes/directives.ts';
import { draftRoutes } from './routes/drafts.ts';
import { endingRoutes } from './routes/ending.ts';
import { evaluationRoutes } from './routes/evaluation.ts';
import { exportRoutes } from './routes/exports.ts';
import { fileRoutes } from './routes/files.ts';
import { importRoutes } from './routes/imports.ts';
import { listRoutes } from './routes/lists.ts';
import { newcomerRoutes } from './routes/newcomers.ts';
import { obligationStepRoutes } from './routes/obligation-steps.ts';
import { organisationRoutes } from './routes/organisation.ts';
import { ownPlanRoutes } from './routes/own-plans.ts';
import { receiptRoutes } from './routes/receipts.ts';
import { referenceRoutes } from './routes/reference.ts';
import { referencesRoutes } from './routes/references.ts';
import { refusalRoutes } from './routes/refusals.ts';
import { reorganisationRoutes } from './routes/reorganisations.ts';
import { reportRoutes } from './routes/reports.ts';
import { healthRoutes, sessionRoutes } from './routes/session.ts';
import { treeRoutes } from './routes/tree.ts';
import { unitRoutes } from './routes/units.ts';
import { requireSession, sameOrigin } from './session.ts';
import { staticWeb } from './static.ts';

/** Files of one act together: ten of 20 MB would not be held in memory for everybody at once. */
const MOST_BYTES = 64 * 1024 * 1024;

export const createApp = (deps: Deps): App => {
  // Requests are checked in Vietnamese wherever a schema gives no words of its own.
  z.config({ localeError: vietnamese });
  const app = createRouter();
  app.onError((error, c) => {
    const problem = problemOf(error, deps.log, `${c.req.method} ${c.req.path}`);
    return c.body(JSON.stringify(problem), problem.status as ContentfulStatusCode, {
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
    });
  });
  app.notFound((c) => {
    throw new NotFound(c.req.path);
  });
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // The web's components set styles on elements as they measure them.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
      xFrameOptions: 'DENY',
      referrerPolicy: 'same-origin',
      // Only where the office has put https before it: over http the header would say nothing.
      strictTransportSecurity: deps.publicUrl.startsWith('https://') ? 'max-age=31536000' : false,
    }),
  );
  app.use('/api/*', async (c, next) => {
    await next();
    if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store');
  });
  app.use(
    '/api/*',
    bodyLimit({
      maxSize: MOST_BYTES,
      onError: () => {
        throw new Unprocessable('FILE_TOO_LARGE');
      },
    }),
  );
  app.use('/api/*', sameOrigin(deps));
  healthRoutes(app, deps);
  authRoutes(app, deps);
  referenceRoutes(app, cookieName(deps.publicUrl));
  app.use('/api/*', requireSession(deps));
  sessionRoutes(app, deps);
  calendarRoutes(app, deps);
  directiveRoutes(app, deps);
  draftRoutes(app, deps);
  referencesRoutes(app, deps);
  importRoutes(app, deps);
  amendmentRoutes(app, deps);
  endingRoutes(app, deps);
  againRoutes(app, deps);
  closingRoutes(app, deps);
  treeRoutes(app, deps);
  receiptRoutes(app, deps);
  assignmentRoutes(app, deps);
  obligationStepRoutes(app, deps);
  newcomerRoutes(app, deps);
  unitRoutes(app, deps);
  evaluationRoutes(app, deps);
  ownPlanRoutes(app, deps);
  reportRoutes(app, deps);
  exportRoutes(app, deps);
  actRoutes(app, deps);
  listRoutes(app, deps);
  refusalRoutes(app, deps);
  fileRoutes(app, deps);
  organisationRoutes(app, deps);
  delegationRoutes(app, deps);
  reorganisationRoutes(app, deps);
  if (deps.webDist) staticWeb(app, deps.webDist);
  return app;
};
