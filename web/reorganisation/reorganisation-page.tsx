/** Units merge, split, are renamed, move or end: asked, looked at, ordered; below it what has been ordered. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import type { ReorganisationPreview, ReorganisationView } from '../../contracts/http/index.ts';
import { call } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { reorganisation as words } from '../i18n/vi/reorganisation.ts';
import { PageHead } from '../parts/page-head.tsx';
import { ProblemBox } from '../parts/problem-box.tsx';
import { Read } from '../parts/read.tsx';
import { Empty, Section } from '../parts/section.tsx';
import { type Draft, draftOf, requestOf } from './draft.ts';
import { Effect } from './effect.tsx';
import { Ordered } from './ordered.tsx';
import { RequestForm } from './request-form.tsx';
import { WhoGoesWhere } from './who-goes-where.tsx';
import '../styles/form.css';
import './reorganisation.css';

const post = <T,>(path: string, body: unknown) =>
  call<T>(`/reorganisations${path}`, { method: 'POST', body });

const Order = ({ today }: { today: string }) => {
  const empty = () => draftOf('merge', { on: today, reason: '', paperNumber: '', paperDate: '' });
  const [draft, setDraft] = useState<Draft>(empty);
  const client = useQueryClient();
  const { message } = App.useApp();
  const look = useMutation({
    mutationFn: (asked: Draft) => post<ReorganisationPreview>('/preview', requestOf(asked)),
  });
  const order = useMutation({
    mutationFn: (digest: string) => post<ReorganisationView>('', { request: requestOf(draft), digest }),
    onSuccess: ({ state }) => {
      message.success(state === 'waiting' ? words.state.waiting : words.done);
      setDraft(empty());
      setAsk(null);
      look.reset();
      return client.invalidateQueries();
    },
  });
  const [ask, setAsk] = useState<ReorganisationPreview['ask'] | null>(null);
  const change = (next: Draft) => {
    // What was shown was shown of another request.
    look.reset();
    order.reset();
    if (next.kind !== draft.kind || next.units !== draft.units) setAsk(null);
    setDraft(next);
  };
  const shown = look.data;
  return (
    <>
      <Section title={words.title}>
        <RequestForm draft={draft} onChange={change} />
      </Section>
      {ask && <WhoGoesWhere ask={ask} draft={draft} onChange={change} />}
      <div className="form-acts">
        <Button
          type={shown?.effect ? 'default' : 'primary'}
          loading={look.isPending}
          onClick={() => look.mutate(draft, { onSuccess: (answer) => setAsk(answer.ask) })}
        >
          {words.look}
        </Button>
      </div>
      <ProblemBox error={look.error ?? order.error} lead={order.error ? words.failed : ''} />
      {shown && shown.problems.length > 0 && (
        <div className="problem" role="alert">
          <p>{words.wrong(shown.problems.length)}</p>
          <ul>
            {shown.problems.map(({ path, message: said }) => (
              <li key={`${path} ${said}`}>{said}</li>
            ))}
          </ul>
        </div>
      )}
      {shown?.effect && (
        <Section title={words.effect}>
          {shown.waits && <p className="section-body">{words.waits}</p>}
          <Effect effect={shown.effect} />
          <div className="section-body form-acts">
            <Button
              type="primary"
              loading={order.isPending}
              onClick={() => shown.digest && order.mutate(shown.digest)}
            >
              {shown.waits ? words.applyLater : words.apply}
            </Button>
          </div>
        </Section>
      )}
    </>
  );
};

export const ReorganisationPage = () => (
  <div className="page reorganisation">
    <PageHead title={words.title}>
      <p className="quiet">{words.about}</p>
    </PageHead>
    <Read of={useQuery(queries.reorganisations())}>
      {({ items, mayOrder, today }) => (
        <>
          {mayOrder && <Order today={today} />}
          <Section title={words.list}>
            {items.length === 0 && <Empty>{words.none}</Empty>}
            <ul className="rows">
              {items.map((one) => (
                <Ordered key={one.id} one={one} mayOrder={mayOrder} />
              ))}
            </ul>
          </Section>
        </>
      )}
    </Read>
  </div>
);
