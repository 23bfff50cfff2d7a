/** Acts that were refused, as an auditor reads them: who tried what where, when, and what the answer was. */
import { z } from 'zod';
import { code, cursor, instant, localDate, named } from './base.ts';

export const refusalQuery = z.object({
  directive: code.optional(),
  unit: code.optional(),
  /** The act's name, or the code of the answer. */
  act: code.optional(),
  code: code.optional(),
  from: localDate.optional(),
  to: localDate.optional(),
  cursor,
});
export type RefusalQuery = z.infer<typeof refusalQuery>;

export const refusalView = z
  .object({
    id: z.string(),
    at: instant,
    /** Title of the post that tried; its code where it is not known any more. */
    who: z.string(),
    /** The post whose place it held. */
    inPlaceOf: z.string().nullable(),
    act: z.string(),
    /** The act in words. */
    what: z.string(),
    directive: named.nullable(),
    unit: named.nullable(),
    step: z.string().nullable(),
    code: z.string(),
    /** Title of the answer. */
    answer: z.string(),
  })
  .meta({ id: 'Refusal' });
export type RefusalView = z.infer<typeof refusalView>;

export const refusalPage = z
  .object({ items: z.array(refusalView), next: z.string().nullable() })
  .meta({ id: 'RefusalPage' });
export type RefusalPage = z.infer<typeof refusalPage>;
