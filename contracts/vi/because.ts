/** Why a deadline stands on its day: one Vietnamese sentence. Screens, letters, documents and the terminal say the same. */
import type { Because, Deadline } from '../../domain/deadline/deadline.ts';
import { ISSUE, type OffsetUnit } from '../../domain/directive/due-rule.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import { OFFSET_WORDS, PERIOD_WORDS, sayDate, sayDay, sayPeriod } from './dates.ts';

/** Names of what a deadline rests on. An unknown code is said as it is. */
export interface RuleNames {
  event(code: string): string;
  obligation?(id: string): string;
  phase?(code: string): string;
  reportTerm?(code: string): string;
}

const unreachable = (value: never): never => {
  throw new Error(`no words for ${JSON.stringify(value)}`);
};

/** An event by its name; the issue is a day and stands without quotation marks. */
export const sayEvent = (code: string, names: RuleNames): string =>
  code === ISSUE ? names.event(code) : `“${names.event(code)}”`;

const occurred = (on: LocalDate, name: string, provisional: boolean): string =>
  provisional ? `ngày dự kiến “${name}” (${sayDate(on)})` : `ngày “${name}” (${sayDate(on)})`;

const eventDay = (code: string, on: LocalDate, names: RuleNames, provisional: boolean): string =>
  code === ISSUE ? `ngày ban hành (${sayDate(on)})` : occurred(on, names.event(code), provisional);

/** "Chậm nhất 2 ngày trước …", "Xong trước …", "Chậm nhất đúng …". */
const before = (value: number | undefined, unit: OffsetUnit | undefined, what: string): string => {
  if (value === undefined || unit === undefined) return `Xong trước ${what}`;
  return value === 0 ? `Chậm nhất đúng ${what}` : `Chậm nhất ${value} ${OFFSET_WORDS[unit]} trước ${what}`;
};

const ENDS = { on: 'đến', before: 'đến trước', after: 'đến hết ngày sau' } as const;
const within = (
  because: Extract<Because, { rule: 'within' }>,
  names: RuleNames,
  provisional: boolean,
): string => {
  const end = because.event
    ? `${ENDS[because.edge ?? 'on']} ${eventDay(because.event, because.day, names, provisional)}`
    : `đến ngày ${sayDate(because.day)}`;
  return `Trong “${because.phase}”, ${end}`;
};

/** "lần sinh hoạt (tháng 01/2026)" */
const followed = (
  { obligation, occurrence }: { obligation: string; occurrence: string },
  names: RuleNames,
): string => {
  const period = sayPeriod(occurrence);
  return `“${names.obligation?.(obligation) ?? obligation}”${period ? ` (${period})` : ''}`;
};

const afterObligation = (
  because: Extract<Because, { rule: 'afterObligation' }>,
  names: RuleNames,
  provisional: boolean,
): string => {
  const done = because.when === 'done' ? 'thực hiện' : 'được chấp nhận';
  const day = provisional
    ? `hạn của ${followed(because, names)} (${sayDate(because.on)})`
    : `ngày ${done} ${followed(because, names)} (${sayDate(because.on)})`;
  const long = `${because.value} ${OFFSET_WORDS[because.unit]}`;
  return because.office
    ? `Làm ngay sau ${day}, trong ${long} do văn phòng quy định`
    : `Chậm nhất ${long} sau ${day}`;
};

const onDate = ({ date, boundary, time }: Extract<Because, { rule: 'on' }>): string => {
  if (boundary) return time ? `Trước ${time} ngày ${sayDate(date)}` : `Trước ngày ${sayDate(date)}`;
  return time ? `Chậm nhất ${time} ngày ${sayDate(date)}` : `Ấn định ngày ${sayDate(date)}`;
};

const lowered = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

/** Which of the two gave the date, and what the other would have given. */
const compared = (
  because: Extract<Because, { rule: 'earlierOf' | 'laterOf' }>,
  names: RuleNames,
  provisional: boolean,
): string => {
  const taken = rule(
    { date: '', because: because.chosen, ...(provisional ? { provisional: true } : {}) },
    names,
  );
  if (!because.other) return `${taken}; ngày kia chưa biết`;
  const which = because.rule === 'earlierOf' ? 'đến trước' : 'đến sau';
  const left = lowered(rule({ date: '', because: because.other.because }, names));
  return `${taken}; là ngày ${which} so với ${sayDate(because.other.date)} (${left})`;
};

/** "Ngày 03 tháng 01/2026" from the month in which the day lies, and the period when that says more. */
const dayInPeriod = (because: Extract<Because, { rule: 'every' }>): string => {
  const year = because.period.slice(0, 4);
  const month = `tháng ${String(because.month).padStart(2, '0')}/${year}`;
  const day =
    because.day === null
      ? `Ngày cuối ${month}`
      : `${because.boundary ? 'Trước ngày' : 'Ngày'} ${String(because.day).padStart(2, '0')} ${month}`;
  const period = because.kind === 'month' ? '' : ` (${sayPeriod(because.period)})`;
  const whose = because.stated ? `, do văn phòng ấn định (mỗi ${PERIOD_WORDS[because.kind]} một lần)` : '';
  return `${day}${period}${whose}`;
};

