/** A rehearsed calendar in Vietnamese, month by month, for a terminal. */
import { sayBecause } from '../contracts/vi/because.ts';
import { sayDate, sayDay, sayMoment, sayPeriod } from '../contracts/vi/dates.ts';
import { sayRule } from '../contracts/vi/due-rule.ts';
import { DESK_WORDS, KIND_WORDS, sayRung } from '../contracts/vi/words.ts';
import type { Directive } from '../domain/directive/directive.ts';
import type { ClockName, Recipient } from '../domain/ladder/ladder.ts';
import type { Organisation } from '../domain/organisation/organisation.ts';
import { grouped, type Names, namesOf, sayUnits } from './rehearsal-names.ts';
import type { DatedStep, RehearsedCalendar, RehearsedLetter, RehearsedStep } from './rehearsed-calendar.ts';

const ASSUMES = {
  everybodyActs:
    'Giả định: sự kiện có ngày dự kiến thì xảy ra đúng ngày đó; mỗi đơn vị làm xong vào ngày làm việc trước hạn ' +
    '(sinh hoạt thì đúng ngày); người duyệt chấp nhận vào ngày làm việc tiếp theo.',
  nobodyActs: 'Giả định: sự kiện có ngày dự kiến thì xảy ra đúng ngày đó; không đơn vị nào làm gì.',
};
const BUSIEST = 5;
const HEAVIEST = 10;
const NAMED = 3;

/** Largest first; equals stay in their order. */
const largest = <T>(groups: [string, T[]][], count: number): [string, T[]][] =>
  [...groups].sort(([, a], [, b]) => b.length - a.length).slice(0, count);

const desk = ({ role, unit }: Recipient, names: Names): string => `${DESK_WORDS[role]} ${names.unit(unit)}`;
/** Whose clock, before the rung's words; and what is urged, before the step. */
const WHOSE: Record<ClockName, string> = {
  step: '',
  review: 'người duyệt, ',
  extension: 'người quyết định gia hạn, ',
  difficulty: 'nơi trả lời vướng mắc, ',
  disclaim: 'văn phòng, ',
};
const URGES: Record<ClockName, string> = {
  step: '',
  review: 'duyệt ',
  extension: 'gia hạn ',
  difficulty: 'trả lời vướng mắc ',
  disclaim: 'xử lý đề nghị không nhận ',
};
const byRung = (letters: RehearsedLetter[]): [string, number][] => {
  const rungs = letters.flatMap(({ reminders }) => reminders.map(({ clock, rung }) => ({ clock, rung })));
  return grouped(rungs, ({ clock, rung }) => `${clock} ${String(rung + 1000).padStart(5, '0')}`)
    .sort(([a], [b]) => (a > b ? (a[0] === b[0] ? 1 : -1) : a[0] === b[0] ? -1 : 1))
    .map(([, list]) => {
      const [{ clock, rung } = { clock: 'step' as const, rung: 0 }] = list;
      return [`${WHOSE[clock]}${sayRung(rung)}`, list.length];
    });
};

const deadlineLines = (steps: DatedStep[], names: Names, one: boolean): string[] =>
  grouped(
    steps,
    ({ deadline, obligation, occurrence }) => `${deadline.date} ${obligation} ${occurrence}`,
  ).flatMap(([, group]) => {
    const [first] = group;
    if (!first) return [];
    const period = sayPeriod(first.occurrence);
    const what = `${KIND_WORDS[first.kind]}: ${names.obligation(first.obligation)}`;
    const line = `    ${sayDay(first.deadline.date)}  [${first.obligation}] ${what}${period ? ` (${period})` : ''}`;
    return one
      ? [line, `        ${sayBecause(first.deadline, names)}`]
      : [
          `${line} — ${sayUnits(
            group.map(({ unit }) => unit),
            names,
          )}`,
        ];
  });

const letterLines = (letters: RehearsedLetter[], names: Names, one: boolean): string[] =>
  one
    ? letters.flatMap(({ date, to, reminders }) => [
        `    ${sayDay(date)}  ${desk(to, names)}`,
        ...reminders.map(
          ({ unit, step, clock, rung }) =>
            `        ${sayRung(rung)}: ${URGES[clock]}${step} của ${names.unit(unit)}`,
        ),
      ])
    : [
        ...byRung(letters).map(([rung, count]) => `    ${rung}: ${count}`),
        `    nhận nhiều nhất: ${largest(
          grouped(letters, ({ to }) => desk(to, names)),
          NAMED,
        )
          .map(([who, list]) => `${who} (${list.length} thư)`)
          .join('; ')}`,
      ];

