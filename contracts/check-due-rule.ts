/** What the schema of a deadline rule cannot see: events that exist, dates within reach, rules that could never come due. */
import { type AnchorEventDef, momentsOf } from '../domain/directive/directive.ts';
import {
  codesOf,
  type DueRule,
  type EventCode,
  type EventSet,
  ISSUE,
  type Offset,
  type Phase,
  type RecurringRule,
} from '../domain/directive/due-rule.ts';
import { dayOfMonth, type LocalDate } from '../domain/time/local-date.ts';
import { MONTHS, PER_YEAR, type PeriodKind, periodOf, periodsBetween } from '../domain/time/periods.ts';
import { type Path, type Problem, problem } from './problems.ts';

export interface RuleContext {
  /** Codes that stand in the file, of ill-formed events too; the ends of events that last, and the issue. */
  events: Set<string>;
  definitions: AnchorEventDef[];
  phases: Phase[];
  phaseCodes: Set<string>;
  reportTerms: Set<string>;
  committeeTerm: boolean;
  issuedOn: LocalDate | null;
  term: { from: LocalDate; to: LocalDate } | null;
}

const NAMES: Record<PeriodKind, string> = {
  month: 'tháng',
  quarter: 'quý',
  halfYear: 'nửa năm',
  nineMonths: 'chín tháng',
  year: 'năm',
};
/** Ten years, however they are counted. */
const LONGEST: Record<Offset['unit'], number> = { day: 3660, workingDay: 2600, week: 520, month: 120 };
const UNITS: Record<Offset['unit'], string> = {
  day: 'ngày',
  workingDay: 'ngày làm việc',
  week: 'tuần',
  month: 'tháng',
};

export const unknownEvent = (
  path: Path,
  code: EventCode,
  { events }: Pick<RuleContext, 'events'>,
): Problem[] =>
  events.has(code)
    ? []
    : [
        problem(
          path,
          `Không có sự kiện nào mang mã “${code}”; hãy sửa mã hoặc khai sự kiện đó ở mục “events”.`,
        ),
      ];

const eachCode = (events: EventSet, path: Path, say: (code: EventCode, path: Path) => Problem[]): Problem[] =>
  codesOf(events).flatMap((code, i) =>
    say(code, [...path, 'events', 'allOf' in events ? 'allOf' : 'anyOf', i]),
  );

/** What must be done before an event needs to know of it beforehand. */
const foreseen = (code: EventCode, path: Path, context: RuleContext): Problem[] => {
  if (code === ISSUE)
    return [problem(path, 'Không việc nào có thể xong trước ngày ban hành; hãy chọn sự kiện khác.')];
  const moment = momentsOf(context.definitions).find((one) => one.code === code);
  if (moment?.expected && context.issuedOn && moment.expected <= context.issuedOn)
    return [
      problem(
        path,
        `“${code}” dự kiến ngày ${moment.expected}, không sau ngày ban hành ${context.issuedOn}, nên không còn ngày nào để làm trước; hãy sửa lại.`,
      ),
    ];
  return moment && !moment.expected
    ? [
        problem(
          path,
          `Việc phải xong trước “${code}” nhưng sự kiện này chưa có ngày dự kiến nên không bao giờ có hạn kịp thời; hãy ghi “expected” cho sự kiện.`,
        ),
      ]
    : unknownEvent(path, code, context);
};

const offsetProblems = (offset: Offset | undefined, path: Path): Problem[] =>
  offset && offset.value > LONGEST[offset.unit]
    ? [
        problem(
          [...path, 'offset', 'value'],
          `${offset.value} ${UNITS[offset.unit]} là hơn mười năm; hãy sửa lại, nhiều nhất ${LONGEST[offset.unit]}.`,
        ),
      ]
    : [];

const beforeIssue = (path: Path, date: LocalDate, { issuedOn }: RuleContext): Problem[] =>
  issuedOn !== null && date < issuedOn
    ? [problem(path, `Hạn ${date} trước ngày ban hành ${issuedOn}; hãy chọn ngày từ ngày ban hành trở đi.`)]
    : [];

/** Only a date of days 1–7 can be moved within the first week of its month. */
const firstWeek = (path: Path, dayOff: string | undefined, day: number | undefined): Problem[] =>
  dayOff === 'firstWeek' && (day === undefined || day > 7)
    ? [
        problem(
          [...path, 'dayOff'],
          'Chuyển trong tuần đầu của tháng chỉ dùng cho hạn từ ngày 1 đến ngày 7; hãy chọn cách khác.',
        ),
      ]
    : [];

/** A day of a month named for every year, which common years do not have: 29 February, 31 April. */
export const noSuchDay = (path: Path, month: number, day: number): Problem[] => {
  const last = Number(dayOfMonth(2001, month, 31).slice(8));
  return day > last
    ? [
        problem(
          path,
          `Ngày ${day} tháng ${month} không có ở mọi năm; hãy ghi ngày ${last}${month === 2 ? ' hoặc chọn tháng khác' : ''}.`,
        ),
      ]
    : [];
};

