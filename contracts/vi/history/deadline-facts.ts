/** Deadlines, what moves them and what urges. */
import type { ClockName } from '../../../domain/ladder/ladder.ts';
import type { UnitFact } from '../../../domain/lifecycle/events.ts';
import { addDays } from '../../../domain/time/local-date.ts';
import { sayBecause } from '../because.ts';
import { sayDate, sayDay } from '../dates.ts';
import { DESK_WORDS, sayRung } from '../words.ts';
import type { Names } from './names.ts';
import { clean, sayPaper, saySpan } from './phrases.ts';
import type { UnitWords } from './unit-words.ts';

/** What a reminder urges, before the step's name. */
const REMINDED: Record<ClockName, string> = {
  step: '',
  review: 'việc duyệt ',
  extension: 'quyết định gia hạn ',
  difficulty: 'trả lời vướng mắc về ',
  disclaim: 'xử lý đề nghị không nhận ',
};
const reminder = (fact: Extract<UnitFact, { type: 'ReminderDue' }>, names: Names): string => {
  const what = `${REMINDED[fact.clock]}“${names.step(fact.step)}”`;
  if (fact.recipients.length === 0)
    return `Các nấc nhắc ${what} đến ${sayRung(fact.at)} đã qua, được ghi lại và không gửi.`;
  const to = fact.recipients.map(({ unit, role }) => `${DESK_WORDS[role]} ${names.unit(unit)}`).join('; ');
  const skipped = fact.skipped.length > 0 ? ` ${fact.skipped.length} nấc thấp hơn đã qua, không gửi.` : '';
  return `Nhắc ${what}, ${sayRung(fact.at)}, gửi ${to}.${skipped}`;
};

export const DEADLINE_FACTS = {
  DeadlineSet: (fact, { former, names, step, who }) => {
    if (!fact.deadline) return `${step} mở từ ${sayDate(fact.opensOn)}, không có hạn.`;
    const { date } = fact.deadline;
    const why = sayBecause(fact.deadline, names);
    if (fact.version === 1) return `${step} có hạn ${sayDay(date)}. ${why}`;
    if (former === null) return `${who} đặt hạn mới của ${step}: ${sayDay(date)}. ${why}`;
    return former === date
      ? `${who} đặt lại hạn của ${step}, vẫn là ${sayDay(date)}. ${why}`
      : `${who} đổi hạn của ${step} từ ${sayDay(former)} sang ${sayDay(date)}. ${why}`;
  },
  DeadlineRestated: (fact, { names, step }) =>
    `${step} giữ nguyên phiên bản hạn, nay là ${sayDay(fact.deadline.date)}. ${sayBecause(fact.deadline, names)}`,
  DeadlineWithdrawn: (_, { step }) => `${step} trở lại chờ sự kiện, hạn cũ không còn.`,
  ReminderDue: (fact, { names }) => reminder(fact, names),
  ClocksStopped: (fact, { who }) =>
    `${who} tạm dừng tính hạn ${saySpan(fact.from, fact.until)}${sayPaper(fact.paper)}, lý do: ${clean(fact.reason)}.`,
  ClocksResumed: (fact, { who }) =>
    `${who} cho tính hạn trở lại từ ${sayDay(addDays(fact.until, 1))}${sayPaper(fact.paper)}, lý do: ${clean(fact.reason)}.`,
  ExtensionAsked: (fact, { step, who }) =>
    `${who} xin gia hạn ${step} đến ${sayDay(fact.wished)}${sayPaper(fact.paper)}, lý do: ${clean(fact.reason)}.`,
  ExtensionGranted: (fact, { step, who }) =>
    `${who} cho gia hạn ${step} từ ${sayDay(fact.from)} đến ${sayDay(fact.to)}.`,
  ExtensionRefused: (fact, { step, who }) =>
    `${who} không cho gia hạn ${step} đến ${sayDay(fact.wished)}, lý do: ${clean(fact.reason)}.`,
} satisfies Partial<UnitWords>;
