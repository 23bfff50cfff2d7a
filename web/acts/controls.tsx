/** The three kinds of control that the form of an act is made of. */
import { Input } from 'antd';
import type { LocalDate } from '../../contracts/http/base.ts';
import { DateField } from '../parts/date-field.tsx';
import { Field } from '../parts/field.tsx';
import type { Errors } from './check.ts';
import type { ActName, FieldName, Values } from './fields.ts';

export interface FieldsProps {
  id: string;
  act: ActName;
  onBehalf: boolean;
  today: LocalDate;
  values: Values;
  errors: Errors;
  adHoc: readonly { obligation: string; title: string }[];
  officers: readonly { code: string; title: string }[];
  /** Of what the step's target wants so many. */
  what: string;
  /** How else the meeting may be held, and with whom. */
  allows: readonly string[];
  partners: readonly { code: string; name: string }[];
  /** Every post of the unit. */
  posts: readonly { code: string; title: string }[];
  onChange: (change: Partial<Values>) => void;
}
export type Named = FieldsProps & { name: FieldName };

export const DateOf = ({
  id,
  name,
  label,
  required,
  today,
  values,
  errors,
  onChange,
}: Named & { label: string; required?: string; name: 'on' | 'to' | 'due' | 'paperDate' }) => (
  <DateField
    id={`${id}-${name}`}
    label={label}
    value={values[name]}
    error={errors[name]}
    required={required}
    max={name === 'on' || name === 'paperDate' ? today : undefined}
    min={name === 'to' || name === 'due' ? today : undefined}
    onChange={(value) => onChange({ [name]: value })}
  />
);

export const Line = ({
  id,
  name,
  label,
  hint,
  required,
  digits,
  values,
  errors,
  onChange,
}: Named & {
  label: string;
  hint?: string;
  required?: string;
  digits?: boolean;
  name: 'invited' | 'present' | 'findings' | 'paperNumber' | 'time' | 'place' | 'materials' | 'done' | 'of';
}) => (
  <Field id={`${id}-${name}`} label={label} hint={hint} error={errors[name]} required={required}>
    {(described) => (
      <Input
        {...described}
        value={values[name]}
        status={errors[name] ? 'error' : ''}
        inputMode={digits ? 'numeric' : 'text'}
        autoComplete="off"
        onChange={(event) => onChange({ [name]: event.target.value })}
      />
    )}
  </Field>
);

export const Text = ({
  id,
  name,
  label,
  required,
  rows,
  values,
  errors,
  onChange,
}: Named & {
  label: string;
  required?: string;
  rows: number;
  name: 'text' | 'reason' | 'result' | 'heading';
}) => (
  <Field id={`${id}-${name}`} label={label} error={errors[name]} required={required}>
    {(described) => (
      <Input.TextArea
        {...described}
        value={values[name]}
        status={errors[name] ? 'error' : ''}
        autoSize={{ minRows: rows, maxRows: 18 }}
        onChange={(event) => onChange({ [name]: event.target.value })}
      />
    )}
  </Field>
);
