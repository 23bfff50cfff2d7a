/** The fields of a report's form: numbers side by side, texts across. */
import { Input, Select } from 'antd';
import type { ReportFormView } from '../../contracts/http/index.ts';
import { acts } from '../i18n/vi/acts.ts';
import { report as words } from '../i18n/vi/report.ts';
import { DateField } from '../parts/date-field.tsx';
import { Field } from '../parts/field.tsx';

type FieldView = ReportFormView['form']['fields'][number];
interface Props {
  id: string;
  view: ReportFormView;
  typed: Record<string, string>;
  errors: Record<string, string>;
  onChange: (field: string, value: string) => void;
}

const One = ({ id, view, field, typed, errors, onChange }: Props & { field: FieldView }) => {
  const { code, label, type, options } = field;
  const value = typed[code] ?? '';
  const error = errors[code];
  const required = field.required ? acts.required : undefined;
  const known = view.prefilled[code];
  const change = (next: string) => onChange(code, next);
  const control = { id: `${id}-${code}`, label, error, required };
  if (type === 'date') return <DateField {...control} value={value} onChange={change} />;
  // What stands there as it was recorded needs no word.
  const hint = known === undefined || String(known) === value.trim() ? undefined : words.known(String(known));
  return (
    <Field {...control} hint={type === 'number' ? hint : undefined}>
      {(described) => {
        const shared = { ...described, status: error ? ('error' as const) : ('' as const) };
        if (type === 'choice')
          return (
            <Select
              {...shared}
              allowClear
              placeholder={words.choose}
              value={value || undefined}
              options={options.map((option) => ({ value: option, label: option }))}
              onChange={(option?: string) => change(option ?? '')}
            />
          );
        if (type === 'number')
          return (
            <Input
              {...shared}
              value={value}
              inputMode="decimal"
              autoComplete="off"
              onChange={(event) => change(event.target.value)}
            />
          );
        return (
          <Input.TextArea
            {...shared}
            value={value}
            autoSize={{ minRows: 2, maxRows: 14 }}
            onChange={(event) => change(event.target.value)}
          />
        );
      }}
    </Field>
  );
};

export const ReportFields = (props: Props) => (
  <>
    {props.view.form.fields.map((field) => (
      <div key={field.code} className={field.type === 'number' ? 'field-half' : undefined}>
        <One {...props} field={field} />
      </div>
    ))}
  </>
);
