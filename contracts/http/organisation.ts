/** The office's own units and people: looking, bringing in from files, accounts. */
import { z } from 'zod';
import { PERSON_ROLES, UNIT_KINDS, UNIT_TIERS } from '../../domain/organisation/organisation.ts';
import { assignmentView } from './assignments.ts';
import { kinship, localDate, named } from './base.ts';

const period = z.object({ from: localDate.nullable(), to: localDate.nullable() });

export const organisationRow = named.extend({
  kind: z.enum(UNIT_KINDS),
  tier: z.enum(UNIT_TIERS).nullable(),
  parent: z.string().nullable(),
  mailbox: z.string(),
  valid: period,
  hasSubordinates: z.boolean(),
});
/** Direct subordinates of one unit, as of a day; a branch is opened level by level. */
export const organisationRows = z
  .object({
    asOf: localDate,
    above: z.array(named),
    unit: organisationRow,
    items: z.array(organisationRow),
    /** For the office, on the first page: units of its branch that end within 60 days, and how many steps are open there. */
    ending: z.array(named.extend({ validTo: localDate, open: z.int() })),
    next: z.string().nullable(),
  })
  .meta({ id: 'OrganisationRows' });
export type OrganisationRows = z.infer<typeof organisationRows>;

export const organisationUnit = z
  .object({
    unit: organisationRow.extend({
      tags: z.array(z.string()),
      committeeMailbox: z.string().nullable(),
      phone: z.string().nullable(),
      address: z.string().nullable(),
      committeeTerm: period,
    }),
    /** Names and superiors that it had, newest first. */
    former: z.array(z.object({ until: localDate, name: z.string(), parent: named.nullable() })),
    ...kinship,
    /** Posts that attend and follow the unit, and did; newest first. */
    followers: z.array(assignmentView),
    people: z.array(
      z.object({
        code: z.string(),
        title: z.string(),
        email: z.string(),
        roles: z.array(z.enum(PERSON_ROLES)),
        hasAccount: z.boolean(),
        /** Letters to the address came back. */
        bounced: z.boolean(),
        /** Its first password has not been changed yet. */
        mustChange: z.boolean(),
        /** Units that it attends and follows, and did; newest first. */
        follows: z.array(assignmentView),
      }),
    ),
  })
  .meta({ id: 'OrganisationUnit' });
export type OrganisationUnit = z.infer<typeof organisationUnit>;

const counts = z.object({ add: z.int(), change: z.int(), move: z.int(), end: z.int() });
export const importAnswer = z
  .object({
    /** False for a dry run, and when nothing was written. */
    done: z.boolean(),
    rows: z.int(),
    /** Goes back with the order to carry out this very plan. */
    digest: z.string(),
    units: counts,
    people: counts,
    unchanged: z.int(),
    accounts: z.object({ open: z.int(), close: z.int() }),
    /** Directives in force: units that move or end stay in them as they are. */
    running: z.int(),
    /** The first few hundred. */
    changes: z.array(
      z.object({
        sheet: z.enum(['units', 'people']),
        row: z.int(),
        code: z.string(),
        name: z.string(),
        kinds: z.array(z.enum(['add', 'change', 'move', 'end'])),
        fields: z.array(z.object({ column: z.string(), from: z.string(), to: z.string() })),
      }),
    ),
    problems: z.array(
      z.object({
        sheet: z.enum(['units', 'people']).nullable(),
        /** As a spreadsheet counts; 0 for the file as a whole. */
        row: z.int(),
        column: z.string().nullable(),
        message: z.string(),
      }),
    ),
    problemCount: z.int(),
    /** First passwords, told this once. */
    passwords: z.array(
      z.object({ post: z.string(), title: z.string(), email: z.string(), password: z.string() }),
    ),
  })
  .meta({ id: 'Import' });
export type ImportAnswer = z.infer<typeof importAnswer>;

export const newPassword = z.object({ post: z.string(), email: z.string(), password: z.string() });
export type NewPassword = z.infer<typeof newPassword>;

/** The lengths that better-auth is told. */
export const PASSWORD_LENGTH = { min: 10, max: 200 } as const;
export const changePassword = z.object({
  currentPassword: z.string().min(1).max(PASSWORD_LENGTH.max),
  newPassword: z.string().min(PASSWORD_LENGTH.min).max(PASSWORD_LENGTH.max),
});
