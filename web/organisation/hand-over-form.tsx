/** A post leaves: to whom its work passes, why, by which paper; what that does stands above the button. */
import { App, Button, Input, Select } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import type { HandedOver, HandOverBody } from '../../contracts/http/index.ts';
import { usePost } from '../api/acts.ts';
import { handOver as words } from '../i18n/vi/delegations.ts';
import { Field } from '../parts/field.tsx';
import { isPaper, PaperFields } from '../parts/paper-fields.tsx';
import { ProblemBox } from '../parts/problem-box.tsx';
import '../styles/form.css';

interface Props {
  post: string;
  others: readonly { code: string; title: string }[];
  today: string;
  onDone: () => void;
}
export const HandOverForm = ({ post, others, today, onDone }: Props) => {
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  const [paper, setPaper] = useState({ number: '', date: '' });
  const [tried, setTried] = useState(false);
  const { message } = App.useApp();
  const id = useId();
  const send = usePost<HandOverBody, HandedOver>(
    `/organisation/people/${encodeURIComponent(post)}/hand-over`,
  );
  const wrong = (ok: boolean) => (tried && !ok ? words.missing : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!reason.trim() || !isPaper(paper)) return;
    send.mutate(
      { ...(to ? { to } : {}), reason: reason.trim(), paper },
      {
        onSuccess: ({ directives }) => {
          message.success(words.done(directives.length));
          onDone();
        },
      },
    );
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <p>{words.about}</p>
      <Field id={`${id}-to`} label={words.to} hint={words.toHint}>
        {(described) => (
          <Select
            {...described}
            allowClear
            value={to || undefined}
            onChange={(code?: string) => setTo(code ?? '')}
            options={others.map(({ code, title }) => ({ value: code, label: title }))}
          />
        )}
      </Field>
      <Field id={`${id}-reason`} label={words.reason} error={wrong(reason.trim() !== '')}>
        {(described) => (
          <Input.TextArea
            {...described}
            value={reason}
            autoSize={{ minRows: 2, maxRows: 8 }}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <PaperFields id={id} paper={paper} today={today} error={wrong(isPaper(paper))} onChange={setPaper} />
      <ProblemBox error={send.error} />
      <div className="form-acts">
        <Button type="primary" htmlType="submit" danger loading={send.isPending}>
          {words.send}
        </Button>
      </div>
    </form>
  );
};
