/** Dates as administrative documents write them. A blank day or month stays out: a date is never completed by guess. */
import { isLocalDate, type LocalDate } from '../../domain/time/local-date.ts';

export interface FoundDate {
  /** `2025-07-23`, or `2025-07` where the day is blank, or `2025`. */
  date: string;
  start: number;
  end: number;
}

const pad = (figure: string): string => figure.padStart(2, '0');
/** A date that is none in the calendar (31/02) is not taken. */
const made = (day: string, month: string, year: string): LocalDate | null => {
  const date = `${year}-${pad(month)}-${pad(day)}`;
  return isLocalDate(date) ? date : null;
};

const FIGURES =
  /(?<!\d|\d[./-])(?<day>\d{1,2})\s*[/.-]\s*(?<month>\d{1,2})\s*[/.-]\s*(?<year>(?:19|20)\d\d)(?!\d)/u;
const WORDS =
  /(?:ngày\s+)?(?<!\d)(?<day>\d{1,2})\s+tháng\s+(?<month>\d{1,2})\s+năm\s+(?<year>(?:19|20)\d\d)(?!\d)/iu;
const FORMS = [WORDS, FIGURES];

/** Whole dates in reading order. */
export const datesIn = (text: string): FoundDate[] =>
  FORMS.flatMap((form) =>
    [...text.matchAll(new RegExp(form, 'giu'))].flatMap((found) => {
      const { day, month, year } = found.groups ?? {};
      const date = day && month && year ? made(day, month, year) : null;
      return date ? [{ date, start: found.index, end: found.index + found[0].length }] : [];
    }),
  ).sort((a, b) => a.start - b.start);

const PLACE_AND_DATE =
  /^(?<place>[^,]{0,60}),?\s*ngày\s*(?<day>\d{0,2})[\s.…_]*tháng\s*(?<month>\d{0,2})[\s.…_]*năm\s*(?<year>\d{0,4})/iu;

/** "Mẫu Hai, ngày 05/01/2026" */
const PLACE_AND_FIGURES =
  /^(?<place>\p{Lu}[^,;:]{1,60}),\s*ngày\s*(?<day>\d{1,2})\s*[/.-]\s*(?<month>\d{1,2})\s*[/.-]\s*(?<year>(?:19|20)\d\d)\s*\.?$/u;

/** "Mẫu Hai, ngày      tháng 3 năm 2026": what is filled in, and the place. */
export const placeAndDate = (line: string): { place: string | null; date: string | null } | null => {
  const figures = PLACE_AND_FIGURES.exec(line.trim())?.groups;
  if (figures?.place && figures.day && figures.month && figures.year)
    return { place: figures.place.trim(), date: made(figures.day, figures.month, figures.year) };
  const found = PLACE_AND_DATE.exec(line.trim())?.groups;
  if (!found) return null;
  const { place = '', day = '', month = '', year = '' } = found;
  const date = !/^\d{4}$/.test(year)
    ? null
    : month === ''
      ? year
      : day === ''
        ? `${year}-${pad(month)}`
        : made(day, month, year);
  return { place: place.trim() === '' ? null : place.trim(), date };
};
