/** What a careful reader found in a plan: the shape of `*.expected.json`. Conventions: README.md beside this file. */
import { z } from 'zod';

export const STYLES = [
  'party-prose',
  'party-table',
  'state-plan',
  'directive',
  'guidance-footnotes',
  'mass-organisation',
  'official-letter',
  'phases',
  'blank-number',
  'page-broken',
  'report-regime',
] as const;

export const DEADLINE_KINDS = [
  'eventRelative',
  'calendar',
  'period',
  'recurring',
  'ongoing',
  'none',
] as const;

const date = z.iso.date();
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const words = z.string().trim().min(1);
const anchor = z.strictObject({ event: words, code: words.nullable() });
/** An end of a period that no date gives. */
const eventEnd = anchor.extend({ edge: z.enum(['start', 'end']).optional() });
const end = z.union([date, z.strictObject({ anchor: z.literal('ISSUE_DATE') }), eventEnd]);
/** What else the phrase says; read by people only. */
const also = z.record(z.string(), z.unknown()).optional();

const RULES = {
  eventRelative: z.strictObject({
    anchor,
    offset: z.strictObject({
      value: z.int().min(0),
      unit: z.enum(['hour', 'day', 'workingDay', 'week', 'month']),
      direction: z.enum(['before', 'after']),
    }),
    immediate: z.boolean().optional(),
    boundary: z.literal('onOrBefore').optional(),
    recurs: z.literal('yearly').optional(),
  }),
  calendar: z.strictObject({
    date,
    boundary: z.enum(['before', 'onOrBefore', 'on', 'from']),
    time: time.optional(),
    also,
  }),
  period: z.strictObject({ from: end, to: end, label: words.optional(), also }),
  recurring: z
    .strictObject({
      freq: z.enum(['monthly', 'quarterly', 'yearly', 'unspecified']).optional(),
      month: z.int().min(1).max(12).optional(),
      monthInPeriod: z.int().min(1).max(3).optional(),
      dayOfMonth: z.int().min(1).max(31).optional(),
      minCount: z.int().min(1).optional(),
      boundary: z.enum(['before', 'onOrBefore']).optional(),
      // biome-ignore lint/suspicious/noThenProperty: the labels' own name for what an exception allows
      exceptions: z.array(z.strictObject({ when: words, then: words })).optional(),
      orAdHoc: z.boolean().optional(),
      alsoOngoing: z.boolean().optional(),
      also,
      note: words.optional(),
    })
    .refine((rule) => rule.freq ?? rule.note, 'a rhythm, or a note why none of them fits'),
  ongoing: z.strictObject({ ongoing: z.literal(true), until: anchor.optional() }),
  none: z.strictObject({}),
} as const;

const task = {
  id: z.string().regex(/^T\d\d$/),
  tier: z.enum(['core', 'optional']),
  section: words,
  title: words,
  leadUnits: z.array(words),
  coordinatingUnits: z.array(words),
  deadlinePhrase: words.nullable(),
  /** The document has the phrase damaged; `_meta.restored` has it whole. */
  phraseRestored: z.literal(true).optional(),
};
const taskOf = <K extends keyof typeof RULES>(kind: K) =>
  z.strictObject({ ...task, deadlineKind: z.literal(kind), rule: RULES[kind] });

const report = z.strictObject({
  id: z.string().regex(/^R\d\d$/),
  from: words,
  to: words.nullable(),
  cadence: words,
  phrase: words,
  via: words.optional(),
  trigger: words.optional(),
  phraseRestored: z.literal(true).optional(),
});

const cited = z.array(z.strictObject({ number: words, date }));
const count = z.int().min(0);

export const planLabelSchema = z.strictObject({
  _meta: z.strictObject({
    source: words,
    completeness: words,
    notes: words,
    styles: z.array(z.enum(STYLES)).min(1),
    ocrDamaged: z.literal(true).optional(),
    restored: z.array(words).optional(),
  }),
  number: words.nullable(),
  symbol: words.nullable(),
  /** Only the year, or the year and month, where the office left the rest blank. */
  date: z
    .string()
    .regex(/^\d{4}(-\d\d){0,2}$/)
    .nullable(),
  docType: z.enum(['KH', 'CT', 'HD', 'CV', 'CTr', 'QĐ', 'TB']),
  issuer: words,
  parentBody: words.nullable(),
  place: words.nullable(),
  title: words,
  /** Samples name no person. */
  signer: z.strictObject({ authority: words.nullable(), position: words.nullable(), name: z.null() }),
  basisDocuments: cited,
  citedDocuments: cited,
  recipients: z.array(words).min(1),
  tasks: z.array(
    z.discriminatedUnion('deadlineKind', [
      taskOf('eventRelative'),
      taskOf('calendar'),
      taskOf('period'),
      taskOf('recurring'),
      taskOf('ongoing'),
      taskOf('none'),
    ]),
  ),
  reports: z.array(report),
  _counts: z.strictObject({
    tasks: count,
    coreTasks: count,
    reports: count,
    byKind: z.record(z.enum(DEADLINE_KINDS), count),
  }),
});

export type PlanLabel = z.infer<typeof planLabelSchema>;
