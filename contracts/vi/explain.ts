/** How a deadline came about, one line for each step of the computation. */
import type { Because, Deadline } from '../../domain/deadline/deadline.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import { type RuleNames, sayBecause, sayEvent } from './because.ts';
import { sayDate, sayDay, sayPeriod } from './dates.ts';

const FIRST_DAY = 'không tính ngày đầu (Bộ luật Dân sự 2015, khoản 2 Điều 147)';
const NEXT_DAY = 'thời hạn kết thúc vào ngày nghỉ thì kết thúc ở ngày làm việc tiếp theo (khoản 5 Điều 148)';

/** What the deadline is counted from, and how it is counted. */
const counting = (because: Because, names: RuleNames): string[] => {
  switch (because.rule) {
    case 'afterEvent':
    case 'immediatelyAfter':
      return [`Mốc: ${sayEvent(because.event, names)}, ${sayDay(because.on)}`, `Cách tính: ${FIRST_DAY}`];
    case 'beforeEvent':
      return [
        `Mốc: ${sayEvent(because.event, names)}, ${sayDay(because.before)}`,
        because.value === undefined ? 'Cách tính: “trước” là ngày liền trước' : 'Cách tính: đếm ngược từ mốc',
      ];
    case 'beforeObligation':
      return [`Mốc: hạn của việc kia, ${sayDay(because.before)}`, 'Cách tính: đếm ngược từ mốc'];
    case 'afterObligation':
      return [`Mốc: việc kia, ${sayDay(because.on)}`, `Cách tính: ${FIRST_DAY}`];
    case 'within':
      return [`Mốc: cuối “${because.phase}”, ${sayDay(because.day)}`];
    case 'reportTerm':
      return [`Kỳ: ${sayPeriod(because.period)}, chốt số liệu ${sayDay(because.closesOn)}`];
    case 'every':
    case 'endOf':
    case 'firstWeek':
      return [`Kỳ: ${sayPeriod(because.period)}`];
    case 'on':
      return [
        `Mốc: ${sayDay(because.date)}`,
        ...(because.boundary && !because.time ? ['Cách tính: “trước ngày” là ngày liền trước'] : []),
      ];
    case 'earlierOf':
    case 'laterOf':
      return [
        ...counting(because.chosen, names),
        because.other ? `So với: ${sayDay(because.other.date)}` : 'So với: ngày kia chưa biết',
      ];
    default:
      return [];
  }
};

const moving = ({ moved, because }: Deadline): string[] => {
  if (!moved) return [];
  const law = because.rule === 'afterEvent' || because.rule === 'afterObligation' ? `: ${NEXT_DAY}` : '';
  return [`Ngày nghỉ: ${sayDay(moved.from)}${law}`];
};

/**
 * @param opensOn first day on which it can be done; null while it waits
 * @param deadline null for a step without a date
 */
export const explainLines = (
  period: string | null,
  opensOn: LocalDate | null,
  deadline: Deadline | null,
  names: RuleNames,
): string[] => {
  const title = period ? [`${period.charAt(0).toUpperCase()}${period.slice(1)}`] : [];
  const opens = opensOn ? `Làm từ ngày ${sayDate(opensOn)}` : 'Chờ sự kiện';
  if (!deadline) return [...title, `  ${opens}`, '  Không có hạn'];
  return [
    ...title,
    ...[
      ...counting(deadline.because, names),
      `Ra ngày: ${sayDay(deadline.moved?.from ?? deadline.date)}`,
      ...moving(deadline),
      opens,
      `Hạn: ${deadline.time ? `${deadline.time} ` : ''}${sayDay(deadline.date)}${deadline.provisional ? ' (tạm tính)' : ''}`,
      `Vì sao: ${sayBecause(deadline, names)}`,
    ].map((line) => `  ${line}`),
  ];
};
