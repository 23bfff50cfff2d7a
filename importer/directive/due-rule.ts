/** The rule that was read as the rule of a directive file; events and phases that it needs are gathered on the way. */
import type { DueRule } from '../../domain/directive/due-rule.ts';
import { eventCode } from '../deadline/event-code.ts';
import type { DeadlineReading, PeriodEnd, ReadRule } from '../draft.ts';

export interface FileEvent {
  code: string;
  name: string;
  recurring?: true;
}
type Bound = { date: string } | { on: string } | { after: string };
export interface FilePhase {
  code: string;
  name: string;
  from?: Bound;
  to?: Bound;
}
export class Gathered {
  readonly events = new Map<string, FileEvent>();
  readonly phases = new Map<string, FilePhase>();

  /** Two events of one code in one plan are two events: the second gets a number. */
  event(name: string, code: string | null, recurring = false): string {
    if (code === 'ISSUE') return 'ISSUE';
    const wanted = code ?? eventCode(name);
    for (let n = 1; ; n += 1) {
      const own = n === 1 ? wanted : `${wanted.slice(0, 55)}_${n}`;
      const known = this.events.get(own);
      if (known && known.name.toLowerCase() !== name.toLowerCase()) continue;
      this.events.set(own, {
        code: own,
        name: capital(name),
        ...(recurring || known?.recurring ? { recurring: true } : {}),
      });
      return own;
    }
  }
  phase(name: string, from: Bound, to: Bound): string {
    const code = `DOT_${this.phases.size + 1}`;
    this.phases.set(code, { code, name: capital(name).slice(0, 200), from, to });
    return code;
  }
}
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const PERIODS = { monthly: 'month', quarterly: 'quarter', halfYearly: 'halfYear', yearly: 'year' } as const;

const recurring = (rule: ReadRule): DueRule => {
  const period = rule.freq ? PERIODS[rule.freq as keyof typeof PERIODS] : undefined;
  if (!period) return { type: 'periodic', ...(rule.orAdHoc ? { orAdHoc: true } : {}) };
  const month = period === 'year' ? rule.month : period === 'quarter' ? rule.monthInPeriod : undefined;
  const before =
    rule.boundary === 'before' || rule.boundary === 'onOrBefore' ? { boundary: rule.boundary } : {};
  const firstWeek = (rule.exceptions?.length ?? 0) > 0 && (rule.dayOfMonth ?? 31) <= 7;
  return {
    type: 'every',
    period,
    ...(month ? { month } : {}),
    ...(rule.dayOfMonth ? { day: rule.dayOfMonth, ...before } : {}),
    ...(firstWeek ? { dayOff: 'firstWeek' } : {}),
    ...(rule.minCount ? { times: Math.min(rule.minCount, 31) } : {}),
    ...(rule.orAdHoc ? { orAdHoc: true } : {}),
  } as DueRule;
};

const boundOf = (end: PeriodEnd | null | undefined, gathered: Gathered, last: boolean): Bound | null => {
  if (!end) return null;
  if (typeof end === 'string') return { date: end };
  if ('anchor' in end) return { on: 'ISSUE' };
  const name = end.event.replace(/^(?:trước|sau|đầu|hết|khai mạc|bế mạc|hoàn thành)\s+/iu, '');
  const code = gathered.event(
    `${last ? 'Kết thúc' : 'Bắt đầu'} ${name}`,
    `${eventCode(name).slice(0, 50)}_${last ? 'END' : 'START'}`,
  );
  return !last && /^sau /iu.test(end.event) ? { after: code } : { on: code };
};

const quarterOf = (from: unknown, to: unknown): DueRule | null => {
  if (typeof from !== 'string' || typeof to !== 'string') return null;
  const year = Number(from.slice(0, 4));
  const [first, last] = [Number(from.slice(5, 7)), Number(to.slice(5, 7))];
  const whole = from.endsWith('-01') && from.slice(0, 4) === to.slice(0, 4);
  if (whole && first % 3 === 1 && last === first + 2)
    return { type: 'endOf', period: 'quarter', year, index: (first + 2) / 3 };
  if (whole && first === last && Number(to.slice(8)) >= 28)
    return { type: 'endOf', period: 'month', year, index: first };
  if (whole && first === 1 && last === 12) return { type: 'endOf', period: 'year', year, index: 1 };
  return null;
};
const period = (rule: ReadRule, phrase: string, gathered: Gathered): DueRule => {
  if (rule.label === 'TERM') return { type: 'withinCommitteeTerm' };
  const known = quarterOf(rule.from, rule.to);
  if (known) return known;
  if (typeof rule.to === 'string') return { type: 'on', date: rule.to };
  const from = boundOf(rule.from, gathered, false);
  const to = boundOf(rule.to, gathered, true);
  return from && to ? { type: 'within', phase: gathered.phase(phrase, from, to) } : { type: 'none' };
};

/** A directive counts no hours, and years as months. */
const offsetOf = (
  offset: NonNullable<ReadRule['offset']>,
): { value: number; unit: 'day' | 'workingDay' | 'week' | 'month' } | null => {
  if (offset.value === 0) return null;
  if (offset.unit === 'hour') return { value: Math.ceil(offset.value / 24), unit: 'day' };
  if (offset.unit === 'year') return { value: offset.value * 12, unit: 'month' };
  return { value: offset.value, unit: offset.unit };
};
const relative = ({ rule, row }: DeadlineReading, gathered: Gathered): DueRule => {
  const name = rule.anchor?.event ?? '';
  // "Trong 05 ngày", and nothing says since when: the office is asked, no event is made up.
  if (name === '') return { type: 'none' };
  const each =
    row === 'khi-có' ||
    row === 'khi-xảy-ra' ||
    row === 'sau-mỗi' ||
    row === 'trước-mỗi' ||
    rule.recurs !== undefined;
  const code = gathered.event(name, rule.anchor?.code ?? null, each);
  const offset = rule.offset ? offsetOf(rule.offset) : null;
  if (rule.offset?.direction === 'before') {
    if (each) return { type: 'beforeEach', event: code, ...(offset ? { offset } : {}) };
    return { type: 'beforeEvent', events: { allOf: [code] }, ...(offset ? { offset } : {}) };
  }
  if (each) return { type: 'eachEvent', event: code, ...(offset ? { offset } : {}) };
  if (offset) return { type: 'afterEvent', events: { allOf: [code] }, offset };
  return { type: 'immediatelyAfter', events: { allOf: [code] } };
};

export const dueRuleOf = (reading: DeadlineReading, gathered: Gathered): DueRule => {
  const { kind, rule, phrase } = reading;
  if (kind === 'eventRelative') return relative(reading, gathered);
  if (kind === 'period') return period(rule, phrase ?? 'Đợt', gathered);
  if (kind === 'recurring') return recurring(rule);
  if (kind === 'ongoing') {
    const until =
      rule.until && typeof rule.until !== 'string'
        ? gathered.event(rule.until.event, rule.until.code)
        : undefined;
    return { type: 'ongoing', ...(until ? { until } : {}) };
  }
  if (kind !== 'calendar' || !rule.date) return { type: 'none' };
  if (rule.boundary === 'from') return { type: 'ongoing' };
  const boundary =
    rule.boundary === 'before' || rule.boundary === 'onOrBefore' ? { boundary: rule.boundary } : {};
  return { type: 'on', date: rule.date, ...boundary, ...(rule.time ? { time: rule.time } : {}) };
};
