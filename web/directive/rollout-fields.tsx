import { Checkbox, Input, Select } from 'antd';
import type { LocalDate } from '../../contracts/http/index.ts';
import { PERIOD_WORDS } from '../../contracts/vi/dates.ts';
import { UNTICK_REASON_WORDS } from '../../contracts/vi/words.ts';
import { UnitSelect } from '../app/unit-select.tsx';
import { acts } from '../i18n/vi/acts.ts';
import { directive } from '../i18n/vi/directive.ts';
import { DateField } from '../parts/date-field.tsx';
import { Field } from '../parts/field.tsx';
import type { RolloutErrors, RolloutTarget, RolloutValues } from './rollout-values.ts';
import { SuccessorField } from './successor-field.tsx';

const words = directive.act;
interface Props {
  id: string;
  name: keyof RolloutValues;
  act: RolloutTarget['act'];
  today: LocalDate;
  /** A day to come may be named. */
  ahead: boolean;
  values: RolloutValues;
  errors: RolloutErrors;
  onChange: (change: Partial<RolloutValues>) => void;
}
const UNTICKS = Object.entries(UNTICK_REASON_WORDS).map(([value, label]) => ({ value, label }));
const PERIODS = Object.entries(PERIOD_WORDS).map(([value, label]) => ({ value, label }));

const Line = ({
  id,
  name,
  label,
  hint,
  values,
  errors,
  onChange,
}: Props & { label: string; hint: string; name: 'paperNumber' | 'month' | 'day' }) => (
  <Field id={`${id}-${name}`} label={label} hint={hint} error={errors[name]}>
    {(described) => (
      <Input
        {...described}
        value={values[name]}
        autoComplete="off"
        onChange={(event) => onChange({ [name]: event.target.value })}
      />
    )}
  </Field>
);

const dayLabel = (act: RolloutTarget['act']): string => {
  if (act === 'resumeClocks') return words.resumeOn;
  if (act === 'expectEvent') return words.expectedOn;
  return act === 'correctEvent' ? words.newDate : words.on;
};

export const RolloutField = (props: Props) => {
  const { id, name, act, today, ahead, values, errors, onChange } = props;
  switch (name) {
    case 'on':
      return (
        <DateField
          id={`${id}-on`}
          label={dayLabel(act)}
          value={values.on}
          error={errors.on}
          required={acts.required}
          max={ahead ? undefined : today}
          onChange={(on) => onChange({ on })}
        />
      );
    case 'from':
    case 'until':
      return (
        <DateField
          id={`${id}-${name}`}
          label={words[name]}
          value={values[name]}
          error={errors[name]}
          required={name === 'from' ? acts.required : acts.optional}
          onChange={(date) => onChange({ [name]: date })}
        />
      );
    case 'unit':
      return (
        <Field id={`${id}-unit`} label={words.unit}>
          {(described) => (
            <UnitSelect
              {...described}
              allowClear
              value={values.unit || undefined}
              onChange={(unit) => onChange({ unit: [unit ?? ''].flat()[0] ?? '' })}
            />
          )}
        </Field>
      );
    case 'branch':
      return values.unit === '' ? null : (
        <Checkbox
          id={`${id}-branch`}
          checked={values.branch}
          onChange={(event) => onChange({ branch: event.target.checked })}
        >
          {words.branch}
        </Checkbox>
      );
    case 'paperDate':
      return (
        <DateField
          id={`${id}-paperDate`}
          label={acts.paperDate}
          value={values.paperDate}
          error={errors.paperDate}
          onChange={(paperDate) => onChange({ paperDate })}
        />
      );
    case 'paperNumber':
      return <Line {...props} name={name} label={acts.paperNumber} hint={acts.paperNumberHint} />;
    case 'month':
      return <Line {...props} name={name} label={words.month} hint={words.monthHint} />;
    case 'day':
      return <Line {...props} name={name} label={words.day} hint={words.dayHint} />;
    case 'units':
      return (
        <Field id={`${id}-units`} label={words.units}>
          {(described) => (
            <UnitSelect
              {...described}
              mode="multiple"
              value={values.units}
              onChange={(chosen) => onChange({ units: [chosen ?? []].flat() })}
            />
          )}
        </Field>
      );
    case 'reason':
      return (
        <Field id={`${id}-reason`} label={words.reason} error={errors.reason} required={acts.required}>
          {(described) => (
            <Input.TextArea
              {...described}
              rows={3}
              value={values.reason}
              onChange={(event) => onChange({ reason: event.target.value })}
            />
          )}
        </Field>
      );
    case 'untick':
      return (
        <Field id={`${id}-untick`} label={words.reason}>
          {(described) => (
            <Select
              {...described}
              value={values.untick}
              options={UNTICKS}
              onChange={(untick: string) => onChange({ untick: untick as RolloutValues['untick'] })}
            />
          )}
        </Field>
      );
    case 'approver':
      return (
        <Field
          id={`${id}-approver`}
          label={words.approver}
          hint={words.approverHint}
          error={errors.approver}
          required={acts.required}
        >
          {(described) => (
            <Input
              {...described}
              value={values.approver}
              autoComplete="off"
              onChange={(event) => onChange({ approver: event.target.value })}
            />
          )}
        </Field>
      );
    case 'successor':
      return <SuccessorField {...props} />;
    case 'giveBack':
      return (
        <Checkbox
          id={`${id}-giveBack`}
          checked={values.giveBack}
          onChange={(event) => onChange({ giveBack: event.target.checked })}
        >
          {words.giveBack}
        </Checkbox>
      );
    case 'period':
      return (
        <Field id={`${id}-period`} label={words.period}>
          {(described) => (
            <Select
              {...described}
              value={values.period}
              options={PERIODS}
              onChange={(period: string) => onChange({ period: period as RolloutValues['period'] })}
            />
          )}
        </Field>
      );
    case 'sure':
      return (
        <div className={errors.sure ? 'field field-wrong' : 'field'}>
          <Checkbox
            id={`${id}-sure`}
            checked={values.sure}
            onChange={(event) => onChange({ sure: event.target.checked })}
          >
            {words.sure}
          </Checkbox>
          {errors.sure && <p className="field-error">{errors.sure}</p>}
        </div>
      );
  }
};
