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

const UTC_OFFSET_HOURS = 7;
const UTC_OFFSET = UTC_OFFSET_HOURS * 3_600_000;

/** An instant as `fromMillis` and `instantAt` write it. */
const WRITTEN = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

const two = (n: number): string => (n < 10 ? `0${n}` : `${n}`);
const written = (year: number, month: number, day: number): LocalDate =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;

// Counted by arithmetic and not by `Date`: a unit's opening turns thousands of dates, and every unit opens. Years begin
// in March here, so that the leap day is the last of its year; an era is the 400 years after which the calendar repeats.
const ERA_DAYS = 146_097;
/** Days from 1 March of the year 0 to 1 January 1970. */
const TO_1970 = 719_468;

/** Days since 1970-01-01: for loops over a calendar, where text would be slow. */
export const toDays = (date: LocalDate): number => {
  const month = Number(date.slice(5, 7));
  const day = Number(date.slice(8));
  const year = Number(date.slice(0, 4)) - (month <= 2 ? 1 : 0);
  if (!(date.length === 10 && year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= 31))
    throw new RangeError(`not a date: ${date}`);
  const era = Math.floor(year / 400);
  const ofEra = year - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const days = ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear;
  return era * ERA_DAYS + days - TO_1970;
};
export const fromDays = (days: number): LocalDate => {
  const since = days + TO_1970;
  const era = Math.floor(since / ERA_DAYS);
  const ofEra = since - era * ERA_DAYS;
  const leaps = Math.floor(ofEra / 1460) - Math.floor(ofEra / 36_524) + Math.floor(ofEra / 146_096);
  const year = Math.floor((ofEra - leaps) / 365);
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return written(year + era * 400 + (month <= 2 ? 1 : 0), month, day);
};

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

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const lastOf = (year: number, month: number): number => {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
};
/** Day `day` of the month, or its last day when the month is shorter. `month` may run past 12. */
export const dayOfMonth = (year: number, month: number, day: number): LocalDate => {
  const y = year + Math.floor((month - 1) / 12);
  const m = ((((month - 1) % 12) + 12) % 12) + 1;
  return written(y, m, Math.min(day, lastOf(y, m)));
};

/** The local date on which an instant falls. Read from its text as it is always written here; every decision asks for it. */
export const dateOf = (instant: Instant): LocalDate => {
  if (!WRITTEN.test(instant)) return new Date(Date.parse(instant) + UTC_OFFSET).toISOString().slice(0, 10);
  const date = instant.slice(0, 10);
  return Number(instant.slice(11, 13)) < 24 - UTC_OFFSET_HOURS ? date : addDays(date, 1);
};
/** The instant of `HH:MM` local time on a date. */
export const instantAt = (date: LocalDate, time: string): Instant => {
  const hour = Number(time.slice(0, 2)) - UTC_OFFSET_HOURS;
  const utcDate = hour < 0 ? addDays(date, -1) : date;
  return `${utcDate}T${two(hour < 0 ? hour + 24 : hour)}:${time.slice(3)}:00.000Z`;
};
export const toMillis = (instant: Instant): number => Date.parse(instant);
export const fromMillis = (ms: number): Instant => new Date(ms).toISOString();

export const earliest = <T extends string>(...values: (T | null | undefined)[]): T | null =>
  values.reduce<T | null>((best, v) => (v && (best === null || v < best) ? v : best), null);
export const latest = <T extends string>(...values: (T | null | undefined)[]): T | null =>
  values.reduce<T | null>((best, v) => (v && (best === null || v > best) ? v : best), null);
