/** A step as screens show it, and what was handed in for it. */
import { z } from 'zod';
import { MEETING_FORMS, OBLIGATION_KINDS } from '../../domain/directive/directive.ts';
import { RECIPIENT_ROLES } from '../../domain/ladder/ladder.ts';
import { FORM_ACT_NAMES } from '../../domain/lifecycle/commands.ts';
import { STUDY_FORMS } from '../../domain/lifecycle/events.ts';
import { STEP_STATUSES } from '../../domain/lifecycle/step.ts';
import { assignmentView } from './assignments.ts';
import { code, instant, localDate, named, paper, signView, sourceView } from './base.ts';
import { givenView, planLineView } from './own-plan.ts';

export const deadlineView = z.object({
  date: localDate,
  /** Why that day, as one sentence. */
  because: z.string(),
  /** Where the date stood before a day off moved it. */
  movedFrom: localDate.nullable(),
  /** Rests on an expected event that has not occurred. */
  provisional: z.boolean(),
});
export type DeadlineView = z.infer<typeof deadlineView>;

/** What happens next by itself if nothing is done. */
export const nextRungView = z.object({
  moment: instant,
  /** `T-1`, `T+4` … */
  rung: z.string(),
  recipients: z.array(named.extend({ role: z.enum(RECIPIENT_ROLES) })),
  /** "thứ Hai, 21/12/2026 nhắc người đứng đầu Chi bộ 12". */
  sentence: z.string(),
});

/** A question to somebody above, and its last answer. */
export const askView = z.object({
  open: z.object({ reason: z.string(), on: localDate }).nullable(),
  owner: named.nullable(),
  /** The day by which it is to be answered; null when none is open or the clock stands. */
  due: localDate.nullable(),
  answer: z.object({ text: z.string(), on: localDate }).nullable(),
});
export type AskView = z.infer<typeof askView>;

export const stepView = z
  .object({
    id: z.string(),
    obligation: z.string(),
    title: z.string(),
    kind: z.enum(OBLIGATION_KINDS),
    occurrence: z.string(),
    /** The occurrence in words: "quý IV/2026", "lần 2"; null when it comes once. */
    period: z.string().nullable(),
    /** What the unit has fixed about a meeting to come. */
    meeting: z.object({ on: localDate, sentence: z.string() }).nullable(),
    /** How else a meeting may be held. */
    forms: z.array(z.enum(MEETING_FORMS)),
    /** The meeting whose conclusion it is, in words. */
    from: z.string().nullable(),
    /** Where a superior's own plan asks it. */
    given: givenView.nullable(),
    /** Of a plan: its lines as they were handed in last; null where it has none. */
    lines: z.array(planLineView).nullable(),
    /** The post that left without anybody in its place, where one did: the unit's head answers. */
    leftBy: named.nullable(),
    /** Title of the post answerable, where one member owes it. */
    post: named.nullable(),
    closes: z.enum(['recorded', 'reviewed']),
    /** `coordinating`: the part of a unit that coordinates; the lead answers for the step itself. */
    role: z.enum(['lead', 'coordinating']),
    status: z.enum(STEP_STATUSES),
    sign: signView,
    opensOn: localDate.nullable(),
    deadline: deadlineView.nullable(),
    version: z.int(),
    /** Whom a submission goes to, in order. */
    reviewers: z.array(named),
    /** Who has it now; null unless submitted. */
    reviewer: named.nullable(),
    reviewDue: localDate.nullable(),
    submittedOn: localDate.nullable(),
    onTime: z.boolean().nullable(),
    closedOn: localDate.nullable(),
    returns: z.int(),
    next: nextRungView.nullable(),
    /** More time: the request that waits for the level above, and what was granted so far. Null when never asked. */
    extension: z
      .object({
        asked: z.object({ wished: localDate, reason: z.string(), on: localDate }).nullable(),
        decider: named.nullable(),
        granted: z.object({ days: z.int(), on: localDate }).nullable(),
      })
      .nullable(),
    /** "Vướng mắc": open, it waits for `owner` until `due`. Null when none was ever reported. */
    difficulty: askView.nullable(),
    /** The unit says that it is not its own: the issuer's office decides. */
    disclaim: askView.nullable(),
    /** What is wanted in numbers; null where the task has no target. */
    target: z.object({ what: z.string(), percent: z.int().nullable(), count: z.int().nullable() }).nullable(),
    /** Notes on the way; `percent` only where the task has a target and numbers were noted. */
    progress: z
      .object({
        notes: z.int(),
        on: localDate,
        done: z.int().nullable(),
        of: z.int().nullable(),
        percent: z.int().nullable(),
      })
      .nullable(),
    /** All sessions of a study together, where it is known how it was held. */
    study: z
      .object({ sessions: z.int(), invited: z.int().nullable(), present: z.int().nullable() })
      .nullable(),
    /** Acts that this person may try now; the workflow has the last word. */
    acts: z.array(z.enum(FORM_ACT_NAMES)),
  })
  .meta({ id: 'Step' });
