import { App, Button, Checkbox, Input } from 'antd';
import { useId, useState } from 'react';
import type { DirectiveDetail, IssueDirective, Preview } from '../../contracts/http/index.ts';
import { usePost } from '../api/acts.ts';
import { app } from '../i18n/vi/app.ts';
import { dates } from '../i18n/vi/dates.ts';
import { directive } from '../i18n/vi/directive.ts';
import { draft } from '../i18n/vi/draft.ts';
import { DateField } from '../parts/date-field.tsx';
import { Field } from '../parts/field.tsx';
import { ProblemBox } from '../parts/problem-box.tsx';
import { Section } from '../parts/section.tsx';
import '../styles/form.css';

const words = directive.issue;
const isDate = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);

interface Props {
  data: DirectiveDetail;
  preview: Preview;
  /** Gaps with which it would go out: then the office says why. */
  missing: number;
}
export const IssueForm = ({ data, preview, missing }: Props) => {
  const issue = usePost<IssueDirective, { workflowId: string }>(
    `/directives/${encodeURIComponent(data.id)}/issue`,
  );
  const [number, setNumber] = useState(data.number ?? '');
  const [issuedOn, setIssuedOn] = useState(data.issuedOn ?? '');
  const [held, setHeld] = useState(true);
  const [errors, setErrors] = useState<{ number?: string; date?: string; reason?: string }>({});
  const [reason, setReason] = useState('');
  const { modal, message } = App.useApp();
  const id = useId();

  const send = () =>
    issue.mutateAsync(
      {
        number: number.trim(),
        ...(issuedOn ? { issuedOn } : {}),
        lettersHeld: held,
        ...(reason.trim() ? { reason: reason.trim() } : {}),
      },
      { onSuccess: () => message.success(words.done) },
    );
  const ask = () => {
    const found = {
      ...(number.trim() ? {} : { number: words.numberMissing }),
      ...(issuedOn && !isDate(issuedOn) ? { date: dates.wrong } : {}),
      ...(missing > 0 && !reason.trim() ? { reason: draft.reasonMissing } : {}),
    };
    setErrors(found);
    if (Object.keys(found).length > 0) return;
    modal.confirm({
      title: words.sure(preview.units, preview.steps),
      content: (
        <>
          <p>{words.effect(preview.lettersAtMost)}</p>
          {held && <p>{words.effectHeld}</p>}
          <p>{words.once}</p>
        </>
      ),
      okText: words.yes,
      cancelText: app.cancel,
      // What is refused is told beside the form; the question has been answered either way.
      onOk: () => send().catch(() => undefined),
    });
  };
  return (
    <Section title={words.title}>
      <div className="section-body form">
        <div className="field-row">
          <Field id={`${id}-number`} label={words.number} hint={words.numberHint} error={errors.number}>
            {(described) => (
              <Input
                {...described}
                value={number}
                onChange={(event) => setNumber(event.target.value)}
                autoComplete="off"
              />
            )}
          </Field>
          <DateField
            id={`${id}-date`}
            label={words.date}
            value={issuedOn}
            onChange={setIssuedOn}
            error={errors.date}
            hint={words.dateHint}
          />
        </div>
        {missing > 0 && (
          <Field id={`${id}-reason`} label={draft.reason(missing)} error={errors.reason}>
            {(described) => (
              <Input.TextArea
                {...described}
                rows={2}
                maxLength={600}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            )}
          </Field>
        )}
        <Checkbox checked={held} onChange={(event) => setHeld(event.target.checked)}>
          {words.held}
        </Checkbox>
        <ProblemBox error={issue.error} lead={words.failed} />
        <div className="form-acts">
          <Button type="primary" onClick={ask} loading={issue.isPending}>
            {words.button}
          </Button>
        </div>
      </div>
    </Section>
  );
};
