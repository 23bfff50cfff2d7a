/** What was handed in, and what the document asks for it. */
import type { RequirementView, SubmissionView } from '../../contracts/http/step.ts';
import { sayPeriod } from '../../contracts/vi/dates.ts';
import { sayRule } from '../../contracts/vi/due-rule.ts';
import { type Names, sayActor } from '../../contracts/vi/history/names.ts';
import type { BriefObligation } from '../../domain/directive/brief.ts';
import type { Obligation } from '../../domain/directive/directive.ts';
import type { Step } from '../../domain/lifecycle/step.ts';
import type { ReportForm } from '../../domain/report/form.ts';
import type { SubmissionRow } from '../../prisma/repositories/read-submissions.ts';
import { latenessOf, reportView } from './report-view.ts';

/** @param forms of the directive */
export const submissionView = (
  row: SubmissionRow,
  names: Names,
  forms: ReportForm[] | undefined,
): SubmissionView => {
  const { seq, type, attempt, on, at, by, paper, text, files } = row;
  const { invited, present, findings, done, of, studyForm, materials } = row;
  const unit = by.onBehalfOf;
  return {
    seq,
    type,
    attempt,
    on,
    at,
    by: sayActor(by, names),
    onBehalfOf: unit === undefined ? null : { code: unit, name: names.unit(unit) },
    paper,
    text,
    files,
    invited,
    present,
    findings,
    // A note hands nothing in, and a later session belongs to a step that is done.
    lateness: type === 'ProgressNoted' || type === 'StudySessionAdded' ? null : latenessOf(row),
    report: reportView(row, forms),
    done,
    of,
    studyForm,
    materials,
  };
};

export const previousView = (
  row: SubmissionRow | null,
  names: Names,
  forms: ReportForm[] | undefined,
): { step: string; period: string | null; submission: SubmissionView } | null =>
  row && { step: row.step, period: sayPeriod(row.occurrence), submission: submissionView(row, names, forms) };

/** @param brief what the unit knows of it: of what stands in no document of the directive, the rule */
export const requirementView = (
  obligation: Obligation | undefined,
  names: Names,
  { title, given }: Pick<Step, 'title' | 'given'> = {},
  brief?: BriefObligation,
): RequirementView => ({
  title: obligation?.title ?? title ?? '',
  due: obligation ? sayRule(obligation.due, names) : brief ? sayRule(brief.due, names) : '',
  evidence: obligation?.evidence ?? given?.product ?? null,
  source: obligation?.source ?? [],
  addedByOffice: obligation?.addedByOffice ?? null,
});
