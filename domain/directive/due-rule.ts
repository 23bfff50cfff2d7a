/**
 * The language in which a directive says by when. A closed union: every form has a schema (`contracts/due-rule-file.ts`),
 * a computation (`domain/deadline`) and a Vietnamese sentence (`contracts/vi/due-rule.ts`).
 */
import type { LocalDate } from '../time/local-date.ts';
import type { PeriodKind } from '../time/periods.ts';

/** The event's own code; of an event that lasts that is its start, and `CODE.end` its end (`endCode`). */
export type EventCode = string;
/** The issue of the directive itself: an event that every unit knows from the first day. */
export const ISSUE: EventCode = 'ISSUE';
export const endCode = (code: EventCode): EventCode => `${code}.end`;

/** One event, or all / any of several: "Ban Tổ chức Trung ương, Ban Tổ chức Thành ủy ban hành hướng dẫn". */
export type EventSet = { allOf: EventCode[] } | { anyOf: EventCode[] };

/** What happens to a date that falls on a day off. */
export const DAY_OFF_RULES = [
  'keep', // a fixed date stays where the document put it
  'nextWorkingDay', // Civil Code 2015, art. 148.5, or the office's own practice
  'previousWorkingDay', // what must be done before something may not slip past it
  'firstWeek', // days 1–7 of the month, the last working day of them at the latest
] as const;
export type DayOffRule = (typeof DAY_OFF_RULES)[number];

/** "trước ngày X" is strict unless the directive says otherwise: the last good day is X−1. */
export type Boundary = 'before' | 'onOrBefore';

export const OFFSET_UNITS = ['day', 'workingDay', 'week', 'month'] as const;
export type OffsetUnit = (typeof OFFSET_UNITS)[number];
/** 0 is the very day. Months end on the day of the same number, or the last of the month (Civil Code 2015, art. 148.3). */
export interface Offset {
  value: number;
  unit: OffsetUnit;
}

/** An end of a phase: a date, the day of an event, the day after it or the day before it. */
export type Bound = { date: LocalDate } | { on: EventCode } | { after: EventCode } | { before: EventCode };

/** A stretch of the directive's time with a name: "Đợt I". Inside another it takes over the bounds that it does not give. */
export interface Phase {
  code: string;
  name: string;
  inside?: string | undefined;
  from?: Bound | undefined;
  to?: Bound | undefined;
}

/** A day counted from the first month of a period: month 3 of a quarter is its last, 0 the month before it. */
export interface DayOfPeriod {
  month: number;
  day: number;
}
/** A regular report with its own data window and sending day (Nghị định 09/2019/NĐ-CP, art. 12). */
export interface ReportTerm {
  code: string;
  name: string;
  period: PeriodKind;
  /** The first and the last day of the data; together they stand in place of the calendar period. */
  opens: DayOfPeriod;
  closes: DayOfPeriod;
  sends: DayOfPeriod;
  dayOff?: DayOffRule | undefined;
}

/** Rules that come once and give one date. */
export type OnceRule =
  /**
   * "Chậm nhất sau 15 ngày tổ chức hội nghị": a computed period, so it ends on a working day (art. 148.5).
   * Without an offset the step opens with the event and has no date: "thực hiện sau khi có hướng dẫn".
   */
  | { type: 'afterEvent'; events: EventSet; offset?: Offset | undefined }
  /** "Trước khai mạc": strictly before. With an offset, that long before the event at the latest; 0 is the very day. */
  | {
      type: 'beforeEvent';
      events: EventSet;
      offset?: Offset | undefined;
      dayOff?: DayOffRule | undefined;
    }
  /** "Thực hiện ngay sau khi …": the step opens that day; the office's own default says by when. */
  | { type: 'immediatelyAfter'; events: EventSet }
  | {
      type: 'on';
      date: LocalDate;
      /** `onOrBefore` when absent. */
      boundary?: Boundary | undefined;
      /** Local time of that day, `HH:MM`. "trước 14h00 ngày 28/4": the day stays, whatever the boundary. */
      time?: string | undefined;
      dayOff?: DayOffRule | undefined;
    }
  /** "Hoàn thành trong Quý IV năm 2025": opens with the period (or the issue), due on its last day. */
  | { type: 'endOf'; period: PeriodKind; year: number; index: number; dayOff?: DayOffRule | undefined }
  /** "Đợt II: từ sau … đến …": opens with the phase, due on its last day. */
  | { type: 'within'; phase: string; dayOff?: DayOffRule | undefined }
  /** "trong nhiệm kỳ": by the last day of the committee's term, the unit's own or else the directive's. */
  | { type: 'withinCommitteeTerm'; dayOff?: DayOffRule | undefined };

export type RecurringRule = {
  type: 'every';
  period: PeriodKind;
  /** The `month`-th month of the period; the last when absent. */
  month?: number | undefined;
  /** Day of that month; its last day when absent. */
  day?: number | undefined;
  /** Of that day: `onOrBefore` when absent. */
  boundary?: Boundary | undefined;
  dayOff?: DayOffRule | undefined;
  /** At least so many in each period; 1 when absent. */
  times?: number | undefined;
  /** Only periods that begin on or after it. */
  from?: LocalDate | undefined;
  /** Only periods that end on or before it. */
  to?: LocalDate | undefined;
  /** "hoặc đột xuất": extra occurrences may be opened by hand. */
  orAdHoc?: boolean | undefined;
};

