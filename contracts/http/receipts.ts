/** Who has received a directive: opened by one of the unit's people, or an officer named. */
import { z } from 'zod';
import { named } from './base.ts';

const counts = { units: z.int(), received: z.int() };
export const receiptPage = z
  .object({
    ...counts,
    /** Units that have named their officer. */
    named: z.int(),
    /** The same for each branch directly below. */
    branches: z.array(named.extend(counts)),
    /** Units that have not received it, in tree order. */
    items: z.array(
      named.extend({
        within: z.string().nullable(),
        /** Title of the post that would get its letters. */
        answerable: z.string().nullable(),
      }),
    ),
    next: z.string().nullable(),
  })
  .meta({ id: 'ReceiptPage' });
export type ReceiptPage = z.infer<typeof receiptPage>;
