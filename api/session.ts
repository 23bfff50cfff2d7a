/** Who asks: from the session's cookie, or from a bearer token for scripts. One query a request. */
import { getCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import { IN_PLACE_OF } from '../contracts/http/delegations.ts';
import { personOfSession } from '../prisma/repositories/read-session.ts';
import { cookieName } from './auth.ts';
import type { Deps } from './deps.ts';
import type { AppContext, AppEnv } from './http.ts';
import { Forbidden, Unauthenticated } from './problems.ts';
import { principalOf } from './rights.ts';
import { noteSubstitute, sittingFor } from './stand-in.ts';

/** The token is a secret of its own, looked up among live sessions; what follows the dot is better-auth's signature. */
const unsigned = (value: string): string => value.split('.')[0] ?? '';

const tokenOf = (c: AppContext, cookie: string): string | null => {
  const header = c.req.header('authorization');
  if (header) return /^bearer\s+(\S+)$/i.exec(header)?.[1] ?? null;
  return getCookie(c, cookie) ?? null;
};

/** A link cannot carry a header: a file is fetched with the same word in its address. */
const placeWanted = (c: AppContext): string | null => {
  const header = c.req.header(IN_PLACE_OF);
  const word = header ?? (c.req.method === 'GET' ? c.req.query('inPlaceOf') : undefined);
  return word ? decodeURIComponent(word) : null;
};

/** What the page that asks for a new password needs. */
const OPEN_BEFORE_CHANGE = new Set(['/api/me', '/api/clock']);

export const requireSession = (deps: Deps) => {
  const { db, publicUrl } = deps;
  const cookie = cookieName(publicUrl);
  return createMiddleware<AppEnv>(async (c, next) => {
    const token = tokenOf(c, cookie);
    const person = token ? await personOfSession(db, unsigned(token)) : null;
    if (!person) throw new Unauthenticated();
    if (person.mustChange && !OPEN_BEFORE_CHANGE.has(c.req.path)) throw new Forbidden('PASSWORD_MUST_CHANGE');
    const wanted = placeWanted(c);
    const principal = wanted === null ? principalOf(person) : await sittingFor(deps, person, wanted);
    c.set('principal', principal);
    await next();
    await noteSubstitute(deps, principal, c);
  });
};

/**
 * A browser sends its cookies whoever asks it to. A request that changes something and rests on a cookie must
 * therefore come from our own pages; a bearer token is never sent by itself.
 */
export const sameOrigin = ({ publicUrl }: Deps) => {
  const own = new URL(publicUrl).origin;
  return createMiddleware<AppEnv>(async (c, next) => {
    const safe =
      c.req.method === 'GET' || c.req.method === 'HEAD' || c.req.header('authorization') !== undefined;
    if (!safe && c.req.header('cookie') !== undefined) {
      const origin = c.req.header('origin');
      const here =
        origin !== undefined
          ? origin === own || origin === new URL(c.req.url).origin
          : c.req.header('sec-fetch-site') === 'same-origin';
      if (!here) throw new Forbidden('OTHER_ORIGIN');
    }
    await next();
  });
};
