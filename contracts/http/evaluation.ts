/** Results of a year: how units of a level stand, and one unit with its arithmetic, inspections and meetings. */
import { z } from 'zod';
import { MEASURES } from '../../domain/evaluation/policy.ts';
import { OVERRIDES } from '../../domain/evaluation/result.ts';
import { EVALUATION_ACT_NAMES } from '../../domain/lifecycle/commands.ts';
import { bandSchema, criterionSchema, quotaSchema } from '../evaluation-file.ts';
import { instant, localDate, named, paper } from './base.ts';

const policyVersion = z.object({ code: z.string(), version: z.int() });
const policyView = z
  .object({
    code: z.string(),
    version: z.int(),
    kind: z.enum(['yearEnd', 'meeting']),
    name: z.string(),
    basis: z.string(),
    from: localDate,
    until: localDate.optional(),
    criteria: z.array(criterionSchema),
    bands: z.array(bandSchema),
    quota: quotaSchema.optional(),
    inspectedBefore: z.boolean().optional(),
    anotherLookDays: z.int().optional(),
  })
  .meta({ id: 'EvaluationPolicy' });

export const policyList = z.object({
  mayAdd: z.boolean(),
  policies: z.array(
    z.object({
      policy: policyView,
      unit: z.string().nullable(),
      digest: z.string(),
      by: z.string().nullable(),
      at: instant,
    }),
  ),
});
export type PolicyList = z.infer<typeof policyList>;
/** The policy file as it is; its checks are those of the file. */
export const addPolicy = z.object({ policy: z.unknown() });

const countsView = z
  .object({
    /** Had to be done by then, or was: in time, late or behind. */
    due: z.int(),
    onTime: z.int(),
    late: z.int(),
    behind: z.int(),
    /** In time only because days of waiting on others were given back. */
    excused: z.int(),
    returned: z.int(),
    exceeded: z.int(),
    running: z.int(),
  })
  .meta({ id: 'EvaluationCounts' });

const scoreLine = z.object({
  criterion: z.string(),
  name: z.string(),
  max: z.number(),
  points: z.number(),
  measure: z.enum(['onTime', 'done', 'exceeded']).optional(),
});
const reckonedView = z
  .object({
    policy: policyVersion,
    year: z.int(),
    asOf: localDate,
    /** Facts are the unit's events below this number. */
    through: z.int(),
    counts: countsView,
    scores: z.record(z.string(), z.number()),
    exceeded: z.array(z.string()),
    undelivered: z.array(z.object({ from: localDate, to: localDate })).optional(),
    lines: z.array(scoreLine),
    points: z.number(),
    band: z.string(),
    bandName: z.string(),
    missed: z.array(
      z.object({ band: z.string(), measure: z.enum(MEASURES), needs: z.number(), is: z.number() }),
    ),
  })
  .meta({ id: 'Reckoned' });
export type ReckonedView = z.infer<typeof reckonedView>;

const place = z.enum(['within', 'tied', 'beyond']);
const resultView = z
  .object({
    self: reckonedView.optional(),
    proposed: z
      .object({
        reckoned: reckonedView,
        band: z.string(),
        bandName: z.string(),
        reason: z.string().optional(),
        attempt: z.int(),
      })
      .optional(),
    decided: z
      .object({
        band: z.string(),
        bandName: z.string(),
        points: z.number(),
        on: localDate,
        paper,
        overrides: z.array(z.enum(OVERRIDES)).optional(),
        reason: z.string().optional(),
        quota: z.object({ allowed: z.int(), taken: z.int(), place }).optional(),
        askUntil: localDate.optional(),
        final: z.literal(true).optional(),
      })
      .optional(),
    look: z.object({ on: localDate, reason: z.string() }).optional(),
  })
  .meta({ id: 'YearResult' });

const score = z.object({
  policy: policyVersion,
  lines: z.array(scoreLine),
  points: z.number(),
  band: z.string(),
  bandName: z.string(),
  reason: z.string().optional(),
});

const evaluationRow = named.extend({
  /** The unit's own steps; with those of all units below it. */
  own: countsView,
  branch: countsView,
  /** It has units below it under the directive. */
  wide: z.boolean(),
  /** Its review of the year; null while it owes none. */
  step: z.string().nullable(),
  self: z.object({ points: z.number(), bandName: z.string() }).nullable(),
  proposed: z.object({ points: z.number(), bandName: z.string() }).nullable(),
  decided: z
    .object({ points: z.number(), bandName: z.string(), on: localDate, final: z.boolean() })
    .nullable(),
  looking: z.boolean(),
  /** Among those that want the quota's band. */
  place: place.nullable(),
  /** The newest inspection held in the year, and the next that is planned. */
  inspected: localDate.nullable(),
  planned: localDate.nullable(),
  /** Letters of the year did not arrive: the days without them are given back in these counts too. */
  undelivered: z.boolean(),
});
export type EvaluationRow = z.infer<typeof evaluationRow>;

export const evaluationPage = z
  .object({
    today: localDate,
    year: z.int(),
    years: z.array(z.int()),
    /** From the top of what the reader sees down to the unit whose subordinates are listed. */
    line: z.array(named),
    policy: policyView.nullable(),
    places: z.object({ base: z.int(), allowed: z.int(), taken: z.int(), wanting: z.int() }).nullable(),
    /** Units listed that must be inspected before their result is decided, and were not. */
    uninspected: z.array(named),
    rows: z.array(evaluationRow),
  })
  .meta({ id: 'EvaluationPage' });
export type EvaluationPage = z.infer<typeof evaluationPage>;

export const unitEvaluation = z
  .object({
    unit: named,
    today: localDate,
    year: z.int(),
    step: z.string().nullable(),
    status: z.string().nullable(),
    policy: policyView.nullable(),
    /** The sheets that the meetings below are scored by, each once. */
    meetingPolicies: z.array(policyView),
    /** The review is handed in on a form of its own. */
    onForm: z.boolean(),
    counts: countsView,
    /** Every step of the year with its own time. */
    facts: z.array(
      z.object({
        step: z.string(),
        title: z.string(),
        period: z.string().nullable(),
        deadline: localDate,
        doneOn: localDate.nullable(),
        verdict: z.enum(['onTime', 'late', 'behind', 'running']),
        /** The last day in time once waiting on others is given back. */
        until: localDate,
        excused: z.boolean(),
        days: z.int(),
        returns: z.int(),
        done: z.boolean(),
      }),
    ),
    undelivered: z.array(z.object({ from: localDate, to: localDate })),
    result: resultView,
    inspections: z.array(
      z.object({
        number: z.int(),
        planned: localDate.nullable(),
        held: localDate.nullable(),
        findings: z.int(),
      }),
    ),
    /** Requirements that a finding may be about. */
    requirements: z.array(named),
    meetings: z.array(
      z.object({
        step: z.string(),
        title: z.string(),
        period: z.string().nullable(),
        on: localDate,
        /** By the day of the meeting and by what the directive names; null while none is in force. */
        policy: policyVersion.nullable(),
        self: score.nullable(),
        reviewed: score.nullable(),
      }),
    ),
    /** Who has the review now, and the unit directly above. */
    desk: z.string().nullable(),
    superior: z.string().nullable(),
    /** Whom the review goes to, in order; the last decides. */
    reviewers: z.array(named),
    /** Acts that this person may try now; the workflow has the last word. */
    acts: z.array(z.enum(EVALUATION_ACT_NAMES)),
  })
  .meta({ id: 'UnitEvaluation' });
export type UnitEvaluation = z.infer<typeof unitEvaluation>;
