/** Lines and texts of the forms of evaluation. */
import { Input } from 'antd';
import type { LocalDate } from '../../contracts/http/index.ts';
import { evaluation } from '../i18n/vi/evaluation.ts';
import { DateField } from '../parts/date-field.tsx';
import { Field } from '../parts/field.tsx';

interface Props {
  id: string;
  label: string;
  value: string;
  hint?: string | undefined;
  error?: string | undefined;
  onChange: (value: string) => void;
}
export const LineField = ({ value, onChange, ...field }: Props) => (
  <Field {...field}>
    {(described) => (
      <Input
        {...described}
        value={value}
        autoComplete="off"
        status={field.error ? 'error' : ''}
        onChange={(event) => onChange(event.target.value)}
      />
    )}
  </Field>
);
export const TextField = ({ value, onChange, ...field }: Props) => (
  <Field {...field}>
    {(described) => (
      <Input.TextArea
        {...described}
        value={value}
        autoSize={{ minRows: 2, maxRows: 12 }}
        onChange={(event) => onChange(event.target.value)}
      />
    )}
  </Field>
);

export interface TypedPaper {
  number: string;
  date: LocalDate;
}
/** Empty where no number is typed. */
export const paperOf = ({ number, date }: TypedPaper): { paper?: { number: string; date: LocalDate } } =>
  number.trim() ? { paper: { number: number.trim(), date } } : {};

export const PaperFields = ({
  id,
  paper,
  today,
  onChange,
}: {
  id: string;
  paper: TypedPaper;
  today: LocalDate;
  onChange: (paper: TypedPaper) => void;
}) => (
  <div className="field-row">
    <LineField
      id={`${id}-number`}
      label={evaluation.form.paperNumber}
      value={paper.number}
      onChange={(number) => onChange({ ...paper, number })}
    />
    <DateField
      id={`${id}-date`}
      label={evaluation.form.paperDate}
      value={paper.date}
      max={today}
      onChange={(date) => onChange({ ...paper, date })}
    />
  </div>
);
