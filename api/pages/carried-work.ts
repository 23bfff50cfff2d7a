/** What was done under a superseded directive of a step that goes on under another, to be read beside it. */
import type { StepDetail } from '../../contracts/http/step.ts';
import { sayCarriedFrom } from '../../contracts/vi/carry-over.ts';
import type { CarriedFrom, Step } from '../../domain/lifecycle/step.ts';
import type { ReportForm } from '../../domain/report/form.ts';
import { readDirective } from '../../prisma/repositories/read-directive.ts';
import { type SubmissionRow, stepSubmissions } from '../../prisma/repositories/read-submissions.ts';
import type { Deps } from '../deps.ts';
import type { StepNames } from '../views/names.ts';
import { submissionView } from '../views/submission-view.ts';

interface Carried {
  from: CarriedFrom;
  forms: ReportForm[] | undefined;
  submissions: SubmissionRow[];
}

/** The same unit's steps under the directives before; none for nearly all steps, and then nothing is asked. */
export const carriedWork = ({ db }: Deps, unit: string, { carriedFrom = [] }: Step): Promise<Carried[]> =>
  Promise.all(
    carriedFrom.map(async (from) => {
      const directive = await readDirective(db, from.directive, null);
      const { submissions } = await stepSubmissions(db, from.directive, unit, from.step);
      return { from, forms: directive?.document.forms, submissions };
    }),
  );

export const carriedViews = (
  carried: Carried[],
  { carriedTo }: Step,
  names: StepNames,
): Pick<StepDetail, 'carriedFrom' | 'carriedTo'> => ({
  carriedFrom: carried.map(({ from, forms, submissions }) => ({
    directive: from.directive,
    step: from.step,
    sentence: `${sayCarriedFrom(from)}.`,
    submissions: submissions.map((row) => submissionView(row, names, forms)),
  })),
  carriedTo: carriedTo
    ? { directive: carriedTo.directive, number: carriedTo.number, title: carriedTo.title }
    : null,
});
