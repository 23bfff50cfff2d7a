/** A directive that is over: its final review, and the archive. */
import { z } from 'zod';
import { CLOSING_STEPS } from '../../domain/closing/closing.ts';
import { line } from '../fields.ts';
import { instant, localDate, paper } from './base.ts';

const requirement = z.object({
  obligation: z.string(),
  title: z.string(),
  units: z.int(),
  steps: z.int(),
  onTime: z.int(),
  late: z.int(),
  undated: z.int(),
  notDone: z.int(),
  notDue: z.int(),
  released: z.int(),
  /** Of those in time: late by the date alone, not by the unit's own delay. */
  excused: z.int(),
  returned: z.int(),
  findings: z.int(),
});

export const closingView = z
  .object({
    /** When the office closed it; null while it runs. */
    closedOn: localDate.nullable(),
    /** Units that have not yet heard of the close. */
    open: z.int(),
    archived: z.boolean(),
    /** What is recorded, as of the close; null while it runs. */
    figures: z
      .object({
        units: z.int(),
        requirements: z.array(requirement),
        total: requirement,
        results: z.array(z.object({ year: z.int(), bandName: z.string(), units: z.int() })),
      })
      .nullable(),
    /** The text that the office edits: the review as it was signed last, else as the figures draft it. */
    text: z.string(),
    /** Oldest first. */
    steps: z.array(
      z.object({
        number: z.int(),
        step: z.enum(CLOSING_STEPS),
        at: instant,
        post: z.string(),
        recordedBy: z.string(),
        paper: paper.nullable(),
        reason: z.string().nullable(),
        /** Of a review: nothing was recorded since. */
        stands: z.boolean(),
        hash: z.string(),
      }),
    ),
    acts: z.array(z.enum(['signReview', 'archive', 'unarchive'])),
  })
  .meta({ id: 'Closing' });
export type ClosingView = z.infer<typeof closingView>;

/** How many steps the office had seen: with another number somebody was faster. */
const base = z.int().min(0).max(10_000);
export const signReview = z.object({
  base,
  text: z.string().trim().min(1, 'Hãy ghi nội dung tổng kết.').max(200_000),
  paper,
  /** Who signs, as called ("Bí thư"); the document's signer when absent. */
  post: line(200).optional(),
});
export type SignReview = z.infer<typeof signReview>;

const plainReason = z.string().trim().min(1, 'Hãy ghi lý do.').max(4000);
export const archiveBody = z.object({ base, paper: paper.optional() });
export type ArchiveBody = z.infer<typeof archiveBody>;
export const unarchiveBody = z.object({ base, reason: plainReason, paper: paper.optional() });
export type UnarchiveBody = z.infer<typeof unarchiveBody>;
