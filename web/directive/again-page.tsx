/** Last year's directive again: what becomes of its dates, shown before the draft is made. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import type { AgainBody, AgainView } from '../../contracts/http/index.ts';
import { usePost } from '../api/acts.ts';
import { useSignedIn } from '../api/me.ts';
import { queries } from '../api/queries.ts';
import { paths } from '../app/paths.ts';
import { again as words } from '../i18n/vi/again.ts';
import { DateField } from '../parts/date-field.tsx';
import { Field } from '../parts/field.tsx';
import { RowsGhost } from '../parts/ghost.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { ProblemBox } from '../parts/problem-box.tsx';
import { Read } from '../parts/read.tsx';
import { Empty, Section } from '../parts/section.tsx';
import '../late/late.css';
import '../styles/list-table.css';
import '../styles/form.css';
import './again.css';

const isDate = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);

const Differences = ({ view }: { view: AgainView }) => (
  <>
    <Section title={words.differences(view.differences.length)}>
      {view.differences.length > 0 && (
        <table className="list-table again">
          <thead>
            <tr>
              <th scope="col">{words.what}</th>
              <th scope="col">{words.from}</th>
              <th scope="col">{words.to}</th>
            </tr>
          </thead>
          <tbody>
            {view.differences.map(({ type, what, from, to }) => (
              <tr key={`${type} ${what} ${from}`}>
                <td>{what}</td>
                <td className="quiet">{from}</td>
                <td>{to}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
    <Section title={words.look}>
      <ul className="section-body">
        {view.look.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </Section>
    <Section title={words.kept(view.kept.length)}>
      {view.kept.length === 0 ? (
        <Empty>{words.kept(0)}</Empty>
      ) : (
        <table className="list-table again">
          <tbody>
            {view.kept.map(({ title, due }) => (
              <tr key={title + due}>
                <td>{title}</td>
                <td className="quiet">{due}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  </>
);

export const AgainPage = () => {
  const { directive = '' } = useParams();
  const { clock } = useSignedIn();
  const [issuedOn, setIssuedOn] = useState<string>(clock.today);
  const [code, setCode] = useState('');
  const navigate = useNavigate();
  const id = useId();
  const reading = useQuery({
    ...queries.again(directive, issuedOn),
    enabled: isDate(issuedOn),
    placeholderData: keepPreviousData,
  });
  const create = usePost<AgainBody, { id: string }>(`/directives/${encodeURIComponent(directive)}/again`);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate({ id: code.trim(), issuedOn }, { onSuccess: (made) => navigate(paths.directive(made.id)) });
  };
  return (
    <div className="page">
      <PageHead
        eyebrow={
          <Link to={paths.directive(directive)}>
            {reading.data?.directive.number ?? reading.data?.directive.title ?? directive}
          </Link>
        }
        title={words.title}
      >
        <p className="quiet">{words.about}</p>
      </PageHead>
      <form className="section section-body form" onSubmit={submit} noValidate>
        <div className="field-row">
          <DateField
            id={`${id}-on`}
            label={words.issuedOn}
            required={words.required}
            value={issuedOn}
            onChange={setIssuedOn}
          />
          <Field id={`${id}-code`} label={words.id} hint={words.idHint} required={words.required}>
            {(described) => (
              <Input
                {...described}
                value={code}
                autoComplete="off"
                onChange={(event) => setCode(event.target.value)}
              />
            )}
          </Field>
        </div>
        <ProblemBox error={create.error} lead={words.failed} />
        <div className="form-acts">
          <Button
            type="primary"
            htmlType="submit"
            loading={create.isPending}
            disabled={!isDate(issuedOn) || code.trim() === ''}
          >
            {words.create}
          </Button>
        </div>
      </form>
      <Read of={reading} ghost={<RowsGhost />}>
        {(view) => <Differences view={view} />}
      </Read>
    </div>
  );
};
