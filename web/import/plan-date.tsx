/** The day of the document as one writes it, 13/11/2025; 11/2025 where the office has left the day blank. */
import { dates } from '../i18n/vi/dates.ts';
import { importing as words } from '../i18n/vi/import.ts';
import { DateField } from '../parts/date-field.tsx';

const MONTH = /^(\d{4})-(\d{2})$/;
/** Nothing, a day, a month or a year: what a document may have. */
export const isPlanDate = (value: string): boolean => /^(?:\d{4}(?:-\d{2}){0,2})?$/.test(value);
const said = (value: string): string => value.replace(MONTH, '$2/$1');
/** @param typed a day as `DateField` gives it, else the words as they stand in the field */
export const planDateOf = (typed: string): string =>
  typed.replace(/^(0?[1-9]|1[0-2])[/.\- ](\d{4})$/, (_, month: string, year: string) =>
    [year, month.padStart(2, '0')].join('-'),
  );

interface Props {
  id: string;
  value: string;
  hint: string | undefined;
  /** The draft was asked for: what is not right by now is said. */
  asked: boolean;
  onChange: (value: string) => void;
}
export const PlanDate = ({ id, value, hint, asked, onChange }: Props) => (
  <DateField
    id={id}
    label={words.headings.date}
    value={said(value)}
    hint={hint}
    error={asked && !isPlanDate(value) ? dates.wrong : undefined}
    onChange={(typed) => onChange(planDateOf(typed))}
  />
);
