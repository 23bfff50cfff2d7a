/**
 * Plain local dates of Vietnam (`YYYY-MM-DD`) and instants (ISO strings in UTC).
 *
 * Vietnam is UTC+7 all year round, so a date needs no time-zone data: this file is the only place of the
 * domain that touches `Date`, and only on explicit values.
 */

/** `YYYY-MM-DD` in Asia/Ho_Chi_Minh. Two of them compare as strings. */
export type LocalDate = string;
/** ISO 8601 in UTC with milliseconds, `2025-11-20T01:00:00.000Z`. Two of them compare as strings. */
export type Instant = string;

const DAY = 86_400_000;
const UTC_OFFSET = 7 * 3_600_000;

/** Days since 1970-01-01: for loops over a calendar, where text would be slow. */
export const toDays = (date: LocalDate): number => {
  const days = Date.parse(`${date}T00:00:00.000Z`) / DAY;
  if (Number.isNaN(days)) throw new RangeError(`not a date: ${date}`);
  return days;
};
export const fromDays = (days: number): LocalDate => new Date(days * DAY).toISOString().slice(0, 10);

/** True for a real calendar date in `YYYY-MM-DD`; 29 February only in leap years. */
export const isLocalDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && fromDays(toDays(text)) === text;

export const addDays = (date: LocalDate, days: number): LocalDate => fromDays(toDays(date) + days);
/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => toDays(to) - toDays(from);
/** 1 Monday … 7 Sunday, of a count of days. */
export const weekdayOf = (days: number): number => ((((days + 3) % 7) + 7) % 7) + 1;
/** 1 Monday … 7 Sunday. */
export const weekday = (date: LocalDate): number => weekdayOf(toDays(date));

/** Another list, in order of date. */
export const inOrder = <T extends { date: LocalDate }>(days: Iterable<T>): T[] =>
  [...days].sort((a, b) => daysBetween(b.date, a.date));

export const yearOf = (date: LocalDate): number => Number(date.slice(0, 4));
export const monthOf = (date: LocalDate): number => Number(date.slice(5, 7));
export const quarterOf = (date: LocalDate): number => Math.ceil(monthOf(date) / 3);

const two = (n: number) => String(n).padStart(2, '0');
/** Day `day` of the month, or its last day when the month is shorter. `month` may run past 12. */
export const dayOfMonth = (year: number, month: number, day: number): LocalDate => {
  const y = year + Math.floor((month - 1) / 12);
  const m = ((((month - 1) % 12) + 12) % 12) + 1;
  const last = new Date(Date.UTC(y, m, 0)).getUTCDate();
  return `${String(y).padStart(4, '0')}-${two(m)}-${two(Math.min(day, last))}`;
};

/** The local date on which an instant falls. */
export const dateOf = (instant: Instant): LocalDate =>
  new Date(Date.parse(instant) + UTC_OFFSET).toISOString().slice(0, 10);
/** The instant of `HH:MM` local time on a date. */
export const instantAt = (date: LocalDate, time: string): Instant =>
  new Date(Date.parse(`${date}T${time}:00.000Z`) - UTC_OFFSET).toISOString();
export const toMillis = (instant: Instant): number => Date.parse(instant);
export const fromMillis = (ms: number): Instant => new Date(ms).toISOString();

export const earliest = <T extends string>(...values: (T | null | undefined)[]): T | null =>
  values.reduce<T | null>((best, v) => (v && (best === null || v < best) ? v : best), null);
export const latest = <T extends string>(...values: (T | null | undefined)[]): T | null =>
  values.reduce<T | null>((best, v) => (v && (best === null || v > best) ? v : best), null);
