/** How a directive ends before its work is done, looked at first: revoked, or superseded by another. */
import { z } from 'zod';
import { OBLIGATION_KINDS } from '../../domain/directive/directive.ts';
import { code, named } from './base.ts';

/** A requirement that ends, and the one of the successor under which its work goes on. */
export const samePair = z.object({ from: code, to: code });

export const previewEnding = z
  .object({
    how: z.enum(['revoked', 'superseded']),
    /** Of a superseded one: the directive that takes its place. */
    successor: code.optional(),
    /** What goes on there; absent: what the two have in common by their words. */
    carries: z.array(samePair).max(500).optional(),
  })
  .meta({ id: 'PreviewEnding' });
export type PreviewEnding = z.infer<typeof previewEnding>;

const requirement = z.object({
  /** Null for what does not stand in the document: conclusions of meetings, tasks of own plans. */
  obligation: z.string().nullable(),
  title: z.string(),
  kind: z.enum(OBLIGATION_KINDS).nullable(),
  /** Units with an open step of it. */
  units: z.int(),
  /** Steps that end; `begun` of them have started, on `worked` something was done. */
  open: z.int(),
  begun: z.int(),
  worked: z.int(),
  /** With a reviewer: handed in anew where it goes on. */
  submitted: z.int(),
  /** Where it goes on; null where it ends. */
  to: z.string().nullable(),
  /** Units with work on it and no open step there: for them it ends. `named`: the first of them. */
  without: z.object({ units: z.int(), named: z.array(named) }).nullable(),
});

export const endingPreview = z
  .object({
    /** Units that run; each gets one letter. */
    units: z.int(),
    /** Steps done or closed so far: they stay as they are. */
    closed: z.int(),
    open: z.int(),
    /** Letters written and not sent yet whose reminders fall away. */
    letters: z.int(),
    requirements: z.array(requirement),
    successor: z
      .object({
        id: z.string(),
        number: z.string().nullable(),
        title: z.string(),
        obligations: z.array(z.object({ id: z.string(), title: z.string(), kind: z.enum(OBLIGATION_KINDS) })),
      })
      .nullable(),
  })
  .meta({ id: 'EndingPreview' });
export type EndingPreview = z.infer<typeof endingPreview>;
