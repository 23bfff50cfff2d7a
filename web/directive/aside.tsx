/** A draft that nobody wants: set aside with a reason, and taken up again. */
import { App, Button } from 'antd';
import { useState } from 'react';
import type { DraftStepBody, DraftView } from '../../contracts/http/index.ts';
import { sayMoment } from '../../contracts/vi/dates.ts';
import { usePost } from '../api/acts.ts';
import { draft } from '../i18n/vi/draft.ts';
import { ReasonForm } from '../parts/reason-form.tsx';

const words = draft.road;
const wordOf = (step: 'setAside' | 'takenUp'): string =>
  step === 'setAside' ? words.setAside : words.takeUp;

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
  const done = () => {
    message.success(words.done);
    onBack();
  };
  return (
    <ReasonForm
      words={{
        label: words.asideWhy,
        missing: words.asideNeeds,
        send: wordOf(step),
        failed: words.failed,
      }}
      hint={step === 'setAside' ? words.asideHint : undefined}
      danger={step === 'setAside'}
      maxLength={600}
      autoFocus
      error={take.error}
      busy={take.isPending}
      onSend={(reason) => take.mutate({ step, reason }, { onSuccess: done })}
    >
      <Button onClick={onBack}>{words.back}</Button>
    </ReasonForm>
  );
};

/** What may be done with it now; null: it is neither to be set aside nor taken up. */
const stepOf = ({ acts }: DraftView): 'setAside' | 'takenUp' | null => {
  if (acts.includes('takeUp')) return 'takenUp';
  return acts.includes('setAside') ? 'setAside' : null;
};

export const Aside = ({ directive, view }: { directive: string; view: DraftView }) => {
  const [asked, setAsked] = useState(false);
  const step = stepOf(view);
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
          {wordOf(step)}
        </Button>
      )}
    </>
  );
};
