/**
 * The office's calendar as it keeps it: each day with its kind, name and source, and whether it is announced. The
 * compact `Calendar` that units carry follows from it.
 */
import { inOrder, type LocalDate, weekday } from '../time/local-date.ts';
import type { Calendar } from './calendar.ts';

export const DAY_KINDS = [
  'HOLIDAY', // lễ, tết: Labour Code 2019, art. 112
  'SUBSTITUTE', // nghỉ bù for a holiday on a weekly day of rest: art. 111.3
  'SWAPPED_OFF', // a working day off in exchange for a make-up day, by a yearly notice
  'MAKEUP_WORKDAY', // the Saturday or Sunday worked for it
  'LOCAL_CLOSURE', // the office's own: flood, a local anniversary
] as const;
export type DayKind = (typeof DAY_KINDS)[number];

export interface CalendarDay {
  date: LocalDate;
  kind: DayKind;
  name: string;
  /** The document that says it: "Bộ luật Lao động 2019, điều 112". */
  source: string;
  /** Follows from rules alone and may change when the notice comes. */
  provisional?: true | undefined;
  /** With SWAPPED_OFF: the day worked for it. */
  makeUp?: LocalDate | undefined;
}

export interface CalendarYear {
  year: number;
  /** The notice of the year's days off; null while there is none. */
  notice: string | null;
}

export interface OfficeCalendar {
  version: string;
  /** The years that it speaks of; about others it knows nothing. */
  years: CalendarYear[];
  days: CalendarDay[];
}

const isWeekend = (date: LocalDate): boolean => weekday(date) >= 6;

/** What units carry: only days that differ from the usual week. A holiday on a Sunday is off anyway. */
export const compact = ({ version, days }: OfficeCalendar): Calendar => {
  const sorted = inOrder(days);
  const made = sorted.filter(({ kind }) => kind === 'MAKEUP_WORKDAY');
  const off = sorted.filter(({ kind, date }) => kind !== 'MAKEUP_WORKDAY' && !isWeekend(date));
  const provisional = [...off, ...made].filter((day) => day.provisional).map(({ date }) => date);
  return {
    version,
    off: off.map(({ date }) => date),
    work: made.map(({ date }) => date),
    ...(provisional.length > 0 ? { provisional: provisional.sort() } : {}),
  };
};

/** A calendar that came without names, as in an organisation file: every day off is called a holiday. */
export const fromCompact = (calendar: Calendar): OfficeCalendar => {
  const day = (kind: DayKind, name: string) => (date: LocalDate) => ({
    date,
    kind,
    name,
    source: calendar.version,
    ...(calendar.provisional?.includes(date) ? { provisional: true as const } : {}),
  });
  const days = inOrder([
    ...calendar.off.map(day('HOLIDAY', 'Ngày nghỉ')),
    ...calendar.work.map(day('MAKEUP_WORKDAY', 'Làm bù')),
  ]);
  const years = [...new Set(days.map(({ date }) => Number(date.slice(0, 4))))];
  return { version: calendar.version, years: years.map((year) => ({ year, notice: null })), days };
};
