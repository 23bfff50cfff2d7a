/** Plain dates `YYYY-MM-DD`, as the API speaks them; Vietnam is UTC+7 all year, so they need no zone data. */
import type { Instant, LocalDate } from '../../contracts/http/base.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;

const toDays = (date: LocalDate): number => Date.parse(`${date}T00:00:00Z`) / DAY;
const fromDays = (days: number): LocalDate => new Date(days * DAY).toISOString().slice(0, 10);

export const addDays = (date: LocalDate, days: number): LocalDate => fromDays(toDays(date) + days);
export const daysBetween = (from: LocalDate, to: LocalDate): number => toDays(to) - toDays(from);
/** 1 Monday … 7 Sunday. */
export const weekday = (date: LocalDate): number => ((((toDays(date) + 3) % 7) + 7) % 7) + 1;
export const dateOf = (instant: Instant): LocalDate =>
  new Date(Date.parse(instant) + 7 * HOUR).toISOString().slice(0, 10);
export const timeOf = (instant: Instant): string =>
  new Date(Date.parse(instant) + 7 * HOUR).toISOString().slice(11, 16);

/** First days of the months from that of `from` to that of `to`. */
export const monthsBetween = (from: LocalDate, to: LocalDate): LocalDate[] => {
  const months: LocalDate[] = [];
  for (let at = `${from.slice(0, 7)}-01`; at <= to; at = `${addDays(at, 31).slice(0, 7)}-01`) months.push(at);
  return months;
};

/** What a person types: 5/1/2026, 05-01-2026, 05012026. Null when it is not a date. */
export const parseTyped = (text: string): LocalDate | null => {
  const found =
    /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/.exec(text.trim()) ??
    /^(\d{2})(\d{2})(\d{4})$/.exec(text.trim());
  const [, day = '', month = '', year = ''] = found ?? [];
  if (!found) return null;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const real = !Number.isNaN(toDays(date)) && fromDays(toDays(date)) === date;
  return real ? date : null;
};
