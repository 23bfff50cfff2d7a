/** Number and date of the paper by which something is done, side by side. */
import { Input } from 'antd';
import type { LocalDate } from '../../contracts/http/base.ts';
import { acts as words } from '../i18n/vi/acts.ts';
import { DateField } from './date-field.tsx';
import { Field } from './field.tsx';

export interface TypedPaper {
  number: string;
  date: string;
}
const isDate = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);
export const isPaper = ({ number, date }: TypedPaper): boolean => number.trim() !== '' && isDate(date);

interface Props {
  id: string;
  paper: TypedPaper;
  today: LocalDate;
  error?: string | undefined;
  onChange: (paper: TypedPaper) => void;
}
export const PaperFields = ({ id, paper, today, error, onChange }: Props) => (
  <div className="field-row">
    <Field id={`${id}-number`} label={words.paperNumber} hint={words.paperNumberHint} error={error}>
      {(described) => (
        <Input
          {...described}
          value={paper.number}
          autoComplete="off"
          onChange={(event) => onChange({ ...paper, number: event.target.value })}
        />
      )}
    </Field>
    <DateField
      id={`${id}-date`}
      label={words.paperDate}
      value={paper.date}
      max={today}
      onChange={(date) => onChange({ ...paper, date })}
    />
  </div>
);
