/** Months, quarters, half-years and years as periods of plain dates (Civil Code 2015, art. 146). */
import { dayOfMonth, type LocalDate, monthOf, yearOf } from './local-date.ts';

export const PERIOD_KINDS = ['month', 'quarter', 'halfYear', 'nineMonths', 'year'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];
/** `label` is stable and sorts: `2026-01`, `2026-Q1`, `2026-H1`, `2026-9M`, `2026`. Both ends belong to the period. */
export interface Period {
  label: string;
  from: LocalDate;
  to: LocalDate;
}

/** How long each lasts. Nine months are January to September, once a year. */
export const MONTHS: Record<PeriodKind, number> = {
  month: 1,
  quarter: 3,
  halfYear: 6,
  nineMonths: 9,
  year: 12,
};
export const PER_YEAR: Record<PeriodKind, number> = {
  month: 12,
  quarter: 4,
  halfYear: 2,
  nineMonths: 1,
  year: 1,
};

/** The `index`-th (from 1) period of its kind in a year: quarter 4 of 2025. */
export const periodOf = (kind: PeriodKind, year: number, index: number): Period => {
  const months = MONTHS[kind];
  const label = {
    month: `-${String(index).padStart(2, '0')}`,
    quarter: `-Q${index}`,
    halfYear: `-H${index}`,
    nineMonths: '-9M',
    year: '',
  };
  return {
    label: `${year}${label[kind]}`,
    from: dayOfMonth(year, (index - 1) * months + 1, 1),
    to: dayOfMonth(year, index * months, 31),
  };
};

/** The period of that kind in which a date lies; of nine months that of its year. */
export const periodAt = (kind: PeriodKind, date: LocalDate): Period =>
  periodOf(kind, yearOf(date), Math.min(Math.ceil(monthOf(date) / MONTHS[kind]), PER_YEAR[kind]));

/** Every period of that kind that begins within [from, to], and the one already running at `from`. */
export const periodsBetween = (kind: PeriodKind, from: LocalDate, to: LocalDate): Period[] => {
  const found: Period[] = [];
  for (let year = yearOf(from); year <= yearOf(to); year++)
    for (let i = 1; i <= PER_YEAR[kind]; i++) {
      const period = periodOf(kind, year, i);
      if (period.to >= from && period.from <= to) found.push(period);
    }
  return found;
};

const KINDS = { '': 'year', Q: 'quarter', H: 'halfYear', '9M': 'nineMonths', '-': 'month' } as const;
/** The period of a step's occurrence, `2026-Q1` or the second time in it, `2026-Q1.2`; null for any other occurrence. */
export const periodFrom = (occurrence: string): Period | null => {
  const found = /^(\d{4})(?:-(?:(9M)|([QH]?)(\d{1,2})))?(?:\.\d+)?$/.exec(occurrence);
  if (!found) return null;
  const [, year, nine, letter, index] = found;
  const mark = nine ?? (index === undefined ? '' : letter || '-');
  return periodOf(KINDS[mark as keyof typeof KINDS], Number(year), Number(index ?? 1));
};
