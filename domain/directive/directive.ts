/** A directive as data: what is asked of whom, by when, and where the document says so. */
import type { Ladder } from '../ladder/ladder.ts';
import type { Selector, UnitId } from '../organisation/organisation.ts';
import type { LocalDate } from '../time/local-date.ts';
import type { PeriodKind } from '../time/periods.ts';

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

/** `recorded`: the unit's own entry closes it. `reviewed`: the level above accepts or returns. */
export type Closing = 'recorded' | 'reviewed';

export type EventCode = string;
/** One event, or all / any of several: "Ban Tổ chức Trung ương, Ban Tổ chức Thành ủy ban hành hướng dẫn". */
export type EventSet = { allOf: EventCode[] } | { anyOf: EventCode[] };

/** What happens to a date that falls on a day off. */
export type DayOffRule =
  | 'keep' // a fixed date stays where the document put it
  | 'nextWorkingDay' // Civil Code 2015, art. 148.5, or the office's own practice
  | 'firstWeek'; // days 1–7 of the month, the last working day of them at the latest

export type DueRule =
  /** "Chậm nhất sau 15 ngày tổ chức hội nghị": a computed period, so it ends on a working day (art. 148.5). */
  | { type: 'afterEvent'; events: EventSet; offset: { value: number; unit: 'day' | 'workingDay' } }
  /** "Thực hiện ngay sau khi …": the step opens that day; the office's own default says by when. */
  | { type: 'immediatelyAfter'; events: EventSet }
  /** "khi có thay đổi về nhân sự": every occurrence is a step of its own, due as `immediatelyAfter`. */
  | { type: 'eachEvent'; event: EventCode }
  | { type: 'on'; date: LocalDate; dayOff?: DayOffRule | undefined }
  /** "Hoàn thành trong Quý IV năm 2025": opens with the period (or the issue), due on its last day. */
  | { type: 'endOf'; period: PeriodKind; year: number; index: number }
  /** "ngày 03 hằng tháng", "ít nhất mỗi quý 01 lần", "định kỳ hằng quý" with the office's own day, yearly. */
  | {
      type: 'every';
      period: PeriodKind;
      /** The `month`-th month of the period; the last when absent. */
      month?: number | undefined;
      /** Day of that month; its last day when absent. */
      day?: number | undefined;
      dayOff?: DayOffRule | undefined;
      /** At least so many in each period; 1 when absent. */
      times?: number | undefined;
      /** Only periods that begin on or after it. */
      from?: LocalDate | undefined;
      /** "hoặc đột xuất": extra occurrences may be opened by hand. */
      orAdHoc?: boolean | undefined;
    }
  /** "thực hiện thường xuyên": one step that stays open until the year-end review, or until the event. */
  | { type: 'ongoing'; until?: EventCode | undefined }
  /** "định kỳ sơ kết, tổng kết": periodic without a period; no date until the office states one. */
  | { type: 'periodic' }
  | { type: 'none' };

export type RecurringRule = Extract<DueRule, { type: 'every' }>;

export interface AnchorEventDef {
  code: EventCode;
  name: string;
  /** Deadlines resting on an expected date are provisional. */
  expected?: LocalDate | undefined;
  /** Each occurrence starts its own steps. */
  recurring?: boolean | undefined;
}

/** Where the document says it: lines of the text (from 1, both included) and words found there verbatim. */
export interface SourceSpan {
  label: string;
  lines: [number, number];
  quote: string;
}

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
  /** Units that may always use the first week of the month (a footnote's exemption). */
  firstWeekUnits?: Selector | undefined;
  /** Name of a ladder of the directive; `default` when absent. */
  ladder?: string | undefined;
  evidence?: string | undefined;
  source?: SourceSpan[] | undefined;
  /** Why the office added what the document does not say. Exactly one of `source` and this. */
  addedByOffice?: string | undefined;
}

export interface OfficeDefaults {
  /** "Immediately after": working days from the event. The office's, not the plan's. */
  immediateWorkingDays: number;
  /** The reviewer's own clock, in working days from the submission. */
  reviewWorkingDays: number;
  /** Local time of day, `HH:MM`, at which a morning's letters are decided. */
  morning: string;
}

export interface Directive {
  id: string;
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
  obligations: Obligation[];
  /** Lines of the document that are context, not steps, each with its reason. */
  leftOut: { label: string; reason: string }[];
  /** What in the header the office supplied because the document has lost it. */
  addedByOffice: string[];
}

const RECORDED: ReadonlySet<ObligationKind> = new Set(['study', 'meeting', 'inspection']);
export const closingOf = (obligation: Pick<Obligation, 'kind' | 'closes'>): Closing =>
  obligation.closes ?? (RECORDED.has(obligation.kind) ? 'recorded' : 'reviewed');

export const eventsOf = (rule: DueRule): EventCode[] => {
  switch (rule.type) {
    case 'afterEvent':
    case 'immediatelyAfter':
      return 'allOf' in rule.events ? rule.events.allOf : rule.events.anyOf;
    case 'eachEvent':
      return [rule.event];
    case 'ongoing':
      return rule.until ? [rule.until] : [];
    default:
      return [];
  }
};
