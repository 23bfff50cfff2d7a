/** Sending one act of evaluation: what came of it, and the buttons below a form. */
import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import type { ActBody } from '../../contracts/http/index.ts';
import { ACT_WORDS } from '../../contracts/vi/words.ts';
import { useUnitAct } from '../api/acts.ts';
import { evaluation } from '../i18n/vi/evaluation.ts';
import { ProblemBox } from '../parts/problem-box.tsx';
import type { EvaluationAct, FormProps } from './unit-drawer.tsx';

const words = evaluation.form;

export const useSend = ({ directive, view, onDone }: FormProps, act: EvaluationAct) => {
  const sending = useUnitAct(directive, view.unit.code);
  const { message } = App.useApp();
  const client = useQueryClient();
  const send = (body: ActBody) =>
    sending.mutate(
      { act, body },
      {
        onSuccess: () => {
          message.success(words.sent);
          onDone();
        },
        // Form or criteria may have a newer version: they are asked for again, with what was typed.
        onError: () => client.invalidateQueries(),
      },
    );
  return { send, error: sending.error, busy: sending.isPending };
};

interface Props {
  act: EvaluationAct;
  error: unknown;
  busy: boolean;
  onBack: () => void;
}
export const SendButtons = ({ act, error, busy, onBack }: Props) => (
  <>
    <ProblemBox error={error} lead={words.failed} />
    <div className="form-acts">
      <Button type="primary" htmlType="submit" loading={busy}>
        {ACT_WORDS[act]}
      </Button>
      <Button onClick={onBack}>{words.back}</Button>
    </div>
  </>
);
