/**
 * What people do. A body is JSON, or multipart with the same JSON in the field `data` and files in `files`.
 * `Idempotency-Key` makes a repeat harmless: ask again with the same key when no answer came.
 */
import { z } from 'zod';
import { OVERRIDES } from '../../domain/evaluation/result.ts';
import type { ActName } from '../../domain/lifecycle/commands.ts';
import { STUDY_FORMS } from '../../domain/lifecycle/events.ts';
import type { RolloutActName } from '../../domain/rollout/commands.ts';
import { UNTICK_REASONS } from '../../domain/rollout/context-lines.ts';
import { PERIOD_KINDS } from '../../domain/time/periods.ts';
import { amendDirective } from './amendment.ts';
import { code, localDate, paper } from './base.ts';
import { samePair } from './ending.ts';
import { planLines } from './own-plan.ts';
import { reportBody } from './reports.ts';

const step = z.string().min(1).max(300);
/** Whether it is empty is the rules' business: they answer with the way out. */
const reason = z.string().max(4000);
/** An office or a body: "Ban Thường vụ Đảng ủy". */
const approver = z.string().max(400);
const count = z.int().min(0).max(1_000_000).optional();

/** Only the office fills it: the unit (or reviewer) that answered on paper. */
const onBehalfOf = { onBehalfOf: code.optional() };
const entry = {
  step,
  /** The day of the act. A submission made here counts from today, one that came on paper from the day it was received. */
  on: localDate.optional(),
  paper: paper.optional(),
  text: z.string().max(100_000).optional(),
  ...onBehalfOf,
};
/** Points by criterion of the policy in force; criteria that are reckoned from steps are left out. */
const scores = z.record(code, z.number().min(0).max(100));
/** The version of the criteria that was filled in: refused when another is in force. Without it, that one is meant. */
const policy = z.object({ code, version: z.int().min(1) }).optional();
const exceeded = z.array(step).max(500);
/** How a meeting is held, where its obligation allows it. */
const held = { online: z.literal(true).optional(), with: z.array(code).min(1).max(50).optional() };
const attendance = { invited: count, present: count };
const holding = { form: z.enum(STUDY_FORMS).optional(), materials: z.string().trim().max(1000).optional() };

/** One body a kind of act of a unit's steps. */
export const ACT_BODIES = {
  recordStudy: z.object({ ...entry, ...attendance, ...holding }),
  addStudySession: z.object({ ...entry, ...attendance, ...holding }),
  /** `done` of `of`: where the task has a target; of a wanted number `of` may be left out. */
  noteProgress: z.object({ ...entry, done: count, of: count }),
  carryOutTask: z.object(entry),
  /** `lines`: of a plan, what it asks of those below the unit. */
  submit: z.object({ ...entry, report: reportBody.optional(), lines: planLines.optional() }),
  withdraw: z.object({ step, ...onBehalfOf }),
  accept: z.object({ step, ...onBehalfOf }),
  return: z.object({ step, reason, ...onBehalfOf }),
  holdMeeting: z.object({ ...entry, ...attendance, ...held }),
  /** `on`: the day of the meeting; text and files are its agenda. */
  planMeeting: z.object({
    ...entry,
    on: localDate,
    time: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Giờ không đúng; hãy ghi giờ và phút, ví dụ “19:30”.'),
    place: z.string().trim().min(1).max(300).optional(),
    ...held,
  }),
  reportNotHeld: z.object({ step, reason, paper: paper.optional(), ...onBehalfOf }),
  openConclusion: z.object({
    step,
    title: z.string().max(400),
    due: localDate,
    /** A post of the unit that answers for it. */
    post: code.optional(),
    paper: paper.optional(),
    ...onBehalfOf,
  }),
  moveMeeting: z.object({ step, to: localDate, reason }),
  recordInspection: z.object({ ...entry, findings: z.int().min(0).max(1_000_000) }),
  recordYearEndResult: z.object({
    step,
    result: z.string().max(4000),
    paper: paper.optional(),
    ...onBehalfOf,
  }),
  waive: z.object({ step, reason }),
  askExtension: z.object({ step, wished: localDate, reason, paper: paper.optional(), ...onBehalfOf }),
  grantExtension: z.object({ step, to: localDate, ...onBehalfOf }),
  refuseExtension: z.object({ step, reason, ...onBehalfOf }),
  openAdHoc: z.object({ obligation: code, due: localDate, reason }),
  nameOfficer: z.object({ officer: code, paper: paper.optional(), ...onBehalfOf }),
  reportDifficulty: z.object({ step, reason, paper: paper.optional(), ...onBehalfOf }),
  answerDifficulty: z.object({ step, answer: reason, paper: paper.optional(), ...onBehalfOf }),
  disclaim: z.object({ step, reason, paper: paper.optional(), ...onBehalfOf }),
  confirmDisclaim: z.object({ step, reason }),
  rejectDisclaim: z.object({ step, reason }),
  handOverPost: z.object({
    from: code,
    /** A post of the unit; absent while nobody has been named, and the head answers. */
    to: code.optional(),
    reason,
    paper: paper.optional(),
    ...onBehalfOf,
  }),
  /** `exceeded`: the unit's own steps, done beyond what was asked. */
  selfAssess: z.object({
    ...entry,
    scores,
    policy,
    exceeded: exceeded.default([]),
    report: reportBody.optional(),
  }),
  /** Without a band the one that the points give; without `exceeded` what the unit said. */
  proposeYearEnd: z.object({
    step,
    scores,
    policy,
    exceeded: exceeded.optional(),
    band: code.optional(),
    reason: reason.optional(),
    ...onBehalfOf,
  }),
  /** `overrides`: what the decision knowingly goes against; each needs to be named, all of them a reason. */
  decideYearEnd: z.object({
    step,
    band: code,
    paper: paper.optional(),
    overrides: z.array(z.enum(OVERRIDES)).max(OVERRIDES.length).optional(),
    reason: reason.optional(),
    ...onBehalfOf,
  }),
  askAnotherLook: z.object({ step, reason, paper: paper.optional(), ...onBehalfOf }),
  /** With a number the inspection of that number is moved. */
  planInspection: z.object({ on: localDate, number: z.int().min(1).max(10_000).optional(), ...onBehalfOf }),
  /** Findings are about requirements of the directive. With a due day each becomes a step of the unit. */
  inspect: z.object({
    on: localDate,
    number: z.int().min(1).max(10_000).optional(),
    findings: z
      .array(z.object({ requirement: code, text: z.string().max(4000), due: localDate.optional() }))
      .max(50),
    paper: paper.optional(),
    ...onBehalfOf,
  }),
  assessMeeting: z.object({ step, scores, policy, paper: paper.optional(), ...onBehalfOf }),
  reviewMeeting: z.object({ step, scores, policy, reason: reason.optional(), ...onBehalfOf }),
  confirmPart: z.object(entry),
} as const satisfies Record<ActName, z.ZodObject>;
export type ActBody<K extends ActName = ActName> = z.infer<(typeof ACT_BODIES)[K]>;

