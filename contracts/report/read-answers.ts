/** Answers as they are typed, and what stands against them: the form on the screen and the API say the same. */
import { type Answers, answerFaults, type FormField, type FormRelation } from '../../domain/report/form.ts';
import { sayFormFault } from '../vi/report.ts';

/** The form as the API shows it. */
export interface ShownForm {
  code: string;
  version: number;
  title: string;
  fields: { code: string; label: string; type: FormField['type']; required: boolean; options: string[] }[];
  relations: FormRelation[];
}

/** "12", "12,5"; a text that is no number stays one, so that it is said to be wrong. */
const readNumber = (typed: string): number | string => {
  const text = typed.trim();
  return /^\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : text;
};

/** Fields left empty are left out. */
export const readAnswers = ({ fields }: ShownForm, typed: Record<string, string>): Answers =>
  Object.fromEntries(
    fields.flatMap(({ code, type }) => {
      const text = typed[code] ?? '';
      if (text.trim() === '') return [];
      return [[code, type === 'number' ? readNumber(text) : text.trim()]];
    }),
  );

/** As they stand in the controls of the form. */
export const typedAnswers = (answers: Answers): Record<string, string> =>
  Object.fromEntries(
    Object.entries(answers).map(([code, value]) => [
      code,
      typeof value === 'number' ? String(value).replace('.', ',') : value,
    ]),
  );

/** What is wrong, by field. */
export const answerErrors = (form: ShownForm, answers: Answers): Record<string, string> => {
  const errors: Record<string, string> = {};
  const { code, version, title, relations } = form;
  const known = { code, version, title, relations, fields: form.fields as FormField[] };
  for (const fault of answerFaults(known, form, answers))
    if ('field' in fault) errors[fault.field] ??= sayFormFault(fault, known);
  return errors;
};
