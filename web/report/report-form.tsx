/** Handing in a report on its form: filled in from what the steps say, kept while it is typed. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { type FormEvent, useId, useRef, useState } from 'react';
import type { ReportFormView } from '../../contracts/http/index.ts';
import { answerErrors, readAnswers, typedAnswers } from '../../contracts/report/read-answers.ts';
import { sayDay, sayMoment } from '../../contracts/vi/dates.ts';
import { ACT_WORDS } from '../../contracts/vi/words.ts';
import { ActField } from '../acts/act-fields.tsx';
import type { ActTarget } from '../acts/act-form.tsx';
import { bodyOf } from '../acts/body.ts';
import { checkAct, type Errors } from '../acts/check.ts';
import { type FieldName, fieldsOf, noValues, type Values } from '../acts/fields.ts';
import { onBehalfOf } from '../acts/whose.ts';
import { useUnitAct } from '../api/acts.ts';
import { linkAddress } from '../api/in-place.ts';
import { useSignedIn } from '../api/me.ts';
import { queries } from '../api/queries.ts';
import { paths } from '../app/paths.ts';
import { acts } from '../i18n/vi/acts.ts';
import { app } from '../i18n/vi/app.ts';
import { report as words } from '../i18n/vi/report.ts';
import { RowsGhost } from '../parts/ghost.tsx';
import { ProblemBox } from '../parts/problem-box.tsx';
import { Read } from '../parts/read.tsx';
import { ReportFields } from './report-fields.tsx';
import { type Keeping, useKeptReport } from './use-draft.ts';

interface Props {
  target: ActTarget;
  onDone: () => void;
  onCancel: () => void;
}

const KeptNote = ({ keeping }: { keeping: Keeping }) => (
  <span className="field-hint" role="status">
    {keeping.state === 'idle' && words.keptNote}
    {keeping.state === 'saving' && words.saving}
    {keeping.state === 'saved' && words.saved(sayMoment(keeping.at))}
    {keeping.state === 'failed' && words.notSaved}
  </span>
);

const HALF: ReadonlySet<FieldName> = new Set(['paperNumber', 'paperDate']);

const Filled = ({ target, view, onDone, onCancel }: Props & { view: ReportFormView }) => {
  const { directive, unit, today } = target;
  const step = target.step?.id ?? '';
  const me = useSignedIn();
  const behalf = onBehalfOf('submit', me, unit.code, target.step);
  const situation = { act: 'submit' as const, today, onBehalf: behalf !== undefined };
  const [typed, setTyped] = useState(() => typedAnswers(view.draft?.answers ?? view.prefilled));
  const [values, setValues] = useState<Values>(() => ({ ...noValues(), text: view.draft?.text ?? '' }));
  const [errors, setErrors] = useState<{ fields: Record<string, string>; act: Errors }>({
    fields: {},
    act: {},
  });
  const { keeping, keep, stop } = useKeptReport(directive, unit.code);
  const send = useUnitAct(directive, unit.code);
  const { message } = App.useApp();
  const client = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const ref = { code: view.form.code, version: view.form.version };

  const problems = (answers: Record<string, string>, others: Values) => {
    const { text: _, ...act } = checkAct(others, situation);
    return { fields: answerErrors(view.form, readAnswers(view.form, answers)), act };
  };
  const change = (answers: Record<string, string>, others: Values) => {
    setTyped(answers);
    setValues(others);
    keep({ step, form: ref, answers: readAnswers(view.form, answers), text: others.text });
    if (Object.keys({ ...errors.fields, ...errors.act }).length > 0) setErrors(problems(answers, others));
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found = problems(typed, values);
    setErrors(found);
    const wrong = [...Object.keys(found.fields), ...Object.keys(found.act)][0];
    if (wrong) return form.current?.querySelector<HTMLElement>(`[id="${id}-${wrong}"]`)?.focus();
    await stop();
    const body = {
      ...bodyOf('submit', values, { step, onBehalfOf: behalf }),
      report: { form: ref, answers: readAnswers(view.form, typed) },
    };
    send.mutate(
      { act: 'submit', body, files: values.files },
      {
        onSuccess: () => {
          message.success(acts.sent);
          onDone();
        },
        // The form may have a newer version: it is asked for again, with what was typed.
        onError: () => client.invalidateQueries(queries.reportForm(directive, unit.code, step)),
      },
    );
  };
  return (
    <form ref={form} className="form form-pairs" onSubmit={submit} noValidate>
      {behalf !== undefined && <p className="note">{acts.onBehalf(unit.name)}</p>}
      <div>
        <p>
          <strong>{view.form.title}</strong>{' '}
          <span className="quiet">· {words.version(view.form.version)}</span>
        </p>
        <p className="quiet">{words.window(sayDay(view.window.from), sayDay(view.window.to))}</p>
        {view.draft && (
          <p className="note">
            {view.draft.outdated ? words.outdated : words.restored(sayMoment(view.draft.savedAt))}{' '}
            <button
              type="button"
              className="plain-button"
              onClick={() => change(typedAnswers(view.prefilled), { ...values, text: '' })}
            >
              {words.fresh}
            </button>
          </p>
        )}
      </div>
      <ReportFields
        id={id}
        view={view}
        typed={typed}
        errors={errors.fields}
        onChange={(field, value) => change({ ...typed, [field]: value }, values)}
      />
      {view.compiled !== null && (
        <div className="note">
          <p>{words.compiledAbout}</p>
          <Button
            onClick={() =>
              change(typed, {
                ...values,
                text: [values.text.trim(), view.compiled].filter(Boolean).join('\n\n'),
              })
            }
          >
            {words.compiled}
          </Button>
        </div>
      )}
      {fieldsOf('submit', situation.onBehalf).map((name) => (
        <div key={name} className={HALF.has(name) ? 'field-half' : undefined}>
          <ActField
            id={id}
            name={name}
            act="submit"
            onBehalf={situation.onBehalf}
            today={today}
            values={values}
            errors={errors.act}
            adHoc={[]}
            officers={[]}
            posts={[]}
            what=""
            allows={[]}
            partners={[]}
            onChange={(part) => change(typed, { ...values, ...part })}
          />
        </div>
      ))}
      <ProblemBox error={send.error} lead={acts.failed} />
      <div className="form-acts">
        <Button type="primary" htmlType="submit" loading={send.isPending}>
          {send.isPending ? acts.sending : ACT_WORDS.submit}
        </Button>
        <Button onClick={onCancel}>{app.cancel}</Button>
        <KeptNote keeping={keeping} />
        {(view.draft || keeping.state === 'saved') && (
          <a href={linkAddress(paths.reportWord(directive, unit.code, step))} download>
            {words.word}
          </a>
        )}
      </div>
    </form>
  );
};

export const ReportForm = (props: Props) => {
  const { directive, unit, step } = props.target;
  // Asked anew whenever it is opened: steps and draft have moved on since.
  const reading = useQuery({
    ...queries.reportForm(directive, unit.code, step?.id ?? ''),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  return (
    <Read of={reading} ghost={<RowsGhost />}>
      {(view) => <Filled key={`${view.form.code} ${view.form.version}`} {...props} view={view} />}
    </Read>
  );
};
