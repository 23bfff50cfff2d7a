/** A report of the draft put on a report term: a template with its source, and the office's own day to send on. */
import { App, Button, Input, Select } from 'antd';
import { useId, useState } from 'react';
import type { DirectiveDetail, MendObligation } from '../../contracts/http/index.ts';
import { TERM_TEMPLATES } from '../../contracts/report/term-templates.ts';
import { usePost } from '../api/acts.ts';
import { draft } from '../i18n/vi/draft.ts';
import { Field } from '../parts/field.tsx';
import { ProblemBox } from '../parts/problem-box.tsx';
import { Section } from '../parts/section.tsx';
import { matchesFolded } from '../text/fold.ts';
import { sendsFrom, shownSends } from './sends.ts';

const words = draft.terms;
type Obligation = DirectiveDetail['obligations'][number];
const REPORTS: readonly Obligation['kind'][] = ['report', 'interimReview', 'finalReview'];

const Pick = ({
  directive,
  obligation,
  onDone,
}: {
  directive: string;
  obligation: string;
  onDone: () => void;
}) => {
  const mend = usePost<MendObligation, { ok: true }>(
    `/directives/${encodeURIComponent(directive)}/draft/obligations/${encodeURIComponent(obligation)}`,
  );
  const { message } = App.useApp();
  const [code, setCode] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  const id = useId();
  const template = TERM_TEMPLATES.find(({ term }) => term.code === code);
  const sends = template ? sendsFrom(typed, template.term.sends) : null;
  const choose = (chosen: string) => {
    setCode(chosen);
    const found = TERM_TEMPLATES.find(({ term }) => term.code === chosen);
    setTyped(found ? shownSends(found.term.sends) : '');
  };
  return (
    <div className="form">
      <Field id={`${id}-term`} label={words.term}>
        {(described) => (
          <Select
            {...described}
            value={code}
            placeholder={words.choose}
            options={TERM_TEMPLATES.map(({ term }) => ({ value: term.code, label: term.name }))}
            showSearch={{ filterOption: (said, option) => matchesFolded(option?.label ?? '', said) }}
            onChange={choose}
          />
        )}
      </Field>
      {template && (
        <>
          <p className="quiet">
            {words.source(template.source)} {template.note}
          </p>
          <Field
            id={`${id}-sends`}
            label={words.sends}
            hint={words.sendsHint}
            error={sends ? undefined : words.wrong}
          >
            {(described) => (
              <Input {...described} value={typed} onChange={(event) => setTyped(event.target.value)} />
            )}
          </Field>
        </>
      )}
      <ProblemBox error={mend.error} lead={draft.missing.failed} />
      <div className="form-acts">
        <Button
          type="primary"
          disabled={!template || !sends}
          loading={mend.isPending}
          onClick={() => {
            if (!template || !sends) return;
            mend.mutate(
              { reportTerm: template.term.code, sends },
              {
                onSuccess: () => {
                  message.success(draft.missing.done);
                  onDone();
                },
              },
            );
          }}
        >
          {words.take}
        </Button>
        <Button onClick={onDone}>{words.back}</Button>
      </div>
    </div>
  );
};

export const ReportTerms = ({ data }: { data: DirectiveDetail }) => {
  const [picking, setPicking] = useState<string | null>(null);
  const reports = data.obligations.filter(({ kind }) => REPORTS.includes(kind));
  if (reports.length === 0) return null;
  return (
    <Section title={words.title}>
      <ul className="rows">
        {reports.map(({ id, title, due }) => (
          <li key={id}>
            <a href={`#viec-${id}`}>{title}</a>
            <p className="quiet">{due}</p>
            {picking === id ? (
              <Pick directive={data.id} obligation={id} onDone={() => setPicking(null)} />
            ) : (
              <Button size="small" onClick={() => setPicking(id)} aria-label={`${words.pick}: ${title}`}>
                {words.pick}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
};
