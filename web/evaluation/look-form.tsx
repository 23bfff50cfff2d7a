/** The unit asks once for another look at its result. */
import { type FormEvent, useId, useState } from 'react';
import { useSignedIn } from '../api/me.ts';
import { evaluation } from '../i18n/vi/evaluation.ts';
import { SendButtons, useSend } from './send.tsx';
import { PaperFields, paperOf, TextField } from './text-fields.tsx';
import type { FormProps } from './unit-drawer.tsx';
import { behalfOf } from './whose.ts';

export const LookForm = (props: FormProps) => {
  const { view } = props;
  const me = useSignedIn();
  const id = useId();
  const [reason, setReason] = useState('');
  const [paper, setPaper] = useState({ number: '', date: '' });
  const { send, error, busy } = useSend(props, 'askAnotherLook');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send({
      step: view.step ?? '',
      reason: reason.trim(),
      ...paperOf(paper),
      ...behalfOf('askAnotherLook', me, view),
    });
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <TextField id={`${id}-reason`} label={evaluation.form.reason} value={reason} onChange={setReason} />
      <PaperFields id={id} paper={paper} today={view.today} onChange={setPaper} />
      <SendButtons act="askAnotherLook" error={error} busy={busy} onBack={props.onDone} />
    </form>
  );
};
