/** A draft that begins from a directive carried out before: what becomes of its dates, shown before it is made. */
import { z } from 'zod';
import { code as fileCode } from '../fields.ts';
import { localDate } from './base.ts';

export const againBody = z.object({
  /** Code of the new draft. */
  id: fileCode,
  /** The day on which it is to be issued. */
  issuedOn: localDate,
});
export type AgainBody = z.infer<typeof againBody>;

export const againView = z
  .object({
    directive: z.object({ id: z.string(), number: z.string().nullable(), title: z.string() }),
    issuedOn: localDate,
    /** Of the new draft: the symbol with its number left blank. */
    number: z.string().nullable(),
    differences: z.array(
      z.object({
        type: z.enum(['term', 'event', 'phase', 'obligation']),
        what: z.string(),
        from: z.string(),
        to: z.string(),
      }),
    ),
    /** Obligations whose rule stands as it was. */
    kept: z.array(z.object({ title: z.string(), due: z.string() })),
    /** What no rule can derive again: the office looks at it. */
    look: z.array(z.string()),
  })
  .meta({ id: 'Again' });
export type AgainView = z.infer<typeof againView>;
