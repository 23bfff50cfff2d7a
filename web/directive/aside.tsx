/** A draft that nobody wants: set aside with a reason, and taken up again. */
import { App, Button, Input } from 'antd';
import { useId, useState } from 'react';
import type { DraftStepBody, DraftView } from '../../contracts/http/index.ts';
import { sayMoment } from '../../contracts/vi/dates.ts';
import { usePost } from '../api/acts.ts';
import { draft } from '../i18n/vi/draft.ts';
import { Field } from '../parts/field.tsx';
import { ProblemBox } from '../parts/problem-box.tsx';

const words = draft.road;

const WhyForm = ({
  directive,
  step,
  onBack,
}: {
  directive: string;
  step: 'setAside' | 'takenUp';
  onBack: () => void;
}) => {
  const take = usePost<DraftStepBody, { ok: true }>(
    `/directives/${encodeURIComponent(directive)}/draft/steps`,
  );
  const { message } = App.useApp();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const id = useId();
  const send = () => {
    setMissing(!reason.trim());
    if (!reason.trim()) return;
    take.mutate(
      { step, reason: reason.trim() },
      {
        onSuccess: () => {
          message.success(words.done);
          onBack();
        },
      },
    );
  };
  return (
    <div className="form">
      <Field
        id={`${id}-why`}
        label={words.asideWhy}
        error={missing ? words.asideNeeds : undefined}
        hint={step === 'setAside' ? words.asideHint : undefined}
      >
        {(described) => (
          <Input
            {...described}
            autoFocus
            value={reason}
            maxLength={600}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <ProblemBox error={take.error} lead={words.failed} />
      <div className="form-acts">
        <Button danger={step === 'setAside'} onClick={send} loading={take.isPending}>
          {step === 'setAside' ? words.setAside : words.takeUp}
        </Button>
        <Button onClick={onBack}>{words.back}</Button>
      </div>
    </div>
  );
};

export const Aside = ({ directive, view }: { directive: string; view: DraftView }) => {
  const [asked, setAsked] = useState(false);
  const step = view.acts.includes('takeUp') ? 'takenUp' : view.acts.includes('setAside') ? 'setAside' : null;
  const last = view.steps.filter((one) => one.step === 'setAside').at(-1);
  if (!step) return null;
  return (
    <>
      {step === 'takenUp' && last && (
        <p className="note">{words.aside(sayMoment(last.at), last.post, last.reason ?? '')}</p>
      )}
      {asked ? (
        <WhyForm key={step} directive={directive} step={step} onBack={() => setAsked(false)} />
      ) : (
        <Button size="small" onClick={() => setAsked(true)}>
          {step === 'setAside' ? words.setAside : words.takeUp}
        </Button>
      )}
    </>
  );
};
