/** Lines that point at the tasks of another document, with what was picked; a draft may pick more, or keep another line so. */
import { App, Button, Input, Select } from 'antd';
import { useId, useState } from 'react';
import type { DirectiveDetail, DraftView, ReferenceView } from '../../contracts/http/index.ts';
import { sayDate } from '../../contracts/vi/dates.ts';
import { usePost } from '../api/acts.ts';
import { references as words } from '../i18n/vi/references.ts';
import { Field } from '../parts/field.tsx';
import { ProblemBox } from '../parts/problem-box.tsx';
import { Quotations } from '../parts/quotations.tsx';
import { Section } from '../parts/section.tsx';
import { PickTasks } from './pick-tasks.tsx';
import '../own-plan/own-plan.css';
import '../styles/form.css';

/** @param suggested an obligation whose words point at a document */
const Make = ({ data, suggested }: { data: DirectiveDetail; suggested?: DraftView['pointing'][number] }) => {
  const [obligation, setObligation] = useState(suggested?.obligation ?? '');
  const [number, setNumber] = useState(suggested?.number ?? '');
  const make = usePost<{ number: string }, { ok: true }>(
    `/directives/${encodeURIComponent(data.id)}/draft/obligations/${encodeURIComponent(obligation)}/reference`,
  );
  const { message } = App.useApp();
  const id = useId();
  return (
    <div className="form">
      {!suggested && (
        <Field id={`${id}-obligation`} label={words.obligation}>
          {(described) => (
            <Select
              {...described}
              showSearch
              optionFilterProp="label"
              value={obligation || undefined}
              options={data.obligations.map((one) => ({ value: one.id, label: one.title }))}
              onChange={setObligation}
            />
          )}
        </Field>
      )}
      <Field id={`${id}-number`} label={words.number}>
        {(described) => (
          <Input {...described} value={number} onChange={(event) => setNumber(event.target.value)} />
        )}
      </Field>
      <ProblemBox error={make.error} lead={words.failed} />
      <div className="form-acts">
        <Button
          disabled={!obligation || !number.trim()}
          loading={make.isPending}
          aria-label={suggested && words.keep(suggested.title)}
          onClick={() =>
            make.mutate({ number: number.trim() }, { onSuccess: () => message.success(words.done) })
          }
        >
          {words.make}
        </Button>
      </div>
    </div>
  );
};

const Reference = ({
  directive,
  reference,
  picks,
}: {
  directive: string;
  reference: ReferenceView;
  picks: boolean;
}) => {
  const [open, setOpen] = useState(false);
  const { id, title, number, date, source, picked } = reference;
  return (
    <li>
      <p>
        <b>{title}</b>
      </p>
      <p className="quiet">{words.of(number, date && sayDate(date))}</p>
      <Quotations source={source} />
      <p className="quiet">{words.picked(picked.length)}</p>
      {picked.length > 0 && (
        <ul>
          {picked.map((one) => (
            <li key={one.obligation}>{one.title}</li>
          ))}
        </ul>
      )}
      {picks && !open && <Button onClick={() => setOpen(true)}>{words.choose}</Button>}
      {picks && open && <PickTasks directive={directive} reference={id} onDone={() => setOpen(false)} />}
    </li>
  );
};

/** @param draft of a draft that may be mended: what its words point at */
export const References = ({
  data,
  draft,
}: {
  data: DirectiveDetail;
  draft?: Pick<DraftView, 'pointing'> | undefined;
}) =>
  data.references.length === 0 && !draft ? null : (
    <Section title={words.title} extra={<span className="quiet num">{data.references.length}</span>}>
      <ul className="rows">
        {data.references.map((one) => (
          <Reference key={one.id} directive={data.id} reference={one} picks={draft !== undefined} />
        ))}
      </ul>
      {draft && (
        <div className="section-body">
          <p className="quiet">{words.about}</p>
          {draft.pointing.map((one) => (
            <div key={one.obligation}>
              <p>{words.pointing(one.title, one.number)}</p>
              <Make data={data} suggested={one} />
            </div>
          ))}
          <details>
            <summary>{words.make}</summary>
            <Make data={data} />
          </details>
        </div>
      )}
    </Section>
  );
