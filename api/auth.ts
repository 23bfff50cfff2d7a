/**
 * Accounts and sessions, by better-auth on our own tables. Nobody signs up: an account belongs to a post.
 * Sessions live by the wall's time, not by the product's clock, which may jump by a year in training.
 */
import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { bearer } from 'better-auth/plugins/bearer';
import { PASSWORD_LENGTH } from '../contracts/http/organisation.ts';
import type { Db } from '../prisma/client.ts';

export interface AuthOptions {
  secret: string;
  publicUrl: string;
}

const PREFIX = 'dondoc';
const WEEK = 7 * 24 * 3600;
const isSecure = (publicUrl: string): boolean => publicUrl.startsWith('https://');

/** Name of the session's cookie; a browser keeps the `__Secure-` one to https. */
export const cookieName = (publicUrl: string): string =>
  `${isSecure(publicUrl) ? '__Secure-' : ''}${PREFIX}.session_token`;

export const createAuth = (db: Db, { secret, publicUrl }: AuthOptions) =>
  betterAuth({
    secret,
    baseURL: publicUrl,
    basePath: '/api/auth',
    database: prismaAdapter(db, { provider: 'postgresql' }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.min,
      maxPasswordLength: PASSWORD_LENGTH.max,
    },
    session: { expiresIn: WEEK, disableSessionRefresh: true },
    user: { additionalFields: { personCode: { type: 'string', required: false, input: false } } },
    // By account rather than by address, because an office sits behind one address: see sign-in-limit.ts.
    rateLimit: { enabled: false },
    plugins: [bearer()],
    // The address a browser really used, too: localhost and 127.0.0.1 are the same machine.
    trustedOrigins: (request) => (request ? [new URL(request.url).origin] : []),
    telemetry: { enabled: false },
    advanced: {
      cookiePrefix: PREFIX,
      useSecureCookies: isSecure(publicUrl),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
    },
    logger: { level: 'error' },
  });

export type Auth = ReturnType<typeof createAuth>;

/** What of better-auth is open to the outside; everything else of it is 404. */
export const AUTH_PATHS = {
  '/api/auth/sign-in/email': 'POST',
  '/api/auth/sign-out': 'POST',
  '/api/auth/get-session': 'GET',
  '/api/auth/revoke-other-sessions': 'POST',
} as const;
