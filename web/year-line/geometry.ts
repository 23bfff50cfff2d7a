/** Where things stand on the year line. Pure numbers; the drawing is in `year-line.tsx`. */
import type { LocalDate } from '../../contracts/http/base.ts';
import { addDays, daysBetween, monthsBetween, weekday } from '../dates/local-date.ts';

export interface Span {
  from: LocalDate;
  to: LocalDate;
}
/** The left edge of a date; its middle is half a day further. */
export const scaleOf = ({ from, to }: Span, width: number) => {
  const perDay = width / (daysBetween(from, to) + 1);
  return {
    perDay,
    left: (date: LocalDate): number => daysBetween(from, date) * perDay,
    middle: (date: LocalDate): number => (daysBetween(from, date) + 0.5) * perDay,
  };
};
export type Scale = ReturnType<typeof scaleOf>;

/** Whole months around everything shown, so that the line begins and ends at a month's edge. */
export const wholeMonths = (dates: LocalDate[]): Span | null => {
  const sorted = dates.toSorted();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return null;
  const next = addDays(`${last.slice(0, 7)}-01`, 32);
  return { from: `${first.slice(0, 7)}-01`, to: addDays(`${next.slice(0, 7)}-01`, -1) };
};

export interface MonthMark {
  first: LocalDate;
  x: number;
  width: number;
}
export const monthMarks = (span: Span, scale: Scale): MonthMark[] =>
  monthsBetween(span.from, span.to).map((first) => {
    const next = `${addDays(first, 32).slice(0, 7)}-01`;
    return { first, x: scale.left(first), width: scale.left(next) - scale.left(first) };
  });

export interface DaysOff {
  off: readonly LocalDate[];
  work: readonly LocalDate[];
}
/** Runs of days off as bands: one rectangle a run keeps the drawing light. */
export const offBands = (span: Span, calendar: DaysOff): Span[] => {
  const off = new Set(calendar.off);
  const work = new Set(calendar.work);
  const isOff = (date: LocalDate) => off.has(date) || (weekday(date) >= 6 && !work.has(date));
  const bands: Span[] = [];
  for (let date = span.from; date <= span.to; date = addDays(date, 1)) {
    if (!isOff(date)) continue;
    const last = bands.at(-1);
    if (last && addDays(last.to, 1) === date) last.to = date;
    else bands.push({ from: date, to: date });
  }
  return bands;
};

export interface Mark {
  id: string;
  lane: string;
  date: LocalDate;
}
export interface Placed {
  id: string;
  lane: string;
  x: number;
  /** Signs that would touch stand under each other. */
  row: number;
}
export const placeMarks = (marks: readonly Mark[], scale: Scale, gap: number): Placed[] => {
  const ends = new Map<string, number[]>();
  return marks
    .toSorted((a, b) => a.date.localeCompare(b.date) || a.id.localeCompare(b.id))
    .map(({ id, lane, date }) => {
      const x = scale.middle(date);
      const rows = ends.get(lane) ?? [];
      const free = rows.findIndex((end) => x - end >= gap);
      const row = free === -1 ? rows.length : free;
      rows[row] = x;
      ends.set(lane, rows);
      return { id, lane, x, row };
    });
};

export interface Lane {
  key: string;
  y: number;
  rows: number;
}
export const laneHeights = (
  keys: readonly string[],
  placed: readonly Placed[],
  rowHeight: number,
  top: number,
): Lane[] => {
  let y = top;
  return keys.map((key) => {
    const rows = 1 + Math.max(0, ...placed.filter((one) => one.lane === key).map((one) => one.row));
    const lane = { key, y, rows };
    y += rows * rowHeight + 8;
    return lane;
  });
};
