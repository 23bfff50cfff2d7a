/** The office finishes the text that the figures draft, and records the review as it was signed. */
import { App, Button, Input } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import type { ClosingView, DirectiveDetail, SignReview } from '../../contracts/http/index.ts';
import { usePost } from '../api/acts.ts';
import { closing as words } from '../i18n/vi/closing.ts';
import { Field } from '../parts/field.tsx';
import { isPaper, PaperFields } from '../parts/paper-fields.tsx';
import { ProblemBox } from '../parts/problem-box.tsx';
import { useKeptText } from './use-kept-text.ts';

interface Props {
  data: DirectiveDetail;
  view: ClosingView;
}
export const SignForm = ({ data, view }: Props) => {
  const base = view.steps.length;
  const send = usePost<SignReview, { ok: true }>(`/directives/${encodeURIComponent(data.id)}/closing/review`);
  const { message } = App.useApp();
  const [text, setText, forget] = useKeptText(`tong-ket|${data.id}`, view.text);
  const [paper, setPaper] = useState({ number: '', date: '' });
  const [post, setPost] = useState(data.signer.position);
  const [missing, setMissing] = useState(false);
  const id = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(!isPaper(paper));
    if (!isPaper(paper)) return;
    const body = { base, text, paper: { number: paper.number.trim(), date: paper.date } };
    send.mutate(
      { ...body, ...(post.trim() ? { post: post.trim() } : {}) },
      {
        onSuccess: () => {
          forget();
          message.success(words.signed);
        },
      },
    );
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <Field id={`${id}-text`} label={words.text} hint={words.textHint}>
        {(described) => (
          <Input.TextArea
            {...described}
            value={text}
            autoSize={{ minRows: 8, maxRows: 30 }}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <PaperFields
        id={id}
        paper={paper}
        today={data.today}
        error={missing ? words.paper : undefined}
        onChange={setPaper}
      />
      <Field id={`${id}-post`} label={words.post}>
        {(described) => (
          <Input
            {...described}
            value={post}
            maxLength={200}
            onChange={(event) => setPost(event.target.value)}
          />
        )}
      </Field>
      <ProblemBox error={send.error} lead={words.failed} />
      <div className="form-acts">
        <Button type="primary" htmlType="submit" loading={send.isPending}>
          {view.steps.some(({ step }) => step === 'reviewed') ? words.signAgain : words.sign}
        </Button>
      </div>
    </form>
  );
};
