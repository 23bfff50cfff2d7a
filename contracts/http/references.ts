/** Lines that point at the tasks of another document, and the office's picking of them. */
import { z } from 'zod';
import { documentNumber, line } from '../fields.ts';
import { code, localDate, sourceView } from './base.ts';

export const referenceView = z.object({
  id: z.string(),
  title: z.string(),
  number: z.string(),
  date: localDate.nullable(),
  source: z.array(sourceView),
  /** Obligations that were picked from it. */
  picked: z.array(z.object({ obligation: z.string(), title: z.string() })),
});
export type ReferenceView = z.infer<typeof referenceView>;

/** Of an obligation of a draft: it only points at that document. */
export const makeReference = z.object({ number: documentNumber, date: localDate.optional() });
export type MakeReference = z.infer<typeof makeReference>;

/** Tasks of the document that a reference names, where the reader may see it. */
export const referenceTasks = z
  .object({
    directive: z.object({ id: z.string(), number: z.string().nullable(), title: z.string() }).nullable(),
    tasks: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        /** As it would stand here. */
        due: z.string(),
        evidence: z.string().nullable(),
        picked: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'ReferenceTasks' });
export type ReferenceTasks = z.infer<typeof referenceTasks>;

/** Known tasks by their id there; typed ones by their words. Without units those that the reference names. */
export const pickTasks = z.object({
  tasks: z.array(code).max(100).default([]),
  typed: z
    .array(z.object({ title: line(400), due: localDate.optional() }))
    .max(50)
    .default([]),
  lead: z.array(code).min(1).max(500).optional(),
});
export type PickTasks = z.infer<typeof pickTasks>;
