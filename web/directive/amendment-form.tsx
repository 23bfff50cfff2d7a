/** The office amends a directive that runs: what changes, the effect in numbers, then once. */
import { App, Button, Checkbox, Input, Select } from 'antd';
import { useId, useState } from 'react';
import type {
  AmendmentPreview,
  DirectiveDetail,
  DirectiveVersionsView,
  PreviewAmendment,
} from '../../contracts/http/index.ts';
import { sayDay } from '../../contracts/vi/dates.ts';
import { KIND_WORDS, ROLLOUT_ACT_WORDS } from '../../contracts/vi/words.ts';
import { useRolloutAct } from '../api/acts.ts';
import { call } from '../api/client.ts';
import { UnitSelect } from '../app/unit-select.tsx';
import { acts } from '../i18n/vi/acts.ts';
import { directive } from '../i18n/vi/directive.ts';
import { references as referenceWords } from '../i18n/vi/references.ts';
import { DateField } from '../parts/date-field.tsx';
import { Field } from '../parts/field.tsx';
import { ProblemBox } from '../parts/problem-box.tsx';
import {
  type AddedTask,
  type AmendmentValues,
  amendmentBody,
  changeOf,
  lacking,
  lackingToAmend,
  noAmendment,
} from './amendment-values.ts';
import '../styles/form.css';

const words = directive.amendment;
const KINDS = Object.entries(KIND_WORDS).map(([value, label]) => ({ value, label }));

interface Part {
  values: AmendmentValues;
  onChange: (change: Partial<AmendmentValues>) => void;
}

const Known = ({ data, values, onChange }: Part & { data: DirectiveDetail }) => {
  const id = useId();
  return (
    <ul className="rows" aria-label={words.known}>
      {data.obligations.map((one) => {
        const dropped = values.dropped.includes(one.id);
        return (
          <li key={one.id}>
            <strong>{one.title}</strong> <span className="quiet">{one.due}</span>
            <div className="field-row">
              <DateField
                id={`${id}-${one.id}`}
                label={words.newDay(one.title)}
                value={values.dates[one.id] ?? ''}
                onChange={(date) => onChange({ dates: { ...values.dates, [one.id]: date } })}
              />
              <Checkbox
                checked={dropped}
                onChange={() =>
                  onChange({
                    dropped: dropped
                      ? values.dropped.filter((other) => other !== one.id)
                      : [...values.dropped, one.id],
                  })
                }
              >
                {words.drop(one.title)}
              </Checkbox>
            </div>
          </li>
        );
      })}
    </ul>
  );
};

const Added = ({ data, values, onChange }: Part & { data: DirectiveDetail }) => {
  const id = useId();
  const set = (key: number, change: Partial<AddedTask>) =>
    onChange({ added: values.added.map((one) => (one.key === key ? { ...one, ...change } : one)) });
  const next = Math.max(0, ...values.added.map(({ key }) => key)) + 1;
  return (
    <>
      {values.added.map(({ key, title, kind, units, date, reference }) => (
        <fieldset key={key} className="form">
          <legend>{words.added(key)}</legend>
          <Field id={`${id}-title-${key}`} label={words.title} required={acts.required}>
            {(described) => (
              <Input
                {...described}
                value={title}
                onChange={(event) => set(key, { title: event.target.value })}
              />
            )}
          </Field>
          <div className="field-row">
            <Field id={`${id}-kind-${key}`} label={words.kind}>
              {(described) => (
                <Select
                  {...described}
                  value={kind}
                  options={KINDS}
                  onChange={(chosen: string) => set(key, { kind: chosen as AddedTask['kind'] })}
                />
              )}
            </Field>
            <DateField
              id={`${id}-date-${key}`}
              label={words.day}
              value={date}
              required={acts.required}
              onChange={(chosen) => set(key, { date: chosen })}
            />
          </div>
          <Field id={`${id}-units-${key}`} label={words.units}>
            {(described) => (
              <UnitSelect
                {...described}
                mode="multiple"
                value={units}
                onChange={(chosen) => set(key, { units: [chosen ?? []].flat() })}
              />
            )}
          </Field>
          {data.references.length > 0 && (
            <Field id={`${id}-reference-${key}`} label={referenceWords.pickedFor} required={acts.optional}>
              {(described) => (
                <Select
                  {...described}
                  allowClear
                  value={reference}
                  options={data.references.map((one) => ({
                    value: one.id,
                    label: `${one.number}: ${one.title}`,
                  }))}
                  onChange={(chosen?: string) => set(key, { reference: chosen })}
                />
              )}
            </Field>
          )}
        </fieldset>
      ))}
      <Button
        onClick={() =>
          onChange({ added: [...values.added, { key: next, title: '', kind: 'task', units: [], date: '' }] })
        }
      >
        {words.add}
      </Button>
    </>
  );
};

