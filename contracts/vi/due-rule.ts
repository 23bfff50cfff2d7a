/** A rule of a deadline in words, before any date is known: "Chậm nhất 15 ngày sau khi …". */
import {
  codesOf,
  type DayOffRule,
  type DueRule,
  type EventSet,
  ISSUE,
  type Offset,
  type RecurringRule,
} from '../../domain/directive/due-rule.ts';
import { type RuleNames, sayEvent } from './because.ts';
import { OFFSET_WORDS, PERIOD_WORDS, sayDate, sayPeriod } from './dates.ts';

const events = (set: EventSet, names: RuleNames): string =>
  codesOf(set)
    .map((code) => sayEvent(code, names))
    .join('allOf' in set ? ' và ' : ' hoặc ');

/** The issue is a day, not something that is waited for: "15 ngày kể từ ngày ban hành". */
const fromDay = (set: EventSet): boolean => codesOf(set).every((code) => code === ISSUE);

const DAY_OFF: Record<DayOffRule, string> = {
  keep: '',
  nextWorkingDay: ', gặp ngày nghỉ thì sang ngày làm việc tiếp theo',
  previousWorkingDay: ', gặp ngày nghỉ thì lùi về ngày làm việc liền trước',
  firstWeek: ', gặp ngày nghỉ thì trong tuần đầu của tháng',
};
const dayOff = ({ dayOff: rule }: { dayOff?: DayOffRule | undefined }): string => DAY_OFF[rule ?? 'keep'];

const long = ({ value, unit }: Offset): string => `${value} ${OFFSET_WORDS[unit]}`;
/** "Xong trước …" is strict; with an offset of nothing it is the very day. */
const before = (offset: Offset | undefined, what: string): string => {
  if (!offset) return `Xong trước ${what}`;
  return offset.value === 0 ? `Chậm nhất đúng ngày ${what}` : `Chậm nhất ${long(offset)} trước ${what}`;
};

const every = (rule: RecurringRule): string => {
  const period = PERIOD_WORDS[rule.period];
  const often = rule.times ? `Mỗi ${period} ít nhất ${rule.times} lần` : `Mỗi ${period} một lần`;
  const month = rule.month && rule.period !== 'month' ? ` của tháng thứ ${rule.month}` : '';
  const latest = rule.boundary === 'before' ? 'trước ngày' : 'chậm nhất ngày';
  const day = rule.day ? `, ${latest} ${String(rule.day).padStart(2, '0')}${month}` : '';
  const from = rule.from ? `, từ ngày ${sayDate(rule.from)}` : '';
  const to = rule.to ? `, đến ngày ${sayDate(rule.to)}` : '';
  return `${often}${day}${dayOff(rule)}${from}${to}${rule.orAdHoc ? ', hoặc đột xuất' : ''}`;
};

const on = (rule: Extract<DueRule, { type: 'on' }>): string => {
  const strict = rule.boundary === 'before' ? 'Trước' : rule.time ? 'Chậm nhất' : '';
  const at = rule.time ? ` ${rule.time}` : '';
  const day = `${strict}${at} ngày ${sayDate(rule.date)}`.trim();
  return `${day.charAt(0).toUpperCase()}${day.slice(1)}${dayOff(rule)}`;
};

const endOf = (rule: Extract<DueRule, { type: 'endOf' }>): string => {
  const mark = {
    month: `-${String(rule.index).padStart(2, '0')}`,
    quarter: `-Q${rule.index}`,
    halfYear: `-H${rule.index}`,
    nineMonths: '-9M',
    year: '',
  };
  return `Trong ${sayPeriod(`${rule.year}${mark[rule.period]}`)}${dayOff(rule)}`;
};

const afterObligation = (rule: Extract<DueRule, { type: 'afterObligation' }>, names: RuleNames): string => {
  const what = `“${names.obligation?.(rule.obligation) ?? rule.obligation}”`;
  const done = rule.when === 'done' ? `thực hiện ${what}` : `${what} được chấp nhận`;
  return rule.offset ? `Chậm nhất ${long(rule.offset)} sau mỗi lần ${done}` : `Làm ngay sau mỗi lần ${done}`;
};

const lowered = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

const unreachable = (value: never): never => {
  throw new Error(`no words for ${JSON.stringify(value)}`);
};

export const sayRule = (rule: DueRule, names: RuleNames): string => {
  switch (rule.type) {
    case 'afterEvent':
      return rule.offset
        ? `Chậm nhất ${long(rule.offset)} ${fromDay(rule.events) ? 'kể từ' : 'sau'} ${events(rule.events, names)}`
        : `Từ sau ${events(rule.events, names)}, không ấn định ngày xong`;
    case 'beforeEvent':
      return `${before(rule.offset, events(rule.events, names))}${dayOff(rule)}`;
    case 'immediatelyAfter':
      return `Làm ngay sau ${events(rule.events, names)}`;
    case 'eachEvent':
      return rule.offset
        ? `Chậm nhất ${long(rule.offset)} sau mỗi lần “${names.event(rule.event)}”`
        : `Mỗi lần “${names.event(rule.event)}”`;
    case 'beforeEach':
      return `${before(rule.offset, `mỗi lần “${names.event(rule.event)}”`)}${dayOff(rule)}`;
    case 'on':
      return on(rule);
    case 'endOf':
      return endOf(rule);
    case 'within':
      return `Trong “${names.phase?.(rule.phase) ?? rule.phase}”${dayOff(rule)}`;
    case 'withinCommitteeTerm':
      return `Trong nhiệm kỳ của cấp ủy${dayOff(rule)}`;
    case 'earlierOf':
    case 'laterOf': {
      const [one, other] = rule.rules.map((each) => sayRule(each, names));
      const which = rule.type === 'earlierOf' ? 'đến trước' : 'đến sau';
      return `${one} hoặc ${lowered(other ?? '')}, lấy ngày ${which}`;
    }
    case 'every':
      return every(rule);
    case 'reportTerm':
      return `Theo chế độ “${names.reportTerm?.(rule.term) ?? rule.term}”`;
    case 'beforeObligation':
      return `${before(rule.offset, `mỗi lần “${names.obligation?.(rule.obligation) ?? rule.obligation}”`)}${dayOff(rule)}`;
    case 'afterObligation':
      return afterObligation(rule, names);
    case 'ongoing':
      return rule.until ? `Thường xuyên, cho đến khi “${names.event(rule.until)}”` : 'Thường xuyên';
    case 'periodic':
      return `Định kỳ${rule.orAdHoc ? ' hoặc đột xuất' : ''}, chờ văn phòng ấn định kỳ`;
    case 'none':
      return 'Không ấn định thời hạn';
    default:
      return unreachable(rule);
  }
};
