/** "Còn thiếu": what the draft leaves open, each gap leading to its obligation; a lead may be named here. */
import { App, Button, Input } from 'antd';
import { useId, useState } from 'react';
import type { DraftView, MendObligation } from '../../contracts/http/index.ts';
import { usePost } from '../api/acts.ts';
import { UnitSelect } from '../app/unit-select.tsx';
import { directive as directives } from '../i18n/vi/directive.ts';
import { draft } from '../i18n/vi/draft.ts';
import { Field } from '../parts/field.tsx';
import { ProblemBox } from '../parts/problem-box.tsx';
import { Section } from '../parts/section.tsx';
import { FillGaps } from './fill-gaps.tsx';

const words = draft.missing;
const { preview } = directives;
type Found = NonNullable<DraftView['completeness']>;
/** Gaps that one line fills in. */
const FILLED: readonly Found['missing'][number]['aspect'][] = ['when', 'product'];

const Mend = ({ directive, obligation }: { directive: string; obligation: string }) => {
  const mend = usePost<MendObligation, { ok: true }>(
    `/directives/${encodeURIComponent(directive)}/draft/obligations/${encodeURIComponent(obligation)}`,
  );
  const { message } = App.useApp();
  const [lead, setLead] = useState<string[]>([]);
  const [context, setContext] = useState('');
  const id = useId();
  const send = (body: MendObligation) => mend.mutate(body, { onSuccess: () => message.success(words.done) });
  return (
    <div className="form">
      <Field id={`${id}-lead`} label={words.leads}>
        {(described) => (
          <UnitSelect
            {...described}
            mode="multiple"
            value={lead}
            onChange={(chosen) => setLead([chosen ?? []].flat())}
          />
        )}
      </Field>
      <div className="form-acts">
        <Button disabled={lead.length === 0} onClick={() => send({ lead })} loading={mend.isPending}>
          {words.name}
        </Button>
      </div>
      <Field id={`${id}-context`} label={words.context}>
        {(described) => (
          <Input {...described} value={context} onChange={(event) => setContext(event.target.value)} />
        )}
      </Field>
      <div className="form-acts">
        <Button disabled={!context.trim()} onClick={() => send({ context: context.trim() })}>
          {words.mark}
        </Button>
      </div>
      <ProblemBox error={mend.error} lead={words.failed} />
    </div>
  );
};

type OutOfOrder = DraftView['outOfOrder'];
const OutOfOrderRows = ({ outOfOrder }: { outOfOrder: OutOfOrder }) =>
  outOfOrder.map(({ sentence, units, named }) => (
    <li key={sentence} className="problem">
      {sentence}.
      <details>
        <summary className="quiet">{preview.matched(units)}</summary>
        <p className="quiet">
          {named.map(({ name }) => name).join('; ')}
          {units > named.length && ` ${words.andMore(units - named.length)}`}
        </p>
      </details>
    </li>
  ));

export const MissingList = ({
  directive,
  found,
  outOfOrder,
  mends,
}: {
  directive: string;
  found: Found;
  outOfOrder: OutOfOrder;
  mends: boolean;
}) => {
  const gaps = Map.groupBy(found.missing, ({ obligation }) => obligation);
  return (
    <Section
      title={words.title}
      extra={<span className="quiet num">{found.missing.length + outOfOrder.length}</span>}
    >
      <div className="section-body">
        <p>{found.score}</p>
        {gaps.size === 0 && <p className="quiet">{words.none}</p>}
      </div>
      <ul className="rows">
        <OutOfOrderRows outOfOrder={outOfOrder} />
        {[...gaps].map(([obligation, of]) => (
          <li key={obligation} className={of.some(({ forbids }) => forbids) ? 'problem' : undefined}>
            <a href={`#viec-${obligation}`}>{of[0]?.title}</a>
            <ul>
              {of.map(({ aspect, word, forbids }) => (
                <li key={aspect}>
                  {word}
                  {forbids && ` (${words.forbids})`}.
                </li>
              ))}
            </ul>
            {mends && of.some(({ forbids }) => forbids) && (
              <Mend directive={directive} obligation={obligation} />
            )}
            {mends && of.some(({ aspect }) => FILLED.includes(aspect)) && (
              <FillGaps
                directive={directive}
                obligation={obligation}
                title={of[0]?.title ?? ''}
                when={of.some(({ aspect }) => aspect === 'when')}
                product={of.some(({ aspect }) => aspect === 'product')}
              />
            )}
          </li>
        ))}
        {found.severalLeads.map(({ obligation, title, word }) => (
          <li key={`several ${obligation}`}>
            <a href={`#viec-${obligation}`}>{title}</a>
            <p className="quiet">{word}.</p>
          </li>
        ))}
      </ul>
    </Section>
  );
};
