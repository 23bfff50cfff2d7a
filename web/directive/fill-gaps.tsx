/** What one obligation of a draft leaves open and a line fills in: by when, and what must come of it. */
import { App, Button, Input } from 'antd';
import { useId, useState } from 'react';
import type { MendObligation } from '../../contracts/http/index.ts';
import { usePost } from '../api/acts.ts';
import { draft } from '../i18n/vi/draft.ts';
import { TypedDue } from '../import/typed-due.tsx';
import { Field } from '../parts/field.tsx';
import { ProblemBox } from '../parts/problem-box.tsx';

const words = draft.missing;

interface Props {
  directive: string;
  obligation: string;
  title: string;
  when: boolean;
  product: boolean;
}
export const FillGaps = ({ directive, obligation, title, when, product }: Props) => {
  const mend = usePost<MendObligation, { ok: true }>(
    `/directives/${encodeURIComponent(directive)}/draft/obligations/${encodeURIComponent(obligation)}`,
  );
  const { message } = App.useApp();
  const [due, setDue] = useState('');
  const [evidence, setEvidence] = useState('');
  const id = useId();
  const send = (body: MendObligation) => mend.mutate(body, { onSuccess: () => message.success(words.done) });
  return (
    <details>
      <summary aria-label={`${words.fill(when, product)}: ${title}`}>{words.fill(when, product)}</summary>
      <div className="form">
        {when && (
          <>
            <Field id={`${id}-due`} label={words.due} hint={words.dueHint}>
              {(described) => (
                <Input {...described} value={due} onChange={({ target }) => setDue(target.value)} />
              )}
            </Field>
            {due.trim() !== '' && (
              <TypedDue typed={due.trim()} onUse={() => send({ due: due.trim() })} onModel={setDue} />
            )}
          </>
        )}
        {product && (
          <>
            <Field id={`${id}-product`} label={words.product}>
              {(described) => (
                <Input {...described} value={evidence} onChange={({ target }) => setEvidence(target.value)} />
              )}
            </Field>
            <div className="form-acts">
              <Button
                disabled={!evidence.trim()}
                loading={mend.isPending}
                onClick={() => send({ evidence: evidence.trim() })}
              >
                {words.keepProduct}
              </Button>
            </div>
          </>
        )}
        <ProblemBox error={mend.error} lead={words.failed} />
      </div>
    </details>
  );
};