const monthLines = (calendar: RehearsedCalendar, month: string, names: Names): string[] => {
  const one = calendar.unit !== null;
  const steps = calendar.deadlines.filter(({ deadline }) => deadline.date.startsWith(month));
  const letters = calendar.letters.filter(({ date }) => date.startsWith(month));
  const part = (title: string, lines: string[]) => (lines.length > 0 ? [`  ${title}`, ...lines] : []);
  const meetings = steps.filter(({ kind }) => kind === 'meeting');
  const others = steps.filter(({ kind }) => kind !== 'meeting');
  return [
    '',
    `THÁNG ${month.slice(5)}/${month.slice(0, 4)}: ${others.length} hạn, ${meetings.length} buổi sinh hoạt, ${letters.length} thư`,
    ...part('Hạn', deadlineLines(others, names, one)),
    ...part('Sinh hoạt', deadlineLines(meetings, names, one)),
    ...part('Thư nhắc', letters.length > 0 ? letterLines(letters, names, one) : []),
  ];
};

/** What has no date yet, by obligation: open without one, or waiting for its event. */
const undatedLines = (
  title: string,
  steps: RehearsedStep[],
  directive: Directive,
  names: Names,
): string[] => {
  const rules = new Map(directive.obligations.map(({ id, due }) => [id, due]));
  const lines = grouped(steps, ({ obligation }) => obligation).map(([id, group]) => {
    const rule = rules.get(id);
    const units = group.map(({ unit }) => unit);
    return `  [${id}] ${names.obligation(id)} — ${sayUnits(units, names)}${rule ? `: ${sayRule(rule, names)}` : ''}`;
  });
  return lines.length > 0 ? ['', title, ...lines] : [];
};

/** How much of everything, in one line. */
export const sumLine = ({ deadlines, letters, undated, waiting, units }: RehearsedCalendar): string => {
  const reminders = letters.reduce((sum, letter) => sum + letter.reminders.length, 0);
  return (
    `CẢ THỜI GIAN: ${units} đơn vị, ${deadlines.length} việc có hạn, ${undated.length} việc không hạn, ` +
    `${waiting.length} việc chờ sự kiện; ${letters.length} thư với ${reminders} lời nhắc`
  );
};

/** The document, its term, what is assumed and when each event occurs. */
export const headLines = (calendar: RehearsedCalendar, directive: Directive, names: Names): string[] => [
  `${directive.kind} ${directive.number ?? '(chưa có số)'} ${directive.title}`,
  `Ban hành ${sayMoment(calendar.issued)}; thực hiện đến ${sayDate(directive.term.to)}`,
  ...(calendar.unit ? [`Đơn vị: ${names.unit(calendar.unit)}`] : []),
  ASSUMES[calendar.assumes],
  ...calendar.events.map(({ event, on }) => `  ${on ? sayDate(on) : 'chưa rõ ngày'}  ${names.event(event)}`),
];

const totals = (calendar: RehearsedCalendar, names: Names): string[] => {
  const { deadlines, letters } = calendar;
  const mornings = largest(
    grouped(letters, ({ date }) => date),
    BUSIEST,
  );
  const steps = new Map(grouped(deadlines, ({ unit }) => unit).map(([unit, list]) => [unit, list.length]));
  const heavy = largest(
    grouped(letters, ({ to }) => to.unit),
    HEAVIEST,
  );
  return [
    '',
    sumLine(calendar),
    '  Lời nhắc theo bậc',
    ...byRung(letters).map(([rung, count]) => `    ${rung}: ${count}`),
    '  Buổi sáng nhiều thư nhất',
    ...mornings.map(([date, list]) => `    ${sayDay(date)}: ${list.length} thư`),
    '  Đơn vị nhận nhiều thư nhất',
    ...heavy.map(
      ([unit, list]) => `    ${names.unit(unit)}: ${list.length} thư, ${steps.get(unit) ?? 0} việc có hạn`,
    ),
  ];
};

export const calendarLines = (
  calendar: RehearsedCalendar,
  directive: Directive,
  organisation: Organisation,
): string[] => {
  const names = namesOf(directive, organisation);
  const months = [
    ...calendar.deadlines.map(({ deadline }) => deadline.date.slice(0, 7)),
    ...calendar.letters.map(({ date }) => date.slice(0, 7)),
  ];
  return [
    ...headLines(calendar, directive, names),
    ...[...new Set(months)].sort().flatMap((month) => monthLines(calendar, month, names)),
    ...undatedLines('KHÔNG CÓ HẠN', calendar.undated, directive, names),
    ...undatedLines('CHỜ SỰ KIỆN', calendar.waiting, directive, names),
    ...totals(calendar, names),
  ];
};
