/** One unit's year: each step with its own time, what was reckoned, proposed and decided, inspections, meetings. */
import type { UnitEvaluation } from '../../contracts/http/evaluation.ts';
import { sayPeriod } from '../../contracts/vi/dates.ts';
import { type Directive, obligationOf } from '../../domain/directive/directive.ts';
import type { Policy, PolicyVersion } from '../../domain/evaluation/policy.ts';
import { ownTimeOf, type Year } from '../../domain/evaluation/year-facts.ts';
import { asClockStands, yearCounts, yearReviewed } from '../../domain/lifecycle/reckoned.ts';
import type { Step } from '../../domain/lifecycle/step.ts';
import { dayOfMonth, yearOf } from '../../domain/time/local-date.ts';
import { inForce, policiesOfKind, policyFor } from '../../prisma/repositories/evaluation-policies.ts';
import { undeliveredTo } from '../../prisma/repositories/read-evaluation.ts';
import { readNames } from '../../prisma/repositories/read-names.ts';
import { inspectionsOf } from '../../prisma/repositories/read-shares.ts';
import { unitSteps, unitStream } from '../../prisma/repositories/read-unit.ts';
import { openUnit } from '../access.ts';
import type { Deps } from '../deps.ts';
import { NotFound } from '../problems.ts';
import type { Principal } from '../rights.ts';
import { evaluationActs } from '../views/evaluation-acts.ts';
import { namesFrom } from '../views/names.ts';
import { byDeadline } from '../views/step-view.ts';
import { formFor } from './report-form.ts';

type Titles = { obligation(id: string): string };

const factsOf = (steps: readonly Step[], year: Year, names: Titles): UnitEvaluation['facts'] =>
  steps.flatMap((step) => {
    const own = ownTimeOf(step, year);
    if (!own || !step.deadline) return [];
    const done = step.status === 'accepted' || step.status === 'submitted';
    return [
      {
        step: step.id,
        title: names.obligation(step.obligation),
        period: sayPeriod(step.occurrence),
        deadline: step.deadline.date,
        doneOn: done ? (step.submission?.on ?? step.closedOn) : null,
        ...own,
        returns: step.returns,
        done: step.status === 'accepted',
      },
    ];
  });

const heldIn = (steps: readonly Step[], year: number): Step[] =>
  steps.filter(
    ({ kind, status, submission }) =>
      kind === 'meeting' && status === 'accepted' && submission && yearOf(submission.on) === year,
  );

/** By its own day and by what the directive names. */
const sheetOf = (sheets: readonly Policy[], directive: Directive, step: Step): Policy | null =>
  inForce(sheets, step.submission?.on ?? '', obligationOf(directive, step.obligation)?.scoredBy);

const versionOf = ({ code, version }: Policy): PolicyVersion => ({ code, version });

const NOT_OWED: readonly Step['status'][] = ['waived', 'cancelled', 'superseded'];

export const unitEvaluationPage = async (
  deps: Deps,
  principal: Principal,
  id: string,
  code: string,
  asked: number | undefined,
): Promise<UnitEvaluation> => {
  const { db } = deps;
  const { record, unit, today } = await openUnit(deps, principal, id, code);
  const stream = await unitStream(db, id, code, today);
  if (!stream) throw new NotFound(code);
  const { brief } = stream;
  const year = asked ?? yearOf(today);
  const steps = [...(await unitSteps(db, id, code))].sort(byDeadline);
  const review =
    steps.find(
      (step) =>
        step.kind === 'yearEndReview' &&
        !NOT_OWED.includes(step.status) &&
        step.opensOn &&
        yearReviewed(step) === year,
    ) ?? null;
  const meetings = heldIn(steps, year);
  const sheets = meetings.length > 0 ? await policiesOfKind(db, unit.path, 'meeting') : [];
  const scored = meetings.map((step) => ({ step, sheet: sheetOf(sheets, record.document, step) }));
  const undelivered = await undeliveredTo(db, id, code, today);
  const lookedAt: Year = { year, asOf: today, undelivered };
  const reviewers = review?.reviewers ?? [];
  const directory = await readNames(db, { units: [code, ...reviewers] });
  const names = namesFrom(record.document, directory);
  const named = (one: string) => ({ code: one, name: names.unit(one) });
  const desk = { code, path: unit.path, superior: brief.ancestors[0] ?? null };
  return {
    unit: named(code),
    today,
    year,
    step: review?.id ?? null,
    status: review?.status ?? null,
    policy: await policyFor(db, unit.path, 'yearEnd', dayOfMonth(year, 12, 31)),
    meetingPolicies: [...new Set(scored.flatMap(({ sheet }) => sheet ?? []))],
    onForm: review !== null && formFor(record.document, review.obligation) !== null,
    counts: yearCounts(steps, brief, lookedAt),
    facts: factsOf(asClockStands(steps, brief, today), lookedAt, names),
    undelivered,
    result: review?.evaluation ?? {},
    inspections: await inspectionsOf(db, id, code),
    requirements: brief.obligations.map((one) => ({ code: one.id, name: names.obligation(one.id) })),
    meetings: scored.map(({ step, sheet }) => ({
      step: step.id,
      title: names.obligation(step.obligation),
      period: sayPeriod(step.occurrence),
      on: step.submission?.on ?? today,
      policy: sheet && versionOf(sheet),
      self: step.quality?.self ?? null,
      reviewed: step.quality?.reviewed ?? null,
    })),
    desk: review?.status === 'submitted' ? (review.reviewers[review.stage] ?? null) : null,
    superior: desk.superior,
    reviewers: reviewers.map(named),
    acts: stream.closed ? [] : evaluationActs(principal, desk, { review, meetings }, today),
  };
};
