/**
 * What the importer read from a plan: every field with its value, where it stands in the text, how sure the reader is,
 * what else it might be, and the question it would ask. A person confirms each; nothing here is issued by itself.
 * The screen, the command line and the directive file are all made from this one shape.
 */

/** Offsets in `Draft.text`, in UTF-16 units as JavaScript slices; `end` is the first one after. */
export interface Span {
  start: number;
  end: number;
}

/**
 * sure    stands in the text in a form that has one reading
 * likely  the usual reading; another one is possible
 * unsure  a guess or an open choice: to be asked before anything else
 */
export const CONFIDENCES = ['sure', 'likely', 'unsure'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export interface Field<T> {
  value: T;
  /** In reading order; empty when the value stands nowhere in the text (inherited defaults, left blank). */
  spans: Span[];
  confidence: Confidence;
  alternatives: { value: T; why: string }[];
  /** In Vietnamese, when the reader must ask; null otherwise. */
  question: string | null;
}

export const DEADLINE_KINDS = [
  'eventRelative',
  'calendar',
  'period',
  'recurring',
  'ongoing',
  'none',
] as const;
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

/** An event as the text words it, and a code that is the same for the same event throughout one plan. */
export interface EventEnd {
  event: string;
  code: string | null;
  edge?: 'start' | 'end';
}
/** A local date `YYYY-MM-DD`, an event, or the day of issue. */
export type PeriodEnd = string | EventEnd | { anchor: 'ISSUE_DATE' };
export const OFFSET_UNITS = ['hour', 'day', 'workingDay', 'week', 'month', 'year'] as const;

/** The rule of a deadline as it stands in the text; which fields are present depends on the kind. */
export interface ReadRule {
  // eventRelative
  anchor?: { event: string; code: string | null };
  offset?: { value: number; unit: (typeof OFFSET_UNITS)[number]; direction: 'after' | 'before' };
  immediate?: boolean;
  anchorDate?: string;
  recurs?: string;
  // calendar; `boundary` also of an eventRelative or a recurring one
  date?: string;
  boundary?: 'before' | 'onOrBefore' | 'on' | 'from';
  time?: string;
  planned?: boolean;
  // period
  from?: PeriodEnd | null;
  to?: PeriodEnd | null;
  /** `HH:MM` of the last day. */
  toTime?: string;
  label?: string;
  // recurring
  freq?: 'daily' | 'weekly' | 'monthly' | 'quarterly' | 'halfYearly' | 'yearly' | 'unspecified';
  dayOfMonth?: number;
  dayOfWeek?: number;
  month?: number;
  monthInPeriod?: number;
  minCount?: number;
  exceptions?: { when: string; then: string }[];
  alsoOngoing?: boolean;
  orAdHoc?: boolean;
  // ongoing
  ongoing?: boolean;
  until?: { event: string; code: string | null } | string;
  /** A second deadline in the same words: "trước ngày 05/6 và trước ngày 05/12". */
  also?: unknown;
}

export interface DeadlineReading {
  /** A verbatim part of the text, white space collapsed; null where the text gives no deadline. */
  phrase: string | null;
  kind: DeadlineKind;
  rule: ReadRule;
  /** The row of the table of phrases that read it: says to a person why; null without a deadline. */
  row: string | null;
  /** Where it was taken from when the task's own words give none: its section's line or heading. */
  inheritedFrom: string | null;
  /** Words that were said as a deadline and that no row reads. */
  unread?: string;
}

export type ReadKind =
  | 'study'
  | 'plan'
  | 'task'
  | 'meeting'
  | 'report'
  | 'interimReview'
  | 'inspection'
  | 'yearEndReview'
  | 'finalReview';

export interface DraftTask {
  /** `V01` …: within this draft only. */
  id: string;
  /** Numbering of the sections it stands under: `II.3.1`. */
  section: string;
  title: Field<string>;
  kind: Field<ReadKind>;
  /** The words of the plan it was read from, white space collapsed. */
  sourceText: string;
  span: Span;
  /** As worded in the plan. */
  lead: Field<string[]>;
  coordinating: Field<string[]>;
  deadline: Field<DeadlineReading>;
  product: Field<string | null>;
  /** A line about people's thinking or mood is context: an office may tick it, the product does not follow it. */
  proposedAs: 'step' | 'context';
  /** Explicitly given to somebody or dated; the others an office may leave out. */
  weight: 'assigned' | 'mentioned';
}

export interface DraftReport {
  id: string;
  from: Field<string | null>;
  /** "về X": to whom. */
  to: Field<string | null>;
  /** "qua Y": through whom. */
  via: string | null;
  cadence: string;
  phrase: string;
  span: Span;
}

export interface DraftBasis {
  number: string;
  date: string | null;
  /** Kind, issuer and subject as far as the text says. */
  title: string;
  span: Span;
}

export interface DraftSigner {
  authority: string | null;
  position: string | null;
  name: string | null;
}

export interface DraftHeader {
  /** Full number and symbol; null where it is blank. */
  number: Field<string | null>;
  symbol: Field<string | null>;
  /** `YYYY-MM-DD`, or `YYYY-MM` where the day is blank. */
  date: Field<string | null>;
  /** The code of Regulation 399-QĐ/TW or Decree 30/2020: `KH`, `CT`, `CTr` … */
  docType: Field<string | null>;
  docTypeName: string | null;
  issuer: Field<string | null>;
  parentBody: Field<string | null>;
  place: Field<string | null>;
  title: Field<string | null>;
  signer: Field<DraftSigner>;
  /** "Kính gửi". */
  addressees: string[];
  recipients: Field<string[]>;
}

export interface Draft {
  kind: 'draft';
  file: { name: string; format: PlanFormat };
  /** The text as it was read: NFC, lines ended by `\n`, one line a table row with its cells between `|`. */
  text: string;
  header: DraftHeader;
  bases: DraftBasis[];
  tasks: DraftTask[];
  reports: DraftReport[];
  /** In Vietnamese: what a person must know of the whole document before believing the rest. */
  notes: string[];
}

export type PlanFormat = 'docx' | 'pdf' | 'html' | 'md' | 'txt' | 'xlsx' | 'csv';

export const REFUSALS = [
  'scan',
  'password',
  'secret',
  'notWhatItSays',
  'unknownFormat',
  'oldWord',
  'tooLarge',
  'tooManyPages',
  'broken',
  'empty',
  'noTable',
] as const;
/** Nothing of a refused file is kept. `message` says in Vietnamese why, and the way out. */
export interface Refusal {
  kind: 'refused';
  code: (typeof REFUSALS)[number];
  message: string;
}
