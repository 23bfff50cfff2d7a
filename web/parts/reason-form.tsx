/** A reason on one line, without which nothing is sent, and the button that sends it. */
import { Button, Input } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { Field } from './field.tsx';
import { ProblemBox } from './problem-box.tsx';

interface Props {
  words: { label: string; missing: string; send: string; failed: string };
  hint?: string | undefined;
  danger?: boolean;
  maxLength?: number;
  /** Where it stands in the place of the button that asked for it, the keys go on in it. */
  autoFocus?: boolean;
  error: unknown;
  busy: boolean;
  onSend: (reason: string) => void;
  /** Beside the button. */
  children?: ReactNode;
}
export const ReasonForm = (props: Props) => {
  const { words, hint, danger = false, maxLength, autoFocus = false, error, busy, onSend, children } = props;
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const id = useId();
  const said = reason.trim();
  const send = () => {
    setMissing(said === '');
    if (said !== '') onSend(said);
  };
  return (
    <div className="form">
      <Field id={`${id}-reason`} label={words.label} error={missing ? words.missing : undefined} hint={hint}>
        {(described) => (
          <Input
            {...described}
            value={reason}
            autoFocus={autoFocus}
            maxLength={maxLength}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <ProblemBox error={error} lead={words.failed} />
      <div className="form-acts">
        <Button danger={danger} onClick={send} loading={busy}>
          {words.send}
        </Button>
        {children}
      </div>
    </div>
  );
};