export type DueRule =
  | OnceRule
  /** "…, tùy điều kiện nào đến trước/sau". */
  | { type: 'earlierOf' | 'laterOf'; rules: [OnceRule, OnceRule] }
  /**
   * "khi có thay đổi về nhân sự", "trong 05 ngày kể từ khi có vụ việc": every occurrence is a step of its own, due so long
   * after it; without an offset as `immediatelyAfter`.
   */
  | { type: 'eachEvent'; event: EventCode; offset?: Offset | undefined }
  /**
   * "trước khi đánh giá, phân loại hằng năm", "trước khi ban hành nghị quyết": before each occurrence of an event. With
   * a yearly day (`AnchorEventDef.yearly`) a step a year; without, one for each occurrence that the office announces.
   */
  | { type: 'beforeEach'; event: EventCode; offset?: Offset | undefined; dayOff?: DayOffRule | undefined }
  /** "ngày 03 hằng tháng", "ít nhất mỗi quý 01 lần", "định kỳ hằng quý" with the office's own day, yearly. */
  | RecurringRule
  /** A regular report by one of the directive's report terms. */
  | { type: 'reportTerm'; term: string }
  /** For each occurrence of another obligation of the same unit, so long before its deadline: "tài liệu trước 1 ngày". */
  | { type: 'beforeObligation'; obligation: string; offset: Offset; dayOff?: DayOffRule | undefined }
  /**
   * For each occurrence of another obligation of the same unit, so long after it was done (the day of the meeting, of the
   * submission) or accepted: "biên bản trong 2 ngày". Without an offset the office's "immediately after".
   */
  | {
      type: 'afterObligation';
      obligation: string;
      when: 'done' | 'accepted';
      offset?: Offset | undefined;
    }
  /** "thực hiện thường xuyên": one step that stays open until the year-end review, or until the event. */
  | { type: 'ongoing'; until?: EventCode | undefined }
  /** "định kỳ sơ kết, tổng kết": periodic without a period; no date until the office states one. */
  | { type: 'periodic'; orAdHoc?: boolean | undefined }
  | { type: 'none' };

export const codesOf = (events: EventSet): EventCode[] => ('allOf' in events ? events.allOf : events.anyOf);

const boundEvents = (bound: Bound | undefined): EventCode[] => {
  if (!bound || 'date' in bound) return [];
  return ['on' in bound ? bound.on : 'after' in bound ? bound.after : bound.before];
};

/** A phase with the bounds that it takes over from those around it. Unknown or circular `inside` ends the search. */
export const wholePhase = (code: string, phases: Phase[], seen: string[] = []): Phase | null => {
  const phase = phases.find((one) => one.code === code);
  if (!phase || seen.includes(code)) return null;
  const around = phase.inside ? wholePhase(phase.inside, phases, [...seen, code]) : null;
  return { ...phase, from: phase.from ?? around?.from, to: phase.to ?? around?.to };
};

/** Events on which a rule rests, once each; the issue is none, because nobody records it. */
export const eventsOf = (rule: DueRule, phases: Phase[] = []): EventCode[] =>
  [...new Set(allEventsOf(rule, phases))].filter((code) => code !== ISSUE);

const allEventsOf = (rule: DueRule, phases: Phase[]): EventCode[] => {
  switch (rule.type) {
    case 'afterEvent':
    case 'beforeEvent':
    case 'immediatelyAfter':
      return codesOf(rule.events);
    case 'eachEvent':
    case 'beforeEach':
      return [rule.event];
    case 'within': {
      const phase = wholePhase(rule.phase, phases);
      return [...boundEvents(phase?.from), ...boundEvents(phase?.to)];
    }
    case 'earlierOf':
    case 'laterOf':
      return rule.rules.flatMap((one) => allEventsOf(one, phases));
    case 'ongoing':
      return rule.until ? [rule.until] : [];
    default:
      return [];
  }
};

/** Rules of which a unit owes one step, dated by `onceDue` or by comparing two of them. */
export type DatedOnce = OnceRule | Extract<DueRule, { type: 'earlierOf' | 'laterOf' }>;
const ONCE: ReadonlySet<DueRule['type']> = new Set<DatedOnce['type']>([
  'afterEvent',
  'beforeEvent',
  'immediatelyAfter',
  'on',
  'endOf',
  'within',
  'withinCommitteeTerm',
  'earlierOf',
  'laterOf',
]);
export const isDatedOnce = (rule: DueRule): rule is DatedOnce => ONCE.has(rule.type);

/** The obligation of the same unit on whose occurrences a rule rests. */
export const followedObligation = (rule: DueRule): string | null =>
  rule.type === 'beforeObligation' || rule.type === 'afterObligation' ? rule.obligation : null;

/** "hoặc đột xuất" */
export const allowsAdHoc = (rule: DueRule): boolean =>
  (rule.type === 'every' || rule.type === 'periodic') && rule.orAdHoc === true;