const rule = ({ because, provisional: flag }: Deadline, names: RuleNames): string => {
  const provisional = flag === true;
  switch (because.rule) {
    case 'afterEvent': {
      const from = eventDay(because.event, because.on, names, provisional);
      return `Chậm nhất ${because.value} ${OFFSET_WORDS[because.unit]} sau ${from}`;
    }
    case 'immediatelyAfter': {
      const from = eventDay(because.event, because.on, names, provisional);
      return `Làm ngay sau ${from}, trong ${because.workingDays} ngày làm việc do văn phòng quy định`;
    }
    case 'beforeEvent':
      return before(because.value, because.unit, eventDay(because.event, because.before, names, provisional));
    case 'on':
      return onDate(because);
    case 'within':
      return within(because, names, provisional);
    case 'committeeTerm':
      return `Trong nhiệm kỳ của cấp ủy, từ ngày ${sayDate(because.from)} đến ngày ${sayDate(because.to)}`;
    case 'earlierOf':
    case 'laterOf':
      return compared(because, names, provisional);
    case 'reportTerm':
      return `${because.name}, ${sayPeriod(because.period)}, chốt số liệu ngày ${sayDate(because.closesOn)}`;
    case 'beforeObligation':
      return before(
        because.value,
        because.unit,
        `hạn của ${followed(because, names)} (${sayDate(because.before)})`,
      );
    case 'afterObligation':
      return afterObligation(because, names, provisional);
    case 'endOf':
      return `Hoàn thành trong ${sayPeriod(because.period)}`;
    case 'every':
      return dayInPeriod(because);
    case 'firstWeek':
      return `Đơn vị được dùng cả tuần đầu của ${sayPeriod(because.period)} theo văn bản`;
    case 'movedMeeting':
      return `Đơn vị dời từ ngày ${sayDate(because.from)} vì: ${because.reason.trim().replace(/\.$/, '')}`;
    case 'review':
      return `Người duyệt có ${because.workingDays} ngày làm việc từ ngày nộp ${sayDate(because.submittedOn)}`;
    default:
      return unreachable(because);
  }
};

const TARGETS = {
  nextWorkingDay: 'chuyển sang ngày làm việc tiếp theo',
  previousWorkingDay: 'lùi về ngày làm việc liền trước',
  firstWeek: 'chuyển sang ngày làm việc cuối của tuần đầu tháng',
} as const;
const moved = ({ moved: from, date }: Deadline): string => {
  if (!from) return '';
  return `; ${sayDay(from.from)} là ngày nghỉ nên ${TARGETS[from.to]}, ${sayDay(date)}`;
};

const DAY_WORDS = { day: 'ngày', workingDay: 'ngày làm việc' };
/** Suspension and extension: what was added, from which date to which. */
const changed = ({ adjusted, date }: Deadline): string => {
  if (!adjusted) return '';
  const { from, extended, stopped, closed } = adjusted;
  const granted = extended
    ? [`được gia hạn ${extended.days} ngày theo quyết định ngày ${sayDate(extended.on)}`]
    : [];
  const given = stopped ? [`cộng lại ${stopped.days} ${DAY_WORDS[stopped.unit]} tạm dừng`] : [];
  const reopened = closed
    ? [`cộng lại ${closed.days} ${DAY_WORDS[closed.unit]} chỉ đạo đã đóng trước khi mở lại`]
    : [];
  return `; ${[...granted, ...given, ...reopened].join(', ')}, nên hạn từ ${sayDay(from)} chuyển sang ${sayDay(date)}`;
};

/** "Chậm nhất 15 ngày sau ngày “Thành phố tổ chức hội nghị” (20/11/2025)." */
export const sayBecause = (deadline: Deadline, names: RuleNames): string => {
  const provisional = deadline.provisional ? ' Đây là hạn tạm tính, tính lại khi sự kiện xảy ra.' : '';
  const notice = deadline.awaitsNotice ? ' Hạn này có thể đổi khi có thông báo chính thức về ngày nghỉ.' : '';
  const calendar = deadline.calendar ? `; tính lại theo lịch làm việc “${deadline.calendar}”` : '';
  const amended =
    deadline.amendment === undefined ? '' : `; theo sửa đổi lần ${deadline.amendment} của chỉ đạo`;
  const ruled = deadline.adjusted ? { ...deadline, date: deadline.adjusted.from } : deadline;
  return `${rule(deadline, names)}${moved(ruled)}${changed(deadline)}${calendar}${amended}.${provisional}${notice}`;
};
