/** The form of one report: its fields, what the steps already say, what the writer was typing. */

import type { ReportBody, ReportFormView } from '../../contracts/http/reports.ts';
import { DEFAULT_FORMS } from '../../contracts/report/default-forms.ts';
import { sayFormFault } from '../../contracts/vi/report.ts';
import type { Directive } from '../../domain/directive/directive.ts';
import type { Step } from '../../domain/lifecycle/step.ts';
import {
  type Answers,
  answerFaults,
  type FormFault,
  formOf,
  type ReportForm,
} from '../../domain/report/form.ts';
import { prefilled, type Window } from '../../domain/report/prefill.ts';
import { windowOf } from '../../domain/report/window.ts';
import { attendedEntries, deadlineBefore } from '../../prisma/repositories/read-report.ts';
import { unitSteps } from '../../prisma/repositories/read-unit.ts';
import { readReportDraft, saveReportDraft } from '../../prisma/repositories/report-drafts.ts';
import { notingRefusals, type OpenUnit, openUnit, seesBranch } from '../access.ts';
import type { Deps } from '../deps.ts';
import { Forbidden, NotFound, Refused, Unprocessable } from '../problems.ts';
import { actorFor, type Principal } from '../rights.ts';
import { compiledFor } from './roll-up-compiled.ts';

/** @returns null for an obligation that is not handed in on a form */
export const formFor = ({ obligations, forms }: Directive, obligation: string): ReportForm | null => {
  const found = obligations.find(({ id }) => id === obligation);
  return found ? formOf(found, forms, DEFAULT_FORMS) : null;
};

/** One that the directive brings itself is not to be left aside. */
const isNeeded = ({ obligations }: Directive, obligation: string): boolean =>
  obligations.find(({ id }) => id === obligation)?.form !== undefined;

const CODES = {
  oldVersion: 'FORM_OLD',
  otherForm: 'FORM_OLD',
  atMost: 'FORM_CONTRADICTS',
  sumOf: 'FORM_CONTRADICTS',
};
const codeOf = ({ type }: FormFault): 'FORM_OLD' | 'FORM_CONTRADICTS' | 'FORM_INCOMPLETE' =>
  type in CODES ? (CODES[type as keyof typeof CODES] as 'FORM_OLD') : 'FORM_INCOMPLETE';

/**
 * What a report may be handed in with; null where it came without a form.
 * @throws Unprocessable with every place that stands in the way
 */
export const checkedReport = (
  document: Directive,
  obligation: string | null,
  report: ReportBody | undefined,
): ReportBody | null => {
  // Of a step that is not there the workflow says so.
  if (obligation === null) return null;
  const form = formFor(document, obligation);
  if (!report) {
    if (form && isNeeded(document, obligation)) throw new Unprocessable('FORM_NEEDED');
    return null;
  }
  if (!form) throw new Unprocessable('FORM_NOT_ASKED');
  const faults = answerFaults(form, report.form, report.answers);
  const [first] = faults;
  if (first)
    throw new Unprocessable(
      codeOf(first),
      faults.map((fault) => ({
        path: 'field' in fault ? `report.answers.${fault.field}` : 'report.form',
        message: sayFormFault(fault, form),
      })),
    );
  const given = Object.entries(report.answers).filter(
    ([, value]) => typeof value === 'number' || value.trim() !== '',
  );
  return { form: report.form, answers: Object.fromEntries(given) };
};

export const windowFor = async (
  { db }: Deps,
  { record, unit, today }: OpenUnit,
  step: Step,
): Promise<Window> => {
  const { document } = record;
  const obligation = document.obligations.find(({ id }) => id === step.obligation);
  return windowOf(
    obligation ?? { due: { type: 'none' } },
    { occurrence: step.occurrence, deadline: step.deadline?.date ?? null },
    {
      reportTerms: document.reportTerms,
      issuedOn: document.issuedOn ?? document.term.from,
      before: await deadlineBefore(db, { directive: record.id, unit: unit.code, step: step.id }),
      today,
    },
  );
};

const filledIn = (form: ReportForm, known: ReturnType<typeof prefilled>): Answers =>
  Object.fromEntries(
    form.fields.flatMap((field) =>
      field.type === 'number' && field.prefill ? [[field.code, known[field.prefill]]] : [],
    ),
  );

const formView = ({ code, version, title, fields, relations }: ReportForm): ReportFormView['form'] => ({
  code,
  version,
  title,
  fields: fields.map((field) => ({
    code: field.code,
    label: field.label,
    type: field.type,
    required: field.required === true,
    options: field.type === 'choice' ? field.options : [],
  })),
  relations,
});

/** A step that is handed in on a form. @throws NotFound for any other */
const formedStep = async ({ db }: Deps, { record, unit }: OpenUnit, stepId: string) => {
  const steps = await unitSteps(db, record.id, unit.code);
  const step = steps.find(({ id }) => id === stepId);
  const form = step && formFor(record.document, step.obligation);
  if (!step || !form) throw new NotFound(stepId);
  return { steps, step, form };
};

export const reportFormPage = async (
  deps: Deps,
  principal: Principal,
  id: string,
  code: string,
  stepId: string,
): Promise<ReportFormView> => {
  const { db } = deps;
  const open = await openUnit(deps, principal, id, code);
  const { steps, step, form } = await formedStep(deps, open, stepId);
  const window = await windowFor(deps, open, step);
  const entries = await attendedEntries(db, id, code);
  const draft = await readReportDraft(db, {
    person: principal.person.code,
    directive: id,
    unit: code,
    step: stepId,
  });
  return {
    form: formView(form),
    window,
    prefilled: filledIn(form, prefilled(steps, entries, window, open.today)),
    draft: draft && {
      answers: draft.answers,
      text: draft.text,
      savedAt: draft.savedAt,
      outdated: draft.form.code !== form.code || draft.form.version !== form.version,
    },
    needed: isNeeded(open.record.document, step.obligation),
    compiled: seesBranch(open, principal) ? await compiledFor(deps, open, step, form) : null,
  };
};

/** The unit's own officer, or the office that enters it for them. @throws Refused, Forbidden */
const asWriter = (principal: Principal, { unit }: OpenUnit): void => {
  if (principal.readOnly) throw new Forbidden('READ_ONLY');
  const at = { unit: unit.code, unitPath: unit.path, reviewer: null };
  if (!actorFor(principal, 'submit', at)) throw new Refused({ code: 'NOT_YOURS' });
};

export const keepReportDraft = (
  deps: Deps,
  principal: Principal,
  { id, unit: code }: { id: string; unit: string },
  body: ReportBody & { step: string; text: string },
): Promise<{ savedAt: string }> =>
  notingRefusals(deps, principal, { act: 'reportDraft', directive: id, unit: code }, async () => {
    const open = await openUnit(deps, principal, id, code);
    asWriter(principal, open);
    const { step } = await formedStep(deps, open, body.step);
    const savedAt = await deps.clock.now();
    const place = { person: principal.person.code, directive: id, unit: code, step: step.id };
    await saveReportDraft(deps.db, place, {
      form: body.form,
      answers: body.answers,
      text: body.text,
      savedAt,
    });
    return { savedAt };
  });
