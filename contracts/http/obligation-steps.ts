/** The steps of one obligation, unit by unit: who owes it, by when, how it stands. */
import { z } from 'zod';
import { localDate, named, signView } from './base.ts';

export const obligationSteps = z
  .object({
    /** Of the reader's branch. */
    total: z.int(),
    /** In tree order, each unit's by occurrence. */
    items: z.array(
      z.object({
        step: z.string(),
        unit: named,
        /** The occurrence in words; null when it comes once. */
        period: z.string().nullable(),
        /** Title of the post answerable: of the member who owes it, else of the unit. */
        answerable: z.string().nullable(),
        /** A part of what another unit leads. */
        role: z.enum(['lead', 'coordinating']),
        sign: signView,
        deadline: localDate.nullable(),
        provisional: z.boolean(),
      }),
    ),
    next: z.string().nullable(),
  })
  .meta({ id: 'ObligationSteps' });
export type ObligationSteps = z.infer<typeof obligationSteps>;
