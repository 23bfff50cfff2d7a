/** A plan on its way from a document to a draft: what the reader proposes, and what a person has made of it. */
import { z } from 'zod';
import { OBLIGATION_KINDS } from '../../domain/directive/directive.ts';
import { line } from '../fields.ts';
import { selectorSchema } from '../selector-file.ts';
import { localDate } from './base.ts';

/** Offsets in the reading's `text`; `end` is the first one after. */
const span = z.object({ start: z.int().min(0), end: z.int().min(0) });
/** sure: one reading. likely: the usual one. unsure: to be asked before anything else. */
const confidence = z.enum(['sure', 'likely', 'unsure']);
const kind = z.enum(OBLIGATION_KINDS);

const choice = z.object({ selector: selectorSchema, word: z.string() });
const readUnits = z.object({
  /** As worded in the plan, each with what it is in the tree of units. */
  names: z.array(
    z.object({
      words: z.string(),
      chosen: choice.nullable(),
      alternatives: z.array(choice),
      sure: z.boolean(),
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

export const readTask = z.object({
  id: z.string(),
  section: z.string(),
  title: z.string(),
  kind,
  /** A line about people's thinking or mood, or mere background: no step is made of it. */
  context: z.boolean(),
  span,
  lead: readUnits,
  coordinating: readUnits,
  due: z.object({
    reading: deadlineReading,
    /** What it means, in a sentence. */
    word: z.string(),
    spans: z.array(span),
    confidence,
    question: z.string().nullable(),
    alternatives: z.array(dueChoice),
  }),
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

/** A piece of the text that a person has marked, to be read by itself. */
export const readPiece = z.object({ text: z.string().min(1).max(20_000), start: z.int().min(0) });
export const readPieces = z.object({ tasks: z.array(readTask) });

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
        span,
        lead: z.array(selectorSchema).max(60),
        coordinating: z.array(selectorSchema).max(60),
        due: deadlineReading,
        product: short,
      }),
    )
    .min(1, 'Chưa còn việc nào; hãy giữ lại ít nhất một việc.')
    .max(600),
});
export type ImportedPlan = z.infer<typeof importedPlan>;
