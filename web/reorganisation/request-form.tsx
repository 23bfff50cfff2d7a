/** What is to be done, with which units, from when and why. */
import { Button, Input, Radio, Select } from 'antd';
import { REORGANISATION_WORDS } from '../../contracts/vi/reorganisation.ts';
import { reorganisation as words } from '../i18n/vi/reorganisation.ts';
import { DateField } from '../parts/date-field.tsx';
import { Field } from '../parts/field.tsx';
import { type Draft, draftOf, hasHeirs, type Kind, newHeir } from './draft.ts';
import { HeirFields } from './heir-fields.tsx';
import { UnitPicker } from './unit-picker.tsx';

const KINDS = Object.entries(REORGANISATION_WORDS).map(([value, label]) => ({ value, label }));
const MOST: Record<Kind, number> = { merge: 100, split: 1, rename: 1, move: 100, dissolve: 100 };

interface Props {
  draft: Draft;
  onChange: (draft: Draft) => void;
}

const Heirs = ({ draft, onChange }: Props) => {
  const { heirs, kind, defaultHeir } = draft;
  const set = (list: Draft['heirs']) => onChange({ ...draft, heirs: list });
  return (
    <>
      {heirs.map((heir, i) => (
        <HeirFields
          // biome-ignore lint/suspicious/noArrayIndexKey: an heir is known by its place until it has a code
          key={i}
          id={`heir-${i}`}
          title={kind === 'split' ? words.heir(i + 1) : words.onlyHeir}
          heir={heir}
          onChange={(one) => set(heirs.with(i, one))}
          onDrop={heirs.length > 2 ? () => set(heirs.toSpliced(i, 1)) : null}
        />
      ))}
      {kind === 'split' && (
        <>
          <div>
            <Button onClick={() => set([...heirs, newHeir()])}>{words.addHeir}</Button>
          </div>
          <Field id="default-heir" label={words.rest}>
            {(described) => (
              <Select
                {...described}
                allowClear
                value={defaultHeir || undefined}
                placeholder={words.choose}
                options={heirs
                  .filter(({ code }) => code)
                  .map(({ code, name }) => ({ value: code, label: name || code }))}
                onChange={(code?: string) => onChange({ ...draft, defaultHeir: code ?? '' })}
              />
            )}
          </Field>
        </>
      )}
    </>
  );
};

export const RequestForm = ({ draft, onChange }: Props) => {
  const change = (part: Partial<Draft>) => onChange({ ...draft, ...part });
  const { kind } = draft;
  return (
    <div className="section-body form">
      <fieldset className="heir">
        <legend>{words.kind}</legend>
        <Radio.Group
          value={kind}
          options={KINDS}
          onChange={(event) => onChange(draftOf(event.target.value as Kind, draft))}
        />
      </fieldset>
      <Field id="units" label={words.units[kind]}>
        {(described) => (
          <UnitPicker
            key={kind}
            described={described}
            most={MOST[kind]}
            value={draft.units}
            onChange={(units) => change({ units })}
          />
        )}
      </Field>
      {kind === 'rename' && (
        <Field id="new-name" label={words.name}>
          {(described) => (
            <Input
              {...described}
              value={draft.name}
              onChange={(event) => change({ name: event.target.value })}
            />
          )}
        </Field>
      )}
      {kind === 'move' && (
        <Field id="new-parent" label={words.newParent}>
          {(described) => (
            <UnitPicker
              described={described}
              most={1}
              value={draft.parent ? [draft.parent] : []}
              onChange={([parent = '']) => change({ parent })}
            />
          )}
        </Field>
      )}
      {hasHeirs(kind) && <Heirs draft={draft} onChange={onChange} />}
      <div className="field-row">
        <DateField id="on" label={words.on} value={draft.on} onChange={(on) => change({ on })} />
        <Field id="paper-number" label={words.paperNumber} required={words.optional}>
          {(described) => (
            <Input
              {...described}
              value={draft.paperNumber}
              onChange={(event) => change({ paperNumber: event.target.value })}
            />
          )}
        </Field>
        <DateField
          id="paper-date"
          label={words.paperDate}
          value={draft.paperDate}
          onChange={(paperDate) => change({ paperDate })}
        />
      </div>
      <Field id="reason" label={words.reason}>
        {(described) => (
          <Input.TextArea
            {...described}
            rows={2}
            maxLength={500}
            value={draft.reason}
            onChange={(event) => change({ reason: event.target.value.replaceAll('\n', ' ') })}
          />
        )}
      </Field>
    </div>
  );
};
