/** Who is logged in, what they may see, and what time it is for the product. */
import { z } from 'zod';
import { PERSON_ROLES, UNIT_KINDS } from '../../domain/organisation/organisation.ts';
import { instant, localDate, named } from './base.ts';

export const clockView = z
  .object({
    now: instant,
    today: localDate,
    /** Engine time plus this is the product's time; shown on every screen when it is not 0. */
    offsetMs: z.number(),
    /** True in demo and training: time is not the wall's. */
    virtual: z.boolean(),
  })
  .meta({ id: 'Clock' });
export type ClockView = z.infer<typeof clockView>;

export const me = z
  .object({
    person: z.object({ code: z.string(), title: z.string(), email: z.string() }),
    unit: named.extend({ kind: z.enum(UNIT_KINDS), path: z.string() }),
    roles: z.array(z.enum(PERSON_ROLES)),
    /** The unit at the top of what this person sees. */
    branch: named.extend({ path: z.string() }),
    /** May enter acts on behalf of units of the branch, issue directives, hold letters. */
    isOffice: z.boolean(),
    /** Sees everything in the branch and changes nothing. */
    readOnly: z.boolean(),
    /** Keeps units, people and accounts of the branch. */
    isAdministrator: z.boolean(),
    /** Nothing else is open until the password is changed. */
    mustChange: z.boolean(),
    /** Who really sits here when it is a substitute: everything above is the post's that is stood in for. */
    substitute: z.object({ code: z.string(), title: z.string(), until: localDate }).nullable(),
    /** Posts that the reader may stand in for today. */
    standsInFor: z.array(z.object({ code: z.string(), title: z.string(), until: localDate })),
    clock: clockView,
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof me>;

/** Body of POST /api/auth/sign-in/email. The answer sets the session cookie and carries a bearer token. */
export const signIn = z.object({
  email: z.string(),
  password: z.string(),
  rememberMe: z.boolean().optional(),
});

export const unitView = named
  .extend({
    kind: z.enum(UNIT_KINDS),
    parent: z.string().nullable(),
    level: z.int(),
    path: z.string(),
    hasSubordinates: z.boolean(),
  })
  .meta({ id: 'Unit' });
export type UnitView = z.infer<typeof unitView>;
export const unitList = z.object({ units: z.array(unitView) });

export const health = z.object({
  ok: z.boolean(),
  database: z.boolean(),
  temporal: z.boolean(),
  now: instant.nullable(),
});
