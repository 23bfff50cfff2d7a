/** A directive as data: what is asked of whom, by when, and where the document says so. */
import type { Ladder } from '../ladder/ladder.ts';
import type { Selector, UnitId } from '../organisation/organisation.ts';
import type { ReportForm } from '../report/form.ts';
import type { LocalDate } from '../time/local-date.ts';
import { type DueRule, type EventCode, endCode, type Phase, type ReportTerm } from './due-rule.ts';
import type { PickedFrom, Reference } from './reference.ts';

export const OBLIGATION_KINDS = [
  'study',
  'plan',
  'task',
  'meeting',
  'report',
  'interimReview',
  'inspection',
  'yearEndReview',
  'finalReview',
] as const;
export type ObligationKind = (typeof OBLIGATION_KINDS)[number];

/** Allowed by a guidance, never by default. */
export const MEETING_FORMS = ['joint', 'online'] as const;
export type MeetingForm = (typeof MEETING_FORMS)[number];

/** `recorded`: the unit's own entry closes it. `reviewed`: the level above accepts or returns. */
export type Closing = 'recorded' | 'reviewed';

export interface AnchorEventDef {
  code: EventCode;
  name: string;
  /** Deadlines resting on an expected date are provisional. */
  expected?: LocalDate | undefined;
  /** Each occurrence starts its own steps. */
  recurring?: boolean | undefined;
  /** Of a recurring event: the day of every year on which the office expects it. Never 29 February. */
  yearly?: { month: number; day: number } | undefined;
  /** Of an event that lasts: how its end is called. `name` and `expected` are then those of its start. */
  ends?: { name: string; expected?: LocalDate | undefined } | undefined;
}

/** The moments of the directive's events that the office records: the end of one that lasts under a code of its own. */
export const momentsOf = (events: AnchorEventDef[]): AnchorEventDef[] =>
  events.flatMap(({ ends, ...event }) => (ends ? [event, { code: endCode(event.code), ...ends }] : [event]));

/** Where the document says it: lines of the text (from 1, both included) and words found there verbatim. */
export interface SourceSpan {
  label: string;
  lines: [number, number];
  quote: string;
  /** The same words read again with their marks, where the scan has lost them; people are shown these. */
  restored?: string | undefined;
}

/** "100% bí thư được tập huấn" or "4 buổi": of what, and the share or the number that is wanted. */
export type Target = { what: string } & ({ percent: number } | { count: number });

export interface Obligation {
  id: string;
  kind: ObligationKind;
  title: string;
  lead: Selector;
  coordinating?: Selector | undefined;
  due: DueRule;
  /** Recorded for study, meeting and inspection; reviewed for the rest. */
  closes?: Closing | undefined;
  /** "về X": who accepts; the unit's superior when absent. */
  to?: UnitId | undefined;
  /** "qua Y": who looks first and may return. */
  via?: UnitId | undefined;
  /** One step for each member post of the lead unit ("cấp ủy viên được phân công"). */
  perMember?: boolean | undefined;
  /** How a meeting may be held besides in person and by the unit alone ("sinh hoạt ghép", "trực tuyến"). */
  meetingForms?: MeetingForm[] | undefined;
  /** A meeting that the plan forbids to combine with others on one day. */
  notCombined?: boolean | undefined;
  /** Of a meeting: the code of the sheet (an evaluation policy of meetings) by which its quality is scored; the branch's own when absent. */
  scoredBy?: string | undefined;
  /** Units that may always use the first week of the month (a footnote's exemption). */
  firstWeekUnits?: Selector | undefined;
  /** Name of a ladder of the directive; `default` when absent. */
  ladder?: string | undefined;
  evidence?: string | undefined;
  /** Code of a form of the directive on which it is handed in; the default of its kind when absent. */
  form?: string | undefined;
  /** What is wanted in numbers; progress is said in percent only where it stands. */
  target?: Target | undefined;
  source?: SourceSpan[] | undefined;
  /** Why the office added what the document does not say. Exactly one of `source` and this. */
  addedByOffice?: string | undefined;
  /** The office picked it from another document, at which a line of this one points. */
  pickedFrom?: PickedFrom | undefined;
}

/** When the office says nothing else of `answerWorkingDays`. */
export const ANSWER_WORKING_DAYS = 5;

export interface OfficeDefaults {
  /** "Immediately after": working days from the event. The office's, not the plan's. */
  immediateWorkingDays: number;
  /** More deadlines of one unit in one week are said to be too many; 5 when absent. */
  deadlinesPerWeek?: number | undefined;
  /** The reviewer's own clock, in working days from the submission. */
  reviewWorkingDays: number;
  /** In which a difficulty is answered, and what is not a unit's is decided, from the day it was said. */
  answerWorkingDays?: number | undefined;
  /** Local time of day, `HH:MM`, at which a morning's letters are decided. */
  morning: string;
}

/** A line of the document that is context, and why. */
export interface LeftOut {
  label: string;
  reason: string;
  source?: SourceSpan[] | undefined;
}

export interface Directive {
  id: string;
  /** As `formatDocumentNumber` writes it; of a draft its symbol alone (`-KH/ĐU`), or null. */
  number: string | null;
  kind: string;
  title: string;
  issuer: UnitId;
  issuerName: string;
  issuedOn: LocalDate | null;
  place?: string | undefined;
  signer: { authority: string; position: string; name?: string | undefined };
  bases: { number: string; date: LocalDate; title: string }[];
  recipients: string[];
  term: { from: LocalDate; to: LocalDate };
  /** The advisory body that follows this directive; null for none. */
  followedBy: UnitId | null;
  defaults: OfficeDefaults;
  ladders: Record<string, Ladder>;
  events: AnchorEventDef[];
  /** Stretches of time that obligations name ("Đợt I"). */
  phases?: Phase[] | undefined;
  /** Regular reports that obligations name: templates that the office picked, with its own days. */
  reportTerms?: ReportTerm[] | undefined;
  /** Forms of reports that obligations name, every version of each. */
  forms?: ReportForm[] | undefined;
  /** The committee's term, for units that have none of their own. */
  committeeTerm?: { from: LocalDate; to: LocalDate } | undefined;
  obligations: Obligation[];
  /** When what a unit's own plan asks reaches those below it; on acceptance when absent. */
  ownPlans?: 'atOnce' | undefined;
  /** What amendments ask for no more: steps that it had still bear its title. */
  dropped?: Obligation[] | undefined;
  /** Lines that point at the tasks of other documents. */
  references?: Reference[] | undefined;
  /** Lines of the document that are context, not steps, each with its reason. */
  leftOut: LeftOut[];
  /** What in the header the office supplied because the document has lost it. */
  addedByOffice: string[];
}

/** An obligation in force, or one that an amendment has dropped. */
export const obligationOf = ({ obligations, dropped = [] }: Directive, id: string): Obligation | undefined =>
  obligations.find((one) => one.id === id) ?? dropped.find((one) => one.id === id);

const RECORDED: ReadonlySet<ObligationKind> = new Set(['study', 'meeting', 'inspection']);
export const closingOf = (obligation: Pick<Obligation, 'kind' | 'closes'>): Closing =>
  obligation.closes ?? (RECORDED.has(obligation.kind) ? 'recorded' : 'reviewed');
