/** A plan on its way from a document to a draft: what the reader proposes, and what a person has made of it. */
import { z } from 'zod';
import { OBLIGATION_KINDS } from '../../domain/directive/directive.ts';
import { documentNumber, line } from '../fields.ts';
import { selectorSchema } from '../selector-file.ts';
import { instant, localDate } from './base.ts';

/** Offsets in the reading's `text`; `end` is the first one after. */
const span = z.object({ start: z.int().min(0), end: z.int().min(0) });
/** sure: one reading. likely: the usual one. unsure: to be asked before anything else. */
const confidence = z.enum(['sure', 'likely', 'unsure']);
const kind = z.enum(OBLIGATION_KINDS);

/** Who says so: the plan as it was read, an earlier correction of this office, or the person at the screen. */
const origin = z.enum(['plan', 'memory', 'hand']);
const choice = z.object({ selector: selectorSchema, word: z.string() });
const readUnits = z.object({
  /** As worded in the plan, each with what it is in the tree of units. */
  names: z.array(
    z.object({
      words: z.string(),
      chosen: choice.nullable(),
      alternatives: z.array(choice),
      sure: z.boolean(),
      origin,
    }),
  ),
  spans: z.array(span),
  confidence,
  question: z.string().nullable(),
});
/** The deadline as it was read; goes back unchanged, and is checked again with the whole draft. */
const deadlineReading = z.object({
  phrase: z.string().max(2000).nullable(),
  kind: z.enum(['eventRelative', 'calendar', 'period', 'recurring', 'ongoing', 'none']),
  rule: z.record(z.string(), z.unknown()),
  row: z.string().nullable(),
  inheritedFrom: z.string().nullable(),
});
const dueChoice = z.object({ reading: deadlineReading, word: z.string(), why: z.string() });

const readDue = z.object({
  reading: deadlineReading,
  /** What it means, in a sentence. */
  word: z.string(),
  /** The words of the plan that say when, read or not; null where it says nothing. */
  said: z.string().nullable(),
  origin,
  spans: z.array(span),
  confidence,
  question: z.string().nullable(),
  alternatives: z.array(dueChoice),
});

/** `kept`: it gives nobody a step until the office picks from that document. */
const refersTo = z.object({ number: z.string(), kept: z.boolean() });

export const readTask = z.object({
  id: z.string(),
  section: z.string(),
  title: z.string(),
  kind,
  /** A line about people's thinking or mood, or mere background: no step is made of it. */
  context: z.boolean(),
  span,
  /** Where its words only point at the tasks of another document: its number, and whether it is kept as such a line. */
  refersTo: refersTo.optional(),
  /** The words of the plan it was read from, on one line; empty for what stands nowhere in it. */
  quote: z.string(),
  lead: readUnits,
  coordinating: readUnits,
  due: readDue,
  product: z.string().nullable(),
});
export type ReadTask = z.infer<typeof readTask>;

export const HEADING = ['number', 'date', 'title', 'issuer', 'place', 'authority', 'position'] as const;
export type HeadingName = (typeof HEADING)[number];
const headingField = z.object({
  name: z.enum(HEADING),
  value: z.string().nullable(),
  spans: z.array(span),
  confidence,
  question: z.string().nullable(),
});

const anchor = z.object({ name: z.string().max(600), expected: localDate.nullable() });

export const planReading = z
  .object({
    file: z.string(),
    text: z.string(),
    /** By which a table of its tasks is known again. */
    mark: z.string(),
    /** What must be known of the whole document before the rest is believed. */
    notes: z.array(z.string()),
    docType: z.string().nullable(),
    heading: z.array(headingField),
    recipients: z.array(z.string()),
    bases: z.array(z.object({ number: z.string(), date: z.string().nullable(), title: z.string() })),
    /** Events on which deadlines rest; the office says when it expects them. */
    events: z.array(anchor),
    tasks: z.array(readTask),
  })
  .meta({ id: 'PlanReading' });
export type PlanReading = z.infer<typeof planReading>;

