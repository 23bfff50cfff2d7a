/** People's acts: one operation for each, so that every body is described. All go to a workflow as updates. */
import { createRoute, z } from '@hono/zod-openapi';
import {
  ACT_BODIES,
  type ActBody,
  actAnswer,
  ROLLOUT_BODIES,
  type RolloutBody,
} from '../../contracts/http/acts.ts';
import { ACT_WORDS, ROLLOUT_ACT_WORDS } from '../../contracts/vi/words.ts';
import { ACT_NAMES, type ActName } from '../../domain/lifecycle/commands.ts';
import { ROLLOUT_ACT_NAMES, type RolloutActName } from '../../domain/rollout/commands.ts';
import { actId, checked, readAct } from '../act-request.ts';
import type { Deps } from '../deps.ts';
import { ACT_PROBLEMS, type App, json } from '../http.ts';
import { actOnDirective } from '../pages/issue.ts';
import { actOnUnit } from '../pages/unit-act.ts';
import { handOf } from '../rights.ts';
import { directiveParam, keyHeader, unitParam } from './params.ts';

const withFiles = z.object({
  data: z.string().describe('Cùng nội dung như JSON.'),
  files: z.array(z.string().meta({ format: 'binary' })).optional(),
});

const unitActRoute = (act: ActName) =>
  createRoute({
    method: 'post',
    path: `/api/directives/{id}/units/{unit}/acts/${act}`,
    operationId: act,
    summary: ACT_WORDS[act],
    request: {
      params: unitParam,
      headers: keyHeader,
      body: {
        required: true,
        content: {
          'application/json': { schema: ACT_BODIES[act] },
          'multipart/form-data': { schema: withFiles },
        },
      },
    },
    responses: { 200: json(actAnswer, 'Đã ghi.'), ...ACT_PROBLEMS },
  });

const rolloutActRoute = (act: RolloutActName) =>
  createRoute({
    method: 'post',
    path: `/api/directives/{id}/acts/${act}`,
    operationId: act,
    summary: ROLLOUT_ACT_WORDS[act],
    request: {
      params: directiveParam,
      headers: keyHeader,
      body: { required: true, content: { 'application/json': { schema: ROLLOUT_BODIES[act] } } },
    },
    responses: { 200: json(actAnswer, 'Đã ghi.'), ...ACT_PROBLEMS },
  });

export const actRoutes = (app: App, deps: Deps): void => {
  for (const act of ACT_NAMES) {
    const route = unitActRoute(act);
    // Read by hand, because the same body may come as JSON or inside a form.
    app.openAPIRegistry.registerPath(route);
    app.post(route.getRoutingPath(), async (c) => {
      const principal = c.get('principal');
      const params = checked(unitParam, c.req.param());
      const { data, files } = await readAct(c);
      const body = checked(ACT_BODIES[act], data) as ActBody;
      const id = actId(c, handOf(principal));
      return c.json(
        await actOnUnit(deps, principal, { directive: params.id, unit: params.unit, act, id, body, files }),
        200,
      );
    });
  }
  for (const act of ROLLOUT_ACT_NAMES) {
    const route = rolloutActRoute(act);
    app.openAPIRegistry.registerPath(route);
    app.post(route.getRoutingPath(), async (c) => {
      const principal = c.get('principal');
      const params = checked(directiveParam, c.req.param());
      const { data } = await readAct(c);
      const body = checked(ROLLOUT_BODIES[act], data) as RolloutBody;
      return c.json(
        await actOnDirective(deps, principal, {
          directive: params.id,
          act,
          id: actId(c, handOf(principal)),
          body,
        }),
        200,
      );
    });
  }
};
