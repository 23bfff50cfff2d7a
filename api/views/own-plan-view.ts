/** Lines of a unit's own plan, and where a task comes from that a superior's plan asks. */
import type { GivenView, PlanLineView } from '../../contracts/http/own-plan.ts';
import type { Names } from '../../contracts/vi/history/names.ts';
import { sayPlanDue, sayPlanSource, sayTo } from '../../contracts/vi/own-plan.ts';
import type { PlanSource } from '../../domain/directive/own-plan.ts';
import type { LaidPlan, Step } from '../../domain/lifecycle/step.ts';

export const linesView = ({ lines }: LaidPlan, names: Names): PlanLineView[] =>
  lines.map((line) => ({
    ...line,
    toSentence: sayTo(line, names),
    dueSentence: sayPlanDue(line, names),
    answersTitle: line.answers ? names.obligation(line.answers) : null,
  }));

export const givenView = (given: PlanSource, names: Names): GivenView => ({
  unit: { code: given.unit, name: names.unit(given.unit) },
  label: given.label,
  paper: given.paper ?? null,
  product: given.product ?? null,
  answers: given.answers ? names.obligation(given.answers) : null,
  sentence: sayPlanSource(given, names),
});

/** Units that both speak of. */
export const unitsOfPlan = ({ plan, given }: Pick<Step, 'plan' | 'given'>): string[] => [
  ...(plan?.lines.flatMap(({ to }) => (to === 'all' ? [] : to)) ?? []),
  ...(given ? [given.unit] : []),
];