const Why = ({ values, onChange }: Part) => {
  const id = useId();
  return (
    <>
      <Field id={`${id}-reason`} label={directive.act.reason} required={acts.required}>
        {(described) => (
          <Input.TextArea
            {...described}
            rows={2}
            value={values.reason}
            onChange={(event) => onChange({ reason: event.target.value })}
          />
        )}
      </Field>
      <Field id={`${id}-approver`} label={words.approver} hint={words.approverHint} required={acts.required}>
        {(described) => (
          <Input
            {...described}
            value={values.approver}
            onChange={(event) => onChange({ approver: event.target.value })}
          />
        )}
      </Field>
      <div className="field-row">
        <Field id={`${id}-paper`} label={acts.paperNumber} hint={acts.paperNumberHint}>
          {(described) => (
            <Input
              {...described}
              value={values.paperNumber}
              onChange={(event) => onChange({ paperNumber: event.target.value })}
            />
          )}
        </Field>
        <DateField
          id={`${id}-paperDate`}
          label={acts.paperDate}
          value={values.paperDate}
          onChange={(paperDate) => onChange({ paperDate })}
        />
      </div>
    </>
  );
};

const Effect = ({ effect }: { effect: AmendmentPreview }) => (
  <section aria-label={words.effect} className="note">
    <p>
      <strong className="num">{words.counts(effect)}</strong>
    </p>
    <details>
      <summary>{words.steps(effect.steps.length)}</summary>
      <ul>
        {effect.steps.slice(0, 200).map(({ unit, title, what, from, to }) => (
          <li key={`${unit.code} ${title} ${what}`}>
            {unit.name}: {title}, {words.what[what]}
            {from && ` ${words.from(sayDay(from))}`}
            {to && ` ${words.to(sayDay(to))}`}
          </li>
        ))}
      </ul>
    </details>
  </section>
);

/** All pages of it, added up. */
const wholeEffect = async (id: string, body: PreviewAmendment): Promise<AmendmentPreview> => {
  const path = `/directives/${encodeURIComponent(id)}/amendments/preview`;
  const page = await call<AmendmentPreview>(path, { method: 'POST', body });
  if (!page.next) return page;
  const rest = await wholeEffect(id, { ...body, cursor: page.next });
  return {
    units: page.units + rest.units,
    concerned: page.concerned + rest.concerned,
    added: page.added + rest.added,
    moved: page.moved + rest.moved,
    cancelled: page.cancelled + rest.cancelled,
    told: [...new Set([...page.told, ...rest.told])],
    steps: [...page.steps, ...rest.steps],
    next: null,
  };
};

interface FormProps {
  data: DirectiveDetail;
  versions: DirectiveVersionsView;
  onDone: () => void;
}
export const AmendmentForm = ({ data, versions, onDone }: FormProps) => {
  const [values, setValues] = useState(noAmendment);
  const [effect, setEffect] = useState<AmendmentPreview | null>(null);
  const [missing, setMissing] = useState<string[]>([]);
  const [looking, setLooking] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const send = useRolloutAct(data.id);
  const { message } = App.useApp();
  const onChange = (change: Partial<AmendmentValues>) => {
    // Why and by whom changes nothing of what it does.
    if (!Object.keys(change).every((key) => ['reason', 'approver', 'paperNumber', 'paperDate'].includes(key)))
      setEffect(null);
    setValues({ ...values, ...change });
  };
  const look = async () => {
    const found = lacking(values);
    setMissing(found);
    if (found.length > 0) return;
    setLooking(true);
    setError(null);
    try {
      setEffect(await wholeEffect(data.id, { base: versions.current, change: changeOf(values, versions) }));
    } catch (failure) {
      setError(failure);
    }
    setLooking(false);
  };
  const amend = () => {
    const found = lackingToAmend(values);
    setMissing(found);
    if (found.length > 0) return;
    send.mutate(
      { act: 'amendDirective', body: amendmentBody(values, versions) },
      {
        onSuccess: () => {
          message.success(words.done);
          onDone();
        },
      },
    );
  };
  return (
    <div className="form">
      <Known data={data} values={values} onChange={onChange} />
      <Added data={data} values={values} onChange={onChange} />
      <DateField
        id="het-han"
        label={words.termTo}
        value={values.termTo}
        onChange={(termTo) => onChange({ termTo })}
      />
      <Why values={values} onChange={onChange} />
      {missing.length > 0 && (
        <ul className="field-error" role="alert">
          {missing.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
      {effect && <Effect effect={effect} />}
      <ProblemBox error={error ?? send.error} lead={words.failed} />
      <div className="form-acts">
        <Button loading={looking} onClick={look}>
          {words.look}
        </Button>
        <Button type="primary" disabled={!effect} loading={send.isPending} onClick={amend}>
          {ROLLOUT_ACT_WORDS.amendDirective}
        </Button>
        <Button onClick={onDone}>{words.cancel}</Button>
      </div>
    </div>
  );
};