/** Tasks as they stand under a person's hands, on their way to a spreadsheet and back. */
const deskItem = z.object({ task: readTask, state: z.enum(['open', 'accepted', 'dropped']) });
export type DeskItem = z.infer<typeof deskItem>;
export const planTable = z.object({
  file: line(200),
  mark: z.string().max(64),
  issuedOn: localDate.nullable(),
  items: z.array(deskItem).min(1).max(600),
});
export type PlanTable = z.infer<typeof planTable>;
export const correctedTable = z
  .object({
    /** The same tasks in the same order, as the table has them. */
    items: z.array(deskItem),
    /** Rows without a number. */
    added: z.array(readTask),
    /** Numbers of tasks that were changed, and of those that the table no longer has: they stay. */
    changed: z.array(z.string()),
    absent: z.array(z.string()),
  })
  .meta({ id: 'CorrectedTable' });
export type CorrectedTable = z.infer<typeof correctedTable>;

/** A piece of the text that a person has marked, to be read by itself. */
export const readPiece = z.object({
  text: z.string().min(1).max(20_000),
  start: z.int().min(0),
  /** The document's day, for dates without a year. */
  issuedOn: localDate.nullable().default(null),
});
export const readPieces = z.object({ tasks: z.array(readTask) });

/** A deadline as somebody types it, with what it is read against: the document's day and the days expected of its events. */
export const typedDeadline = z.object({
  words: line(300),
  issuedOn: localDate.nullable(),
  events: z.array(anchor).max(200),
});
export type TypedDeadline = z.infer<typeof typedDeadline>;
export const deadlineLook = z
  .object({
    /** Null when no phrase is known: the person says it otherwise. */
    due: readDue.nullable(),
    /** The first deadlines that come of it, each with its reason. */
    dates: z.array(z.object({ period: z.string().nullable(), day: z.string(), because: z.string() })),
    /** What must be known before there are any. */
    missing: z.array(z.string()),
    /** Words that are read, of each kind. */
    models: z.array(z.object({ word: z.string(), words: z.string() })),
  })
  .meta({ id: 'DeadlineLook' });
export type DeadlineLook = z.infer<typeof deadlineLook>;

const short = z.string().trim().max(600).nullable();
export const importedPlan = z.object({
  file: line(200),
  text: z.string().max(2_000_000),
  docType: short,
  heading: z.object(
    Object.fromEntries(HEADING.map((name) => [name, short])) as Record<HeadingName, typeof short>,
  ),
  recipients: z.array(z.string().max(600)).max(200),
  events: z.array(anchor).max(200),
  bases: z
    .array(z.object({ number: z.string().max(120), date: short, title: z.string().max(2000) }))
    .max(200),
  tasks: z
    .array(
      z.object({
        id: z.string().min(1).max(40),
        title: line(2000),
        kind,
        context: z.boolean(),
        /** The document at which the line only points: it gives nobody a step until the office picks from there. */
        reference: documentNumber.optional(),
        span,
        lead: z.array(selectorSchema).max(60),
        coordinating: z.array(selectorSchema).max(60),
        due: deadlineReading,
        product: short,
      }),
    )
    .min(1, 'Chưa còn việc nào; hãy giữ lại ít nhất một việc.')
    .max(600),
  /** What a person has put right by hand: words of the plan and what they mean. Remembered for the office's next plan. */
  learnt: z
    .object({
      units: z.array(z.object({ words: z.string().min(1).max(300), selector: selectorSchema })).max(600),
      deadlines: z.array(z.object({ words: z.string().min(1).max(300), reading: deadlineReading })).max(600),
    })
    .optional(),
});
export type ImportedPlan = z.infer<typeof importedPlan>;

export const rememberedList = z
  .object({
    items: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(['unit', 'deadline']),
        /** As the plan words it, and what the office said that it means. */
        wording: z.string(),
        word: z.string(),
        /** Who corrected it. */
        by: z.string(),
        at: instant,
      }),
    ),
  })
  .meta({ id: 'RememberedList' });
export type RememberedList = z.infer<typeof rememberedList>;
