/** One control for each field name; which ones stand in a form is data in `fields.ts`. */
import { Checkbox, Select } from 'antd';
import { STUDY_FORM_WORDS } from '../../contracts/vi/words.ts';
import { acts as words } from '../i18n/vi/acts.ts';
import { Field } from '../parts/field.tsx';
import { DateOf, Line, type Named, Text } from './controls.tsx';
import { type ActName, needsPaper } from './fields.ts';
import { FilesField } from './files-field.tsx';

const onLabel = (act: ActName): string =>
  act in words.on ? words.on[act as keyof typeof words.on] : words.on.received;
const toLabel = (act: ActName): string =>
  act in words.to ? words.to[act as keyof typeof words.to] : words.to.moveMeeting;
const textLabel = (act: ActName): string =>
  act in words.text ? words.text[act as keyof typeof words.text] : words.text.submit;
const reasonLabel = (act: ActName): string =>
  act in words.reason ? words.reason[act as keyof typeof words.reason] : words.reason.return;

export const ActField = (props: Named) => {
  const { id, name, act, onBehalf, values, errors, adHoc, officers, onChange } = props;
  const paper = needsPaper(act, onBehalf) ? words.required : words.optional;
  switch (name) {
    case 'obligation':
      return (
        <Field id={`${id}-${name}`} label={words.obligation} error={errors[name]} required={words.required}>
          {(described) => (
            <Select
              {...described}
              value={values.obligation || undefined}
              options={adHoc.map((one) => ({ value: one.obligation, label: one.title }))}
              onChange={(obligation: string) => onChange({ obligation })}
            />
          )}
        </Field>
      );
    case 'officer':
      return (
        <Field id={`${id}-${name}`} label={words.officer} error={errors[name]} required={words.required}>
          {(described) => (
            <Select
              {...described}
              value={values.officer || undefined}
              options={officers.map((one) => ({ value: one.code, label: one.title }))}
              onChange={(officer: string) => onChange({ officer })}
            />
          )}
        </Field>
      );
    case 'leaver':
    case 'successor':
      return (
        <Field
          id={`${id}-${name}`}
          label={words[name]}
          error={errors[name]}
          required={name === 'leaver' ? words.required : words.optional}
        >
          {(described) => (
            <Select
              {...described}
              allowClear
              value={values[name] || undefined}
              options={props.posts.map((one) => ({ value: one.code, label: one.title }))}
              onChange={(post?: string) => onChange({ [name]: post ?? '' })}
            />
          )}
        </Field>
      );
    case 'time':
      return (
        <Line {...props} name={name} label={words.time} hint={words.timeHint} required={words.required} />
      );
    case 'place':
      return <Line {...props} name={name} label={words.place} required={words.optional} />;
    case 'heading':
      return <Text {...props} name={name} label={words.heading} required={words.required} rows={2} />;
    case 'online':
      return props.allows.includes('online') ? (
        <Checkbox
          id={`${id}-online`}
          checked={values.online !== ''}
          onChange={(event) => onChange({ online: event.target.checked ? 'yes' : '' })}
        >
          {words.online}
        </Checkbox>
      ) : null;
    case 'partners':
      return props.allows.includes('joint') ? (
        <Field id={`${id}-${name}`} label={words.partners} required={words.optional}>
          {(described) => (
            <Select
              {...described}
              mode="multiple"
              optionFilterProp="label"
              value={values.partners ? values.partners.split(',') : []}
              options={props.partners.map((one) => ({ value: one.code, label: one.name }))}
              onChange={(units: string[]) => onChange({ partners: units.join(',') })}
            />
          )}
        </Field>
      ) : null;
    case 'owner':
      return (
        <Field id={`${id}-${name}`} label={words.owner} required={words.optional}>
          {(described) => (
            <Select
              {...described}
              allowClear
              value={values.owner || undefined}
              options={props.posts.map((one) => ({ value: one.code, label: one.title }))}
              onChange={(post?: string) => onChange({ owner: post ?? '' })}
            />
          )}
        </Field>
      );
    case 'on':
      return <DateOf {...props} name={name} label={onLabel(act)} required={words.required} />;
    case 'to':
      return <DateOf {...props} name={name} label={toLabel(act)} required={words.required} />;
    case 'due':
      return <DateOf {...props} name={name} label={words.due} required={words.required} />;
    case 'paperDate':
      return <DateOf {...props} name={name} label={words.paperDate} required={paper} />;
    case 'paperNumber':
      return (
        <Line
          {...props}
          name={name}
          label={words.paperNumber}
          hint={words.paperNumberHint}
          required={paper}
        />
      );
    case 'invited':
    case 'present':
      return <Line {...props} name={name} label={words[name]} digits />;
    case 'form':
      return (
        <Field id={`${id}-${name}`} label={words.form} error={errors[name]} required={words.required}>
          {(described) => (
            <Select
              {...described}
              value={values.form || undefined}
              options={Object.entries(STUDY_FORM_WORDS).map(([value, label]) => ({ value, label }))}
              onChange={(form: string) => onChange({ form })}
            />
          )}
        </Field>
      );
    case 'materials':
      return <Line {...props} name={name} label={words.materials} hint={words.materialsHint} />;
    case 'done':
      return <Line {...props} name={name} label={words.done(props.what)} digits />;
    case 'of':
      return <Line {...props} name={name} label={words.of(props.what)} digits />;
    case 'findings':
      return <Line {...props} name={name} label={words.findings} required={words.required} digits />;
    case 'text':
      return <Text {...props} name={name} label={textLabel(act)} rows={5} />;
    case 'result':
      return <Text {...props} name={name} label={words.result} required={words.required} rows={2} />;
    case 'reason':
      return <Text {...props} name={name} label={reasonLabel(act)} required={words.required} rows={3} />;
    case 'files':
      return (
        <FilesField
          id={`${id}-files`}
          files={values.files}
          error={errors.files}
          onChange={(files) => onChange({ files })}
        />
      );
    case 'confirm':
      return (
        <div className={errors.confirm ? 'field field-wrong' : 'field'}>
          <Checkbox
            id={`${id}-confirm`}
            checked={values.confirm !== ''}
            onChange={(event) => onChange({ confirm: event.target.checked ? 'yes' : '' })}
          >
            {words.once}
          </Checkbox>
          {errors.confirm && <p className="field-error">{errors.confirm}</p>}
        </div>
      );
  }
};
