/** A report as it was handed in, with the labels of the version of the form that it was made with. */
import type { SubmissionView } from '../../contracts/http/step.ts';
import { DEFAULT_FORMS } from '../../contracts/report/default-forms.ts';
import { sayAnswer } from '../../contracts/vi/report.ts';
import { type Answers, type FormRef, formAt, type ReportForm } from '../../domain/report/form.ts';
import { dateOf, type Instant, type LocalDate } from '../../domain/time/local-date.ts';

interface Made {
  form: FormRef | null;
  answers: Answers | null;
}
export const answerRows = (
  { form, answers }: Made,
  forms: ReportForm[] | undefined,
): { label: string; value: string }[] => {
  const made = form && formAt(form, forms, DEFAULT_FORMS);
  return (made?.fields ?? []).flatMap(({ code, label, type }) => {
    const value = answers?.[code];
    return value === undefined ? [] : [{ label, value: sayAnswer(type, value) }];
  });
};

export const reportView = (made: Made, forms: ReportForm[] | undefined): SubmissionView['report'] => {
  const form = made.form && formAt(made.form, forms, DEFAULT_FORMS);
  return form && { title: form.title, version: form.version, rows: answerRows(made, forms) };
};

/** @param due the deadline that stood when it was made */
export const latenessOf = ({
  on,
  at,
  due,
}: {
  on: LocalDate;
  at: Instant;
  due: LocalDate | null;
}): SubmissionView['lateness'] => {
  if (due === null) return null;
  if (on > due) return 'late';
  return dateOf(at) > due ? 'enteredLate' : null;
};
