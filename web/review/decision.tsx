/** Accept, return with a reason, or record the year-end result: one key for one sitting at one submission. */
import { App, Button, Input } from 'antd';
import { useId, useRef, useState } from 'react';
import type { ReviewItem } from '../../contracts/http/index.ts';
import { bodyOf } from '../acts/body.ts';
import type { ActName } from '../acts/fields.ts';
import { noValues } from '../acts/fields.ts';
import { keptDraft } from '../acts/kept-draft.ts';
import { onBehalfOf } from '../acts/whose.ts';
import { useUnitAct } from '../api/acts.ts';
import { useSignedIn } from '../api/me.ts';
import { review as words } from '../i18n/vi/review.ts';
import { Field } from '../parts/field.tsx';
import { ProblemBox } from '../parts/problem-box.tsx';
import '../styles/form.css';

type Judgement = Extract<ActName, 'accept' | 'return' | 'recordYearEndResult'>;
const DONE = { accept: words.accepted, return: words.returned, recordYearEndResult: words.recorded };

const passedOnTo = ({ step }: ReviewItem): string | null => {
  const at = step.reviewers.findIndex((one) => one.code === step.reviewer?.code);
  return at >= 0 ? (step.reviewers[at + 1]?.name ?? null) : null;
};

export const Decision = ({ item, onDone }: { item: ReviewItem; onDone: () => void }) => {
  const { directive, unit, step } = item;
  const me = useSignedIn();
  const draft = keptDraft(me.person.code, directive.id, unit.code, step.id, 'duyet');
  const [values, setValues] = useState(() => ({ ...noValues(), ...draft.read() }));
  const [errors, setErrors] = useState<{ reason?: string; result?: string }>({});
  const send = useUnitAct(directive.id, unit.code);
  const { message } = App.useApp();
  const id = useId();
  const box = useRef<HTMLElement>(null);
  const judgesYear = step.acts.includes('recordYearEndResult');
  const passedOn = passedOnTo(item);

  const change = (part: { reason?: string; result?: string }) => {
    const next = { ...values, ...part };
    setValues(next);
    draft.write(next);
    setErrors({});
  };
  const refuse = (name: 'reason' | 'result', error: string) => {
    setErrors({ [name]: error });
    box.current?.querySelector<HTMLElement>(`[id="${id}-${name}"]`)?.focus();
  };
  const judge = (act: Judgement) => {
    if (act === 'return' && !values.reason.trim()) return refuse('reason', words.reasonMissing);
    if (act === 'recordYearEndResult' && !values.result.trim()) return refuse('result', words.resultMissing);
    const body = bodyOf(act, values, { step: step.id, onBehalfOf: onBehalfOf(act, me, unit.code, step) });
    send.mutate(
      { act, body },
      {
        onSuccess: () => {
          draft.forget();
          message.success(DONE[act](unit.name));
          onDone();
        },
      },
    );
  };
  const text = (name: 'reason' | 'result', label: string, hint: string) => (
    <Field id={`${id}-${name}`} label={label} hint={hint} error={errors[name]}>
      {(described) => (
        <Input.TextArea
          {...described}
          value={values[name]}
          status={errors[name] ? 'error' : ''}
          autoSize={{ minRows: 1, maxRows: 8 }}
          onChange={(event) => change({ [name]: event.target.value })}
        />
      )}
    </Field>
  );
  const button = (act: Judgement, word: string, primary: boolean) =>
    step.acts.includes(act) && (
      <Button type={primary ? 'primary' : 'default'} disabled={send.isPending} onClick={() => judge(act)}>
        {word}
      </Button>
    );
  return (
    <section className="section review-decide" aria-label={words.decide} ref={box}>
      <div className="section-body decision">
        {passedOn && <p className="quiet">{words.via(passedOn)}</p>}
        {judgesYear && text('result', words.result, words.resultHint)}
        {step.acts.includes('return') && text('reason', words.reason, words.reasonHint)}
        <ProblemBox error={send.error} lead={words.failed} />
        <div className="form-acts">
          {judgesYear
            ? button('recordYearEndResult', words.record, true)
            : button('accept', words.accept, true)}
          {button('return', words.returnIt, false)}
        </div>
      </div>
    </section>
  );
};
