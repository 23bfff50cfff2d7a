/** The morning lists: what I owe, what I review, what is late in my branch. */
import { z } from 'zod';
import { localDate, named } from './base.ts';
import { requirementView, stepView, submissionView } from './step.ts';

const directiveRef = z.object({ id: z.string(), number: z.string().nullable(), title: z.string() });

export const workItem = z.object({ directive: directiveRef, unit: named, step: stepView });

export const work = z
  .object({
    today: localDate,
    /** Owed by my unit now, least time left first. */
    items: z.array(workItem),
    /** Handed in and waiting for a reviewer. */
    inReview: z.int(),
  })
  .meta({ id: 'Work' });
export type Work = z.infer<typeof work>;

export const reviewItem = z.object({
  directive: directiveRef,
  unit: named,
  step: stepView,
  requirement: requirementView,
  submission: submissionView.nullable(),
  previous: z
    .object({ step: z.string(), period: z.string().nullable(), submission: submissionView })
    .nullable(),
  /** Working days left on the reviewer's own clock; negative when late; null without one. */
  daysLeft: z.int().nullable(),
});
export type ReviewItem = z.infer<typeof reviewItem>;

/** Something that waits for a decision or an answer; of a request for more time `step.extension` says until when and why. */
export const requestItem = z.object({
  directive: directiveRef,
  unit: named,
  step: stepView,
  /** The day by which it is to be decided; null while the unit's clocks stand without an end. */
  due: localDate.nullable(),
  /** Working days left to decide; negative when late. */
  daysLeft: z.int().nullable(),
});
export type RequestItem = z.infer<typeof requestItem>;

export const review = z
  .object({
    today: localDate,
    /** Submissions, longest waiting first. */
    items: z.array(reviewItem),
    /** Requests for more time, longest waiting first. */
    requests: z.array(requestItem),
    /** Difficulties of the units below that wait for my unit's answer; `step.difficulty` says what. */
    difficulties: z.array(requestItem),
    /** What units say is not theirs, for the office that issued it; `step.disclaim` says why. */
    disclaims: z.array(requestItem),
  })
  .meta({ id: 'Review' });
export type Review = z.infer<typeof review>;

export const lateItem = z.object({
  directive: directiveRef,
  unit: named,
  answerable: z.string().nullable(),
  /** Title of who stands in for that post today. */
  substitute: z.string().nullable(),
  step: stepView,
});
export type LateItem = z.infer<typeof lateItem>;
/** Oldest deadline first; of `total`, `parts` are late parts of units that coordinate what others lead. */
export const late = z
  .object({
    today: localDate,
    total: z.int(),
    parts: z.int(),
    items: z.array(lateItem),
    next: z.string().nullable(),
  })
  .meta({ id: 'Late' });
export type Late = z.infer<typeof late>;

export const searchResult = z
  .object({
    units: z.array(named.extend({ kind: z.string(), within: z.string().nullable() })),
    directives: z.array(directiveRef),
  })
  .meta({ id: 'SearchResult' });
export type SearchResult = z.infer<typeof searchResult>;

export const auditResult = z
  .object({
    directive: z.string(),
    /** Null when the directive was never verified. */
    last: z.object({ at: z.string(), ok: z.boolean(), report: z.unknown() }).nullable(),
  })
  .meta({ id: 'AuditResult' });
export type AuditResult = z.infer<typeof auditResult>;
