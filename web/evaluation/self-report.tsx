/** The form on which a unit hands in its review of the year: filled in from its steps, kept while it is typed. */
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { ReportFormView, UnitEvaluation } from '../../contracts/http/index.ts';
import { answerErrors, readAnswers, typedAnswers } from '../../contracts/report/read-answers.ts';
import { sayDay, sayMoment } from '../../contracts/vi/dates.ts';
import { queries } from '../api/queries.ts';
import { report as words } from '../i18n/vi/report.ts';
import { RowsGhost } from '../parts/ghost.tsx';
import { Read } from '../parts/read.tsx';
import { ReportFields } from '../report/report-fields.tsx';
import { useKeptReport } from '../report/use-draft.ts';

const stepOf = ({ step }: UnitEvaluation): string => step ?? '';

export const WithReportForm = ({
  directive,
  view,
  children,
}: {
  directive: string;
  view: UnitEvaluation;
  children: (form: ReportFormView) => ReactNode;
}) => {
  // Asked anew whenever it is opened: steps and draft have moved on since.
  const reading = useQuery({
    ...queries.reportForm(directive, view.unit.code, stepOf(view)),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  return (
    <Read of={reading} ghost={<RowsGhost />}>
      {children}
    </Read>
  );
};

export interface SelfReport {
  keptText: string;
  fields(id: string, text: string): ReactNode;
  keep(text: string): void;
  /** What is sent with the scores; null while a field is wrong. */
  check(): {
    report: { form: { code: string; version: number }; answers: Record<string, string | number> };
  } | null;
  /** Before it is handed in: nothing may be kept after it. */
  stop(): Promise<void>;
}

export const useSelfReport = (directive: string, view: UnitEvaluation, read: ReportFormView): SelfReport => {
  const { form, draft, prefilled, window } = read;
  const [typed, setTyped] = useState(() => typedAnswers(draft?.answers ?? prefilled));
  const [errors, setErrors] = useState<Record<string, string>>({});
  const { keeping, keep, stop } = useKeptReport(directive, view.unit.code);
  const ref = { code: form.code, version: form.version };
  const keepAll = (answers: Record<string, string>, text: string) =>
    keep({ step: stepOf(view), form: ref, answers: readAnswers(form, answers), text });
  return {
    keptText: draft?.text ?? '',
    keep: (text) => keepAll(typed, text),
    stop,
    check: () => {
      const answers = readAnswers(form, typed);
      const found = answerErrors(form, answers);
      setErrors(found);
      return Object.keys(found).length > 0 ? null : { report: { form: ref, answers } };
    },
    fields: (id, text) => (
      <>
        <div>
          <p>
            <strong>{form.title}</strong> <span className="quiet">· {words.version(form.version)}</span>
          </p>
          <p className="quiet">{words.window(sayDay(window.from), sayDay(window.to))}</p>
          {draft?.outdated && <p className="note">{words.outdated}</p>}
        </div>
        <ReportFields
          id={id}
          view={read}
          typed={typed}
          errors={errors}
          onChange={(field, value) => {
            const answers = { ...typed, [field]: value };
            setTyped(answers);
            keepAll(answers, text);
            if (Object.keys(errors).length > 0) setErrors(answerErrors(form, readAnswers(form, answers)));
          }}
        />
        {keeping.state === 'saved' && <p className="quiet">{words.saved(sayMoment(keeping.at))}</p>}
      </>
    ),
  };
};
