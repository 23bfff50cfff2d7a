/** Letters as sent, with receipt and reason. */
import { z } from 'zod';
import { instant, named } from './base.ts';

export const letterView = z
  .object({
    id: z.string(),
    directive: z.string(),
    /** The unit whose desk it is for. */
    unit: named,
    /** `morning`: all that one desk is due on one morning. `notice`: at once, in working hours. `issued`: brings the directive. */
    kind: z.enum(['morning', 'notice', 'issued']),
    status: z.enum(['pending', 'sent', 'dropped']),
    /** The desk in words: a post's title, the unit's mailbox or its standing committee. */
    to: z.string(),
    /** Title of the post that got it in the recipient's place. */
    substitute: z.string().nullable(),
    address: z.string().nullable(),
    subject: z.string().nullable(),
    text: z.string().nullable(),
    notBefore: instant,
    sentAt: instant.nullable(),
    /** The mail server's answer. */
    receipt: z.string().nullable(),
    attempts: z.int(),
    lastError: z.string().nullable(),
    /** Why it is sent, one sentence a reason. */
    reasons: z.array(z.string()),
  })
  .meta({ id: 'Letter' });
export type LetterView = z.infer<typeof letterView>;

export const letterPage = z
  .object({ items: z.array(letterView), next: z.string().nullable(), held: z.boolean() })
  .meta({ id: 'LetterPage' });
export type LetterPage = z.infer<typeof letterPage>;
