/** An act of the office on the whole directive: its effect first, then the fields, asked once. */
import { App, Button, Drawer } from 'antd';
import { type FormEvent, useId, useRef, useState } from 'react';
import type { DirectiveDetail } from '../../contracts/http/index.ts';
import { ROLLOUT_ACT_WORDS } from '../../contracts/vi/words.ts';
import { useRolloutAct } from '../api/acts.ts';
import { app } from '../i18n/vi/app.ts';
import { directive } from '../i18n/vi/directive.ts';
import { ProblemBox } from '../parts/problem-box.tsx';
import { EndingPreview } from './ending-preview.tsx';
import { RolloutField } from './rollout-fields.tsx';
import {
  checkRollout,
  noRolloutValues,
  type RolloutErrors,
  type RolloutTarget,
  type RolloutValues,
  rolloutBody,
  rolloutFields,
} from './rollout-values.ts';
import '../styles/form.css';

export type { RolloutTarget };

const words = directive.act;

const ENDS: Partial<Record<RolloutTarget['act'], 'revoked' | 'superseded'>> = {
  revokeDirective: 'revoked',
  supersedeDirective: 'superseded',
};

/** What the effect depends on is chosen before it is shown. */
const PICKED: readonly (keyof RolloutValues)[] = ['successor'];

interface FormProps {
  data: DirectiveDetail;
  target: RolloutTarget;
  onClose: () => void;
}
const RolloutForm = ({ data, target, onClose }: FormProps) => {
  const { act } = target;
  const send = useRolloutAct(data.id);
  const [values, setValues] = useState(noRolloutValues);
  const [errors, setErrors] = useState<RolloutErrors>({});
  const { message } = App.useApp();
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const how = ENDS[act];
  const affected = 'event' in target ? target.event.obligations.length : 0;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = checkRollout(act, values);
    setErrors(found);
    const wrong = rolloutFields(act).find((name) => found[name]);
    if (wrong) return form.current?.querySelector<HTMLElement>(`[id="${id}-${wrong}"]`)?.focus();
    send.mutate(
      { act, body: rolloutBody(target, values) },
      {
        onSuccess: () => {
          message.success('line' in target ? words.ticked : words.done);
          onClose();
        },
      },
    );
  };
  const isPicked = (name: keyof RolloutValues) => PICKED.includes(name);
  const fields = (names: readonly (keyof RolloutValues)[]) =>
    names.map((name) => (
      <RolloutField
        key={name}
        id={id}
        name={name}
        act={act}
        today={data.today}
        ahead={act === 'resumeClocks' || act === 'expectEvent' || ('event' in target && target.event.ahead)}
        values={values}
        errors={errors}
        onChange={(change) => setValues({ ...values, ...change })}
      />
    ));
  return (
    <form ref={form} className="form" onSubmit={submit} noValidate>
      {'event' in target && <strong>{target.event.name}</strong>}
      {'obligation' in target && <strong>{target.obligation.title}</strong>}
      {'line' in target && <strong>{target.line.label}</strong>}
      <p>{words.effect[act](affected)}</p>
      {fields(rolloutFields(act).filter(isPicked))}
      {how && (
        <EndingPreview
          directive={data.id}
          how={how}
          values={values}
          onChange={(change) => setValues((known) => ({ ...known, ...change }))}
        />
      )}
      {fields(rolloutFields(act).filter((name) => !isPicked(name)))}
      <ProblemBox error={send.error} lead={words.failed} />
      <div className="form-acts">
        <Button
          type="primary"
          htmlType="submit"
          danger={['closeDirective', 'revokeDirective', 'supersedeDirective'].includes(act)}
          loading={send.isPending}
        >
          {ROLLOUT_ACT_WORDS[act]}
        </Button>
        <Button onClick={onClose}>{app.cancel}</Button>
      </div>
    </form>
  );
};

export const RolloutDrawer = ({
  data,
  target,
  onClose,
}: {
  data: DirectiveDetail;
  target: RolloutTarget | null;
  onClose: () => void;
}) => (
  <Drawer
    open={target !== null}
    onClose={onClose}
    size={Math.min(520, innerWidth)}
    destroyOnHidden
    closable={{ 'aria-label': app.close }}
    title={target ? ROLLOUT_ACT_WORDS[target.act] : ''}
  >
    {target && <RolloutForm data={data} target={target} onClose={onClose} />}
  </Drawer>
);
