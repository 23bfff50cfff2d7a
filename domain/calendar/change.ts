/** What differs between two calendars, day by day: small enough to tell a whole tree. */
import { inOrder, type LocalDate } from '../time/local-date.ts';
import type { Calendar } from './calendar.ts';

/** A day as it now is. `usual`: neither off nor made up. To say the same twice changes nothing. */
export interface ChangedDay {
  date: LocalDate;
  as: 'off' | 'work' | 'usual';
  provisional?: true | undefined;
}

const dayIn = (calendar: Calendar, date: LocalDate): ChangedDay => {
  const as = calendar.off.includes(date) ? 'off' : calendar.work.includes(date) ? 'work' : 'usual';
  return { date, as, ...(calendar.provisional?.includes(date) ? { provisional: true as const } : {}) };
};
const key = ({ as, provisional }: ChangedDay): string => `${as} ${provisional ?? false}`;

/** Days of `to` that are not as in `from`, in order. */
export const changedDays = (from: Calendar, to: Calendar): ChangedDay[] =>
  [...new Set([...from.off, ...from.work, ...to.off, ...to.work])]
    .sort()
    .map((date) => dayIn(to, date))
    .filter((day) => key(day) !== key(dayIn(from, day.date)));

/** Two changes as one: what the later says of a day counts. */
export const mergedDays = (earlier: ChangedDay[], later: ChangedDay[]): ChangedDay[] =>
  inOrder(new Map([...earlier, ...later].map((day) => [day.date, day])).values());

/** The calendar with those days as they now are. */
export const withDays = (calendar: Calendar, version: string, days: ChangedDay[]): Calendar => {
  const changed = new Set(days.map(({ date }) => date));
  const list = (old: LocalDate[], added: ChangedDay[]): LocalDate[] =>
    [...old.filter((date) => !changed.has(date)), ...added.map(({ date }) => date)].sort();
  const provisional = list(
    calendar.provisional ?? [],
    days.filter((day) => day.provisional),
  );
  return {
    version,
    off: list(
      calendar.off,
      days.filter(({ as }) => as === 'off'),
    ),
    work: list(
      calendar.work,
      days.filter(({ as }) => as === 'work'),
    ),
    ...(provisional.length > 0 ? { provisional } : {}),
  };
};

/** The calendar as announced so far: its provisional days as if they were ordinary ones. */
export const announcedOnly = (calendar: Calendar): Calendar => {
  const open = new Set(calendar.provisional);
  return {
    version: calendar.version,
    off: calendar.off.filter((date) => !open.has(date)),
    work: calendar.work.filter((date) => !open.has(date)),
  };
};