/** Also for a period that the office states later. */
export const everyProblems = (rule: RecurringRule, path: Path): Problem[] => {
  const months = MONTHS[rule.period];
  const yearly = rule.period === 'year' || rule.period === 'nineMonths';
  return [
    ...((rule.month ?? 1) > months
      ? [
          problem(
            [...path, 'month'],
            `Kỳ ${NAMES[rule.period]} chỉ có ${months} tháng, không có tháng thứ ${rule.month}; hãy sửa lại.`,
          ),
        ]
      : []),
    ...(yearly && rule.month && rule.month <= months && rule.day
      ? noSuchDay([...path, 'day'], rule.month, rule.day)
      : []),
    ...(rule.boundary === 'before' && rule.day === undefined
      ? [problem([...path, 'boundary'], '“Trước ngày” thì phải ghi ngày nào; hãy thêm mục “day”.')]
      : []),
    ...(rule.from && rule.to && rule.to < rule.from
      ? [problem([...path, 'to'], `Ngày cuối ${rule.to} trước ngày đầu ${rule.from}; hãy sửa lại.`)]
      : []),
    ...firstWeek(path, rule.dayOff, rule.day),
  ];
};

/** A recurrence of which no period ends within its bounds and the directive's term. */
const neverOccurs = (rule: RecurringRule, path: Path, { term, issuedOn }: RuleContext): Problem[] => {
  if (!term || term.to < term.from) return [];
  const begins = [term.from, issuedOn ?? term.from].sort().at(-1) as LocalDate;
  const found = periodsBetween(rule.period, begins, term.to).some(
    (period) =>
      period.to <= term.to && (!rule.from || period.from >= rule.from) && (!rule.to || period.to <= rule.to),
  );
  return found
    ? []
    : [
        problem(
          path,
          `Không có kỳ ${NAMES[rule.period]} nào kết thúc trong thời gian thực hiện (đến ${term.to}) nên việc không bao giờ đến hạn; hãy đổi kỳ hoặc thời gian.`,
        ),
      ];
};

const recurringEvent = (rule: { event: EventCode }, path: Path, context: RuleContext): Problem[] => {
  const event = context.definitions.find((one) => one.code === rule.event);
  return event && !event.recurring
    ? [
        problem(
          [...path, 'event'],
          `Sự kiện “${rule.event}” không ghi là xảy ra nhiều lần; hãy thêm “recurring”: true vào sự kiện đó.`,
        ),
      ]
    : unknownEvent([...path, 'event'], rule.event, context);
};

export const dueRuleProblems = (rule: DueRule, path: Path, context: RuleContext): Problem[] => {
  switch (rule.type) {
    case 'afterEvent':
      return [
        ...eachCode(rule.events, path, (code, at) => unknownEvent(at, code, context)),
        ...offsetProblems(rule.offset, path),
      ];
    case 'beforeEvent':
      return [
        ...eachCode(rule.events, path, (code, at) => foreseen(code, at, context)),
        ...offsetProblems(rule.offset, path),
      ];
    case 'immediatelyAfter':
      return eachCode(rule.events, path, (code, at) => unknownEvent(at, code, context));
    case 'eachEvent':
    case 'beforeEach':
      return [...recurringEvent(rule, path, context), ...offsetProblems(rule.offset, path)];
    case 'on':
      return [
        ...beforeIssue([...path, 'date'], rule.date, context),
        ...firstWeek(path, rule.dayOff, Number(rule.date.slice(8))),
      ];
    case 'endOf': {
      if (rule.index > PER_YEAR[rule.period])
        return [
          problem(
            [...path, 'index'],
            `Một năm chỉ có ${PER_YEAR[rule.period]} kỳ ${NAMES[rule.period]}, không có kỳ thứ ${rule.index}; hãy sửa lại.`,
          ),
        ];
      return beforeIssue(path, periodOf(rule.period, rule.year, rule.index).to, context);
    }
    case 'within':
      return context.phaseCodes.has(rule.phase)
        ? []
        : [problem([...path, 'phase'], `Không có đợt nào mang mã “${rule.phase}”; hãy khai ở mục “phases”.`)];
    case 'withinCommitteeTerm':
      return context.committeeTerm
        ? []
        : [
            problem(
              path,
              'Chưa biết nhiệm kỳ của cấp ủy nên việc không bao giờ đến hạn; hãy ghi mục “committeeTerm” của chỉ thị.',
            ),
          ];
    case 'reportTerm':
      return context.reportTerms.has(rule.term)
        ? []
        : [
            problem(
              [...path, 'term'],
              `Không có chế độ báo cáo nào mang mã “${rule.term}”; hãy khai ở mục “reportTerms”.`,
            ),
          ];
    case 'earlierOf':
    case 'laterOf':
      return rule.rules.flatMap((one, i) => dueRuleProblems(one, [...path, 'rules', i], context));
    case 'every':
      return [...everyProblems(rule, path), ...neverOccurs(rule, path, context)];
    case 'beforeObligation':
    case 'afterObligation':
      return offsetProblems(rule.offset, path);
    case 'ongoing':
      return rule.until ? unknownEvent([...path, 'until'], rule.until, context) : [];
    case 'periodic':
    case 'none':
      return [];
  }
};
