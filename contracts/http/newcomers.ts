/** Units that joined the tree after a directive was issued: whom it may take in, what they would owe, taking them in. */
import { z } from 'zod';
import { UNIT_KINDS } from '../../domain/organisation/organisation.ts';
import { code, localDate, named } from './base.ts';
import { deadlineView } from './step.ts';

/** So many in one act: each is written out in the directive's history. */
export const MOST_NEWCOMERS = 200;

export const newcomerPage = z
  .object({
    items: z.array(
      named.extend({
        kind: z.enum(UNIT_KINDS),
        superior: named,
        /** False: the superior must be brought in with it. */
        superiorIsIn: z.boolean(),
        validFrom: localDate.nullable(),
        /** Obligations of the directive that name such a unit; 0 where it would owe nothing. */
        obligations: z.int(),
      }),
    ),
    /** The first day that may be given, and the last. */
    days: z.object({ from: localDate, to: localDate }),
    next: z.string().nullable(),
  })
  .meta({ id: 'NewcomerPage' });
export type NewcomerPage = z.infer<typeof newcomerPage>;

export const bringIn = z.object({
  units: z.array(code).min(1).max(MOST_NEWCOMERS),
  /** Their first day under the directive: their clocks begin with it. */
  on: localDate,
});
export type BringIn = z.infer<typeof bringIn>;

export const newcomerPreview = z
  .object({
    units: z.array(
      z.object({
        unit: named,
        steps: z.array(
          z.object({
            title: z.string(),
            period: z.string().nullable(),
            opensOn: localDate.nullable(),
            /** Null while it waits for an event, or for good. */
            deadline: deadlineView.nullable(),
            waiting: z.boolean(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'NewcomerPreview' });
export type NewcomerPreview = z.infer<typeof newcomerPreview>;
