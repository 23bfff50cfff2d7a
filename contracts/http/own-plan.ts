/** A unit's own plan: what it asks of those below it, and which requirements of the superior document it answers. */
import { z } from 'zod';
import { code, localDate, named, paper } from './base.ts';

const label = z
  .string()
  .trim()
  .regex(
    /^[\p{L}\p{N}][\p{L}\p{N}.-]{0,11}$/u,
    'Số mục chỉ gồm chữ, số, dấu chấm, gạch nối, nhiều nhất 12 ký tự, ví dụ “II.1”.',
  );

/** A day, each period by a day of it, or no date. */
const due = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('on'), date: localDate }),
  z.strictObject({
    type: z.literal('every'),
    period: z.enum(['month', 'quarter']),
    day: z.int().min(1).max(31).optional(),
  }),
  z.strictObject({ type: z.literal('none') }),
]);

export const planLine = z.object({
  /** As the plan's text numbers it. */
  label,
  title: z.string().trim().min(1, 'Hãy ghi nội dung của mục.').max(400),
  /** Direct subordinates; nobody where the unit does it itself within what it owes. */
  to: z.union([z.literal('all'), z.array(code).max(500)]),
  due,
  product: z.string().trim().min(1).max(300).optional(),
  /** The obligation of the directive that the line answers. */
  answers: code.optional(),
});
export type PlanLineBody = z.infer<typeof planLine>;
export const planLines = z.array(planLine).max(200);

export const planLineView = planLine.extend({
  /** Whom it names, in words. */
  toSentence: z.string(),
  dueSentence: z.string(),
  answersTitle: z.string().nullable(),
});
export type PlanLineView = z.infer<typeof planLineView>;

/** Where a task comes from that a superior's own plan asks. */
export const givenView = z.object({
  unit: named,
  label: z.string(),
  paper: paper.nullable(),
  product: z.string().nullable(),
  answers: z.string().nullable(),
  /** "Kế hoạch của Đảng bộ 1 số 05-KH/ĐB ngày 02/12/2025, mục II.1". */
  sentence: z.string(),
});
export type GivenView = z.infer<typeof givenView>;

/** What the form of a plan needs: whom lines may name and what they may answer. */
export const planDesk = z
  .object({
    subordinates: z.array(named),
    /** Those that the unit owes itself first. */
    requirements: z.array(z.object({ id: z.string(), title: z.string(), mine: z.boolean() })),
    /** Tasks reach those below when the plan is handed in, not only when it is accepted. */
    atOnce: z.boolean(),
  })
  .meta({ id: 'PlanDesk' });
export type PlanDesk = z.infer<typeof planDesk>;

export const ANSWER_STATES = ['missing', 'waiting', 'answered'] as const;
/** One requirement and the plans of the units below that owe it, or answer it. */
export const coverage = z
  .object({
    unit: named,
    /** How many units below owe a plan, and how many of these have handed one in or had it accepted. */
    plans: z.object({ owed: z.int(), waiting: z.int(), accepted: z.int() }),
    /** Those with a plan missing first. */
    requirements: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        counts: z.object({ missing: z.int(), waiting: z.int(), answered: z.int() }),
        /** Missing first, then in tree order; never more than 200. */
        units: z.array(
          named.extend({
            state: z.enum(ANSWER_STATES),
            /** Lines of its plan that answer it. */
            labels: z.array(z.string()),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'Coverage' });
export type Coverage = z.infer<typeof coverage>;
