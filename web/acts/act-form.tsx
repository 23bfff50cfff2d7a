import { App, Button } from 'antd';
import { type FormEvent, useId, useRef, useState } from 'react';
import type { StepView } from '../../contracts/http/index.ts';
import { ACT_WORDS } from '../../contracts/vi/words.ts';
import { useUnitAct } from '../api/acts.ts';
import { useSignedIn } from '../api/me.ts';
import { acts as words } from '../i18n/vi/acts.ts';
import { app } from '../i18n/vi/app.ts';
import { usePlanLines } from '../own-plan/plan-lines.tsx';
import { ProblemBox } from '../parts/problem-box.tsx';
import { ActField } from './act-fields.tsx';
import { bodyOf } from './body.ts';
import { checkAct, type Errors } from './check.ts';
import { type ActName, type FieldName, fieldsOf, noValues, type Values } from './fields.ts';
import { keptDraft } from './kept-draft.ts';
import { onBehalfOf } from './whose.ts';
import '../styles/form.css';

export interface ActTarget {
  directive: string;
  unit: { code: string; name: string };
  today: string;
  act: ActName;
  /** Null for an act on the unit as a whole. */
  step: StepView | null;
  adHoc: readonly { obligation: string; title: string }[];
  officers: readonly { code: string; title: string }[];
  posts: readonly { code: string; title: string }[];
  partners: readonly { code: string; name: string }[];
}
interface Props {
  target: ActTarget;
  onDone: () => void;
  onCancel: () => void;
}

/** What is asked for stands in the form of who grants it. */
const proposed = ({ act, step }: ActTarget): Partial<Values> =>
  act === 'grantExtension' && step?.extension?.asked
    ? { to: step.extension.asked.wished }
    : act === 'planMeeting'
      ? { to: step?.meeting?.on ?? step?.deadline?.date ?? '' }
      : {};

/** Short ones that belong together stand side by side. */
const HALF: ReadonlySet<FieldName> = new Set([
  'invited',
  'present',
  'done',
  'of',
  'paperNumber',
  'paperDate',
]);

const About = ({ target, behalf }: { target: ActTarget; behalf: boolean }) => {
  const { act, step, unit } = target;
  const effect = act in words.effect ? words.effect[act as keyof typeof words.effect] : null;
  const entry = act === 'submit' || act === 'carryOutTask';
  return (
    <>
      {behalf && <p className="note">{words.onBehalf(unit.name)}</p>}
      {effect && <p>{effect}</p>}
      {step && entry && (
        <p className="quiet">
          {step.closes === 'recorded'
            ? words.closesAtOnce
            : words.goesTo(step.reviewers.map((one) => one.name).join(' → '))}
        </p>
      )}
    </>
  );
};

export const ActForm = ({ target, onDone, onCancel }: Props) => {
  const { act, step, unit, today } = target;
  const me = useSignedIn();
  const behalf = onBehalfOf(act, me, unit.code, step);
  const draft = keptDraft(me.person.code, target.directive, unit.code, step?.id ?? '', act);
  const [values, setValues] = useState<Values>(() => ({
    ...noValues(),
    ...proposed(target),
    ...draft.read(),
  }));
  const [errors, setErrors] = useState<Errors>({});
  const send = useUnitAct(target.directive, unit.code);
  const plan = usePlanLines(target, me.person.code);
  const { message } = App.useApp();
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const wanted = step?.target;
  const situation = { act, today, onBehalf: behalf !== undefined, wanted };

  const change = (part: Partial<Values>) => {
    const next = { ...values, ...part };
    setValues(next);
    draft.write(next);
    if (Object.keys(errors).length > 0) setErrors(checkAct(next, situation));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = checkAct(values, situation);
    setErrors(found);
    const wrong = fieldsOf(act, situation.onBehalf, wanted).find((name) => found[name]);
    if (wrong) return form.current?.querySelector<HTMLElement>(`[id="${id}-${wrong}"]`)?.focus();
    if (!plan.check()) return;
    const body = { ...bodyOf(act, values, { step: step?.id ?? '', onBehalfOf: behalf }), ...plan.body() };
    send.mutate(
      { act, body, files: values.files },
      {
        onSuccess: () => {
          draft.forget();
          plan.forget();
          message.success(words.sent);
          onDone();
        },
      },
    );
  };
  return (
    <form ref={form} className="form form-pairs" onSubmit={submit} noValidate>
      <About target={target} behalf={behalf !== undefined} />
      {fieldsOf(act, situation.onBehalf, wanted).map((name) => (
        <div key={name} className={HALF.has(name) ? 'field-half' : undefined}>
          <ActField
            id={id}
            name={name}
            act={act}
            onBehalf={situation.onBehalf}
            today={today}
            values={values}
            errors={errors}
            adHoc={target.adHoc}
            officers={target.officers}
            what={wanted?.what ?? ''}
            posts={target.posts}
            allows={step?.forms ?? []}
            partners={target.partners}
            onChange={change}
          />
        </div>
      ))}
      {plan.fields}
      <ProblemBox error={send.error} lead={words.failed} />
      <div className="form-acts">
        <Button type="primary" htmlType="submit" loading={send.isPending}>
          {send.isPending ? words.sending : ACT_WORDS[act]}
        </Button>
        <Button onClick={onCancel}>{app.cancel}</Button>
        <span className="field-hint">{words.kept}</span>
      </div>
    </form>
  );
};
