/** Draft → checked → signed → issued: who did it and when, the files of the document, and the next step. */
import { App, Button, Input } from 'antd';
import { useId, useState } from 'react';
import type { DraftStepBody, DraftView } from '../../contracts/http/index.ts';
import { sayMoment } from '../../contracts/vi/dates.ts';
import { FilesField } from '../acts/files-field.tsx';
import { usePost } from '../api/acts.ts';
import { fileAddress } from '../api/in-place.ts';
import { draft } from '../i18n/vi/draft.ts';
import { Field } from '../parts/field.tsx';
import { ProblemBox } from '../parts/problem-box.tsx';
import { Section } from '../parts/section.tsx';
import { sizeWord } from '../text/size.ts';
import { Aside } from './aside.tsx';

const words = draft.road;
const STEPS = ['checked', 'signed', 'issued'] as const;
const pathOf = (directive: string) => `/directives/${encodeURIComponent(directive)}/draft`;

const NextStep = ({
  directive,
  step,
  post,
}: {
  directive: string;
  step: 'checked' | 'signed';
  post: string;
}) => {
  const take = usePost<DraftStepBody, { ok: true }>(`${pathOf(directive)}/steps`);
  const { message } = App.useApp();
  const [by, setBy] = useState(post);
  const id = useId();
  const send = () =>
    take.mutate(
      { step, ...(by.trim() ? { post: by.trim() } : {}) },
      { onSuccess: () => message.success(words.done) },
    );
  return (
    <div className="form">
      <Field id={`${id}-post`} label={step === 'checked' ? words.checkPost : words.signPost}>
        {(described) => (
          <Input {...described} value={by} maxLength={200} onChange={(event) => setBy(event.target.value)} />
        )}
      </Field>
      <ProblemBox error={take.error} lead={words.failed} />
      <div className="form-acts">
        <Button onClick={send} loading={take.isPending}>
          {step === 'checked' ? words.check : words.sign}
        </Button>
      </div>
    </div>
  );
};

const Attach = ({ directive }: { directive: string }) => {
  const add = usePost<FormData, { ok: true }>(`${pathOf(directive)}/attachments`);
  const { message } = App.useApp();
  const [files, setFiles] = useState<File[]>([]);
  const id = useId();
  const send = () => {
    const form = new FormData();
    for (const file of files) form.append('files', file);
    add.mutate(form, {
      onSuccess: () => {
        setFiles([]);
        message.success(words.done);
      },
    });
  };
  return (
    <div className="form">
      <FilesField id={`${id}-files`} files={files} error={undefined} onChange={setFiles} />
      <ProblemBox error={add.error} lead={words.failed} />
      <div className="form-acts">
        <Button disabled={files.length === 0} onClick={send} loading={add.isPending}>
          {words.attach}
        </Button>
      </div>
    </div>
  );
};

interface Props {
  directive: string;
  view: DraftView;
  /** Posts proposed for the two steps. */
  posts: { checked: string; signed: string };
}
export const Road = ({ directive, view, posts }: Props) => {
  const last = (step: string) => view.steps.filter((one) => one.step === step).at(-1);
  return (
    <Section title={words.title}>
      <ol className="section-body">
        <li>{words.step.draft}</li>
        {STEPS.map((step) => {
          const taken = last(step);
          return (
            <li key={step}>
              <strong>{words.step[step]}</strong>:{' '}
              {taken ? (
                words.by(taken.post, sayMoment(taken.at))
              ) : (
                <span className="quiet">{words.waits}</span>
              )}
              {taken && !taken.current && ` (${words.outdated})`}
              {taken?.reason && ` (${words.reason(taken.missing, taken.reason)})`}
            </li>
          );
        })}
      </ol>
      <div className="section-body">
        {view.acts.includes('check') && (
          <NextStep key="checked" directive={directive} step="checked" post={posts.checked} />
        )}
        {view.acts.includes('sign') && (
          <NextStep key="signed" directive={directive} step="signed" post={posts.signed} />
        )}
        {view.attachments.length > 0 && <p className="field-label">{words.files}</p>}
        <ul>
          {view.attachments.map(({ id, name, size }) => (
            <li key={id}>
              <a href={fileAddress(id)}>{name}</a> <span className="quiet num">{sizeWord(size)}</span>
            </li>
          ))}
        </ul>
        <Aside directive={directive} view={view} />
        {view.acts.includes('attach') && <Attach key={view.attachments.length} directive={directive} />}
      </div>
    </Section>
  );
};
