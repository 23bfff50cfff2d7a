/** A result is decided: the band, the paper, and what the decision knowingly goes against. */
import { Checkbox, Select } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { OVERRIDE_WORDS } from '../../contracts/vi/evaluation.ts';
import { useSignedIn } from '../api/me.ts';
import { evaluation } from '../i18n/vi/evaluation.ts';
import { Field } from '../parts/field.tsx';
import { ResultView } from './result-view.tsx';
import { SendButtons, useSend } from './send.tsx';
import { PaperFields, paperOf, TextField } from './text-fields.tsx';
import type { FormProps } from './unit-drawer.tsx';
import { behalfOf } from './whose.ts';

const words = evaluation.form;

type Override = keyof typeof OVERRIDE_WORDS;
const OVERRIDES = Object.keys(OVERRIDE_WORDS) as Override[];

export const DecideForm = (props: FormProps) => {
  const { view } = props;
  const me = useSignedIn();
  const id = useId();
  const [band, setBand] = useState(view.result.proposed?.band ?? '');
  const [overrides, setOverrides] = useState<Override[]>([]);
  const [reason, setReason] = useState('');
  const [paper, setPaper] = useState({ number: '', date: '' });
  const { send, error, busy } = useSend(props, 'decideYearEnd');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send({
      step: view.step ?? '',
      band,
      overrides,
      ...(reason.trim() ? { reason: reason.trim() } : {}),
      ...paperOf(paper),
      ...behalfOf('decideYearEnd', me, view),
    });
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <ResultView view={view} />
      <Field id={`${id}-band`} label={words.decidedBand}>
        {(described) => (
          <Select
            {...described}
            value={band}
            options={(view.policy?.bands ?? []).map(({ code, name }) => ({ value: code, label: name }))}
            onChange={setBand}
          />
        )}
      </Field>
      <PaperFields id={id} paper={paper} today={view.today} onChange={setPaper} />
      <fieldset className="field">
        <legend className="field-label">{words.overrides}</legend>
        <Checkbox.Group
          value={overrides}
          options={OVERRIDES.map((one) => ({ value: one, label: OVERRIDE_WORDS[one] }))}
          onChange={(chosen) => setOverrides(OVERRIDES.filter((one) => chosen.includes(one)))}
        />
      </fieldset>
      <TextField id={`${id}-reason`} label={words.reason} value={reason} onChange={setReason} />
      <SendButtons act="decideYearEnd" error={error} busy={busy} onBack={props.onDone} />
    </form>
  );
};
