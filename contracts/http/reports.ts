/** Reports on forms: the form of one report, its draft, and what a branch has reported, rolled up. */
import { z } from 'zod';
import { LINE_STATES } from '../../domain/report/roll-up.ts';
import { code, instant, localDate, named } from './base.ts';

export const formRef = z.object({ code, version: z.int().min(1) });
/** By field. What was left empty is not sent. */
export const answers = z.record(code, z.union([z.number(), z.string().max(20_000)]));

/** What a report brings when it is handed in on its form. */
export const reportBody = z.object({ form: formRef, answers });
export type ReportBody = z.infer<typeof reportBody>;

const formField = z.object({
  code,
  label: z.string(),
  type: z.enum(['number', 'text', 'choice', 'date']),
  required: z.boolean(),
  options: z.array(z.string()),
});
const relation = z.discriminatedUnion('type', [
  z.object({ type: z.literal('atMost'), field: code, limit: code }),
  z.object({ type: z.literal('sumOf'), field: code, parts: z.array(code) }),
]);

export const reportForm = z
  .object({
    form: formRef.extend({ title: z.string(), fields: z.array(formField), relations: z.array(relation) }),
    /** From which day to which the report speaks: a state quarter closes on the 14th. */
    window: z.object({ from: localDate, to: localDate }),
    /** What the recorded steps of the unit already say. */
    prefilled: answers,
    /** What the reader was typing; `outdated`: on an earlier version of the form. */
    draft: z.object({ answers, text: z.string(), savedAt: instant, outdated: z.boolean() }).nullable(),
    /** A report cannot be handed in without its form. */
    needed: z.boolean(),
    /** The reports of the units below for the same period, as text to be edited; null where nobody below reports. */
    compiled: z.string().nullable(),
  })
  .meta({ id: 'ReportForm' });
export type ReportFormView = z.infer<typeof reportForm>;

export const reportDraft = z.object({
  step: z.string().min(1).max(300),
  form: formRef,
  answers,
  text: z.string().max(100_000),
});
export const draftSaved = z.object({ savedAt: instant });

const sum = z.object({ field: code, label: z.string(), total: z.number(), of: z.int() });
const figures = {
  states: z.record(z.enum(LINE_STATES), z.int()),
  late: z.int(),
  inReview: z.int(),
  withoutFigures: z.int(),
  sums: z.array(sum),
  choices: z.array(
    z.object({
      field: code,
      label: z.string(),
      options: z.array(z.object({ option: z.string(), count: z.int() })),
    }),
  ),
};

const lineView = z.object({
  unit: named,
  step: z.string(),
  title: z.string(),
  state: z.enum(LINE_STATES),
  late: z.boolean(),
  withoutFigures: z.boolean(),
  deadline: localDate.nullable(),
  submittedOn: localDate.nullable(),
});
export type ReportLineView = z.infer<typeof lineView>;

/** One report of a branch for one period. A sum names of how many reports it is. */
export const rollUp = z
  .object({
    today: localDate,
    directive: z.object({ id: z.string(), number: z.string().nullable(), title: z.string() }),
    unit: named,
    obligation: z.string(),
    occurrence: z.string(),
    title: z.string(),
    period: z.string().nullable(),
    form: z.object({ code, version: z.int(), title: z.string() }),
    ...figures,
    /** What the unit itself reported. */
    own: z.array(lineView.extend({ answers: z.array(z.object({ label: z.string(), value: z.string() })) })),
    /** Direct subordinates with reports in their branch, each with the figures of its own branch. */
    children: z.array(z.object({ unit: named, ...figures })),
    next: z.string().nullable(),
  })
  .meta({ id: 'RollUp' });
export type RollUpView = z.infer<typeof rollUp>;

/** Reports that are not simply there: missing, returned, not due yet, excused, late, or without figures. */
export const rollUpNamed = z
  .object({ lines: z.array(lineView), next: z.string().nullable() })
  .meta({ id: 'RollUpNamed' });
export type RollUpNamed = z.infer<typeof rollUpNamed>;

export const rollUpTexts = z
  .object({
    reports: z.array(
      z.object({
        unit: named,
        step: z.string(),
        texts: z.array(z.object({ field: code, label: z.string(), text: z.string() })),
      }),
    ),
    next: z.string().nullable(),
  })
  .meta({ id: 'RollUpTexts' });
export type RollUpTexts = z.infer<typeof rollUpTexts>;

/** The reports that a branch owes, newest period first. */
export const reportList = z
  .object({
    today: localDate,
    unit: named,
    reports: z.array(
      z.object({
        obligation: z.string(),
        occurrence: z.string(),
        title: z.string(),
        period: z.string().nullable(),
        deadline: localDate.nullable(),
        reports: z.int(),
        received: z.int(),
        missing: z.int(),
      }),
    ),
  })
  .meta({ id: 'ReportList' });
export type ReportList = z.infer<typeof reportList>;
