/** Why a deadline stands on its day: one Vietnamese sentence. Screens, letters, documents and the terminal say the same. */
import type { Because, Deadline } from '../../domain/deadline/deadline.ts';
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

const occurred = (on: LocalDate, name: string, provisional: boolean): string =>
  provisional ? `ngày dự kiến “${name}” (${sayDate(on)})` : `ngày “${name}” (${sayDate(on)})`;

/** "Ngày 03 tháng 01/2026" from the month in which the day lies, and the period when that says more. */
const dayInPeriod = (because: Extract<Because, { rule: 'every' }>): string => {
  const year = because.period.slice(0, 4);
  const month = `tháng ${String(because.month).padStart(2, '0')}/${year}`;
  const day =
    because.day === null ? `Ngày cuối ${month}` : `Ngày ${String(because.day).padStart(2, '0')} ${month}`;
  const period = because.kind === 'month' ? '' : ` (${sayPeriod(because.period)})`;
  const whose = because.stated ? `, do văn phòng ấn định (mỗi ${PERIOD_WORDS[because.kind]} một lần)` : '';
  return `${day}${period}${whose}`;
};

const rule = ({ because, provisional }: Deadline, names: RuleNames): string => {
  switch (because.rule) {
    case 'afterEvent': {
      const from = occurred(because.on, names.event(because.event), provisional === true);
      return `Chậm nhất ${because.value} ${OFFSET_WORDS[because.unit]} sau ${from}`;
    }
    case 'immediatelyAfter': {
      const from = occurred(because.on, names.event(because.event), provisional === true);
      return `Làm ngay sau ${from}, trong ${because.workingDays} ngày làm việc do văn phòng quy định`;
    }
    case 'on':
      return `Ấn định ngày ${sayDate(because.date)}`;
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

const moved = ({ moved: from, date }: Deadline): string => {
  if (!from) return '';
  const target =
    from.to === 'firstWeek' ? 'ngày làm việc cuối của tuần đầu tháng' : 'ngày làm việc tiếp theo';
  return `; ${sayDay(from.from)} là ngày nghỉ nên chuyển sang ${target}, ${sayDay(date)}`;
};

/** "Chậm nhất 15 ngày sau ngày “Thành phố tổ chức hội nghị” (20/11/2025)." */
export const sayBecause = (deadline: Deadline, names: RuleNames): string => {
  const provisional = deadline.provisional ? ' Đây là hạn tạm tính, tính lại khi sự kiện xảy ra.' : '';
  const notice = deadline.awaitsNotice ? ' Hạn này có thể đổi khi có thông báo chính thức về ngày nghỉ.' : '';
  const calendar = deadline.calendar ? `; tính lại theo lịch làm việc “${deadline.calendar}”` : '';
  return `${rule(deadline, names)}${moved(deadline)}${calendar}.${provisional}${notice}`;
};
