/** An inspection of the unit is put on the calendar, or recorded with what it found. */
import { Select } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { sayDate } from '../../contracts/vi/dates.ts';
import { evaluation } from '../i18n/vi/evaluation.ts';
import { DateField } from '../parts/date-field.tsx';
import { Field } from '../parts/field.tsx';
import { SendButtons, useSend } from './send.tsx';
import { PaperFields, paperOf, TextField } from './text-fields.tsx';
import type { FormProps } from './unit-drawer.tsx';

const words = evaluation.form;

export const PlanForm = (props: FormProps) => {
  const id = useId();
  const [on, setOn] = useState('');
  const { send, error, busy } = useSend(props, 'planInspection');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send({ on });
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <DateField id={`${id}-on`} label={words.on} value={on} min={props.view.today} onChange={setOn} />
      <SendButtons act="planInspection" error={error} busy={busy} onBack={props.onDone} />
    </form>
  );
};

export const InspectForm = (props: FormProps) => {
  const { view } = props;
  const id = useId();
  const pending = view.inspections.filter(({ held }) => held === null);
  const [on, setOn] = useState(view.today);
  const [number, setNumber] = useState(pending[0]?.number ?? 0);
  const [requirement, setRequirement] = useState<string | null>(view.requirements[0]?.code ?? null);
  const [text, setText] = useState('');
  const [due, setDue] = useState('');
  const [paper, setPaper] = useState({ number: '', date: '' });
  const { send, error, busy } = useSend(props, 'inspect');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const finding = { requirement: requirement ?? '', text: text.trim(), ...(due ? { due } : {}) };
    send({
      on,
      ...(number > 0 ? { number } : {}),
      findings: text.trim() ? [finding] : [],
      ...paperOf(paper),
    });
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <DateField id={`${id}-on`} label={words.on} value={on} max={view.today} onChange={setOn} />
      {pending.length > 0 && (
        <Field id={`${id}-number`} label={words.inspection}>
          {(described) => (
            <Select
              {...described}
              value={number}
              options={[
                ...pending.map((one) => ({
                  value: one.number,
                  label: `${evaluation.unit.inspection(one.number)}, ${sayDate(one.planned ?? '')}`,
                })),
                { value: 0, label: words.unplanned },
              ]}
              onChange={setNumber}
            />
          )}
        </Field>
      )}
      <TextField
        id={`${id}-text`}
        label={words.finding}
        hint={words.findingHint}
        value={text}
        onChange={setText}
      />
      {text.trim() && (
        <>
          <Field id={`${id}-requirement`} label={words.requirement}>
            {(described) => (
              <Select
                {...described}
                value={requirement}
                options={view.requirements.map(({ code, name }) => ({ value: code, label: name }))}
                onChange={setRequirement}
              />
            )}
          </Field>
          <DateField id={`${id}-due`} label={words.due} value={due} min={view.today} onChange={setDue} />
        </>
      )}
      <PaperFields id={id} paper={paper} today={view.today} onChange={setPaper} />
      <SendButtons act="inspect" error={error} busy={busy} onBack={props.onDone} />
    </form>
  );
};
