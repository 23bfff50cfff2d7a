import type { DeadlineKind, ReadRule } from '../draft.ts';
import type { Captures } from './pattern.ts';

/** Where the words of a row are a deadline; elsewhere the same words describe something else. */
export type Where =
  /** Wherever they stand. */
  | 'anywhere'
  /** At the beginning or the end of a clause, or where a deadline is stated. */
  | 'edge'
  /** At the beginning of a clause, or where a deadline is stated. */
  | 'opening'
  /** Only where a deadline is stated: in brackets of their own, after "Thời gian:", in a table's column of time. */
  | 'stated'
  /** Only where nothing but a deadline can stand: "thành lập (01/07/2025)" states none. */
  | 'cell';

/** What the plan is known to be about when its phrases are read. */
export interface ReadingContext {
  /** Year of the plan, for "quý IV" without one; null when it is not known. */
  year: number | null;
  /** `YYYY-MM-DD`; a day without a year is the first one from here on. */
  issued?: string;
}
export interface Read {
  kind: DeadlineKind;
  rule: ReadRule;
  /** The year was not in the words: a person must confirm it. */
  yearGuessed?: boolean;
  /** What the words leave to those before them: which day "cùng ngày" is, since when "trong 05 ngày" runs. */
  open?: 'day' | 'since';
}

export interface PhraseRow {
  /** Unique; shown with a reading: which row read it. */
  id: string;
  /** See pattern.ts. */
  pattern: string;
  where: Where;
  /** Words just before that make it something else ("sinh hoạt định kỳ"). */
  notAfter?: RegExp;
  /** Words just after. */
  notBefore?: RegExp;
  /** What the words of the event must begin with. */
  onlyBefore?: RegExp;
  /** The usual reading only; others are possible. */
  likely?: true;
  /** @returns null when the captured values make no sense together */
  read: (found: Captures, context: ReadingContext) => Read | null;
}

const two = (figure: number): string => String(figure).padStart(2, '0');
export const written = (year: number, month: number, day: number): string =>
  `${year}-${two(month)}-${two(day)}`;
export const lastDay = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

/** A captured slot of the wanted kind; the table's test sees to it that rows ask only for what they capture. */
export const slot = <K extends Captures[string]['slot']>(
  found: Captures,
  name: string,
  kind: K,
): Extract<Captures[string], { slot: K }> | null => {
  const value = found[name];
  return value?.slot === kind ? (value as Extract<Captures[string], { slot: K }>) : null;
};

/** The year of a day or month that names none: it has not passed when the plan is issued. */
const guessed = (year: number, lastOf: (year: number) => string, { issued }: ReadingContext): number =>
  issued?.startsWith(String(year)) && lastOf(year) < issued ? year + 1 : year;

/** First and last day of what a slot names. */
export const range = (
  found: Captures,
  name: string,
  context: ReadingContext,
): { from: string; to: string; yearGuessed: boolean; label?: string } | null => {
  const value = found[name];
  if (!value) return null;
  const known = 'year' in value ? value.year : null;
  if (known === null && context.year === null) return null;
  const yearGuessed = known === null;
  const yearOf = (lastOf: (year: number) => string): number =>
    known ?? guessed(context.year ?? 0, lastOf, context);
  if (value.slot === 'date') {
    const { month, day } = value;
    const year = yearOf((one) => written(one, month, day ?? lastDay(one, month)));
    if (day !== null) return { from: written(year, month, day), to: written(year, month, day), yearGuessed };
    return {
      from: written(year, month, 1),
      to: written(year, month, lastDay(year, month)),
      yearGuessed,
      label: `M${month}/${year}`,
    };
  }
  if (value.slot === 'quarter') {
    const last = value.quarter * 3;
    const year = yearOf((one) => written(one, last, lastDay(one, last)));
    return {
      from: written(year, last - 2, 1),
      to: written(year, last, lastDay(year, last)),
      yearGuessed,
      label: `Q${value.quarter}/${year}`,
    };
  }
  if (value.slot === 'year')
    return {
      from: `${value.year}-01-01`,
      to: `${value.year}-12-31`,
      yearGuessed: false,
      label: `Y${value.year}`,
    };
  return null;
};
