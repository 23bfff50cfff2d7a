/** One unit that goes on with the work: one that exists, or a new one described here. */
import { Button, Input, Radio, Select } from 'antd';
import { UNIT_KIND_WORDS } from '../../contracts/vi/words.ts';
import { reorganisation as words } from '../i18n/vi/reorganisation.ts';
import { Field } from '../parts/field.tsx';
import type { HeirDraft } from './draft.ts';
import { UnitPicker } from './unit-picker.tsx';

interface Props {
  id: string;
  title: string;
  heir: HeirDraft;
  onChange: (heir: HeirDraft) => void;
  onDrop: (() => void) | null;
}
const KINDS = Object.entries(UNIT_KIND_WORDS).map(([value, label]) => ({ value, label }));

export const HeirFields = ({ id, title, heir, onChange, onDrop }: Props) => {
  const change = (part: Partial<HeirDraft>) => onChange({ ...heir, ...part });
  const line = (name: 'code' | 'name' | 'mailbox', label: string) => (
    <Field id={`${id}-${name}`} label={label}>
      {(described) => (
        <Input
          {...described}
          value={heir[name]}
          autoComplete="off"
          onChange={(event) => change({ [name]: event.target.value.trimStart() })}
        />
      )}
    </Field>
  );
  return (
    <fieldset className="heir">
      <legend>{title}</legend>
      <Radio.Group
        value={heir.isNew}
        onChange={(event) => change({ isNew: event.target.value, code: '' })}
        options={[
          { value: true, label: words.begins },
          { value: false, label: words.existing },
        ]}
      />
      {heir.isNew ? (
        <div className="field-row">
          {line('code', words.code)}
          {line('name', words.name)}
          <Field id={`${id}-kind`} label={words.unitKind}>
            {(described) => (
              <Select
                {...described}
                value={heir.kind}
                options={KINDS}
                onChange={(kind) => change({ kind: kind as HeirDraft['kind'] })}
              />
            )}
          </Field>
          <Field id={`${id}-parent`} label={words.parent}>
            {(described) => (
              <UnitPicker
                described={described}
                most={1}
                value={heir.parent ? [heir.parent] : []}
                onChange={([parent = '']) => change({ parent })}
              />
            )}
          </Field>
          {line('mailbox', words.mailbox)}
        </div>
      ) : (
        <Field id={`${id}-existing`} label={words.existing}>
          {(described) => (
            <UnitPicker
              described={described}
              most={1}
              value={heir.code ? [heir.code] : []}
              onChange={([code = '']) => change({ code })}
            />
          )}
        </Field>
      )}
      {onDrop && (
        <Button size="small" onClick={onDrop}>
          {words.dropHeir}
        </Button>
      )}
    </fieldset>
  );
};
