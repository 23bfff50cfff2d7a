/** What the schema of a deadline rule cannot see: events that exist, dates within reach, months of a period. */
import type { AnchorEventDef, DueRule, RecurringRule } from '../domain/directive/directive.ts';
import type { LocalDate } from '../domain/time/local-date.ts';
import { type PeriodKind, periodOf } from '../domain/time/periods.ts';
import { type Path, type Problem, problem } from './problems.ts';

export interface RuleContext {
  /** Codes that stand in the file, of ill-formed events too. */
  events: Set<string>;
  definitions: AnchorEventDef[];
  issuedOn: LocalDate | null;
}

const MONTHS: Record<PeriodKind, number> = { month: 1, quarter: 3, halfYear: 6, year: 12 };
const PER_YEAR: Record<PeriodKind, number> = { month: 12, quarter: 4, halfYear: 2, year: 1 };
const NAMES: Record<PeriodKind, string> = {
  month: 'tháng',
  quarter: 'quý',
  halfYear: 'nửa năm',
  year: 'năm',
};

const unknownEvent = (path: Path, code: string, { events }: RuleContext): Problem[] =>
  events.has(code)
    ? []
    : [
        problem(
          path,
          `Không có sự kiện nào mang mã “${code}”; hãy sửa mã hoặc khai sự kiện đó ở mục “events”.`,
        ),
      ];

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

/** Also for a period that the office states later. */
export const everyProblems = (rule: RecurringRule, path: Path): Problem[] => {
  const months = MONTHS[rule.period];
  return [
    ...((rule.month ?? 1) > months
      ? [
          problem(
            [...path, 'month'],
            `Kỳ ${NAMES[rule.period]} chỉ có ${months} tháng, không có tháng thứ ${rule.month}; hãy sửa lại.`,
          ),
        ]
      : []),
    ...firstWeek(path, rule.dayOff, rule.day),
  ];
};

export const dueRuleProblems = (rule: DueRule, path: Path, context: RuleContext): Problem[] => {
  switch (rule.type) {
    case 'afterEvent':
    case 'immediatelyAfter': {
      const [key, codes] =
        'allOf' in rule.events ? ['allOf', rule.events.allOf] : ['anyOf', rule.events.anyOf];
      return (codes as string[]).flatMap((code, i) =>
        unknownEvent([...path, 'events', key as string, i], code, context),
      );
    }
    case 'eachEvent': {
      const event = context.definitions.find((one) => one.code === rule.event);
      if (event && !event.recurring)
        return [
          problem(
            [...path, 'event'],
            `Sự kiện “${rule.event}” không ghi là xảy ra nhiều lần; hãy thêm “recurring”: true vào sự kiện đó.`,
          ),
        ];
      return unknownEvent([...path, 'event'], rule.event, context);
    }
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
    case 'every':
      return everyProblems(rule, path);
    case 'ongoing':
      return rule.until ? unknownEvent([...path, 'until'], rule.until, context) : [];
    case 'periodic':
    case 'none':
      return [];
  }
};
