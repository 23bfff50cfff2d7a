/** A delegation as its paper says it: to whom, from when to when. */
import { App, Button, Select } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import type { DelegationView, NewDelegationBody } from '../../contracts/http/index.ts';
import { usePost } from '../api/acts.ts';
import { delegations as words } from '../i18n/vi/delegations.ts';
import { DateField } from '../parts/date-field.tsx';
import { Field } from '../parts/field.tsx';
import { isPaper, PaperFields } from '../parts/paper-fields.tsx';
import { ProblemBox } from '../parts/problem-box.tsx';
import '../styles/form.css';

interface Props {
  /** Whose, when the office records it; one's own when absent. */
  from?: string;
  posts: readonly { code: string; title: string; unitName?: string }[];
  today: string;
  onDone?: () => void;
}
const isDate = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);

export const DelegationForm = ({ from, posts, today, onDone }: Props) => {
  const [to, setTo] = useState('');
  const [since, setSince] = useState(today);
  const [until, setUntil] = useState('');
  const [paper, setPaper] = useState({ number: '', date: '' });
  const [tried, setTried] = useState(false);
  const { message } = App.useApp();
  const id = useId();
  const send = usePost<NewDelegationBody, DelegationView>('/delegations');
  const wrong = (ok: boolean, word: string) => (tried && !ok ? word : undefined);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!to || !isDate(since) || !isDate(until) || !isPaper(paper)) return;
    const body = { ...(from ? { from } : {}), to, since, until, paper };
    send.mutate(body, {
      onSuccess: () => {
        message.success(words.done);
        setTo('');
        setUntil('');
        setPaper({ number: '', date: '' });
        setTried(false);
        onDone?.();
      },
    });
  };
  return (
    <form className="form section-body" onSubmit={submit} noValidate>
      <Field
        id={`${id}-to`}
        label={words.to}
        hint={from ? undefined : words.toHint}
        error={wrong(to !== '', words.errors.to)}
      >
        {(described) => (
          <Select
            {...described}
            value={to || undefined}
            onChange={setTo}
            options={posts.map(({ code, title, unitName }) => ({
              value: code,
              label: unitName && !title.includes(unitName) ? `${title} (${unitName})` : title,
            }))}
          />
        )}
      </Field>
      <div className="field-row">
        <DateField
          id={`${id}-since`}
          label={words.since}
          value={since}
          onChange={setSince}
          error={wrong(isDate(since), words.errors.date)}
        />
        <DateField
          id={`${id}-until`}
          label={words.until}
          value={until}
          min={today}
          onChange={setUntil}
          error={wrong(isDate(until), words.errors.date)}
        />
      </div>
      <PaperFields
        id={id}
        paper={paper}
        today={today}
        error={wrong(isPaper(paper), words.errors.paper)}
        onChange={setPaper}
      />
      <ProblemBox error={send.error} />
      <div className="form-acts">
        <Button type="primary" htmlType="submit" loading={send.isPending}>
          {words.record}
        </Button>
      </div>
    </form>
  );
};