export type StepView = z.infer<typeof stepView>;

export const fileView = z.object({
  id: z.string(),
  name: z.string(),
  mime: z.string(),
  size: z.int(),
  sha256: z.string(),
});
export type FileView = z.infer<typeof fileView>;

export const submissionView = z
  .object({
    /** Number of its event in the unit's history. */
    seq: z.int(),
    type: z.string(),
    attempt: z.int(),
    on: localDate,
    at: instant,
    /** "Cán bộ mẫu, Chi bộ 12", or the office "thay mặt" the unit. */
    by: z.string(),
    onBehalfOf: named.nullable(),
    paper: paper.nullable(),
    text: z.string(),
    files: z.array(fileView),
    invited: z.int().nullable(),
    present: z.int().nullable(),
    findings: z.int().nullable(),
    /** `late`: made after the deadline that stood then; `enteredLate`: of a day before it, entered after it. For good. */
    lateness: z.enum(['late', 'enteredLate']).nullable(),
    /** Of a report on a form: its answers with the labels of the version it was made with. */
    report: z
      .object({
        title: z.string(),
        version: z.int(),
        rows: z.array(z.object({ label: z.string(), value: z.string() })),
      })
      .nullable(),
    /** Of a note on the way: so many of so many. */
    done: z.int().nullable(),
    of: z.int().nullable(),
    /** Of a study: how it was held, and with what. */
    studyForm: z.enum(STUDY_FORMS).nullable(),
    materials: z.string().nullable(),
  })
  .meta({ id: 'Submission' });
export type SubmissionView = z.infer<typeof submissionView>;

/** What the document asks, where it says so. */
export const requirementView = z.object({
  title: z.string(),
  /** The rule of its deadline in words. */
  due: z.string(),
  evidence: z.string().nullable(),
  source: z.array(sourceView),
  addedByOffice: z.string().nullable(),
});
export type RequirementView = z.infer<typeof requirementView>;

export const historyItem = z.object({
  seq: z.int(),
  at: instant,
  type: z.string(),
  step: z.string().nullable(),
  /** Who, what, when, on whose behalf. */
  sentence: z.string(),
});
export type HistoryItem = z.infer<typeof historyItem>;
export const historyPage = z.object({ items: z.array(historyItem), next: z.string().nullable() });

export const stepDetail = z
  .object({
    step: stepView,
    /** Of a member's step of a period: the units that the member attended and followed in it. */
    follows: z.array(assignmentView),
    requirement: requirementView,
    submissions: z.array(submissionView),
    /** Steps under superseded directives that it goes on with, and what was done there. */
    carriedFrom: z.array(
      z.object({
        directive: code,
        step: z.string(),
        /** "Mang sang từ việc “…” của 22-KH/ĐU" */
        sentence: z.string(),
        submissions: z.array(submissionView),
      }),
    ),
    /** It ended with its directive, and goes on under the one that took its place. */
    carriedTo: z.object({ directive: code, number: z.string().nullable(), title: z.string() }).nullable(),
    /** What was handed in for the period before. */
    previous: z
      .object({ step: z.string(), period: z.string().nullable(), submission: submissionView })
      .nullable(),
    /** Newest return's reason, while the step is returned. */
    returnReason: z.string().nullable(),
    history: z.array(historyItem),
  })
  .meta({ id: 'StepDetail' });
export type StepDetail = z.infer<typeof stepDetail>;