const period = z.object({
  type: z.literal('every'),
  period: z.enum(PERIOD_KINDS),
  month: z.int().min(1).max(12).optional(),
  day: z.int().min(1).max(31).optional(),
  dayOff: z.enum(['keep', 'nextWorkingDay', 'firstWeek']).optional(),
  times: z.int().min(1).max(31).optional(),
  from: localDate.optional(),
});

/** One body a kind of act of the office on the directive as a whole. */
export const ROLLOUT_BODIES = {
  recordEvent: z.object({
    event: code,
    on: localDate,
    document: paper.optional(),
    /** Only these units; all when absent. */
    units: z.array(code).min(1).max(5000).optional(),
  }),
  correctEvent: z.object({ event: code, occurrence: z.int().min(1), on: localDate, reason }),
  withdrawEvent: z.object({ event: code, occurrence: z.int().min(1), reason }),
  /** On which day the office now expects an event that has not occurred. */
  expectEvent: z.object({ event: code, on: localDate, reason }),
  statePeriod: z.object({ obligation: code, rule: period }),
  stopClocks: z.object({
    /** The unit whose clocks stop; the top of the directive when absent. */
    unit: code.optional(),
    /** All units below it too. */
    branch: z.boolean(),
    from: localDate,
    /** The last day of it; absent while that is not known. */
    until: localDate.optional(),
    reason,
    document: paper.optional(),
  }),
  /** `on`: the first day on which clocks run again. */
  resumeClocks: z.object({
    suspension: z.int().min(1),
    on: localDate,
    reason,
    document: paper.optional(),
  }),
  holdLetters: z.object({ reason }),
  releaseLetters: z.object({}),
  amendDirective,
  /** `line`: the label of a line that the document leaves out. */
  tickContext: z.object({ line: code, paper }),
  untickContext: z.object({ line: code, reason: z.enum(UNTICK_REASONS) }),
  closeDirective: z.object({ reason }),
  revokeDirective: z.object({ reason, approver, paper }),
  /**
   * `successor`: the running directive of the same issuer that takes its place; `carries`: requirements whose work so far
   * goes on there, as the office has confirmed them.
   */
  supersedeDirective: z.object({
    successor: code,
    carries: z.array(samePair).max(500).optional(),
    reason,
    approver,
    paper,
  }),
  reopenDirective: z.object({
    reason,
    approver,
    paper,
    /** Whether the days between the close and now are given back to every open deadline. */
    giveBack: z.boolean(),
  }),
} as const satisfies Record<RolloutActName, z.ZodObject>;
export type RolloutBody<K extends RolloutActName = RolloutActName> = z.infer<(typeof ROLLOUT_BODIES)[K]>;

/** Once answered, what the act brought is stored: a list read after it shows it. */
export const actAnswer = z
  .object({
    /** The number after its last event. */
    seq: z.int(),
    /** What the unit's history calls it; the same for a repeat with the same key. */
    act: z.string(),
  })
  .meta({ id: 'ActAnswer' });
export type ActAnswer = z.infer<typeof actAnswer>;

export const FILE_LIMITS = { files: 10, bytes: 20 * 1024 * 1024 } as const;
/** What files may be, judged by their content. */
export const FILE_TYPES = ['pdf', 'docx', 'xlsx', 'png', 'jpg', 'jpeg', 'txt'] as const;
