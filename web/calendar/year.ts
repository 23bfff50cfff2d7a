/** A year as months of days, and the calendar's entries by their date. */
import type { CalendarView } from '../../contracts/http/index.ts';
import { addDays, monthsBetween, weekday } from '../dates/local-date.ts';

export type Day = CalendarView['days'][number];
export type DayKind = Day['kind'];

export const monthsOf = (year: number): { first: string; days: string[]; blanks: number }[] =>
  monthsBetween(`${year}-01-01`, `${year}-12-31`).map((first) => {
    const days: string[] = [];
    for (let date = first; date.slice(0, 7) === first.slice(0, 7); date = addDays(date, 1)) days.push(date);
    return { first, days, blanks: weekday(first) - 1 };
  });

const key = (day: Day | undefined): string =>
  day ? JSON.stringify([day.kind, day.name, day.source, day.provisional, day.makeUp]) : '';

/** Dates on which two lists of days differ. */
export const differing = (a: Day[], b: Day[]): string[] => {
  const left = new Map(a.map((day) => [day.date, day]));
  const right = new Map(b.map((day) => [day.date, day]));
  return [...new Set([...left.keys(), ...right.keys()])]
    .filter((date) => key(left.get(date)) !== key(right.get(date)))
    .sort();
};

/** The list with one date's entry replaced, or taken away together with the make-up day that it alone brought. */
export const withDay = (days: Day[], date: string, day: Day | null, makeUp?: Day): Day[] => {
  const old = days.find((one) => one.date === date);
  const gone = new Set([date, old?.makeUp, day?.makeUp].filter(Boolean));
  return [
    ...days.filter((one) => !gone.has(one.date)),
    ...(day ? [day] : []),
    ...(makeUp ? [makeUp] : []),
  ].sort((a, b) => (a.date < b.date ? -1 : 1));
};
